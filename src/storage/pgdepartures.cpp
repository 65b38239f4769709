#include "storage/cursor.h"
#include "storage/faresql.h"
#include "storage/listquery.h"
#include "storage/mapping.h"
#include "storage/pgcatalogrepository.h"

#include <QJsonDocument>

#include <algorithm>

/// The search for departures.
namespace kai {

namespace {

/// A page of the departures of a day, each with its tiers and with the seats of each class as JSON.
/// `asked` finds the trips by station and time; `taken` counts each seat once that is claimed on
/// any of their legs. It looks up the coach of each claimed seat by itself: joined, the planner may
/// read all seats of all trains for a quiet day (8 ms instead of 1).
const QString &departuresSql()
{
    static const QString sql
        = QStringLiteral(R"(
        WITH asked AS (
            SELECT sc.id AS schedule_id, sc.train_id, sc.service_date, a.departure,
                   a.sequence AS first, b.sequence AS last, a.station_id AS from_station,
                   b.station_id AS to_station
            FROM stations sa
            JOIN schedule_stops a ON a.station_id = sa.id
            JOIN schedules sc ON sc.id = a.schedule_id AND sc.retired_at IS NULL
            JOIN schedule_stops b ON b.schedule_id = a.schedule_id AND b.sequence > a.sequence
            JOIN stations sb ON sb.id = b.station_id
            WHERE sa.code = $1 AND sa.retired_at IS NULL AND sb.code = $2 AND sb.retired_at IS NULL
              AND a.boarding AND b.alighting
              AND a.departure >= $3::date::timestamp AT TIME ZONE sa.time_zone
              AND a.departure < ($3::date + 1)::timestamp AT TIME ZONE sa.time_zone
              AND a.departure > $4::timestamptz
              AND (a.departure, sc.id) > ($5::timestamptz, $6::bigint)
            ORDER BY a.departure, sc.id LIMIT $7::integer
        ), offered AS (
            SELECT asked.schedule_id, cl.travel_class,
                   sum(c.seat_count - coalesce(x.n, 0)) AS n
            FROM asked
            JOIN coaches c ON c.train_id = asked.train_id AND c.retired_at IS NULL
            JOIN coach_layouts cl ON cl.id = c.layout_id
            LEFT JOIN (SELECT coach_id, count(*) AS n FROM seats WHERE is_blocked GROUP BY coach_id) x
                ON x.coach_id = c.id
            GROUP BY asked.schedule_id, cl.travel_class
        ), taken AS (
            SELECT claimed.schedule_id, cl.travel_class, count(*) AS n
            FROM (SELECT DISTINCT k.schedule_id, k.seat_id
                  FROM asked JOIN seat_claims k ON k.schedule_id = asked.schedule_id
                      AND k.leg >= asked.first AND k.leg < asked.last) claimed
            JOIN coaches c ON c.id = (SELECT s.coach_id FROM seats s
                                      WHERE s.id = claimed.seat_id AND NOT s.is_blocked)
                AND c.retired_at IS NULL
            JOIN coach_layouts cl ON cl.id = c.layout_id
            GROUP BY claimed.schedule_id, cl.travel_class
        ), places AS (
            SELECT offered.schedule_id, json_agg(json_build_array(
                       offered.travel_class, offered.n, offered.n - coalesce(taken.n, 0)))::text
                       AS list
            FROM offered
            LEFT JOIN taken ON taken.schedule_id = offered.schedule_id
                AND taken.travel_class = offered.travel_class
            GROUP BY offered.schedule_id
        ), %1
        SELECT %2, sc.status, coalesce(places.list, '[]'), coalesce(tiers.list, '[]')
        FROM asked
        JOIN schedules sc ON sc.id = asked.schedule_id
        %3
        LEFT JOIN places ON places.schedule_id = asked.schedule_id
        LEFT JOIN tiers ON tiers.schedule_id = asked.schedule_id
        ORDER BY asked.departure, asked.schedule_id)")
              .arg(tiersSql(), tripColumns(),
                   tripJoins(QStringLiteral("asked.first"), QStringLiteral("asked.last")));
    return sql;
}

/// How many seats each class has, and how many of them are free.
QList<ClassAvailability> placesFrom(const QString &list)
{
    QList<ClassAvailability> places;
    for (const QJsonValue &item : QJsonDocument::fromJson(list.toUtf8()).array()) {
        ClassAvailability place;
        place.travelClass = fromWireName<TravelClass>(item[0].toString()).value();
        place.totalSeats = item[1].toInt();
        place.freeSeats = item[2].toInt();
        places.append(place);
    }
    return places;
}

/// The classes that have seats and a fare, from the most comfortable, at the fare that a sale would
/// take now.
QList<ClassAvailability> classesOf(QList<ClassAvailability> places, const QList<FareRule> &tiers,
                                   const Trip &trip)
{
    QList<ClassAvailability> classes;
    for (ClassAvailability &place : places) {
        const std::optional<FareRule> rule = fareOnSale(tiers, place.travelClass);
        if (!rule)
            continue;
        place.subclass = rule->subclass;
        place.fare = fareFor(*rule, trip.distanceKm());
        classes.append(place);
    }
    std::sort(classes.begin(), classes.end(),
              [](const auto &a, const auto &b) { return a.travelClass < b.travelClass; });
    return classes;
}

Departure readDeparture(PgRows &rows)
{
    Departure departure;
    departure.trip = readTrip(rows);
    departure.status = rows.word<ScheduleStatus>();
    const QList<ClassAvailability> places = placesFrom(rows.text());
    departure.classes = classesOf(places, tiersFrom(rows.text()), departure.trip);
    return departure;
}

} // namespace

Result<Page<Departure>> PgCatalogRepository::departures(const DepartureSearch &search,
                                                        const PageRequest &page)
{
    const Result<Cursor> begin = beginByTime(page);
    if (!begin)
        return failure(begin.error());
    const QDateTime after
        = search.after.isValid() ? search.after : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    Result<PgRows> rows
        = m_session.run(departuresSql(), {search.from, search.to, search.date, after,
                                          begin->createdAt, begin->id, limitOf(page) + 1});
    if (!rows)
        return failure(rows.error());
    QList<Departure> departures;
    while (rows->next())
        departures.append(readDeparture(*rows));
    return pageOf(std::move(departures), page, [](const Departure &last) {
        return Cursor {last.trip.from.departure, last.trip.scheduleId.value()}.toText();
    });
}

} // namespace kai
