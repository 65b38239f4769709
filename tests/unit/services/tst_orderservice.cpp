#include "support/historychecker.h"
#include "unit/services/world.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <barrier>
#include <thread>

using namespace kai;

namespace {

/// Gives the same bytes a number of times, then real ones.
class StutteringRandom final : public Random
{
public:
    QByteArray bytes(int count) override
    {
        return repeats-- > 0 ? QByteArray(count, 'x') : m_random.bytes(count);
    }
    int repeats = 0;

private:
    SystemRandom m_random;
};

} // namespace

class TestOrderService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_world.clock.set({}); }
    void chosenSeatsArePricedAndHeld();
    void partySitsTogether();
    void restOfThePartySitsNear();
    void infantTravelsFreeWithoutSeat();
    void counterTakesNoBookingFee();
    void blanksAroundTextAreDropped();
    void takenSeatWritesNothing();
    void refusedRequests_data();
    void refusedRequests();
    void cheapestClassWithRoom();
    void wholeClassSoldOut();
    void saleClosesAtDeparture();
    void holdEndsAtDeparture();
    void cancelledTrainIsNotSold();
    void drawnCodeIsInUse();
    void sameCommandTwice();
    void othersDoNotSeeIt();
    void lastSeatTwoBuyers();
    void allocationUnderContention();
    void endedHoldFreesSeats();
    void holdWithOpenPaymentIsKept();
    void sweepersDoNotGetInEachOthersWay();

private:
    World m_world;
};

