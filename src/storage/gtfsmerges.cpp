#include "storage/gtfssteps.h"

#include "storage/masterdatasql.h"

namespace kai {

namespace {

/// A time of the halt h on the date of the run k: seconds since noon less twelve hours, in the zone
/// of the agency.
QString momentOf(const char *seconds)
{
    return QStringLiteral("((k.service_date + time '12:00') AT TIME ZONE (SELECT"
                          " min(agency_timezone) FROM gtfs_agency) - interval '12 hours'"
                          " + h.%1 * interval '1 second')")
        .arg(QLatin1String(seconds));
}

/// What the history keeps of each row of `ids` (kind, id).
QString snapshotsOf(CatalogKind kind, const QString &ids)
{
    return QStringLiteral("SELECT '%1', x.id, s.snapshot FROM (%2) x CROSS JOIN LATERAL (%3)"
                          " s (snapshot)")
        .arg(wireName(kind), ids, QString(snapshotSql(kind)).replace(u"$1"_qs, u"x.id"_qs));
}

const QString stationIds
    = QStringLiteral("SELECT id FROM stations WHERE retired_at IS NULL AND code IN"
                     " (SELECT code FROM gtfs_station)");
const QString trainIds = QStringLiteral("SELECT id FROM trains WHERE retired_at IS NULL AND number"
                                        " IN (SELECT number FROM gtfs_train)");
const QString scheduleIds
    = QStringLiteral("SELECT schedule_id AS id FROM gtfs_compared WHERE NOT same_all"
                     " UNION ALL SELECT schedule_id FROM gtfs_gone");

/// The stops of the runs `k` (schedule_id, trip_id, service_date) as columns of schedule_stops.
QString stopsOf(const QString &runs)
{
    return QStringLiteral("SELECT k.schedule_id, h.sequence, st.id, %2, %3, h.distance_km,"
                          " h.boarding, h.alighting FROM %1 k"
                          " JOIN gtfs_halt h ON h.trip_id = k.trip_id"
                          " JOIN stations st ON st.code = h.code AND st.retired_at IS NULL"
                          " ORDER BY k.schedule_id, h.sequence")
        .arg(runs, momentOf("arrival"), momentOf("departure"));
}

QList<GtfsStep> scheduleMerges()
{
    const QString columns
        = QStringLiteral("INSERT INTO schedule_stops (schedule_id, sequence, station_id, arrival,"
                         " departure, distance_km, boarding, alighting) ");
    return {
        {QStringLiteral(R"(
            WITH made AS (
                INSERT INTO schedules (train_id, service_date)
                SELECT t.id, r.service_date
                FROM gtfs_run r JOIN trains t ON t.number = r.number AND t.retired_at IS NULL
                WHERE NOT EXISTS (SELECT 1 FROM gtfs_compared k WHERE k.number = r.number
                                      AND k.service_date = r.service_date)
                ORDER BY r.service_date, t.id
                RETURNING id, train_id, service_date
            )
            INSERT INTO gtfs_new SELECT made.id, r.trip_id, made.service_date
            FROM made JOIN trains t ON t.id = made.train_id
            JOIN gtfs_run r ON r.number = t.number AND r.service_date = made.service_date)"),
         QStringLiteral("schedulesAdded")},
        {columns + stopsOf(QStringLiteral("gtfs_new"))},
        {QStringLiteral("DELETE FROM schedule_stops WHERE schedule_id IN"
                        " (SELECT schedule_id FROM gtfs_compared WHERE NOT same_stations)")},
        {columns
         + stopsOf(QStringLiteral("(SELECT * FROM gtfs_compared WHERE NOT same_stations)"))},
        {QStringLiteral(R"(
            UPDATE schedule_stops ss SET arrival = %1, departure = %2, distance_km = h.distance_km,
                boarding = h.boarding, alighting = h.alighting
            FROM gtfs_compared k JOIN gtfs_halt h ON h.trip_id = k.trip_id
            WHERE k.same_stations AND NOT k.same_all
              AND ss.schedule_id = k.schedule_id AND ss.sequence = h.sequence)")
             .arg(momentOf("arrival"), momentOf("departure"))},
        {QStringLiteral("UPDATE schedules SET version = version + 1 WHERE id IN"
                        " (SELECT schedule_id FROM gtfs_compared WHERE NOT same_all)"),
         QStringLiteral("schedulesChanged")},
        {QStringLiteral("UPDATE schedules SET version = version + 1, retired_at = now()"
                        " WHERE id IN (SELECT schedule_id FROM gtfs_gone)"),
         QStringLiteral("schedulesRetired")},
    };
}

QList<GtfsStep> trainMerges()
{
    return {
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_pattern ON COMMIT DROP AS
            SELECT g.number, h.sequence, st.id AS station_id,
                   (h.arrival / 60 + zone.minutes) AS arrival_minute,
                   (h.departure / 60 + zone.minutes) AS departure_minute,
                   h.distance_km, h.boarding, h.alighting
            FROM gtfs_train g
            JOIN gtfs_halt h ON h.trip_id = g.trip_id
            JOIN stations st ON st.code = h.code AND st.retired_at IS NULL
            CROSS JOIN LATERAL (SELECT (extract(epoch FROM (now() AT TIME ZONE st.time_zone)
                - (now() AT TIME ZONE (SELECT min(agency_timezone) FROM gtfs_agency))) / 60)::integer
                AS minutes) zone)")},
        {QStringLiteral(R"(
            INSERT INTO trains (number, name) SELECT number, name FROM gtfs_train g
            WHERE NOT EXISTS (SELECT 1 FROM trains t
                              WHERE t.number = g.number AND t.retired_at IS NULL)
            ORDER BY number)"),
         QStringLiteral("trainsAdded")},
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_repatterned ON COMMIT DROP AS
            SELECT t.id, t.number
            FROM trains t
            JOIN (SELECT number, jsonb_agg(to_jsonb(p) - 'number' ORDER BY sequence) AS stops
                  FROM gtfs_pattern p GROUP BY number) wanted ON wanted.number = t.number
            LEFT JOIN (SELECT train_id, jsonb_agg(to_jsonb(s) - 'train_id' ORDER BY sequence)
                           AS stops FROM train_stops s GROUP BY train_id) present
                ON present.train_id = t.id
            WHERE t.retired_at IS NULL AND wanted.stops IS DISTINCT FROM present.stops)")},
        {QStringLiteral(
            "DELETE FROM train_stops WHERE train_id IN (SELECT id FROM gtfs_repatterned)")},
        {QStringLiteral(R"(
            INSERT INTO train_stops (train_id, sequence, station_id, arrival_minute,
                departure_minute, distance_km, boarding, alighting)
            SELECT r.id, p.sequence, p.station_id, p.arrival_minute, p.departure_minute,
                   p.distance_km, p.boarding, p.alighting
            FROM gtfs_repatterned r JOIN gtfs_pattern p ON p.number = r.number)")},
        {QStringLiteral(R"(
            UPDATE trains t SET name = g.name, version = version + 1
            FROM gtfs_train g WHERE g.number = t.number AND t.retired_at IS NULL
              AND (t.name <> g.name OR t.id IN (SELECT id FROM gtfs_repatterned))
              AND t.id IN (SELECT id FROM gtfs_before WHERE kind = 'train'))"),
         QStringLiteral("trainsChanged")},
    };
}

QList<GtfsStep> stationMerges()
{
    return {
        {QStringLiteral(R"(
            UPDATE stations s SET name = g.name, latitude = g.latitude, longitude = g.longitude,
                time_zone = g.time_zone, version = version + 1
            FROM gtfs_station g WHERE g.code = s.code AND s.retired_at IS NULL
              AND (s.name, s.latitude, s.longitude, s.time_zone)
                  IS DISTINCT FROM (g.name, g.latitude, g.longitude, g.time_zone))"),
         QStringLiteral("stationsChanged")},
        {QStringLiteral(R"(
            INSERT INTO stations (code, name, city, latitude, longitude, time_zone)
            SELECT code, name, '', latitude, longitude, time_zone FROM gtfs_station g
            WHERE NOT EXISTS (SELECT 1 FROM stations s
                              WHERE s.code = g.code AND s.retired_at IS NULL)
            ORDER BY code)"),
         QStringLiteral("stationsAdded")},
    };
}

} // namespace

