#include "http/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>

constexpr int patienceMs = 30'000;

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonValue Answer::data() const
{
    return json()[u"data"];
}

QString Answer::code() const
{
    return json()[u"code"].toString();
}

QString Answer::fields() const
{
    QStringList list;
    for (const QJsonValue &error : json()[u"errors"].toArray())
        list.append(error[u"pointer"].toString() + u' ' + error[u"code"].toString());
    return list.join(u',');
}

HttpClient::HttpClient(quint16 port)
    : m_port(port)
{
}

bool HttpClient::connectToServer()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_buffer.clear();
    m_socket.abort();
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    return m_socket.waitForConnected(patienceMs);
}

Answer HttpClient::send(const QByteArray &method, const QByteArray &target,
                        const QList<std::pair<QByteArray, QByteArray>> &headers,
                        const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return sendRaw(bytes + "\r\n" + body, method == "HEAD");
}

Answer HttpClient::sendRaw(const QByteArray &bytes, bool isHead)
{
    if (!connectToServer())
        return {};
    m_socket.write(bytes);
    return readAnswer(isHead);
}

bool HttpClient::readMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patienceMs))
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

Answer HttpClient::readAnswer(bool isHead)
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return {};
    }
    Answer answer;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    answer.status = lines.value(0).split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const qint64 length = isHead ? 0 : answer.headers.value("Content-Length").toLongLong();
    while (m_buffer.size() < end + 4 + length) {
        if (!readMore())
            return {};
    }
    answer.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    if (answer.headers.value("Connection").toLower() == "close")
        m_socket.disconnectFromHost();
    return answer;
}
