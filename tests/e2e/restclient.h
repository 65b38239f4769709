#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

namespace kai::test {

/// Another client of the server, which speaks the contract without a window. What it asks for has
/// to succeed: anything else ends the program with what the server said.
class RestClient
{
public:
    void setServer(const QUrl &server) { m_server = server; }
    /// With the password of the demonstration.
    void login(const QString &email);

    /// The member `data` of the answer.
    QJsonValue get(const QString &path);
    QJsonValue post(const QString &path, const QJsonObject &body);
    QJsonValue send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                    const char *type = "application/json");

    /// The payer's telephone, so to speak: settles an attempt at the simulator whose page this is.
    void payAtGateway(const QUrl &page, const QString &orderCode, const QJsonObject &how);

private:
    QByteArray answerTo(QNetworkReply *sent);

    QUrl m_server;
    QNetworkAccessManager m_network;
    QByteArray m_token;
    int m_commands = 0; ///< each has a key of its own
};

} // namespace kai::test
