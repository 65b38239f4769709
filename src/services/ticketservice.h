#pragma once

#include "services/database.h"
#include "services/gateways.h"

namespace kai {

/// Tickets and the gate. Thread-safe. pdf() draws and runs on the documents pool.
class TicketService
{
public:
    TicketService(Database &database, TicketSigner &signer, TicketPrinter &printer);

    /// NotFound when the order is not the actor's.
    Result<QList<Ticket>> tickets(const Actor &actor, const QString &orderCode);
    Result<Ticket> ticket(const Actor &actor, const QString &number);
    Result<QByteArray> pdf(const Actor &actor, const QString &number, const QString &language);
    /// For operators. A conflict "ticket.used" whose subject says when and where (RFC 3339 time and
    /// station code, separated by a space); "ticket.void"; validation "/payload" "ticket.forged",
    /// "/stationCode" "station.unknown". Without a station it is the one where the trip begins.
    Result<Ticket> checkIn(const Actor &actor, const QString &payload, const QString &stationCode);

private:
    Database &m_database;
    TicketSigner &m_signer;
    TicketPrinter &m_printer;
};

} // namespace kai
