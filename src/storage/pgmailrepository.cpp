#include "storage/pgmailrepository.h"

namespace kai {

namespace {

/// Mails m with the code of their order from `source`, which is a table or a sub-select.
QString selectFrom(const QString &source)
{
    return QStringLiteral("SELECT m.id, m.kind, m.status, m.order_id, o.code, m.key::text,"
                          " m.attempts, m.reason, epoch_ms(m.created_at), epoch_ms(m.finished_at)"
                          " FROM %1 m JOIN orders o ON o.id = m.order_id ")
        .arg(source);
}

Mail readMail(PgRows &rows)
{
    Mail mail;
    mail.id = rows.id<MailId>();
    mail.kind = rows.word<MailKind>();
    mail.status = rows.word<MailStatus>();
    mail.orderId = rows.id<OrderId>();
    mail.orderCode = rows.text();
    mail.key = rows.text();
    mail.attempts = rows.number();
    mail.reason = rows.text();
    mail.createdAt = rows.time();
    mail.finishedAt = rows.time();
    return mail;
}

Result<void> changed(const Result<PgRows> &rows)
{
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

} // namespace

Result<void> PgMailRepository::enqueue(MailKind kind, OrderId order)
{
    static const QString sql = QStringLiteral("INSERT INTO mails (kind, order_id) VALUES ($1, $2)");
    return changed(m_session.run(sql, {wireName(kind), order.value()}));
}

Result<std::optional<Mail>> PgMailRepository::take(std::chrono::seconds lease)
{
    static const QString sql = QStringLiteral(R"(
        WITH due AS (
            SELECT id FROM mails WHERE status = 'waiting' AND due_at <= now()
            ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
        ), m AS (
            UPDATE mails
            SET due_at = clock_now() + $1::bigint * interval '1 second', attempts = attempts + 1
            FROM due WHERE mails.id = due.id
            RETURNING mails.*
        ) )") + selectFrom(QStringLiteral("m"));
    Result<PgRows> rows = m_session.run(sql, {qint64(lease.count())});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? std::optional(readMail(*rows)) : std::nullopt;
}

Result<void> PgMailRepository::finish(MailId id, MailStatus status, const QString &reason)
{
    static const QString sql = QStringLiteral(
        "UPDATE mails SET status = $2, reason = $3, finished_at = clock_now() WHERE id = $1");
    return changed(m_session.run(sql, {id.value(), wireName(status), reason}));
}

Result<void> PgMailRepository::postpone(MailId id, const QString &reason,
                                        std::chrono::seconds delay)
{
    static const QString sql
        = QStringLiteral("UPDATE mails SET reason = $2,"
                         " due_at = clock_now() + $3::bigint * interval '1 second' WHERE id = $1");
    return changed(m_session.run(sql, {id.value(), reason, qint64(delay.count())}));
}

Result<Mail> PgMailRepository::byId(MailId id)
{
    static const QString sql
        = selectFrom(QStringLiteral("mails")) + QLatin1String("WHERE m.id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readMail(*rows);
}

Result<QList<Mail>> PgMailRepository::ofOrder(OrderId order)
{
    static const QString sql = selectFrom(QStringLiteral("mails"))
                               + QLatin1String("WHERE m.order_id = $1 ORDER BY m.id");
    Result<PgRows> rows = m_session.run(sql, {order.value()});
    if (!rows)
        return failure(rows.error());
    QList<Mail> mails;
    while (rows->next())
        mails.append(readMail(*rows));
    return mails;
}

Result<void> PgMailRepository::sendAgain(MailId id)
{
    // A new key: for the mail program of whoever gets it this is another mail.
    static const QString sql = QStringLiteral(
        "UPDATE mails SET status = 'waiting', finished_at = NULL, due_at = clock_now(),"
        " attempts = 0, reason = '', key = gen_random_uuid() WHERE id = $1");
    return changed(m_session.run(sql, {id.value()}));
}

} // namespace kai
