#include "storage/pgdisruptionrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

/// Orders o that disruption d has still to deal with. Who ordered a delayed departure afterwards
/// knew of it.
const QString stillToDo = QStringLiteral(
    "d.remedy <> 'onRequest'"
    " AND o.status IN ('pendingPayment', 'paid', 'refundPending', 'partiallyRefunded')"
    " AND (d.kind = 'cancelled' OR o.created_at < d.created_at)"
    " AND EXISTS (SELECT 1 FROM passengers p WHERE p.order_id = o.id AND p.cancelled_at IS NULL)"
    " AND NOT EXISTS (SELECT 1 FROM disruption_orders x"
    " WHERE x.disruption_id = d.id AND x.order_id = o.id)");

QString selectDisruptions()
{
    return QStringLiteral(R"(
        SELECT d.id, d.schedule_id, d.kind, d.delay_minutes, d.reason, d.remedy,
               d.target_schedule_id, epoch_ms(d.created_at),
               (SELECT count(*) FROM orders o WHERE o.schedule_id = d.schedule_id AND %1),
               done.refunded, done.rebooked, done.cancelled, done.failed,
               (SELECT json_agg(json_build_array(f.order_code, f.code))::text FROM (
                    SELECT o.code AS order_code, x.code FROM disruption_orders x
                    JOIN orders o ON o.id = x.order_id
                    WHERE x.disruption_id = d.id AND x.outcome = 'failed'
                    ORDER BY x.order_id LIMIT 100) f)
        FROM disruptions d
        CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE x.outcome = 'refunded') AS refunded,
                   count(*) FILTER (WHERE x.outcome = 'rebooked') AS rebooked,
                   count(*) FILTER (WHERE x.outcome = 'cancelled') AS cancelled,
                   count(*) FILTER (WHERE x.outcome = 'failed') AS failed
            FROM disruption_orders x WHERE x.disruption_id = d.id) done)")
        .arg(stillToDo);
}

DisruptionProgress readProgress(PgRows &rows)
{
    DisruptionProgress progress;
    progress.waiting = rows.number();
    progress.refunded = rows.number();
    progress.rebooked = rows.number();
    progress.cancelled = rows.number();
    progress.failed = rows.number();
    const QJsonArray failures = QJsonDocument::fromJson(rows.text().toUtf8()).array();
    for (const QJsonValue &item : failures)
        progress.failures.append({item[0].toString(), item[1].toString()});
    return progress;
}

Disruption readDisruption(PgRows &rows)
{
    Disruption disruption;
    disruption.id = rows.id<DisruptionId>();
    disruption.scheduleId = rows.id<ScheduleId>();
    disruption.notice.kind = rows.word<DisruptionKind>();
    if (const int minutes = rows.number(); minutes > 0)
        disruption.notice.delay = std::chrono::minutes(minutes);
    disruption.notice.reason = rows.text();
    disruption.notice.remedy = rows.word<Remedy>();
    if (const auto target = rows.id<ScheduleId>(); target.isValid())
        disruption.notice.target = target;
    disruption.createdAt = rows.time();
    disruption.progress = readProgress(rows);
    return disruption;
}

} // namespace

