#include "storage/pgorderrepository.h"

#include "storage/listquery.h"
#include "storage/mapping.h"
#include "storage/passengerjson.h"
#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

/// Orders with their trip and passengers from `source`, which is a table or a sub-select.
QString selectFrom(const QString &source)
{
    return QStringLiteral("SELECT o.id, o.code, o.user_id, o.status, o.version, %1, o.contact_name,"
                          " o.contact_email, o.contact_phone, o.fare_total, o.booking_fee,"
                          " epoch_ms(o.created_at), epoch_ms(o.expires_at),"
                          " (SELECT json_agg(%2 ORDER BY p.position)::text FROM passengers p %3"
                          "  WHERE p.order_id = o.id),"
                          " (SELECT json_agg(json_build_array(g.kind, g.passenger_id, g.amount)"
                          "  ORDER BY g.id)::text FROM order_charges g WHERE g.order_id = o.id),"
                          " (SELECT coalesce(sum(r.amount), 0)::bigint FROM refunds r"
                          "  JOIN payments rp ON rp.id = r.payment_id"
                          "  WHERE rp.order_id = o.id AND r.status <> 'rejected')"
                          " FROM %4 o JOIN schedules sc ON sc.id = o.schedule_id %5")
        .arg(tripColumns(), passengerJson(), passengerJoins(), source,
             tripJoins(QStringLiteral("o.from_sequence"), QStringLiteral("o.to_sequence")));
}

PriceLine chargeFrom(const QJsonArray &json)
{
    PriceLine line;
    // The table's CHECK knows the same words.
    line.kind = fromWireName<PriceLineKind>(json[0].toString()).value();
    if (!json[1].isNull())
        line.passenger = PassengerId(json[1].toInteger());
    line.amount = Money(json[2].toInteger());
    return line;
}

Order readOrder(PgRows &rows)
{
    Order order;
    order.id = rows.id<OrderId>();
    order.code = rows.text();
    order.userId = rows.id<UserId>();
    order.status = rows.word<OrderStatus>();
    order.version = rows.number();
    order.trip = readTrip(rows);
    order.contact.name = rows.text();
    order.contact.email = rows.text();
    order.contact.phone = rows.text();
    order.fareTotal = Money(rows.integer());
    order.bookingFee = Money(rows.integer());
    order.createdAt = rows.time();
    order.expiresAt = rows.time();
    const QJsonArray passengers = QJsonDocument::fromJson(rows.text().toUtf8()).array();
    for (const QJsonValue &passenger : passengers)
        order.passengers.append(passengerFrom(passenger.toArray()));
    const QJsonArray charges = QJsonDocument::fromJson(rows.text().toUtf8()).array();
    for (const QJsonValue &charge : charges)
        order.charges.append(chargeFrom(charge.toArray()));
    order.refunded = Money(rows.integer());
    return order;
}

Result<Order> oneOrder(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readOrder(*rows);
}

/// Order and passengers in one statement; no row when the code is in use, or when the run was
/// retired or got other stops since the trip was read ($13). The lock makes it wait for whoever is
/// about to do that.
const QString &insertSql()
{
    static const QString sql = QStringLiteral(R"(
        WITH placed AS (
            INSERT INTO orders (code, user_id, schedule_id, from_sequence, to_sequence,
                                service_date, contact_name, contact_email, contact_phone,
                                fare_total, booking_fee, expires_at)
            SELECT $1, $2::bigint, sc.id, $4::integer, $5::integer, sc.service_date, $6, $7, $8,
                   $9::bigint, $10::bigint, clock_now() + $11::integer * interval '1 second'
            FROM schedules sc
            WHERE sc.id = $3 AND sc.retired_at IS NULL AND $13::integer IN (0, sc.version)
            FOR KEY SHARE
            ON CONFLICT (code) DO NOTHING
            RETURNING id, created_at, expires_at
        ), travellers AS (
            INSERT INTO passengers (order_id, position, name, type, identity_type,
                                    identity_number, seat_id, subclass, fare, reduction,
                                    reduction_amount)
            SELECT placed.id, x.position, x.name, x.type, x.identity_type, x.identity_number,
                   x.seat_id, x.subclass, x.fare, x.reduction, x.reduction_amount
            FROM placed, jsonb_to_recordset($12::jsonb) AS x (
                position integer, name text, type text, identity_type text, identity_number text,
                seat_id bigint, subclass text, fare bigint, reduction text,
                reduction_amount bigint)
            ORDER BY x.position
            RETURNING id, position
        )
        SELECT id, epoch_ms(created_at), epoch_ms(expires_at),
               (SELECT string_agg(id::text, ',' ORDER BY position) FROM travellers)
        FROM placed)");
    return sql;
}

