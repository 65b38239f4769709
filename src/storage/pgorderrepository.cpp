#include "storage/pgorderrepository.h"

#include "storage/listquery.h"
#include "storage/mapping.h"
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
                          "  WHERE p.order_id = o.id)"
                          " FROM %4 o JOIN schedules sc ON sc.id = o.schedule_id %5")
        .arg(tripColumns(), passengerJson(), passengerJoins(), source,
             tripJoins(QStringLiteral("o.from_sequence"), QStringLiteral("o.to_sequence")));
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

QString jsonOf(const QList<Passenger> &passengers)
{
    QJsonArray array;
    for (const Passenger &passenger : passengers) {
        QJsonObject object {
            {QStringLiteral("position"), array.size()},
            {QStringLiteral("name"), passenger.details.name},
            {QStringLiteral("type"), wireName(passenger.details.type)},
            {QStringLiteral("identity_type"), wireName(passenger.details.identityType)},
            {QStringLiteral("identity_number"), passenger.details.identityNumber},
            {QStringLiteral("fare"), passenger.fare.rupiah()},
            {QStringLiteral("subclass"), QString()},
        };
        if (passenger.seat) {
            object.insert(QStringLiteral("seat_id"), passenger.seat->seatId.value());
            object.insert(QStringLiteral("subclass"), passenger.seat->subclass);
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Order and passengers in one statement; no row when the code is in use.
const QString &insertSql()
{
    static const QString sql = QStringLiteral(R"(
        WITH placed AS (
            INSERT INTO orders (code, user_id, schedule_id, from_sequence, to_sequence,
                                service_date, contact_name, contact_email, contact_phone,
                                fare_total, booking_fee, expires_at)
            SELECT $1, $2::bigint, sc.id, $4::integer, $5::integer, sc.service_date, $6, $7, $8,
                   $9::bigint, $10::bigint, clock_now() + $11::integer * interval '1 second'
            FROM schedules sc WHERE sc.id = $3
            ON CONFLICT (code) DO NOTHING
            RETURNING id, created_at, expires_at
        ), travellers AS (
            INSERT INTO passengers (order_id, position, name, type, identity_type,
                                    identity_number, seat_id, subclass, fare)
            SELECT placed.id, x.position, x.name, x.type, x.identity_type, x.identity_number,
                   x.seat_id, x.subclass, x.fare
            FROM placed, jsonb_to_recordset($12::jsonb) AS x (
                position integer, name text, type text, identity_type text, identity_number text,
                seat_id bigint, subclass text, fare bigint)
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

Result<ListQuery> queryOf(const OrderFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.userId)
        query.add(QStringLiteral("user_id = $%1"), filter.userId->value());
    if (filter.status)
        query.add(QStringLiteral("status = $%1"), wireName(*filter.status));
    if (filter.date)
        query.add(QStringLiteral("service_date = $%1"), *filter.date);
    if (!filter.query.isEmpty()) {
        query.add(QStringLiteral("(code ILIKE $%1 OR contact_name ILIKE $%1"
                                 " OR contact_email ILIKE $%1 OR EXISTS (SELECT 1"
                                 " FROM passengers p WHERE p.order_id = orders.id"
                                 " AND p.name ILIKE $%1))"),
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
                               jsonOf(order.passengers)};
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
    Result<PgRows> rows = m_session.run(sql, query->values());
    if (!rows)
        return failure(rows.error());
    QList<Order> orders;
    while (rows->next())
        orders.append(readOrder(*rows));
    return pageOf(std::move(orders), page);
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
    Result<PgRows> locked = m_session.run(lockSql, {limit});
    if (!locked)
        return failure(locked.error());
    QList<OrderId> ids;
    while (locked->next())
        ids.append(locked->id<OrderId>());
    QList<Order> orders;
    if (ids.isEmpty())
        return orders;
    Result<PgRows> rows = m_session.run(sql, {arrayText(ids)});
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        orders.append(readOrder(*rows));
    return orders;
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

Result<void> PgOrderRepository::addHistory(OrderId id, std::optional<UserId> actor,
                                           const QString &event, const QJsonObject &details)
{
    static const QString sql
        = QStringLiteral("INSERT INTO order_history (order_id, actor_id, event, details)"
                         " VALUES ($1, $2, $3, $4::jsonb)");
    const QString json = QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
    Result<PgRows> rows = m_session.run(
        sql, {id.value(), actor ? QVariant(actor->value()) : QVariant(), event, json});
    if (!rows)
        return failure(rows.error());
    return {};
}

} // namespace kai
