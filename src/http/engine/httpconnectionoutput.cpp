// What HttpConnection sends, and how it takes leave.

#include "http/engine/httpconnection.h"
#include "http/engine/worker.h"

namespace kai::http {

bool HttpConnection::flush()
{
    while (!m_output.isEmpty()) {
        const qint64 sent = m_stream->write(m_output.first(), m_output.second());
        if (sent < 0) {
            end();
            return false;
        }
        if (sent == 0)
            break;
        add<quint64>(m_worker.counters().bytesOut, static_cast<quint64>(sent));
        m_output.remove(sent);
    }
    // Called when the kernel has taken something: the client is still reading.
    restartWait(Wait::Write);
    afterOutput();
    return true;
}

void HttpConnection::write(const QByteArray &first, const QByteArray &second)
{
    qint64 sent = 0;
    if (m_output.isEmpty()) {
        sent = m_stream->write(first, second);
        if (sent < 0)
            return end();
        add<quint64>(m_worker.counters().bytesOut, static_cast<quint64>(sent));
    }
    m_output.append(first, sent);
    m_output.append(second, std::max<qint64>(sent - first.size(), 0));
}

void HttpConnection::afterOutput()
{
    if (!m_output.isEmpty())
        return;
    if (m_phase == Phase::Finishing)
        linger();
    else if (m_phase == Phase::Streaming && std::exchange(m_streamDropping, false))
        writeStream(m_generation, m_streamOptions.droppedNotice);
}

/// Closing at once while the client still sends would reset the connection and lose the answer on
/// its way, so we end our direction and wait a moment for the client's.
void HttpConnection::linger()
{
    m_phase = Phase::Lingering;
    m_bodyFile.reset();
    m_input.clear();
    m_inputTaken = 0;
    m_stream->shutdown();
}

} // namespace kai::http
