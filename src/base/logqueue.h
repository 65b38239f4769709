#pragma once

#include "base/logline.h"
#include "base/result.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace kai {

/// Somewhere that lines of the log go to: a file, a table, a service. Called from one thread, which
/// it may block, within time limits of its own. It must not log: that would come back to it.
class LogSink
{
public:
    virtual ~LogSink() = default;
    /// Takes whole lines. A failure of kind Unavailable means "again later, the same lines"; any
    /// other one that these lines will never be taken.
    virtual Result<void> write(const QByteArray &lines) = 0;
};

/// How a sink is, for alerts and for people.
struct LogSinkState
{
    QString name;
    bool failing = false;
    QString reason; ///< of the last failure while it fails
    qint64 leftOut = 0; ///< lines that never got there, since the start
    qint64 waitingBytes = 0;
};

struct LogQueueLimits
{
    qint64 waitingBytes = 4 * 1024 * 1024;
    qint64 bytesAtOnce = 256 * 1024; ///< that one write() gets, unless a single part is larger
    std::chrono::milliseconds firstPause {500}; ///< after a failure; doubled with each further one
    std::chrono::milliseconds longestPause {15'000};
};

/// A sink behind a queue and a thread of its own: whoever logs never waits for it. When the queue
/// is full the oldest lines go, and a line tells the sink how many, once it takes lines again.
/// Thread-safe.
class LogQueue
{
public:
    LogQueue(const QString &name, std::unique_ptr<LogSink> sink, LogFilter filter = {},
             LogQueueLimits limits = {});
    /// Gives the sink what waits, if it takes it at once.
    ~LogQueue();
    LogQueue(const LogQueue &) = delete;
    LogQueue &operator=(const LogQueue &) = delete;

    /// Whole lines; those that the filter does not pass are not for this sink.
    void add(const QByteArray &lines);
    LogSinkState state() const;

private:
    void run();
    QByteArray takeSome();
    bool deliver(const QByteArray &lines, std::unique_lock<std::mutex> &lock);
    void pause(std::unique_lock<std::mutex> &lock);

    const QString m_name;
    const std::unique_ptr<LogSink> m_sink;
    const LogFilter m_filter;
    const LogQueueLimits m_limits;
    mutable std::mutex m_mutex; ///< for what follows
    std::condition_variable m_changed;
    std::deque<QByteArray> m_waiting;
    qint64 m_waitingBytes = 0;
    qint64 m_leftOut = 0;
    qint64 m_leftOutTold = 0;
    int m_failures = 0; ///< one after the other
    QString m_reason;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace kai
