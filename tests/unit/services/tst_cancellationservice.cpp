#include "services/refunding.h"
#include "world.h"

#include <QTest>

using namespace kai;

/// Cancelling over a real database: seats, tickets, money and history change together.
class TestCancellationService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aQuoteChangesNothing();
    void anUnpaidOrderIsCancelledFree();
    void cashGoesBackAtTheCounterAtOnce();
    void cashOfAnOnlineCancellationIsOwed();
    void theGatewaysMoneyIsOwed();
    void anOwedRefundIsFinishedOnce();
    void onePassengerLeavesAndTheOthersTravel();
    void onePassengerOfAnUnpaidOrderLeaves();
    void theOthersMayLeaveWhileARefundIsOwed();
    void aForeignOrderDoesNotExist();
    void whoHasTravelledCannotLeave();
    void theOpenPaymentIsEndedFirst();
    void paidMeanwhileIsAskedAgain();
    void aCancelledRunGivesEverythingBack();
    void aKeyCancelsOnce();
    void theSeatIsFreeForOthers();

private:
    Result<Cancellation> cancel(const Actor &actor, const Order &order,
                                const QList<PassengerId> &passengers = {});
    Order paidInCash(int adults);
    Order paidAtGateway(int adults);
    qint64 refundsOf(const Order &order, const char *status);
    QString lastEvent(const Order &order);

    std::unique_ptr<World> m_world;
};

void TestCancellationService::init()
{
    m_world = std::make_unique<World>();
}

static CancellationRequest request(const QList<PassengerId> &passengers)
{
    return {QStringLiteral("Change of plans"), passengers};
}

Result<Cancellation> TestCancellationService::cancel(const Actor &actor, const Order &order,
                                                     const QList<PassengerId> &passengers)
{
    std::optional<Cancellation> made;
    const Result<StoredReply> reply = m_world->cancellations.cancel(
        actor, order.code, request(passengers), std::nullopt, [&](const Cancellation &value) {
            made = value;
            return StoredReply {200, {}};
        });
    if (!reply)
        return failure(reply.error());
    return *made;
}

Order TestCancellationService::paidInCash(int adults)
{
    const Order order = m_world->newOrder(m_world->customer, adults);
    const auto paid
        = m_world->payments.pay(m_world->cashier, order.code, {PaymentMethod::Cash, {}});
    if (!paid)
        qFatal("payment: %s", qPrintable(paid.error().code));
    return m_world->reloaded(order);
}

Order TestCancellationService::paidAtGateway(int adults)
{
    const Order order = m_world->newOrder(m_world->customer, adults);
    const Payment payment = m_world->payMidtrans(order);
    m_world->gateway.tell(payment, "settlement");
    if (!m_world->payments.refreshed(m_world->customer, payment.id))
        qFatal("no settlement");
    return m_world->reloaded(order);
}

constexpr const char *owed = "'pending', 'awaitingApproval'";
constexpr const char *done = "'succeeded'";

qint64 TestCancellationService::refundsOf(const Order &order, const char *status)
{
    return m_world->testDatabase
        .value(QStringLiteral("SELECT coalesce(sum(r.amount), 0)::bigint FROM refunds r"
                              " JOIN payments p ON p.id = r.payment_id"
                              " WHERE p.order_id = %1 AND r.status IN (%2)")
                   .arg(order.id.value())
                   .arg(QLatin1String(status)))
        .toLongLong();
}

QString TestCancellationService::lastEvent(const Order &order)
{
    const auto entries = m_world->orders.history(m_world->cashier, order.code);
    return entries ? entries->last().note.event : entries.error().code;
}

void TestCancellationService::aQuoteChangesNothing()
{
    const Order order = paidInCash(2);
    const auto quote = m_world->cancellations.quote(m_world->customer, order.code, request({}));
    QVERIFY2(quote, qPrintable(codesOf(quote)));
    QCOMPARE(quote->quote.refund + quote->quote.fee, order.fareTotal);
    QCOMPARE(m_world->reloaded(order), order);
}

