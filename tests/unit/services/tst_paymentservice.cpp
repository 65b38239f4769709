#include "support/historychecker.h"
#include "unit/services/world.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace kai;

using namespace std::chrono_literals;

class TestPaymentService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void cashPaysAtOnce();
    void cashIsForOperators();
    void cashTooLittle();
    void nothingIsPaidTwice();
    void holdThatHasEndedIsNotPaid();
    void othersOrderIsNotFound();
    void pageIsOpenedForWhatIsLeftOfTheHold();
    void attemptIsWrittenBeforeTheGatewayHears();
    void gatewayRefusesThePage();
    void secondAttemptEndsTheFirst();
    void secondAttemptFindsTheFirstPaid();
    void cashEndsTheOpenPage();
    void cashWaitsForTheGatewaysWord();
    void pageOvertakenWhileItOpens();
    void manyClientsOneOpenAttempt();
    void refreshedAsksWhileOpen();
    void refreshedWithoutAnAnswer();
    void reconcileFindsWhatNobodyTold();
    void reconcileEndsWhatNobodyCanPay();
    void reconcileSeesAPaymentInTheLastMoment();
    void reconcileLeavesTheRestWhenTheGatewayIsGone();
    void reconcileAsksAboutAllThatAreDue();
    void listsAreForOperators();

private:
    World m_world;
};

void TestPaymentService::cleanup()
{
    ScriptedGateway &gateway = m_world.gateway;
    gateway.openFails = gateway.statusFails = gateway.cancelFails = false;
    gateway.duringOpen = gateway.duringCancel = nullptr;
    gateway.cancelled.clear();
    // Each case begins without open payments of the others.
    m_world.testDatabase.execute(QStringLiteral("UPDATE payments SET status = 'failed'"
                                                " WHERE status IN ('pending', 'challenged')"));
}

void TestPaymentService::cashPaysAtOnce()
{
    const Order order = m_world.newOrder(m_world.customer, 2);
    const Money given = order.total() + Money(2500);
    const auto payment
        = m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, given});
    QVERIFY2(payment, qPrintable(codesOf(payment)));
    QCOMPARE(payment->status, PaymentStatus::Paid);
    QCOMPARE(payment->method, PaymentMethod::Cash);
    QCOMPARE(payment->amount, order.total());
    QCOMPARE(payment->cashGiven, given);
    QVERIFY(payment->paidAt.isValid());
    QVERIFY(payment->gatewayOrderId.isEmpty());
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 2);
    QVERIFY(m_world.claimsOf(order) > 0);
    QCOMPARE(m_world.count(QStringLiteral("SELECT actor_id FROM order_history"
                                          " WHERE order_id = %1 AND event = 'paid'")
                               .arg(order.id.value())),
             int(m_world.cashier.userId.value()));
}

void TestPaymentService::cashIsForOperators()
{
    const Order order = m_world.newOrder(m_world.customer);
    const auto payment
        = m_world.payments.pay(m_world.customer, order.code, {PaymentMethod::Cash, {}});
    QVERIFY(!payment);
    QCOMPARE(payment.error().kind, ErrorKind::Forbidden);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
}

void TestPaymentService::cashTooLittle()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Money given = order.total() - Money(1);
    QCOMPARE(
        codesOf(m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, given})),
        QStringLiteral("/cashGiven payment.cashTooLittle"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
    QVERIFY(
        m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, order.total()}));
}

void TestPaymentService::nothingIsPaidTwice()
{
    const Order order = m_world.newOrder(m_world.customer);
    QVERIFY(m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, {}}));
    for (const PaymentMethod method : {PaymentMethod::Cash, PaymentMethod::Midtrans}) {
        const auto again = m_world.payments.pay(m_world.cashier, order.code, {method, {}});
        QCOMPARE(codesOf(again), QStringLiteral("order.state"));
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
    }
    QCOMPARE(m_world.ticketsOf(order), 1);
}

