#include "support/historychecker.h"
#include "unit/services/world.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

using namespace std::chrono_literals;

class TestPaymentNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void notJsonIsNotStored_data();
    void notJsonIsNotStored();
    void storedBeforeAnythingIsBelieved();
    void settlementPaysTheOrder();
    void duplicatesChangeNothing();
    void forgedNotificationIsKeptAndIgnored();
    void statusInTheNotificationIsNotBelieved();
    void unknownOrderIsKept();
    void gatewayDoesNotAnswer();
    void restsGrow();
    void dueOnesAreProcessed();
    void dueOnesRestWhenTheGatewayIsGone();
    void manyAtOnceOneTicketEach();
    void methodChosen();
    void attemptEndsButTheOrderLives_data();
    void attemptEndsButTheOrderLives();
    void challengeGoesToReview();
    void challengeAccepted();
    void challengeRefused();
    void amountOrCurrencyDiffers_data();
    void amountOrCurrencyDiffers();
    void unknownWord();
    void lateAnswerDoesNotTurnBack();
    void paidAfterExpirySeatsFree();
    void paidAfterExpirySeatsGone();
    void paidAfterDeparture();
    void secondTryOnTheSamePage();
    void olderAnswerDoesNotBringBackWhatEnded();
    void paidByTheTransactionThatHadEnded_data();
    void paidByTheTransactionThatHadEnded();
    void paidTwice();
    void settlementReversed();
    void chargeback();
    void refundedAtTheGateway();
    void refundThatWasAskedFor();
    void answerAboutAnotherOrder();

private:
    QByteArray bodyFor(const QString &orderId, const char *signature = "good") const;
    NotificationId store(const QByteArray &body);
    QString outcomeOf(NotificationId id);
    /// Stores and processes a notification of the attempt; its outcome.
    QString notify(const Payment &payment);
    /// An order with an open attempt.
    std::pair<Order, Payment> opened();
    void expire(const Order &order);

    World m_world;
};

void TestPaymentNotifications::cleanup()
{
    m_world.gateway.statusFails = false;
    m_world.clock.set({});
}

QByteArray TestPaymentNotifications::bodyFor(const QString &orderId, const char *signature) const
{
    return QJsonDocument(
               QJsonObject {{QStringLiteral("order_id"), orderId},
                            {QStringLiteral("transaction_status"), QStringLiteral("settlement")},
                            {QStringLiteral("signature_key"), QString::fromLatin1(signature)}})
        .toJson(QJsonDocument::Compact);
}

NotificationId TestPaymentNotifications::store(const QByteArray &body)
{
    return m_world.payments
        .storeNotification(body, {{QStringLiteral("User-Agent"), QStringLiteral("Veritrans")}})
        .value_or(NotificationId());
}

QString TestPaymentNotifications::outcomeOf(NotificationId id)
{
    return m_world.testDatabase
        .value(QStringLiteral("SELECT outcome FROM payment_notifications WHERE id = %1")
                   .arg(id.value()))
        .toString();
}

QString TestPaymentNotifications::notify(const Payment &payment)
{
    const NotificationId id = store(bodyFor(payment.gatewayOrderId));
    const Result<void> processed = m_world.payments.processNotification(id);
    return processed ? outcomeOf(id) : processed.error().code;
}

std::pair<Order, Payment> TestPaymentNotifications::opened()
{
    const Order order = m_world.newOrder(m_world.customer);
    return {order, m_world.payMidtrans(order)};
}

/// Ends the order as the server does: the gateway's page first, then the hold.
void TestPaymentNotifications::expire(const Order &order)
{
    m_world.endHold(order);
    QVERIFY(m_world.payments.reconcile(0s));
    QVERIFY(*m_world.orders.expireHolds() >= 1);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("expired"));
    QCOMPARE(m_world.claimsOf(order), 0);
}

void TestPaymentNotifications::notJsonIsNotStored_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("order_id=1");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("cut short") << QByteArray("{\"order_id\": \"A");
}

