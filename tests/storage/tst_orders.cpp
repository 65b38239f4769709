#include "fixture.h"

using namespace kai;

class TestOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<Fixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void init();

    void orderComesBackAsItWasWritten();
    void holdEndsByTheDatabasesClock();
    void codeInUseIsRefused();
    void absentOrderIsNotFound();
    void statusRaisesTheVersion();
    void lockedOrderIsReadAfterTheOtherHasEnded();
    void listIsPagedNewestFirstWithoutGaps();
    void listIsFiltered();
    void searchMeansItsLetters();
    void inventedCursorIsRefused();
    void expiredOrdersAreLockedOnce();
    void orderWithAnOpenPaymentDoesNotExpire();
    void historyIsKept();
    void partsOfARunAreSoldSeparately();
    void overlappingSaleIsRefusedWithTheSeat();
    void refusedClaimLeavesNothing();
    void releasedSeatIsSoldAgain();
    void seatOfAnotherTrainIsRefused();
    void blockedSeatIsRefused();
    void seatsAreKnownByTheirTrain();
    void aRunThatIsBeingRetiredHasNoSeats();
    void aTripReadBeforeTheStopsChangedHasNoSeats();

private:
    Result<Order> byCode(const QString &code)
    {
        return m_fixture->with([&](Repositories &r) { return r.orders().byCode(code); });
    }
    Page<Order> list(const OrderFilter &filter, const PageRequest &page = {})
    {
        return must(
            m_fixture->with([&](Repositories &r) { return r.orders().list(filter, page); }));
    }
    int claims() const
    {
        return m_fixture->test.value(QStringLiteral("SELECT count(*) FROM seat_claims")).toInt();
    }

    std::unique_ptr<Fixture> m_fixture;
    UserId m_user;
    Trip m_trip; ///< of train 2, the whole run
    QList<SeatAssignment> m_seats;
};

void TestOrders::init()
{
    m_fixture->test.execute(
        QStringLiteral("TRUNCATE orders CASCADE; UPDATE seats SET is_blocked = false"
                       " WHERE is_blocked"));
    m_user = m_fixture->user();
    m_trip = m_fixture->trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    m_seats = m_fixture->seats(m_trip, TravelClass::Executive, 10);
}

void TestOrders::orderComesBackAsItWasWritten()
{
    NewOrder wanted = m_fixture->newOrder(m_user, m_trip, m_seats.first(2));
    wanted.passengers[0].details.name = QStringLiteral("D'Artagnan \"Budi\" Ñoño");
    Passenger infant;
    infant.details = {QStringLiteral("Bayi"), PassengerType::Infant, IdentityType::Passport,
                      QStringLiteral("AB123456")};
    wanted.passengers.append(infant);
    const Order placed = must(m_fixture->sell(wanted));
    QVERIFY(placed.id.isValid());
    QCOMPARE(placed.status, OrderStatus::PendingPayment);
    QCOMPARE(placed.passengers.size(), 3);
    QVERIFY(placed.passengers[2].id.isValid());
    QCOMPARE(placed.total(), Money(307'500));
    QVERIFY(must(byCode(wanted.code)) == placed);
    QVERIFY(must(m_fixture->with([&](Repositories &r) { return r.orders().byId(placed.id); }))
            == placed);
    QCOMPARE(claims(), 2 * 3); // two seats on three legs; the infant has none
}

void TestOrders::holdEndsByTheDatabasesClock()
{
    NewOrder wanted = m_fixture->newOrder(m_user, m_trip, {});
    wanted.hold = std::chrono::seconds(90);
    const Order order = must(m_fixture->sell(wanted));
    QCOMPARE(order.createdAt.secsTo(order.expiresAt), 90);
    QCOMPARE(order.createdAt.timeSpec(), Qt::UTC);
    const auto lasts = [&] {
        return must(
            m_fixture->with([&](Repositories &r) { return r.orders().holdLasts(order.id); }));
    };
    QVERIFY(lasts());
    m_fixture->test.execute(QStringLiteral("UPDATE orders SET expires_at = now()"));
    QVERIFY(!lasts());
}

void TestOrders::codeInUseIsRefused()
{
    NewOrder wanted = m_fixture->newOrder(m_user, m_trip, m_seats.first(1));
    must(m_fixture->sell(wanted));
    // The transaction goes on after it, so that a service can try another code.
    must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
        const Result<Order> refused = r.orders().insert(wanted);
        if (codeOf(refused) != u"order.codeTaken")
            return failure(internalError(codeOf(refused)));
        wanted.code = QStringLiteral("OTHER1");
        const Result<Order> placed = r.orders().insert(wanted);
        return placed ? Result<void> {} : failure(placed.error());
    }));
    QCOMPARE(m_fixture->test.value(QStringLiteral("SELECT count(*) FROM passengers")).toInt(), 2);
}