void TestCancellationService::anUnpaidOrderIsCancelledFree()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    const auto cancelled = cancel(m_world->customer, order);
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    QCOMPARE(cancelled->quote.fee, Money());
    QCOMPARE(m_world->reloaded(order), cancelled->order);
    QCOMPARE(cancelled->order.status, OrderStatus::Cancelled);
    QCOMPARE(m_world->claimsOf(order), 0);
    QCOMPARE(lastEvent(order), QStringLiteral("cancelled"));
    QCOMPARE(codesOf(cancel(m_world->customer, order)), QStringLiteral("order.state"));
}

void TestCancellationService::cashGoesBackAtTheCounterAtOnce()
{
    const Order order = paidInCash(2);
    const auto cancelled = cancel(m_world->cashier, order);
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(Money(refundsOf(order, done)), cancelled->quote.refund);
    QCOMPARE(m_world->reloaded(order).refunded, cancelled->quote.refund);
    QCOMPARE(m_world->claimsOf(order), 0);
    QCOMPARE(m_world->ticketsOf(order), 0);
    QCOMPARE(m_world->ticketsOf(order, "void"), 2);
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM payments"
                                           " WHERE status = 'partiallyRefunded'")),
             1);
}

void TestCancellationService::cashOfAnOnlineCancellationIsOwed()
{
    const Order order = paidInCash(1);
    QVERIFY(cancel(m_world->customer, order));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
    QVERIFY(refundsOf(order, owed) > 0);
    QCOMPARE(m_world->claimsOf(order), 0);
}

void TestCancellationService::theGatewaysMoneyIsOwed()
{
    const Order order = paidAtGateway(1);
    const auto cancelled = cancel(m_world->cashier, order);
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
    QCOMPARE(Money(refundsOf(order, owed)), cancelled->quote.refund);
}

void TestCancellationService::anOwedRefundIsFinishedOnce()
{
    const Order order = paidAtGateway(1);
    QVERIFY(cancel(m_world->customer, order));
    for (int i = 0; i < 2; ++i) {
        m_world->testDatabase.execute(QStringLiteral("UPDATE refunds SET due_at = now()"));
        QVERIFY(m_world->refunds.processDue());
    }
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(refundsOf(order, owed), 0);
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM order_history"
                                           " WHERE event = 'refunded'")),
             1);
}

void TestCancellationService::onePassengerLeavesAndTheOthersTravel()
{
    const Order order = paidInCash(3);
    const auto cancelled = cancel(m_world->cashier, order, {order.passengers[1].id});
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    const Order after = m_world->reloaded(order);
    QCOMPARE(after, cancelled->order);
    QCOMPARE(after.status, OrderStatus::PartiallyRefunded);
    QVERIFY(after.passengers[1].cancelled);
    QCOMPARE(after.total(), order.total()); // what was charged stays, what goes back is told beside
    QCOMPARE(m_world->claimsOf(order), 2 * order.trip.legs().count());
    QCOMPARE(m_world->ticketsOf(order), 2);

    const auto rest = cancel(m_world->cashier, order);
    QVERIFY2(rest, qPrintable(codesOf(rest)));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world->claimsOf(order), 0);
    QCOMPARE(Money(refundsOf(order, done)), cancelled->quote.refund + rest->quote.refund);
}

void TestCancellationService::onePassengerOfAnUnpaidOrderLeaves()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    const auto cancelled = cancel(m_world->customer, order, {order.passengers[0].id});
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    const Order after = m_world->reloaded(order);
    QCOMPARE(after.status, OrderStatus::PendingPayment);
    QCOMPARE(after.fareTotal, order.passengers[1].fare);
    QCOMPARE(sumOf(priceLinesOf(after)), after.total());
    QCOMPARE(m_world->claimsOf(order), order.trip.legs().count());
    const auto paid
        = m_world->payments.pay(m_world->cashier, order.code, {PaymentMethod::Cash, {}});
    QVERIFY(paid);
    QCOMPARE(paid->amount, after.total());
    QCOMPARE(m_world->ticketsOf(order), 1);
}

