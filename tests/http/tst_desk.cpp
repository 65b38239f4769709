#include "api/json.h"
#include "http/house.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;

/// The desk over HTTP: cases, shifts, and whether notifications arrive. Every answer fits the
/// contract.
class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aShiftFromFloatToReport();
    void theCountIsBlind();
    void anotherCashiersShiftIsNobodys();
    void unknownMoneyComesToTheDesk();
    void theProbeArrives();
    void aProbeThatNobodyTakesSaysWhere();
    void aNotificationIsReplayed();
    void customersSeeNothingOfIt();

private:
    QByteArray notification(const QByteArray &orderId, const char *signature = "good");
    /// Until the server has processed what it was sent.
    void waitForNotifications();

    House m_house;
    Person m_customer;
    Person m_cashier;
    Person m_supervisor;
};

void TestDesk::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    m_supervisor = m_house.person(Role::Supervisor);
}

void TestDesk::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QByteArray TestDesk::notification(const QByteArray &orderId, const char *signature)
{
    const QByteArray body = "{\"order_id\":\"" + orderId
                            + "\",\"transaction_status\":\"settlement\",\"signature_key\":\""
                            + signature + "\"}";
    m_house.send("POST", "/api/v1/payments/midtrans/notifications",
                 {{"Content-Type", "application/json"}}, body);
    waitForNotifications();
    return body;
}

void TestDesk::waitForNotifications()
{
    QTRY_COMPARE(m_house.database()
                     .value(QStringLiteral("SELECT count(*) FROM payment_notifications"
                                           " WHERE outcome IS NULL AND attempts = 0"))
                     .toInt(),
                 0);
}

