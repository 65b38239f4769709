#include "gateways/sysloglog.h"

#include "gateways/unixdatagrams.h"

#include <QSslSocket>
#include <QUdpSocket>

#include <unistd.h>

namespace kai {

constexpr int facility = 16; ///< local0
constexpr int plainPort = 514;
constexpr int tlsPort = 6514;
constexpr int timeoutMs = 3000;

int syslogSeverity(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return 7;
    case LogLevel::Info:
        return 6;
    case LogLevel::Warning:
        return 4;
    case LogLevel::Error:
        return 3;
    case LogLevel::Fatal:
        return 2;
    }
    Q_UNREACHABLE();
}

SyslogLog::SyslogLog(const QUrl &url, const QByteArray &host)
    : m_url(url)
    , m_host(host)
{
}

bool SyslogLog::accepts(const QUrl &url)
{
    if (url.scheme() == u"unix")
        return url.path().startsWith(u'/');
    return (url.scheme() == u"udp" || url.scheme() == u"tcp" || url.scheme() == u"tls")
           && !url.host().isEmpty();
}

QByteArray SyslogLog::message(const LogLine &line) const
{
    const int priority = facility * 8 + syslogSeverity(line.level);
    return '<' + QByteArray::number(priority) + ">1 " + line.time.toByteArray() + ' '
           + (m_host.isEmpty() ? QByteArray("-") : m_host) + " kai-ticketing "
           + QByteArray::number(::getpid()) + ' ' + line.category.toByteArray() + " - "
           + line.text.toByteArray();
}

Result<void> SyslogLog::write(const QByteArray &lines)
{
    QByteArrayList messages;
    forEachLine(lines,
                [&](const LogLine &line, QByteArrayView) { messages.append(message(line)); });
    if (m_url.scheme() == u"unix")
        return sendUnixDatagrams(m_url.path(), messages);
    return m_url.scheme() == u"udp" ? sendOverUdp(messages) : sendOverTcp(messages);
}

static tl::unexpected<Error> notSent(const QAbstractSocket &socket)
{
    return failure(unavailable(QStringLiteral("log.socket"), {}, socket.errorString()));
}

Result<void> SyslogLog::sendOverUdp(const QByteArrayList &messages) const
{
    QUdpSocket socket;
    socket.connectToHost(m_url.host(), quint16(m_url.port(plainPort)));
    if (!socket.waitForConnected(timeoutMs))
        return notSent(socket);
    for (const QByteArray &message : messages) {
        if (socket.write(message) < 0)
            return notSent(socket);
    }
    return {};
}

Result<void> SyslogLog::sendOverTcp(const QByteArrayList &messages) const
{
    QSslSocket socket;
    const bool secret = m_url.scheme() == u"tls";
    if (secret)
        socket.connectToHostEncrypted(m_url.host(), quint16(m_url.port(tlsPort)));
    else
        socket.connectToHost(m_url.host(), quint16(m_url.port(plainPort)));
    const bool connected
        = secret ? socket.waitForEncrypted(timeoutMs) : socket.waitForConnected(timeoutMs);
    if (!connected)
        return notSent(socket);
    for (const QByteArray &message : messages)
        socket.write(QByteArray::number(message.size()) + ' ' + message);
    while (socket.bytesToWrite() > 0 || socket.encryptedBytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(timeoutMs))
            return notSent(socket);
    }
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(timeoutMs);
    return {};
}

} // namespace kai
