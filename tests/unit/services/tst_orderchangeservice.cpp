#include "http/crowd.h"
#include "support/historychecker.h"
#include "world.h"

#include <QTest>

using namespace kai;

/// Changing orders over a real database.
class TestOrderChangeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aContactIsChanged();
    void anOlderVersionChangesNothing();
    void ofTwoEditorsOneIsRefused();
    void anotherSeatOfAnUnpaidOrderIsFree();
    void anotherSeatOfAPaidOrderIsPaidAtTheCounter();
    void aTakenSeatIsRefused();
    void badSeatsAreRefused();
    void aSeatOfAnotherClassIsRefused();
    void twoPassengersSwapSeats();
    void anUnpaidOrderMovesToAnotherDeparture();
    void aPaidOrderMovesAtTheCounter();
    void theQuoteIsKeptToOrRefused();
    void aQuoteChangesNothing();
    void aForeignOrderDoesNotExist();
    void ordersThatSwapTheirSeatsNeverMeetADeadlock();

private:
    Result<Order> change(const Actor &actor, const Order &order, const OrderChange &change);
    Order paid(const Order &order);
    OrderChange toSeat(const Order &order, SeatId seat, int passenger = 0);
    OrderChange toDeparture(int index);

    std::unique_ptr<World> m_world;
};

void TestOrderChangeService::init()
{
    m_world = std::make_unique<World>();
}

