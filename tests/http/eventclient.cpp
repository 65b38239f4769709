#include "http/eventclient.h"

#include <QJsonDocument>

constexpr int patienceMs = 30'000;

EventClient::EventClient(quint16 port, const QByteArray &target,
                         const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    m_socket.setReadBufferSize(64 * 1024); // what is not asked for stays with the server
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    m_socket.waitForConnected(patienceMs);
    QByteArray request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    m_socket.write(request + "\r\n");
    qsizetype end = -1;
    while ((end = m_wire.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return;
    }
    m_head = m_wire.left(end);
    m_status = m_head.split(' ').value(1).toInt();
    m_wire.remove(0, end + 4);
}

bool EventClient::readMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patienceMs))
        return false;
    m_wire += m_socket.readAll();
    return true;
}

/// Moves whole chunks from the wire to the text.
void EventClient::takeChunks()
{
    for (;;) {
        const qsizetype line = m_wire.indexOf("\r\n");
        const qsizetype size = line < 0 ? 0 : m_wire.left(line).toInt(nullptr, 16);
        if (line < 0 || m_wire.size() < line + 2 + size + 2)
            return;
        m_text += m_wire.mid(line + 2, size);
        m_wire.remove(0, line + 2 + size + 2);
        m_ended = m_ended || size == 0;
    }
}

std::optional<StreamedEvent> EventClient::block()
{
    takeChunks();
    qsizetype end = -1;
    while ((end = m_text.indexOf("\n\n")) < 0) {
        if (m_ended || !readMore())
            return std::nullopt;
        takeChunks();
    }
    StreamedEvent event;
    for (const QByteArray &line : m_text.left(end).split('\n')) {
        const QByteArray value = line.mid(line.indexOf(':') + 2);
        if (line.startsWith("id:"))
            event.id = value.toLongLong();
        else if (line.startsWith("event:"))
            event.name = QString::fromUtf8(value);
        else if (line.startsWith("data:"))
            event.data = QJsonDocument::fromJson(value).object();
    }
    m_text.remove(0, end + 2);
    return event;
}

std::optional<StreamedEvent> EventClient::next()
{
    for (;;) {
        std::optional<StreamedEvent> event = block();
        if (!event || !event->name.isEmpty())
            return event;
    }
}

std::optional<StreamedEvent> EventClient::next(const QString &name)
{
    for (;;) {
        std::optional<StreamedEvent> event = next();
        if (!event || event->name == name)
            return event;
    }
}
