#include "unit/services/world.h"

#include "storage/pgsession.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

/// Money that goes back: never more than came, never twice, and booked.
class TestRefunds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wholePaymentGoesBack();
    void partOfItGoesBack();
    void whatWasPaidTwiceGoesBack();
    void thePaymentThatWasTwiceIsRefundedAtTheGatewayFirst();
    void onePassengersFare();
    void sameCommandTwice();
    void fiftyAtOnceNeverMoreThanWasPaid();
    void aCarelessWriterIsStoppedByTheDatabaseAlone();
    void bankIsNotReady();
    void gatewayIsAway();
    void gatewayRefuses();
    void transferIsPaidOutByASecondPerson();
    void payoutRejected();
    void cashAtOnce();
    void cashOfAnAbsentPayer();
    void notificationComesFirst();
    void whoMay();
    void notWhatWasNotPaid();

private:
    Payment paid(const Order &order, const char *paymentType = "qris");
    /// The gateway posts that something has happened to the payment.
    void notify(const Payment &payment);
    /// Both payments of an order that was paid on two pages; a person must look at it.
    std::pair<Payment, Payment> paidTwice(const Order &order);
    Result<Refund> refund(const Payment &payment, std::optional<Money> amount = {},
                          const QString &key = {});
    CommandKey keyOf(const Actor &actor, const QString &key = {});
    qint64 balance(const char *account);
    void waitForDue();

    std::unique_ptr<World> m_world;
};

void TestRefunds::init()
{
    m_world = std::make_unique<World>();
}

void TestRefunds::cleanup()
{
    QCOMPARE(m_world->testDatabase
                 .value(QStringLiteral("SELECT coalesce(sum(balance), 0) FROM ledger_balances"))
                 .toLongLong(),
             0);
    QCOMPARE(m_world->testDatabase
                 .value(QStringLiteral("SELECT count(*) FROM payments p WHERE refund_total <>"
                                       " (SELECT coalesce(sum(amount), 0) FROM refunds r"
                                       "  WHERE r.payment_id = p.id AND r.status <> 'rejected')"))
                 .toInt(),
             0);
    // Whoever gets money again is told so, once.
    QCOMPARE(m_world->testDatabase
                 .value(QStringLiteral("SELECT (SELECT count(*) FROM refunds WHERE status ="
                                       " 'succeeded') - (SELECT count(*) FROM mails WHERE kind ="
                                       " 'orderRefunded')"))
                 .toInt(),
             0);
    m_world.reset();
}

Payment TestRefunds::paid(const Order &order, const char *paymentType)
{
    const Payment payment = m_world->payMidtrans(order);
    m_world->gateway.tell(payment, "settlement");
    m_world->gateway.transactions[payment.gatewayOrderId].paymentType
        = QString::fromLatin1(paymentType);
    const auto told = m_world->payments.refreshed(m_world->cashier, payment.id);
    if (!told || told->status != PaymentStatus::Paid)
        qFatal("not paid");
    return *told;
}

void TestRefunds::notify(const Payment &payment)
{
    const QJsonObject body {{QStringLiteral("order_id"), payment.gatewayOrderId},
                            {QStringLiteral("signature_key"), QStringLiteral("good")}};
    const auto id = m_world->payments.storeNotification(QJsonDocument(body).toJson(), {});
    if (!id || !m_world->payments.processNotification(*id))
        qFatal("the notification was not processed");
}

std::pair<Payment, Payment> TestRefunds::paidTwice(const Order &order)
{
    const Payment first = m_world->payMidtrans(order);
    const Payment second = m_world->payMidtrans(order);
    for (const Payment &payment : {first, second}) {
        const char *transaction = payment.id == first.id ? "t-1" : "t-2";
        m_world->gateway.tell(payment, "settlement", "accept", transaction);
        notify(payment);
    }
    if (m_world->statusOf(order) != u"review")
        qFatal("nobody noticed");
    return {first, second};
}

