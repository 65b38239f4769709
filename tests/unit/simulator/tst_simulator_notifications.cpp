#include "simulatorhouse.h"

#include "simulator/wire.h"

using namespace kai::simulator;
using namespace Qt::StringLiterals;

/// What reaches the merchant, in which order, how often, and how it is spoiled on demand.
class TestSimulatorNotifications : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SimulatorHouse> m_house;

    Answer payNew(const QString &orderId, const char *method = "qris")
    {
        m_house->create(orderId);
        return m_house->pay(orderId, method);
    }

    QJsonArray log() { return m_house->get(u"/control/notifications"_s).array(); }
    QList<HttpRequest> &received() { return m_house->merchant.received; }

    static bool isSigned(const QJsonObject &body)
    {
        return body[u"signature_key"_s].toString()
               == signatureKey(body[u"order_id"_s].toString(), body[u"status_code"_s].toString(),
                               body[u"gross_amount"_s].toString(), SimulatorHouse::key);
    }

    static void onlyStrings(const QJsonValue &value)
    {
        if (value.isObject()) {
            for (const QJsonValue &member : value.toObject())
                onlyStrings(member);
        } else if (value.isArray()) {
            for (const QJsonValue &member : value.toArray())
                onlyStrings(member);
        } else {
            QVERIFY(value.isString());
        }
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<SimulatorHouse>(); }

    void aPaymentIsAnnouncedInOrder()
    {
        payNew(u"KAI-1"_s);
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList({u"pending"_s, u"settlement"_s}));
        QCOMPARE(received()[0].method, QByteArray("POST"));
        QCOMPARE(received()[0].path, QByteArray("/notifications"));
        QCOMPARE(received()[0].header("user-agent"), QByteArray("Veritrans"));
        QCOMPARE(received()[0].header("content-type"), QByteArray("application/json"));
        for (int i = 0; i < 2; ++i) {
            const QJsonObject body = m_house->merchant.body(i);
            QVERIFY(isSigned(body));
            onlyStrings(body);
            QCOMPARE(body[u"status_message"_s].toString(), u"midtrans payment notification"_s);
            QCOMPARE(body[u"currency"_s].toString(), u"IDR"_s);
        }
        QCOMPARE(m_house->merchant.body(0)[u"status_code"_s].toString(), u"201"_s);
        QCOMPARE(m_house->merchant.body(1)[u"status_code"_s].toString(), u"200"_s);
    }

    void whatEachMethodAdds_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("present");
        QTest::addColumn<QStringList>("absent");
        const auto row = [](const char *method, const QString &type, const QStringList &present,
                            const QStringList &absent = {}) {
            QTest::newRow(method) << QByteArray(method) << type << present << absent;
        };
        const QString fraud = u"fraud_status"_s;
        row("bca_va", u"bank_transfer"_s, {u"va_numbers"_s, u"payment_amounts"_s, fraud});
        row("bni_va", u"bank_transfer"_s, {u"va_numbers"_s, u"payment_amounts"_s});
        row("permata_va", u"bank_transfer"_s, {u"permata_va_number"_s}, {u"va_numbers"_s});
        row("mandiri_va", u"echannel"_s, {u"biller_code"_s, u"bill_key"_s});
        row("qris", u"qris"_s, {u"acquirer"_s, u"issuer"_s, u"transaction_type"_s});
        row("gopay", u"gopay"_s, {u"payment_option_type"_s});
        row("shopeepay", u"shopeepay"_s, {u"settlement_time"_s}, {u"acquirer"_s});
        row("indomaret", u"cstore"_s, {u"store"_s, u"payment_code"_s, u"approval_code"_s}, {fraud});
        row("alfamart", u"cstore"_s, {u"store"_s, u"payment_code"_s, fraud});
        row("credit_card", u"credit_card"_s,
            {u"masked_card"_s, u"bank"_s, u"eci"_s, u"card_type"_s, u"approval_code"_s,
             u"channel_response_code"_s});
    }

    void whatEachMethodAdds()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, type);
        QFETCH(QStringList, present);
        QFETCH(QStringList, absent);
        payNew(u"KAI-1"_s, method);
        QTRY_COMPARE(received().size(), 2);
        const QJsonObject body = m_house->merchant.body(1);
        QCOMPARE(body[u"transaction_status"_s].toString(), u"settlement"_s);
        QCOMPARE(body[u"payment_type"_s].toString(), type);
        for (const QString &name : present)
            QVERIFY2(body.contains(name), qPrintable(name));
        for (const QString &name : absent)
            QVERIFY2(!body.contains(name), qPrintable(name));
        onlyStrings(body);
        const bool bni = method == "bni_va";
        QCOMPARE(body[u"payment_amounts"_s].toArray().size(), bni ? 1 : 0);
    }

    void aRefundIsAnnouncedTwice()
    {
        payNew(u"KAI-1"_s);
        m_house->command(u"KAI-1"_s, "refund", R"({"refund_key":"R-1","amount":50000})");
        QTRY_COMPARE(received().size(), 4);
        const QJsonObject asked = m_house->merchant.body(2);
        const QJsonObject confirmed = m_house->merchant.body(3);
        QCOMPARE(asked[u"transaction_status"_s].toString(), u"partial_refund"_s);
        QVERIFY(!asked[u"refunds"_s][0][u"bank_confirmed_at"_s].isString());
        QVERIFY(confirmed[u"refunds"_s][0][u"bank_confirmed_at"_s].isString());
        QCOMPARE(confirmed[u"refunds"_s][0][u"refund_key"_s].toString(), u"R-1"_s);
        onlyStrings(confirmed);
    }

    void retriesUntilTheTableEnds_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("tries");
        QTest::newRow("server error") << 500 << 2;
        QTest::newRow("unavailable") << 503 << 5;
        QTest::newRow("not found") << 404 << 3;
        QTest::newRow("forbidden") << 403 << 6;
        QTest::newRow("moved") << 302 << 1;
    }

    void retriesUntilTheTableEnds()
    {
        QFETCH(int, answer);
        QFETCH(int, tries);
        m_house = std::make_unique<SimulatorHouse>(1, 200000);
        m_house->create(u"KAI-1"_s);
        for (int i = 0; i < 10; ++i)
            m_house->merchant.answerWith({answer});
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(log()[0][u"state"_s].toString(), u"givenUp"_s);
        QCOMPARE(received().size(), tries);
        QCOMPARE(log()[0][u"responses"_s].toArray().size(), tries);
        QCOMPARE(log()[0][u"responseCode"_s].toInt(), answer);
        QCOMPARE(received().first().body, received().last().body);
    }

    void aRetryThatIsAcceptedEndsIt()
    {
        m_house->merchant.answerWith({503, 503});
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(log()[0][u"state"_s].toString(), u"delivered"_s);
        QCOMPARE(log()[0][u"responses"_s].toArray(), QJsonArray({503, 503, 200}));
    }

    void aMovedMerchantIsFollowed()
    {
        Shop moved;
        HttpReply hint;
        hint.status = 307;
        hint.headers = {{"Location", moved.url().toLatin1() + "/new"}};
        m_house->merchant.answers.push_back(hint);
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(moved.received.size(), 1);
        QCOMPARE(moved.received[0].method, QByteArray("POST"));
        QCOMPARE(moved.received[0].body, received()[0].body);
        QTRY_COMPARE(log()[0][u"responses"_s].toArray(), QJsonArray({200}));
    }

    void aRedirectLoopEnds()
    {
        for (int i = 0; i < 6; ++i) {
            HttpReply around;
            around.status = 308;
            around.headers = {{"Location", "/notifications"}};
            m_house->merchant.answers.push_back(around);
        }
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(log()[0][u"responses"_s].toArray(), QJsonArray({308, 200}));
        QCOMPARE(received().size(), 7);
    }

    void aSilentMerchantTimesOut()
    {
        m_house->simulator->notifier().transport().setTimeout(std::chrono::milliseconds(200));
        HttpReply silence;
        silence.fate = Fate::Hang;
        m_house->merchant.answers.push_back(silence);
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(log()[0][u"responses"_s].toArray(), QJsonArray({0, 200}));
    }

    void otherAddresses()
    {
        Shop other;
        const QByteArray url = other.url().toLatin1();
        m_house->create(u"KAI-1"_s, 1000, {}, {{"X-Append-Notification", url + "/too"}});
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(other.received.size(), 1);
        QTRY_COMPARE(received().size(), 1);
        m_house->create(u"KAI-2"_s, 1000, {},
                        {{"X-Append-Notification", url + "/too"},
                         {"X-Override-Notification", url + "/a, " + url + "/b, " + url + "/c"}});
        m_house->transition(u"KAI-2"_s, "pending");
        QTRY_COMPARE(other.received.size(), 3);
        QTest::qWait(100);
        QCOMPARE(other.received.size(), 3);
        QCOMPARE(received().size(), 1);
    }

    void lostOnes()
    {
        m_house->faults(R"({"notifications":{"drop":1}})");
        payNew(u"KAI-1"_s);
        QTest::qWait(100);
        QVERIFY(received().isEmpty());
        QCOMPARE(log().size(), 2);
        QCOMPARE(log()[0][u"state"_s].toString(), u"dropped"_s);
        const int id = log()[1][u"id"_s].toInt();
        QCOMPARE(m_house->post(u"/control/notifications/%1/resend"_s.arg(id)).status, 202);
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList {u"settlement"_s});
    }

    void theSameOnesAreLostForASeed()
    {
        const auto lost = [this] {
            m_house = std::make_unique<SimulatorHouse>();
            m_house->faults(R"({"notifications":{"drop":0.5},"seed":42})");
            QStringList states;
            for (int i = 0; i < 10; ++i)
                payNew(u"KAI-%1"_s.arg(i));
            for (const QJsonValue &entry : log())
                states.append(entry[u"state"_s].toString() == u"dropped" ? u"-"_s : u"+"_s);
            return states.join(QString());
        };
        const QString once = lost();
        QVERIFY(once.contains(u'-') && once.contains(u'+'));
        QCOMPARE(lost(), once);
    }

    void doubledOnes()
    {
        m_house->faults(R"({"notifications":{"duplicate":2}})");
        payNew(u"KAI-1"_s);
        QTRY_COMPARE(received().size(), 6);
        QHash<QByteArray, int> times; // three each, in whatever order they got through
        for (const auto &notification : received())
            ++times[notification.body];
        QCOMPARE(times.values(), QList<int>({3, 3}));
        QCOMPARE(log()[1][u"copyOf"_s].toInt(), log()[0][u"id"_s].toInt());
    }

    void disorderedOnes()
    {
        m_house->faults(R"({"notifications":{"reorder":true}})");
        payNew(u"KAI-1"_s);
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList({u"settlement"_s, u"pending"_s}));
    }

    void lateOnes()
    {
        m_house->faults(R"({"notifications":{"delayMs":400}})");
        payNew(u"KAI-1"_s);
        QTest::qWait(200);
        QVERIFY(received().isEmpty());
        QTRY_COMPARE(received().size(), 2);
    }

    void forgedOnes()
    {
        m_house->faults(R"({"notifications":{"forgeSignature":1}})");
        payNew(u"KAI-1"_s);
        QTRY_COMPARE(received().size(), 2);
        const QString signature = m_house->merchant.body(0)[u"signature_key"_s].toString();
        QCOMPARE(signature.size(), 128);
        QVERIFY(!isSigned(m_house->merchant.body(0)));
        QVERIFY(log()[0][u"forged"_s].toBool());
    }

    void aLyingStatusUnderAGoodSignature()
    {
        m_house->faults(R"({"notifications":{"tamperStatus":1}})");
        m_house->create(u"KAI-1"_s);
        m_house->transition(u"KAI-1"_s, "pending");
        QTRY_COMPARE(m_house->merchant.statuses(), QStringList {u"settlement"_s});
        QVERIFY(isSigned(m_house->merchant.body(0)));
        QCOMPARE(m_house->status(u"KAI-1"_s).text("transaction_status"), u"pending"_s);
    }

    void aSettledPaymentIsTakenBack()
    {
        m_house->faults(R"({"payments":{"denyAfterSettlement":1,"denyDelayMs":50}})");
        payNew(u"KAI-1"_s, "permata_va");
        QTRY_COMPARE(m_house->merchant.statuses(),
                     QStringList({u"pending"_s, u"settlement"_s, u"deny"_s}));
        QCOMPARE(m_house->merchant.body(2)[u"status_code"_s].toString(), u"202"_s);
    }

    void aBankRefusesARefundAndThenDoesNot()
    {
        payNew(u"KAI-1"_s);
        m_house->faults(R"({"refunds":{"bankRefuse":1}})");
        const QByteArray body = R"({"refund_key":"R-1","amount":1000})";
        const Answer refused = m_house->command(u"KAI-1"_s, "refund", body);
        QCOMPARE(refused.code(), u"202"_s);
        QCOMPARE(refused.text("transaction_status"), u"settlement"_s);
        QCOMPARE(refused.text("refund_amount"), u"0.00"_s);
        m_house->faults("{}");
        QCOMPARE(m_house->command(u"KAI-1"_s, "refund", body).code(), u"200"_s);
        QTRY_COMPARE(received().size(), 4);
    }

    void aRefundThatIsNeverConfirmed()
    {
        payNew(u"KAI-1"_s);
        m_house->faults(R"({"refunds":{"confirm":false}})");
        m_house->command(u"KAI-1"_s, "refund");
        QTest::qWait(300);
        QCOMPARE(received().size(), 3);
    }

    void fiftyArriveTogether()
    {
        for (int i = 0; i < 50; ++i)
            m_house->create(u"KAI-%1"_s.arg(i));
        m_house->faults(R"({"notifications":{"delayMs":1000}})");
        for (int i = 0; i < 50; ++i)
            m_house->transition(u"KAI-%1"_s.arg(i), "pending");
        m_house->merchant.delay = std::chrono::milliseconds(1500); // none is answered before that
        QTRY_COMPARE_WITH_TIMEOUT(received().size(), 50, 2400);
    }
};

QTEST_GUILESS_MAIN(TestSimulatorNotifications)
#include "tst_simulator_notifications.moc"
