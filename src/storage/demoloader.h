#pragma once

#include "storage/connectionconfig.h"
#include "storage/demodata.h"

#include <QDate>

namespace kai {

class PgSession;

/// Fills a database with the demonstration's master data, and makes dated runs from the trains'
/// patterns. Uses a connection of its own for each call; any thread.
class DemoLoader
{
public:
    explicit DemoLoader(ConnectionConfig config, DemoFiles files = embeddedDemoFiles());

    /// Stations, layouts, trains, coaches, seats, patterns and fares, all or nothing. What is there
    /// already stays as it is, so a second run changes nothing. Returns how many rows were added.
    /// "import.invalid" for a bad file, with file and line in `internal`.
    Result<int> load();

    /// Makes the runs of every train for `days` days from `from` on, except those that are there.
    /// Returns how many runs were made. For every start and every day.
    Result<int> extendSchedules(const QDate &from, int days);

private:
    ConnectionConfig m_config;
    DemoFiles m_files;
};

} // namespace kai