void TestOrderService::chosenSeatsArePricedAndHeld()
{
    const Trip trip = m_world.trip();
    const QList<SeatId> seats = m_world.freeSeats(trip).mid(0, 2);
    const auto order = m_world.create(
        m_world.customer, m_world.request(trip, {World::adult(seats[0]), World::adult(seats[1])}));
    QVERIFY2(order, qPrintable(codesOf(order)));
    QCOMPARE(order->status, OrderStatus::PendingPayment);
    QCOMPARE(order->code.size(), 7);
    for (const QChar c : order->code)
        QVERIFY(QStringLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZ").contains(c));
    const SeatMap map = m_world.seatMap(trip);
    for (int i = 0; i < 2; ++i) {
        const Passenger &passenger = order->passengers[i];
        QVERIFY(passenger.seat);
        QCOMPARE(passenger.seat->seatId, seats[i]);
        QCOMPARE(passenger.fare, map.coaches[0].fare);
        QCOMPARE(passenger.seat->subclass, map.coaches[0].subclass);
    }
    QCOMPARE(order->fareTotal, map.coaches[0].fare * 2);
    QCOMPARE(order->bookingFee, Money(7500));
    QCOMPARE(map.coaches[0].seats[0].status, SeatStatus::Held);
    QCOMPARE(m_world.claimsOf(*order), 2 * trip.legs().count());
    QVERIFY(qAbs(order->createdAt.secsTo(order->expiresAt) - 3600) <= 1);
}

void TestOrderService::partySitsTogether()
{
    const Order order = m_world.newOrder(m_world.customer, 3);
    QSet<QString> rows;
    for (const Passenger &passenger : order.passengers) {
        const QString label = passenger.seat->label;
        rows.insert(QString::number(passenger.seat->coachNumber) + label.chopped(1));
    }
    QCOMPARE(rows.size(), 1);
}

void TestOrderService::restOfThePartySitsNear()
{
    const Trip trip = m_world.trip();
    const SeatMap map = m_world.seatMap(trip);
    const MappedCoach &coach = map.coaches.last();
    const MappedSeat &chosen = coach.seats.last();
    QCOMPARE(chosen.status, SeatStatus::Free);
    const auto order = m_world.create(
        m_world.customer, m_world.request(trip, {World::adult(), World::adult(chosen.id)}));
    QVERIFY2(order, qPrintable(codesOf(order)));
    QCOMPARE(order->passengers[1].seat->seatId, chosen.id);
    const SeatAssignment near = *order->passengers[0].seat;
    QCOMPARE(near.coachNumber, coach.number);
    QCOMPARE(near.travelClass, coach.layout.travelClass);
    QCOMPARE(near.label.chopped(1).toInt(), chosen.place.row);
}

void TestOrderService::infantTravelsFreeWithoutSeat()
{
    const auto order = m_world.create(
        m_world.customer, m_world.request(m_world.trip(), {World::adult(), World::infant()}));
    QVERIFY2(order, qPrintable(codesOf(order)));
    QVERIFY(!order->passengers[1].seat);
    QCOMPARE(order->passengers[1].fare, Money());
    QCOMPARE(order->fareTotal, order->passengers[0].fare);
}

void TestOrderService::counterTakesNoBookingFee()
{
    QCOMPARE(m_world.newOrder(m_world.cashier).bookingFee, Money());
    QCOMPARE(m_world.newOrder(m_world.customer).bookingFee, Money(7500));
}

void TestOrderService::blanksAroundTextAreDropped()
{
    OrderRequest request = m_world.request(m_world.trip(), {World::adult()});
    request.contact.name = QStringLiteral("  Siti ");
    request.contact.email = QStringLiteral(" siti@example.co.id ");
    request.passengers[0].details.name = QStringLiteral(" Siti Aminah\t");
    request.passengers[0].details.identityType = IdentityType::Passport;
    request.passengers[0].details.identityNumber = QStringLiteral(" x1234567 ");
    const auto order = m_world.create(m_world.customer, request);
    QVERIFY2(order, qPrintable(codesOf(order)));
    QCOMPARE(order->contact.name, QStringLiteral("Siti"));
    QCOMPARE(order->contact.email, QStringLiteral("siti@example.co.id"));
    QCOMPARE(order->passengers[0].details.name, QStringLiteral("Siti Aminah"));
    QCOMPARE(order->passengers[0].details.identityNumber, QStringLiteral("X1234567"));
}

void TestOrderService::takenSeatWritesNothing()
{
    const Trip trip = m_world.trip();
    const QList<SeatId> seats = m_world.freeSeats(trip).mid(0, 2);
    QVERIFY(m_world.create(m_world.customer, m_world.request(trip, {World::adult(seats[1])})));
    const int orders = m_world.count(QStringLiteral("SELECT count(*) FROM orders"));
    const int claims = m_world.count(QStringLiteral("SELECT count(*) FROM seat_claims"));
    const auto order = m_world.create(
        m_world.stranger, m_world.request(trip, {World::adult(seats[0]), World::adult(seats[1])}));
    QVERIFY(!order);
    QCOMPARE(order.error().kind, ErrorKind::Conflict);
    QCOMPARE(order.error().code, QStringLiteral("seat.taken"));
    QVERIFY(!order.error().subject.isEmpty());
    QCOMPARE(order.error().fields, (QList<FieldError> {{QStringLiteral("/passengers/1/seatId"),
                                                        QStringLiteral("seat.taken")}}));
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM orders")), orders);
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM seat_claims")), claims);
}

void TestOrderService::refusedRequests_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("errors");
    const auto row = [](const char *what, const char *errors) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(errors);
    };
    row("unknown schedule", "/scheduleId schedule.unknown");
    row("unknown station", "/from station.notServed");
    row("wrong way", "/to station.wrongOrder");
    row("same station twice", "/to station.sameTwice");
    row("seat of another train", "/passengers/1/seatId seat.unknown");
    row("seat of no train", "/passengers/1/seatId seat.unknown");
    row("seat of another class", "/passengers/1/seatId seat.otherClass");
    row("class not in the train", "/travelClass class.notServed");
    row("nobody", "/passengers passengers.none");
    row("five adults", "/passengers passengers.tooManyAdults");
}

