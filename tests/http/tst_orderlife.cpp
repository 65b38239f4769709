#include "http/house.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;

/// What happens to an order after its sale, over HTTP. Every answer fits the contract.
class TestOrderLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void thePriceSaysHowItCameAbout();
    void aQuoteIsNoCancellation();
    void aCashierCancelsAndGivesCashBack();
    void onePassengerIsCancelled();
    void theSameKeyGivesTheSameBytes();
    void badCancellationsAreRefused_data();
    void badCancellationsAreRefused();
    void strangersSeeNothing();
    void theHistoryTellsWhoAndFromWhere();

private:
    QByteArray newOrder(const Person &who, int adults = 1);
    QByteArray paidOrder(int adults = 1);
    Answer cancel(const Person &who, const QByteArray &code, const QJsonObject &body,
                  const HeaderList &headers = {});
    Answer order(const QByteArray &code);

    House m_house;
    Person m_customer;
    Person m_cashier;
    TestTrip m_trip;
};

static const QJsonObject plain {{QStringLiteral("reason"), QStringLiteral("Change of plans")}};

void TestOrderLife::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    m_trip = m_house.trip();
}

void TestOrderLife::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QByteArray TestOrderLife::newOrder(const Person &who, int adults)
{
    const Answer made = m_house.order(who, m_house.orderBody(m_trip, adults));
    return made.data()[u"code"].toString().toLatin1();
}

QByteArray TestOrderLife::paidOrder(int adults)
{
    const QByteArray code = newOrder(m_customer, adults);
    m_house.post("/api/v1/orders/" + code + "/payments", m_cashier,
                 {{QStringLiteral("method"), QStringLiteral("cash")}});
    return code;
}

Answer TestOrderLife::cancel(const Person &who, const QByteArray &code, const QJsonObject &body,
                             const HeaderList &headers)
{
    return m_house.post("/api/v1/orders/" + code + "/cancel", who, body, headers);
}

Answer TestOrderLife::order(const QByteArray &code)
{
    return m_house.get("/api/v1/orders/" + code, m_cashier);
}

static qint64 sumOfLines(const QJsonValue &lines)
{
    qint64 sum = 0;
    for (const QJsonValue &line : lines.toArray())
        sum += line[u"amount"].toInteger();
    return sum;
}

void TestOrderLife::thePriceSaysHowItCameAbout()
{
    const QJsonValue made = order(newOrder(m_customer, 2)).data();
    QCOMPARE(made[u"priceLines"].toArray().size(), 3); // two fares, the booking fee
    QCOMPARE(sumOfLines(made[u"priceLines"]), made[u"total"].toInteger());
}

void TestOrderLife::aQuoteIsNoCancellation()
{
    const QByteArray code = paidOrder(2);
    const QJsonValue before = order(code).data();
    QJsonObject quoting = plain;
    quoting[u"quoteOnly"] = true;
    const Answer quote = cancel(m_customer, code, quoting);
    QCOMPARE(quote.status, 200);
    const qint64 fares = before[u"fareTotal"].toInteger();
    QCOMPARE(quote.data()[u"fee"].toInteger() + quote.data()[u"refund"].toInteger(), fares);
    QCOMPARE(sumOfLines(quote.data()[u"priceLines"]), quote.data()[u"refund"].toInteger());
    QCOMPARE(order(code).data(), before);
}

void TestOrderLife::aCashierCancelsAndGivesCashBack()
{
    const QByteArray code = paidOrder(2);
    const Answer cancelled = cancel(m_cashier, code, plain);
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.data()[u"status"].toString(), QStringLiteral("refunded"));
    const QJsonValue after = order(code).data();
    QCOMPARE(cancelled.data()[u"order"], after);
    QCOMPARE(after[u"refundTotal"], cancelled.data()[u"refund"]);
    const Answer tickets = m_house.get("/api/v1/tickets?orderCode=" + code, m_cashier);
    QCOMPARE(tickets.data()[0][u"status"].toString(), QStringLiteral("void"));
    const Answer again = cancel(m_cashier, code, plain);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), QStringLiteral("order.state"));
}

