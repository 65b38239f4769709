#include "fixture.h"

using namespace kai;

/// Payment attempts, the gateway's notifications, and tickets.
class TestPayments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<Fixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void init();

    void attemptsAreNumbered();
    void paymentComesBackAsItWasWritten();
    void cashNeedsNoGateway();
    void whatTheGatewayTellsIsKept();
    void attemptNumberInUseIsRefused();
    void absentPaymentIsNotFound();
    void listIsFilteredAndPaged();
    void quietPaymentsAreTakenOnce();
    void summaryCountsByLocalDays();
    void notificationIsKeptByteForByte();
    void dueNotificationsAreLockedOnce();
    void failedNotificationIsDueAgainLater();
    void finishedNotificationIsDone();
    void everyPassengerGetsOneTicket();
    void ticketNumberInUseIsRefused();
    void ticketIsUsedOnce();
    void voidTicketMakesRoomForAnother();

private:
    Payment opened(const Order &order, int attempt = 1)
    {
        Payment payment;
        payment.orderId = order.id;
        payment.attempt = attempt;
        payment.amount = order.total();
        payment.gatewayOrderId = order.code + u'-' + QString::number(attempt);
        payment.redirectUrl = QStringLiteral("https://example.id/pay");
        payment.token = QStringLiteral("token");
        payment.expiresAt = order.expiresAt;
        return must(m_fixture->with([&](Repositories &r) { return r.payments().insert(payment); }));
    }
    Payment byId(PaymentId id)
    {
        return must(m_fixture->with([&](Repositories &r) { return r.payments().byId(id); }));
    }
    template<class T> T inOneTransaction(const std::function<Result<T>(Repositories &)> &work)
    {
        return must(inTransaction<T>(m_fixture->database, work));
    }
    QList<StoredNotification> dueNotifications()
    {
        return inOneTransaction<QList<StoredNotification>>(
            [](Repositories &r) { return r.payments().lockDueNotifications(10); });
    }
    QList<Ticket> ticketsOf(const Order &order)
    {
        return must(
            m_fixture->with([&](Repositories &r) { return r.tickets().ofOrder(order.code); }));
    }

    std::unique_ptr<Fixture> m_fixture;
    Order m_order; ///< of two adults and an infant
};

void TestPayments::init()
{
    m_fixture->test.execute(QStringLiteral("TRUNCATE orders, payment_notifications CASCADE"));
    const Trip trip
        = m_fixture->trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    NewOrder wanted = m_fixture->newOrder(m_fixture->user(), trip,
                                          m_fixture->seats(trip, TravelClass::Executive, 2));
    Passenger infant;
    infant.details = {QStringLiteral("Bayi"), PassengerType::Infant, IdentityType::Nik,
                      QStringLiteral("3171234567890124")};
    wanted.passengers.append(infant);
    m_order = must(m_fixture->sell(wanted));
}

void TestPayments::attemptsAreNumbered()
{
    const auto next = [&] {
        return must(
            m_fixture->with([&](Repositories &r) { return r.payments().nextAttempt(m_order.id); }));
    };
    QCOMPARE(next(), 1);
    opened(m_order, 1);
    opened(m_order, 2);
    QCOMPARE(next(), 3);
    const QList<Payment> all
        = must(m_fixture->with([&](Repositories &r) { return r.payments().ofOrder(m_order.id); }));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].attempt, 2);
}

void TestPayments::paymentComesBackAsItWasWritten()
{
    const Payment payment = opened(m_order);
    QVERIFY(payment.id.isValid());
    QCOMPARE(payment.orderCode, m_order.code);
    QCOMPARE(payment.expiresAt, m_order.expiresAt);
    QVERIFY(payment.createdAt.isValid());
    QVERIFY(payment.paidAt.isNull());
    QVERIFY(byId(payment.id) == payment);
    QVERIFY(must(m_fixture->with([&](Repositories &r) {
                return r.payments().byGatewayOrderId(m_order.code + QLatin1String("-1"),
                                                     Lock::ForUpdate);
            }))
            == payment);
}

