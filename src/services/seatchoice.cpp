#include "services/seatchoice.h"

#include "domain/seatallocation.h"
#include "services/catalogservice.h"

#include <QHash>

#include <algorithm>

namespace kai {

/// Who of a request wants which seat.
struct Wishes
{
    QMap<qsizetype, SeatId> chosen;
    QList<qsizetype> open; ///< adults whose seat the server picks
};

static Wishes wishesOf(const OrderRequest &request)
{
    Wishes wishes;
    for (qsizetype i = 0; i < request.passengers.size(); ++i) {
        const PassengerRequest &passenger = request.passengers[i];
        if (passenger.details.type == PassengerType::Infant)
            continue;
        if (passenger.seatId)
            wishes.chosen.insert(i, *passenger.seatId);
        else
            wishes.open.append(i);
    }
    return wishes;
}

static Error seatError(qsizetype passenger, const char *code)
{
    return validationError(QStringLiteral("/passengers/%1/seatId").arg(passenger),
                           QString::fromLatin1(code));
}

static Error classError()
{
    return validationError(QStringLiteral("/travelClass"), QStringLiteral("class.notServed"));
}

/// The chosen seats, if they belong to the train of the trip and can be priced.
static Result<PricedSeats> priceChosen(Repositories &repositories, const Trip &trip,
                                       const Wishes &wishes, std::optional<TravelClass> wanted,
                                       FareDesk &fares)
{
    PricedSeats seats;
    if (wishes.chosen.isEmpty())
        return seats;
    const auto found = repositories.inventory().seatsOf(trip.scheduleId, wishes.chosen.values());
    if (!found)
        return failure(found.error());

    QHash<SeatId, SeatAssignment> byId;
    for (const SeatAssignment &seat : *found)
        byId.insert(seat.seatId, seat);
    for (auto wish = wishes.chosen.begin(); wish != wishes.chosen.end(); ++wish) {
        const auto known = byId.find(wish.value());
        if (known == byId.end())
            return failure(seatError(wish.key(), "seat.unknown"));
        PricedSeat seat {*known, {}};
        if (wanted && seat.assignment.travelClass != *wanted)
            return failure(seatError(wish.key(), "seat.otherClass"));
        const std::optional<FareRule> rule = fares.take(seat.assignment.travelClass);
        if (!rule)
            return failure(seatError(wish.key(), "class.notServed"));
        seat.assignment.subclass = rule->subclass;
        seat.fare = fareFor(*rule, trip.distanceKm());
        seats.insert(wish.key(), seat);
    }
    return seats;
}

/// The classes of a train from the cheapest.
static QList<TravelClass> classesByFare(const SeatMap &map)
{
    QList<MappedCoach> coaches = map.coaches;
    std::stable_sort(coaches.begin(), coaches.end(),
                     [](const MappedCoach &a, const MappedCoach &b) { return a.fare < b.fare; });
    QList<TravelClass> classes;
    for (const MappedCoach &coach : coaches) {
        // A coach without a price tier is not sold.
        if (!coach.subclass.isEmpty() && !classes.contains(coach.layout.travelClass))
            classes.append(coach.layout.travelClass);
    }
    return classes;
}

/// The classes to look in, in this order: the wanted one, else that of the companions, else all.
static Result<QList<TravelClass>> candidateClasses(const SeatMap &map, const PricedSeats &chosen,
                                                   std::optional<TravelClass> wanted)
{
    QList<TravelClass> classes = classesByFare(map);
    if (wanted) {
        if (!classes.contains(*wanted))
            return failure(classError());
        return QList<TravelClass> {*wanted};
    }
    if (!chosen.isEmpty())
        return QList<TravelClass> {chosen.first().assignment.travelClass};
    if (classes.isEmpty())
        return failure(classError());
    return classes;
}

/// A seat of the map at the fare that is its turn. The class of a seat that was picked has fares.
static PricedSeat pricedSeatOf(const SeatMap &map, SeatId id, FareDesk &fares)
{
    for (const MappedCoach &coach : map.coaches) {
        for (const MappedSeat &seat : coach.seats) {
            if (seat.id != id)
                continue;
            const FareRule rule = fares.take(coach.layout.travelClass).value();
            return {{id, coach.number, coach.layout.travelClass, rule.subclass, seat.place.label},
                    fareFor(rule, map.trip.distanceKm())};
        }
    }
    Q_UNREACHABLE();
}

/// The map with what a sale would cut off of each seat, where a trip is not the whole run.
static Result<void> addFreeLegs(Repositories &repositories, SeatMap &map)
{
    const Result<Schedule> schedule = repositories.catalog().schedule(map.trip.scheduleId);
    if (!schedule)
        return failure(schedule.error());
    const LegRange legs = map.trip.legs();
    const int others = schedule->stops.last().sequence - legs.count();
    if (others <= 0)
        return {};
    const Result<QHash<SeatId, int>> free = repositories.inventory().freeAround(map.trip);
    if (!free)
        return failure(free.error());
    for (MappedCoach &coach : map.coaches) {
        for (MappedSeat &seat : coach.seats)
            seat.freeAround = free->value(seat.id, others);
    }
    return {};
}

/// Adds seats for those who chose none.
static Result<void> addAllocated(Repositories &repositories, const Trip &trip, const Wishes &wishes,
                                 std::optional<TravelClass> wanted, quint32 seed, FareDesk &fares,
                                 PricedSeats &seats)
{
    Result<SeatMap> map = pricedSeatMap(repositories, trip);
    if (!map)
        return failure(map.error());
    const Result<void> added = addFreeLegs(repositories, *map);
    if (!added)
        return added;
    const Result<QList<TravelClass>> classes = candidateClasses(*map, seats, wanted);
    if (!classes)
        return failure(classes.error());

    const int count = int(wishes.open.size());
    for (const TravelClass travelClass : *classes) {
        const QList<SeatId> picked
            = allocateSeatsNear(*map, travelClass, count, wishes.chosen.values(), seed);
        if (picked.isEmpty())
            continue;
        for (int i = 0; i < count; ++i)
            seats.insert(wishes.open[i], pricedSeatOf(*map, picked[i], fares));
        return {};
    }
    return failure(conflict(QStringLiteral("seats.notEnough")));
}

Result<PricedSeats> chooseSeats(Repositories &repositories, const Trip &trip,
                                const OrderRequest &request, quint32 seed)
{
    const Wishes wishes = wishesOf(request);
    const Result<QList<FareRule>> rules = repositories.catalog().fareRules(trip);
    if (!rules)
        return failure(rules.error());
    FareDesk fares(*rules);
    Result<PricedSeats> seats = priceChosen(repositories, trip, wishes, request.travelClass, fares);
    if (!seats || wishes.open.isEmpty())
        return seats;
    const Result<void> added
        = addAllocated(repositories, trip, wishes, request.travelClass, seed, fares, *seats);
    if (!added)
        return failure(added.error());
    return seats;
}

} // namespace kai
