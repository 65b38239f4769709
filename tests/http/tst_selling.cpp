#include "api/json.h"
#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// The main job over HTTP: search, choose, order, pay, travel. Every answer fits the contract.
class TestSelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void masterDataIsOpenToEverybody();
    void aCashierSellsForCash();
    void aCustomerPaysAtTheGateway();
    void tooLittleCashSellsNothing();
    void ordersAreReadPageByPage();
    void paymentsAreListedAndSummedUp();
    void aNotificationIsStoredBeforeItIsBelieved();
    void aRegisteredCustomerIsLoggedIn();

private:
    Answer pay(const Person &who, const QByteArray &code, const QJsonObject &body);

    House m_house;
    Person m_customer;
    Person m_cashier;
    TestTrip m_trip;
};

void TestSelling::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    m_trip = m_house.trip();
}

void TestSelling::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

Answer TestSelling::pay(const Person &who, const QByteArray &code, const QJsonObject &body)
{
    return m_house.post("/api/v1/orders/" + code + "/payments", who, body);
}

void TestSelling::masterDataIsOpenToEverybody()
{
    QVERIFY(m_house.send("GET", "/api/v1/stations").data().toArray().size() >= 45);
    const Answer found = m_house.send("GET", "/api/v1/stations?query=gamb");
    QCOMPARE(found.data()[0][u"code"].toString(), QStringLiteral("GMR"));
    QVERIFY(m_house.send("GET", "/api/v1/trains").data().toArray().size() >= 16);

    const QByteArray schedule = "/api/v1/schedules/" + QByteArray::number(m_trip.scheduleId);
    const Answer run = m_house.send("GET", schedule);
    QCOMPARE(run.status, 200);
    QVERIFY(run.data()[u"stops"].toArray().size() >= 2);
    QVERIFY(!run.data()[u"coaches"].toArray().isEmpty());
    const Answer whole = m_house.send("GET", schedule + "/seats");
    const Answer part = m_house.send("GET", schedule + "/seats?from=GMR&to=SGU");
    QCOMPARE(whole.data()[u"coaches"].toArray().size(), part.data()[u"coaches"].toArray().size());
    QCOMPARE(part.data()[u"from"].toString(), QStringLiteral("GMR"));
}

void TestSelling::aCashierSellsForCash()
{
    const Answer order = m_house.order(m_cashier, m_house.orderBody(m_trip, 2));
    QCOMPARE(order.status, 201);
    QCOMPARE(order.data()[u"status"].toString(), QStringLiteral("pendingPayment"));
    QCOMPARE(order.data()[u"bookingFee"].toInteger(), 0);
    const QByteArray code = order.data()[u"code"].toString().toLatin1();
    const qint64 total = order.data()[u"total"].toInteger();

    const Answer payment = pay(m_cashier, code,
                               {{QStringLiteral("method"), QStringLiteral("cash")},
                                {QStringLiteral("cashGiven"), total + 5000}});
    QCOMPARE(payment.status, 201);
    QCOMPARE(payment.data()[u"status"].toString(), QStringLiteral("paid"));
    QCOMPARE(payment.data()[u"change"].toInteger(), 5000);
    const Answer again = pay(m_cashier, code, {{QStringLiteral("method"), QStringLiteral("cash")}});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), QStringLiteral("order.state"));

    const Answer tickets = m_house.get("/api/v1/tickets?orderCode=" + code, m_cashier);
    QCOMPARE(tickets.data().toArray().size(), 2);
    const QByteArray number = tickets.data()[0][u"number"].toString().toLatin1();
    QCOMPARE(m_house.get("/api/v1/tickets/" + number, m_cashier).status, 200);
    QCOMPARE(m_house.get("/api/v1/tickets/" + number, m_customer).status, 404);
    const Answer pdf = m_house.get("/api/v1/tickets/" + number + "/pdf?language=en", m_cashier);
    QCOMPARE(pdf.status, 200);
    QVERIFY(pdf.body.startsWith("%PDF-"));
    QCOMPARE(pdf.headers.value("Content-Type"), QByteArray("application/pdf"));
    QVERIFY(pdf.headers.value("Content-Disposition").contains(number));

    const Answer forged = m_house.post("/api/v1/tickets/check-in", m_cashier,
                                       {{QStringLiteral("payload"), QStringLiteral("NOT OURS")}});
    QCOMPARE(forged.status, 400);
    QCOMPARE(forged.fields(), QStringLiteral("/payload ticket.forged"));
}