void TestPaymentNotifications::notJsonIsNotStored()
{
    QFETCH(QByteArray, body);
    const auto stored = m_world.payments.storeNotification(body, {});
    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, ErrorKind::Malformed);
}

void TestPaymentNotifications::storedBeforeAnythingIsBelieved()
{
    const QByteArray body = "{ \"order_id\" : \"whatever\",\n\"x\":1 }";
    const NotificationId id = store(body);
    QVERIFY(id.isValid());
    QCOMPARE(m_world.testDatabase
                 .value(QStringLiteral("SELECT body FROM payment_notifications WHERE id = %1")
                            .arg(id.value()))
                 .toByteArray(),
             body);
    QCOMPARE(outcomeOf(id), QString());
}

void TestPaymentNotifications::settlementPaysTheOrder()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    const Payment paid = m_world.reloaded(payment);
    QCOMPARE(paid.status, PaymentStatus::Paid);
    QCOMPARE(paid.gatewayTransactionId, QStringLiteral("t-1"));
    QVERIFY(paid.paidAt.isValid());
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 1);
}

void TestPaymentNotifications::duplicatesChangeNothing()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    const Payment paid = m_world.reloaded(payment);
    const int version = m_world.reloaded(order).version;
    QCOMPARE(notify(payment), QStringLiteral("duplicate"));
    QCOMPARE(m_world.reloaded(payment), paid);
    QCOMPARE(m_world.reloaded(order).version, version);
    QCOMPARE(m_world.ticketsOf(order), 1);

    // The same one again is over and done.
    const NotificationId id = store(bodyFor(payment.gatewayOrderId));
    QVERIFY(m_world.payments.processNotification(id));
    QVERIFY(m_world.payments.processNotification(id));
}

void TestPaymentNotifications::forgedNotificationIsKeptAndIgnored()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    const int asked = m_world.gateway.statusCount;
    const NotificationId id = store(bodyFor(payment.gatewayOrderId, "bad"));
    QVERIFY(m_world.payments.processNotification(id));
    QCOMPARE(outcomeOf(id), QStringLiteral("rejected.signature"));
    QCOMPARE(m_world.gateway.statusCount, asked);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
}

void TestPaymentNotifications::statusInTheNotificationIsNotBelieved()
{
    // Its signature is good, and it says "settlement"; the gateway itself says "pending".
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "pending");
    QCOMPARE(notify(payment), QStringLiteral("duplicate"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("pending"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
}

void TestPaymentNotifications::unknownOrderIsKept()
{
    const NotificationId id = store(bodyFor(QStringLiteral("NOSUCH-1")));
    QVERIFY(m_world.payments.processNotification(id));
    QCOMPARE(outcomeOf(id), QStringLiteral("unknownOrder"));
}

void TestPaymentNotifications::gatewayDoesNotAnswer()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    m_world.gateway.statusFails = true;
    const NotificationId id = store(bodyFor(payment.gatewayOrderId));
    const Result<void> processed = m_world.payments.processNotification(id);
    QVERIFY(!processed);
    QCOMPARE(processed.error().code, QStringLiteral("gateway.failed"));
    QCOMPARE(outcomeOf(id), QString());
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));

    m_world.gateway.statusFails = false;
    QVERIFY(m_world.payments.processNotification(id));
    QCOMPARE(outcomeOf(id), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
}

void TestPaymentNotifications::restsGrow()
{
    const auto [order, payment] = opened();
    m_world.gateway.statusFails = true;
    const NotificationId id = store(bodyFor(payment.gatewayOrderId));
    for (const int seconds : {5, 30, 120, 600, 3600, 3600}) {
        QVERIFY(!m_world.payments.processNotification(id));
        const int rest
            = m_world.count(QStringLiteral("SELECT extract(epoch FROM due_at - now())::integer"
                                           " FROM payment_notifications WHERE id = %1")
                                .arg(id.value()));
        QVERIFY2(rest <= seconds && rest > seconds - 5 - seconds / 10,
                 qPrintable(QString::number(rest)));
    }
    m_world.gateway.statusFails = false;
    m_world.gateway.tell(payment, "settlement");
    // Not due for an hour.
    QVERIFY(m_world.payments.processDueNotifications());
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
}

