#pragma once

#include <QByteArray>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace kai {

/// Writes lines to a descriptor from a thread of its own, many in one write: whoever logs does not
/// wait for a disk or a terminal. Lines are on their way for at most about 20 ms. What must not be
/// in a log is hidden before anybody sees the lines. Thread-safe.
class LogWriter
{
public:
    explicit LogWriter(int descriptor);
    /// Writes what is left.
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// `line` ends with a line feed. When whoever reads the log is so slow that megabytes wait,
    /// lines are left out, and a line says how many.
    void add(const QByteArray &line);
    /// Who else gets the lines, as they are written, on the writer's thread; must not block. An
    /// empty function for nobody: when this returns, the one before is not called any more.
    void setTap(std::function<void(const QByteArray &lines)> tap);
    /// Writes what waits before it returns: for the last words of a process.
    void flush();

private:
    void run();
    void writeOut(std::unique_lock<std::mutex> &lock);
    qint64 writeToDescriptor(const QByteArray &bytes);

    const int m_descriptor;
    const qsizetype m_atOnce; ///< that one write gets
    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_changed;
    QByteArray m_waiting;
    qint64 m_leftOut = 0;
    bool m_ending = false;
    std::mutex m_writing; ///< keeps the order of two writes; for m_tap
    std::function<void(const QByteArray &)> m_tap;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace kai
