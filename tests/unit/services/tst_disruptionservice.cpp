#include "http/crowd.h"
#include "support/historychecker.h"
#include "world.h"

#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// A departure that does not run as it was sold, and what becomes of its orders.
class TestDisruptionService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCancelledRunIsNotSoldAnyMore();
    void everyOrderGetsItsMoney();
    void ordersMoveForNothing();
    void whoDoesNotFitNeedsAPerson();
    void itGoesOnWhereItStopped();
    void severalServersDealWithEachOrderOnce();
    void anOrderThatSlippedInIsDealtWithToo();
    void theGatewayIsAskedBeforeAnythingIsReleased();
    void aLongDelayCostsThePassengerNothing();
    void aShortDelayChangesNothing();
    void onlySupervisorsReport();

private:
    Disruption report(const DisruptionNotice &notice);
    Disruption reloaded(const Disruption &disruption);
    Order paid(int adults = 1);
    DisruptionNotice cancelled(Remedy remedy);

    std::unique_ptr<World> m_world;
    Actor m_supervisor;
};

void TestDisruptionService::init()
{
    m_world = std::make_unique<World>();
    m_supervisor = m_world->supervisor;
}

void TestDisruptionService::cleanup()
{
    const QStringList found
        = HistoryChecker().contradictions(m_world->testDatabase, Answers::SomeLost);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

Disruption TestDisruptionService::report(const DisruptionNotice &notice)
{
    std::optional<Disruption> made;
    const auto reply = m_world->disruptions.report(m_supervisor, m_world->trip().scheduleId, notice,
                                                   std::nullopt, [&](const Disruption &value) {
                                                       made = value;
                                                       return StoredReply {201, {}};
                                                   });
    if (!reply)
        qFatal("disruption: %s %s", qPrintable(codesOf(reply)), qPrintable(reply.error().internal));
    return *made;
}

Disruption TestDisruptionService::reloaded(const Disruption &disruption)
{
    const auto found = m_world->disruptions.disruption(m_supervisor, disruption.id);
    if (!found)
        qFatal("disruption: %s", qPrintable(found.error().internal));
    return *found;
}

Order TestDisruptionService::paid(int adults)
{
    const Order order = m_world->newOrder(m_world->customer, adults);
    if (!m_world->payments.pay(m_world->cashier, order.code, {PaymentMethod::Cash, {}}))
        qFatal("no payment");
    return m_world->reloaded(order);
}

DisruptionNotice TestDisruptionService::cancelled(Remedy remedy)
{
    DisruptionNotice notice;
    notice.reason = QStringLiteral("Landslide");
    notice.remedy = remedy;
    if (remedy == Remedy::Rebook)
        notice.target = m_world->departures()[1].trip.scheduleId;
    return notice;
}

void TestDisruptionService::aCancelledRunIsNotSoldAnyMore()
{
    const Trip trip = m_world->trip();
    report(cancelled(Remedy::OnRequest));
    QCOMPARE(codesOf(m_world->create(m_world->customer, m_world->request(trip, {World::adult()}))),
             QStringLiteral("/scheduleId schedule.cancelled"));
    QCOMPARE(*m_world->disruptions.processWaiting(), 0);
}

void TestDisruptionService::everyOrderGetsItsMoney()
{
    const Order unpaid = m_world->newOrder(m_world->customer);
    const Order order = paid(2);
    const Disruption disruption = report(cancelled(Remedy::Refund));
    QCOMPARE(disruption.progress.waiting, 2);
    QCOMPARE(*m_world->disruptions.processWaiting(), 2);

    const DisruptionProgress progress = reloaded(disruption).progress;
    QCOMPARE(progress.waiting, 0);
    QCOMPARE(progress.refunded, 1);
    QCOMPARE(progress.cancelled, 1);
    QCOMPARE(m_world->statusOf(unpaid), QStringLiteral("cancelled"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
    QCOMPARE(m_world->reloaded(order).refunded, order.fareTotal);
    QCOMPARE(m_world->claimsOf(order), 0);
    QCOMPARE(m_world->ticketsOf(order), 0);
}

void TestDisruptionService::ordersMoveForNothing()
{
    const Order order = paid(2);
    const DisruptionNotice notice = cancelled(Remedy::Rebook);
    const Disruption disruption = report(notice);
    QCOMPARE(*m_world->disruptions.processWaiting(), 1);
    const Order after = m_world->reloaded(order);
    QCOMPARE(reloaded(disruption).progress.rebooked, 1);
    QCOMPARE(after.trip.scheduleId, *notice.target);
    QCOMPARE(after.total(), order.total());
    QCOMPARE(after.status, OrderStatus::Paid);
    QCOMPARE(m_world->ticketsOf(order), 2);
    QCOMPARE(m_world->ticketsOf(order, "void"), 2);
    const auto history = m_world->orders.history(m_world->cashier, order.code);
    QCOMPARE(history->last().note.event, QStringLiteral("rebooked"));
}

void TestDisruptionService::whoDoesNotFitNeedsAPerson()
{
    const Order order = paid();
    const DisruptionNotice notice = cancelled(Remedy::Rebook);
    m_world->testDatabase.execute(
        QStringLiteral("UPDATE seats SET is_blocked = true WHERE coach_id IN"
                       " (SELECT c.id FROM coaches c JOIN schedules s ON s.train_id = c.train_id"
                       "  WHERE s.id = %1)")
            .arg(notice.target->value()));
    const Disruption disruption = report(notice);
    QCOMPARE(*m_world->disruptions.processWaiting(), 1);
    const DisruptionProgress progress = reloaded(disruption).progress;
    QCOMPARE(progress.failed, 1);
    QCOMPARE(progress.failures.value(0),
             (DisruptionFailure {order.code, QStringLiteral("seats.notEnough")}));
    QCOMPARE(m_world->reloaded(order), order);
    QCOMPARE(*m_world->disruptions.processWaiting(), 0); // not again and again
}

void TestDisruptionService::itGoesOnWhereItStopped()
{
    const Order blocked = m_world->newOrder(m_world->customer);
    m_world->payMidtrans(blocked);
    m_world->gateway.statusFails = true;
    const Order other = paid();
    const Disruption disruption = report(cancelled(Remedy::Refund));
    QCOMPARE(*m_world->disruptions.processWaiting(), 1); // the others do not wait for one
    QCOMPARE(reloaded(disruption).progress.waiting, 1);
    QCOMPARE(m_world->statusOf(other), QStringLiteral("refundPending"));
    m_world->gateway.statusFails = false;
    QCOMPARE(*m_world->disruptions.processWaiting(), 1);
    QCOMPARE(m_world->statusOf(blocked), QStringLiteral("cancelled"));
}

void TestDisruptionService::severalServersDealWithEachOrderOnce()
{
    for (int i = 0; i < 6; ++i)
        paid();
    const Disruption disruption = report(cancelled(Remedy::Refund));
    std::atomic<int> count = 0;
    together(4, [&](int) { count += m_world->disruptions.processWaiting().value_or(100); });
    QCOMPARE(count.load(), 6);
    QCOMPARE(reloaded(disruption).progress.refunded, 6);
    QCOMPARE(m_world->count(QStringLiteral("SELECT count(*) FROM order_history"
                                           " WHERE event = 'cancelled'")),
             6);
}

void TestDisruptionService::anOrderThatSlippedInIsDealtWithToo()
{
    const Disruption disruption = report(cancelled(Remedy::Refund));
    QCOMPARE(*m_world->disruptions.processWaiting(), 0);
    // It read the timetable before, and committed after.
    const QString restore = QStringLiteral("UPDATE schedules SET status = '%1' WHERE id = %2");
    const qint64 run = disruption.scheduleId.value();
    m_world->testDatabase.execute(restore.arg(QStringLiteral("scheduled")).arg(run));
    const Order late = m_world->newOrder(m_world->customer);
    m_world->testDatabase.execute(restore.arg(QStringLiteral("cancelled")).arg(run));
    QCOMPARE(*m_world->disruptions.processWaiting(), 1);
    QCOMPARE(m_world->statusOf(late), QStringLiteral("cancelled"));
}

void TestDisruptionService::theGatewayIsAskedBeforeAnythingIsReleased()
{
    const Order order = m_world->newOrder(m_world->customer);
    const Payment payment = m_world->payMidtrans(order);
    m_world->gateway.tell(payment, "settlement");
    report(cancelled(Remedy::Refund));
    QCOMPARE(*m_world->disruptions.processWaiting(), 1);
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("paid"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refundPending"));
}

void TestDisruptionService::aLongDelayCostsThePassengerNothing()
{
    const Order order = paid();
    DisruptionNotice notice;
    notice.kind = DisruptionKind::Delayed;
    notice.delay = 61min;
    notice.reason = QStringLiteral("Signals");
    notice.remedy = Remedy::OnRequest;
    report(notice);
    const auto quote = m_world->cancellations.quote(m_world->customer, order.code,
                                                    {QStringLiteral("Too late for me"), {}});
    QVERIFY2(quote, qPrintable(codesOf(quote)));
    QCOMPARE(quote->quote.refund, order.fareTotal);
}

void TestDisruptionService::aShortDelayChangesNothing()
{
    const Order order = paid();
    DisruptionNotice notice;
    notice.kind = DisruptionKind::Delayed;
    notice.delay = 60min;
    notice.reason = QStringLiteral("Signals");
    notice.remedy = Remedy::OnRequest;
    report(notice);
    const auto quote = m_world->cancellations.quote(m_world->customer, order.code,
                                                    {QStringLiteral("Too late for me"), {}});
    QVERIFY(quote);
    QVERIFY(quote->quote.fee > Money());
}

void TestDisruptionService::onlySupervisorsReport()
{
    const auto reply = m_world->disruptions.report(
        m_world->cashier, m_world->trip().scheduleId, cancelled(Remedy::Refund), std::nullopt,
        [](const Disruption &) { return StoredReply {}; });
    QCOMPARE(reply.error().kind, ErrorKind::Forbidden);
    QCOMPARE(m_world->disruptions.disruptions(m_world->customer, m_world->trip().scheduleId)
                 .error()
                 .kind,
             ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(TestDisruptionService)
#include "tst_disruptionservice.moc"