void TestOrders::absentOrderIsNotFound()
{
    const OrderId none(999'999'999);
    QCOMPARE(codeOf(byCode(QStringLiteral("NOSUCH"))), QStringLiteral("resource.notFound"));
    QCOMPARE(codeOf(m_fixture->with([&](Repositories &r) { return r.orders().byId(none); })),
             QStringLiteral("resource.notFound"));
    QCOMPARE(codeOf(m_fixture->with(
                 [&](Repositories &r) { return r.orders().setStatus(none, OrderStatus::Paid); })),
             QStringLiteral("resource.notFound"));
    QCOMPARE(codeOf(m_fixture->with([&](Repositories &r) { return r.orders().holdLasts(none); })),
             QStringLiteral("resource.notFound"));
}

void TestOrders::statusRaisesTheVersion()
{
    const Order order = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {})));
    for (const auto &[status, name] : WireNames<OrderStatus>::values) {
        must(m_fixture->with(
            [&](Repositories &r) { return r.orders().setStatus(order.id, status); }));
        QCOMPARE(must(byCode(order.code)).status, status);
    }
    QCOMPARE(must(byCode(order.code)).version, 1 + int(WireNames<OrderStatus>::values.size()));
}

void TestOrders::lockedOrderIsReadAfterTheOtherHasEnded()
{
    const Order order = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {})));
    std::atomic<bool> locked = false;
    std::atomic<bool> asked = false;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
            must(r.orders().byCode(order.code, Lock::ForUpdate));
            locked = true;
            while (!asked)
                QThread::msleep(1);
            QThread::msleep(100); // the reader is waiting, or its answer is right anyway
            return r.orders().setStatus(order.id, OrderStatus::Paid);
        }));
    }));
    other->start();
    while (!locked)
        QThread::msleep(1);
    must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
        asked = true;
        const Order read = must(r.orders().byId(order.id, Lock::ForUpdate));
        return read.status == OrderStatus::Paid
                   ? Result<void> {}
                   : failure(internalError(QStringLiteral("an old state was read")));
    }));
    QVERIFY(other->wait());
}

void TestOrders::listIsPagedNewestFirstWithoutGaps()
{
    // All at one moment, so that only the id tells them apart.
    QStringList codes;
    for (int i = 0; i < 7; ++i)
        codes.prepend(
            must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[i]}))).code);
    m_fixture->test.execute(
        QStringLiteral("UPDATE orders SET created_at = '2026-01-01 00:00:00.123Z'"));
    QStringList seen;
    PageRequest page {3, {}};
    for (int pages = 0; pages < 3; ++pages) {
        const Page<Order> part = list({}, page);
        QCOMPARE(int(part.items.size()), pages < 2 ? 3 : 1);
        QCOMPARE(part.nextCursor.isEmpty(), pages == 2);
        for (const Order &order : part.items) {
            seen.append(order.code);
            QCOMPARE(order.passengers.size(), 1);
        }
        page.cursor = part.nextCursor;
    }
    QCOMPARE(seen, codes);
    QCOMPARE(list({}, {7, {}}).nextCursor, QString()); // exactly full is the last page too
}