void TestDesk::aShiftFromFloatToReport()
{
    const Answer none = m_house.get("/api/v1/shifts/current", m_cashier);
    QCOMPARE(none.status, 409);
    QCOMPARE(none.code(), QStringLiteral("shift.none"));
    const QJsonObject opening {{QStringLiteral("openingFloat"), 500'000}};
    const Answer opened = m_house.post("/api/v1/shifts", m_cashier, opening);
    QCOMPARE(opened.status, 201);
    const Answer twice = m_house.post("/api/v1/shifts", m_cashier, opening);
    QCOMPARE(twice.status, 409);
    QCOMPARE(twice.code(), QStringLiteral("shift.open"));

    const Answer order = m_house.order(m_cashier, m_house.orderBody(m_house.trip()));
    const qint64 total = order.data()[u"total"].toInteger();
    const Answer paid = m_house.post(
        "/api/v1/orders/" + order.data()[u"code"].toString().toLatin1() + "/payments", m_cashier,
        {{QStringLiteral("method"), QStringLiteral("cash")},
         {QStringLiteral("cashGiven"), total + 1'000}});
    QCOMPARE(paid.status, 201);
    const QByteArray payment = QByteArray::number(paid.data()[u"id"].toInteger());
    QCOMPARE(m_house
                 .post("/api/v1/payments/" + payment + "/refunds", m_cashier,
                       {{QStringLiteral("amount"), 10'000},
                        {QStringLiteral("reason"), QStringLiteral("late train")}},
                       {{"Idempotency-Key", m_house.newKey()}})
                 .status,
             201);
    const auto move = [&](const char *direction, qint64 amount) {
        return m_house.post("/api/v1/shifts/current/movements", m_cashier,
                            {{QStringLiteral("direction"), QString::fromLatin1(direction)},
                             {QStringLiteral("amount"), amount},
                             {QStringLiteral("note"), QStringLiteral("coins")}});
    };
    QCOMPARE(move("in", 50'000).status, 201);
    QCOMPARE(move("out", 20'000).status, 201);
    QCOMPARE(move("out", 900'000'000).code(), QStringLiteral("shift.tooMuch"));

    const qint64 expected = 500'000 + total - 10'000 + 50'000 - 20'000;
    const Answer closed = m_house.post("/api/v1/shifts/current/close", m_cashier,
                                       {{QStringLiteral("counted"), expected - 700}});
    QCOMPARE(closed.status, 200);
    QCOMPARE(closed.data()[u"expected"].toInteger(), expected);
    QCOMPARE(closed.data()[u"difference"].toInteger(), -700);
    const QByteArray target
        = "/api/v1/shifts/" + QByteArray::number(closed.data()[u"id"].toInteger());
    const Answer report = m_house.get(target + "/report", m_cashier);
    QCOMPARE(report.status, 200);
    QVERIFY(report.body.startsWith("%PDF-"));
    QCOMPARE(m_house.get(target, m_supervisor).data()[u"counted"].toInteger(), expected - 700);
    QCOMPARE(m_house.database()
                 .value(QStringLiteral("SELECT balance FROM ledger_balances"
                                       " WHERE account = 'drawer'"))
                 .toLongLong(),
             0);
}

void TestDesk::theCountIsBlind()
{
    QCOMPARE(m_house.post("/api/v1/shifts", m_cashier, {{QStringLiteral("openingFloat"), 100'000}})
                 .status,
             201);
    const Answer current = m_house.get("/api/v1/shifts/current", m_cashier);
    QVERIFY(!current.data().toObject().contains(u"expected"));
    const QByteArray target
        = "/api/v1/shifts/" + QByteArray::number(current.data()[u"id"].toInteger());
    QCOMPARE(m_house.get(target + "/report", m_cashier).code(), QStringLiteral("shift.open"));
}

void TestDesk::anotherCashiersShiftIsNobodys()
{
    const Answer current = m_house.get("/api/v1/shifts/current", m_cashier);
    const QByteArray target
        = "/api/v1/shifts/" + QByteArray::number(current.data()[u"id"].toInteger());
    const Person other = m_house.person(Role::Cashier);
    QCOMPARE(m_house.get(target, other).status, 404);
    QCOMPARE(m_house.get("/api/v1/shifts", other).data().toArray().size(), 0);
    QVERIFY(m_house.get("/api/v1/shifts", m_supervisor).data().toArray().size() >= 1);
}

void TestDesk::unknownMoneyComesToTheDesk()
{
    notification("NOBODYS-1");
    const Answer cases = m_house.get("/api/v1/desk/cases?kind=unknown", m_cashier);
    QCOMPARE(cases.data().toArray().size(), 1);
    const QByteArray target = "/api/v1/desk/cases/"
                              + QByteArray::number(cases.data()[0][u"id"].toInteger())
                              + "/decision";
    const QJsonObject decision {{QStringLiteral("action"), QStringLiteral("accept")},
                                {QStringLiteral("note"), QStringLiteral("a test of theirs")}};
    QCOMPARE(m_house.post(target, m_cashier, decision).status, 403);
    const Answer refused = m_house.post(target, m_supervisor,
                                        {{QStringLiteral("action"), QStringLiteral("reseat")}});
    QCOMPARE(refused.code(), QStringLiteral("case.action"));
    const Answer linkless
        = m_house.post(target, m_supervisor, {{QStringLiteral("action"), QStringLiteral("link")}});
    QCOMPARE(linkless.status, 400);
    const Answer closed = m_house.post(target, m_supervisor, decision);
    QCOMPARE(closed.status, 200);
    QVERIFY(closed.data()[u"closedAt"].isString());
    QCOMPARE(m_house.get("/api/v1/desk/cases", m_cashier).data().toArray().size(), 0);
    QVERIFY(m_house.get("/api/v1/desk/cases?state=all", m_cashier).data().toArray().size() >= 1);
}

void TestDesk::theProbeArrives()
{
    notification("NOBODYS-3");
    const QJsonValue last
        = m_house.get("/api/v1/webhook-doctor", m_cashier).data()[u"lastReceivedAt"];
    QVERIFY(last.isString());
    const Answer report = m_house.post("/api/v1/webhook-doctor/probe", m_supervisor, {});
    QCOMPARE(report.status, 200);
    QVERIFY2(report.data()[u"whole"].toBool(), report.body.constData());
    waitForNotifications();
    const Answer health = m_house.get("/api/v1/webhook-doctor", m_cashier);
    QVERIFY(health.data()[u"ageSeconds"].toInteger() < 60);
    // It has not come from the gateway.
    QCOMPARE(health.data()[u"lastReceivedAt"], last);
    const Answer done = m_house.get("/api/v1/notifications?state=done", m_cashier);
    QCOMPARE(done.data()[0][u"outcome"].toString(), QStringLiteral("probe"));
}

void TestDesk::aProbeThatNobodyTakesSaysWhere()
{
    const auto failedAt = [](const ProbeReply &reply) {
        return reply.failedAt ? wireName(*reply.failedAt) + u' ' + reply.code : QString();
    };
    CurlWebhookProbe probe;
    QCOMPARE(failedAt(probe.post(QUrl(QStringLiteral("http://127.0.0.1:1/")), "{}")),
             QStringLiteral("connection probe.noConnection"));
    QCOMPARE(failedAt(probe.post(QUrl(QStringLiteral("http://no.such.host.invalid/")), "{}")),
             QStringLiteral("name probe.nameUnknown"));
    const QString server = QStringLiteral("127.0.0.1:%1").arg(m_house.port());
    QCOMPARE(failedAt(probe.post(QUrl(QStringLiteral("https://") + server), "{}")),
             QStringLiteral("encryption probe.certificate"));
    QCOMPARE(failedAt(probe.post(QUrl(QStringLiteral("http://%1/elsewhere").arg(server)), "{}")),
             QStringLiteral("server probe.refused"));
}

void TestDesk::aNotificationIsReplayed()
{
    notification("NOBODYS-2");
    const Answer failed = m_house.get("/api/v1/notifications?state=failed", m_cashier);
    QCOMPARE(failed.data()[0][u"gatewayOrderId"].toString(), QStringLiteral("NOBODYS-2"));
    const QByteArray target = "/api/v1/notifications/"
                              + QByteArray::number(failed.data()[0][u"id"].toInteger()) + "/replay";
    const Answer replayed = m_house.post(target, m_supervisor, {});
    QCOMPARE(replayed.status, 200);
    QCOMPARE(replayed.data()[u"outcome"].toString(), QStringLiteral("unknownOrder"));
    QCOMPARE(m_house.post("/api/v1/notifications/999999/replay", m_supervisor, {}).status, 404);
    QCOMPARE(m_house.post(target, m_cashier, {}).status, 403);
}

void TestDesk::customersSeeNothingOfIt()
{
    for (const char *target : {"/api/v1/desk/cases", "/api/v1/shifts", "/api/v1/shifts/current",
                               "/api/v1/webhook-doctor", "/api/v1/notifications"})
        QCOMPARE(m_house.get(target, m_customer).status, 403);
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
