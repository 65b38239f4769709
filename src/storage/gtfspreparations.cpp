#include "storage/gtfssteps.h"

namespace kai {

/// Distances are the feed's kilometres if it has them for both ends of a leg, else as the crow
/// flies; every leg has one at least.
static QString haltsSql()
{
    return QStringLiteral(R"(
        CREATE TEMP TABLE gtfs_halt ON COMMIT DROP AS
        WITH ordered AS (
            SELECT t.trip_id, t.line, s.code, s.latitude, s.longitude,
                   pg_temp.gtfs_seconds(t.arrival_time) AS arrival,
                   pg_temp.gtfs_seconds(t.departure_time) AS departure,
                   coalesce(t.pickup_type, '0') <> '1' AS boarding,
                   coalesce(t.drop_off_type, '0') <> '1' AS alighting,
                   pg_temp.gtfs_number(t.shape_dist_traveled) AS shape,
                   (row_number() OVER way - 1)::integer AS sequence,
                   lead(1) OVER way IS NULL AS is_last
            FROM gtfs_stop_times t
            JOIN gtfs_place p ON p.stop_id = t.stop_id
            JOIN gtfs_station s ON s.stop_id = p.station_id
            WINDOW way AS (PARTITION BY t.trip_id ORDER BY t.stop_sequence::integer)
        ), measured AS (
            SELECT *, lag(departure) OVER way AS left_at,
                   CASE WHEN sequence = 0 THEN 0 ELSE greatest(1, round(coalesce(
                       shape - lag(shape) OVER way,
                       12742 * asin(least(1, sqrt(
                           sin(radians(latitude - lag(latitude) OVER way) / 2) ^ 2
                           + cos(radians(latitude)) * cos(radians(lag(latitude) OVER way))
                             * sin(radians(longitude - lag(longitude) OVER way) / 2) ^ 2)))))) END
                       AS leg_km
            FROM ordered
            WINDOW way AS (PARTITION BY trip_id ORDER BY sequence)
        )
        SELECT trip_id, line, sequence, code, left_at, is_last,
               CASE WHEN sequence > 0 THEN arrival END AS arrival,
               CASE WHEN NOT is_last THEN departure END AS departure,
               boarding AND NOT is_last AS boarding, alighting AND sequence > 0 AS alighting,
               sum(leg_km) OVER (PARTITION BY trip_id ORDER BY sequence)::integer AS distance_km
        FROM measured)");
}

/// Which dates a trip runs on, from today on and for 400 days at most.
static QString runsSql()
{
    return QStringLiteral(R"(
        CREATE TEMP TABLE gtfs_run ON COMMIT DROP AS
        WITH today AS (
            SELECT (now() AT TIME ZONE min(agency_timezone))::date AS day FROM gtfs_agency
        ), days AS (
            SELECT c.service_id, d::date AS service_date
            FROM gtfs_calendar c CROSS JOIN today
            CROSS JOIN LATERAL generate_series(
                greatest(pg_temp.gtfs_date(c.start_date), today.day)::timestamp,
                least(pg_temp.gtfs_date(c.end_date), today.day + 400)::timestamp,
                interval '1 day') d
            WHERE substr(concat(monday, tuesday, wednesday, thursday, friday, saturday, sunday),
                         extract(isodow FROM d)::integer, 1) = '1'
            UNION
            SELECT service_id, pg_temp.gtfs_date(date) FROM gtfs_calendar_dates, today
            WHERE exception_type = '1'
              AND pg_temp.gtfs_date(date) BETWEEN today.day AND today.day + 400
        )
        SELECT t.line, t.trip_id, t.trip_short_name AS number, days.service_date
        FROM gtfs_trips t JOIN days ON days.service_id = t.service_id
        WHERE NOT EXISTS (SELECT 1 FROM gtfs_calendar_dates x
                          WHERE x.service_id = t.service_id AND x.exception_type = '2'
                            AND pg_temp.gtfs_date(x.date) = days.service_date))");
}

QList<GtfsStep> gtfsPreparations()
{
    return {
        {haltsSql()},
        {QStringLiteral("CREATE INDEX ON gtfs_halt (trip_id, sequence)")},
        {QStringLiteral(R"(
            INSERT INTO gtfs_refused SELECT 'stop_times.txt', line,
                CASE WHEN departure < arrival THEN 'stop.departsBeforeArrival'
                     WHEN arrival < left_at THEN 'stop.arrivesTooEarly' ELSE 'stop.tooLong' END, code
            FROM gtfs_halt
            WHERE departure < arrival OR arrival < left_at OR arrival > 7 * 86400)")},
        {QStringLiteral(R"(
            INSERT INTO gtfs_refused SELECT 'stop_times.txt', line, 'stop.stationTwice', code
            FROM (SELECT line, code, row_number() OVER
                      (PARTITION BY trip_id, code ORDER BY sequence) AS n FROM gtfs_halt) t
            WHERE n > 1)")},
        {runsSql()},
        {QStringLiteral(R"(
            INSERT INTO gtfs_refused
            SELECT 'trips.txt', min(line), 'schedule.exists', number || ' ' || min(service_date)
            FROM (SELECT *, row_number() OVER
                      (PARTITION BY number, service_date ORDER BY line) AS n FROM gtfs_run) t
            WHERE n > 1 GROUP BY trip_id, number)")},
        // A train's pattern is that of the trip which runs most often.
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_train ON COMMIT DROP AS
            SELECT DISTINCT ON (t.trip_short_name) t.trip_short_name AS number, t.trip_id, t.line,
                   coalesce(r.route_long_name, r.route_short_name) AS name
            FROM gtfs_trips t
            JOIN gtfs_routes r ON r.route_id = t.route_id
            LEFT JOIN (SELECT trip_id, count(*) AS n FROM gtfs_run GROUP BY trip_id) x
                ON x.trip_id = t.trip_id
            ORDER BY t.trip_short_name, x.n DESC NULLS LAST, t.line)")},
        {QStringLiteral("ANALYZE gtfs_halt")},
        {QStringLiteral("ANALYZE gtfs_run")},
        {QStringLiteral("ANALYZE gtfs_train")},
    };
}

} // namespace kai
