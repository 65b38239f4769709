#include "storage/pgledgerrepository.h"

#include "storage/listquery.h"

namespace kai {

namespace {

template<class Tag> QVariant idOrNull(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value()) : QVariant();
}

/// Shifts s of `source` with the sums of their entries.
QString selectShifts(const QString &source)
{
    return QStringLiteral(R"(
        SELECT s.id, s.cashier_id, u.full_name, epoch_ms(s.created_at), epoch_ms(s.closed_at),
               s.opening_float, e.sales, e.refunds, e.cash_in, e.cash_out, e.sale_count,
               e.refund_count, coalesce(s.counted, 0)
        FROM %1 s JOIN users u ON u.id = s.cashier_id
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(amount) FILTER (WHERE movement = 'cashSale'), 0)::bigint AS sales,
                   coalesce(sum(amount) FILTER (WHERE movement = 'refundPaidInCash'), 0)::bigint
                       AS refunds,
                   coalesce(sum(amount) FILTER (WHERE movement = 'cashIn'), 0)::bigint AS cash_in,
                   coalesce(sum(amount) FILTER (WHERE movement = 'cashOut'), 0)::bigint AS cash_out,
                   count(*) FILTER (WHERE movement = 'cashSale') AS sale_count,
                   count(*) FILTER (WHERE movement = 'refundPaidInCash') AS refund_count
            FROM ledger_entries WHERE shift_id = s.id
        ) e )")
        .arg(source);
}

Shift readShift(PgRows &rows)
{
    Shift shift;
    shift.id = rows.id<ShiftId>();
    shift.cashierId = rows.id<UserId>();
    shift.cashierName = rows.text();
    shift.createdAt = rows.time();
    shift.closedAt = rows.time();
    shift.openingFloat = Money(rows.integer());
    shift.sales = Money(rows.integer());
    shift.refunds = Money(rows.integer());
    shift.cashIn = Money(rows.integer());
    shift.cashOut = Money(rows.integer());
    shift.saleCount = rows.number();
    shift.refundCount = rows.number();
    shift.counted = Money(rows.integer());
    return shift;
}

Result<Shift> oneShift(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readShift(*rows);
}

} // namespace

Result<void> PgLedgerRepository::post(const LedgerEntry &entry)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO ledger_entries (movement, debit, credit, amount, order_id, payment_id,
                                    refund_id, shift_id, actor_id, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))");
    if (entry.amount.isZero())
        return {};
    const Posting posting = postingOf(entry.movement, entry.amount);
    const QVariantList values {wireName(entry.movement),
                               wireName(posting.debit),
                               wireName(posting.credit),
                               entry.amount.rupiah(),
                               idOrNull(entry.orderId),
                               idOrNull(entry.paymentId),
                               idOrNull(entry.refundId),
                               idOrNull(entry.shiftId),
                               idOrNull(entry.actor.value_or(UserId())),
                               entry.note};
    if (const Result<PgRows> rows = m_session.run(sql, values); !rows)
        return failure(rows.error());
    return {};
}

Result<QList<AccountBalance>> PgLedgerRepository::balances()
{
    static const QString sql
        = QStringLiteral("SELECT account, balance FROM ledger_balances ORDER BY account");
    Result<PgRows> rows = m_session.run(sql);
    if (!rows)
        return failure(rows.error());
    QList<AccountBalance> balances;
    while (rows->next()) {
        const Account account = rows->word<Account>();
        balances.append({account, Money(rows->integer())});
    }
    return balances;
}

Result<Shift> PgShiftRepository::open(UserId cashier, Money openingFloat)
{
    static const QString sql
        = QStringLiteral("INSERT INTO shifts (cashier_id, opening_float) VALUES ($1, $2)"
                         " ON CONFLICT (cashier_id) WHERE closed_at IS NULL DO NOTHING"
                         " RETURNING id");
    Result<PgRows> rows = m_session.run(sql, {cashier.value(), openingFloat.rupiah()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(conflict(QStringLiteral("shift.open")));
    return byId(rows->id<ShiftId>());
}

Result<Shift> PgShiftRepository::ofCashier(UserId cashier)
{
    // Its row first: whoever books into a shift keeps it from being closed, and the other way
    // round.
    static const QString lock = QStringLiteral(
        "SELECT id FROM shifts WHERE cashier_id = $1 AND closed_at IS NULL FOR UPDATE");
    Result<PgRows> rows = m_session.run(lock, {cashier.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return byId(rows->id<ShiftId>());
}

Result<Shift> PgShiftRepository::byId(ShiftId id)
{
    static const QString sql
        = selectShifts(QStringLiteral("shifts")) + QLatin1String("WHERE s.id = $1");
    return oneShift(m_session.run(sql, {id.value()}));
}

Result<Page<Shift>> PgShiftRepository::list(std::optional<UserId> cashier, const PageRequest &page)
{
    ListQuery query;
    if (cashier)
        query.add(QStringLiteral("cashier_id = $%1"), cashier->value());
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql = selectShifts(query.subSelect(QStringLiteral("shifts"), page))
                        + QLatin1String("ORDER BY s.created_at DESC, s.id DESC");
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<Shift> shifts;
    while (rows->next())
        shifts.append(readShift(*rows));
    return pageOf(std::move(shifts), page);
}

Result<void> PgShiftRepository::close(ShiftId id, Money counted)
{
    static const QString sql
        = QStringLiteral("UPDATE shifts SET closed_at = clock_now(), counted = $2"
                         " WHERE id = $1 AND closed_at IS NULL");
    Result<PgRows> rows = m_session.run(sql, {id.value(), counted.rupiah()});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

} // namespace kai
