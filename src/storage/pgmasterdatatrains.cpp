#include "storage/mapping.h"
#include "storage/masterdatasql.h"
#include "storage/pgmasterdatarepository.h"
#include "storage/sqltext.h"

namespace kai {

namespace {

const QString planSql = QStringLiteral(R"(
    SELECT t.id, t.number, t.name, t.version, plan->>'coaches', plan->>'stops', plan->>'fares'
    FROM trains t CROSS JOIN LATERAL (%1) AS x (plan)
    WHERE t.id = $1 AND t.retired_at IS NULL)");

const QString addCoachesSql = QStringLiteral(R"(
    INSERT INTO coaches (train_id, position, number, layout_id, seat_count)
    SELECT $1, x.position, x.number, cl.id, 0
    FROM jsonb_to_recordset($2::jsonb) AS x (layout text, position integer, number integer)
    JOIN coach_layouts cl ON cl.code = x.layout AND cl.retired_at IS NULL
    ORDER BY x.position
    RETURNING id, (SELECT code FROM coach_layouts l WHERE l.id = layout_id))");

const QString addSeatsSql = QStringLiteral(R"(
    WITH made AS (
        INSERT INTO seats (coach_id, label, row_number, column_number, is_window, facing)
        SELECT $1, x.label, x.row_number, x.column_number, x.is_window, x.facing
        FROM jsonb_to_recordset($2::jsonb) AS x (label text, row_number integer,
            column_number integer, is_window boolean, facing text)
        ORDER BY x.row_number, x.column_number
        RETURNING id
    )
    UPDATE coaches SET seat_count = (SELECT count(*) FROM made) WHERE id = $1)");

Result<void> addSeats(PgSession &session, CoachId coach, const CoachLayout &layout)
{
    const Result<PgRows> done = session.run(addSeatsSql, {coach.value(), seatsJson(layout)});
    if (!done)
        return failure(done.error());
    return {};
}

} // namespace

Result<TrainPlan> PgMasterDataRepository::trainPlan(TrainId id)
{
    static const QString sql = planSql.arg(snapshotSql(CatalogKind::Train));
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    TrainPlan plan;
    plan.train.id = rows->id<TrainId>();
    plan.train.number = rows->text();
    plan.train.name = rows->text();
    plan.version = rows->number();
    plan.coaches = textsFrom(rows->text());
    plan.stops = patternFrom(rows->text());
    plan.fares = faresFrom(rows->text());
    return plan;
}

static Error numberTaken(const Train &train)
{
    Error error = conflict(QStringLiteral("train.numberTaken"), train.number);
    error.fields = {{QStringLiteral("/number"), error.code}};
    return error;
}

Result<TrainId> PgMasterDataRepository::insertTrain(const Train &train)
{
    static const QString sql = QStringLiteral("INSERT INTO trains (number, name) VALUES ($1, $2)"
                                              " ON CONFLICT DO NOTHING RETURNING id");
    return inserted<TrainId>(sql, {train.number, train.name}, numberTaken(train));
}

Result<void> PgMasterDataRepository::updateTrain(const Train &train)
{
    static const QString sql = QStringLiteral(
        "UPDATE trains SET number = $2, name = $3, version = version + 1 WHERE id = $1"
        " AND NOT EXISTS (SELECT 1 FROM trains other WHERE other.number = $2"
        " AND other.id <> $1 AND other.retired_at IS NULL) RETURNING id");
    const Result<TrainId> done
        = inserted<TrainId>(sql, {train.id.value(), train.number, train.name}, numberTaken(train));
    if (!done)
        return failure(done.error());
    return {};
}

Result<void> PgMasterDataRepository::setPattern(TrainId id, const QList<PatternStop> &stops)
{
    static const QString clear = QStringLiteral("DELETE FROM train_stops WHERE train_id = $1");
    static const QString fill = QStringLiteral(R"(
        INSERT INTO train_stops (train_id, sequence, station_id, arrival_minute, departure_minute,
                                 distance_km, boarding, alighting)
        SELECT $1, x.sequence, st.id, x.arrival, x.departure, x.distance, x.boarding, x.alighting
        FROM jsonb_to_recordset($2::jsonb) AS x (sequence integer, station text, arrival integer,
            departure integer, distance integer, boarding boolean, alighting boolean)
        JOIN stations st ON st.code = x.station AND st.retired_at IS NULL)");
    Result<void> done = execute(clear, {id.value()});
    return done ? execute(fill, {id.value(), jsonOf(stops)}) : done;
}

Result<void> PgMasterDataRepository::setFares(TrainId id, const QList<PlannedFare> &fares)
{
    static const QString clear = QStringLiteral("DELETE FROM fares WHERE train_id = $1");
    static const QString fill = QStringLiteral(R"(
        INSERT INTO fares (train_id, travel_class, subclass, rank, base_rupiah, rupiah_per_km, quota)
        SELECT $1, x.travel_class, x.subclass, x.rank, x.base, x.per_km, x.quota
        FROM jsonb_to_recordset($2::jsonb) AS x (travel_class text, subclass text, rank integer,
            base bigint, per_km bigint, quota integer))");
    Result<void> done = execute(clear, {id.value()});
    return done ? execute(fill, {id.value(), jsonOf(fares)}) : done;
}

Result<QList<FormedCoach>> PgMasterDataRepository::formation(TrainId id)
{
    static const QString sql
        = QStringLiteral("SELECT c.id, cl.code, c.position, c.number FROM coaches c"
                         " JOIN coach_layouts cl ON cl.id = c.layout_id"
                         " WHERE c.train_id = $1 AND c.retired_at IS NULL ORDER BY c.position");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    QList<FormedCoach> coaches;
    while (rows->next()) {
        FormedCoach coach;
        coach.id = rows->id<CoachId>();
        coach.layout = rows->text();
        coach.position = rows->number();
        coach.number = rows->number();
        coaches.append(coach);
    }
    return coaches;
}

Result<void> PgMasterDataRepository::changeFormation(TrainId id, const FormationChange &change)
{
    static const QString remove
        = QStringLiteral("UPDATE coaches SET retired_at = now() WHERE id = ANY ($1::bigint[])");
    // Two steps, since no two coaches may have one position even for a moment.
    static const QString lift = QStringLiteral(
        "UPDATE coaches SET position = position + 1000 WHERE train_id = $1 AND retired_at IS NULL");
    static const QString place = QStringLiteral(
        "UPDATE coaches SET position = x.position, number = x.number"
        " FROM jsonb_to_recordset($1::jsonb) AS x (id bigint, position integer, number integer)"
        " WHERE coaches.id = x.id");
    Result<void> done = execute(remove, {arrayText(change.removed)});
    if (done)
        done = execute(lift, {id.value()});
    if (done)
        done = execute(place, {jsonOf(change.kept)});
    if (!done)
        return done;
    Result<PgRows> rows = m_session.run(addCoachesSql, {id.value(), jsonOf(change.added)});
    if (!rows)
        return failure(rows.error());
    QList<std::pair<CoachId, QString>> added;
    while (rows->next()) {
        const CoachId coach = rows->id<CoachId>();
        added.append({coach, rows->text()});
    }
    for (const auto &[coach, code] : std::as_const(added)) {
        const Result<PlannedLayout> kind = layout(code);
        if (!kind)
            return failure(kind.error());
        done = addSeats(m_session, coach, kind->layout);
        if (!done)
            return done;
    }
    return done;
}

Result<QStringList> PgMasterDataRepository::ordersInCoaches(TrainId id,
                                                            const QList<CoachId> &coaches)
{
    static const QString sql = QStringLiteral(R"(
        SELECT DISTINCT o.code
        FROM schedules sc
        JOIN seat_claims k ON k.schedule_id = sc.id
        JOIN seats s ON s.id = k.seat_id
        JOIN orders o ON o.id = k.order_id
        WHERE sc.train_id = $1 AND sc.service_date >= (now() - interval '7 days')::date
          AND s.coach_id = ANY ($2::bigint[])
          AND EXISTS (SELECT 1 FROM schedule_stops ss
                      WHERE ss.schedule_id = sc.id AND ss.arrival > now())
        ORDER BY o.code LIMIT 100)");
    if (coaches.isEmpty())
        return QStringList();
    return texts(sql, {id.value(), arrayText(coaches)});
}

} // namespace kai