void TestSelling::aCustomerPaysAtTheGateway()
{
    const Answer order = m_house.order(m_customer, m_house.orderBody(m_trip));
    QCOMPARE(order.data()[u"bookingFee"].toInteger(), 7500);
    const QByteArray code = order.data()[u"code"].toString().toLatin1();
    const Answer opened
        = pay(m_customer, code, {{QStringLiteral("method"), QStringLiteral("midtrans")}});
    QCOMPARE(opened.status, 201);
    QVERIFY(opened.data()[u"redirectUrl"].toString().startsWith(QLatin1String("https://")));
    const QByteArray status
        = "/api/v1/payments/" + QByteArray::number(opened.data()[u"id"].toInteger()) + "/status";
    QCOMPARE(m_house.get(status, m_customer).data()[u"status"].toString(),
             QStringLiteral("pending"));

    m_house.gateway().tell(api::paymentFromJson(opened.data().toObject()), "settlement");
    const Answer paid = m_house.get(status, m_customer);
    QCOMPARE(paid.data()[u"status"].toString(), QStringLiteral("paid"));
    QVERIFY(!paid.data().toObject().contains(u"redirectUrl"));
    QCOMPARE(m_house.get("/api/v1/orders/" + code, m_customer).data()[u"status"].toString(),
             QStringLiteral("paid"));
    QCOMPARE(m_house.get("/api/v1/tickets?orderCode=" + code, m_customer).data().toArray().size(),
             1);

    m_house.gateway().openFails = true;
    const Answer another = m_house.order(m_customer, m_house.orderBody(m_trip));
    const Answer failed = pay(m_customer, another.data()[u"code"].toString().toLatin1(),
                              {{QStringLiteral("method"), QStringLiteral("midtrans")}});
    m_house.gateway().openFails = false;
    QCOMPARE(failed.status, 502);
    QCOMPARE(failed.code(), QStringLiteral("gateway.failed"));
    QVERIFY(!failed.body.contains("scripted")); // what happened inside stays inside
}

void TestSelling::tooLittleCashSellsNothing()
{
    const Answer order = m_house.order(m_cashier, m_house.orderBody(m_trip));
    const QByteArray code = order.data()[u"code"].toString().toLatin1();
    const qint64 rows = m_house.rowCount();
    const Answer little = pay(
        m_cashier, code,
        {{QStringLiteral("method"), QStringLiteral("cash")}, {QStringLiteral("cashGiven"), 1000}});
    QCOMPARE(little.status, 400);
    QCOMPARE(little.fields(), QStringLiteral("/cashGiven payment.cashTooLittle"));
    const Answer word = pay(m_cashier, code, {{QStringLiteral("method"), QStringLiteral("card")}});
    QCOMPARE(word.fields(), QStringLiteral("/method value"));
    QCOMPARE(m_house.rowCount(), rows);
}

void TestSelling::ordersAreReadPageByPage()
{
    const Person buyer = m_house.person(Role::Customer);
    QStringList made;
    for (int i = 0; i < 5; ++i)
        made.prepend(m_house.order(buyer, m_house.orderBody(m_trip)).data()[u"code"].toString());
    QStringList read;
    QByteArray cursor;
    do {
        const Answer page = m_house.get("/api/v1/orders?limit=2&cursor=" + cursor, buyer);
        QCOMPARE(page.status, 200);
        for (const QJsonValue &order : page.data().toArray())
            read.append(order[u"code"].toString());
        const QString next = page.json()[u"meta"][u"nextCursor"].toString();
        cursor = QUrl::toPercentEncoding(next);
    } while (!cursor.isEmpty() && read.size() < 10);
    QCOMPARE(read, made);
}