void TestOrderChangeService::cleanup()
{
    const QStringList found
        = HistoryChecker().contradictions(m_world->testDatabase, Answers::SomeLost);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

Result<Order> TestOrderChangeService::change(const Actor &actor, const Order &order,
                                             const OrderChange &change)
{
    std::optional<Order> made;
    const Result<StoredReply> reply
        = m_world->changes.change(actor, order.code, change, std::nullopt, [&](const Order &value) {
              made = value;
              return StoredReply {200, {}};
          });
    if (!reply)
        return failure(reply.error());
    return *made;
}

Order TestOrderChangeService::paid(const Order &order)
{
    const auto payment
        = m_world->payments.pay(m_world->cashier, order.code, {PaymentMethod::Cash, {}});
    if (!payment)
        qFatal("payment: %s", qPrintable(payment.error().code));
    return m_world->reloaded(order);
}

OrderChange TestOrderChangeService::toSeat(const Order &order, SeatId seat, int passenger)
{
    OrderChange change;
    PassengerChange moved {order.passengers[passenger].id};
    moved.seatId = seat;
    change.passengers = {moved};
    return change;
}

OrderChange TestOrderChangeService::toDeparture(int index)
{
    OrderChange change;
    change.reschedule = Reschedule {m_world->departures()[index].trip.scheduleId, {}, {}};
    return change;
}

/// A free seat of the class of the order's first passenger.
static SeatId freeSeatLike(World &world, const Order &order)
{
    for (const MappedCoach &coach : world.seatMap(order.trip).coaches) {
        if (coach.layout.travelClass != order.passengers[0].seat->travelClass)
            continue;
        for (const MappedSeat &seat : coach.seats) {
            if (seat.status == SeatStatus::Free)
                return seat.id;
        }
    }
    qFatal("no seat is free");
}

void TestOrderChangeService::aContactIsChanged()
{
    const Order order = m_world->newOrder(m_world->customer);
    OrderChange wanted;
    wanted.contact.phone = QStringLiteral("+62 811 1111 111");
    const auto after = change(m_world->customer, order, wanted);
    QVERIFY2(after, qPrintable(codesOf(after)));
    QCOMPARE(after->contact.phone, QStringLiteral("+62 811 1111 111"));
    QCOMPARE(after->version, order.version + 1);
    const auto history = m_world->orders.history(m_world->customer, order.code);
    QCOMPARE(history->last().note.before,
             (QJsonObject {{QStringLiteral("contact.phone"), order.contact.phone}}));
}

void TestOrderChangeService::anOlderVersionChangesNothing()
{
    const Order order = m_world->newOrder(m_world->customer);
    OrderChange wanted;
    wanted.contact.name = QStringLiteral("Somebody Else");
    wanted.version = order.version + 1;
    QCOMPARE(codesOf(change(m_world->customer, order, wanted)), QStringLiteral("order.version"));
    QCOMPARE(m_world->reloaded(order), order);
}

void TestOrderChangeService::ofTwoEditorsOneIsRefused()
{
    const Order order = m_world->newOrder(m_world->customer);
    QStringList outcomes(8);
    together(int(outcomes.size()), [&](int i) {
        OrderChange wanted;
        wanted.version = order.version;
        wanted.contact.name = QStringLiteral("Editor %1").arg(i);
        outcomes[i] = codesOf(change(m_world->cashier, order, wanted));
    });
    QCOMPARE(outcomes.count(QStringLiteral("success")), 1);
    QCOMPARE(outcomes.count(QStringLiteral("order.version")), 7);
}

void TestOrderChangeService::anotherSeatOfAnUnpaidOrderIsFree()
{
    const Order order = m_world->newOrder(m_world->customer);
    const SeatId seat = freeSeatLike(*m_world, order);
    const auto after = change(m_world->customer, order, toSeat(order, seat));
    QVERIFY2(after, qPrintable(codesOf(after)));
    QCOMPARE(after->passengers[0].seat->seatId, seat);
    QCOMPARE(after->total(), order.total());
    QCOMPARE(m_world->claimsOf(order), order.trip.legs().count());
}

void TestOrderChangeService::anotherSeatOfAPaidOrderIsPaidAtTheCounter()
{
    const Order order = paid(m_world->newOrder(m_world->customer));
    const OrderChange wanted = toSeat(order, freeSeatLike(*m_world, order));
    QCOMPARE(codesOf(change(m_world->customer, order, wanted)),
             QStringLiteral("change.counterOnly"));
    const auto after = change(m_world->cashier, order, wanted);
    QVERIFY2(after, qPrintable(codesOf(after)));
    const Money fee = order.passengers[0].fare.percent(25);
    QCOMPARE(after->total(), order.total() + fee);
    QCOMPARE(sumOf(priceLinesOf(*after)), after->total());
    QCOMPARE(m_world->count(QStringLiteral("SELECT sum(amount)::int FROM payments")),
             int(after->total().rupiah()));
    QCOMPARE(m_world->ticketsOf(order), 1);
    QCOMPARE(m_world->ticketsOf(order, "void"), 1);
}

void TestOrderChangeService::aTakenSeatIsRefused()
{
    const Order other = m_world->newOrder(m_world->stranger);
    const Order order = m_world->newOrder(m_world->customer);
    const auto refused
        = change(m_world->customer, order, toSeat(order, other.passengers[0].seat->seatId));
    QCOMPARE(codesOf(refused), QStringLiteral("seat.taken"));
    QCOMPARE(refused.error().fields.value(0).pointer, QStringLiteral("/passengers/0/seatId"));
    QCOMPARE(m_world->reloaded(order), order);
}

void TestOrderChangeService::badSeatsAreRefused()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    QCOMPARE(codesOf(change(m_world->customer, order, toSeat(order, SeatId(999'999'999)))),
             QStringLiteral("/passengers/0/seatId seat.unknown"));
    QCOMPARE(
        codesOf(change(m_world->customer, order, toSeat(order, order.passengers[1].seat->seatId))),
        QStringLiteral("/passengers/0/seatId seat.twice"));
}

void TestOrderChangeService::aSeatOfAnotherClassIsRefused()
{
    Trip trip;
    for (const Departure &departure : m_world->departures()) {
        if (departure.classes.size() > 1)
            trip = departure.trip;
    }
    QVERIFY(trip.scheduleId.isValid());
    const auto order = m_world->create(m_world->customer, m_world->request(trip, {World::adult()}));
    QVERIFY(order);
    SeatId otherClass;
    for (const MappedCoach &coach : m_world->seatMap(trip).coaches) {
        if (coach.layout.travelClass != order->passengers[0].seat->travelClass)
            otherClass = coach.seats.first().id;
    }
    QCOMPARE(codesOf(change(m_world->customer, *order, toSeat(*order, otherClass))),
             QStringLiteral("/passengers/0/seatId seat.otherClass"));
}

void TestOrderChangeService::twoPassengersSwapSeats()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    OrderChange wanted = toSeat(order, order.passengers[1].seat->seatId, 0);
    wanted.passengers += toSeat(order, order.passengers[0].seat->seatId, 1).passengers;
    const auto after = change(m_world->customer, order, wanted);
    QVERIFY2(after, qPrintable(codesOf(after)));
    QCOMPARE(after->passengers[0].seat->seatId, order.passengers[1].seat->seatId);
    QCOMPARE(m_world->claimsOf(order), 2 * order.trip.legs().count());
}