void TestPaymentNotifications::dueOnesAreProcessed()
{
    QVERIFY(m_world.payments.processDueNotifications());
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    store(bodyFor(payment.gatewayOrderId));
    store(bodyFor(payment.gatewayOrderId));
    store(bodyFor(QStringLiteral("NOSUCH-2")));
    QCOMPARE(*m_world.payments.processDueNotifications(), 3);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(*m_world.payments.processDueNotifications(), 0);
}

void TestPaymentNotifications::dueOnesRestWhenTheGatewayIsGone()
{
    for (int i = 0; i < 5; ++i) {
        const Payment payment = opened().second;
        m_world.gateway.tell(payment, "pending");
        store(bodyFor(payment.gatewayOrderId));
    }
    m_world.gateway.statusFails = true;
    const int asked = m_world.gateway.statusCount;
    QCOMPARE(*m_world.payments.processDueNotifications(), 0);
    QCOMPARE(m_world.gateway.statusCount, asked + 3);
    // The next round goes on with those that have not been tried.
    m_world.gateway.statusFails = false;
    QVERIFY(*m_world.payments.processDueNotifications() >= 2);
}

void TestPaymentNotifications::manyAtOnceOneTicketEach()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    constexpr int posts = 8;
    QList<NotificationId> ids;
    for (int i = 0; i < posts; ++i)
        ids.append(store(bodyFor(payment.gatewayOrderId)));
    std::barrier start(posts + 1);
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (const NotificationId id : ids) {
        threads.emplace_back([&, id] {
            start.arrive_and_wait();
            failures += m_world.payments.processNotification(id) ? 0 : 1;
        });
    }
    threads.emplace_back([&] {
        start.arrive_and_wait();
        failures += m_world.payments.processDueNotifications() ? 0 : 1;
    });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QStringList outcomes;
    for (const NotificationId id : ids)
        outcomes.append(outcomeOf(id));
    QCOMPARE(outcomes.count(QStringLiteral("applied")), 1);
    QCOMPARE(outcomes.count(QStringLiteral("duplicate")), posts - 1);
    QCOMPARE(m_world.ticketsOf(order), 1);
    QCOMPARE(m_world.reloaded(order).version, 2);
    HistoryChecker journal;
    journal.told(m_world.reloaded(order));
    QCOMPARE(journal.contradictions(m_world.testDatabase, Answers::SomeLost), QStringList());
}

void TestPaymentNotifications::methodChosen()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "pending");
    QCOMPARE(notify(payment), QStringLiteral("duplicate"));
    const Payment known = m_world.reloaded(payment);
    QCOMPARE(known.gatewayTransactionId, QStringLiteral("t-1"));
    QCOMPARE(known.gatewayPaymentType, QStringLiteral("qris"));
    QCOMPARE(known.token, payment.token);
}

void TestPaymentNotifications::attemptEndsButTheOrderLives_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("status");
    QTest::newRow("expire") << QStringLiteral("expire") << QStringLiteral("expired");
    QTest::newRow("deny") << QStringLiteral("deny") << QStringLiteral("failed");
    QTest::newRow("cancel") << QStringLiteral("cancel") << QStringLiteral("cancelled");
    QTest::newRow("failure") << QStringLiteral("failure") << QStringLiteral("failed");
}

void TestPaymentNotifications::attemptEndsButTheOrderLives()
{
    QFETCH(QString, word);
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, qPrintable(word));
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QTEST(m_world.statusOf(payment), "status");
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
    QVERIFY(m_world.claimsOf(order) > 0);
    const Payment second = m_world.payMidtrans(order);
    m_world.gateway.tell(second, "settlement");
    QCOMPARE(notify(second), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
}

