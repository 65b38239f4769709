#include "storage/pgticketrepository.h"

#include "storage/pgticketrows.h"
#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

namespace {

QString selectTickets()
{
    return QLatin1String("SELECT ") + ticketColumns() + ticketTables();
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

Result<bool> PgTicketRepository::end(TicketId id, const TicketEnding &ending)
{
    static const QString sql
        = QStringLiteral("UPDATE tickets SET status = 'void', void_reason = $2, voided_by = $3,"
                         " voided_at = clock_now() WHERE id = $1 AND status = 'valid'");
    Result<PgRows> rows = m_session.run(sql, {id.value(), ending.reason, ending.userId.value()});
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