Order placedOrder(const NewOrder &asked, PgRows &rows)
{
    Order order;
    order.id = rows.id<OrderId>();
    order.code = asked.code;
    order.userId = asked.userId;
    order.trip = asked.trip;
    order.contact = asked.contact;
    order.passengers = asked.passengers;
    order.fareTotal = asked.fareTotal;
    order.bookingFee = asked.bookingFee;
    order.createdAt = rows.time();
    order.expiresAt = rows.time();
    const QStringList ids = rows.text().split(u',');
    for (qsizetype i = 0; i < order.passengers.size(); ++i)
        order.passengers[i].id = PassengerId(ids[i].toLongLong());
    return order;
}

Result<QList<OrderId>> idsOf(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    QList<OrderId> ids;
    while (rows->next())
        ids.append(rows->id<OrderId>());
    return ids;
}

Result<QList<Order>> ordersOf(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    QList<Order> orders;
    while (rows->next())
        orders.append(readOrder(*rows));
    return orders;
}

Result<ListQuery> queryOf(const OrderFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.userId)
        query.add(QStringLiteral("user_id = $%1"), filter.userId->value());
    if (filter.status)
        query.add(QStringLiteral("status = $%1"), wireName(*filter.status));
    if (filter.date)
        query.add(QStringLiteral("service_date = $%1"), *filter.date);
    // Of one or two letters there are no trigrams, and they would find half of all names.
    if (!filter.query.isEmpty() && filter.query.size() < 3) {
        // Not LIKE, and found before anything else: a statement that is planned for any value could
        // not use the index, or would rather walk through all orders until enough fit.
        query.add(QStringLiteral("id = ANY (ARRAY(SELECT m.id FROM orders m"
                                 " WHERE m.code ~>=~ $%1 AND m.code ~<~ ($%1 || '~')))"),
                  filter.query.toUpper());
    } else if (!filter.query.isEmpty()) {
        // Two searches that each have their index: one condition over both tables has none, and
        // reads every order (11 s of a million).
        query.add(QStringLiteral("id IN (SELECT m.id FROM orders m WHERE m.code ILIKE $%1"
                                 " OR m.contact_name ILIKE $%1 OR m.contact_email ILIKE $%1"
                                 " UNION ALL SELECT p.order_id FROM passengers p"
                                 " WHERE p.name ILIKE $%1)"),
                  u'%' + escapedForLike(filter.query) + u'%');
    }
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    return query;
}

} // namespace

Result<Order> PgOrderRepository::insert(const NewOrder &order)
{
    const QVariantList values {order.code,
                               order.userId.value(),
                               order.trip.scheduleId.value(),
                               order.trip.from.sequence,
                               order.trip.to.sequence,
                               order.contact.name,
                               order.contact.email,
                               order.contact.phone,
                               order.fareTotal.rupiah(),
                               order.bookingFee.rupiah(),
                               qint64(order.hold.count()),
                               passengersJson(order.passengers),
                               order.trip.scheduleVersion};
    Result<PgRows> rows = m_session.run(insertSql(), values);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(conflict(QStringLiteral("order.codeTaken"), order.code));
    return placedOrder(order, *rows);
}

Result<Order> PgOrderRepository::byCode(const QString &code, Lock lock)
{
    // The lock comes first: a statement that waits for a lock and joins sees the other tables as
    // they were before it waited.
    static const QString lockSql
        = QStringLiteral("SELECT id FROM orders WHERE code = $1 FOR UPDATE");
    static const QString sql
        = selectFrom(QStringLiteral("orders")) + QLatin1String(" WHERE o.code = $1");
    if (lock == Lock::ForUpdate) {
        if (const Result<PgRows> locked = m_session.run(lockSql, {code}); !locked)
            return failure(locked.error());
    }
    return oneOrder(m_session.run(sql, {code}));
}

