#include "storage/pgrefundduerepository.h"

namespace kai {

namespace {

const QString columns = QStringLiteral(
    "SELECT id, order_id, payment_id, amount, reason, status, requested_by FROM refund_dues");

Result<QList<RefundDue>> refundsOf(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    QList<RefundDue> refunds;
    while (rows->next()) {
        RefundDue refund;
        refund.id = rows->id<RefundDueId>();
        refund.orderId = rows->id<OrderId>();
        refund.paymentId = rows->id<PaymentId>();
        refund.amount = Money(rows->integer());
        refund.reason = rows->text();
        refund.status = rows->word<RefundDueStatus>();
        if (!rows->isNull())
            refund.requestedBy = rows->id<UserId>();
        refunds.append(refund);
    }
    return refunds;
}

} // namespace

Result<RefundDue> PgRefundDueRepository::insert(const RefundDue &refund)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO refund_dues (order_id, payment_id, amount, reason, status, requested_by,"
        " finished_at) VALUES ($1, $2, $3, $4, $5::text, $6,"
        " CASE WHEN $5::text = 'done' THEN clock_now() END) RETURNING id");
    const QVariant requester
        = refund.requestedBy ? QVariant(refund.requestedBy->value()) : QVariant();
    Result<PgRows> rows = m_session.run(sql, {refund.orderId.value(), refund.paymentId.value(),
                                              refund.amount.rupiah(), refund.reason,
                                              wireName(refund.status), requester});
    if (!rows)
        return failure(rows.error());
    rows->next();
    RefundDue written = refund;
    written.id = rows->id<RefundDueId>();
    return written;
}

Result<QList<RefundDue>> PgRefundDueRepository::ofOrder(OrderId order)
{
    static const QString sql = columns + QLatin1String(" WHERE order_id = $1 ORDER BY id");
    return refundsOf(m_session.run(sql, {order.value()}));
}

Result<QList<RefundDue>> PgRefundDueRepository::lockOwed(int limit)
{
    static const QString sql
        = columns
          + QLatin1String(" WHERE status = 'owed' ORDER BY created_at, id LIMIT $1::integer"
                          " FOR UPDATE SKIP LOCKED");
    return refundsOf(m_session.run(sql, {limit}));
}

Result<bool> PgRefundDueRepository::finish(RefundDueId id)
{
    static const QString sql
        = QStringLiteral("UPDATE refund_dues SET status = 'done', finished_at = clock_now()"
                         " WHERE id = $1 AND status = 'owed'");
    const Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    return rows->affected() > 0;
}

} // namespace kai