void TestCancellationService::theOthersMayLeaveWhileARefundIsOwed()
{
    const Order order = paidAtGateway(2);
    QVERIFY(cancel(m_world->customer, order, {order.passengers[0].id}));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
    QCOMPARE(m_world->claimsOf(order), order.trip.legs().count());
    const auto rest = cancel(m_world->customer, order);
    QVERIFY2(rest, qPrintable(codesOf(rest)));
    QCOMPARE(m_world->claimsOf(order), 0);
    QCOMPARE(codesOf(cancel(m_world->customer, order)), QStringLiteral("order.state"));
}

void TestCancellationService::aForeignOrderDoesNotExist()
{
    const Order order = m_world->newOrder(m_world->customer);
    QCOMPARE(cancel(m_world->stranger, order).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_world->cancellations.quote(m_world->stranger, order.code, request({})).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(m_world->reloaded(order), order);
}

void TestCancellationService::whoHasTravelledCannotLeave()
{
    const Order order = paidInCash(1);
    m_world->testDatabase.execute(
        QStringLiteral("UPDATE tickets SET status = 'used', used_at = now(),"
                       " used_station_code = 'GMR'"));
    QCOMPARE(codesOf(cancel(m_world->cashier, order)), QStringLiteral("ticket.used"));
    QCOMPARE(m_world->reloaded(order), order);
}

void TestCancellationService::theOpenPaymentIsEndedFirst()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = m_world->payMidtrans(order);
    m_world->gateway.tell(payment, "pending");
    QVERIFY(cancel(m_world->customer, order));
    QCOMPARE(m_world->gateway.cancelled, QStringList {payment.gatewayOrderId});
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("cancelled"));

    const Order other = m_world->newOrder(m_world->customer);
    m_world->payMidtrans(other);
    m_world->gateway.statusFails = true; // without its answer nothing is released
    QCOMPARE(codesOf(cancel(m_world->customer, other)), QStringLiteral("gateway.failed"));
    QVERIFY(m_world->claimsOf(other) > 0);
}

void TestCancellationService::paidMeanwhileIsAskedAgain()
{
    const Order order = m_world->newOrder(m_world->customer);
    m_world->gateway.tell(m_world->payMidtrans(order), "settlement");
    QCOMPARE(codesOf(cancel(m_world->customer, order)), QStringLiteral("order.version"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
}

void TestCancellationService::aCancelledRunGivesEverythingBack()
{
    const Order order = paidInCash(1);
    m_world->testDatabase.execute(
        QStringLiteral("UPDATE schedules SET status = 'cancelled' WHERE id = %1")
            .arg(order.trip.scheduleId.value()));
    const auto cancelled = cancel(m_world->cashier, order);
    QVERIFY2(cancelled, qPrintable(codesOf(cancelled)));
    QCOMPARE(cancelled->quote.fee, Money());
    QCOMPARE(cancelled->quote.refund, order.fareTotal);
}

void TestCancellationService::aKeyCancelsOnce()
{
    const Order order = paidInCash(1);
    const CommandKey key = m_world->key(m_world->cashier);
    const auto render = [](const Cancellation &made) {
        return StoredReply {200, QByteArray::number(made.quote.refund.rupiah())};
    };
    const auto first
        = m_world->cancellations.cancel(m_world->cashier, order.code, request({}), key, render);
    const auto again
        = m_world->cancellations.cancel(m_world->cashier, order.code, request({}), key, render);
    QVERIFY(first && again);
    QCOMPARE(again->body, first->body);
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM refunds")), 1);
}

void TestCancellationService::theSeatIsFreeForOthers()
{
    const Trip trip = m_world->trip();
    const SeatId seat = m_world->freeSeats(trip).first();
    const auto order
        = m_world->create(m_world->customer, m_world->request(trip, {World::adult(seat)}));
    QVERIFY(order);
    const OrderRequest same = m_world->request(trip, {World::adult(seat)});
    QCOMPARE(codesOf(m_world->create(m_world->stranger, same)), QStringLiteral("seat.taken"));
    QVERIFY(cancel(m_world->customer, *order));
    QVERIFY(m_world->create(m_world->stranger, same));
}

QTEST_GUILESS_MAIN(TestCancellationService)
#include "tst_cancellationservice.moc"
