#pragma once

#include "services/database.h"
#include "services/gateways.h"

namespace kai {

/// Tickets of orders. Thread-safe. pdf() draws and runs on the documents pool.
class TicketService
{
public:
    TicketService(Database &database, TicketPrinter &printer);

    /// NotFound when the order is not the actor's.
    Result<QList<Ticket>> tickets(const Actor &actor, const QString &orderCode);
    Result<Ticket> ticket(const Actor &actor, const QString &number);
    /// Conflict "ticket.void" for one that is void.
    Result<QByteArray> pdf(const Actor &actor, const QString &number, TicketFormat format,
                           const QString &language);
    /// Takes a ticket back, for operators; the reason is kept in the order's history. Conflicts
    /// "ticket.void" and, with when and where in its subject, "ticket.used".
    Result<Ticket> voidTicket(const Actor &actor, const QString &number, const QString &reason);

private:
    Database &m_database;
    TicketPrinter &m_printer;
};

} // namespace kai
