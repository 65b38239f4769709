#include "services/deskservice.h"
#include "unit/services/world.h"

#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// What a person must look at: it always comes to the desk, and what he decides always happens.
class TestDeskService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void paidAfterExpiryIsReseated();
    void paidAfterExpiryGetsOtherSeats();
    void paidAfterExpiryIsRefunded();
    void otherAmountIsAccepted();
    void otherAmountGoesBack();
    void challengeIsApproved();
    void challengeIsDenied();
    void chargebackIsAccepted();
    void unknownOrderIsLinked();
    void gatewayAwayForTooLong();
    void anActionThatMakesNoSense();
    void whoMay();
    void nightlyComparison();
    void theNightFindsARefundThatNobodyTold();
    void theNightTakesNoOffenceAtAnExpiredAttempt();
    void whatTheNightCannotApplyIsForAPerson();
    void pausesGrowButStayUnderFiveMinutes();

private:
    std::pair<Order, Payment> opened();
    /// Processes a notification of the attempt.
    NotificationId notify(const QString &gatewayOrderId);
    DeskCase onlyCase();
    Result<DeskCase> decide(const DeskCase &found, CaseAction action,
                            const QString &orderCode = {});
    /// An order whose payment arrived after its hold, with its seats sold to somebody else.
    std::pair<Order, Payment> paidTooLate();

    std::unique_ptr<World> m_world;
    std::unique_ptr<DeskService> m_desk;
};

void TestDeskService::initTestCase()
{
    m_world = std::make_unique<World>();
    m_desk = std::make_unique<DeskService>(m_world->database, m_world->gateway, m_world->clock,
                                           m_world->random, m_world->payments, m_world->refunds);
}

void TestDeskService::init()
{
    m_world->testDatabase.execute(QStringLiteral("DELETE FROM desk_cases"));
    m_world->gateway.statusFails = false;
}

std::pair<Order, Payment> TestDeskService::opened()
{
    const Order order = m_world->newOrder(m_world->customer);
    return {order, m_world->payMidtrans(order)};
}

NotificationId TestDeskService::notify(const QString &gatewayOrderId)
{
    const QJsonObject body {{QStringLiteral("order_id"), gatewayOrderId},
                            {QStringLiteral("transaction_status"), QStringLiteral("settlement")},
                            {QStringLiteral("signature_key"), QStringLiteral("good")}};
    const auto id = m_world->payments.storeNotification(QJsonDocument(body).toJson(), {});
    (void)m_world->payments.processNotification(*id);
    return *id;
}

DeskCase TestDeskService::onlyCase()
{
    const auto page = m_desk->cases(m_world->cashier, {true, {}, {}}, {});
    if (!page || page->items.size() != 1)
        qFatal("not one case but %lld", page ? static_cast<long long>(page->items.size()) : -1);
    return page->items.first();
}

Result<DeskCase> TestDeskService::decide(const DeskCase &found, CaseAction action,
                                         const QString &orderCode)
{
    return m_desk->decide(m_world->supervisor, found.id,
                          {action, orderCode, QStringLiteral("looked at")});
}

std::pair<Order, Payment> TestDeskService::paidTooLate()
{
    const auto [order, payment] = opened();
    m_world->endHold(order);
    (void)m_world->payments.reconcile(0s);
    (void)m_world->orders.expireHolds();
    const auto other = m_world->create(
        m_world->stranger,
        m_world->request(order.trip, {World::adult(order.passengers[0].seat->seatId)}));
    if (!other)
        qFatal("the seat was not free");
    m_world->gateway.tell(payment, "settlement", "accept", "t-late");
    notify(payment.gatewayOrderId);
    return {order, payment};
}

void TestDeskService::paidAfterExpiryIsReseated()
{
    const auto [order, payment] = opened();
    m_world->endHold(order);
    QVERIFY(m_world->payments.reconcile(0s));
    QVERIFY(*m_world->orders.expireHolds() >= 1);
    const auto other = m_world->create(
        m_world->stranger,
        m_world->request(order.trip, {World::adult(order.passengers[0].seat->seatId)}));
    QVERIFY(other);
    m_world->gateway.tell(payment, "settlement", "accept", "t-late");
    notify(payment.gatewayOrderId);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("review"));
    const DeskCase found = onlyCase();
    QCOMPARE(found.kind, CaseKind::PaidAfterExpiry);
    QCOMPARE(found.orderCode, order.code);
    // The other buyer lets it go.
    m_world->endHold(*other);
    QVERIFY(*m_world->orders.expireHolds() >= 1);
    const Result<DeskCase> closed = decide(found, CaseAction::Reseat);
    QCOMPARE(codesOf(closed), QStringLiteral("success"));
    QVERIFY(!closed->isOpen());
    QCOMPARE(closed->closedBy, std::optional(m_world->supervisor.userId));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world->ticketsOf(order), 1);
    QCOMPARE(m_world->reloaded(order).passengers[0].seat, order.passengers[0].seat);
    QCOMPARE(codesOf(decide(found, CaseAction::Reseat)), QStringLiteral("case.closed"));
}