void TestOrderService::refusedRequests()
{
    QFETCH(QString, what);
    const Trip trip = m_world.trip();
    OrderRequest request = m_world.request(trip, {World::adult(), World::adult()});
    const SeatMap map = m_world.seatMap(trip);
    const TravelClass served = map.coaches[0].layout.travelClass;
    if (what == u"unknown schedule")
        request.scheduleId = ScheduleId(999999);
    else if (what == u"unknown station")
        request.from = QStringLiteral("QQQ");
    else if (what == u"wrong way")
        std::swap(request.from, request.to);
    else if (what == u"same station twice")
        request.to = request.from;
    else if (what == u"seat of another train")
        request.passengers[1].seatId = m_world.freeSeats(m_world.departures().last().trip).first();
    else if (what == u"seat of no train")
        request.passengers[1].seatId = SeatId(99999999);
    else if (what == u"seat of another class")
        request.passengers[1].seatId = m_world.freeSeats(trip).first();
    else if (what == u"nobody")
        request.passengers.clear();
    else if (what == u"five adults")
        request.passengers = QList<PassengerRequest>(5, World::adult());
    if (what == u"seat of another class")
        request.travelClass
            = served == TravelClass::Luxury ? TravelClass::Economy : TravelClass::Luxury;
    if (what == u"class not in the train")
        request.travelClass = TravelClass::Business;
    const int orders = m_world.count(QStringLiteral("SELECT count(*) FROM orders"));
    QTEST(codesOf(m_world.create(m_world.customer, request)), "errors");
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM orders")), orders);
}

/// Claims every free seat of a class for an order that lives on.
static void sellOut(World &world, const Trip &trip, TravelClass travelClass, int leave)
{
    const Order owner = world.newOrder(world.cashier);
    QList<SeatId> seats;
    for (const MappedCoach &coach : world.seatMap(trip).coaches) {
        for (const MappedSeat &seat : coach.seats) {
            if (coach.layout.travelClass == travelClass && seat.status == SeatStatus::Free)
                seats.append(seat.id);
        }
    }
    seats = seats.mid(0, seats.size() - leave);
    const Result<void> claimed = world.database.transact([&](Repositories &repositories) {
        return repositories.inventory().claim(owner.id, trip, seats);
    });
    QVERIFY2(claimed, claimed ? "" : qPrintable(claimed.error().code));
}

/// The train of the world with most classes, and its classes from the cheapest.
static std::pair<Trip, QList<ClassAvailability>> richestTrain(World &world)
{
    QList<Departure> departures = world.departures();
    std::stable_sort(departures.begin(), departures.end(), [](const auto &a, const auto &b) {
        return a.classes.size() > b.classes.size();
    });
    QList<ClassAvailability> classes = departures.first().classes;
    std::sort(classes.begin(), classes.end(),
              [](const auto &a, const auto &b) { return a.fare < b.fare; });
    return {departures.first().trip, classes};
}

void TestOrderService::cheapestClassWithRoom()
{
    World world;
    const auto [trip, classes] = richestTrain(world);
    QVERIFY(classes.size() >= 2);
    const auto classOfNext = [&, trip = trip] {
        const auto order
            = world.create(world.customer, world.request(trip, {World::adult(), World::adult()}));
        return order ? order->passengers[0].seat->travelClass : TravelClass::Business;
    };
    QCOMPARE(classOfNext(), classes[0].travelClass);
    sellOut(world, trip, classes[0].travelClass, 1);
    QCOMPARE(classOfNext(), classes[1].travelClass);
}

void TestOrderService::wholeClassSoldOut()
{
    World world;
    const auto [trip, classes] = richestTrain(world);
    sellOut(world, trip, classes[0].travelClass, 1);
    OrderRequest request = world.request(trip, {World::adult(), World::adult()});
    request.travelClass = classes[0].travelClass;
    const auto order = world.create(world.customer, request);
    QCOMPARE(codesOf(order), QStringLiteral("seats.notEnough"));
    QCOMPARE(order.error().kind, ErrorKind::Conflict);
    request.passengers = {World::adult()};
    QVERIFY(world.create(world.customer, request));
}

