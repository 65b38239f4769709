#include "base/logging.h"
#include "base/logline.h"
#include "http/house.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <mutex>
#include <optional>

using namespace kai;

namespace {

/// What must not stand in any line, whatever a client does with it.
constexpr const char *planted[] {
    "rahasia-sekali-77", // a password
    "3174012345670001", // an identity number
    "4811111111111114", // a card
    "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", // a token that nobody made
    "c0ffee00c0ffee00", // a signature of the gateway
    "sesi-curian-1234567890", // a session cookie
};

} // namespace

/// Everything the server writes while clients send it secrets and control characters.
class TestLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAnswerIsOneLineWithItsFields();
    void plantedSecretsAreInNoLine();
    void controlCharactersMakeNoSecondLine();

private:
    QByteArray text();
    /// The access line of a request, once it has been written.
    QJsonObject accessLine(const QByteArray &requestId);
    void sendSecrets();

    std::optional<StandardErrorLog> m_log; ///< made when the test runs: the framework has one
    std::mutex m_mutex;
    QByteArray m_lines;
    std::optional<LogTap> m_tap;
    House m_house;
    Person m_customer;
};

void TestLogs::initTestCase()
{
    m_log.emplace();
    m_tap.emplace([this](const QByteArray &lines) {
        const std::lock_guard lock(m_mutex);
        m_lines += lines;
    });
    m_customer = m_house.person(Role::Customer);
}

QByteArray TestLogs::text()
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

QJsonObject TestLogs::accessLine(const QByteArray &requestId)
{
    QJsonObject found;
    const bool came = QTest::qWaitFor([&] {
        forEachLine(text(), [&](const LogLine &line, QByteArrayView) {
            if (!line.isAccess() || line.field("request") != requestId)
                return;
            QByteArray json;
            line.appendJson(json);
            found = QJsonDocument::fromJson(json).object();
        });
        return !found.isEmpty();
    });
    return came ? found : QJsonObject();
}

void TestLogs::anAnswerIsOneLineWithItsFields()
{
    const QByteArray trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    m_house.send("GET", "/api/v1/auth/me",
                 {m_customer.bearer(),
                  {"X-Request-Id", "request-0001"},
                  {"X-Forwarded-For", "203.0.113.7"},
                  {"traceparent", trace}});
    const QJsonObject line = accessLine("request-0001");
    QCOMPARE(line[u"method"].toString(), QStringLiteral("GET"));
    QCOMPARE(line[u"route"].toString(), QStringLiteral("/api/v1/auth/me"));
    QCOMPARE(line[u"status"].toInt(), 200);
    QVERIFY(line[u"durationMs"].isDouble());
    QVERIFY(line[u"bytes"].toInt() > 50);
    QCOMPARE(line[u"clientAddress"].toString(), QStringLiteral("203.0.113.7"));
    QCOMPARE(line[u"userId"].toInteger(), m_customer.id.value());
    QCOMPARE(line[u"traceparent"].toString().toLatin1(), trace);
}

void TestLogs::sendSecrets()
{
    const QString password = QString::fromLatin1(planted[0]);
    const QString identity = QString::fromLatin1(planted[1]);
    const QString email = QStringLiteral("x@example.com");
    for (const QByteArray path : {"/api/v1/auth/login", "/api/v1/auth/register"}) {
        m_house.post(path, {{QStringLiteral("email"), email},
                            {QStringLiteral("password"), password},
                            {QStringLiteral("fullName"), identity},
                            {QStringLiteral("captcha"), m_house.captcha(path.mid(13))}});
        m_house.post(path, {{QStringLiteral("email"), password}, {password, password}});
    }
    QJsonObject order = m_house.orderBody(m_house.trip());
    QJsonArray passengers = order[u"passengers"].toArray();
    QJsonObject passenger = passengers[0].toObject();
    passenger[u"identityNumber"] = identity;
    passengers[0] = passenger;
    order[u"passengers"] = passengers;
    m_house.order(m_customer, order);
    passenger[u"identityNumber"] = identity + u'x';
    passengers[0] = passenger;
    order[u"passengers"] = passengers;
    m_house.order(m_customer, order);
    const QByteArray card = planted[2];
    m_house.send("POST", "/api/v1/payments/midtrans/notifications",
                 {{"Content-Type", "application/json"}},
                 R"({"order_id":"K-1","masked_card":")" + card + R"(","signature_key":")"
                     + planted[4] + R"("})");
    for (const QByteArray &target : {QByteArray("/api/v1/auth/me"), QByteArray("/nowhere/") + card,
                                    "/api/v1/orders?query=" + card, "/api/v1/orders/" + card}) {
        m_house.send("GET", target, {{"Authorization", "Bearer " + QByteArray(planted[3])}});
        m_house.send("GET", target, {{"Cookie", "__Host-kai_session=" + QByteArray(planted[5])}});
        m_house.send("GET", target, {m_customer.bearer(), {"X-Request-Id", card}});
    }
}

void TestLogs::plantedSecretsAreInNoLine()
{
    sendSecrets();
    m_house.takeBreaches();
    // Somebody who logs what must not be logged is caught as well.
    qCWarning(logServer, "password=%s number %s Bearer %s", planted[0], planted[1], planted[3]);
    m_house.send("GET", "/health/live", {{"X-Request-Id", "request-last"}});
    QVERIFY(!accessLine("request-last").isEmpty());
    const QByteArray all = text();
    QVERIFY(all.count('\n') > 20);
    for (const char *secret : planted)
        QVERIFY2(!all.contains(secret), secret);
    QVERIFY(!all.contains(m_customer.grant.accessToken.toLatin1()));
    QVERIFY(!all.contains(m_customer.grant.refreshToken.toLatin1()));
}

void TestLogs::controlCharactersMakeNoSecondLine()
{
    const QString hostile = QStringLiteral("a\r\nforged error kai.access \u001b[2J \u2028 \u0085");
    const QByteArray before = text();
    m_house.send("GET", "/api/v1/stations?query=" + QUrl::toPercentEncoding(hostile));
    m_house.send("GET", '/' + QUrl::toPercentEncoding(hostile));
    m_house.send("GET", "/health/live", {{"X-Request-Id", "a\x1b[2J-request"}});
    m_house.post("/api/v1/auth/login", {{hostile, hostile}});
    qCWarning(logServer, "%ls", qUtf16Printable(hostile));
    m_house.takeBreaches();
    m_house.send("GET", "/health/live", {{"X-Request-Id", "request-hostile"}});
    QVERIFY(!accessLine("request-hostile").isEmpty());
    const QString written = QString::fromUtf8(text().mid(before.size()));
    for (const QChar c : written) {
        QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
        QVERIFY(c != QChar::LineSeparator && c != QChar::ParagraphSeparator);
    }
    for (const QString &line : written.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(LogLine::parse(line.toUtf8()), qPrintable(line));
}

QTEST_MAIN(TestLogs)
#include "tst_logs.moc"