void TestOrderLife::onePassengerIsCancelled()
{
    const QByteArray code = paidOrder(2);
    QJsonObject one = plain;
    const qint64 passenger = order(code).data()[u"passengers"][1][u"id"].toInteger();
    one[u"passengerIds"] = QJsonArray {passenger};
    const Answer cancelled = cancel(m_cashier, code, one);
    QCOMPARE(cancelled.status, 200);
    QCOMPARE(cancelled.data()[u"status"].toString(), QStringLiteral("partiallyRefunded"));
    QCOMPARE(order(code).data()[u"passengers"][1][u"cancelled"].toBool(), true);
    QCOMPARE(order(code).data()[u"passengers"][0][u"cancelled"].toBool(), false);
}

void TestOrderLife::theSameKeyGivesTheSameBytes()
{
    const QByteArray code = paidOrder();
    const HeaderList key {{"Idempotency-Key", m_house.newKey()}};
    const Answer first = cancel(m_cashier, code, plain, key);
    const qint64 rows = m_house.rowCount();
    const Answer again = cancel(m_cashier, code, plain, key);
    QCOMPARE(first.status, 200);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(m_house.rowCount(), rows);

    QJsonObject other = plain;
    other[u"reason"] = QStringLiteral("Another reason");
    const Answer mismatch = cancel(m_cashier, code, other, key);
    QCOMPARE(mismatch.status, 422);
    QCOMPARE(mismatch.code(), QStringLiteral("idempotency.mismatch"));
    const Answer otherOrder = cancel(m_cashier, paidOrder(), plain, key);
    QCOMPARE(otherOrder.status, 422);
    // Somebody else's key of the same name is another key.
    QCOMPARE(cancel(m_house.person(Role::Cashier), code, plain, key).code(),
             QStringLiteral("order.state"));
}

void TestOrderLife::badCancellationsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("fields");
    QTest::newRow("no reason") << QJsonObject() << QStringLiteral("/reason required");
    QJsonObject strange = plain;
    strange[u"force"] = true;
    QTest::newRow("unknown member") << strange << QStringLiteral("/force unknownField");
    QJsonObject nobody = plain;
    nobody[u"passengerIds"] = QJsonArray {999'999'999};
    QTest::newRow("nobody of that number")
        << nobody << QStringLiteral("/passengerIds passenger.unknown");
}

void TestOrderLife::badCancellationsAreRefused()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, fields);
    const QByteArray code = newOrder(m_customer);
    const Answer refused = cancel(m_customer, code, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.fields(), fields);
    QCOMPARE(order(code).data()[u"status"].toString(), QStringLiteral("pendingPayment"));
}

void TestOrderLife::strangersSeeNothing()
{
    const QByteArray code = newOrder(m_customer);
    const Person stranger = m_house.person(Role::Customer);
    QCOMPARE(cancel(stranger, code, plain).status, 404);
    QCOMPARE(m_house.get("/api/v1/orders/" + code + "/history", stranger).status, 404);
    QCOMPARE(m_house.get("/api/v1/orders/" + code + "/history", m_customer).status, 200);
}

void TestOrderLife::theHistoryTellsWhoAndFromWhere()
{
    const QByteArray code = paidOrder();
    cancel(m_cashier, code, plain);
    const QJsonArray all
        = m_house.get("/api/v1/orders/" + code + "/history", m_cashier).data().toArray();
    QStringList events;
    for (const QJsonValue &entry : all)
        events.append(entry[u"event"].toString());
    QCOMPARE(events.join(u' '), QStringLiteral("created paid cancelled"));
    QCOMPARE(all[0][u"actorId"].toInteger(), m_customer.id.value());
    QCOMPARE(all[2][u"actorId"].toInteger(), m_cashier.id.value());
    QCOMPARE(all[2][u"address"].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(all[2][u"before"][u"status"].toString(), QStringLiteral("paid"));
    QCOMPARE(all[2][u"after"][u"status"].toString(), QStringLiteral("refunded"));
    QCOMPARE(all[2][u"details"][u"reason"], plain[u"reason"]);

    const QJsonValue forCustomer
        = m_house.get("/api/v1/orders/" + code + "/history", m_customer).data()[2];
    QVERIFY(forCustomer[u"actorId"].isNull());
    QCOMPARE(forCustomer[u"address"].toString(), QString());
}

QTEST_GUILESS_MAIN(TestOrderLife)
#include "tst_orderlife.moc"
