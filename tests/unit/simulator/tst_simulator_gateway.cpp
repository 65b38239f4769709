#include "simulatorhouse.h"

using namespace Qt::StringLiterals;

/// Snap and Core as a merchant's server sees them.
class TestSimulatorGateway : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SimulatorHouse> m_house;

    QString transactionId(const QString &orderId)
    {
        return m_house->status(orderId).text("transaction_id");
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<SimulatorHouse>(); }

    void aPageIsOpened()
    {
        const Answer answer = m_house->create(u"KAI-1"_s);
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.text("token").size(), 36);
        QCOMPARE(answer.text("redirect_url"),
                 m_house->simulator->url() + u"/snap/v3/redirection/"_s + answer.text("token"));
    }

    void aWrongKeyIsTurnedAway()
    {
        const SimulatorHouse::Headers wrong {{"Authorization", "Basic d3Jvbmc6"}};
        const Answer snap = m_house->create(u"KAI-1"_s, 1000, {}, wrong);
        QCOMPARE(snap.status, 401);
        QVERIFY(snap.object().contains(u"error_messages"_s));
        const Answer core = m_house->get(u"/v2/KAI-1/status"_s, wrong);
        QCOMPARE(core.status, 401);
        QCOMPARE(core.code(), u"401"_s);
    }

    void noStatusBeforeAMethodIsChosen()
    {
        m_house->create(u"KAI-1"_s);
        for (const QString &id : {u"KAI-1"_s, u"never-seen"_s}) {
            const Answer answer = m_house->status(id);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.code(), u"404"_s);
        }
        QCOMPARE(m_house->command(u"KAI-1"_s, "cancel").code(), u"404"_s);
        QVERIFY(m_house->merchant.received.isEmpty());
    }

    void bothIdsFindAPayment()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        const Answer byOrder = m_house->status(u"KAI-1"_s);
        QCOMPARE(byOrder.code(), u"200"_s);
        QCOMPARE(byOrder.text("transaction_status"), u"settlement"_s);
        QCOMPARE(byOrder.text("gross_amount"), u"150000.00"_s);
        const Answer byTransaction = m_house->status(byOrder.text("transaction_id"));
        QCOMPARE(byTransaction.object(), byOrder.object());
    }

    void aMerchantOfSeveralPaymentsAsksForAll()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        const Answer answer = m_house->get(u"/v2/KAI-1/status/b2b"_s);
        QCOMPARE(answer.code(), u"200"_s);
        QCOMPARE(answer.object()[u"transactions"_s].toArray().size(), 1);
    }

    void aSpaceInAnOrderIdIsAcceptedAndThenLost()
    {
        QCOMPARE(m_house->create(u"KAI 1"_s).status, 201);
        m_house->post(u"/control/transactions/KAI%201/pay"_s, "{}");
        QCOMPARE(m_house->status(u"KAI%201"_s).code(), u"404"_s);
    }

    void itemsThatDoNotSumUp()
    {
        const QJsonArray items {
            QJsonObject {{u"name"_s, u"Kursi"_s}, {u"price"_s, 1000}, {u"quantity"_s, 2}}};
        const Answer answer = m_house->create(u"KAI-1"_s, 2500, {{u"item_details"_s, items}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.object()[u"error_messages"_s].toArray().size(), 1);
    }

    void aSecondPageRevokesTheFirst()
    {
        const Answer first = m_house->create(u"KAI-1"_s);
        const Answer second = m_house->create(u"KAI-1"_s);
        QVERIFY(first.text("token") != second.text("token"));
        const QString page = u"/snap/v3/redirection/"_s;
        QCOMPARE(m_house->get(page + first.text("token")).status, 410);
        QCOMPARE(m_house->get(page + second.text("token")).status, 200);
    }

    void aPaidOrderIdIsUsedUp()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "gopay");
        const Answer again = m_house->create(u"KAI-1"_s);
        QCOMPARE(again.status, 400);
        QVERIFY(again.bytes.contains("paid and utilized"));
    }

    void anExpiredOrderIdIsFree()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "expire");
        QCOMPARE(m_house->create(u"KAI-1"_s).status, 201);
        QCOMPARE(m_house->pay(u"KAI-1"_s, "qris").text("transaction_status"), u"settlement"_s);
    }

    void aPageIsCancelledOnce()
    {
        const QString token = m_house->create(u"KAI-1"_s).text("token");
        const QString path = u"/snap/v1/transactions/%1/cancel"_s;
        const Answer done = m_house->post(path.arg(token));
        QCOMPARE(done.status, 200);
        QVERIFY(done.text("canceled_at").endsWith(u'Z'));
        QVERIFY(m_house->post(path.arg(token)).bytes.contains("already canceled"));
        QVERIFY(m_house->post(path.arg(u"nothing"_s)).bytes.contains("not found"));
    }

    void aPageInUseIsNotCancelled()
    {
        const QString token = m_house->create(u"KAI-1"_s).text("token");
        m_house->transition(u"KAI-1"_s, "pending");
        const Answer answer = m_house->post(u"/snap/v1/transactions/%1/cancel"_s.arg(token));
        QVERIFY(answer.bytes.contains("on progress"));
    }

    void cancelOnlyBeforeSettlement()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        const Answer done = m_house->command(u"KAI-1"_s, "cancel", "null");
        QCOMPARE(done.code(), u"200"_s);
        QCOMPARE(done.text("transaction_status"), u"cancel"_s);
        m_house->create(u"KAI-2"_s);
        m_house->pay(u"KAI-2"_s, "qris");
        const Answer late = m_house->command(u"KAI-2"_s, "cancel");
        QCOMPARE(late.status, 200);
        QCOMPARE(late.code(), u"412"_s);
    }

    void expiryIs407InTheAnswerAnd202InTheNotification()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        const Answer done = m_house->command(u"KAI-1"_s, "expire");
        QCOMPARE(done.status, 200);
        QCOMPARE(done.code(), u"407"_s);
        QCOMPARE(done.text("transaction_status"), u"expire"_s);
        QTRY_COMPARE(m_house->merchant.received.size(), 2);
        QCOMPARE(m_house->merchant.body(1)[u"status_code"_s].toString(), u"202"_s);
        QCOMPARE(m_house->command(u"KAI-1"_s, "expire").code(), u"412"_s);
    }

    void refundInTwoParts()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        const Answer part
            = m_house->command(u"KAI-1"_s, "refund", R"({"refund_key":"R-1","amount":50000})");
        QCOMPARE(part.code(), u"200"_s);
        QCOMPARE(part.text("transaction_status"), u"partial_refund"_s);
        QCOMPARE(part.text("refund_amount"), u"50000.00"_s);
        QVERIFY(part.object()[u"refund_chargeback_id"_s].isDouble());
        const Answer rest = m_house->command(u"KAI-1"_s, "refund", R"({"refund_key":"R-2"})");
        QCOMPARE(rest.text("transaction_status"), u"refund"_s);
        QCOMPARE(rest.text("refund_amount"), u"100000.00"_s);
        const QJsonObject status = m_house->status(u"KAI-1"_s).object();
        QCOMPARE(status[u"refund_amount"_s].toString(), u"150000.00"_s);
        QCOMPARE(status[u"refunds"_s].toArray().size(), 2);
    }

    void refundsThatAreRefused()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        QCOMPARE(m_house->command(u"KAI-1"_s, "refund").code(), u"412"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        const auto refund = [this](const char *body) {
            return m_house->command(u"KAI-1"_s, "refund", body).code();
        };
        QCOMPARE(refund(R"({"amount":150001})"), u"414"_s);
        QCOMPARE(refund(R"({"amount":0})"), u"414"_s);
        QCOMPARE(refund(R"({"amount":"five"})"), u"400"_s);
        QCOMPARE(refund(R"({"refund_key":"with space"})"), u"400"_s);
        QCOMPARE(refund("{"), u"413"_s);
        QCOMPARE(refund(R"({"refund_key":"R-1","amount":1000})"), u"200"_s);
        QCOMPARE(refund(R"({"refund_key":"R-1","amount":1000})"), u"406"_s);
    }

    void methodsWithoutOnlineRefund_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("part");
        QTest::newRow("bank transfer") << QByteArray("bca_va") << u"412"_s << u"412"_s;
        QTest::newRow("permata") << QByteArray("permata_va") << u"412"_s << u"412"_s;
        QTest::newRow("mandiri bill") << QByteArray("echannel") << u"412"_s << u"412"_s;
        QTest::newRow("store") << QByteArray("indomaret") << u"412"_s << u"412"_s;
        QTest::newRow("full only") << QByteArray("shopeepay") << u"200"_s << u"414"_s;
        QTest::newRow("any amount") << QByteArray("gopay") << u"200"_s << u"200"_s;
        QTest::newRow("card") << QByteArray("credit_card") << u"200"_s << u"200"_s;
    }

    void methodsWithoutOnlineRefund()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, whole);
        QFETCH(QString, part);
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, method);
        QCOMPARE(m_house->command(u"KAI-1"_s, "refund", R"({"amount":1000})").code(), part);
        QCOMPARE(m_house->command(u"KAI-1"_s, "refund/online/direct").code(), whole);
    }

    void aChallengedCardIsApproved()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "credit_card", ",\"fraud_status\":\"challenge\"");
        const Answer held = m_house->status(u"KAI-1"_s);
        QCOMPARE(held.code(), u"201"_s);
        QCOMPARE(held.text("transaction_status"), u"capture"_s);
        QCOMPARE(held.text("fraud_status"), u"challenge"_s);
        const Answer done = m_house->command(u"KAI-1"_s, "approve");
        QCOMPARE(done.code(), u"200"_s);
        QCOMPARE(done.text("fraud_status"), u"accept"_s);
        QCOMPARE(m_house->command(u"KAI-1"_s, "approve").code(), u"412"_s);
    }

    void aChallengedCardIsDenied()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "credit_card", ",\"fraud_status\":\"challenge\"");
        const Answer done = m_house->command(transactionId(u"KAI-1"_s), "deny");
        QCOMPARE(done.code(), u"200"_s);
        QCOMPARE(done.text("transaction_status"), u"deny"_s);
        QCOMPARE(done.text("fraud_status"), u"deny"_s);
    }

    void anAuthorizedCardIsCaptured()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "authorize");
        const QByteArray id = transactionId(u"KAI-1"_s).toLatin1();
        const QByteArray tooMuch = "{\"transaction_id\":\"" + id + "\",\"gross_amount\":150001}";
        QCOMPARE(m_house->post(u"/v2/capture"_s, tooMuch).code(), u"400"_s);
        const QByteArray part = "{\"transaction_id\":\"" + id + "\",\"gross_amount\":145000}";
        const Answer done = m_house->post(u"/v2/capture"_s, part);
        QCOMPARE(done.code(), u"200"_s);
        QCOMPARE(done.text("gross_amount"), u"145000.00"_s);
        QCOMPARE(m_house->post(u"/v2/capture"_s, part).code(), u"412"_s);
    }

    void anIdempotencyKeyRepeatsTheAnswer()
    {
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        const SimulatorHouse::Headers key {{"Idempotency-Key", "one-key"}};
        const QByteArray body = R"({"refund_key":"R-1","amount":1000})";
        const Answer first = m_house->post(u"/v2/KAI-1/refund"_s, body, key);
        const Answer again = m_house->post(u"/v2/KAI-1/refund"_s, body, key);
        QCOMPARE(first.code(), u"200"_s);
        QCOMPARE(again.bytes, first.bytes);
        const SimulatorHouse::Headers tooLong {{"Idempotency-Key", QByteArray(47, 'k')}};
        QCOMPARE(m_house->post(u"/v2/KAI-1/refund"_s, body, tooLong).code(), u"406"_s);
    }

    void aRefusalIsNotRemembered()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        const SimulatorHouse::Headers key {{"Idempotency-Key", "two"}};
        QCOMPARE(m_house->post(u"/v2/KAI-1/refund"_s, {}, key).code(), u"412"_s);
        m_house->pay(u"KAI-1"_s, "qris");
        QCOMPARE(m_house->post(u"/v2/KAI-1/refund"_s, {}, key).code(), u"200"_s);
    }

    void aMethodExpiresByItself()
    {
        m_house = std::make_unique<SimulatorHouse>(600); // a minute in a tenth of a second
        const QJsonObject expiry {
            {u"expiry"_s, QJsonObject {{u"unit"_s, u"minutes"_s}, {u"duration"_s, 2}}}};
        m_house->create(u"KAI-1"_s, 150000, expiry);
        m_house->transition(u"KAI-1"_s, "pending");
        QCOMPARE(m_house->status(u"KAI-1"_s).text("transaction_status"), u"pending"_s);
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList({u"pending"_s, u"expire"_s}));
        QCOMPARE(m_house->status(u"KAI-1"_s).code(), u"407"_s);
    }

    void aPageExpiresWithoutAWord()
    {
        m_house = std::make_unique<SimulatorHouse>(600);
        const QJsonObject expiry {
            {u"page_expiry"_s, QJsonObject {{u"unit"_s, u"minute"_s}, {u"duration"_s, 1}}}};
        const QString token = m_house->create(u"KAI-1"_s, 150000, expiry).text("token");
        QTRY_COMPARE(m_house->get(u"/snap/v3/redirection/"_s + token).status, 410);
        QVERIFY(m_house->merchant.received.isEmpty());
        QCOMPARE(m_house->status(u"KAI-1"_s).code(), u"404"_s);
    }

    void whatTheRoutesRefuse()
    {
        QCOMPARE(m_house->get(u"/v2/KAI-1/cancel"_s).status, 405);
        QCOMPARE(m_house->get(u"/v2/KAI-1/steal"_s).status, 404);
        QCOMPARE(m_house->get(u"/snap/v1/transactions"_s).status, 405);
        QCOMPARE(m_house->get(u"/elsewhere"_s).status, 404);
        QCOMPARE(m_house->post(u"/snap/v1/transactions"_s, "{").status, 400);
    }

    void theControlListHasEachOrderOnce()
    {
        m_house->create(u"KAI-1"_s);
        m_house->create(u"KAI-2"_s);
        m_house->create(u"KAI-1"_s);
        m_house->pay(u"KAI-2"_s, "bni_va");
        const QJsonArray rows = m_house->get(u"/control/transactions"_s).array();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0][u"transaction_status"_s].isNull());
        QCOMPARE(rows[1][u"transaction_status"_s].toString(), u"settlement"_s);
        QCOMPARE(rows[1][u"payment_type"_s].toString(), u"bank_transfer"_s);
        QCOMPARE(rows[1][u"gross_amount"_s].toString(), u"150000.00"_s);
        QVERIFY(rows[1][u"refunds"_s].isArray());
    }

    void moneyThatComesLate()
    {
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "expire");
        const Answer late = m_house->pay(u"KAI-1"_s, "qris");
        QCOMPARE(late.text("transaction_status"), u"settlement"_s);
        QVERIFY(!late.object()[u"legal"_s].toBool(true));
        QCOMPARE(m_house->pay(u"KAI-1"_s, "qris").status, 409);
    }

    void aWrongAmountAndAStatusNobodyKnows()
    {
        m_house->create(u"KAI-1"_s);
        const Answer paid = m_house->pay(u"KAI-1"_s, "bca_va", R"(,"gross_amount":140000)");
        QCOMPARE(paid.text("gross_amount"), u"140000.00"_s);
        m_house->transition(u"KAI-1"_s, "mystery");
        QCOMPARE(m_house->status(u"KAI-1"_s).text("transaction_status"), u"mystery"_s);
        QCOMPARE(m_house->transition(u"KAI-9"_s, "expire").status, 404);
        QCOMPARE(m_house->pay(u"KAI-1"_s, "barter").status, 400);
    }
};

QTEST_GUILESS_MAIN(TestSimulatorGateway)
#include "tst_simulator_gateway.moc"
