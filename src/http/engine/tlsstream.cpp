#include "http/engine/tlsstream.h"

#include <QScopedValueRollback>

#include <unistd.h>

namespace kai::http {

namespace {

constexpr qint64 mostUnsent = 256 * 1024;
constexpr qint64 mostUnread = 64 * 1024;

} // namespace

TlsStream::TlsStream(int descriptor, const QSslConfiguration &configuration)
    : m_descriptor(descriptor)
{
    m_socket.setSslConfiguration(configuration);
    m_socket.setReadBufferSize(mostUnread);
}

TlsStream::~TlsStream()
{
    m_socket.disconnect(this);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool TlsStream::start(OnEvent onEvent)
{
    m_onEvent = std::move(onEvent);
    connect(&m_socket, &QSslSocket::readyRead, this, [this] { tell(Event::Readable); });
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this] { tell(Event::Writable); });
    connect(&m_socket, &QSslSocket::readChannelFinished, this,
            [this] { tell(isReady() ? Event::HungUp : Event::Broken); });
    connect(&m_socket, &QSslSocket::disconnected, this, [this] { tell(Event::Broken); });
    connect(&m_socket, &QSslSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                // The end of the client's direction is no error here: there may be a request before
                // it.
                if (error != QAbstractSocket::RemoteHostClosedError)
                    tell(Event::Broken);
            });
    if (!m_socket.setSocketDescriptor(m_descriptor))
        return false;
    m_descriptor = -1;
    m_socket.startServerEncryption();
    return true;
}

void TlsStream::tell(Event event)
{
    if (m_busy)
        QMetaObject::invokeMethod(
            this, [this, event] { m_onEvent(event); }, Qt::QueuedConnection);
    else
        m_onEvent(event);
}

qint64 TlsStream::read(char *to, qint64 size)
{
    const QScopedValueRollback busy(m_busy, true);
    const qint64 got = m_socket.read(to, size);
    if (got > 0)
        return got;
    return m_socket.state() == QAbstractSocket::ConnectedState ? nothingNow : endOfStream;
}

qint64 TlsStream::write(QByteArrayView first, QByteArrayView second)
{
    const QScopedValueRollback busy(m_busy, true);
    qint64 room = std::max<qint64>(mostUnsent - unsent(), 0);
    qint64 taken = 0;
    for (const QByteArrayView piece : {first, second}) {
        const qint64 put = m_socket.write(piece.data(), std::min<qint64>(piece.size(), room));
        if (put < 0)
            return broken;
        taken += put;
        room -= put;
    }
    m_socket.flush();
    return taken;
}

qint64 TlsStream::unsent() const
{
    return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

void TlsStream::shutdown()
{
    const QScopedValueRollback busy(m_busy, true);
    m_socket.disconnectFromHost();
}

} // namespace kai::http