void TestPayments::cashNeedsNoGateway()
{
    Payment cash;
    cash.orderId = m_order.id;
    cash.method = PaymentMethod::Cash;
    cash.status = PaymentStatus::Paid;
    cash.amount = m_order.total();
    cash.cashGiven = Money(350'000);
    cash.paidAt = m_order.createdAt;
    const Payment written
        = must(m_fixture->with([&](Repositories &r) { return r.payments().insert(cash); }));
    QCOMPARE(written.cashGiven, Money(350'000));
    QCOMPARE(written.gatewayOrderId, QString());
    QVERIFY(written.expiresAt.isNull());
    QCOMPARE(written.paidAt, m_order.createdAt);
}

void TestPayments::whatTheGatewayTellsIsKept()
{
    Payment payment = opened(m_order);
    payment.gatewayTransactionId = QStringLiteral("57d5293c");
    payment.gatewayPaymentType = QStringLiteral("qris");
    payment.paidAt = payment.createdAt.addMSecs(1500);
    for (const auto &[status, name] : WireNames<PaymentStatus>::values) {
        payment.status = status;
        must(m_fixture->with([&](Repositories &r) { return r.payments().update(payment); }));
        QVERIFY(byId(payment.id) == payment);
    }
}

void TestPayments::attemptNumberInUseIsRefused()
{
    Payment payment = opened(m_order);
    const Result<Payment> refused
        = m_fixture->with([&](Repositories &r) { return r.payments().insert(payment); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void TestPayments::absentPaymentIsNotFound()
{
    Payment none;
    none.id = PaymentId(999'999'999);
    QCOMPARE(codeOf(m_fixture->with([&](Repositories &r) { return r.payments().byId(none.id); })),
             QStringLiteral("resource.notFound"));
    QCOMPARE(codeOf(m_fixture->with([&](Repositories &r) { return r.payments().update(none); })),
             QStringLiteral("resource.notFound"));
    QCOMPARE(codeOf(m_fixture->with(
                 [&](Repositories &r) { return r.payments().byGatewayOrderId(u"X-1"_qs); })),
             QStringLiteral("resource.notFound"));
}

void TestPayments::listIsFilteredAndPaged()
{
    const Payment first = opened(m_order, 1);
    Payment second = opened(m_order, 2);
    second.status = PaymentStatus::Failed;
    must(m_fixture->with([&](Repositories &r) { return r.payments().update(second); }));
    const Payment third = opened(m_order, 3);
    // 23:30 on 30 November in Jakarta, half an hour before the others' day begins there.
    m_fixture->test.execute(
        QStringLiteral("UPDATE payments SET created_at = CASE id WHEN %1 THEN"
                       " timestamptz '2026-11-30 16:30Z' ELSE timestamptz '2026-11-30 17:00Z' END")
            .arg(first.id.value()));
    const auto attempts = [&](const PaymentFilter &filter, PageRequest page = {}) {
        QList<int> found;
        do {
            const Page<Payment> part = must(
                m_fixture->with([&](Repositories &r) { return r.payments().list(filter, page); }));
            for (const Payment &payment : part.items)
                found.append(payment.attempt);
            page.cursor = part.nextCursor;
        } while (!page.cursor.isEmpty());
        return found;
    };
    QCOMPARE(attempts({}), QList<int>({3, 2, 1}));
    QCOMPARE(attempts({}, {1, {}}), QList<int>({3, 2, 1}));
    QCOMPARE(attempts({.status = PaymentStatus::Failed}), QList<int>({2}));
    QCOMPARE(attempts({.orderCode = m_order.code}).size(), 3);
    QCOMPARE(attempts({.orderCode = QStringLiteral("NOSUCH")}).size(), 0);
    QCOMPARE(attempts({.to = QDate(2026, 11, 30)}), QList<int>({1}));
    QCOMPARE(attempts({.from = QDate(2026, 12, 1)}), QList<int>({3, 2}));
    QCOMPARE(attempts({.from = QDate(2026, 12, 1), .to = QDate(2026, 12, 1)}, {1, {}}),
             QList<int>({3, 2}));
}

void TestPayments::quietPaymentsAreTakenOnce()
{
    const Payment payment = opened(m_order, 1);
    Payment done = opened(m_order, 2);
    done.status = PaymentStatus::Expired;
    must(m_fixture->with([&](Repositories &r) { return r.payments().update(done); }));
    const auto take = [&] {
        return must(m_fixture->with([](Repositories &r) {
            return r.payments().takeForReconciliation(std::chrono::seconds(60), 10);
        }));
    };
    QVERIFY(take().isEmpty());
    m_fixture->test.execute(
        QStringLiteral("UPDATE payments SET asked_at = now() - interval '61 seconds'"));
    QCOMPARE(take(), QList<Payment>({payment}));
    QVERIFY(take().isEmpty());
}

void TestPayments::summaryCountsByLocalDays()
{
    Payment midtrans = opened(m_order, 1);
    midtrans.status = PaymentStatus::Paid;
    midtrans.paidAt = QDateTime(QDate(2026, 12, 1), QTime(1, 10), Qt::UTC); // 08:10 in Jakarta
    must(m_fixture->with([&](Repositories &r) { return r.payments().update(midtrans); }));
    Payment cash;
    cash.orderId = m_order.id;
    cash.attempt = 2;
    cash.method = PaymentMethod::Cash;
    cash.status = PaymentStatus::Paid;
    cash.amount = Money(9'007'199'254'740'993); // exact only as an integer
    cash.paidAt = QDateTime(QDate(2026, 12, 1), QTime(1, 59), Qt::UTC);
    must(m_fixture->with([&](Repositories &r) { return r.payments().insert(cash); }));
    opened(m_order, 3);
    m_fixture->test.execute(QStringLiteral("UPDATE payments SET created_at = '2026-11-30 17:00Z';"
                                           "UPDATE orders SET created_at = '2026-12-01 16:59Z',"
                                           " status = 'paid'"));
    const auto summary = [&](const QDate &from, const QDate &to) {
        return must(
            m_fixture->with([&](Repositories &r) { return r.payments().summary(from, to); }));
    };
    const PaymentSummary day = summary(QDate(2026, 12, 1), QDate(2026, 12, 1));
    const Money both = m_order.total() + cash.amount;
    QCOMPARE(day.byStatus,
             QList<PaymentTotals>({{u"paid"_qs, 2, both}, {u"pending"_qs, 1, m_order.total()}}));
    QCOMPARE(day.byMethod, QList<PaymentTotals>({{u"cash"_qs, 1, cash.amount},
                                                 {u"midtrans"_qs, 1, m_order.total()}}));
    QCOMPARE(day.byHour, QList<PaymentTotals>({{u"2026-12-01T08:00:00+07:00"_qs, 2, both}}));
    QCOMPARE(day.orderCount, 1);
    for (const auto &[status, wasPaid] :
         {std::pair("partiallyRefunded", 1), std::pair("refundPending", 1),
          std::pair("refunded", 1), std::pair("cancelled", 0), std::pair("paid", 1)}) {
        m_fixture->test.execute(
            QStringLiteral("UPDATE orders SET status = '%1'").arg(QLatin1String(status)));
        QCOMPARE(summary(QDate(2026, 12, 1), QDate(2026, 12, 1)).paidOrderCount, wasPaid);
    }
    const PaymentSummary before = summary(QDate(2026, 11, 1), QDate(2026, 11, 30));
    QVERIFY(before.byStatus.isEmpty() && before.byMethod.isEmpty() && before.byHour.isEmpty());
    QCOMPARE(before.orderCount, 0);
}

void TestPayments::notificationIsKeptByteForByte()
{
    QByteArray body("{\"order_id\": \"X\\u0000\", \"x\": '\\\\'}\r\n");
    body.append('\0').append("\xff");
    const NotificationId id = must(m_fixture->with([&](Repositories &r) {
        return r.payments().storeNotification(body,
                                              {{QStringLiteral("Host"), QStringLiteral("a'b")}});
    }));
    const QList<StoredNotification> due = dueNotifications();
    QCOMPARE(due.size(), 1);
    QCOMPARE(due[0].id, id);
    QCOMPARE(due[0].body, body);
    QCOMPARE(due[0].attempts, 0);
    QCOMPARE(
        m_fixture->test.value(QStringLiteral("SELECT headers->>'Host' FROM payment_notifications"))
            .toString(),
        QStringLiteral("a'b"));
}

void TestPayments::dueNotificationsAreLockedOnce()
{
    for (int i = 0; i < 3; ++i) {
        must(m_fixture->with([&](Repositories &r) {
            return r.payments().storeNotification(QByteArray::number(i), {});
        }));
    }
    QByteArrayList first;
    QByteArrayList second;
    must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
        for (const auto &notification : must(r.payments().lockDueNotifications(2)))
            first.append(notification.body);
        const std::unique_ptr<QThread> other(QThread::create([&] {
            for (const auto &notification : dueNotifications())
                second.append(notification.body);
        }));
        other->start();
        other->wait();
        return {};
    }));
    QCOMPARE(first, QByteArrayList({"0", "1"}));
    QCOMPARE(second, QByteArrayList({"2"}));
}

void TestPayments::failedNotificationIsDueAgainLater()
{
    const NotificationId id = must(
        m_fixture->with([](Repositories &r) { return r.payments().storeNotification("x", {}); }));
    must(m_fixture->with([&](Repositories &r) {
        return r.payments().postponeNotification(id, QStringLiteral("gateway.failed"),
                                                 std::chrono::seconds(30));
    }));
    QVERIFY(dueNotifications().isEmpty());
    const auto locked = inOneTransaction<StoredNotification>(
        [&](Repositories &r) { return r.payments().lockNotification(id); });
    QCOMPARE(locked.attempts, 1);
    m_fixture->test.execute(
        QStringLiteral("UPDATE payment_notifications SET due_at = due_at - interval '30 seconds'"));
    QCOMPARE(dueNotifications().size(), 1);
}

void TestPayments::finishedNotificationIsDone()
{
    const NotificationId id = must(
        m_fixture->with([](Repositories &r) { return r.payments().storeNotification("x", {}); }));
    const auto finish = [&] {
        return m_fixture->with([&](Repositories &r) {
            return r.payments().finishNotification(id, QStringLiteral("applied"));
        });
    };
    must(finish());
    QVERIFY(dueNotifications().isEmpty());
    QCOMPARE(
        codeOf(m_fixture->with([&](Repositories &r) { return r.payments().lockNotification(id); })),
        QStringLiteral("resource.notFound"));
    QCOMPARE(codeOf(finish()), QStringLiteral("resource.notFound"));
}

void TestPayments::everyPassengerGetsOneTicket()
{
    const auto issue = [&](const QStringList &numbers) {
        return m_fixture->with(
            [&](Repositories &r) { return r.tickets().issue(m_order, numbers); });
    };
    must(issue({u"T1"_qs, u"T2"_qs, u"T3"_qs}));
    must(issue({u"T4"_qs, u"T5"_qs, u"T6"_qs})); // told of the payment twice
    const QList<Ticket> tickets = ticketsOf(m_order);
    QCOMPARE(tickets.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(tickets[i].number, QStringLiteral("T%1").arg(i + 1));
        QCOMPARE(tickets[i].status, TicketStatus::Valid);
        QVERIFY(tickets[i].passenger == m_order.passengers[i]);
        QVERIFY(tickets[i].trip == m_order.trip);
        QCOMPARE(tickets[i].orderCode, m_order.code);
        QCOMPARE(tickets[i].userId, m_order.userId);
        QVERIFY(tickets[i].issuedAt.isValid() && tickets[i].usedAt.isNull());
    }
    QVERIFY(must(m_fixture->with([](Repositories &r) { return r.tickets().byNumber(u"T2"_qs); }))
            == tickets[1]);
    QCOMPARE(codeOf(issue({u"T7"_qs})), QStringLiteral("internal"));
    QCOMPARE(
        codeOf(m_fixture->with([](Repositories &r) { return r.tickets().byNumber(u"T9"_qs); })),
        QStringLiteral("resource.notFound"));
}

void TestPayments::ticketNumberInUseIsRefused()
{
    QCOMPARE(codeOf(m_fixture->with([&](Repositories &r) {
                 return r.tickets().issue(m_order, {u"S"_qs, u"S"_qs, u"S2"_qs});
             })),
             QStringLiteral("ticket.numberTaken"));
    QVERIFY(ticketsOf(m_order).isEmpty());
}

void TestPayments::ticketIsUsedOnce()
{
    must(m_fixture->with([&](Repositories &r) {
        return r.tickets().issue(m_order, {u"U1"_qs, u"U2"_qs, u"U3"_qs});
    }));
    const Ticket ticket = ticketsOf(m_order)[0];
    const auto use = [&](const QString &station) {
        return inOneTransaction<bool>([&](Repositories &r) -> Result<bool> {
            NewScan scan;
            scan.ticketId = must(r.gate().lock(ticket.number)).ticket.id;
            scan.stationCode = station;
            return r.gate().write(scan);
        });
    };
    QVERIFY(use(QStringLiteral("GMR")));
    QVERIFY(!use(QStringLiteral("CN")));
    const Ticket used = ticketsOf(m_order)[0];
    QCOMPARE(used.status, TicketStatus::Used);
    QCOMPARE(used.usedStationCode, QStringLiteral("GMR"));
    QVERIFY(used.usedAt >= used.issuedAt);
}

void TestPayments::voidTicketMakesRoomForAnother()
{
    must(m_fixture->with([&](Repositories &r) {
        return r.tickets().issue(m_order, {u"V1"_qs, u"V2"_qs, u"V3"_qs});
    }));
    must(m_fixture->with([&](Repositories &r) { return r.tickets().voidOfOrder(m_order.id); }));
    for (const Ticket &ticket : ticketsOf(m_order))
        QCOMPARE(ticket.status, TicketStatus::Void);
    must(m_fixture->with([&](Repositories &r) {
        return r.tickets().issue(m_order, {u"W1"_qs, u"W2"_qs, u"W3"_qs});
    }));
    QCOMPARE(ticketsOf(m_order).size(), 6);
}

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
