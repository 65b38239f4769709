#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    void aCustomerChangesHisContact();
    void anOlderVersionIsRefused();
    void badChangesAreRefused_data();
    void badChangesAreRefused();
    void anotherSeatIsTaken();
    void aPaidOrderIsRescheduledAtTheCounter();
    void aChangeHappensOncePerKey();
    void aCancelledDepartureGivesEverythingBack();
    void aStoppedDisruptionLeavesTheRestToWhoeverAsks();
    void badDisruptionsAreRefused_data();
    void badDisruptionsAreRefused();
    void aRegisteredPassengerPaysLess();

private:
    QByteArray newOrder(const Person &who, int adults = 1);
    QByteArray paidOrder(int adults = 1);
    Answer cancel(const Person &who, const QByteArray &code, const QJsonObject &body,
                  const HeaderList &headers = {});
    Answer order(const QByteArray &code);
    Answer change(const Person &who, const QByteArray &code, const QJsonObject &body,
                  const HeaderList &headers = {});
    /// The departure of the second train, and of another day.
    qint64 departure(int daysFromToday, int index);

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

Answer TestOrderLife::change(const Person &who, const QByteArray &code, const QJsonObject &body,
                             const HeaderList &headers)
{
    return m_house.send("PATCH", "/api/v1/orders/" + code,
                        HeaderList {who.bearer(), {"Content-Type", "application/json"}} + headers,
                        QJsonDocument(body).toJson());
}

qint64 TestOrderLife::departure(int daysFromToday, int index)
{
    const QByteArray date
        = TestDatabase::today().addDays(daysFromToday).toString(Qt::ISODate).toLatin1();
    const Answer found = m_house.send("GET", "/api/v1/schedules?from=GMR&to=SGU&date=" + date);
    return found.data()[index][u"id"].toInteger();
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

void TestOrderLife::aCustomerChangesHisContact()
{
    const QByteArray code = newOrder(m_customer);
    const QJsonValue before = order(code).data();
    const Answer changed
        = change(m_customer, code,
                 {{QStringLiteral("contact"),
                   QJsonObject {{QStringLiteral("phone"), QStringLiteral("081111111111")}}}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.data()[u"contact"][u"phone"].toString(), QStringLiteral("081111111111"));
    QCOMPARE(changed.data()[u"contact"][u"email"], before[u"contact"][u"email"]);
    QCOMPARE(changed.data()[u"version"].toInt(), before[u"version"].toInt() + 1);
    QCOMPARE(changed.data(), order(code).data());
    QCOMPARE(change(m_house.person(Role::Customer), code, {{QStringLiteral("version"), 1}}).status,
             400);
    QCOMPARE(change(m_house.person(Role::Customer), code,
                    {{QStringLiteral("contact"),
                      QJsonObject {{QStringLiteral("name"), QStringLiteral("Stranger")}}}})
                 .status,
             404);
}

void TestOrderLife::anOlderVersionIsRefused()
{
    const QByteArray code = newOrder(m_customer);
    const Answer refused
        = change(m_customer, code,
                 {{QStringLiteral("version"), 7},
                  {QStringLiteral("contact"),
                   QJsonObject {{QStringLiteral("name"), QStringLiteral("Siti")}}}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), QStringLiteral("order.version"));
}

void TestOrderLife::badChangesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("fields");
    QTest::newRow("nothing") << QByteArray("{}") << QStringLiteral(" change.nothing");
    QTest::newRow("e-mail") << QByteArray(R"({"contact": {"email": "nobody"}})")
                            << QStringLiteral("/contact/email email.invalid");
    QTest::newRow("nobody") << QByteArray(R"({"passengers": [{"id": 99999999, "name": "A"}]})")
                            << QStringLiteral("/passengers/0/id passenger.unknown");
    QTest::newRow("no departure") << QByteArray(R"({"reschedule": {"scheduleId": 99999999}})")
                                  << QStringLiteral("/reschedule/scheduleId schedule.unknown");
    QTest::newRow("status") << QByteArray(R"({"status": "paid"})")
                            << QStringLiteral("/status unknownField");
}

void TestOrderLife::badChangesAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, fields);
    const QByteArray code = newOrder(m_customer);
    const Answer refused = change(m_customer, code, QJsonDocument::fromJson(body).object());
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.fields(), fields);
    QCOMPARE(order(code).data()[u"version"].toInt(), 1);
}

