#include "storage/pgeventrepository.h"

namespace kai {

namespace {

template<class Tag> QVariant idOrNull(const std::optional<Id<Tag>> &id)
{
    return id ? QVariant(id->value()) : QVariant();
}

Event readEvent(PgRows &rows)
{
    Event event;
    event.sequence = rows.integer();
    event.type = rows.word<EventType>();
    if (const QVariant schedule = rows.variant(); !schedule.isNull())
        event.scheduleId = ScheduleId(schedule.toLongLong());
    if (const QVariant owner = rows.variant(); !owner.isNull())
        event.owner = UserId(owner.toLongLong());
    event.data = rows.text().toUtf8();
    return event;
}

} // namespace

Result<void> PgEventRepository::append(const NewEvent &event)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO outbox (type, schedule_id, user_id, data) VALUES ($1, $2, $3, $4::jsonb)");
    const Result<PgRows> rows
        = m_session.run(sql, {wireName(event.type), idOrNull(event.scheduleId),
                              idOrNull(event.owner), QString::fromUtf8(event.data)});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<int> PgEventRepository::number(int limit)
{
    // Whoever writes an event got its id before it committed, so ids may become visible in another
    // order. Numbers are given to committed events only, and by one server at a time: the lock is
    // let go after the numbers have become visible, so a lower one never appears later.
    static const QString lock
        = QStringLiteral("SELECT pg_try_advisory_xact_lock(7037289, 2)"); // 1 is the Migrator's
    static const QString sql = QStringLiteral(R"(
        WITH taken AS (
            DELETE FROM outbox
            WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT $1::integer)
            RETURNING *
        )
        INSERT INTO events (occurred_at, type, schedule_id, user_id, data)
        SELECT occurred_at, type, schedule_id, user_id, data FROM taken ORDER BY id)");
    Result<PgRows> locked = m_session.run(lock);
    if (!locked)
        return failure(locked.error());
    locked->next();
    if (!locked->flag())
        return 0;
    const Result<PgRows> rows = m_session.run(sql, {limit});
    if (!rows)
        return failure(rows.error());
    return rows->affected();
}

Result<QList<Event>> PgEventRepository::after(qint64 sequence, int limit)
{
    static const QString sql = QStringLiteral(R"(
        SELECT sequence, type, schedule_id, user_id, (data || jsonb_build_object('at',
                   to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
        FROM events WHERE sequence > $1 ORDER BY sequence LIMIT $2::integer)");
    Result<PgRows> rows = m_session.run(sql, {sequence, limit});
    if (!rows)
        return failure(rows.error());
    QList<Event> events;
    while (rows->next())
        events.append(readEvent(*rows));
    return events;
}

Result<EventRange> PgEventRepository::range()
{
    static const QString sql = QStringLiteral(
        "SELECT coalesce(min(sequence), 0), coalesce(max(sequence), 0) FROM events");
    Result<PgRows> rows = m_session.run(sql);
    if (!rows)
        return failure(rows.error());
    rows->next();
    const qint64 oldest = rows->integer();
    return EventRange {oldest, rows->integer()};
}

Result<int> PgEventRepository::removeOlderThan(std::chrono::hours age)
{
    // The newest one stays, so that range() still tells where a reader should stand.
    static const QString sql
        = QStringLiteral("DELETE FROM events"
                         " WHERE occurred_at < now() - $1::bigint * interval '1 hour'"
                         " AND sequence < (SELECT max(sequence) FROM events)");
    const Result<PgRows> rows = m_session.run(sql, {qint64(age.count())});
    if (!rows)
        return failure(rows.error());
    return rows->affected();
}

} // namespace kai
