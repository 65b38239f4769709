#pragma once

#include "http/message.h"

#include <QJsonObject>
#include <QTcpSocket>

/// One answer as it came over the socket.
struct Answer
{
    int status = 0; ///< 0 when the server hung up or did not answer in time
    kai::http::Headers headers;
    QByteArray body;

    QJsonObject json() const;
    /// The member `data` of a success.
    QJsonValue data() const;
    /// The member `code` of a problem.
    QString code() const;
    /// "pointer code" of every field of a problem, separated by commas.
    QString fields() const;
};

/// A client that sends exactly what it is told, over one connection that it keeps. Blocking; for
/// one thread.
class HttpClient
{
public:
    explicit HttpClient(quint16 port);

    /// Sends a request and reads its answer. Host and Content-Length are added.
    Answer send(const QByteArray &method, const QByteArray &target,
                const QList<std::pair<QByteArray, QByteArray>> &headers = {},
                const QByteArray &body = {});
    /// Sends these bytes as they are.
    Answer sendRaw(const QByteArray &bytes, bool isHead = false);

private:
    bool connectToServer();
    bool readMore();
    Answer readAnswer(bool isHead);

    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};
