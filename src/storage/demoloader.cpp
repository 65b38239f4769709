#include "storage/demoloader.h"

#include "storage/schedulesql.h"
#include "storage/unitofwork.h"

namespace kai {

namespace {

/// Two servers that start at once load one after the other.
const QString lockSql = QStringLiteral("SELECT pg_advisory_xact_lock(7037289, 2)");

// What was retired does not come back.
const QString stationsSql = QStringLiteral(R"(
    INSERT INTO stations (code, name, city, latitude, longitude, time_zone)
    SELECT code, name, city, latitude, longitude, time_zone
    FROM jsonb_to_recordset($1::jsonb) AS x (code text, name text, city text,
        latitude double precision, longitude double precision, time_zone text)
    WHERE NOT EXISTS (SELECT 1 FROM stations old WHERE old.code = x.code)
    ON CONFLICT DO NOTHING)");

const QString layoutsSql = QStringLiteral(R"(
    INSERT INTO coach_layouts (code, travel_class, name, row_count, columns, aisle_after, facing,
                               omitted)
    SELECT code, travel_class, name, row_count, columns, aisle_after, facing, omitted
    FROM jsonb_to_recordset($1::jsonb) AS x (code text, travel_class text, name text,
        row_count integer, columns text, aisle_after integer, facing text, omitted text)
    WHERE NOT EXISTS (SELECT 1 FROM coach_layouts old WHERE old.code = x.code)
    ON CONFLICT DO NOTHING)");

const QString trainsSql = QStringLiteral(R"(
    INSERT INTO trains (number, name)
    SELECT number, name FROM jsonb_to_recordset($1::jsonb) AS x (number text, name text)
    WHERE NOT EXISTS (SELECT 1 FROM trains old WHERE old.number = x.number)
    ON CONFLICT DO NOTHING)");

// A train that has coaches, stops or fares keeps them: its formation is one thing, not rows.
const QString coachesSql = QStringLiteral(R"(
    INSERT INTO coaches (train_id, position, number, layout_id, seat_count)
    SELECT t.id, x.position, x.number, cl.id, x.seat_count
    FROM jsonb_to_recordset($1::jsonb) AS x (train text, position integer, number integer,
        layout text, seat_count integer)
    JOIN trains t ON t.number = x.train AND t.retired_at IS NULL
    JOIN coach_layouts cl ON cl.code = x.layout AND cl.retired_at IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM coaches c WHERE c.train_id = t.id)
    ORDER BY t.id, x.position)");

// Rising ids from the front of a train to its back are what makes claims of neighbours neighbours.
const QString seatsSql = QStringLiteral(R"(
    INSERT INTO seats (coach_id, label, row_number, column_number, is_window, facing)
    SELECT c.id, x.label, x.row_number, x.column_number, x.is_window, x.facing
    FROM jsonb_to_recordset($1::jsonb) AS x (layout text, label text, row_number integer,
        column_number integer, is_window boolean, facing text)
    JOIN coach_layouts cl ON cl.code = x.layout AND cl.retired_at IS NULL
    JOIN coaches c ON c.layout_id = cl.id
    WHERE NOT EXISTS (SELECT 1 FROM seats s WHERE s.coach_id = c.id)
    ORDER BY c.train_id, c.position, x.row_number, x.column_number)");

const QString stopsSql = QStringLiteral(R"(
    INSERT INTO train_stops (train_id, sequence, station_id, arrival_minute, departure_minute,
                             distance_km, boarding, alighting)
    SELECT t.id, x.sequence, st.id, x.arrival_minute, x.departure_minute, x.distance_km, x.boarding,
           x.alighting
    FROM jsonb_to_recordset($1::jsonb) AS x (train text, sequence integer, station text,
        arrival_minute integer, departure_minute integer, distance_km integer, boarding boolean,
        alighting boolean)
    JOIN trains t ON t.number = x.train AND t.retired_at IS NULL
    JOIN stations st ON st.code = x.station AND st.retired_at IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM train_stops s WHERE s.train_id = t.id))");

const QString faresSql = QStringLiteral(R"(
    INSERT INTO fares (train_id, travel_class, subclass, rank, base_rupiah, rupiah_per_km, quota)
    SELECT t.id, x.travel_class, x.subclass, x.rank, x.base_rupiah, x.rupiah_per_km, x.quota
    FROM jsonb_to_recordset($1::jsonb) AS x (train text, travel_class text, subclass text,
        rank integer, base_rupiah bigint, rupiah_per_km bigint, quota integer)
    JOIN trains t ON t.number = x.train AND t.retired_at IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM fares f WHERE f.train_id = t.id))");

const QString schedulesSql = QStringLiteral(R"(
    WITH made AS (
        INSERT INTO schedules (train_id, service_date)
        SELECT t.id, day::date
        FROM trains t
        CROSS JOIN generate_series($1::date::timestamp,
                                   ($1::date + $2::integer - 1)::timestamp, interval '1 day') day
        WHERE t.retired_at IS NULL
          AND EXISTS (SELECT 1 FROM train_stops ts WHERE ts.train_id = t.id)
          AND NOT EXISTS (SELECT 1 FROM schedules old
                          WHERE old.train_id = t.id AND old.service_date = day::date)
        ORDER BY day, t.id
        ON CONFLICT DO NOTHING
        RETURNING id, train_id, service_date
    ), stopped AS (%1)
    SELECT count(*) FROM made)")
                                 .arg(addPatternStopsSql(QStringLiteral("made")));

Result<int> addAll(PgSession &session, const DemoRows &data)
{
    if (const Result<PgRows> locked = session.run(lockSql); !locked)
        return failure(locked.error());
    const std::initializer_list<std::pair<const QString &, const QString &>> steps {
        {stationsSql, data.stations}, {layoutsSql, data.layouts}, {trainsSql, data.trains},
        {coachesSql, data.coaches},   {seatsSql, data.seats},     {stopsSql, data.stops},
        {faresSql, data.fares},
    };
    int added = 0;
    for (const auto &[sql, json] : steps) {
        const Result<PgRows> rows = session.run(sql, {json});
        if (!rows)
            return failure(rows.error());
        added += rows->affected();
    }
    return added;
}

/// Without figures of the new rows the first searches would be planned for empty tables.
Result<void> analyzed(PgSession &session, int added)
{
    return added > 0 ? session.runScript(QStringLiteral("ANALYZE")) : Result<void> {};
}

} // namespace

DemoLoader::DemoLoader(ConnectionConfig config, DemoFiles files)
    : m_config(std::move(config))
    , m_files(std::move(files))
{
    m_config.statementTimeout = std::chrono::minutes(2);
    m_config.lockTimeout = std::chrono::minutes(2);
}

Result<int> DemoLoader::load()
{
    const Result<DemoRows> data = readDemoFiles(m_files);
    if (!data)
        return failure(data.error());
    PgSession session(m_config);
    int added = 0;
    const Result<void> done = runTransaction(session, [&]() -> Result<void> {
        const Result<int> count = addAll(session, *data);
        if (!count)
            return failure(count.error());
        added = *count;
        return analyzed(session, added);
    });
    if (!done)
        return failure(done.error());
    return added;
}

Result<int> DemoLoader::extendSchedules(const QDate &from, int days)
{
    PgSession session(m_config);
    int made = 0;
    const Result<void> done = runTransaction(session, [&]() -> Result<void> {
        Result<PgRows> rows = session.run(schedulesSql, {from, days});
        if (!rows)
            return failure(rows.error());
        rows->next();
        made = rows->number();
        return analyzed(session, made);
    });
    if (!done)
        return failure(done.error());
    return made;
}

} // namespace kai