void TestOrderLife::anotherSeatIsTaken()
{
    const QByteArray code = newOrder(m_customer);
    const QJsonValue before = order(code).data();
    const QJsonValue other = order(newOrder(m_cashier)).data();
    const auto toSeat = [&](const QJsonValue &seat) {
        return QJsonObject {
            {QStringLiteral("passengers"),
             QJsonArray {QJsonObject {{QStringLiteral("id"), before[u"passengers"][0][u"id"]},
                                      {QStringLiteral("seatId"), seat}}}}};
    };
    const Answer taken = change(m_customer, code, toSeat(other[u"passengers"][0][u"seatId"]));
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.code(), QStringLiteral("seat.taken"));
    QCOMPARE(taken.fields(), QStringLiteral("/passengers/0/seatId seat.taken"));
    cancel(m_cashier, other[u"code"].toString().toLatin1(), plain);
    const Answer moved = change(m_customer, code, toSeat(other[u"passengers"][0][u"seatId"]));
    QCOMPARE(moved.status, 200);
    QCOMPARE(moved.data()[u"passengers"][0][u"seatId"], other[u"passengers"][0][u"seatId"]);
    QCOMPARE(moved.data()[u"total"], before[u"total"]);
}

void TestOrderLife::aPaidOrderIsRescheduledAtTheCounter()
{
    const QByteArray code = paidOrder(2);
    const QJsonValue before = order(code).data();
    QJsonObject wanted {{QStringLiteral("reschedule"),
                         QJsonObject {{QStringLiteral("scheduleId"), departure(3, 0)}}},
                        {QStringLiteral("quoteOnly"), true}};
    const Answer quote = change(m_customer, code, wanted);
    QCOMPARE(quote.status, 200);
    QCOMPARE(sumOfLines(quote.data()[u"priceLines"]), quote.data()[u"charge"].toInteger());
    QCOMPARE(order(code).data(), before);

    wanted[u"quoteOnly"] = false;
    wanted[u"expectedCharge"] = quote.data()[u"charge"];
    const Answer refused = change(m_customer, code, wanted);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), QStringLiteral("change.counterOnly"));
    const Answer moved = change(m_cashier, code, wanted);
    QCOMPARE(moved.status, 200);
    QCOMPARE(moved.data()[u"schedule"][u"id"].toInteger(), departure(3, 0));
    QCOMPARE(moved.data()[u"total"].toInteger(),
             before[u"total"].toInteger() + quote.data()[u"charge"].toInteger());
    QCOMPARE(sumOfLines(moved.data()[u"priceLines"]), moved.data()[u"total"].toInteger());
}

void TestOrderLife::aChangeHappensOncePerKey()
{
    const QByteArray code = newOrder(m_customer);
    const HeaderList key {{"Idempotency-Key", m_house.newKey()}};
    const QJsonObject wanted {
        {QStringLiteral("contact"),
         QJsonObject {{QStringLiteral("name"), QStringLiteral("Siti Aminah")}}}};
    const Answer first = change(m_customer, code, wanted, key);
    const Answer again = change(m_customer, code, wanted, key);
    QCOMPARE(again.body, first.body);
    QCOMPARE(order(code).data()[u"version"].toInt(), 2);
}

void TestOrderLife::aCancelledDepartureGivesEverythingBack()
{
    const Person supervisor = m_house.person(Role::Supervisor);
    TestTrip trip = m_trip;
    trip.scheduleId = departure(4, 0);
    const Answer made = m_house.order(m_customer, m_house.orderBody(trip));
    QCOMPARE(made.status, 201);
    const QByteArray code = made.data()[u"code"].toString().toLatin1();
    m_house.post("/api/v1/orders/" + code + "/payments", m_cashier,
                 {{QStringLiteral("method"), QStringLiteral("cash")}});

    const QByteArray target
        = "/api/v1/schedules/" + QByteArray::number(trip.scheduleId) + "/disruptions";
    const QJsonObject notice {{QStringLiteral("kind"), QStringLiteral("cancelled")},
                              {QStringLiteral("reason"), QStringLiteral("Landslide")},
                              {QStringLiteral("remedy"), QStringLiteral("refund")}};
    const HeaderList key {{"Idempotency-Key", m_house.newKey()}};
    const Answer reported = m_house.post(target, supervisor, notice, key);
    QCOMPARE(reported.status, 201);
    QCOMPARE(m_house.post(target, supervisor, notice, key).body, reported.body);
    QCOMPARE(reported.data()[u"status"].toString(), QStringLiteral("running"));
    QCOMPARE(reported.data()[u"progress"][u"waiting"].toInt(), 1);
    QVERIFY(m_house.disruptions().processWaiting());

    const QByteArray one
        = "/api/v1/disruptions/" + QByteArray::number(reported.data()[u"id"].toInteger());
    const Answer done = m_house.get(one, m_cashier);
    QCOMPARE(done.data()[u"status"].toString(), QStringLiteral("done"));
    QCOMPARE(done.data()[u"progress"][u"refunded"].toInt(), 1);
    QCOMPARE(m_house.get(target, m_cashier).data()[0], done.data());
    QCOMPARE(order(code).data()[u"refundTotal"], made.data()[u"fareTotal"]);
}