CommandKey TestRefunds::keyOf(const Actor &actor, const QString &key)
{
    return {actor.userId, QStringLiteral("refunds.create"),
            key.isEmpty() ? randomUuid(m_world->random) : key, "hash"};
}

Result<Refund> TestRefunds::refund(const Payment &payment, std::optional<Money> amount,
                                   const QString &key)
{
    RefundRequest request;
    request.amount = amount;
    request.reason = QStringLiteral("the train was late");
    return m_world->refunds.request(m_world->cashier, payment.id, request,
                                    keyOf(m_world->cashier, key));
}

qint64 TestRefunds::balance(const char *account)
{
    return m_world->testDatabase
        .value(QStringLiteral("SELECT coalesce(sum(balance), 0) FROM ledger_balances"
                              " WHERE account = '%1'")
                   .arg(QLatin1String(account)))
        .toLongLong();
}

void TestRefunds::waitForDue()
{
    m_world->testDatabase.execute(QStringLiteral("UPDATE refunds SET due_at = now()"));
}

void TestRefunds::wholePaymentGoesBack()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    const Payment payment = paid(order);
    QCOMPARE(balance("gateway"), payment.amount.rupiah());
    const Result<Refund> refunded = refund(payment);
    QCOMPARE(codesOf(refunded), QStringLiteral("success"));
    QCOMPARE(refunded->status, RefundStatus::Succeeded);
    QCOMPARE(refunded->amount, payment.amount);
    QVERIFY(refunded->finishedAt.isValid());
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("refunded"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world->ticketsOf(order), 0);
    QCOMPARE(m_world->claimsOf(order), 0);
    QCOMPARE(balance("gateway"), 0);
    QCOMPARE(balance("fares"), 0);
    QCOMPARE(codesOf(refund(payment)), QStringLiteral("payment.notRefundable"));
    // The gateway tells of it, too: twice, since the bank confirms later.
    QVERIFY(m_world->payments.refreshed(m_world->cashier, payment.id));
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM refunds")), 1);
}

