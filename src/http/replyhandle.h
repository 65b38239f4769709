#pragma once

#include "http/message.h"

#include <functional>
#include <memory>

namespace kai::http {

/// What happens to a client whose queue is full.
enum class WhenFull {
    Drop, ///< it loses chunks until it has caught up
    Disconnect ///< it is cut off, and knows by that
};

/// How a streamed answer behaves towards a client that reads too slowly.
struct StreamOptions
{
    /// Bytes that wait for the client. With WhenFull::Drop a chunk that does not fit is dropped,
    /// and so are those after it until the client has caught up: memory does not grow with a slow
    /// client.
    qint64 queueLimit = 256 * 1024;
    WhenFull whenFull = WhenFull::Drop;
    /// Sent once the client has caught up after a loss, so that it knows to fetch what it missed.
    QByteArray droppedNotice {};
    /// Called once on the I/O thread when the stream has ended, whoever ended it; must not block.
    std::function<void()> onClosed {};
};

/// Where answers go: the engine's thread that owns the connections. Implemented by the engine.
class ReplySink
{
public:
    virtual ~ReplySink() = default;
    /// Called from any thread. Does nothing when that connection is gone, or when the generation of
    /// its request has passed.
    virtual void deliver(quint64 connection, quint64 generation, Response response) = 0;

    /// A streamed answer, under the same rules. `head.body` is its first chunk.
    virtual void beginStream(quint64 connection, quint64 generation, Response head,
                             StreamOptions options)
    {
        Q_UNUSED(options);
        deliver(connection, generation, std::move(head));
    }
    virtual void writeStream(quint64, quint64, const QByteArray &) { }
    virtual void closeStream(quint64, quint64) { }
};

/// An answer whose body is sent in pieces (server-sent events). A number like ReplyHandle:
/// copyable, usable from any thread, at any time. Calls after close() or after the client has gone
/// do nothing.
class StreamHandle
{
public:
    StreamHandle() = default;
    StreamHandle(std::weak_ptr<ReplySink> sink, quint64 connection, quint64 generation)
        : m_sink(std::move(sink))
        , m_connection(connection)
        , m_generation(generation)
    {
    }

    /// Sends one piece; whole pieces are delivered or dropped, never parts.
    void write(const QByteArray &chunk) const
    {
        if (const std::shared_ptr<ReplySink> sink = m_sink.lock())
            sink->writeStream(m_connection, m_generation, chunk);
    }
    void close() const
    {
        if (const std::shared_ptr<ReplySink> sink = m_sink.lock())
            sink->closeStream(m_connection, m_generation);
    }

private:
    std::weak_ptr<ReplySink> m_sink;
    quint64 m_connection = 0;
    quint64 m_generation = 0;
};

/// The only way back to a client: a number, never a pointer to a socket. Copyable, usable from any
/// thread, at any time, also after the server has stopped.
class ReplyHandle
{
public:
    ReplyHandle() = default;
    ReplyHandle(std::weak_ptr<ReplySink> sink, quint64 connection, quint64 generation)
        : m_sink(std::move(sink))
        , m_connection(connection)
        , m_generation(generation)
    {
    }

    /// The first answer counts; later ones do nothing.
    void send(Response response) const
    {
        if (const std::shared_ptr<ReplySink> sink = m_sink.lock())
            sink->deliver(m_connection, m_generation, std::move(response));
    }

    /// Begins a streamed answer instead. It counts as the answer, and ends with the handle's
    /// close(), with the client, or with the server. There is no limit of time on it: send a
    /// heartbeat.
    StreamHandle begin(Response head, StreamOptions options = {}) const
    {
        if (const std::shared_ptr<ReplySink> sink = m_sink.lock())
            sink->beginStream(m_connection, m_generation, std::move(head), std::move(options));
        else if (options.onClosed)
            options.onClosed();
        return {m_sink, m_connection, m_generation};
    }

private:
    std::weak_ptr<ReplySink> m_sink;
    quint64 m_connection = 0;
    quint64 m_generation = 0;
};

} // namespace kai::http
