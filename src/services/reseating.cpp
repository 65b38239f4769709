#include "services/reseating.h"

#include "services/orderaccess.h"
#include "services/reductionservice.h"
#include "services/seatchoice.h"
#include "services/tripsale.h"

#include <QSet>

#include <algorithm>

namespace kai {

static Error seatError(qsizetype place, const char *code)
{
    return validationError(QStringLiteral("/passengers/%1/seatId").arg(place),
                           QString::fromLatin1(code));
}

static Passenger *passengerWith(Order &order, PassengerId id)
{
    const auto found = std::find_if(order.passengers.begin(), order.passengers.end(),
                                    [id](const Passenger &p) { return p.id == id; });
    return found == order.passengers.end() ? nullptr : &*found;
}

/// Puts one passenger on a seat of the train, if it is of his class.
static Result<void> moveTo(Passenger &passenger, const QList<SeatAssignment> &seats, SeatId wanted,
                           qsizetype place)
{
    if (!passenger.seat)
        return failure(seatError(place, "infant.seat"));
    const auto seat = std::find_if(seats.begin(), seats.end(), [wanted](const SeatAssignment &s) {
        return s.seatId == wanted;
    });
    if (seat == seats.end())
        return failure(seatError(place, "seat.unknown"));
    if (seat->travelClass != passenger.seat->travelClass)
        return failure(seatError(place, "seat.otherClass"));
    const QString subclass = passenger.seat->subclass;
    passenger.seat = *seat;
    passenger.seat->subclass = subclass;
    return {};
}

static bool isOnTwoPassengers(const Order &order)
{
    const QList<SeatId> seats = seatIdsOf(travellingOf(order));
    return QSet<SeatId>(seats.begin(), seats.end()).size() != seats.size();
}

Result<Order> reseated(Repositories &repositories, const Order &order, const OrderChange &change)
{
    QList<SeatId> wanted;
    for (const PassengerChange &passenger : change.passengers) {
        if (passenger.seatId)
            wanted.append(*passenger.seatId);
    }
    const auto seats = repositories.inventory().seatsOf(order.trip.scheduleId, wanted);
    if (!seats)
        return failure(seats.error());
    Order after = order;
    qsizetype last = 0;
    for (qsizetype i = 0; i < change.passengers.size(); ++i) {
        const PassengerChange &asked = change.passengers[i];
        Passenger *passenger = passengerWith(after, asked.id);
        if (!asked.seatId || !passenger)
            continue;
        const Result<void> moved = moveTo(*passenger, *seats, *asked.seatId, i);
        if (!moved)
            return failure(moved.error());
        last = i;
    }
    if (isOnTwoPassengers(after))
        return failure(seatError(last, "seat.twice"));
    return after;
}

/// The errors of the new trip, where the change says it.
static Error underReschedule(Error error)
{
    for (FieldError &field : error.fields)
        field.pointer.prepend(QLatin1String("/reschedule"));
    return error;
}

/// The order's travellers as if they were ordered anew, and their places in the order.
struct Rebooking
{
    OrderRequest request;
    QList<qsizetype> places;
};

static Rebooking rebookingOf(const Order &order, const OrderChange &change)
{
    Rebooking rebooking;
    for (qsizetype i = 0; i < order.passengers.size(); ++i) {
        const Passenger &passenger = order.passengers[i];
        if (passenger.cancelled)
            continue;
        PassengerRequest wanted {passenger.details, std::nullopt};
        for (const PassengerChange &asked : change.passengers) {
            if (asked.id == passenger.id)
                wanted.seatId = asked.seatId;
        }
        if (passenger.seat && !rebooking.request.travelClass)
            rebooking.request.travelClass = passenger.seat->travelClass;
        rebooking.request.passengers.append(wanted);
        rebooking.places.append(i);
    }
    return rebooking;
}

/// The fare of those who were cancelled before stays part of what was charged.
static Money fareTotalOf(const Order &order)
{
    Money total;
    for (const Passenger &passenger : order.passengers)
        total += passenger.fare;
    return total;
}

Result<Order> rescheduled(Repositories &repositories, const Order &order, const OrderChange &change,
                          const QDateTime &now, const Rules &rules)
{
    const Reschedule &wanted = *change.reschedule;
    const TripRequest asked {wanted.scheduleId, wanted.from.value_or(order.trip.from.stationCode),
                             wanted.to.value_or(order.trip.to.stationCode)};
    const Result<Trip> trip = tripOnSale(repositories, asked, now, rules);
    if (!trip)
        return failure(underReschedule(trip.error()));
    const Rebooking rebooking = rebookingOf(order, change);
    const Result<PricedSeats> seats = chooseSeats(repositories, *trip, rebooking.request);
    if (!seats)
        return failure(seats.error());
    QList<PassengerDetails> travellers;
    for (const PassengerRequest &passenger : rebooking.request.passengers)
        travellers.append(passenger.details);
    const Result<QList<Reduction>> reductions
        = reductionsOf(repositories, travellers, trip->serviceDate, ruleDay(now));
    if (!reductions)
        return failure(reductions.error());
    Order after = order;
    after.trip = *trip;
    for (auto seat = seats->begin(); seat != seats->end(); ++seat) {
        Passenger &passenger = after.passengers[rebooking.places[seat.key()]];
        passenger.seat = seat->assignment;
        price(passenger, seat->assignment.travelClass, seat->fare, *reductions);
    }
    after.fareTotal = fareTotalOf(after);
    return after;
}

static Error withField(Error error, const Order &after, const OrderChange &change)
{
    if (error.code != QLatin1String("seat.taken"))
        return error;
    for (qsizetype i = 0; i < change.passengers.size(); ++i) {
        const PassengerChange &asked = change.passengers[i];
        for (const Passenger &passenger : after.passengers) {
            const bool chosen = asked.seatId && passenger.id == asked.id && passenger.seat;
            if (chosen && passenger.seat->label == error.subject)
                error.fields.append({QStringLiteral("/passengers/%1/seatId").arg(i), error.code});
        }
    }
    return error;
}

Result<void> takeSeats(Repositories &repositories, const Order &before, const Order &after,
                       const OrderChange &change)
{
    const QList<SeatId> seats = seatIdsOf(travellingOf(after));
    const bool sameTrip = before.trip == after.trip;
    if (sameTrip && seats == seatIdsOf(travellingOf(before)))
        return {};
    // New ones first: whoever waits for a seat that he would give in return waits for ever.
    const Result<void> claimed = repositories.inventory().claim(after.id, after.trip, seats);
    if (!claimed)
        return failure(withField(claimed.error(), after, change));
    return repositories.inventory().releaseOthers(after.id, after.trip, seats);
}

} // namespace kai
