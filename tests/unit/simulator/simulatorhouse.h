#pragma once

#include "simulator/simulator.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <deque>
#include <memory>

/// What came back from a call.
struct Answer
{
    int status = 0;
    QByteArray bytes;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QJsonObject object() const { return QJsonDocument::fromJson(bytes).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(bytes).array(); }
    QString text(const char *name) const { return object()[QLatin1String(name)].toString(); }
    QString code() const { return text("status_code"); }
};

/// A merchant's server: it keeps what it is told and answers what a test has lined up, else 200.
class Shop
{
public:
    Shop()
        : m_server([this](const kai::simulator::HttpRequest &request) { return receive(request); })
    {
        m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    }

    QString url() const { return m_server.url(); }
    QList<kai::simulator::HttpRequest> received;
    std::deque<kai::simulator::HttpReply> answers;
    std::chrono::milliseconds delay {0};

    void answerWith(std::initializer_list<int> statuses)
    {
        for (const int status : statuses) {
            kai::simulator::HttpReply reply;
            reply.status = status;
            answers.push_back(reply);
        }
    }

    QJsonObject body(qsizetype at) const
    {
        return QJsonDocument::fromJson(received.value(at).body).object();
    }

    QStringList statuses() const
    {
        QStringList list;
        for (qsizetype i = 0; i < received.size(); ++i)
            list.append(body(i)[QLatin1String("transaction_status")].toString());
        return list;
    }

private:
    kai::simulator::HttpReply receive(const kai::simulator::HttpRequest &request)
    {
        received.append(request);
        kai::simulator::HttpReply reply;
        if (!answers.empty()) {
            reply = answers.front();
            answers.pop_front();
        }
        reply.delay = delay;
        return reply;
    }

    kai::simulator::HttpServer m_server;
};

/// A running simulator with a merchant, and the calls that the tests make of it.
class SimulatorHouse
{
public:
    static constexpr const char *key = "SB-Mid-server-abc";

    explicit SimulatorHouse(double expiryScale = 1, double clockScale = 6000)
    {
        m_settings.serverKey = key;
        m_settings.notifyUrl = QUrl(merchant.url() + QStringLiteral("/notifications"));
        m_settings.expiryScale = expiryScale;
        m_settings.clockScale = clockScale;
        simulator = std::make_unique<kai::simulator::Simulator>(m_settings);
        simulator->listen(QHostAddress(QHostAddress::LocalHost), 0);
    }

    Shop merchant;
    std::unique_ptr<kai::simulator::Simulator> simulator;

    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    Answer call(const QByteArray &verb, const QString &path, const QByteArray &body = {},
                const Headers &headers = {})
    {
        QNetworkRequest request(QUrl(simulator->url() + path));
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Authorization", "Basic " + (QByteArray(key) + ':').toBase64());
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(m_client.sendCustomRequest(request, verb, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll(), reply->error()};
    }

    Answer get(const QString &path, const Headers &headers = {})
    {
        return call("GET", path, {}, headers);
    }
    Answer post(const QString &path, const QByteArray &body = {}, const Headers &headers = {})
    {
        return call("POST", path, body, headers);
    }

    static QByteArray snapBody(const QString &orderId, qint64 amount = 150000,
                               const QJsonObject &more = {})
    {
        QJsonObject body = more;
        body[QLatin1String("transaction_details")] = QJsonObject {
            {QStringLiteral("order_id"), orderId}, {QStringLiteral("gross_amount"), amount}};
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }

    Answer create(const QString &orderId, qint64 amount = 150000, const QJsonObject &more = {},
                  const Headers &headers = {})
    {
        return post(QStringLiteral("/snap/v1/transactions"), snapBody(orderId, amount, more),
                    headers);
    }

    Answer status(const QString &id) { return get(QStringLiteral("/v2/%1/status").arg(id)); }
    Answer command(const QString &id, const char *name, const QByteArray &body = {})
    {
        return post(QStringLiteral("/v2/%1/%2").arg(id, QLatin1String(name)), body);
    }
    Answer pay(const QString &orderId, const char *paymentType, const char *more = "")
    {
        return post(QStringLiteral("/control/transactions/%1/pay").arg(orderId),
                    QByteArray("{\"payment_type\":\"") + paymentType + '"' + more + '}');
    }
    Answer transition(const QString &orderId, const char *status, const char *more = "")
    {
        return post(QStringLiteral("/control/transactions/%1/transition").arg(orderId),
                    QByteArray("{\"transaction_status\":\"") + status + '"' + more + '}');
    }
    Answer faults(const QByteArray &json) { return post(QStringLiteral("/control/faults"), json); }

private:
    kai::simulator::Settings m_settings;
    QNetworkAccessManager m_client;
};
