#pragma once

#include "services/importservice.h"
#include "storage/connectionconfig.h"
#include "storage/gtfssteps.h"
#include "storage/pgsession.h"
#include "storage/zipfile.h"

#include <atomic>

namespace kai {

/// Imports a timetable in the format of GTFS: an archive of the text files, with coaches.csv and
/// fares.csv beside them if coaches and fares come too. Each file is streamed into a temporary
/// table, the rules are statements over these, and one transaction writes what differs. So memory
/// does not grow with the feed, and the same feed a second time changes nothing.
///
/// Uses connections of its own.
class GtfsImporter final : public TimetableImporter
{
public:
    explicit GtfsImporter(ConnectionConfig config);

    void run(ImportId id, const ImportFile &file, ImportMode mode) override;
    void stop() override { m_stopping = true; }

private:
    ConnectionConfig m_config;
    std::atomic<bool> m_stopping = false;
};

} // namespace kai