void TestPaymentService::holdThatHasEndedIsNotPaid()
{
    const Order order = m_world.newOrder(m_world.customer);
    m_world.endHold(order);
    for (const PaymentMethod method : {PaymentMethod::Cash, PaymentMethod::Midtrans}) {
        QCOMPARE(codesOf(m_world.payments.pay(m_world.cashier, order.code, {method, {}})),
                 QStringLiteral("order.state"));
    }
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM payments WHERE order_id = %1")
                               .arg(order.id.value())),
             0);
}

void TestPaymentService::othersOrderIsNotFound()
{
    const Order order = m_world.newOrder(m_world.customer);
    QCOMPARE(
        codesOf(m_world.payments.pay(m_world.stranger, order.code, {PaymentMethod::Midtrans, {}})),
        QStringLiteral("resource.notFound"));
    const Payment payment = m_world.payMidtrans(order);
    QCOMPARE(codesOf(m_world.payments.refreshed(m_world.stranger, payment.id)),
             QStringLiteral("resource.notFound"));
    QVERIFY(m_world.payments.refreshed(m_world.customer, payment.id));
}

void TestPaymentService::pageIsOpenedForWhatIsLeftOfTheHold()
{
    const Order order = m_world.newOrder(m_world.customer);
    m_world.clock.set(order.expiresAt.addSecs(-900));
    const auto payment
        = m_world.payments.pay(m_world.customer, order.code, {PaymentMethod::Midtrans, {}});
    m_world.clock.set({});
    QVERIFY2(payment, qPrintable(codesOf(payment)));
    QCOMPARE(payment->gatewayOrderId, order.code + QLatin1String("-1"));
    QCOMPARE(payment->status, PaymentStatus::Pending);
    QCOMPARE(payment->amount, order.total());
    QCOMPARE(payment->expiresAt, order.expiresAt);
    QCOMPARE(payment->token, QLatin1String("token-") + payment->gatewayOrderId);
    QVERIFY(payment->redirectUrl.endsWith(payment->gatewayOrderId));
    const GatewayCharge charge = m_world.gateway.opened.last();
    QCOMPARE(charge.timeToPay, std::chrono::seconds(900));
    QCOMPARE(charge.order.total(), order.total());
    QCOMPARE(m_world.reloaded(*payment), *payment);
}

void TestPaymentService::attemptIsWrittenBeforeTheGatewayHears()
{
    const Order order = m_world.newOrder(m_world.customer);
    int rows = 0;
    m_world.gateway.duringOpen = [&] {
        rows = m_world.count(QStringLiteral("SELECT count(*) FROM payments WHERE order_id = %1"
                                            " AND gateway_order_id = '%2-1'")
                                 .arg(order.id.value())
                                 .arg(order.code));
    };
    m_world.payMidtrans(order);
    QCOMPARE(rows, 1);
}

void TestPaymentService::gatewayRefusesThePage()
{
    const Order order = m_world.newOrder(m_world.customer);
    m_world.gateway.openFails = true;
    const auto payment
        = m_world.payments.pay(m_world.customer, order.code, {PaymentMethod::Midtrans, {}});
    QCOMPARE(codesOf(payment), QStringLiteral("gateway.failed"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));

    m_world.gateway.openFails = false;
    const Payment second = m_world.payMidtrans(order);
    QCOMPARE(second.attempt, 2);
    QCOMPARE(second.gatewayOrderId, order.code + QLatin1String("-2"));
}

void TestPaymentService::secondAttemptEndsTheFirst()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment first = m_world.payMidtrans(order);
    const Payment second = m_world.payMidtrans(order);
    QCOMPARE(m_world.gateway.cancelled, QStringList {first.gatewayOrderId});
    QCOMPARE(m_world.statusOf(first), QStringLiteral("cancelled"));
    QCOMPARE(m_world.statusOf(second), QStringLiteral("pending"));
    QCOMPARE(second.attempt, 2);
}

