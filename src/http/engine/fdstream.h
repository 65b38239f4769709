#pragma once

#include "http/engine/bytestream.h"
#include "http/engine/reactor.h"

namespace kai::http {

/// A plain TCP connection: recv and send on an edge-triggered descriptor. Owns the descriptor.
class FdStream final : public ByteStream, public IoHandler
{
public:
    FdStream(Reactor &reactor, int descriptor);
    ~FdStream() override;
    FdStream(const FdStream &) = delete;
    FdStream &operator=(const FdStream &) = delete;

    bool start(OnEvent onEvent) override;
    qint64 read(char *to, qint64 size) override;
    qint64 write(QByteArrayView first, QByteArrayView second) override;
    void shutdown() override;
    void onEvents(quint32 events) override;

private:
    Reactor &m_reactor;
    int m_descriptor = -1;
    OnEvent m_onEvent;
};

} // namespace kai::http
