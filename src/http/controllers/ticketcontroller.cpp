#include "http/controllers/controllers.h"

#include "http/answers.h"

namespace kai::http {

static Response ticketPdf(Exchange &exchange, TicketService &tickets)
{
    const QString number = exchange.pathParameters[QStringLiteral("number")];
    const auto format = fromWireName<TicketFormat>(exchange.query[u"format"].toString());
    return pdfAnswer(exchange,
                     tickets.pdf(*exchange.actor, number, format.value_or(TicketFormat::A4),
                                 languageOf(exchange)),
                     number);
}

static Response voidTicket(Exchange &exchange, TicketService &tickets)
{
    return answer(exchange,
                  tickets.voidTicket(*exchange.actor,
                                     exchange.pathParameters[QStringLiteral("number")],
                                     exchange.body[u"reason"].toString()),
                  [](const Ticket &ticket) { return api::toJson(ticket); });
}

static Response listTickets(Exchange &exchange, TicketService &tickets)
{
    return answerList(exchange,
                      tickets.tickets(*exchange.actor, exchange.query[u"orderCode"].toString()));
}

void addTicketHandlers(HandlerTable &handlers, TicketService &tickets)
{
    using api::Operation;
    handlers.add(Operation::ListTickets, [&](Exchange &e) { return listTickets(e, tickets); });
    handlers.add(Operation::GetTicketPdf, [&](Exchange &e) { return ticketPdf(e, tickets); });
    handlers.add(Operation::VoidTicket, [&](Exchange &e) { return voidTicket(e, tickets); });
    handlers.add(Operation::GetTicket, [&](Exchange &e) {
        return answer(e, tickets.ticket(*e.actor, e.pathParameters[QStringLiteral("number")]),
                      [](const Ticket &ticket) { return api::toJson(ticket); });
    });
}

} // namespace kai::http
