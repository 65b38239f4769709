#include "faults/faultclient.h"

#include "api/json.h"
#include "e2e/serverprogram.h"
#include "security/altcha/altcha.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>
#include <QUuid>

using namespace kai;

FaultClient::FaultClient(const std::atomic<quint16> &port)
    : m_port(port)
{
}

Answer FaultClient::send(const QByteArray &method, const QByteArray &target,
                         const QList<std::pair<QByteArray, QByteArray>> &headers,
                         const QByteArray &body)
{
    HttpClient client(m_port);
    QList<std::pair<QByteArray, QByteArray>> all = headers;
    if (!m_token.isEmpty())
        all.emplaceBack("Authorization", "Bearer " + m_token);
    if (!body.isEmpty())
        all.emplaceBack("Content-Type", "application/json");
    return client.send(method, target, all, body);
}

Answer FaultClient::get(const QByteArray &target)
{
    return send("GET", target, {}, {});
}

Answer FaultClient::post(const QByteArray &target, const QJsonObject &body, const QByteArray &key)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    if (!key.isEmpty())
        headers.emplaceBack("Idempotency-Key", key);
    return send("POST", target, headers, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

bool FaultClient::login()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000) {
        m_token.clear();
        const Answer challenge = get("/api/v1/auth/captcha?action=login");
        const Result<QByteArray> captcha = solveAltcha(challenge.data()[u"challenge"].toObject());
        if (captcha) {
            const Answer granted = post(
                "/api/v1/auth/login",
                {{QStringLiteral("email"), QStringLiteral("supervisor@demo.kai")},
                 {QStringLiteral("password"), QLatin1String(kai::test::ServerProgram::password)},
                 {QStringLiteral("captcha"), QString::fromLatin1(*captcha)}});
            m_token = granted.data()[u"accessToken"].toString().toLatin1();
            if (!m_token.isEmpty())
                return true;
        }
        QThread::msleep(200);
    }
    return false;
}

QList<qint64> FaultClient::schedules()
{
    QList<qint64> found;
    for (int day = 1; day < 9; ++day) {
        const QByteArray date = QDate::currentDate().addDays(day).toString(Qt::ISODate).toLatin1();
        const QJsonArray runs
            = get("/api/v1/schedules?from=GMR&to=SGU&date=" + date).data().toArray();
        for (const QJsonValue &run : runs)
            found.append(run[u"id"].toInteger());
    }
    return found;
}

Answer FaultClient::order(qint64 schedule)
{
    const QJsonObject passenger {
        {QStringLiteral("name"), QStringLiteral("Siti Rahma")},
        {QStringLiteral("type"), QStringLiteral("adult")},
        {QStringLiteral("identityType"), QStringLiteral("nik")},
        {QStringLiteral("identityNumber"), QStringLiteral("3171014509900001")}};
    const QJsonObject contact {{QStringLiteral("name"), QStringLiteral("Siti Rahma")},
                               {QStringLiteral("email"), QStringLiteral("siti@example.com")},
                               {QStringLiteral("phone"), QStringLiteral("+62 812-3456-7890")}};
    const QJsonObject body {{QStringLiteral("scheduleId"), schedule},
                            {QStringLiteral("from"), QStringLiteral("GMR")},
                            {QStringLiteral("to"), QStringLiteral("SGU")},
                            {QStringLiteral("contact"), contact},
                            {QStringLiteral("passengers"), QJsonArray {passenger}}};
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QElapsedTimer timer;
    timer.start();
    Answer answer;
    while (timer.elapsed() < 60'000) {
        answer = post("/api/v1/orders", body, key);
        if (answer.status != 0 && answer.status != 503)
            return answer;
        if (answer.status == 503) {
            ++refusals;
            if (answer.headers.value("Retry-After").toInt() < 1)
                ++refusalsWithoutRetryAfter;
        }
        QThread::msleep(100);
    }
    return answer;
}

Order FaultClient::orderOf(const Answer &answer)
{
    return api::orderFromJson(answer.data().toObject());
}

QJsonArray FaultClient::alerts()
{
    Answer answer = get("/api/v1/alerts");
    if (answer.status == 401 && login())
        answer = get("/api/v1/alerts");
    if (answer.status != 200)
        qInfo("alerts: %d %s", answer.status, answer.body.left(200).constData());
    return answer.data().toArray();
}

bool FaultClient::sees(const QString &kind)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        for (const QJsonValue &alert : alerts()) {
            if (alert[u"kind"].toString() == kind)
                return true;
        }
        QThread::msleep(300);
    }
    return false;
}

bool FaultClient::seesTheEndOf(const QString &kind)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 180'000) {
        bool told = false;
        bool active = false;
        for (const QJsonValue &alert : alerts()) {
            if (alert[u"kind"].toString() != kind)
                continue;
            told = true;
            active = active || alert[u"clearedAt"].isNull();
        }
        if (told && !active)
            return true;
        QThread::msleep(500);
    }
    return false;
}