void TestOrderService::saleClosesAtDeparture()
{
    const Trip trip = m_world.trip();
    const OrderRequest request = m_world.request(trip, {World::adult()});
    m_world.clock.set(trip.from.departure);
    QCOMPARE(codesOf(m_world.create(m_world.customer, request)),
             QStringLiteral("/scheduleId schedule.departed"));
    m_world.clock.set(trip.from.departure.addSecs(-1));
    const auto last = m_world.create(m_world.customer, request);
    QVERIFY(last);
    // Its hold is a second: it must not end while a later case counts those that end.
    m_world.endHold(*last);
    QVERIFY(m_world.orders.expireHolds());
}

void TestOrderService::holdEndsAtDeparture()
{
    const Trip trip = m_world.trip();
    const OrderRequest request = m_world.request(trip, {World::adult()});
    m_world.clock.set(trip.from.departure.addSecs(-600));
    const auto order = m_world.create(m_world.customer, request);
    QVERIFY(order);
    QVERIFY(qAbs(order->createdAt.secsTo(order->expiresAt) - 600) <= 1);
}

void TestOrderService::cancelledTrainIsNotSold()
{
    const Trip trip = m_world.departures().last().trip;
    m_world.testDatabase.execute(
        QStringLiteral("UPDATE schedules SET status = 'cancelled' WHERE id = %1")
            .arg(trip.scheduleId.value()));
    QCOMPARE(codesOf(m_world.create(m_world.customer, m_world.request(trip, {World::adult()}))),
             QStringLiteral("/scheduleId schedule.cancelled"));
}

void TestOrderService::drawnCodeIsInUse()
{
    StutteringRandom random;
    OrderService orders(m_world.database, m_world.clock, random, {});
    const auto create = [&] {
        return orders.create(m_world.customer, m_world.request(m_world.trip(), {World::adult()}),
                             m_world.key(m_world.customer), World::render);
    };
    random.repeats = 1;
    const auto first = create();
    random.repeats = 3;
    const auto second = create();
    QVERIFY2(first, qPrintable(codesOf(first)));
    QVERIFY2(second, qPrintable(codesOf(second)));
    QVERIFY(first->body != second->body);
}

void TestOrderService::sameCommandTwice()
{
    const OrderRequest request = m_world.request(m_world.trip(), {World::adult()});
    const CommandKey key = m_world.key(m_world.customer);
    const auto first = m_world.orders.create(m_world.customer, request, key, World::render);
    const int orders = m_world.count(QStringLiteral("SELECT count(*) FROM orders"));
    const auto second = m_world.orders.create(m_world.customer, request, key, World::render);
    QVERIFY(first && second);
    QCOMPARE(second->body, first->body);
    QCOMPARE(m_world.count(QStringLiteral("SELECT count(*) FROM orders")), orders);
}

void TestOrderService::othersDoNotSeeIt()
{
    const Order order = m_world.newOrder(m_world.customer);
    QCOMPARE(codesOf(m_world.orders.order(m_world.stranger, order.code)),
             QStringLiteral("resource.notFound"));
    QVERIFY(m_world.orders.order(m_world.cashier, order.code));
    QCOMPARE(codesOf(m_world.orders.order(m_world.customer, QStringLiteral("NOSUCH"))),
             QStringLiteral("resource.notFound"));

    OrderFilter filter;
    filter.query = order.code;
    QCOMPARE(m_world.orders.orders(m_world.customer, filter, {})->items.size(), 1);
    QCOMPARE(m_world.orders.orders(m_world.cashier, filter, {})->items.size(), 1);
    // Nobody widens his view by asking for another user's.
    filter.userId = m_world.customer.userId;
    QCOMPARE(m_world.orders.orders(m_world.stranger, filter, {})->items.size(), 0);
}