QList<GtfsStep> gtfsConflicts()
{
    const QString sold
        = QStringLiteral("(SELECT string_agg(code, ' ') FROM (SELECT code FROM orders o"
                         " WHERE o.schedule_id = k.schedule_id %1 ORDER BY code LIMIT 20) x)");
    const QString holding = sold.arg(
        QStringLiteral("AND EXISTS (SELECT 1 FROM seat_claims c WHERE c.order_id = o.id)"));
    return {
        // Other changes of master data wait; buyers do not.
        {QStringLiteral("LOCK TABLE stations, trains, coach_layouts, coaches, fares, train_stops,"
                        " schedules, schedule_stops IN SHARE ROW EXCLUSIVE MODE")},
        {QStringLiteral(R"(
            INSERT INTO gtfs_refused SELECT 'stops.txt', g.line, 'station.nameTaken', g.name
            FROM gtfs_station g JOIN stations s ON lower(s.name) COLLATE "C" = lower(g.name)
                AND s.retired_at IS NULL AND s.code <> g.code
            WHERE NOT EXISTS (SELECT 1 FROM gtfs_station other WHERE other.code = s.code))")},
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_compared ON COMMIT DROP AS
            SELECT k.schedule_id, k.number, k.service_date, k.trip_id, k.line,
                   count(*) = max(k.present)
                       AND bool_and(coalesce(st.code = h.code, false)) AS same_stations,
                   count(*) = max(k.present) AND bool_and(coalesce(st.code = h.code
                       AND ss.arrival IS NOT DISTINCT FROM %1
                       AND ss.departure IS NOT DISTINCT FROM %2
                       AND (ss.distance_km, ss.boarding, ss.alighting)
                           = (h.distance_km, h.boarding, h.alighting), false)) AS same_all
            FROM (SELECT sc.id AS schedule_id, r.*, (SELECT count(*) FROM schedule_stops n
                                                     WHERE n.schedule_id = sc.id) AS present
                  FROM gtfs_run r JOIN trains t ON t.number = r.number AND t.retired_at IS NULL
                  JOIN schedules sc ON sc.train_id = t.id AND sc.service_date = r.service_date
                      AND sc.retired_at IS NULL) k
            JOIN gtfs_halt h ON h.trip_id = k.trip_id
            LEFT JOIN schedule_stops ss ON ss.schedule_id = k.schedule_id
                AND ss.sequence = h.sequence
            LEFT JOIN stations st ON st.id = ss.station_id
            GROUP BY k.schedule_id, k.number, k.service_date, k.trip_id, k.line)")
             .arg(momentOf("arrival"), momentOf("departure"))},
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_gone ON COMMIT DROP AS
            SELECT sc.id AS schedule_id, g.line
            FROM gtfs_train g JOIN trains t ON t.number = g.number AND t.retired_at IS NULL
            JOIN schedules sc ON sc.train_id = t.id AND sc.retired_at IS NULL
                AND sc.service_date BETWEEN (SELECT min(service_date) FROM gtfs_run)
                                        AND (SELECT max(service_date) FROM gtfs_run)
            WHERE NOT EXISTS (SELECT 1 FROM gtfs_run r WHERE r.number = g.number
                                  AND r.service_date = sc.service_date))")},
        {QStringLiteral("ANALYZE gtfs_compared")},
        {QStringLiteral("SELECT id FROM schedules WHERE id IN (%1) ORDER BY id FOR UPDATE")
             .arg(scheduleIds)},
        {QStringLiteral("INSERT INTO gtfs_refused SELECT 'trips.txt', k.line, 'catalog.sold', %1"
                        " FROM gtfs_compared k WHERE NOT k.same_stations AND %1 IS NOT NULL")
             .arg(sold.arg(QString()))},
        {QStringLiteral("INSERT INTO gtfs_refused SELECT 'trips.txt', k.line, 'catalog.sold', %1"
                        " FROM gtfs_gone k WHERE %1 IS NOT NULL")
             .arg(holding)},
        {QStringLiteral(R"(
            INSERT INTO gtfs_refused SELECT 'stop_times.txt', h.line, 'catalog.sold', o.code
            FROM gtfs_compared k JOIN gtfs_halt h ON h.trip_id = k.trip_id
            JOIN orders o ON o.schedule_id = k.schedule_id
            WHERE k.same_stations AND NOT k.same_all
              AND (o.from_sequence = h.sequence AND NOT h.boarding
                   OR o.to_sequence = h.sequence AND NOT h.alighting)
              AND EXISTS (SELECT 1 FROM seat_claims c WHERE c.order_id = o.id))")},
        {QStringLiteral("INSERT INTO gtfs_before ")
         + snapshotsOf(CatalogKind::Station, stationIds)},
        {QStringLiteral("INSERT INTO gtfs_before ") + snapshotsOf(CatalogKind::Train, trainIds)},
        {QStringLiteral("INSERT INTO gtfs_before ")
         + snapshotsOf(CatalogKind::Schedule, scheduleIds)},
    };
}

QList<GtfsStep> gtfsMerges()
{
    return stationMerges() + trainMerges() + scheduleMerges();
}

/// New runs are told by their number in the report alone: a year of them would bury the history.
QList<GtfsStep> gtfsHistory()
{
    const QString after = snapshotsOf(CatalogKind::Station, stationIds) + u" UNION ALL "_qs
                          + snapshotsOf(CatalogKind::Train, trainIds) + u" UNION ALL "_qs
                          + snapshotsOf(CatalogKind::Schedule, scheduleIds);
    return {
        {QStringLiteral(R"(
            INSERT INTO catalog_changes (actor_id, kind, subject_id, action, before, after)
            SELECT i.actor_id, a.kind, a.id,
                   CASE WHEN b.id IS NULL THEN 'created'
                        WHEN (a.snapshot->>'retired')::boolean THEN 'retired' ELSE 'changed' END,
                   b.snapshot, a.snapshot
            FROM (%1) a (kind, id, snapshot)
            JOIN imports i ON i.status = 'running'
            LEFT JOIN gtfs_before b ON b.kind = a.kind AND b.id = a.id
            WHERE b.snapshot IS DISTINCT FROM a.snapshot)")
             .arg(after)},
    };
}

} // namespace kai
