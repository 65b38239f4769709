#include "storage/pgticketrepository.h"

#include "storage/mapping.h"
#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

QString selectTickets()
{
    return QStringLiteral(
               "SELECT k.id, k.number, o.code, o.user_id, k.status, epoch_ms(k.issued_at),"
               " epoch_ms(k.used_at), k.used_station_code, %1, %2::text"
               " FROM tickets k JOIN orders o ON o.id = k.order_id"
               " JOIN passengers p ON p.id = k.passenger_id %3"
               " JOIN schedules sc ON sc.id = o.schedule_id %4")
        .arg(tripColumns(), passengerJson(), passengerJoins(),
             tripJoins(QStringLiteral("o.from_sequence"), QStringLiteral("o.to_sequence")));
}

Ticket readTicket(PgRows &rows)
{
    Ticket ticket;
    ticket.id = rows.id<TicketId>();
    ticket.number = rows.text();
    ticket.orderCode = rows.text();
    ticket.userId = rows.id<UserId>();
    ticket.status = rows.word<TicketStatus>();
    ticket.issuedAt = rows.time();
    ticket.usedAt = rows.time();
    ticket.usedStationCode = rows.text();
    ticket.trip = readTrip(rows);
    ticket.passenger = passengerFrom(QJsonDocument::fromJson(rows.text().toUtf8()).array());
    return ticket;
}

} // namespace

Result<void> PgTicketRepository::issue(const Order &order, const QStringList &numbers)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO tickets (number, order_id, passenger_id)
        SELECT x.number, $1, x.passenger_id
        FROM jsonb_to_recordset($2::jsonb) AS x (number text, passenger_id bigint)
        ORDER BY x.passenger_id
        ON CONFLICT (passenger_id) WHERE status <> 'void' DO NOTHING)");
    if (numbers.size() != order.passengers.size())
        return failure(
            internalError(QStringLiteral("a ticket number for each passenger is needed")));
    QJsonArray pairs;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        pairs.append(
            QJsonObject {{QStringLiteral("number"), numbers[i]},
                         {QStringLiteral("passenger_id"), order.passengers[i].id.value()}});
    }
    const QString json = QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact));
    const Result<PgRows> rows = m_session.run(sql, {order.id.value(), json});
    if (!rows && rows.error().kind == ErrorKind::Conflict)
        return failure(conflict(QStringLiteral("ticket.numberTaken")));
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<QList<Ticket>> PgTicketRepository::ofOrder(const QString &orderCode)
{
    static const QString sql
        = selectTickets() + QLatin1String(" WHERE o.code = $1 ORDER BY p.position, k.id");
    Result<PgRows> rows = m_session.run(sql, {orderCode});
    if (!rows)
        return failure(rows.error());
    QList<Ticket> tickets;
    while (rows->next())
        tickets.append(readTicket(*rows));
    return tickets;
}

Result<Ticket> PgTicketRepository::byNumber(const QString &number, Lock lock)
{
    static const QString sql = selectTickets() + QLatin1String(" WHERE k.number = $1");
    static const QString locking = sql + QLatin1String(" FOR UPDATE OF k");
    Result<PgRows> rows = m_session.run(lock == Lock::ForUpdate ? locking : sql, {number});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readTicket(*rows);
}

Result<bool> PgTicketRepository::markUsed(TicketId id, const QString &stationCode)
{
    static const QString sql
        = QStringLiteral("UPDATE tickets SET status = 'used', used_at = date_trunc('milliseconds', "
                         "clock_timestamp()),"
                         " used_station_code = $2 WHERE id = $1 AND status = 'valid'");
    Result<PgRows> rows = m_session.run(sql, {id.value(), stationCode});
    if (!rows)
        return failure(rows.error());
    return rows->affected() > 0;
}

Result<void> PgTicketRepository::voidOfOrder(OrderId order)
{
    static const QString sql = QStringLiteral(
        "UPDATE tickets SET status = 'void' WHERE order_id = $1 AND status <> 'void'");
    if (const Result<PgRows> rows = m_session.run(sql, {order.value()}); !rows)
        return failure(rows.error());
    return {};
}

Result<void> PgTicketRepository::voidOfPassengers(const QList<PassengerId> &passengers)
{
    static const QString sql
        = QStringLiteral("UPDATE tickets SET status = 'void'"
                         " WHERE passenger_id = ANY ($1::bigint[]) AND status <> 'void'");
    if (const Result<PgRows> rows = m_session.run(sql, {arrayText(passengers)}); !rows)
        return failure(rows.error());
    return {};
}

} // namespace kai