void TestPaymentService::secondAttemptFindsTheFirstPaid()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment first = m_world.payMidtrans(order);
    m_world.gateway.tell(first, "settlement");
    QCOMPARE(
        codesOf(m_world.payments.pay(m_world.customer, order.code, {PaymentMethod::Midtrans, {}})),
        QStringLiteral("order.state"));
    QVERIFY(m_world.gateway.cancelled.isEmpty());
    QCOMPARE(m_world.statusOf(first), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 1);
}

void TestPaymentService::cashEndsTheOpenPage()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment page = m_world.payMidtrans(order);
    m_world.gateway.tell(page, "pending");
    QVERIFY(m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, {}}));
    QCOMPARE(m_world.statusOf(page), QStringLiteral("cancelled"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
}

void TestPaymentService::cashWaitsForTheGatewaysWord()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment page = m_world.payMidtrans(order);
    m_world.gateway.statusFails = true;
    QCOMPARE(codesOf(m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, {}})),
             QStringLiteral("gateway.failed"));
    m_world.gateway.statusFails = false;

    // It is paid between the question and the cancellation.
    m_world.gateway.duringCancel = [&] { m_world.gateway.tell(page, "settlement"); };
    QCOMPARE(codesOf(m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, {}})),
             QStringLiteral("order.state"));
    QCOMPARE(m_world.statusOf(page), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM payments WHERE order_id = %1"
                                          " AND status = 'paid'")
                               .arg(order.id.value())),
             1);
}

void TestPaymentService::pageOvertakenWhileItOpens()
{
    const Order order = m_world.newOrder(m_world.customer);
    m_world.gateway.duringOpen = [&] {
        m_world.gateway.duringOpen = nullptr;
        QVERIFY(m_world.payments.pay(m_world.cashier, order.code, {PaymentMethod::Cash, {}}));
    };
    QCOMPARE(
        codesOf(m_world.payments.pay(m_world.customer, order.code, {PaymentMethod::Midtrans, {}})),
        QStringLiteral("payment.superseded"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    // Once before the cash was taken, once for the page that came too late.
    QCOMPARE(m_world.gateway.cancelled.count(order.code + QLatin1String("-1")), 2);
}

void TestPaymentService::manyClientsOneOpenAttempt()
{
    const Order order = m_world.newOrder(m_world.customer);
    constexpr int clients = 6;
    std::barrier start(clients);
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            m_world.payments.pay(m_world.customer, order.code, {PaymentMethod::Midtrans, {}});
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const QString open = QStringLiteral("SELECT count(*) FROM payments WHERE order_id = %1"
                                        " AND status = 'pending'")
                             .arg(order.id.value());
    QVERIFY(m_world.count(open) <= 1);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
    HistoryChecker journal;
    journal.told(order);
    QCOMPARE(journal.contradictions(m_world.testDatabase, Answers::SomeLost), QStringList());
}

void TestPaymentService::refreshedAsksWhileOpen()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment payment = m_world.payMidtrans(order);
    QCOMPARE(m_world.payments.refreshed(m_world.customer, payment.id)->status,
             PaymentStatus::Pending);
    m_world.gateway.tell(payment, "settlement");
    const auto paid = m_world.payments.refreshed(m_world.customer, payment.id);
    QVERIFY2(paid, qPrintable(codesOf(paid)));
    QCOMPARE(paid->status, PaymentStatus::Paid);
    QCOMPARE(paid->gatewayTransactionId, QStringLiteral("t-1"));
    QCOMPARE(paid->gatewayPaymentType, QStringLiteral("qris"));
    QVERIFY(paid->paidAt.isValid());
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));

    const int asked = m_world.gateway.statusCount;
    QVERIFY(m_world.payments.refreshed(m_world.customer, payment.id));
    QCOMPARE(m_world.gateway.statusCount, asked);
}

void TestPaymentService::refreshedWithoutAnAnswer()
{
    const Payment payment = m_world.payMidtrans(m_world.newOrder(m_world.customer));
    m_world.gateway.statusFails = true;
    QCOMPARE(codesOf(m_world.payments.refreshed(m_world.customer, payment.id)),
             QStringLiteral("gateway.failed"));
}

