#include "restclient.h"

#include "security/altcha/altcha.h"
#include "serverprogram.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

namespace kai::test {

QByteArray RestClient::answerTo(QNetworkReply *sent)
{
    const std::unique_ptr<QNetworkReply> reply(sent);
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000))
        qFatal("no answer: %s", qPrintable(reply->url().path()));
    return reply->readAll();
}

QJsonValue RestClient::send(const QByteArray &method, const QString &path, const QByteArray &body,
                            const char *type)
{
    QUrl url = m_server;
    url.setPath(path.section(u'?', 0, 0));
    url.setQuery(path.section(u'?', 1));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(type));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Idempotency-Key", "another-client-" + QByteArray::number(++m_commands));
    const QByteArray answer = answerTo(m_network.sendCustomRequest(request, method, body));
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    if (!json.contains(u"data"))
        qFatal("%s: %s", qPrintable(path), answer.constData());
    return json[u"data"];
}

QJsonValue RestClient::get(const QString &path)
{
    return send("GET", path);
}

QJsonValue RestClient::post(const QString &path, const QJsonObject &body)
{
    return send("POST", path, QJsonDocument(body).toJson());
}

void RestClient::login(const QString &email)
{
    m_token.clear();
    const QJsonValue captcha = get(QStringLiteral("/api/v1/auth/captcha?action=login"));
    const auto solution = solveAltcha(captcha[u"challenge"].toObject());
    if (!solution)
        qFatal("the CAPTCHA cannot be solved");
    const QJsonValue grant
        = post(QStringLiteral("/api/v1/auth/login"),
               {{QStringLiteral("email"), email},
                {QStringLiteral("password"), QString::fromLatin1(ServerProgram::password)},
                {QStringLiteral("captcha"), QString::fromLatin1(*solution)}});
    m_token = grant[u"accessToken"].toString().toLatin1();
}

void RestClient::payAtGateway(const QUrl &page, const QString &orderCode, const QJsonObject &how)
{
    QUrl pay(page);
    pay.setPath(QStringLiteral("/control/transactions/%1-1/pay").arg(orderCode));
    QNetworkRequest request(pay);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QByteArray answer = answerTo(m_network.post(request, QJsonDocument(how).toJson()));
    if (!QJsonDocument::fromJson(answer)[u"legal"].toBool())
        qFatal("the simulator did not take it: %s", answer.constData());
}

} // namespace kai::test
