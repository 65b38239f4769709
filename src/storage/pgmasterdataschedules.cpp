#include "storage/masterdatasql.h"
#include "storage/pgmasterdatarepository.h"
#include "storage/schedulesql.h"
#include "storage/sqltext.h"

namespace kai {

namespace {

// The stops' parameter is $2, the schedule's number $1.
const QString addStopsSql = QStringLiteral(R"(
    INSERT INTO schedule_stops (schedule_id, sequence, station_id, arrival, departure, distance_km,
                                boarding, alighting)
    SELECT $1, x.sequence, st.id, x.arrival, x.departure, x.distance, x.boarding, x.alighting
    FROM jsonb_to_recordset($2::jsonb) AS x (sequence integer, station text, arrival timestamptz,
        departure timestamptz, distance integer, boarding boolean, alighting boolean)
    JOIN stations st ON st.code = x.station AND st.retired_at IS NULL)");

const QString patternSql = addPatternStopsSql(
    QStringLiteral("(SELECT id, train_id, service_date FROM schedules WHERE id = $1)"));

const QString raiseVersionSql
    = QStringLiteral("UPDATE schedules SET version = version + 1 WHERE id = $1");

QString arrayText(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return u'{' + texts.join(u',') + u'}';
}

} // namespace

Result<ScheduleId> PgMasterDataRepository::insertSchedule(const ScheduleDraft &draft)
{
    static const QString insertSql
        = QStringLiteral("INSERT INTO schedules (train_id, service_date) VALUES ($1, $2)"
                         " ON CONFLICT DO NOTHING RETURNING id");
    const Result<ScheduleId> id
        = inserted<ScheduleId>(insertSql, {draft.trainId.value(), draft.serviceDate},
                               conflict(QStringLiteral("schedule.exists")));
    if (!id)
        return id;
    const Result<void> filled = draft.stops.isEmpty()
                                    ? execute(patternSql, {id->value()})
                                    : execute(addStopsSql, {id->value(), jsonOf(draft.stops)});
    return filled ? id : failure(filled.error());
}

Result<void> PgMasterDataRepository::updateStops(ScheduleId id, const QList<Stop> &stops)
{
    static const QString sql = QStringLiteral(R"(
        UPDATE schedule_stops ss SET arrival = x.arrival, departure = x.departure,
            distance_km = x.distance, boarding = x.boarding, alighting = x.alighting
        FROM jsonb_to_recordset($2::jsonb) AS x (sequence integer, arrival timestamptz,
            departure timestamptz, distance integer, boarding boolean, alighting boolean)
        WHERE ss.schedule_id = $1 AND ss.sequence = x.sequence)");
    Result<void> done = execute(sql, {id.value(), jsonOf(stops)});
    return done ? execute(raiseVersionSql, {id.value()}) : done;
}

Result<void> PgMasterDataRepository::replaceStops(ScheduleId id, const QList<Stop> &stops)
{
    static const QString clear
        = QStringLiteral("DELETE FROM schedule_stops WHERE schedule_id = $1");
    Result<void> done = execute(clear, {id.value()});
    if (done)
        done = execute(addStopsSql, {id.value(), jsonOf(stops)});
    return done ? execute(raiseVersionSql, {id.value()}) : done;
}

Result<QStringList> PgMasterDataRepository::ordersOfSchedule(ScheduleId id)
{
    static const QString sql
        = QStringLiteral("SELECT code FROM orders WHERE schedule_id = $1 ORDER BY code LIMIT 100");
    return texts(sql, {id.value()});
}

Result<QStringList> PgMasterDataRepository::ordersAtStops(ScheduleId id, const QList<int> &boarding,
                                                          const QList<int> &alighting)
{
    static const QString sql = QStringLiteral(
        "SELECT o.code FROM orders o WHERE o.schedule_id = $1"
        " AND (o.from_sequence = ANY ($2::integer[]) OR o.to_sequence = ANY ($3::integer[]))"
        " AND EXISTS (SELECT 1 FROM seat_claims k WHERE k.order_id = o.id)"
        " ORDER BY o.code LIMIT 100");
    if (boarding.isEmpty() && alighting.isEmpty())
        return QStringList();
    return texts(sql, {id.value(), arrayText(boarding), arrayText(alighting)});
}

} // namespace kai