void TestPaymentService::reconcileFindsWhatNobodyTold()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment payment = m_world.payMidtrans(order);
    m_world.gateway.tell(payment, "settlement");
    QCOMPARE(*m_world.payments.reconcile(3600s), 0);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
    QCOMPARE(*m_world.payments.reconcile(0s), 1);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 1);
    QCOMPARE(*m_world.payments.reconcile(0s), 0);
}

void TestPaymentService::reconcileEndsWhatNobodyCanPay()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment payment = m_world.payMidtrans(order);
    m_world.gateway.tell(payment, "pending");
    QCOMPARE(*m_world.payments.reconcile(0s), 1);
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("pending"));
    QVERIFY(m_world.gateway.cancelled.isEmpty());

    m_world.endHold(order);
    QCOMPARE(*m_world.payments.reconcile(0s), 1);
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("expired"));
    QCOMPARE(m_world.gateway.cancelled, QStringList {payment.gatewayOrderId});
}

void TestPaymentService::reconcileSeesAPaymentInTheLastMoment()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment payment = m_world.payMidtrans(order);
    m_world.endHold(order);
    m_world.gateway.duringCancel = [&] { m_world.gateway.tell(payment, "settlement"); };
    QCOMPARE(*m_world.payments.reconcile(0s), 1);
    QCOMPARE(m_world.statusOf(payment), QStringLiteral("paid"));
    QCOMPARE(m_world.statusOf(order), QStringLiteral("paid"));
    QCOMPARE(m_world.ticketsOf(order), 1);
    QVERIFY(m_world.claimsOf(order) > 0);
}

void TestPaymentService::reconcileLeavesTheRestWhenTheGatewayIsGone()
{
    for (int i = 0; i < 5; ++i)
        m_world.payMidtrans(m_world.newOrder(m_world.customer));
    m_world.gateway.statusFails = true;
    const int asked = m_world.gateway.statusCount;
    QCOMPARE(codesOf(m_world.payments.reconcile(0s)), QStringLiteral("gateway.failed"));
    QCOMPARE(m_world.gateway.statusCount, asked + 3);
}

void TestPaymentService::reconcileAsksAboutAllThatAreDue()
{
    constexpr int payments = 60; // more than are taken at once
    for (int i = 0; i < payments; ++i)
        m_world.payMidtrans(m_world.newOrder(m_world.customer));
    m_world.testDatabase.execute(QStringLiteral("UPDATE payments SET asked_count = 0,"
                                                " asked_at = now() - interval '2 hours'"));
    QCOMPARE(*m_world.payments.reconcile(3600s), payments);
    QCOMPARE(*m_world.payments.reconcile(3600s), 0);
}

void TestPaymentService::listsAreForOperators()
{
    const Order order = m_world.newOrder(m_world.customer);
    const Payment payment = m_world.payMidtrans(order);
    const auto own = m_world.payments.payments(m_world.customer, {}, {});
    QVERIFY(own && !own->items.isEmpty());
    QVERIFY(m_world.payments.payments(m_world.stranger, {}, {})->items.isEmpty());
    PaymentFilter filter;
    filter.orderCode = order.code;
    QCOMPARE(m_world.payments.payments(m_world.customer, filter, {})->items,
             QList<Payment> {payment});
    QCOMPARE(m_world.payments.payments(m_world.cashier, filter, {})->items.size(), 1);
    QCOMPARE(codesOf(m_world.payments.payments(m_world.stranger, filter, {})),
             QStringLiteral("resource.notFound"));

    const QDate today = TestDatabase::today();
    QCOMPARE(codesOf(m_world.payments.summary(m_world.customer, today, today)),
             QStringLiteral("auth.forbidden"));
    QVERIFY(m_world.payments.summary(m_world.cashier, today, today));
    QCOMPARE(codesOf(m_world.payments.summary(m_world.cashier, today, today.addDays(-1))),
             QStringLiteral("to date.invalid"));
}

QTEST_GUILESS_MAIN(TestPaymentService)
#include "tst_paymentservice.moc"
