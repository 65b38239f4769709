#include "gateways/alertwebhook.h"
#include "gateways/publicaddress.h"
#include "simulator/httpserver.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace kai;
using namespace std::chrono_literals;

/// Alerts by webhook: signed, and never into a network that nobody allowed.
class TestAlertWebhook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publicAddresses_data();
    void publicAddresses();
    void anAlertIsPostedAndSigned();
    void privateAddressesAreRefused_data();
    void privateAddressesAreRefused();
    void redirectsAreNotFollowed();
    void refusalsAreFailures();

private:
    static Result<void> tell(AlertWebhook &webhook);

    SystemClock m_clock;
};

static Alert someAlert()
{
    Alert alert;
    alert.id = AlertId(3);
    alert.kind = AlertKind::DiskNearlyFull;
    alert.severity = AlertSeverity::Critical;
    alert.subject = QStringLiteral("data");
    alert.detail = QStringLiteral("2%");
    alert.raisedAt = QDateTime(QDate(2026, 3, 14), QTime(7, 30), Qt::UTC);
    return alert;
}

Result<void> TestAlertWebhook::tell(AlertWebhook &webhook)
{
    auto done = std::async(std::launch::async, [&] { return webhook.tell(someAlert()); });
    while (done.wait_for(1ms) != std::future_status::ready)
        QTest::qWait(1);
    return done.get();
}

void TestAlertWebhook::publicAddresses_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char *address :
         {"127.0.0.1",        "127.9.9.9",       "10.1.2.3",     "172.16.0.1",   "172.31.255.255",
          "192.168.1.1",      "169.254.169.254", "100.64.0.1",   "0.0.0.0",      "224.0.0.1",
          "255.255.255.255",  "192.0.2.1",       "198.18.0.1",   "::1",          "::",
          "fe80::1",          "fc00::1",         "fd12:3456::1", "ff02::1",      "::ffff:10.0.0.1",
          "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2001:db8::1",  "2002:7f00:1::"})
        QTest::newRow(address) << false;
    for (const char *address : {"8.8.8.8", "172.32.0.1", "172.15.0.1", "192.169.0.1", "100.128.0.1",
                                "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"})
        QTest::newRow(address) << true;
}

void TestAlertWebhook::publicAddresses()
{
    QFETCH(bool, isPublic);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(isPublicAddress(address), isPublic);
}

void TestAlertWebhook::anAlertIsPostedAndSigned()
{
    simulator::HttpRequest got;
    simulator::HttpServer server([&](const simulator::HttpRequest &request) {
        got = request;
        return simulator::HttpReply::json(200, QJsonObject());
    });
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    AlertWebhook webhook({QUrl(server.url() + QStringLiteral("/alerts")), "secret",
                          WebhookReach::Anywhere, QStringLiteral("counter-1")},
                         m_clock);
    QVERIFY(tell(webhook));
    QCOMPARE(got.path, QByteArray("/alerts"));
    const QByteArray message = got.header("x-kai-timestamp") + '.' + got.body;
    const QByteArray hash
        = QMessageAuthenticationCode::hash(message, "secret", QCryptographicHash::Sha256).toHex();
    QCOMPARE(got.header("x-kai-signature"), "sha256=" + hash);
    QVERIFY(qAbs(got.header("x-kai-timestamp").toLongLong() - m_clock.now().toSecsSinceEpoch())
            < 60);
    const QJsonObject body = QJsonDocument::fromJson(got.body).object();
    QCOMPARE(body[u"kind"].toString(), QStringLiteral("diskNearlyFull"));
    QCOMPARE(body[u"state"].toString(), QStringLiteral("raised"));
    QCOMPARE(body[u"server"].toString(), QStringLiteral("counter-1"));
}

void TestAlertWebhook::privateAddressesAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("an address") << QStringLiteral("127.0.0.1");
    QTest::newRow("a name that leads there") << QStringLiteral("localhost");
    QTest::newRow("another way to write it") << QStringLiteral("2130706433");
    QTest::newRow("inside an IPv6 address") << QStringLiteral("[::ffff:127.0.0.1]");
    QTest::newRow("the cloud's own") << QStringLiteral("169.254.169.254");
}

void TestAlertWebhook::privateAddressesAreRefused()
{
    QFETCH(QString, host);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::Any));
    const QUrl url(QStringLiteral("https://%1:%2/").arg(host).arg(server.serverPort()));
    AlertWebhook webhook({url, "secret"}, m_clock);
    const Result<void> told = tell(webhook);
    QVERIFY(!told);
    QCOMPARE(told.error().internal, QStringLiteral("private address"));
    QVERIFY(!server.waitForNewConnection(50));
}

void TestAlertWebhook::redirectsAreNotFollowed()
{
    int requests = 0;
    simulator::HttpServer server([&](const simulator::HttpRequest &) {
        ++requests;
        simulator::HttpReply reply;
        reply.status = 307;
        reply.headers.append(std::pair<QByteArray, QByteArray>("Location", "/elsewhere"));
        return reply;
    });
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    AlertWebhook webhook({QUrl(server.url()), "secret", WebhookReach::Anywhere}, m_clock);
    QCOMPARE(tell(webhook).error().internal, QStringLiteral("HTTP 307"));
    QCOMPARE(requests, 1);
}

void TestAlertWebhook::refusalsAreFailures()
{
    simulator::HttpServer server([](const simulator::HttpRequest &) {
        return simulator::HttpReply::json(500, QJsonObject());
    });
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    AlertWebhook webhook({QUrl(server.url()), "secret", WebhookReach::Anywhere}, m_clock);
    QCOMPARE(tell(webhook).error().code, QStringLiteral("alert.notTold"));
}

QTEST_GUILESS_MAIN(TestAlertWebhook)
#include "tst_alertwebhook.moc"