void TestOrders::listIsFiltered()
{
    const UserId other = m_fixture->user();
    const Order mine = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[0]})));
    const Trip later
        = m_fixture->trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("CN"), 3);
    const Order others = must(m_fixture->sell(m_fixture->newOrder(other, later, {m_seats[1]})));
    must(m_fixture->with(
        [&](Repositories &r) { return r.orders().setStatus(others.id, OrderStatus::Paid); }));
    const auto codes = [&](const OrderFilter &filter) {
        QStringList found;
        for (const Order &order : list(filter).items)
            found.append(order.code);
        return found;
    };
    QCOMPARE(codes({}), QStringList({others.code, mine.code}));
    QCOMPARE(codes({.userId = m_user}), QStringList(mine.code));
    QCOMPARE(codes({.status = OrderStatus::Paid}), QStringList(others.code));
    QCOMPARE(codes({.date = TestDatabase::today().addDays(1)}), QStringList(mine.code));
    QCOMPARE(codes({.query = mine.code.toLower()}), QStringList(mine.code));
    QCOMPARE(codes({.query = QStringLiteral("penumpang ") + m_seats[1].label}),
             QStringList(others.code));
    QCOMPARE(codes({.query = QStringLiteral("siti@")}).size(), 2);
    QCOMPARE(codes({.userId = m_user, .status = OrderStatus::Paid}), QStringList());
    QCOMPARE(codes({.userId = other,
                    .status = OrderStatus::Paid,
                    .query = QStringLiteral("SITI"),
                    .date = TestDatabase::today().addDays(3)}),
             QStringList(others.code));
}

void TestOrders::searchMeansItsLetters()
{
    must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[0]})));
    for (const QString &query : {QStringLiteral("%"), QStringLiteral("_"), QStringLiteral("\\"),
                                 QStringLiteral("'"), QStringLiteral("si%ti")})
        QVERIFY2(list({.query = query}).items.isEmpty(), qPrintable(query));
}

void TestOrders::inventedCursorIsRefused()
{
    const Result<Page<Order>> page = m_fixture->with([](Repositories &r) {
        return r.orders().list({}, {50, QStringLiteral("bm9uc2Vuc2U")});
    });
    QCOMPARE(codeOf(page), QStringLiteral("validation.failed"));
    QCOMPARE(page.error().fields.value(0).code, QStringLiteral("cursor.invalid"));
}

void TestOrders::expiredOrdersAreLockedOnce()
{
    QList<Order> orders;
    for (int i = 0; i < 5; ++i)
        orders.append(must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[i]}))));
    must(m_fixture->with(
        [&](Repositories &r) { return r.orders().setStatus(orders[0].id, OrderStatus::Paid); }));
    m_fixture->test.execute(QStringLiteral("UPDATE orders SET expires_at = now() - interval '1 s'"
                                           " WHERE id <> %1")
                                .arg(orders[4].id.value()));
    const auto codesOf = [](const QList<Order> &list) {
        QStringList codes;
        for (const Order &order : list)
            codes.append(order.code);
        return codes;
    };
    // One server has two of the three in hand; another one gets the rest and does not wait.
    must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
        const QList<Order> first = must(r.orders().lockExpired(2));
        if (codesOf(first) != QStringList({orders[1].code, orders[2].code}))
            return failure(internalError(codesOf(first).join(u' ')));
        QStringList second;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            must(m_fixture->database.transact([&](Repositories &others) -> Result<void> {
                second = codesOf(must(others.orders().lockExpired(10)));
                return {};
            }));
        }));
        other->start();
        other->wait();
        return second == QStringList(orders[3].code) ? Result<void> {}
                                                     : failure(internalError(second.join(u' ')));
    }));
}

void TestOrders::orderWithAnOpenPaymentDoesNotExpire()
{
    const Order order = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[0]})));
    m_fixture->test.execute(
        QStringLiteral("UPDATE orders SET expires_at = now() - interval '1 s'"));
    Payment payment;
    payment.orderId = order.id;
    payment.gatewayOrderId = order.code + QLatin1String("-1");
    payment = must(m_fixture->with([&](Repositories &r) { return r.payments().insert(payment); }));
    const auto expired = [&] {
        qsizetype count = 0;
        must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
            count = must(r.orders().lockExpired(10)).size();
            return {};
        }));
        return count;
    };
    QCOMPARE(expired(), 0);
    payment.status = PaymentStatus::Expired;
    must(m_fixture->with([&](Repositories &r) { return r.payments().update(payment); }));
    QCOMPARE(expired(), 1);
}

