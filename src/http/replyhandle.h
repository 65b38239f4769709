#pragma once

#include "http/message.h"

#include <memory>

namespace kai::http {

/// Where answers go: the engine's thread that owns the connections. Implemented by the engine.
class ReplySink
{
public:
    virtual ~ReplySink() = default;
    /// Called from any thread. Does nothing when that connection is gone, or when the generation of
    /// its request has passed.
    virtual void deliver(quint64 connection, quint64 generation, Response response) = 0;
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

private:
    std::weak_ptr<ReplySink> m_sink;
    quint64 m_connection = 0;
    quint64 m_generation = 0;
};

} // namespace kai::http