void TestOrderChangeService::anUnpaidOrderMovesToAnotherDeparture()
{
    const Order order = m_world->newOrder(m_world->customer, 2);
    const Payment payment = m_world->payMidtrans(order);
    m_world->gateway.tell(payment, "pending");
    const auto after = change(m_world->customer, order, toDeparture(1));
    QVERIFY2(after, qPrintable(codesOf(after)));
    QVERIFY(after->trip.scheduleId != order.trip.scheduleId);
    QCOMPARE(after->status, OrderStatus::PendingPayment);
    QCOMPARE(sumOf(priceLinesOf(*after)), after->total());
    QVERIFY(after->charges.isEmpty());
    QCOMPARE(m_world->statusOf(payment), QStringLiteral("cancelled")); // it asked for the old total
}

void TestOrderChangeService::aPaidOrderMovesAtTheCounter()
{
    const Order order = paid(m_world->newOrder(m_world->customer, 2));
    const auto quote = m_world->changes.quote(m_world->customer, order.code, toDeparture(1));
    QVERIFY2(quote, qPrintable(codesOf(quote)));
    QCOMPARE(sumOf(quote->lines), quote->charge);
    QCOMPARE(codesOf(change(m_world->customer, order, toDeparture(1))),
             QStringLiteral("change.counterOnly"));
    const auto after = change(m_world->cashier, order, toDeparture(1));
    QVERIFY2(after, qPrintable(codesOf(after)));
    QCOMPARE(after->total(), order.total() + quote->charge);
    QCOMPARE(after->fareTotal, quote->order.fareTotal);
    QCOMPARE(m_world->ticketsOf(order), 2);
    QCOMPARE(m_world->ticketsOf(order, "void"), 2);
}

void TestOrderChangeService::theQuoteIsKeptToOrRefused()
{
    const Order order = paid(m_world->newOrder(m_world->customer));
    OrderChange wanted = toDeparture(1);
    wanted.expectedCharge = Money(1);
    QCOMPARE(codesOf(change(m_world->cashier, order, wanted)), QStringLiteral("quote.changed"));
    QCOMPARE(m_world->reloaded(order), order);
    wanted.expectedCharge = m_world->changes.quote(m_world->cashier, order.code, wanted)->charge;
    QVERIFY(change(m_world->cashier, order, wanted));
}

void TestOrderChangeService::aQuoteChangesNothing()
{
    const Order order = paid(m_world->newOrder(m_world->customer));
    QVERIFY(m_world->changes.quote(m_world->cashier, order.code, toDeparture(1)));
    QCOMPARE(m_world->reloaded(order), order);
    QCOMPARE(m_world->claimsOf(order), order.trip.legs().count());
}

void TestOrderChangeService::aForeignOrderDoesNotExist()
{
    const Order order = m_world->newOrder(m_world->customer);
    OrderChange wanted;
    wanted.contact.name = QStringLiteral("Stranger");
    QCOMPARE(change(m_world->stranger, order, wanted).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_world->changes.quote(m_world->stranger, order.code, wanted).error().kind,
             ErrorKind::NotFound);
}

void TestOrderChangeService::ordersThatSwapTheirSeatsNeverMeetADeadlock()
{
    const Order one = m_world->newOrder(m_world->customer);
    const Order other = m_world->newOrder(m_world->stranger);
    const SeatId first = one.passengers[0].seat->seatId;
    const SeatId second = other.passengers[0].seat->seatId;
    HistoryChecker journal;
    journal.told(one);
    journal.told(other);
    together(16, [&](int i) {
        const bool mine = i % 2 == 0;
        const Order &order = mine ? one : other;
        const auto after = change(m_world->cashier, order, toSeat(order, mine ? second : first));
        if (after)
            journal.told(*after);
    });
    const QStringList found = journal.contradictions(m_world->testDatabase);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QCOMPARE(m_world->count(QStringLiteral("SELECT deadlocks::int FROM pg_stat_database"
                                           " WHERE datname = current_database()")),
             0);
}

QTEST_GUILESS_MAIN(TestOrderChangeService)
#include "tst_orderchangeservice.moc"
