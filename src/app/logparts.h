#pragma once

#include "app/configuration.h"
#include "app/secrets.h"
#include "base/logging.h"
#include "base/logqueue.h"
#include "services/logstore.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace kai::app {

/// Where the log goes beside standard error: a file in the data folder, the database, and what else
/// is configured. Each place has its own queue and thread, so none holds up another one, or a sale.
class LogParts
{
public:
    /// The places that need no database. Validation errors with the key as pointer:
    /// "config.notALogAddress", "config.notAChoice"; those of Secrets::find().
    static Result<std::unique_ptr<LogParts>> make(const Configuration &configuration,
                                                  const QString &dataDir);
    ~LogParts();
    LogParts(const LogParts &) = delete;
    LogParts &operator=(const LogParts &) = delete;

    /// From now on the lines go there as well. From any thread.
    void add(const QString &name, std::unique_ptr<LogSink> sink, LogFilter filter = {});
    /// Gives every place what waits and ends it.
    void stop();

    QList<LogSinkState> states() const;
    /// Of the log's file.
    const QString &folder() const { return m_folder; }

private:
    LogParts();
    Result<void> addServices(const Configuration &configuration, const QString &dataDir);
    void take(const QByteArray &lines) const;

    QString m_folder;
    mutable std::mutex m_mutex; ///< for m_queues
    std::vector<std::unique_ptr<LogQueue>> m_queues;
    std::optional<LogTap> m_tap; ///< last: it uses the others
};

/// The log in the database as one of the places.
class DatabaseLog final : public LogSink
{
public:
    explicit DatabaseLog(LogStore &store)
        : m_store(store)
    {
    }
    Result<void> write(const QByteArray &lines) override { return m_store.append(lines); }

private:
    LogStore &m_store;
};

/// The lines that the settings want in the database; nothing when it is "off". A validation error
/// "config.notAChoice" for a level that does not exist.
Result<std::optional<LogFilter>> databaseLogFilter(const Configuration &configuration);

} // namespace kai::app
