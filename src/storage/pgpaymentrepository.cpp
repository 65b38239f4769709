#include "storage/pgpaymentrepository.h"

#include "storage/listquery.h"
#include "storage/pgpaymentrows.h"

namespace kai {

namespace {

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(time) : QVariant();
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Result<ListQuery> queryOf(const PaymentFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.owner) {
        query.add(QStringLiteral("order_id IN (SELECT id FROM orders WHERE user_id = $%1)"),
                  filter.owner->value());
    }
    if (filter.status)
        query.add(QStringLiteral("status = $%1"), wireName(*filter.status));
    if (!filter.orderCode.isEmpty()) {
        query.add(QStringLiteral("order_id = (SELECT id FROM orders WHERE code = $%1)"),
                  filter.orderCode);
    }
    if (filter.from) {
        query.add(QStringLiteral("created_at >= $%1::date::timestamp AT TIME ZONE 'Asia/Jakarta'"),
                  *filter.from);
    }
    if (filter.to) {
        query.add(
            QStringLiteral("created_at < ($%1::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'"),
            *filter.to);
    }
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    return query;
}

/// All figures of a range of days as rows (figure, key, count, sum). Days and hours are those of
/// the head office in Jakarta.
QString summarySql()
{
    return QStringLiteral(R"(
        WITH range AS (
            SELECT $1::date::timestamp AT TIME ZONE 'Asia/Jakarta' AS first,
                   ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta' AS last
        ), made AS (
            SELECT p.status, p.amount FROM payments p, range
            WHERE p.created_at >= range.first AND p.created_at < range.last
        ), paid AS (
            SELECT p.method, p.amount,
                   date_trunc('hour', p.paid_at AT TIME ZONE 'Asia/Jakarta') AS hour
            FROM payments p, range
            WHERE p.paid_at >= range.first AND p.paid_at < range.last AND p.status = 'paid'
        ), ordered AS (
            SELECT o.status FROM orders o, range
            WHERE o.created_at >= range.first AND o.created_at < range.last
        )
        SELECT 'status', status, count(*), sum(amount)::bigint FROM made GROUP BY status
        UNION ALL
        SELECT 'method', method, count(*), sum(amount)::bigint FROM paid GROUP BY method
        UNION ALL
        SELECT 'hour', to_char(hour, 'YYYY-MM-DD"T"HH24:MI:SS+07:00'), count(*),
               sum(amount)::bigint FROM paid GROUP BY hour
        UNION ALL
        SELECT 'orders', '', count(*), 0 FROM ordered
        UNION ALL
        SELECT 'paidOrders', '', count(*), 0 FROM ordered WHERE status IN
            ('paid', 'completed', 'refundPending', 'partiallyRefunded', 'refunded')
        ORDER BY 1, 2)");
}

} // namespace

Result<Payment> PgPaymentRepository::insert(const Payment &payment)
{
    static const QString sql = QStringLiteral(R"(
        WITH p AS (
            INSERT INTO payments (order_id, attempt, method, status, amount, gateway_order_id,
                                  gateway_transaction_id, gateway_payment_type, redirect_url, token,
                                  cash_given, expires_at, paid_at, shift_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            RETURNING *
        ) )") + selectPayments(QStringLiteral("p"));
    const QVariantList values {payment.orderId.value(),
                               payment.attempt,
                               wireName(payment.method),
                               wireName(payment.status),
                               payment.amount.rupiah(),
                               textOrNull(payment.gatewayOrderId),
                               payment.gatewayTransactionId,
                               payment.gatewayPaymentType,
                               payment.redirectUrl,
                               payment.token,
                               payment.cashGiven.rupiah(),
                               timeOrNull(payment.expiresAt),
                               timeOrNull(payment.paidAt),
                               payment.shiftId.isValid() ? QVariant(payment.shiftId.value())
                                                         : QVariant()};
    return onePayment(m_session.run(sql, values));
}

Result<int> PgPaymentRepository::nextAttempt(OrderId order)
{
    static const QString sql
        = QStringLiteral("SELECT coalesce(max(attempt), 0) + 1 FROM payments WHERE order_id = $1");
    Result<PgRows> rows = m_session.run(sql, {order.value()});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->number();
}

Result<Payment> PgPaymentRepository::byId(PaymentId id, Lock lock)
{
    static const QString sql
        = selectPayments(QStringLiteral("payments")) + QLatin1String("WHERE p.id = $1");
    static const QString locking = sql + QLatin1String(" FOR UPDATE OF p");
    return onePayment(m_session.run(lock == Lock::ForUpdate ? locking : sql, {id.value()}));
}

Result<Payment> PgPaymentRepository::byGatewayOrderId(const QString &gatewayOrderId, Lock lock)
{
    static const QString sql = selectPayments(QStringLiteral("payments"))
                               + QLatin1String("WHERE p.gateway_order_id = $1");
    static const QString locking = sql + QLatin1String(" FOR UPDATE OF p");
    return onePayment(m_session.run(lock == Lock::ForUpdate ? locking : sql, {gatewayOrderId}));
}

Result<QList<Payment>> PgPaymentRepository::ofOrder(OrderId order)
{
    static const QString sql = selectPayments(QStringLiteral("payments"))
                               + QLatin1String("WHERE p.order_id = $1 ORDER BY p.attempt");
    return allPayments(m_session.run(sql, {order.value()}));
}

Result<Page<Payment>> PgPaymentRepository::list(const PaymentFilter &filter,
                                                const PageRequest &page)
{
    Result<ListQuery> query = queryOf(filter, page);
    if (!query)
        return failure(query.error());
    const QString sql = selectPayments(query->subSelect(QStringLiteral("payments"), page))
                        + QLatin1String("ORDER BY p.created_at DESC, p.id DESC");
    Result<QList<Payment>> found = allPayments(m_session.run(sql, query->values()));
    if (!found)
        return failure(found.error());
    return pageOf(std::move(*found), page);
}

Result<void> PgPaymentRepository::update(const Payment &payment)
{
    static const QString sql = QStringLiteral(R"(
        UPDATE payments
        SET status = $2, gateway_order_id = $3, gateway_transaction_id = $4,
            gateway_payment_type = $5, redirect_url = $6, token = $7, paid_at = $8, amount = $9
        WHERE id = $1)");
    const QVariantList values {payment.id.value(),
                               wireName(payment.status),
                               textOrNull(payment.gatewayOrderId),
                               payment.gatewayTransactionId,
                               payment.gatewayPaymentType,
                               payment.redirectUrl,
                               payment.token,
                               timeOrNull(payment.paidAt),
                               payment.amount.rupiah()};
    Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

Result<PaymentSummary> PgPaymentRepository::summary(const QDate &from, const QDate &to)
{
    static const QString sql = summarySql();
    Result<PgRows> rows = m_session.run(sql, {from, to});
    if (!rows)
        return failure(rows.error());
    PaymentSummary summary;
    summary.from = from;
    summary.to = to;
    while (rows->next()) {
        const QString figure = rows->text();
        PaymentTotals totals;
        totals.key = rows->text();
        totals.count = rows->number();
        totals.sum = Money(rows->integer());
        if (figure == u"status")
            summary.byStatus.append(totals);
        else if (figure == u"method")
            summary.byMethod.append(totals);
        else if (figure == u"hour")
            summary.byHour.append(totals);
        else if (figure == u"orders")
            summary.orderCount = totals.count;
        else
            summary.paidOrderCount = totals.count;
    }
    return summary;
}

} // namespace kai