Result<Order> PgOrderRepository::byId(OrderId id, Lock lock)
{
    static const QString lockSql = QStringLiteral("SELECT id FROM orders WHERE id = $1 FOR UPDATE");
    static const QString sql
        = selectFrom(QStringLiteral("orders")) + QLatin1String(" WHERE o.id = $1");
    if (lock == Lock::ForUpdate) {
        if (const Result<PgRows> locked = m_session.run(lockSql, {id.value()}); !locked)
            return failure(locked.error());
    }
    return oneOrder(m_session.run(sql, {id.value()}));
}

Result<Page<Order>> PgOrderRepository::list(const OrderFilter &filter, const PageRequest &page)
{
    Result<ListQuery> query = queryOf(filter, page);
    if (!query)
        return failure(query.error());
    const QString sql = selectFrom(query->subSelect(QStringLiteral("orders"), page))
                        + QLatin1String(" ORDER BY o.created_at DESC, o.id DESC");
    Result<QList<Order>> orders = ordersOf(m_session.run(sql, query->values()));
    if (!orders)
        return failure(orders.error());
    return pageOf(std::move(*orders), page);
}

Result<void> PgOrderRepository::setStatus(OrderId id, OrderStatus status)
{
    static const QString sql = QStringLiteral(
        "UPDATE orders SET status = $2, version = version + 1, updated_at = clock_now()"
        " WHERE id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value(), wireName(status)});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

Result<QList<Order>> PgOrderRepository::lockExpired(int limit)
{
    // Asked again once the orders are locked: a payment may have been opened in between.
    static const QString nothingOpen = QStringLiteral(
        "NOT EXISTS (SELECT 1 FROM payments y WHERE y.order_id = o.id AND y.method = 'midtrans'"
        " AND y.status IN ('pending', 'challenged'))");
    static const QString lockSql
        = QStringLiteral("SELECT o.id FROM orders o WHERE o.status = 'pendingPayment'"
                         " AND o.expires_at <= now() AND %1"
                         " ORDER BY o.expires_at, o.id LIMIT $1::integer FOR UPDATE SKIP LOCKED")
              .arg(nothingOpen);
    static const QString sql
        = selectFrom(QStringLiteral("orders"))
          + QStringLiteral(" WHERE o.id = ANY ($1::bigint[]) AND %1 ORDER BY o.expires_at, o.id")
                .arg(nothingOpen);
    const Result<QList<OrderId>> ids = idsOf(m_session.run(lockSql, {limit}));
    if (!ids)
        return failure(ids.error());
    if (ids->isEmpty())
        return QList<Order>();
    return ordersOf(m_session.run(sql, {arrayText(*ids)}));
}

Result<QList<Order>> PgOrderRepository::lockArrived(int limit)
{
    // The service date comes first: an index finds the few that may have arrived.
    static const QString lockSql = QStringLiteral(
        "SELECT o.id FROM orders o JOIN schedule_stops l"
        " ON l.schedule_id = o.schedule_id AND l.sequence = o.to_sequence"
        " WHERE o.status = 'paid' AND o.service_date <= (now() + interval '1 day')::date"
        " AND l.arrival <= now()"
        " ORDER BY o.service_date, o.id LIMIT $1::integer FOR UPDATE OF o SKIP LOCKED");
    static const QString sql = selectFrom(QStringLiteral("orders"))
                               + QStringLiteral(" WHERE o.id = ANY ($1::bigint[]) ORDER BY o.id");
    const Result<QList<OrderId>> ids = idsOf(m_session.run(lockSql, {limit}));
    if (!ids)
        return failure(ids.error());
    if (ids->isEmpty())
        return QList<Order>();
    return ordersOf(m_session.run(sql, {arrayText(*ids)}));
}

Result<bool> PgOrderRepository::holdLasts(OrderId id)
{
    // The clock of this moment, not of the transaction's start: it may have waited for a lock.
    static const QString sql
        = QStringLiteral("SELECT expires_at > clock_timestamp() FROM orders WHERE id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return rows->flag();
}

} // namespace kai
