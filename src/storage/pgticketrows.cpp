#include "storage/pgticketrows.h"

#include "storage/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

QString ticketColumns()
{
    return QStringLiteral("k.id, k.number, o.code, o.user_id, k.status, epoch_ms(k.issued_at),"
                          " epoch_ms(k.used_at), k.used_station_code, %1, %2::text")
        .arg(tripColumns(), passengerJson());
}

QString ticketTables()
{
    return QStringLiteral(" FROM tickets k JOIN orders o ON o.id = k.order_id"
                          " JOIN passengers p ON p.id = k.passenger_id %1"
                          " JOIN schedules sc ON sc.id = o.schedule_id %2")
        .arg(passengerJoins(),
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

} // namespace kai
