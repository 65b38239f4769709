#include "storage/pgdeskrepository.h"

#include "storage/listquery.h"

#include <QJsonDocument>

namespace kai {

namespace {

/// Cases d of `source`, which is a table or a sub-select.
QString selectFrom(const QString &source)
{
    return QStringLiteral("SELECT d.id, d.kind, d.order_id, o.code, d.payment_id,"
                          " d.notification_id, d.refund_id, d.details::text,"
                          " epoch_ms(d.created_at), epoch_ms(d.closed_at), d.closed_by, d.action,"
                          " d.note FROM %1 d LEFT JOIN orders o ON o.id = d.order_id ")
        .arg(source);
}

DeskCase readCase(PgRows &rows)
{
    DeskCase found;
    found.id = rows.id<DeskCaseId>();
    found.kind = rows.word<CaseKind>();
    found.orderId = rows.id<OrderId>();
    found.orderCode = rows.text();
    found.paymentId = rows.id<PaymentId>();
    found.notificationId = rows.id<NotificationId>();
    found.refundId = rows.id<RefundId>();
    found.details = QJsonDocument::fromJson(rows.text().toUtf8()).object();
    found.createdAt = rows.time();
    found.closedAt = rows.time();
    if (const UserId by = rows.id<UserId>(); by.isValid())
        found.closedBy = by;
    found.action = fromWireName<CaseAction>(rows.text());
    found.note = rows.text();
    return found;
}

template<class Tag> QVariant idOrNull(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value()) : QVariant();
}

} // namespace

Result<void> PgDeskRepository::open(const DeskCase &found)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO desk_cases (kind, order_id, payment_id, notification_id, refund_id, details)
        VALUES ($1, $2, $3, $4, $5, $6::jsonb)
        ON CONFLICT DO NOTHING)");
    const QString details
        = QString::fromUtf8(QJsonDocument(found.details).toJson(QJsonDocument::Compact));
    const QVariantList values {wireName(found.kind),      idOrNull(found.orderId),
                               idOrNull(found.paymentId), idOrNull(found.notificationId),
                               idOrNull(found.refundId),  details};
    if (const Result<PgRows> rows = m_session.run(sql, values); !rows)
        return failure(rows.error());
    return {};
}

Result<DeskCase> PgDeskRepository::byId(DeskCaseId id, Lock lock)
{
    static const QString sql
        = selectFrom(QStringLiteral("desk_cases")) + QLatin1String("WHERE d.id = $1");
    static const QString locking = sql + QLatin1String(" FOR UPDATE OF d");
    Result<PgRows> rows = m_session.run(lock == Lock::ForUpdate ? locking : sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readCase(*rows);
}

Result<Page<DeskCase>> PgDeskRepository::list(const CaseFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.openOnly)
        query.add(QStringLiteral("closed_at IS NULL"));
    if (filter.kind)
        query.add(QStringLiteral("kind = $%1"), wireName(*filter.kind));
    if (!filter.orderCode.isEmpty()) {
        query.add(QStringLiteral("order_id = (SELECT id FROM orders WHERE code = $%1)"),
                  filter.orderCode);
    }
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql = selectFrom(query.subSelect(QStringLiteral("desk_cases"), page))
                        + QLatin1String("ORDER BY d.created_at DESC, d.id DESC");
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<DeskCase> cases;
    while (rows->next())
        cases.append(readCase(*rows));
    return pageOf(std::move(cases), page);
}

Result<void> PgDeskRepository::close(DeskCaseId id, UserId by, CaseAction action,
                                     const QString &note)
{
    static const QString sql = QStringLiteral(
        "UPDATE desk_cases SET closed_at = clock_now(), closed_by = $2, action = $3, note = $4"
        " WHERE id = $1 AND closed_at IS NULL");
    Result<PgRows> rows = m_session.run(sql, {id.value(), by.value(), wireName(action), note});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(conflict(QStringLiteral("case.closed")));
    return {};
}

} // namespace kai
