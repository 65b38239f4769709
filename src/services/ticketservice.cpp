#include "services/ticketservice.h"

#include "services/settlement.h"

namespace kai {

TicketService::TicketService(Database &database, TicketPrinter &printer)
    : m_database(database)
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
                                      TicketFormat format, const QString &language)
{
    const Result<Ticket> found = ticket(actor, number);
    if (!found)
        return failure(found.error());
    // A paper that looks valid would travel as far as a valid one.
    if (found->status == TicketStatus::Void)
        return failure(conflict(QStringLiteral("ticket.void"), number));
    return m_printer.pdf({*found}, format, language);
}

static Result<void> checkValid(const Ticket &ticket)
{
    switch (ticket.status) {
    case TicketStatus::Valid:
        return {};
    case TicketStatus::Used:
        return failure(
            conflict(QStringLiteral("ticket.used"),
                     ticket.usedAt.toString(Qt::ISODate) + u' ' + ticket.usedStationCode));
    case TicketStatus::Void:
        return failure(conflict(QStringLiteral("ticket.void"), ticket.number));
    }
    Q_UNREACHABLE();
}

static Result<Ticket> endTicket(Repositories &repositories, const Actor &actor,
                                const QString &number, const QString &reason)
{
    const Result<Ticket> known = repositories.tickets().byNumber(number);
    if (!known)
        return known;
    // The order first, as everybody does who takes tickets back.
    const Result<Order> order = repositories.orders().byCode(known->orderCode, Lock::ForUpdate);
    if (!order)
        return failure(order.error());
    const Result<Ticket> ticket = repositories.tickets().byNumber(number, Lock::ForUpdate);
    if (!ticket)
        return ticket;
    if (const Result<void> checked = checkValid(*ticket); !checked)
        return failure(checked.error());
    const Result<bool> ended = repositories.tickets().end(ticket->id, {reason, actor.userId});
    if (!ended)
        return failure(ended.error());
    const OrderNote note = noteOf(actor, "ticketVoided",
                                  {{QStringLiteral("ticket"), number},
                                   {QStringLiteral("passenger"), ticket->passenger.details.name},
                                   {QStringLiteral("reason"), reason}});
    if (const auto noted = repositories.orders().addHistory(order->id, note); !noted)
        return failure(noted.error());
    return repositories.tickets().byNumber(number);
}

Result<Ticket> TicketService::voidTicket(const Actor &actor, const QString &number,
                                         const QString &reason)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return inTransaction<Ticket>(m_database, [&](Repositories &repositories) {
        return endTicket(repositories, actor, number, reason);
    });
}

} // namespace kai
