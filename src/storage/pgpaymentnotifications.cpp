#include "storage/pgpaymentrepository.h"

#include "storage/listquery.h"

#include <QJsonDocument>

// The part of PgPaymentRepository that keeps what the gateway posts.
namespace kai {

namespace {

StoredNotification readNotification(PgRows &rows)
{
    StoredNotification notification;
    notification.id = rows.id<NotificationId>();
    notification.body = rows.bytes();
    notification.attempts = rows.number();
    return notification;
}

/// What a record shows.
QString recordColumns()
{
    return QStringLiteral("SELECT id, body, received_at AS created_at, state, outcome, attempts,"
                          " last_reason, finished_at");
}

NotificationRecord readRecord(PgRows &rows)
{
    NotificationRecord record;
    record.id = rows.id<NotificationId>();
    // It may be any JSON that somebody sent, and not all of it is text for PostgreSQL.
    record.gatewayOrderId = QJsonDocument::fromJson(rows.bytes())[u"order_id"].toString().left(100);
    record.createdAt = rows.time();
    record.state = rows.word<NotificationState>();
    record.outcome = rows.text();
    record.attempts = rows.number();
    record.lastReason = rows.text();
    record.finishedAt = rows.time();
    return record;
}

} // namespace

Result<NotificationId> PgPaymentRepository::storeNotification(const QByteArray &body,
                                                              const QJsonObject &headers)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO payment_notifications (body, headers) VALUES ($1::bytea, $2::jsonb)"
        " RETURNING id");
    const QString json = QString::fromUtf8(QJsonDocument(headers).toJson(QJsonDocument::Compact));
    Result<PgRows> rows = m_session.run(sql, {body, json});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->id<NotificationId>();
}

Result<QList<StoredNotification>> PgPaymentRepository::lockDueNotifications(int limit)
{
    static const QString sql
        = QStringLiteral("SELECT id, body, attempts FROM payment_notifications"
                         " WHERE outcome IS NULL AND due_at <= now()"
                         " ORDER BY due_at, id LIMIT $1::integer FOR UPDATE SKIP LOCKED");
    Result<PgRows> rows = m_session.run(sql, {limit});
    if (!rows)
        return failure(rows.error());
    QList<StoredNotification> notifications;
    while (rows->next())
        notifications.append(readNotification(*rows));
    return notifications;
}

Result<StoredNotification> PgPaymentRepository::lockNotification(NotificationId id)
{
    static const QString sql = QStringLiteral("SELECT id, body, attempts FROM payment_notifications"
                                              " WHERE id = $1 AND outcome IS NULL FOR UPDATE");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readNotification(*rows);
}

Result<void> PgPaymentRepository::finishNotification(NotificationId id, const QString &outcome)
{
    static const QString sql
        = QStringLiteral("UPDATE payment_notifications SET outcome = $2, finished_at = clock_now()"
                         " WHERE id = $1 AND outcome IS NULL");
    Result<PgRows> rows = m_session.run(sql, {id.value(), outcome});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

Result<void> PgPaymentRepository::postponeNotification(NotificationId id, const QString &reason,
                                                       std::chrono::seconds delay)
{
    static const QString sql = QStringLiteral(R"(
        UPDATE payment_notifications
        SET attempts = attempts + 1, last_reason = $2,
            due_at = clock_now() + $3::bigint * interval '1 second'
        WHERE id = $1 AND outcome IS NULL)");
    Result<PgRows> rows = m_session.run(sql, {id.value(), reason, qint64(delay.count())});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

Result<StoredNotification> PgPaymentRepository::notification(NotificationId id)
{
    static const QString sql
        = QStringLiteral("SELECT id, body, attempts FROM payment_notifications WHERE id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readNotification(*rows);
}

Result<bool> PgPaymentRepository::hasNotification(const QByteArray &body)
{
    static const QString sql
        = QStringLiteral("SELECT 1 FROM payment_notifications"
                         " WHERE received_at > now() - interval '5 minutes' AND body = $1::bytea"
                         " LIMIT 1");
    Result<PgRows> rows = m_session.run(sql, {body});
    if (!rows)
        return failure(rows.error());
    return rows->next();
}

Result<void> PgPaymentRepository::reopenNotification(NotificationId id)
{
    static const QString sql = QStringLiteral(
        "UPDATE payment_notifications"
        " SET outcome = NULL, finished_at = NULL, attempts = 0, due_at = clock_now()"
        " WHERE id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

Result<Page<NotificationRecord>>
PgPaymentRepository::notifications(const NotificationFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.state)
        query.add(QStringLiteral("state = $%1"), wireName(*filter.state));
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString source = QLatin1Char('(') + recordColumns()
                           + QLatin1String(" FROM payment_notifications) AS told");
    const QString sql
        = QLatin1String("SELECT id, body, epoch_ms(created_at), state,"
                        " outcome, attempts, last_reason, epoch_ms(finished_at) FROM ")
          + query.subSelect(source, page)
          + QLatin1String(" AS page ORDER BY created_at DESC, id DESC");
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<NotificationRecord> records;
    while (rows->next())
        records.append(readRecord(*rows));
    return pageOf(std::move(records), page);
}

Result<NotificationRecord> PgPaymentRepository::notificationRecord(NotificationId id)
{
    static const QString sql
        = QLatin1String("SELECT id, body, epoch_ms(created_at), state, outcome,"
                        " attempts, last_reason, epoch_ms(finished_at) FROM (")
          + recordColumns() + QLatin1String(" FROM payment_notifications WHERE id = $1) AS told");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readRecord(*rows);
}

/// A probe of our own says nothing about whether the gateway's posts arrive.
Result<NotificationHealth> PgPaymentRepository::notificationHealth()
{
    static const QString sql = QStringLiteral(R"(
        WITH newest AS (
            SELECT received_at FROM payment_notifications WHERE outcome IS DISTINCT FROM 'probe'
            ORDER BY received_at DESC, id DESC LIMIT 1
        )
        SELECT epoch_ms((SELECT received_at FROM newest)),
               (SELECT extract(epoch FROM clock_now() - received_at)::bigint FROM newest),
               (SELECT count(*) FROM payment_notifications WHERE outcome IS NULL),
               (SELECT count(*) FROM payment_notifications
                WHERE state = 'failed' AND received_at > now() - interval '7 days'),
               (SELECT count(*) FROM payment_notifications
                WHERE received_at > now() - interval '24 hours'
                    AND outcome IS DISTINCT FROM 'probe'))");
    Result<PgRows> rows = m_session.run(sql);
    if (!rows)
        return failure(rows.error());
    rows->next();
    NotificationHealth health;
    health.lastReceivedAt = rows->time();
    const qint64 age = rows->integer();
    if (health.lastReceivedAt.isValid())
        health.ageSeconds = qMax<qint64>(0, age);
    health.waiting = rows->number();
    health.failed = rows->number();
    health.receivedToday = rows->number();
    return health;
}

} // namespace kai
