#include "services/ticketservice.h"

namespace kai {

TicketService::TicketService(Database &database, TicketSigner &signer, TicketPrinter &printer)
    : m_database(database)
    , m_signer(signer)
    , m_printer(printer)
{
}

Result<QList<Ticket>> TicketService::tickets(const Actor &actor, const QString &orderCode)
{
    return reading<QList<Ticket>>(
        m_database, [&](Repositories &repositories) -> Result<QList<Ticket>> {
            const Result<Order> order = repositories.orders().byCode(orderCode);
            if (!order)
                return failure(order.error());
            if (!actor.maySee(order->userId))
                return failure(notFound());
            return repositories.tickets().ofOrder(orderCode);
        });
}

Result<Ticket> TicketService::ticket(const Actor &actor, const QString &number)
{
    return reading<Ticket>(m_database, [&](Repositories &repositories) -> Result<Ticket> {
        Result<Ticket> ticket = repositories.tickets().byNumber(number);
        if (ticket && !actor.maySee(ticket->userId))
            return failure(notFound());
        return ticket;
    });
}

Result<QByteArray> TicketService::pdf(const Actor &actor, const QString &number,
                                      const QString &language)
{
    const Result<Ticket> found = ticket(actor, number);
    if (!found)
        return failure(found.error());
    // A paper that looks valid would travel as far as a valid one.
    if (found->status == TicketStatus::Void)
        return failure(conflict(QStringLiteral("ticket.void"), number));
    return m_printer.pdf({*found}, language);
}

static Error usedError(const Ticket &ticket)
{
    return conflict(QStringLiteral("ticket.used"),
                    ticket.usedAt.toUTC().toString(Qt::ISODate) + u' ' + ticket.usedStationCode);
}

static Result<void> checkStation(Repositories &repositories, const QString &code)
{
    const Result<bool> isStation = repositories.catalog().stationExists(code);
    if (!isStation)
        return failure(isStation.error());
    if (!*isStation) {
        return failure(
            validationError(QStringLiteral("/stationCode"), QStringLiteral("station.unknown")));
    }
    return {};
}

static Result<Ticket> checkInTicket(Repositories &repositories, const QString &number,
                                    const QString &stationCode)
{
    const Result<Ticket> ticket = repositories.tickets().byNumber(number, Lock::ForUpdate);
    if (!ticket)
        return failure(ticket.error());
    switch (ticket->status) {
    case TicketStatus::Used:
        return failure(usedError(*ticket));
    case TicketStatus::Void:
        return failure(conflict(QStringLiteral("ticket.void"), number));
    case TicketStatus::Valid:
        break;
    }
    const QString station = stationCode.isEmpty() ? ticket->trip.from.stationCode : stationCode;
    const Result<void> known = checkStation(repositories, station);
    if (!known)
        return failure(known.error());
    const Result<bool> marked = repositories.tickets().markUsed(ticket->id, station);
    if (!marked)
        return failure(marked.error());
    Result<Ticket> now = repositories.tickets().byNumber(number);
    if (now && !*marked)
        return failure(usedError(*now));
    return now;
}

Result<Ticket> TicketService::checkIn(const Actor &actor, const QString &payload,
                                      const QString &stationCode)
{
    if (!actor.isOperator())
        return failure(forbidden());
    const Result<QString> number = m_signer.ticketNumberOf(payload);
    if (!number)
        return failure(number.error());
    return inTransaction<Ticket>(m_database, [&](Repositories &repositories) {
        return checkInTicket(repositories, *number, stationCode);
    });
}

} // namespace kai
