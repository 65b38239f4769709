#include "storage/pgrefundrepository.h"

#include "storage/listquery.h"
#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

/// Refunds r of `source`, which is a table or a sub-select.
QString selectFrom(const QString &source)
{
    return QStringLiteral(
               "SELECT r.id, r.payment_id, p.order_id, o.code, r.amount, r.reason, r.channel,"
               " r.status, r.key, r.requested_by, r.decided_by, r.payout_to, r.reference,"
               " r.attempts, r.last_reason, epoch_ms(r.created_at), epoch_ms(r.finished_at),"
               " (SELECT coalesce(jsonb_agg(rp.passenger_id ORDER BY rp.passenger_id), '[]')::text"
               "  FROM refund_passengers rp WHERE rp.refund_id = r.id)"
               " FROM %1 r JOIN payments p ON p.id = r.payment_id"
               " JOIN orders o ON o.id = p.order_id ")
        .arg(source);
}

std::optional<UserId> userOrNone(PgRows &rows)
{
    const UserId id = rows.id<UserId>();
    return id.isValid() ? std::optional(id) : std::nullopt;
}

Refund readRefund(PgRows &rows)
{
    Refund refund;
    refund.id = rows.id<RefundId>();
    refund.paymentId = rows.id<PaymentId>();
    refund.orderId = rows.id<OrderId>();
    refund.orderCode = rows.text();
    refund.amount = Money(rows.integer());
    refund.reason = rows.text();
    refund.channel = rows.word<RefundChannel>();
    refund.status = rows.word<RefundStatus>();
    refund.key = rows.text();
    refund.requestedBy = userOrNone(rows);
    refund.decidedBy = userOrNone(rows);
    refund.payoutTo = rows.text();
    refund.reference = rows.text();
    refund.attempts = rows.number();
    refund.lastReason = rows.text();
    refund.createdAt = rows.time();
    refund.finishedAt = rows.time();
    for (const QJsonValue &id : QJsonDocument::fromJson(rows.text().toUtf8()).array())
        refund.passengers.append(PassengerId(id.toInteger()));
    return refund;
}

Result<QList<Refund>> allRefunds(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    QList<Refund> refunds;
    while (rows->next())
        refunds.append(readRefund(*rows));
    return refunds;
}

QVariant userOrNull(const std::optional<UserId> &user)
{
    return user ? QVariant(user->value()) : QVariant();
}

} // namespace

Result<Refund> PgRefundRepository::insert(const Refund &refund)
{
    // Of two at once the second waits for the first and then sees what it has reserved.
    static const QString sql = QStringLiteral(R"(
        WITH reserved AS (
            UPDATE payments SET refund_total = refund_total + $2
            WHERE id = $1 AND refund_total + $2 <= amount
            RETURNING id
        ), r AS (
            INSERT INTO refunds (payment_id, amount, reason, channel, status, key, requested_by,
                                 payout_to, due_at)
            SELECT id, $2::bigint, $3, $4, $5, $6, $7::bigint, $8, clock_now() + interval '2 seconds' FROM reserved
            RETURNING id
        ), named AS (
            INSERT INTO refund_passengers (refund_id, passenger_id)
            SELECT r.id, passenger FROM r, unnest($9::bigint[]) passenger
        )
        SELECT id FROM r)");
    const QVariantList values {
        refund.paymentId.value(),       refund.amount.rupiah(),  refund.reason,
        wireName(refund.channel),       wireName(refund.status), refund.key,
        userOrNull(refund.requestedBy), refund.payoutTo,         arrayText(refund.passengers)};
    Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(conflict(QStringLiteral("refund.tooMuch"), refund.orderCode));
    return byId(rows->id<RefundId>());
}

Result<Refund> PgRefundRepository::byId(RefundId id, Lock lock)
{
    static const QString sql
        = selectFrom(QStringLiteral("refunds")) + QLatin1String("WHERE r.id = $1");
    static const QString locking = sql + QLatin1String(" FOR UPDATE OF r");
    Result<PgRows> rows = m_session.run(lock == Lock::ForUpdate ? locking : sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readRefund(*rows);
}

Result<QList<Refund>> PgRefundRepository::ofOrder(OrderId order)
{
    static const QString sql = selectFrom(QStringLiteral("refunds"))
                               + QLatin1String("WHERE p.order_id = $1 ORDER BY r.id");
    return allRefunds(m_session.run(sql, {order.value()}));
}

Result<Page<Refund>> PgRefundRepository::list(const RefundFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.status)
        query.add(QStringLiteral("status = $%1"), wireName(*filter.status));
    if (!filter.orderCode.isEmpty()) {
        query.add(QStringLiteral("payment_id IN (SELECT p.id FROM payments p"
                                 " JOIN orders o ON o.id = p.order_id WHERE o.code = $%1)"),
                  filter.orderCode);
    }
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql = selectFrom(query.subSelect(QStringLiteral("refunds"), page))
                        + QLatin1String("ORDER BY r.created_at DESC, r.id DESC");
    Result<QList<Refund>> found = allRefunds(m_session.run(sql, query.values()));
    if (!found)
        return failure(found.error());
    return pageOf(std::move(*found), page);
}

Result<void> PgRefundRepository::update(const Refund &refund)
{
    static const QString sql = QStringLiteral(R"(
        WITH r AS (
            UPDATE refunds
            SET channel = $2, status = $3, key = $4, decided_by = $5, reference = $6,
                last_reason = $7, payout_to = $8,
                finished_at = CASE WHEN $3 IN ('succeeded', 'rejected')
                                   THEN coalesce(finished_at, clock_now()) END
            WHERE id = $1
            RETURNING id, payment_id, amount, status
        ), given_back AS (
            UPDATE payments SET refund_total = refund_total - r.amount
            FROM r WHERE payments.id = r.payment_id AND r.status = 'rejected'
        )
        SELECT id FROM r)");
    const QVariantList values {refund.id.value(),
                               wireName(refund.channel),
                               wireName(refund.status),
                               refund.key,
                               userOrNull(refund.decidedBy),
                               refund.reference,
                               refund.lastReason,
                               refund.payoutTo};
    Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return {};
}

Result<QList<Refund>> PgRefundRepository::takeDue(std::chrono::seconds lease, int limit)
{
    static const QString sql = QStringLiteral(R"(
        WITH due AS (
            SELECT id FROM refunds
            WHERE status = 'pending' AND channel = 'online' AND due_at <= now()
            ORDER BY due_at, id LIMIT $2::integer
            FOR UPDATE SKIP LOCKED
        ), r AS (
            UPDATE refunds SET due_at = clock_now() + $1::bigint * interval '1 second'
            FROM due WHERE refunds.id = due.id
            RETURNING refunds.*
        ) )") + selectFrom(QStringLiteral("r"))
                               + QLatin1String("ORDER BY r.id");
    return allRefunds(m_session.run(sql, {qint64(lease.count()), limit}));
}

Result<void> PgRefundRepository::postpone(RefundId id, const QString &reason,
                                          std::chrono::seconds delay)
{
    static const QString sql = QStringLiteral(R"(
        UPDATE refunds
        SET attempts = attempts + 1, last_reason = $2,
            due_at = clock_now() + $3::bigint * interval '1 second'
        WHERE id = $1 AND status = 'pending')");
    Result<PgRows> rows = m_session.run(sql, {id.value(), reason, qint64(delay.count())});
    if (!rows)
        return failure(rows.error());
    return {};
}

} // namespace kai