void TestOrders::historyIsKept()
{
    const Order order = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {})));
    must(m_fixture->with([&](Repositories &r) {
        return r.orders().addHistory(
            order.id, {m_user, QStringLiteral("created"), {{QStringLiteral("seats"), 2}}});
    }));
    must(m_fixture->with([&](Repositories &r) {
        return r.orders().addHistory(order.id, {std::nullopt, QStringLiteral("expired")});
    }));
    QCOMPARE(m_fixture->test
                 .value(QStringLiteral("SELECT string_agg(concat_ws(':', event, actor_id,"
                                       " details->>'seats'), ' ' ORDER BY id) FROM order_history"))
                 .toString(),
             QStringLiteral("created:%1:2 expired").arg(m_user.value()));
}

void TestOrders::partsOfARunAreSoldSeparately()
{
    // A train that calls at Gambir, Cirebon and Surabaya Gubeng, on one and the same seat.
    const QString train
        = m_fixture->test
              .value(QStringLiteral(
                  "SELECT t.number FROM trains t JOIN train_stops a ON a.train_id = t.id"
                  " JOIN train_stops b ON b.train_id = t.id AND b.sequence > a.sequence"
                  " JOIN train_stops c ON c.train_id = t.id AND c.sequence > b.sequence"
                  " JOIN stations x ON x.id = a.station_id AND x.code = 'GMR'"
                  " JOIN stations y ON y.id = b.station_id AND y.code = 'CN'"
                  " JOIN stations z ON z.id = c.station_id AND z.code = 'SGU' LIMIT 1"))
              .toString();
    QVERIFY(!train.isEmpty());
    const Trip first = m_fixture->trip(train, QStringLiteral("GMR"), QStringLiteral("CN"));
    const Trip second = m_fixture->trip(train, QStringLiteral("CN"), QStringLiteral("SGU"));
    const Trip whole = m_fixture->trip(train, QStringLiteral("GMR"), QStringLiteral("SGU"));
    const auto seat = m_fixture->seats(whole, TravelClass::Executive, 1);
    QCOMPARE(seat.size(), 1);
    must(m_fixture->sell(m_fixture->newOrder(m_user, first, seat)));
    must(m_fixture->sell(m_fixture->newOrder(m_user, second, seat)));
    QCOMPARE(codeOf(m_fixture->sell(m_fixture->newOrder(m_user, whole, seat))),
             QStringLiteral("seat.taken"));
    QCOMPARE(claims(), whole.legs().count());
}

void TestOrders::overlappingSaleIsRefusedWithTheSeat()
{
    must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[1]})));
    const Trip part
        = m_fixture->trip(QStringLiteral("2"), QStringLiteral("CN"), QStringLiteral("SMT"));
    const Result<Order> refused
        = m_fixture->sell(m_fixture->newOrder(m_user, part, m_seats.first(3)));
    QCOMPARE(codeOf(refused), QStringLiteral("seat.taken"));
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().subject, m_seats[1].label);
    QCOMPARE(m_fixture->test.value(QStringLiteral("SELECT count(*) FROM orders")).toInt(), 1);
    // The same seat on another day is another seat.
    const Trip tomorrow
        = m_fixture->trip(QStringLiteral("2"), QStringLiteral("CN"), QStringLiteral("SMT"), 2);
    must(m_fixture->sell(m_fixture->newOrder(m_user, tomorrow, {m_seats[1]})));
}

void TestOrders::refusedClaimLeavesNothing()
{
    must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[1]})));
    // Also within the transaction, so that a service can go on with other seats.
    must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
        const Order order = must(r.orders().insert(m_fixture->newOrder(m_user, m_trip, {})));
        const QList<SeatId> both {m_seats[0].seatId, m_seats[1].seatId};
        if (codeOf(r.inventory().claim(order.id, m_trip, both)) != u"seat.taken")
            return failure(internalError(QStringLiteral("a taken seat was sold")));
        return r.inventory().claim(order.id, m_trip, {m_seats[2].seatId});
    }));
    QCOMPARE(m_fixture->test
                 .value(QStringLiteral(
                     "SELECT string_agg(DISTINCT seat_id::text, ',') FROM seat_claims"))
                 .toString(),
             QStringLiteral("%1,%2").arg(m_seats[1].seatId.value()).arg(m_seats[2].seatId.value()));
}

