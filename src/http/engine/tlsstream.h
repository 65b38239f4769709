#pragma once

#include "http/engine/bytestream.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace kai::http {

/// A connection over TLS. Takes no more than the client reads, so that memory stays bounded. Events
/// that come up while it is being read or written are told afterwards.
class TlsStream final : public QObject, public ByteStream
{
    Q_OBJECT

public:
    /// Takes over the accepted descriptor.
    TlsStream(int descriptor, const QSslConfiguration &configuration);
    ~TlsStream() override;

    bool start(OnEvent onEvent) override;
    qint64 read(char *to, qint64 size) override;
    qint64 write(QByteArrayView first, QByteArrayView second) override;
    qint64 unsent() const override;
    bool isReady() const override { return m_socket.isEncrypted(); }
    void shutdown() override;

private:
    void tell(Event event);

    QSslSocket m_socket;
    bool m_busy = false; ///< inside a call of the user's
    int m_descriptor = -1;
    OnEvent m_onEvent;
};

} // namespace kai::http
