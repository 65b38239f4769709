#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace kai::cluster {

enum class LogLevel { Debug, Warning, Critical };

/// One line of the server's log and how loudly it is repeated in ours.
struct LogLine
{
    LogLevel level = LogLevel::Debug;
    QString text;
};

/// Cuts what the server writes to standard error into lines and judges them. Lines of routine are
/// for debugging only; a line that begins with a tab goes on with the message before it.
class ServerLog
{
public:
    /// The lines that `bytes` completes. A line is cut at 8 KiB, so nothing grows.
    QList<LogLine> feed(const QByteArray &bytes);

    /// The last line at FATAL or PANIC since clear(): why a server did not start.
    const QString &fatal() const { return m_fatal; }
    /// The last line of any kind since clear().
    const QString &last() const { return m_last; }
    void clear();

private:
    LogLine judged(const QByteArray &line);

    QByteArray m_rest;
    LogLevel m_level = LogLevel::Debug;
    QString m_fatal;
    QString m_last;
};

/// Whether a server that ended with this complaint may start when tried again shortly: processes of
/// a killed one still hold its shared memory, or it has not quite ended.
bool passesByItself(const QString &complaint);

} // namespace kai::cluster
