// Streamed answers of HttpConnection.

#include "http/engine/httpconnection.h"
#include "http/engine/worker.h"

namespace kai::http {

void HttpConnection::beginStream(quint64 generation, const Response &head, StreamOptions options)
{
    if (m_phase != Phase::Handling || generation != m_generation) {
        if (options.onClosed)
            options.onClosed();
        return;
    }
    m_streamOptions = std::move(options);
    m_streamDropping = false;
    if (m_answerContext.http10 || m_worker.isDraining())
        m_answerContext.after = AfterAnswer::Close;
    QByteArray bytes;
    if (!m_worker.writer().streamHead(head, m_answerContext, bytes)) {
        tellClosed();
        fail(RejectReason::ResponseHeader);
        return proceed();
    }
    m_phase = Phase::Streaming;
    m_worker.countStream(+1);
    write(bytes, {});
    if (!head.body.isEmpty())
        writeStream(generation, head.body);
    // HEAD has no pieces; during a drain, and without a listener, there is nothing to wait for.
    if (m_answerContext.head || m_worker.isDraining() || m_hungUp)
        return closeStream(generation);
    proceed();
}

void HttpConnection::writeStream(quint64 generation, const QByteArray &chunk)
{
    if (m_phase != Phase::Streaming || generation != m_generation || chunk.isEmpty()
        || m_answerContext.head) {
        return;
    }
    const qint64 waiting = m_output.size() + m_stream->unsent();
    if (m_streamDropping || waiting + chunk.size() > m_streamOptions.queueLimit) {
        // Without anything on its way nothing would tell us that the client has caught up.
        m_streamDropping = waiting > 0;
        add<quint64>(m_worker.counters().droppedChunks, 1);
        if (m_streamOptions.whenFull == WhenFull::Disconnect)
            end();
        return;
    }
    if (m_answerContext.http10)
        write(chunk, {});
    else
        write(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n", {});
    settle();
}

void HttpConnection::closeStream(quint64 generation)
{
    if (m_phase != Phase::Streaming || generation != m_generation)
        return;
    if (m_worker.isDraining())
        m_answerContext.after = AfterAnswer::Close;
    if (!m_answerContext.http10 && !m_answerContext.head)
        write(QByteArrayLiteral("0\r\n\r\n"), {});
    if (m_phase == Phase::Ended)
        return;
    const bool close = m_answerContext.after == AfterAnswer::Close;
    m_phase = close ? Phase::Finishing : Phase::Reading;
    m_worker.countStream(-1);
    tellClosed();
    afterOutput();
    proceed();
}

/// Tells the owner of the stream, once, that it has ended.
void HttpConnection::tellClosed()
{
    const StreamOptions options = std::exchange(m_streamOptions, {});
    if (options.onClosed)
        options.onClosed();
}

} // namespace kai::http
