#include "storage/pgpaymentrepository.h"
#include "storage/pgpaymentrows.h"

// The part of PgPaymentRepository that compares with the gateway.
namespace kai {

Result<QList<Payment>> PgPaymentRepository::takeForReconciliation(std::chrono::seconds age,
                                                                  int limit)
{
    static const QString sql = QStringLiteral(R"(
        WITH due AS (
            SELECT id FROM payments
            WHERE method = 'midtrans' AND status IN ('pending', 'challenged')
              AND asked_at <= now() - interval '1 second'
                  * least($1::bigint * least(1 + asked_count / 3, 4), greatest($1::bigint, 240))
            ORDER BY asked_at, id LIMIT $2::integer
            FOR UPDATE SKIP LOCKED
        ), p AS (
            UPDATE payments SET asked_at = clock_now(), asked_count = asked_count + 1
            FROM due WHERE payments.id = due.id
            RETURNING payments.*
        ) )") + selectPayments(QStringLiteral("p"))
                               + QLatin1String("ORDER BY p.id");
    return allPayments(m_session.run(sql, {qint64(age.count()), limit}));
}

Result<ReconciledDay> PgPaymentRepository::lockDay(const QDate &day)
{
    static const QString begin = QStringLiteral(
        "INSERT INTO reconciled_days (day) VALUES ($1::date) ON CONFLICT DO NOTHING");
    static const QString lock
        = QStringLiteral("SELECT last_payment_id, compared, different, epoch_ms(finished_at)"
                         " FROM reconciled_days WHERE day = $1::date FOR UPDATE");
    if (const Result<PgRows> begun = m_session.run(begin, {day}); !begun)
        return failure(begun.error());
    Result<PgRows> rows = m_session.run(lock, {day});
    if (!rows)
        return failure(rows.error());
    ReconciledDay found;
    found.day = day;
    if (rows->next()) {
        found.last = rows->id<PaymentId>();
        found.compared = rows->number();
        found.different = rows->number();
        found.finishedAt = rows->time();
    }
    return found;
}

Result<void> PgPaymentRepository::updateDay(const ReconciledDay &day)
{
    static const QString sql = QStringLiteral(R"(
        UPDATE reconciled_days
        SET last_payment_id = $2, compared = $3, different = $4, finished_at = $5
        WHERE day = $1::date)");
    const QVariant finished = day.finishedAt.isValid() ? QVariant(day.finishedAt) : QVariant();
    const Result<PgRows> rows
        = m_session.run(sql, {day.day, day.last.value(), day.compared, day.different, finished});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<QList<Payment>> PgPaymentRepository::ofDay(const QDate &day, PaymentId last, int limit)
{
    static const QString sql = QStringLiteral(R"(
        WITH range AS (
            SELECT $1::date::timestamp AT TIME ZONE 'Asia/Jakarta' AS first,
                   ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta' AS last
        ), p AS (
            SELECT payments.* FROM payments, range
            WHERE method = 'midtrans' AND payments.id > $2
              AND ((created_at >= range.first AND created_at < range.last)
                   OR (paid_at >= range.first AND paid_at < range.last))
            ORDER BY payments.id LIMIT $3::integer
        ) )") + selectPayments(QStringLiteral("p"))
                               + QLatin1String("ORDER BY p.id");
    return allPayments(m_session.run(sql, {day, last.value(), limit}));
}

} // namespace kai
