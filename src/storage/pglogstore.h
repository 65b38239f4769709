#pragma once

#include "services/logstore.h"
#include "storage/pgdatabase.h"

namespace kai {

/// The log in PostgreSQL. Used from any thread; each has its own connection, by the database.
class PgLogStore final : public LogStore
{
public:
    explicit PgLogStore(PgDatabase &database);

    Result<void> append(const QByteArray &lines) override;
    Result<Page<LogEntry>> list(const LogEntryFilter &filter, const PageRequest &page) override;
    Result<int> removeOlderThan(int days) override;

private:
    PgDatabase &m_database;
};

} // namespace kai