void TestPaymentNotifications::challengeGoesToReview()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "capture", "challenge");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("challenged"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
    QCOMPARE(m_world.ticketsOf(order), 0);
    m_world.endHold(order);
    QVERIFY(m_world.orders.expireHolds());
    QVERIFY(m_world.claimsOf(order) > 0);
}

void TestPaymentNotifications::challengeAccepted()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "capture", "challenge");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    const int claims = m_world.claimsOf(order);
    m_world.gateway.tell(payment, "capture", "accept");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 1);
    QCOMPARE(m_world.claimsOf(order), claims);
}

void TestPaymentNotifications::challengeRefused()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "capture", "challenge");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    m_world.gateway.tell(payment, "deny", "deny");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("failed"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("expired"));
    QCOMPARE(m_world.claimsOf(order), 0);
}

void TestPaymentNotifications::amountOrCurrencyDiffers_data()
{
    QTest::addColumn<int>("difference");
    QTest::addColumn<QString>("currency");
    QTest::newRow("a rupiah less") << -1 << QStringLiteral("IDR");
    QTest::newRow("a rupiah more") << 1 << QStringLiteral("IDR");
    QTest::newRow("dollars") << 0 << QStringLiteral("USD");
}

void TestPaymentNotifications::amountOrCurrencyDiffers()
{
    QFETCH(int, difference);
    QFETCH(QString, currency);
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    GatewayTransaction &told = m_world.gateway.transactions[payment.gatewayOrderId];
    told.grossAmount += Money(difference);
    told.currency = currency;
    QCOMPARE(notify(payment), QStringLiteral("amountMismatch"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("challenged"));
    QCOMPARE(m_world.ticketsOf(order), 0);
    // Being told again adds nothing.
    const QString history = QStringLiteral("SELECT count(*) FROM order_history WHERE order_id = %1")
                                .arg(order.id.value());
    const int lines = m_world.count(history);
    QCOMPARE(notify(payment), QStringLiteral("amountMismatch"));
    QCOMPARE(m_world.count(history), lines);
}

void TestPaymentNotifications::unknownWord()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "teleported");
    QCOMPARE(notify(payment), QStringLiteral("unknownStatus"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("pending"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
}

void TestPaymentNotifications::lateAnswerDoesNotTurnBack()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    m_world.gateway.tell(payment, "pending");
    QCOMPARE(notify(payment), QStringLiteral("illegal"));
    m_world.gateway.tell(payment, "expire");
    QCOMPARE(notify(payment), QStringLiteral("illegal"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
}

void TestPaymentNotifications::paidAfterExpirySeatsFree()
{
    const auto [order, payment] = opened();
    const int claims = m_world.claimsOf(order);
    expire(order);
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.claimsOf(order), claims);
    QCOMPARE(m_world.ticketsOf(order), 1);
}

void TestPaymentNotifications::paidAfterExpirySeatsGone()
{
    const Order order = m_world.newOrder(m_world.customer, 2);
    const Payment payment = m_world.payMidtrans(order);
    expire(order);
    const auto other = m_world.create(
        m_world.stranger,
        m_world.request(order.trip, {World::adult(order.passengers[1].seat->seatId)}));
    QVERIFY2(other, qPrintable(codesOf(other)));
    const int claims = m_world.claimsOf(*other);

    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
    QCOMPARE(m_world.ticketsOf(order), 0);
    // Not even the seat that was free is kept, and the other's is his.
    QCOMPARE(m_world.claimsOf(order), 0);
    QCOMPARE(m_world.claimsOf(*other), claims);
}

void TestPaymentNotifications::paidAfterDeparture()
{
    const auto [order, payment] = opened();
    expire(order);
    m_world.gateway.tell(payment, "settlement");
    m_world.clock.set(order.trip.from.departure);
    QCOMPARE(notify(payment), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
    QCOMPARE(m_world.claimsOf(order), 0);
}

void TestPaymentNotifications::secondTryOnTheSamePage()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "deny", "deny", "t-1");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    m_world.gateway.tell(payment, "capture", "accept", "t-2");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.reloaded(payment).gatewayTransactionId, QStringLiteral("t-2"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
}

void TestPaymentNotifications::olderAnswerDoesNotBringBackWhatEnded()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    // The bank takes it back while the answer is on its way, and that is applied first.
    m_world.gateway.duringStatus = [&, payment = payment] {
        m_world.gateway.tell(payment, "deny");
        QCOMPARE(notify(payment), QStringLiteral("applied"));
    };
    QCOMPARE(notify(payment), QStringLiteral("illegal"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("failed"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
    QCOMPARE(m_world.ticketsOf(order), 0);
}

void TestPaymentNotifications::paidByTheTransactionThatHadEnded_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("expire") << QStringLiteral("expire");
    QTest::newRow("deny") << QStringLiteral("deny");
    QTest::newRow("cancel") << QStringLiteral("cancel");
}

/// The money is there, whatever was said before: it is not overlooked.
void TestPaymentNotifications::paidByTheTransactionThatHadEnded()
{
    QFETCH(QString, word);
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, qPrintable(word));
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    expire(order);
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 1);
    QCOMPARE(notify(payment), QStringLiteral("duplicate"));
}

void TestPaymentNotifications::paidTwice()
{
    const auto [order, first] = opened();
    const Payment second = m_world.payMidtrans(order);
    m_world.gateway.tell(second, "settlement", "accept", "t-2");
    QCOMPARE(notify(second), QStringLiteral("applied"));
    m_world.gateway.tell(first, "settlement", "accept", "t-1");
    QCOMPARE(notify(first), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(first), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
    // The journey itself is paid: its ticket stays good.
    QCOMPARE(m_world.ticketsOf(order), 1);

    m_world.gateway.tell(first, "refund", "accept", "t-1");
    QCOMPARE(notify(first), QStringLiteral("review"));
    QCOMPARE(m_world.ticketsOf(order), 1);
}

void TestPaymentNotifications::settlementReversed()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    m_world.gateway.tell(payment, "deny");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("failed"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
    QCOMPARE(m_world.ticketsOf(order), 0);
    QCOMPARE(m_world.ticketsOf(order, "void"), 1);
}

void TestPaymentNotifications::chargeback()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    m_world.gateway.tell(payment, "partial_chargeback");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("disputed"));
    m_world.gateway.tell(payment, "chargeback");
    QCOMPARE(notify(payment), QStringLiteral("duplicate"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("review"));
}

void TestPaymentNotifications::refundedAtTheGateway()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    m_world.gateway.tell(payment, "partial_refund");
    QCOMPARE(notify(payment), QStringLiteral("review"));
    QCOMPARE(m_world.ticketsOf(order), 1);
    m_world.gateway.tell(payment, "refund");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("refunded"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world.ticketsOf(order), 0);
    QCOMPARE(m_world.claimsOf(order), 0);
}

void TestPaymentNotifications::refundThatWasAskedFor()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    m_world.testDatabase.execute(
        QStringLiteral("UPDATE orders SET status = 'refundPending' WHERE id = %1")
            .arg(order.id.value()));
    m_world.gateway.tell(payment, "partial_refund");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("partiallyRefunded"));
    QCOMPARE(notify(payment), QStringLiteral("duplicate"));
    m_world.gateway.tell(payment, "refund");
    QCOMPARE(notify(payment), QStringLiteral("applied"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("refunded"));
}

void TestPaymentNotifications::answerAboutAnotherOrder()
{
    const auto [order, payment] = opened();
    m_world.gateway.tell(payment, "settlement");
    m_world.gateway.transactions[payment.gatewayOrderId].orderId = QStringLiteral("OTHER-1");
    QCOMPARE(notify(payment), QStringLiteral("otherOrder"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
}

QTEST_GUILESS_MAIN(TestPaymentNotifications)
#include "tst_paymentnotifications.moc"
