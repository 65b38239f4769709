#include "services/catalogservice.h"

#include "services/orderaccess.h"

#include <QTimeZone>

#include <algorithm>

namespace kai {

CatalogService::CatalogService(Database &database, Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<Page<Station>> CatalogService::stations(const QString &query, const PageRequest &page)
{
    return reading<Page<Station>>(m_database, [&](Repositories &repositories) {
        return repositories.catalog().stations(query.trimmed(), page);
    });
}

Result<Page<Train>> CatalogService::trains(const PageRequest &page)
{
    return reading<Page<Train>>(m_database, [&](Repositories &repositories) {
        return repositories.catalog().trains(page);
    });
}

static Result<std::optional<Station>> stationByCode(Repositories &repositories, const QString &code)
{
    MasterDataRepository &data = repositories.masterData();
    const Result<std::optional<StationId>> id = data.stationId(code);
    if (!id)
        return failure(id.error());
    if (!*id)
        return std::optional<Station>();
    const Result<Station> station = data.station(**id);
    if (!station)
        return failure(station.error());
    return std::optional<Station>(*station);
}

/// The errors of one station's query parameter; `station` is set when there is none.
static Result<QList<FieldError>> checkStation(Repositories &repositories, const QString &parameter,
                                              const QString &code, std::optional<Station> &station)
{
    if (code.isEmpty())
        return QList<FieldError> {{parameter, QStringLiteral("required")}};
    const Result<std::optional<Station>> found = stationByCode(repositories, code);
    if (!found)
        return failure(found.error());
    if (!*found)
        return QList<FieldError> {{parameter, QStringLiteral("station.unknown")}};
    station = **found;
    return QList<FieldError>();
}

/// Whether `date` can be sold, by the calendar at the station of departure.
static QList<FieldError> checkDate(const QDate &date, const QByteArray &timeZone,
                                   const QDateTime &now, const Rules &rules)
{
    const QString parameter = QStringLiteral("date");
    const QDate today = now.toTimeZone(QTimeZone(timeZone)).date();
    if (!date.isValid())
        return {{parameter, QStringLiteral("date.invalid")}};
    if (date < today)
        return {{parameter, QStringLiteral("date.past")}};
    if (date > today.addDays(rules.saleOpensDays))
        return {{parameter, QStringLiteral("date.tooFar")}};
    return {};
}

static Result<void> checkSearch(Repositories &repositories, const QString &from, const QString &to,
                                const QDate &date, const QDateTime &now)
{
    std::optional<Station> origin;
    std::optional<Station> destination;
    const auto fromErrors = checkStation(repositories, QStringLiteral("from"), from, origin);
    if (!fromErrors)
        return failure(fromErrors.error());
    const auto toErrors = checkStation(repositories, QStringLiteral("to"), to, destination);
    if (!toErrors)
        return failure(toErrors.error());

    QList<FieldError> errors = *fromErrors + *toErrors;
    if (origin && from == to)
        errors.append({QStringLiteral("to"), QStringLiteral("station.sameTwice")});
    const Result<Rules> rules = repositories.rules().on(ruleDay(now));
    if (!rules)
        return failure(rules.error());
    // Where the station is unknown the date is held against Java's own calendar.
    errors += checkDate(date, origin ? origin->timeZone : QByteArrayLiteral("Asia/Jakarta"), now,
                        *rules);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return {};
}

Result<Page<Departure>> CatalogService::departures(const QString &from, const QString &to,
                                                   const QDate &date, const PageRequest &page)
{
    const QDateTime now = m_clock.now();
    return reading<Page<Departure>>(
        m_database, [&](Repositories &repositories) -> Result<Page<Departure>> {
            const Result<void> checked = checkSearch(repositories, from, to, date, now);
            if (!checked)
                return failure(checked.error());
            return repositories.catalog().departures({from, to, date, now}, page);
        });
}

Result<Page<BoardedDeparture>> CatalogService::board(const Actor &actor, const BoardSearch &search,
                                                     const PageRequest &page)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const qint64 days = search.first.daysTo(search.last) + 1;
    if (days < 1 || days > longestBoardDays)
        return failure(validationError(QStringLiteral("until"), QStringLiteral("outOfRange")));
    return reading<Page<BoardedDeparture>>(m_database, [&](Repositories &repositories) {
        return repositories.catalog().board(search, page);
    });
}

Result<Schedule> CatalogService::schedule(ScheduleId id)
{
    return reading<Schedule>(m_database, [&](Repositories &repositories) {
        return repositories.catalog().schedule(id);
    });
}

/// The errors of tripBetween() as those of query parameters.
static Error asQueryErrors(Error error)
{
    for (FieldError &field : error.fields)
        field.pointer.remove(u'/');
    return error;
}

static Result<Trip> tripFor(const Schedule &schedule, const QString &from, const QString &to)
{
    if (schedule.stops.size() < 2)
        return failure(notFound());
    if (from.isEmpty() && to.isEmpty()) {
        return Trip {schedule.id, schedule.train, schedule.serviceDate, schedule.stops.first(),
                     schedule.stops.last()};
    }
    return tripBetween(schedule, from, to).map_error(asQueryErrors);
}

Result<SeatMap> CatalogService::seatMap(ScheduleId id, const QString &from, const QString &to)
{
    return reading<SeatMap>(m_database, [&](Repositories &repositories) -> Result<SeatMap> {
        const Result<Schedule> schedule = repositories.catalog().schedule(id);
        if (!schedule)
            return failure(schedule.error());
        const Result<Trip> trip = tripFor(*schedule, from, to);
        if (!trip)
            return failure(trip.error());
        return pricedSeatMap(repositories, *trip);
    });
}

static void price(MappedCoach &coach, const QList<FareRule> &rules, int distanceKm)
{
    const std::optional<FareRule> rule = fareOnSale(rules, coach.layout.travelClass);
    if (rule) {
        coach.fare = fareFor(*rule, distanceKm);
        coach.subclass = rule->subclass;
        return;
    }
    // Without a fare nothing in it can be sold.
    for (MappedSeat &seat : coach.seats) {
        if (seat.status == SeatStatus::Free)
            seat.status = SeatStatus::Blocked;
    }
}

Result<SeatMap> pricedSeatMap(Repositories &repositories, const Trip &trip)
{
    Result<SeatMap> map = repositories.catalog().seatMap(trip);
    if (!map)
        return map;
    const Result<QList<FareRule>> rules = repositories.catalog().fareRules(trip);
    if (!rules)
        return failure(rules.error());
    for (MappedCoach &coach : map->coaches)
        price(coach, *rules, trip.distanceKm());
    return map;
}

} // namespace kai
