#include "base/logqueue.h"

#include <algorithm>
#include <exception>

namespace kai {

LogQueue::LogQueue(const QString &name, std::unique_ptr<LogSink> sink, LogFilter filter,
                   LogQueueLimits limits)
    : m_name(name)
    , m_sink(std::move(sink))
    , m_filter(filter)
    , m_limits(limits)
    , m_thread([this] { run(); })
{
}

LogQueue::~LogQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void LogQueue::add(const QByteArray &lines)
{
    const QByteArray wanted = linesThatPass(m_filter, lines);
    if (wanted.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(wanted);
        m_waitingBytes += wanted.size();
        while (m_waitingBytes > m_limits.waitingBytes && m_waiting.size() > 1) {
            m_leftOut += m_waiting.front().count('\n');
            m_waitingBytes -= m_waiting.front().size();
            m_waiting.pop_front();
        }
    }
    m_changed.notify_one();
}

LogSinkState LogQueue::state() const
{
    const std::lock_guard lock(m_mutex);
    return {m_name, m_failures > 0, m_reason, m_leftOut, m_waitingBytes};
}

void LogQueue::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const QByteArray lines = takeSome();
        while (!deliver(lines, lock)) {
            if (m_ending)
                return;
            pause(lock);
        }
    }
}

/// Several parts as one, so that a sink is not asked for every line.
QByteArray LogQueue::takeSome()
{
    QByteArray lines;
    const qint64 untold = m_leftOut - m_leftOutTold;
    if (untold > 0)
        lines = lineAboutLog(LogLevel::Warning, QByteArray::number(untold) + " lines left out");
    m_leftOutTold = m_leftOut;
    do {
        m_waitingBytes -= m_waiting.front().size();
        lines += m_waiting.front();
        m_waiting.pop_front();
    } while (!m_waiting.empty() && lines.size() + m_waiting.front().size() <= m_limits.bytesAtOnce);
    return lines;
}

/// True when nothing more is to be done with these lines.
bool LogQueue::deliver(const QByteArray &lines, std::unique_lock<std::mutex> &lock)
{
    lock.unlock();
    Result<void> written;
    try {
        written = m_sink->write(lines);
    } catch (const std::exception &exception) {
        written = failure(internalError(QString::fromUtf8(exception.what())));
    }
    lock.lock();
    if (written) {
        m_failures = 0;
        m_reason.clear();
        return true;
    }
    ++m_failures;
    m_reason = written.error().internal.isEmpty() ? written.error().code : written.error().internal;
    if (written.error().kind == ErrorKind::Unavailable)
        return false;
    m_leftOut += lines.count('\n');
    return true;
}

void LogQueue::pause(std::unique_lock<std::mutex> &lock)
{
    const int doublings = std::min(m_failures - 1, 10);
    const auto pause = std::min(m_limits.firstPause * (1 << doublings), m_limits.longestPause);
    m_changed.wait_for(lock, pause, [this] { return m_ending; });
}

} // namespace kai