void TestOrderLife::aStoppedDisruptionLeavesTheRestToWhoeverAsks()
{
    const Person supervisor = m_house.person(Role::Supervisor);
    TestTrip trip = m_trip;
    trip.scheduleId = departure(6, 0);
    const Answer made = m_house.order(m_customer, m_house.orderBody(trip));
    QCOMPARE(made.status, 201);
    const QByteArray code = made.data()[u"code"].toString().toLatin1();
    m_house.post("/api/v1/orders/" + code + "/payments", m_cashier,
                 {{QStringLiteral("method"), QStringLiteral("cash")}});
    const Answer reported = m_house.post(
        "/api/v1/schedules/" + QByteArray::number(trip.scheduleId) + "/disruptions", supervisor,
        {{QStringLiteral("kind"), QStringLiteral("cancelled")},
         {QStringLiteral("reason"), QStringLiteral("Reported by mistake")},
         {QStringLiteral("remedy"), QStringLiteral("refund")}});
    QCOMPARE(reported.status, 201);
    const QByteArray one
        = "/api/v1/disruptions/" + QByteArray::number(reported.data()[u"id"].toInteger());
    QCOMPARE(m_house.call("POST", one + "/stop", m_cashier).status, 403);
    QCOMPARE(m_house.call("POST", "/api/v1/disruptions/999999/stop", supervisor).status, 404);
    const Answer stopped = m_house.call("POST", one + "/stop", supervisor);
    QVERIFY2(stopped.status == 200, stopped.body.constData());
    QCOMPARE(stopped.data()[u"remedy"].toString(), QStringLiteral("onRequest"));
    QCOMPARE(stopped.data()[u"status"].toString(), QStringLiteral("done"));
    QVERIFY(m_house.disruptions().processWaiting());
    QCOMPARE(order(code).data()[u"status"].toString(), QStringLiteral("paid"));
    QCOMPARE(m_house.call("POST", one + "/stop", supervisor).code(),
             QStringLiteral("disruption.ended"));
    // Who asks gets everything back.
    const Answer quote = m_house.post("/api/v1/orders/" + code + "/cancel", m_cashier,
                                      {{QStringLiteral("reason"), QStringLiteral("asked for")},
                                       {QStringLiteral("quoteOnly"), true}});
    QCOMPARE(quote.data()[u"refund"], made.data()[u"fareTotal"]);
}

void TestOrderLife::badDisruptionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("fields");
    QTest::newRow("a delay of nothing")
        << QByteArray(R"({"kind": "delayed", "reason": "x", "remedy": "onRequest"})")
        << QStringLiteral("/delayMinutes required");
    QTest::newRow("a late cancellation") << QByteArray(
        R"({"kind": "cancelled", "delayMinutes": 5, "reason": "x", "remedy": "refund"})")
                                         << QStringLiteral("/delayMinutes disruption.notDelayed");
    QTest::newRow("to nowhere") << QByteArray(
        R"({"kind": "cancelled", "reason": "x", "remedy": "rebook"})")
                                << QStringLiteral("/targetScheduleId required");
}

void TestOrderLife::badDisruptionsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, fields);
    const Answer refused
        = m_house.post("/api/v1/schedules/" + QByteArray::number(departure(5, 0)) + "/disruptions",
                       m_house.person(Role::Supervisor), QJsonDocument::fromJson(body).object());
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.fields(), fields);
}

void TestOrderLife::aRegisteredPassengerPaysLess()
{
    const QJsonObject full = m_house.orderBody(m_trip);
    const QString number
        = full[u"passengers"].toArray()[0].toObject()[u"identityNumber"].toString();
    const Answer before = m_house.order(m_customer, full);
    const Answer entered = m_house.post("/api/v1/reductions", m_cashier,
                                        {{QStringLiteral("kind"), QStringLiteral("senior")},
                                         {QStringLiteral("identityType"), QStringLiteral("nik")},
                                         {QStringLiteral("identityNumber"), number}});
    QCOMPARE(entered.status, 201);
    QVERIFY(entered.data()[u"identityNumber"].toString().startsWith(u'*'));
    const Answer listed
        = m_house.get("/api/v1/reductions?identityNumber=" + number.toLatin1(), m_cashier);
    QCOMPARE(listed.data().toArray().size(), 1);
    const Answer after = m_house.order(m_customer, full);
    QCOMPARE(after.data()[u"passengers"][0][u"reduction"].toString(), QStringLiteral("senior"));
    QVERIFY(after.data()[u"fareTotal"].toInteger() < before.data()[u"fareTotal"].toInteger());
    QCOMPARE(sumOfLines(after.data()[u"priceLines"]), after.data()[u"total"].toInteger());
    m_house.database().execute(QStringLiteral("DELETE FROM reduction_registrations"));
}

QTEST_GUILESS_MAIN(TestOrderLife)
#include "tst_orderlife.moc"