void TestRefunds::partOfItGoesBack()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order);
    QVERIFY(refund(payment, Money(10'000)));
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("partiallyRefunded"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("partiallyRefunded"));
    QCOMPARE(m_world->ticketsOf(order), 1);
    QCOMPARE(codesOf(refund(payment, payment.amount)), QStringLiteral("refund.tooMuch"));
    QCOMPARE(codesOf(refund(payment, Money(0))), QStringLiteral("/amount outOfRange"));
    QCOMPARE(codesOf(refund(payment, Money(-5))), QStringLiteral("/amount outOfRange"));
    const Result<Refund> rest = refund(payment);
    QCOMPARE(codesOf(rest), QStringLiteral("success"));
    QCOMPARE(rest->amount, payment.amount - Money(10'000));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world->ticketsOf(order), 0);
}

void TestRefunds::whatWasPaidTwiceGoesBack()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    const auto [first, second] = paidTwice(order);
    const Result<Refund> refunded = refund(second);
    QCOMPARE(codesOf(refunded), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(second), QStringLiteral("refunded"));
    QCOMPARE(m_world->statusOf(first), QStringLiteral("paid"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world->ticketsOf(order), 2);
    // A part of what is left is a refund of the trip itself.
    QCOMPARE(codesOf(refund(first, Money(10'000))), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("partiallyRefunded"));
}

void TestRefunds::thePaymentThatWasTwiceIsRefundedAtTheGatewayFirst()
{
    // The gateway's notification overtakes its answer.
    const Order order = m_world->newOrder(m_world->customer, 2);
    const auto [first, second] = paidTwice(order);
    m_world->gateway.refundAnswer = RefundAnswer::AwaitsBank;
    const Result<Refund> waiting = refund(second);
    QCOMPARE(codesOf(waiting), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
    m_world->gateway.tell(second, "refund", "accept", "t-2");
    m_world->gateway.transactions[second.gatewayOrderId].refunds
        = {{waiting->key, waiting->amount}};
    notify(second);
    QCOMPARE(m_world->statusOf(second), QStringLiteral("refunded"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world->ticketsOf(order), 2);
}

void TestRefunds::onePassengersFare()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    const Payment payment = paid(order);
    const int claims = m_world->claimsOf(order);
    RefundRequest request;
    request.reason = QStringLiteral("ill");
    request.passengers = {order.passengers[0].id};
    const auto ask = [&] {
        return m_world->refunds.request(m_world->cashier, payment.id, request,
                                        keyOf(m_world->cashier));
    };
    const Result<Refund> refunded = ask();
    QCOMPARE(codesOf(refunded), QStringLiteral("success"));
    QCOMPARE(refunded->amount, order.passengers[0].fare);
    QCOMPARE(refunded->passengers, request.passengers);
    QCOMPARE(m_world->ticketsOf(order), 1);
    QCOMPARE(m_world->claimsOf(order), claims / 2);
    QCOMPARE(codesOf(ask()), QStringLiteral("refund.passengerTwice"));
    request.passengers = {PassengerId(999'999)};
    QCOMPARE(codesOf(ask()), QStringLiteral("/passengerIds/0 passenger.unknown"));
}

void TestRefunds::sameCommandTwice()
{
    const Payment payment = paid(m_world->newOrder(m_world->customer));
    const QString key = QStringLiteral("one-command");
    const Result<Refund> first = refund(payment, Money(5'000), key);
    const Result<Refund> second = refund(payment, Money(5'000), key);
    QVERIFY(first && second);
    QCOMPARE(first->id, second->id);
    QCOMPARE(m_world->gateway.refunds.size(), 1);
    // What the gateway hears is made of the key, and of nothing that it could not bear.
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_-]{1,50}$"));
    QVERIFY(shape.match(m_world->gateway.refunds[0].second).hasMatch());
}

/// Runs `work` in as many threads at once; how many of them it was true for.
static int atOnce(int threads, const std::function<bool(int)> &work)
{
    std::barrier barrier(threads);
    std::atomic<int> count = 0;
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i) {
        all.emplace_back([&, i] {
            barrier.arrive_and_wait();
            count += work(i) ? 1 : 0;
        });
    }
    for (std::thread &thread : all)
        thread.join();
    return count;
}

void TestRefunds::fiftyAtOnceNeverMoreThanWasPaid()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order);
    const Money part(payment.amount.rupiah() / 7);
    const int done = atOnce(50, [&](int) { return bool(refund(payment, part)); });
    QCOMPARE(done, 7);
    QCOMPARE(m_world->gateway.refunds.size(), 7);
    QVERIFY(m_world->count(QStringLiteral("SELECT sum(amount) FROM refunds"))
            <= payment.amount.rupiah());
    const Result<Refund> rest = refund(payment);
    QVERIFY(rest || payment.amount == part * 7);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    // Fifty times the same command is one refund.
    const Payment other = paid(m_world->newOrder(m_world->customer));
    QCOMPARE(
        atOnce(50, [&](int) { return bool(refund(other, Money(1'000), QStringLiteral("k"))); }),
        50);
    QCOMPARE(m_world->reloaded(other).refundTotal, Money(1'000));
}

/// Fifty writers that look and then write without a lock: the check of the table stops them, and
/// without it they go past what was paid. That is what the check is for.
void TestRefunds::aCarelessWriterIsStoppedByTheDatabaseAlone()
{
    const auto promiseCarelessly = [&](const Payment &payment, const QString &part) {
        std::barrier everybodyHasLooked(50);
        atOnce(50, [&](int) {
            PgSession session(m_world->testDatabase.config());
            const QString id = QString::number(payment.id.value());
            const bool began = bool(session.begin());
            Result<PgRows> left = session.run(
                QStringLiteral("SELECT amount - refund_total >= %1 FROM payments WHERE id = %2")
                    .arg(part, id));
            const bool fits = began && left && left->next() && left->flag();
            everybodyHasLooked.arrive_and_wait();
            if (!fits
                || !session.run(
                    QStringLiteral("UPDATE payments SET refund_total = refund_total + %1"
                                   " WHERE id = %2")
                        .arg(part, id)))
                return false;
            return bool(session.commit());
        });
        return m_world->reloaded(payment).refundTotal;
    };
    const Payment payment = paid(m_world->newOrder(m_world->customer));
    const QString most = QString::number(payment.amount.rupiah() * 2 / 3);
    QVERIFY(promiseCarelessly(payment, most) <= payment.amount);
    m_world->testDatabase.execute(
        QStringLiteral("ALTER TABLE payments DROP CONSTRAINT payments_refund_within_amount"));
    const Payment unguarded = paid(m_world->newOrder(m_world->customer));
    QVERIFY(promiseCarelessly(unguarded, most) > unguarded.amount);
    m_world->testDatabase.execute(QStringLiteral("UPDATE payments SET refund_total = 0"));
}

void TestRefunds::bankIsNotReady()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order);
    m_world->gateway.refundAnswer = RefundAnswer::AwaitsBank;
    const Result<Refund> asked = refund(payment);
    QVERIFY(asked);
    QCOMPARE(asked->status, RefundStatus::Pending);
    QCOMPARE(asked->lastReason, QStringLiteral("refund.awaitsBank"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
    QCOMPARE(*m_world->refunds.processDue(), 0); // not due yet
    m_world->gateway.refundAnswer = RefundAnswer::Done;
    waitForDue();
    QCOMPARE(*m_world->refunds.processDue(), 1);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world->gateway.refunds[0], m_world->gateway.refunds[1]); // the same key
}

void TestRefunds::gatewayIsAway()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order);
    m_world->gateway.refundFails = true;
    const Result<Refund> asked = refund(payment);
    QVERIFY(asked);
    QCOMPARE(asked->status, RefundStatus::Pending);
    for (int i = 0; i < 8; ++i) {
        waitForDue();
        QCOMPARE(*m_world->refunds.processDue(), 0);
    }
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM desk_cases WHERE kind = 'stuck'")),
             1);
    m_world->gateway.refundFails = false;
    waitForDue();
    QCOMPARE(*m_world->refunds.processDue(), 1);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
}

void TestRefunds::gatewayRefuses()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order);
    m_world->gateway.refundAnswer = RefundAnswer::Refused;
    const Result<Refund> asked = refund(payment);
    QVERIFY(asked);
    for (int i = 0; i < 2; ++i) {
        waitForDue();
        QVERIFY(m_world->refunds.processDue());
    }
    const auto page = m_world->refunds.refunds(m_world->supervisor,
                                               {RefundStatus::AwaitingApproval, order.code}, {});
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items[0].channel, RefundChannel::Manual);
}

void TestRefunds::transferIsPaidOutByASecondPerson()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order, "bank_transfer");
    RefundRequest request;
    request.reason = QStringLiteral("the train was cancelled");
    request.payoutTo = QStringLiteral("BCA 123 Siti");
    const Result<Refund> asked = m_world->refunds.request(m_world->supervisor, payment.id, request,
                                                          keyOf(m_world->supervisor));
    QCOMPARE(codesOf(asked), QStringLiteral("success"));
    QCOMPARE(asked->channel, RefundChannel::Manual);
    QCOMPARE(asked->status, RefundStatus::AwaitingApproval);
    QVERIFY(m_world->gateway.refunds.isEmpty());
    const auto approve = [&](const Actor &actor) {
        return m_world->refunds.approve(actor, asked->id, QStringLiteral("TRX-1"), {});
    };
    QCOMPARE(codesOf(approve(m_world->supervisor)), QStringLiteral("refund.secondPerson"));
    QCOMPARE(codesOf(approve(m_world->cashier)), QStringLiteral("auth.forbidden"));
    const Actor second = m_world->addUser("second@example.com", Role::Supervisor);
    const Result<Refund> approved = approve(second);
    QCOMPARE(codesOf(approved), QStringLiteral("success"));
    QCOMPARE(approved->status, RefundStatus::Succeeded);
    QCOMPARE(approved->decidedBy, std::optional(second.userId));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(balance("bank"), -payment.amount.rupiah());
    QCOMPARE(codesOf(approve(second)), QStringLiteral("refund.state"));
}

void TestRefunds::payoutRejected()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order, "cstore");
    const Result<Refund> asked = refund(payment, Money(1'000));
    QCOMPARE(asked->status, RefundStatus::AwaitingApproval);
    const auto rejected
        = m_world->refunds.reject(m_world->supervisor, asked->id, QStringLiteral("a mistake"));
    QCOMPARE(codesOf(rejected), QStringLiteral("success"));
    QCOMPARE(rejected->status, RefundStatus::Rejected);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("review"));
    QCOMPARE(m_world->reloaded(payment).refundTotal, Money());
    QCOMPARE(balance("refundsPayable"), 0);
}

void TestRefunds::cashAtOnce()
{
    const Order order = m_world->newOrder(m_world->cashier);
    const auto payment
        = m_world->payments.pay(m_world->cashier, order.code, {PaymentMethod::Cash, {}});
    QVERIFY(payment);
    QCOMPARE(balance("drawer"), order.total().rupiah());
    const Result<Refund> refunded = refund(*payment);
    QCOMPARE(codesOf(refunded), QStringLiteral("success"));
    QCOMPARE(refunded->status, RefundStatus::Succeeded);
    QCOMPARE(refunded->channel, RefundChannel::Cash);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(balance("drawer"), 0);
}

void TestRefunds::cashOfAnAbsentPayer()
{
    const Order order = m_world->newOrder(m_world->cashier);
    QVERIFY(m_world->payments.pay(m_world->cashier, order.code, {PaymentMethod::Cash, {}}));
    const auto owed = inTransaction<QList<Refund>>(
        m_world->database, [&](Repositories &repositories) -> Result<QList<Refund>> {
            const auto locked = repositories.orders().byId(order.id, Lock::ForUpdate);
            return oweRefund(repositories, *locked,
                             {Money(1'000), QStringLiteral("late"), m_world->customer.userId});
        });
    QCOMPARE(codesOf(owed), QStringLiteral("success"));
    QCOMPARE(owed->first().status, RefundStatus::AwaitingApproval);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
}

void TestRefunds::notificationComesFirst()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = paid(order);
    m_world->gateway.refundAnswer = RefundAnswer::AwaitsBank;
    const Result<Refund> asked = refund(payment);
    QVERIFY(asked);
    m_world->gateway.tell(payment, "refund");
    m_world->gateway.transactions[payment.gatewayOrderId].refunds = {{asked->key, payment.amount}};
    notify(payment);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    waitForDue();
    QCOMPARE(*m_world->refunds.processDue(), 0);
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM refunds")), 1);
}

void TestRefunds::whoMay()
{
    const Payment payment = paid(m_world->newOrder(m_world->customer));
    const auto asked
        = m_world->refunds.request(m_world->customer, payment.id, {}, keyOf(m_world->customer));
    QCOMPARE(codesOf(asked), QStringLiteral("auth.forbidden"));
    QCOMPARE(codesOf(m_world->refunds.refunds(m_world->customer, {}, {})),
             QStringLiteral("auth.forbidden"));
    QCOMPARE(codesOf(m_world->refunds.request(m_world->cashier, PaymentId(999'999), {},
                                              keyOf(m_world->cashier))),
             QStringLiteral("resource.notFound"));
}

void TestRefunds::notWhatWasNotPaid()
{
    const Payment open = m_world->payMidtrans(m_world->newOrder(m_world->customer));
    QCOMPARE(codesOf(refund(open)), QStringLiteral("payment.notRefundable"));
    QVERIFY(m_world->gateway.refunds.isEmpty());
}

QTEST_GUILESS_MAIN(TestRefunds)
#include "tst_refunds.moc"
