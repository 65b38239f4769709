#pragma once

#include "domain/logentry.h"
#include "services/paging.h"

#include "base/result.h"

namespace kai {

/// The port to the log in the database. Beside the repositories, since it is written by the log's
/// own thread and never in a transaction of a sale.
class LogStore
{
public:
    virtual ~LogStore() = default;

    /// Writes all of these lines or none.
    virtual Result<void> append(const QByteArray &lines) = 0;
    /// Newest first.
    virtual Result<Page<LogEntry>> list(const LogEntryFilter &filter, const PageRequest &page) = 0;
    /// Forgets whole days that are older; returns how many.
    virtual Result<int> removeOlderThan(int days) = 0;
};

} // namespace kai
