#include "services/orderservice.h"

#include "domain/orderstate.h"

#include <algorithm>

namespace kai {

constexpr int codeLength = 7;
constexpr int maxRuns = 12;
constexpr int sweepLimit = 100;

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

static Error scheduleError(const char *code)
{
    return validationError(QStringLiteral("/scheduleId"), QString::fromLatin1(code));
}

/// The trip that is asked for, if it is on sale at `now`.
static Result<Trip> tripOnSale(Repositories &repositories, const OrderRequest &request,
                               const QDateTime &now)
{
    const Result<Schedule> schedule = repositories.catalog().schedule(request.scheduleId);
    if (!schedule) {
        return failure(schedule.error().kind == ErrorKind::NotFound
                           ? scheduleError("schedule.unknown")
                           : schedule.error());
    }
    if (schedule->status == ScheduleStatus::Cancelled)
        return failure(scheduleError("schedule.cancelled"));
    Result<Trip> trip = tripBetween(*schedule, request.from, request.to);
    if (trip && trip->from.departure <= now)
        return failure(scheduleError("schedule.departed"));
    return trip;
}

static Passenger passengerFrom(const PassengerRequest &request, const PricedSeats &seats,
                               qsizetype index)
{
    Passenger passenger;
    passenger.details = request.details;
    const auto seat = seats.find(index);
    if (seat != seats.end()) {
        passenger.seat = seat->assignment;
        passenger.fare = seat->fare;
    }
    return passenger;
}

static QList<SeatId> seatIdsOf(const QList<Passenger> &passengers)
{
    QList<SeatId> ids;
    for (const Passenger &passenger : passengers) {
        if (passenger.seat)
            ids.append(passenger.seat->seatId);
    }
    return ids;
}

NewOrder OrderService::draft(const Actor &actor, const OrderRequest &request, const Trip &trip,
                             const PricedSeats &seats)
{
    NewOrder order;
    order.code = randomText(m_random, codeAlphabet, codeLength);
    order.userId = actor.userId;
    order.trip = trip;
    order.contact = request.contact;
    for (qsizetype i = 0; i < request.passengers.size(); ++i) {
        order.passengers.append(passengerFrom(request.passengers[i], seats, i));
        order.fareTotal += order.passengers.last().fare;
    }
    order.bookingFee = actor.isOperator() ? Money() : m_policy.bookingFee;
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

Result<Order> OrderService::createIn(Repositories &repositories, const Actor &actor,
                                     const OrderRequest &request)
{
    const Result<Trip> trip = tripOnSale(repositories, request, m_clock.now());
    if (!trip)
        return failure(trip.error());
    const Result<PricedSeats> seats = chooseSeats(repositories, *trip, request);
    if (!seats)
        return failure(seats.error());

    // The order comes first: the claims refer to it.
    Result<Order> order = repositories.orders().insert(draft(actor, request, *trip, *seats));
    if (!order)
        return order;
    const Result<void> claimed
        = repositories.inventory().claim(order->id, *trip, seatIdsOf(order->passengers));
    if (!claimed)
        return failure(withFields(claimed.error(), request, order->passengers));
    const Result<void> noted = repositories.orders().addHistory(
        order->id, actor.userId, QStringLiteral("created"),
        {{QStringLiteral("passengers"), order->passengers.size()},
         {QStringLiteral("total"), order->total().rupiah()}});
    if (!noted)
        return failure(noted.error());
    return order;
}

/// True when another run may succeed: a code that was drawn twice, or a seat that the server had
/// picked and somebody else was quicker to claim.
static bool isWorthAnotherRun(const Error &error, bool serverPicks)
{
    return error.code == QLatin1String("order.codeTaken")
           || (serverPicks && error.code == QLatin1String("seat.taken"));
}

Result<StoredReply> OrderService::create(const Actor &actor, const OrderRequest &request,
                                         const CommandKey &key, const CommandRender<Order> &render)
{
    const OrderRequest wanted = normalized(request);
    const QList<FieldError> errors = violations(wanted);
    if (!errors.isEmpty())
        return failure(validationError(errors));

    const bool serverPicks = std::any_of(
        wanted.passengers.begin(), wanted.passengers.end(), [](const auto &passenger) {
            return passenger.details.type == PassengerType::Adult && !passenger.seatId;
        });
    const CommandWork<Order> work
        = [&](Repositories &repositories) { return createIn(repositories, actor, wanted); };
    Result<StoredReply> reply = runOnce<Order>(m_database, key, work, render);
    for (int run = 1; run < maxRuns && !reply && isWorthAnotherRun(reply.error(), serverPicks);
         ++run)
        reply = runOnce<Order>(m_database, key, work, render);
    return reply;
}

Result<Order> OrderService::order(const Actor &actor, const QString &code)
{
    return reading<Order>(m_database, [&](Repositories &repositories) -> Result<Order> {
        Result<Order> order = repositories.orders().byCode(code);
        if (order && !actor.maySee(order->userId))
            return failure(notFound());
        return order;
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

static Result<bool> hasOpenPayment(Repositories &repositories, OrderId id)
{
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(id);
    if (!payments)
        return failure(payments.error());
    return std::any_of(payments->begin(), payments->end(), [](const Payment &payment) {
        return payment.method == PaymentMethod::Midtrans && payment.isOpen();
    });
}

/// True when the order ended. It is locked; whoever opens a payment locks it too, so what is read
/// here stays true.
static Result<bool> expire(Repositories &repositories, const Order &order)
{
    const Result<bool> open = hasOpenPayment(repositories, order.id);
    if (!open)
        return failure(open.error());
    if (*open)
        return false;
    const Result<OrderStatus> next = afterEvent(order.status, OrderEvent::HoldEnded);
    if (!next)
        return failure(next.error());
    Result<void> done = repositories.orders().setStatus(order.id, *next);
    if (done)
        done = repositories.inventory().release(order.id);
    if (done) {
        done = repositories.orders().addHistory(order.id, std::nullopt, QStringLiteral("expired"),
                                                {});
    }
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

} // namespace kai