Result<void> PgDisruptionRepository::cancelRun(ScheduleId schedule)
{
    static const QString sql
        = QStringLiteral("UPDATE schedules SET status = 'cancelled' WHERE id = $1");
    const Result<PgRows> rows = m_session.run(sql, {schedule.value()});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<Disruption> PgDisruptionRepository::insert(ScheduleId schedule,
                                                  const DisruptionNotice &notice, UserId by)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO disruptions (schedule_id, kind, delay_minutes, reason, remedy,"
        " target_schedule_id, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
    const QVariant delay = notice.delay ? QVariant(qint64(notice.delay->count())) : QVariant();
    const QVariant target = notice.target ? QVariant(notice.target->value()) : QVariant();
    Result<PgRows> rows
        = m_session.run(sql, {schedule.value(), wireName(notice.kind), delay, notice.reason,
                              wireName(notice.remedy), target, by.value()});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return byId(rows->id<DisruptionId>());
}

Result<Disruption> PgDisruptionRepository::byId(DisruptionId id)
{
    static const QString sql = selectDisruptions() + QLatin1String(" WHERE d.id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readDisruption(*rows);
}

Result<QList<Disruption>> PgDisruptionRepository::ofSchedule(ScheduleId schedule)
{
    static const QString sql
        = selectDisruptions() + QLatin1String(" WHERE d.schedule_id = $1 ORDER BY d.id DESC");
    Result<PgRows> rows = m_session.run(sql, {schedule.value()});
    if (!rows)
        return failure(rows.error());
    QList<Disruption> disruptions;
    while (rows->next())
        disruptions.append(readDisruption(*rows));
    return disruptions;
}

Result<std::chrono::minutes> PgDisruptionRepository::worstDelay(ScheduleId schedule)
{
    static const QString sql = QStringLiteral(
        "SELECT coalesce(max(delay_minutes), 0) FROM disruptions WHERE schedule_id = $1");
    Result<PgRows> rows = m_session.run(sql, {schedule.value()});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return std::chrono::minutes(rows->number());
}

Result<QList<DisruptionTask>> PgDisruptionRepository::waiting(const DisruptionTask &after,
                                                              int limit)
{
    static const QString sql
        = QStringLiteral("SELECT d.id, o.id FROM disruptions d"
                         " JOIN orders o ON o.schedule_id = d.schedule_id"
                         " WHERE (d.id, o.id) > ($1, $2)"
                         " AND d.created_at > now() - interval '60 days' AND %1"
                         " ORDER BY d.id, o.id LIMIT $3::integer")
              .arg(stillToDo);
    Result<PgRows> rows
        = m_session.run(sql, {after.disruption.value(), after.order.value(), limit});
    if (!rows)
        return failure(rows.error());
    QList<DisruptionTask> tasks;
    while (rows->next()) {
        DisruptionTask task;
        task.disruption = rows->id<DisruptionId>();
        task.order = rows->id<OrderId>();
        tasks.append(task);
    }
    return tasks;
}

Result<bool> PgDisruptionRepository::stillWaits(const DisruptionTask &task)
{
    static const QString sql = QStringLiteral("SELECT 1 FROM disruptions d"
                                              " JOIN orders o ON o.schedule_id = d.schedule_id"
                                              " WHERE d.id = $1 AND o.id = $2 AND %1")
                                   .arg(stillToDo);
    Result<PgRows> rows = m_session.run(sql, {task.disruption.value(), task.order.value()});
    if (!rows)
        return failure(rows.error());
    return rows->next();
}

Result<bool> PgDisruptionRepository::stop(DisruptionId id, UserId by)
{
    static const QString sql
        = QStringLiteral("UPDATE disruptions SET remedy = 'onRequest', target_schedule_id = NULL,"
                         " stopped_remedy = remedy, stopped_by = $2, stopped_at = clock_now()"
                         " WHERE id = $1 AND remedy <> 'onRequest'");
    const Result<PgRows> rows = m_session.run(sql, {id.value(), by.value()});
    if (!rows)
        return failure(rows.error());
    return rows->affected() > 0;
}

Result<void> PgDisruptionRepository::record(const DisruptionTask &task, DisruptionOutcome outcome,
                                            const QString &code)
{
    static const QString sql
        = QStringLiteral("INSERT INTO disruption_orders (disruption_id, order_id, outcome, code)"
                         " VALUES ($1, $2, $3, coalesce($4, ''))");
    const Result<PgRows> rows = m_session.run(
        sql, {task.disruption.value(), task.order.value(), wireName(outcome), code});
    if (!rows)
        return failure(rows.error());
    return {};
}

} // namespace kai
