#include "base/logwriter.h"

#include "base/logline.h"
#include "base/redaction.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace kai {

using namespace std::chrono_literals;

static constexpr qsizetype mostWaiting = 4 * 1024 * 1024;
static constexpr auto gathering = 20ms;
static constexpr int mostPatienceMs = 1000; ///< with a reader that takes nothing

/// A pipe that is ready takes so much without blocking (PIPE_BUF); a file, anything.
static qsizetype bytesAtOnce(int descriptor)
{
    struct stat status
    {
    };
    const bool isFile = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return isFile ? mostWaiting : 4096;
}

LogWriter::LogWriter(int descriptor)
    : m_descriptor(descriptor)
    , m_atOnce(bytesAtOnce(descriptor))
    , m_thread([this] { run(); })
{
}

LogWriter::~LogWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
    flush();
}

void LogWriter::add(const QByteArray &line)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() + line.size() > mostWaiting) {
            ++m_leftOut;
            return;
        }
        first = m_waiting.isEmpty();
        m_waiting.append(line);
    }
    // The thread has to be woken only once for all lines that it gathers.
    if (first)
        m_changed.notify_one();
}

void LogWriter::flush()
{
    std::unique_lock lock(m_mutex);
    writeOut(lock);
}

void LogWriter::setTap(std::function<void(const QByteArray &lines)> tap)
{
    const std::lock_guard writing(m_writing);
    m_tap = std::move(tap);
}

void LogWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
        m_changed.wait_for(lock, gathering, [this] { return m_ending; });
        writeOut(lock);
    }
}

/// Writes without the lock, so that nobody who logs waits for it.
void LogWriter::writeOut(std::unique_lock<std::mutex> &lock)
{
    lock.unlock();
    const std::lock_guard writing(m_writing);
    lock.lock();
    QByteArray bytes = std::exchange(m_waiting, {});
    const qint64 leftOut = std::exchange(m_leftOut, 0);
    lock.unlock();
    if (leftOut > 0)
        bytes += lineAboutLog(LogLevel::Warning, QByteArray::number(leftOut) + " lines left out");
    redact(bytes);
    if (m_tap && !bytes.isEmpty())
        m_tap(bytes);
    const qint64 unwritten = writeToDescriptor(bytes);
    lock.lock();
    m_leftOut += unwritten;
}

/// Gives up on a reader that takes nothing: those behind the tap must not wait for a terminal.
/// Returns how many lines were not written.
qint64 LogWriter::writeToDescriptor(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        pollfd ready {m_descriptor, POLLOUT, 0};
        if (::poll(&ready, 1, mostPatienceMs) == 0)
            break;
        const ssize_t written = ::write(m_descriptor, bytes.constData() + at,
                                        size_t(qMin(bytes.size() - at, m_atOnce)));
        if (written < 0 && errno != EINTR)
            break;
        at += written > 0 ? written : 0;
    }
    return bytes.sliced(at).count('\n');
}

} // namespace kai