void TestOrderService::lastSeatTwoBuyers()
{
    constexpr int buyers = 8;
    const Trip trip = m_world.trip();
    const SeatId seat = m_world.freeSeats(trip).last();
    const OrderRequest request = m_world.request(trip, {World::adult(seat)});
    HistoryChecker journal;
    std::barrier start(buyers);
    QStringList outcomes(buyers);
    std::vector<std::thread> threads;
    for (int i = 0; i < buyers; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            const Result<Order> made = m_world.create(m_world.customer, request);
            outcomes[i] = codesOf(made);
            if (made)
                journal.told(*made);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(outcomes.count(QStringLiteral("success")), 1);
    QCOMPARE(outcomes.count(QStringLiteral("seat.taken")), buyers - 1);
    QCOMPARE(journal.contradictions(m_world.testDatabase, Answers::SomeLost), QStringList());
}

void TestOrderService::allocationUnderContention()
{
    World world;
    constexpr int buyers = 8;
    const auto [trip, classes] = richestTrain(world);
    sellOut(world, trip, classes[0].travelClass, buyers);
    OrderRequest request = world.request(trip, {World::adult()});
    request.travelClass = classes[0].travelClass;
    std::barrier start(buyers);
    QStringList outcomes(buyers);
    std::vector<std::thread> threads;
    for (int i = 0; i < buyers; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            outcomes[i] = codesOf(world.create(world.customer, request));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    // There was a seat for each: nobody may be sent away.
    QCOMPARE(outcomes.count(QStringLiteral("success")), buyers);
    QCOMPARE(codesOf(world.create(world.customer, request)), QStringLiteral("seats.notEnough"));
}

void TestOrderService::endedHoldFreesSeats()
{
    QVERIFY(m_world.orders.expireHolds()); // what earlier cases left
    const Order order = m_world.newOrder(m_world.customer);
    const Order living = m_world.newOrder(m_world.customer);
    QCOMPARE(*m_world.orders.expireHolds(), 0);
    m_world.endHold(order);
    QCOMPARE(*m_world.orders.expireHolds(), 1);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("expired"));
    QCOMPARE(m_world.claimsOf(order), 0);
    QCOMPARE(m_world.statusOf(living), QStringLiteral("pendingPayment"));
    QVERIFY(m_world.claimsOf(living) > 0);
    QCOMPARE(*m_world.orders.expireHolds(), 0);
}

void TestOrderService::holdWithOpenPaymentIsKept()
{
    const Order order = m_world.newOrder(m_world.customer);
    m_world.payMidtrans(order);
    m_world.endHold(order);
    QCOMPARE(*m_world.orders.expireHolds(), 0);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("pendingPayment"));
    QVERIFY(m_world.claimsOf(order) > 0);

    // Once the gateway has been asked and nobody has paid, it ends.
    QVERIFY(*m_world.payments.reconcile(std::chrono::seconds(0)) >= 1);
    QCOMPARE(*m_world.orders.expireHolds(), 1);
    QCOMPARE(m_world.statusOf(order), QStringLiteral("expired"));
    QCOMPARE(m_world.claimsOf(order), 0);
}

void TestOrderService::sweepersDoNotGetInEachOthersWay()
{
    constexpr int count = 12;
    QList<Order> orders;
    for (int i = 0; i < count; ++i) {
        orders.append(m_world.newOrder(m_world.customer));
        m_world.endHold(orders.last());
    }
    constexpr int sweepers = 4;
    std::barrier start(sweepers);
    std::atomic<int> ended = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < sweepers; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            ended += m_world.orders.expireHolds().value_or(-1000);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(ended.load(), count);
    for (const Order &order : orders)
        QCOMPARE(m_world.statusOf(order), QStringLiteral("expired"));
    QCOMPARE(HistoryChecker().contradictions(m_world.testDatabase, Answers::SomeLost),
             QStringList());
}

QTEST_GUILESS_MAIN(TestOrderService)
#include "tst_orderservice.moc"
