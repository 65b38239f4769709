#include "services/orderservice.h"

#include "domain/orderstate.h"
#include "services/orderaccess.h"
#include "services/reductionservice.h"
#include "services/settlement.h"
#include "services/tripsale.h"

#include <algorithm>
#include <cstring>

namespace kai {

constexpr int codeLength = 7;
constexpr int maxRuns = 12;
constexpr int sweepLimit = 100;
constexpr int historyLimit = 500;

/// Capital letters and digits that nobody reads as another: no 0 and O, no 1 and I.
static const QByteArray codeAlphabet = QByteArrayLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");

OrderService::OrderService(Database &database, Clock &clock, Random &random, OrderPolicy policy)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_policy(policy)
{
}

static OrderRequest normalized(OrderRequest request)
{
    request.contact.name = request.contact.name.trimmed();
    request.contact.email = request.contact.email.trimmed();
    request.contact.phone = request.contact.phone.trimmed();
    for (PassengerRequest &passenger : request.passengers) {
        passenger.details.name = passenger.details.name.trimmed();
        passenger.details.identityNumber = passenger.details.identityNumber.trimmed().toUpper();
    }
    return request;
}

static Passenger passengerFrom(const PassengerRequest &request, const PricedSeats &seats,
                               qsizetype index, const QList<Reduction> &reductions)
{
    Passenger passenger;
    passenger.details = request.details;
    const auto seat = seats.find(index);
    if (seat != seats.end()) {
        passenger.seat = seat->assignment;
        price(passenger, seat->assignment.travelClass, seat->fare, reductions);
    }
    return passenger;
}

NewOrder OrderService::draft(const Actor &actor, const OrderRequest &request, const Trip &trip,
                             const PricedSeats &seats, const QList<Reduction> &reductions,
                             const Rules &rules)
{
    NewOrder order;
    order.code = randomText(m_random, codeAlphabet, codeLength);
    order.userId = actor.userId;
    order.trip = trip;
    order.contact = request.contact;
    for (qsizetype i = 0; i < request.passengers.size(); ++i) {
        order.passengers.append(passengerFrom(request.passengers[i], seats, i, reductions));
        order.fareTotal += order.passengers.last().fare;
    }
    order.bookingFee = rules.bookingFee(channelOf(actor));
    // Nobody can pay for a train that has left.
    const std::chrono::seconds untilDeparture(m_clock.now().secsTo(trip.from.departure));
    order.hold = std::clamp(m_policy.hold, std::chrono::seconds(1),
                            std::max(untilDeparture, std::chrono::seconds(1)));
    return order;
}

/// Names the field of a seat that the buyer chose himself. The claim tells its label only, which
/// two coaches may have: then both are named.
static Error withFields(Error error, const OrderRequest &request,
                        const QList<Passenger> &passengers)
{
    if (error.code != QLatin1String("seat.taken"))
        return error;
    for (qsizetype i = 0; i < passengers.size(); ++i) {
        const bool chosen = request.passengers[i].seatId && passengers[i].seat;
        if (chosen && passengers[i].seat->label == error.subject)
            error.fields.append({QStringLiteral("/passengers/%1/seatId").arg(i), error.code});
    }
    return error;
}

/// Everybody's document, in the order of the request.
static QList<PassengerDetails> travellersOf(const OrderRequest &request)
{
    QList<PassengerDetails> travellers;
    for (const PassengerRequest &passenger : request.passengers)
        travellers.append(passenger.details);
    return travellers;
}

Result<void> OrderService::checkCounter(const Actor &actor, const Trip &trip,
                                        const Rules &rules) const
{
    if (m_policy.counters == Counters::AnySale || channelOf(actor) == Channel::Online)
        return {};
    if (m_clock.now() >= trip.from.departure.addDuration(-rules.goShowOpens))
        return {};
    return failure(
        validationError(QStringLiteral("/scheduleId"), QStringLiteral("schedule.notYetGoShow")));
}

Result<Order> OrderService::createIn(Repositories &repositories, const Actor &actor,
                                     const OrderRequest &request, quint32 seed)
{
    const QDateTime now = m_clock.now();
    const Result<Rules> rules = repositories.rules().on(ruleDay(now));
    if (!rules)
        return failure(rules.error());
    const QList<FieldError> errors = violations(request, *rules);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    const Result<Trip> trip
        = tripOnSale(repositories, {request.scheduleId, request.from, request.to}, now, *rules);
    if (!trip)
        return failure(trip.error());
    const QList<FieldError> ages = ageViolations(request, trip->serviceDate, *rules);
    if (!ages.isEmpty())
        return failure(validationError(ages));
    if (const Result<void> mayBeSold = checkCounter(actor, *trip, *rules); !mayBeSold)
        return failure(mayBeSold.error());
    const Result<PricedSeats> seats = chooseSeats(repositories, *trip, request, seed);
    if (!seats)
        return failure(seats.error());
    const Result<QList<Reduction>> reductions
        = reductionsOf(repositories, travellersOf(request), trip->serviceDate, ruleDay(now));
    if (!reductions)
        return failure(reductions.error());

    // The order comes first: the claims refer to it.
    Result<Order> order
        = repositories.orders().insert(draft(actor, request, *trip, *seats, *reductions, *rules));
    if (!order)
        return order;
    const Result<void> claimed
        = repositories.inventory().claim(order->id, *trip, seatIdsOf(order->passengers));
    if (!claimed)
        return failure(withFields(claimed.error(), request, order->passengers));
    if (rules->oncePerDeparture) {
        const Result<void> travelling = repositories.inventory().claimTravellers(
            order->id, trip->scheduleId, order->passengers);
        if (!travelling)
            return failure(travelling.error());
    }
    const Result<void> noted = repositories.orders().addHistory(
        order->id, noteOf(actor, "created",
                          {{QStringLiteral("passengers"), order->passengers.size()},
                           {QStringLiteral("total"), order->total().rupiah()}}));
    if (!noted)
        return failure(noted.error());
    const Result<void> written = repositories.mails().enqueue(MailKind::OrderCreated, order->id);
    if (!written)
        return failure(written.error());
    return order;
}

/// True when another run may succeed: a code that was drawn twice, or a seat that the server had
/// picked and somebody else was quicker to claim.
static bool isWorthAnotherRun(const Error &error, bool serverPicks)
{
    return error.code == QLatin1String("order.codeTaken")
           || (serverPicks && error.code == QLatin1String("seat.taken"));
}

/// A seed that is not 0.
static quint32 drawSeed(Random &random)
{
    const QByteArray bytes = random.bytes(sizeof(quint32));
    quint32 seed = 0;
    std::memcpy(&seed, bytes.constData(), sizeof(seed));
    return seed | 1;
}

Result<StoredReply> OrderService::create(const Actor &actor, const OrderRequest &request,
                                         const CommandKey &key, const CommandRender<Order> &render)
{
    const OrderRequest wanted = normalized(request);
    const bool serverPicks = std::any_of(
        wanted.passengers.begin(), wanted.passengers.end(), [](const auto &passenger) {
            return passenger.details.type == PassengerType::Adult && !passenger.seatId;
        });
    quint32 seed = 0; // the front of the train, as long as nobody else is after it
    const CommandWork<Order> work
        = [&](Repositories &repositories) { return createIn(repositories, actor, wanted, seed); };
    Result<StoredReply> reply = runOnce<Order>(m_database, key, work, render);
    for (int run = 1; run < maxRuns && !reply && isWorthAnotherRun(reply.error(), serverPicks);
         ++run) {
        seed = drawSeed(m_random);
        reply = runOnce<Order>(m_database, key, work, render);
    }
    return reply;
}

Result<Order> OrderService::order(const Actor &actor, const QString &code)
{
    return reading<Order>(m_database, [&](Repositories &repositories) {
        return visibleOrder(repositories, actor, code);
    });
}

/// What a customer may know of an entry: of others only that it happened.
static HistoryEntry entryFor(const Actor &actor, HistoryEntry entry)
{
    if (actor.isOperator() || entry.note.actor == actor.userId)
        return entry;
    entry.actorName.clear();
    entry.note.actor.reset();
    entry.note.address.clear();
    return entry;
}

Result<QList<HistoryEntry>> OrderService::history(const Actor &actor, const QString &code)
{
    using Entries = QList<HistoryEntry>;
    return reading<Entries>(m_database, [&](Repositories &repositories) -> Result<Entries> {
        const Result<Order> order = visibleOrder(repositories, actor, code);
        if (!order)
            return failure(order.error());
        Result<Entries> entries = repositories.orders().history(order->id, historyLimit);
        if (entries) {
            for (HistoryEntry &entry : *entries)
                entry = entryFor(actor, entry);
        }
        return entries;
    });
}

Result<Page<Order>> OrderService::orders(const Actor &actor, OrderFilter filter,
                                         const PageRequest &page)
{
    if (!actor.isOperator())
        filter.userId = actor.userId;
    return reading<Page<Order>>(m_database, [&](Repositories &repositories) {
        return repositories.orders().list(filter, page);
    });
}

/// True when the order ended. It is locked; whoever opens a payment locks it too, so what is read
/// here stays true.
static Result<bool> expire(Repositories &repositories, const Order &order)
{
    const Result<void> closed = checkNothingOpen(repositories, order);
    if (!closed && closed.error().kind == ErrorKind::Conflict)
        return false;
    if (!closed)
        return failure(closed.error());
    Result<void> done = moveOrder(repositories, order, OrderEvent::HoldEnded,
                                  {std::nullopt, QStringLiteral("expired")});
    if (done)
        done = repositories.inventory().release(order.id);
    if (!done)
        return failure(done.error());
    return true;
}

Result<int> OrderService::expireHolds()
{
    return inTransaction<int>(m_database, [&](Repositories &repositories) -> Result<int> {
        const Result<QList<Order>> orders = repositories.orders().lockExpired(sweepLimit);
        if (!orders)
            return failure(orders.error());
        int count = 0;
        for (const Order &order : *orders) {
            const Result<bool> ended = expire(repositories, order);
            if (!ended)
                return failure(ended.error());
            count += *ended ? 1 : 0;
        }
        return count;
    });
}

Result<int> OrderService::completeArrived()
{
    return inTransaction<int>(m_database, [&](Repositories &repositories) -> Result<int> {
        const Result<QList<Order>> orders = repositories.orders().lockArrived(sweepLimit);
        if (!orders)
            return failure(orders.error());
        for (const Order &order : *orders) {
            const Result<void> moved = moveOrder(repositories, order, OrderEvent::Travelled,
                                                 {std::nullopt, QStringLiteral("completed")});
            if (!moved)
                return failure(moved.error());
        }
        return int(orders->size());
    });
}

} // namespace kai