void TestOrders::releasedSeatIsSoldAgain()
{
    const Order order
        = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, m_seats.first(2))));
    must(m_fixture->with([&](Repositories &r) { return r.inventory().release(order.id); }));
    QCOMPARE(claims(), 0);
    must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, m_seats.first(2))));
}

void TestOrders::seatOfAnotherTrainIsRefused()
{
    const Trip other
        = m_fixture->trip(QStringLiteral("4"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    QCOMPARE(codeOf(m_fixture->sell(m_fixture->newOrder(m_user, other, {m_seats[0]}))),
             QStringLiteral("seat.taken"));
    QCOMPARE(claims(), 0);
}

void TestOrders::blockedSeatIsRefused()
{
    m_fixture->test.execute(QStringLiteral("UPDATE seats SET is_blocked = true WHERE id = %1")
                                .arg(m_seats[1].seatId.value()));
    const Result<Order> refused
        = m_fixture->sell(m_fixture->newOrder(m_user, m_trip, m_seats.first(2)));
    QCOMPARE(codeOf(refused), QStringLiteral("seat.taken"));
    QCOMPARE(refused.error().subject, m_seats[1].label);
    QCOMPARE(claims(), 0);
}

void TestOrders::seatsAreKnownByTheirTrain()
{
    const Trip other
        = m_fixture->trip(QStringLiteral("4"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const SeatId foreign = m_fixture->seats(other, TravelClass::Executive, 1)[0].seatId;
    const QList<SeatAssignment> known = must(m_fixture->with([&](Repositories &r) {
        return r.inventory().seatsOf(m_trip.scheduleId,
                                     {foreign, m_seats[0].seatId, SeatId(999'999'999)});
    }));
    QCOMPARE(known.size(), 1);
    QCOMPARE(known[0].seatId, m_seats[0].seatId);
    QCOMPARE(known[0].label, m_seats[0].label);
    QCOMPARE(known[0].coachNumber, 1);
    QCOMPARE(known[0].travelClass, TravelClass::Executive);
}

void TestOrders::aRunThatIsBeingRetiredHasNoSeats()
{
    const NewOrder wanted = m_fixture->newOrder(m_user, m_trip, {m_seats[0]});
    std::atomic<bool> locked = false;
    const std::unique_ptr<QThread> administrator(QThread::create([&] {
        must(m_fixture->database.transact([&](Repositories &r) -> Result<void> {
            const qint64 run = m_trip.scheduleId.value();
            must(r.masterData().lock(CatalogKind::Schedule, run));
            locked = true;
            QThread::msleep(100); // the claim is waiting, or its answer is right anyway
            return r.masterData().retire(CatalogKind::Schedule, run);
        }));
    }));
    // Like an order that moves to the run: it is there already, so only the claim looks.
    const Order order
        = must(m_fixture->with([&](Repositories &r) { return r.orders().insert(wanted); }));
    administrator->start();
    while (!locked)
        QThread::msleep(1);
    const Result<void> claimed = m_fixture->with([&](Repositories &r) {
        return r.inventory().claim(order.id, m_trip, {m_seats[0].seatId});
    });
    QVERIFY(administrator->wait());
    QCOMPARE(codeOf(claimed), QStringLiteral("seat.taken"));
    QCOMPARE(m_fixture->test.value(QStringLiteral("SELECT count(*) FROM seat_claims")).toInt(), 0);
    m_fixture->test.execute(QStringLiteral("UPDATE schedules SET retired_at = NULL"));
}

void TestOrders::aTripReadBeforeTheStopsChangedHasNoSeats()
{
    const Order order = must(m_fixture->sell(m_fixture->newOrder(m_user, m_trip, {m_seats[0]})));
    QVERIFY(m_trip.scheduleVersion > 0);
    Trip old = m_trip;
    old.scheduleVersion = m_trip.scheduleVersion + 1; // as if that were what it is not any more
    const Result<void> claimed = m_fixture->with(
        [&](Repositories &r) { return r.inventory().claim(order.id, old, {m_seats[1].seatId}); });
    QCOMPARE(codeOf(claimed), QStringLiteral("seat.taken"));
}

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
