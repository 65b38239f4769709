#include "storage/passengerjson.h"
#include "storage/pgorderrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

/// What happens to orders after they are placed: their changes and their history.
namespace kai {

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// An empty text, never NULL: a default-made QString is bound as NULL.
QString textOf(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

const QString &saveSql()
{
    static const QString sql = QStringLiteral(R"(
        WITH saved AS (
            UPDATE orders SET status = $2, contact_name = $3, contact_email = $4,
                contact_phone = $5, schedule_id = $6, from_sequence = $7, to_sequence = $8,
                service_date = $9, fare_total = $10,
                expires_at = CASE WHEN $2 = 'pendingPayment'
                                  THEN least(expires_at, $12::timestamptz) ELSE expires_at END,
                version = version + 1,
                updated_at = clock_now()
            WHERE id = $1
            RETURNING id
        )
        UPDATE passengers p SET name = x.name, identity_type = x.identity_type,
            identity_number = x.identity_number, seat_id = x.seat_id, subclass = x.subclass,
            fare = x.fare, reduction = x.reduction, reduction_amount = x.reduction_amount,
            cancelled_at = CASE WHEN x.cancelled THEN coalesce(p.cancelled_at, clock_now()) END
        FROM saved, jsonb_to_recordset($11::jsonb) AS x (
            id bigint, name text, identity_type text, identity_number text, seat_id bigint,
            subclass text, fare bigint, reduction text, reduction_amount bigint, cancelled boolean)
        WHERE p.id = x.id AND p.order_id = saved.id)");
    return sql;
}

} // namespace

// Nobody can pay for a train that has left: the hold ends before, also on another departure.
Result<void> PgOrderRepository::save(const Order &order)
{
    Result<PgRows> rows = m_session.run(
        saveSql(),
        {order.id.value(), wireName(order.status), order.contact.name, order.contact.email,
         order.contact.phone, order.trip.scheduleId.value(), order.trip.from.sequence,
         order.trip.to.sequence, order.trip.serviceDate, order.fareTotal.rupiah(),
         passengersJson(order.passengers), order.trip.from.departure});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() != order.passengers.size())
        return failure(notFound());
    return {};
}

Result<void> PgOrderRepository::addCharges(OrderId id, const QList<PriceLine> &charges)
{
    static const QString sql
        = QStringLiteral("INSERT INTO order_charges (order_id, passenger_id, kind, amount)"
                         " VALUES ($1, $2, $3, $4)");
    for (const PriceLine &charge : charges) {
        const QVariant passenger
            = charge.passenger ? QVariant(charge.passenger->value()) : QVariant();
        const Result<PgRows> rows = m_session.run(
            sql, {id.value(), passenger, wireName(charge.kind), charge.amount.rupiah()});
        if (!rows)
            return failure(rows.error());
    }
    return {};
}

Result<void> PgOrderRepository::addHistory(OrderId id, const OrderNote &note)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO order_history (order_id, actor_id, event, details, address, before, after)"
        " VALUES ($1, $2, $3, $4::jsonb, $5, $6::jsonb, $7::jsonb)");
    const QVariant actor = note.actor ? QVariant(note.actor->value()) : QVariant();
    Result<PgRows> rows
        = m_session.run(sql, {id.value(), actor, note.event, jsonText(note.details),
                              textOf(note.address), jsonText(note.before), jsonText(note.after)});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<QList<HistoryEntry>> PgOrderRepository::history(OrderId id, int limit)
{
    static const QString sql = QStringLiteral(
        "SELECT epoch_ms(h.at), h.actor_id, coalesce(u.full_name, ''), h.event, h.details::text,"
        " h.address, h.before::text, h.after::text"
        " FROM order_history h LEFT JOIN users u ON u.id = h.actor_id"
        " WHERE h.order_id = $1 ORDER BY h.id LIMIT $2::integer");
    Result<PgRows> rows = m_session.run(sql, {id.value(), limit});
    if (!rows)
        return failure(rows.error());
    QList<HistoryEntry> entries;
    while (rows->next()) {
        HistoryEntry entry;
        entry.at = rows->time();
        if (rows->isNull())
            rows->skip();
        else
            entry.note.actor = rows->id<UserId>();
        entry.actorName = rows->text();
        entry.note.event = rows->text();
        entry.note.details = jsonObject(rows->text());
        entry.note.address = rows->text();
        entry.note.before = jsonObject(rows->text());
        entry.note.after = jsonObject(rows->text());
        entries.append(entry);
    }
    return entries;
}

} // namespace kai