void TestDeskService::paidAfterExpiryGetsOtherSeats()
{
    const auto [order, payment] = paidTooLate();
    const Result<DeskCase> closed = decide(onlyCase(), CaseAction::Reseat);
    QCOMPARE(codesOf(closed), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world->ticketsOf(order), 1);
    const Order now = m_world->reloaded(order);
    QVERIFY(now.passengers[0].seat->seatId != order.passengers[0].seat->seatId);
    QCOMPARE(now.passengers[0].seat->travelClass, order.passengers[0].seat->travelClass);
    QCOMPARE(m_world->claimsOf(order), order.trip.legs().count());
}

void TestDeskService::paidAfterExpiryIsRefunded()
{
    const auto [order, payment] = paidTooLate();
    QCOMPARE(codesOf(decide(onlyCase(), CaseAction::Refund)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("refunded"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
}

void TestDeskService::otherAmountIsAccepted()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "settlement");
    m_world->gateway.transactions[payment.gatewayOrderId].grossAmount = Money(1'000);
    notify(payment.gatewayOrderId);
    const DeskCase found = onlyCase();
    QCOMPARE(found.kind, CaseKind::AmountMismatch);
    QCOMPARE(found.details[u"grossAmount"].toInteger(), 1'000);
    QCOMPARE(codesOf(decide(found, CaseAction::Accept)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world->reloaded(payment).amount, Money(1'000));
    QCOMPARE(m_world->ticketsOf(order), 1);
}

void TestDeskService::otherAmountGoesBack()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "settlement");
    m_world->gateway.transactions[payment.gatewayOrderId].grossAmount = Money(2'000);
    notify(payment.gatewayOrderId);
    QCOMPARE(codesOf(decide(onlyCase(), CaseAction::Refund)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world->claimsOf(order), 0);
}

void TestDeskService::challengeIsApproved()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "capture", "challenge");
    notify(payment.gatewayOrderId);
    QCOMPARE(m_world->ticketsOf(order), 0);
    const DeskCase found = onlyCase();
    QCOMPARE(found.kind, CaseKind::FraudChallenge);
    QCOMPARE(codesOf(decide(found, CaseAction::Accept)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world->ticketsOf(order), 1);
}

void TestDeskService::challengeIsDenied()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "capture", "challenge");
    notify(payment.gatewayOrderId);
    QCOMPARE(codesOf(decide(onlyCase(), CaseAction::Refund)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("failed"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("expired"));
    QCOMPARE(m_world->claimsOf(order), 0);
}

void TestDeskService::chargebackIsAccepted()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "settlement");
    notify(payment.gatewayOrderId);
    m_world->gateway.tell(payment, "chargeback");
    notify(payment.gatewayOrderId);
    const DeskCase found = onlyCase();
    QCOMPARE(found.kind, CaseKind::Chargeback);
    QCOMPARE(codesOf(decide(found, CaseAction::Accept)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("refunded"));
    QCOMPARE(m_world->ticketsOf(order), 0);
    QCOMPARE(m_world->claimsOf(order), 0);
}

void TestDeskService::unknownOrderIsLinked()
{
    const Order order = m_world->newOrder(m_world->customer);
    Payment foreign;
    foreign.gatewayOrderId = QStringLiteral("WEBSHOP-77");
    foreign.amount = order.total();
    m_world->gateway.tell(foreign, "settlement");
    const NotificationId id = notify(foreign.gatewayOrderId);
    const DeskCase found = onlyCase();
    QCOMPARE(found.kind, CaseKind::Unknown);
    QCOMPARE(found.notificationId, id);
    QCOMPARE(found.details[u"order_id"].toString(), foreign.gatewayOrderId);
    QCOMPARE(codesOf(decide(found, CaseAction::Link, QStringLiteral("NOBODYS"))),
             QStringLiteral("/orderCode order.unknown"));
    QCOMPARE(codesOf(decide(found, CaseAction::Link, order.code)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
}

void TestDeskService::gatewayAwayForTooLong()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "settlement");
    m_world->gateway.statusFails = true;
    const NotificationId id = notify(payment.gatewayOrderId);
    for (int i = 0; i < 8; ++i) {
        m_world->testDatabase.execute(QStringLiteral("UPDATE payment_notifications"
                                                     " SET due_at = now() WHERE outcome IS NULL"));
        QVERIFY(m_world->payments.processDueNotifications());
    }
    const DeskCase found = onlyCase();
    QCOMPARE(found.kind, CaseKind::Stuck);
    QCOMPARE(found.notificationId, id);
    QCOMPARE(codesOf(decide(found, CaseAction::Retry)), QStringLiteral("gateway.failed"));
    m_world->gateway.statusFails = false;
    QCOMPARE(codesOf(decide(found, CaseAction::Retry)), QStringLiteral("success"));
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
}

void TestDeskService::anActionThatMakesNoSense()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "capture", "challenge");
    notify(payment.gatewayOrderId);
    QCOMPARE(codesOf(decide(onlyCase(), CaseAction::Link, order.code)),
             QStringLiteral("case.action"));
    QVERIFY(onlyCase().isOpen());
}

void TestDeskService::whoMay()
{
    QCOMPARE(codesOf(m_desk->cases(m_world->customer, {}, {})), QStringLiteral("auth.forbidden"));
    QCOMPARE(codesOf(m_desk->decide(m_world->cashier, DeskCaseId(1), {})),
             QStringLiteral("auth.forbidden"));
    QCOMPARE(codesOf(m_desk->decide(m_world->supervisor, DeskCaseId(999'999), {})),
             QStringLiteral("resource.notFound"));
}

void TestDeskService::nightlyComparison()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "settlement"); // and nobody told
    const QDate today = TestDatabase::today();
    m_world->testDatabase.execute(QStringLiteral("DELETE FROM reconciled_days"));
    bool finished = false;
    for (int run = 0; run < 20 && !finished; ++run)
        finished = *m_world->payments.compareDay(today);
    QVERIFY(finished);
    QCOMPARE(m_world->statusOf(order), QStringLiteral("paid"));
    QVERIFY(m_world->count(QStringLiteral("SELECT different FROM reconciled_days")) >= 1);
    // A day that was finished is not asked about again.
    const int asked = m_world->gateway.statusCount;
    QVERIFY(*m_world->payments.compareDay(today));
    QCOMPARE(m_world->gateway.statusCount, asked);
}

void TestDeskService::theNightFindsARefundThatNobodyTold()
{
    const auto [order, payment] = opened();
    GatewayTransaction &told = m_world->gateway.transactions[payment.gatewayOrderId];
    m_world->gateway.tell(payment, "partial_refund");
    told.refunds = {{QStringLiteral("first"), Money(10'000)}};
    notify(payment.gatewayOrderId);
    QCOMPARE(m_world->reloaded(payment).refundTotal, Money(10'000));
    told.refunds.append({QStringLiteral("second"), Money(5'000)}); // the status stays the same
    m_world->testDatabase.execute(QStringLiteral("DELETE FROM reconciled_days"));
    for (int run = 0; run < 20 && !*m_world->payments.compareDay(TestDatabase::today()); ++run) { }
    QCOMPARE(m_world->reloaded(payment).refundTotal, Money(15'000));
    QVERIFY(m_world->count(QStringLiteral("SELECT different FROM reconciled_days")) >= 1);
}

/// Ended here because the hold was over, and therefore cancelled at the gateway.
void TestDeskService::theNightTakesNoOffenceAtAnExpiredAttempt()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "pending");
    m_world->endHold(order);
    (void)m_world->payments.reconcile(0s);
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("expired"));
    QCOMPARE(m_world->gateway.transactions[payment.gatewayOrderId].transactionStatus,
             QStringLiteral("cancel"));
    m_world->testDatabase.execute(QStringLiteral("DELETE FROM reconciled_days"));
    for (int run = 0; run < 20 && !*m_world->payments.compareDay(TestDatabase::today()); ++run) { }
    QVERIFY(m_desk->cases(m_world->cashier, {true, {}, order.code}, {})->items.isEmpty());
}

void TestDeskService::whatTheNightCannotApplyIsForAPerson()
{
    const auto [order, payment] = opened();
    m_world->gateway.tell(payment, "settlement");
    notify(payment.gatewayOrderId);
    m_world->gateway.transactions.remove(payment.gatewayOrderId); // it has forgotten it
    m_world->testDatabase.execute(QStringLiteral("DELETE FROM reconciled_days"));
    for (int run = 0; run < 20 && !*m_world->payments.compareDay(TestDatabase::today()); ++run) { }
    const auto page = m_desk->cases(m_world->cashier, {true, CaseKind::Stuck, order.code}, {});
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items[0].details[u"reason"].toString(), QStringLiteral("differs"));
}

void TestDeskService::pausesGrowButStayUnderFiveMinutes()
{
    const auto [order, payment] = opened();
    const auto isTakenAfter = [&, id = payment.id](int askedCount, int seconds) {
        m_world->testDatabase.execute(
            QStringLiteral("UPDATE payments SET asked_count = %1,"
                           " asked_at = now() - %2 * interval '1 second' WHERE id = %3")
                .arg(askedCount)
                .arg(seconds)
                .arg(id.value()));
        const auto taken
            = inTransaction<QList<Payment>>(m_world->database, [](Repositories &repositories) {
                  return repositories.payments().takeForReconciliation(60s, 200);
              });
        return std::any_of(taken->begin(), taken->end(),
                           [&](const Payment &each) { return each.id == id; });
    };
    QVERIFY(!isTakenAfter(0, 55));
    QVERIFY(isTakenAfter(0, 65));
    QVERIFY(!isTakenAfter(3, 65));
    QVERIFY(isTakenAfter(3, 125));
    QVERIFY(!isTakenAfter(1'000, 235));
    QVERIFY(isTakenAfter(1'000, 245));
}

QTEST_GUILESS_MAIN(TestDeskService)
#include "tst_deskservice.moc"
