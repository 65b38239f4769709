#include "storage/pgpaymentrepository.h"

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

} // namespace kai
