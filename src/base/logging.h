#pragma once

#include <QLoggingCategory>
#include <QString>

#include <functional>
#include <memory>

namespace kai {

Q_DECLARE_LOGGING_CATEGORY(logServer) ///< kai.server: start, stop, configuration
Q_DECLARE_LOGGING_CATEGORY(logCluster) ///< kai.cluster: the private PostgreSQL
Q_DECLARE_LOGGING_CATEGORY(logAccess) ///< kai.access: one line a request
Q_DECLARE_LOGGING_CATEGORY(logValidation) ///< kai.validation
Q_DECLARE_LOGGING_CATEGORY(logDatabase) ///< kai.database
Q_DECLARE_LOGGING_CATEGORY(logNetwork) ///< kai.network: gateways and sockets
Q_DECLARE_LOGGING_CATEGORY(logAuthentication) ///< kai.authentication
Q_DECLARE_LOGGING_CATEGORY(logBusiness) ///< kai.business
Q_DECLARE_LOGGING_CATEGORY(logDesktop) ///< kai.desktop
Q_DECLARE_LOGGING_CATEGORY(logAlert) ///< kai.alert: what was raised and cleared

/// `text` without anything that could begin a second line or steer a terminal: control characters
/// and the Unicode line separators become "?"; cut at `limit` characters.
QString forLog(const QString &text, int limit = 200);

/// A line of kai.access. As qCInfo(logAccess) does, without the way there and back through UTF-16,
/// which every request would pay for.
void logAccessLine(QByteArrayView text);

class LogWriter;

/// Sends Qt's log to standard error as long as it lives, one line a message: time, level, category,
/// text. Standard output stays free for the `ready` line. One in a process; before any thread that
/// logs, and after them.
class StandardErrorLog
{
public:
    StandardErrorLog();
    ~StandardErrorLog();
    StandardErrorLog(const StandardErrorLog &) = delete;
    StandardErrorLog &operator=(const StandardErrorLog &) = delete;

private:
    std::unique_ptr<LogWriter> m_writer;
};

/// Gets the lines of the process's StandardErrorLog as long as it lives, with the secrets in them
/// hidden: for the other places that a log goes to. One at a time; without a StandardErrorLog it
/// gets nothing.
class LogTap
{
public:
    /// `use` is called on the log's thread and must not block.
    explicit LogTap(std::function<void(const QByteArray &lines)> use);
    ~LogTap();
    LogTap(const LogTap &) = delete;
    LogTap &operator=(const LogTap &) = delete;
};

} // namespace kai