void TestSelling::paymentsAreListedAndSummedUp()
{
    const QByteArray day = TestDatabase::today().toString(Qt::ISODate).toLatin1();
    const Answer list = m_house.get("/api/v1/payments?status=paid", m_cashier);
    QVERIFY(list.data().toArray().size() >= 2);
    // A customer sees his own: all of them, or those of one order.
    const Answer allOwn = m_house.get("/api/v1/payments", m_customer);
    QVERIFY(!allOwn.data().toArray().isEmpty());
    QVERIFY(allOwn.data().toArray().size()
            < m_house.get("/api/v1/payments", m_cashier).data().toArray().size());
    const Answer mine = m_house.get("/api/v1/orders?status=paid", m_customer);
    const QByteArray code = mine.data()[0][u"code"].toString().toLatin1();
    const Answer own = m_house.get("/api/v1/payments?orderCode=" + code, m_customer);
    QCOMPARE(own.data().toArray().size(), 1);
    const Person stranger = m_house.person(Role::Customer);
    QVERIFY(m_house.get("/api/v1/payments", stranger).data().toArray().isEmpty());
    QCOMPARE(m_house.get("/api/v1/payments?orderCode=" + code, stranger).status, 404);
    const Answer summary
        = m_house.get("/api/v1/payments/summary?from=" + day + "&to=" + day, m_cashier);
    QCOMPARE(summary.status, 200);
    QVERIFY(summary.data()[u"orderCount"].toInt() >= 2);
    QVERIFY(!summary.data()[u"byMethod"].toArray().isEmpty());
    QVERIFY(!summary.data()[u"byHour"].toArray().isEmpty());
}

void TestSelling::aNotificationIsStoredBeforeItIsBelieved()
{
    const auto stored = [this] {
        return m_house.database()
            .value(QStringLiteral("SELECT count(*) FROM payment_notifications"))
            .toLongLong();
    };
    const qint64 before = stored();
    const QByteArray target = "/api/v1/payments/midtrans/notifications";
    const QByteArray body = R"({"order_id": "NONE-1", "signature_key": "bad", "extra": {"a": 1}})";
    const Answer answer = m_house.send(
        "POST", target, {{"Content-Type", "application/json"}, {"Cookie", "secret=1"}}, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(stored(), before + 1);
    const QString kept
        = m_house.database()
              .value(QStringLiteral("SELECT convert_from(body, 'UTF8') || headers::text "
                                    "FROM payment_notifications ORDER BY id DESC LIMIT 1"))
              .toString();
    QVERIFY(kept.contains(QString::fromLatin1(body)));
    QVERIFY(!kept.contains(QLatin1String("secret=1")));
    const Answer nonsense
        = m_house.send("POST", target, {{"Content-Type", "application/json"}}, "hello");
    QCOMPARE(nonsense.status, 400);
    QCOMPARE(stored(), before + 1);
}

void TestSelling::aRegisteredCustomerIsLoggedIn()
{
    const QJsonObject body {{QStringLiteral("email"), QStringLiteral("New@Example.com")},
                            {QStringLiteral("password"), QStringLiteral("a long password")},
                            {QStringLiteral("fullName"), QStringLiteral("Siti Rahma")},
                            {QStringLiteral("captcha"), m_house.captcha("register")}};
    const Answer answer = m_house.post("/api/v1/auth/register", body);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.data()[u"user"][u"email"].toString(), QStringLiteral("new@example.com"));
    QCOMPARE(answer.data()[u"user"][u"role"].toString(), QStringLiteral("customer"));
    const QByteArray token = answer.data()[u"accessToken"].toString().toLatin1();
    QCOMPARE(m_house.send("GET", "/api/v1/auth/me", {{"Authorization", "bearer " + token}}).status,
             200);
}

QTEST_MAIN(TestSelling)
#include "tst_selling.moc"
