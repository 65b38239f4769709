#include "http/controllers/controllers.h"

#include "http/answers.h"

namespace kai::http {

static Response ticketPdf(Exchange &exchange, TicketService &tickets)
{
    const QString number = exchange.pathParameters[QStringLiteral("number")];
    QString language = exchange.query[u"language"].toString();
    if (language.isEmpty())
        language
            = prefersIndonesian(exchange.request) ? QStringLiteral("id") : QStringLiteral("en");
    const Result<QByteArray> pdf = tickets.pdf(*exchange.actor, number, language);
    if (!pdf)
        return problem(exchange, pdf.error());
    Response response;
    response.headers.append("Content-Type", "application/pdf");
    response.headers.append("Content-Disposition",
                            "inline; filename=\"" + number.toLatin1() + ".pdf\"");
    response.body = *pdf;
    return response;
}

static Response checkIn(Exchange &exchange, TicketService &tickets)
{
    return answer(exchange,
                  tickets.checkIn(*exchange.actor, exchange.body[u"payload"].toString(),
                                  exchange.body[u"stationCode"].toString()),
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
    handlers.add(Operation::CheckIn, [&](Exchange &e) { return checkIn(e, tickets); });
    handlers.add(Operation::GetTicket, [&](Exchange &e) {
        return answer(e, tickets.ticket(*e.actor, e.pathParameters[QStringLiteral("number")]),
                      [](const Ticket &ticket) { return api::toJson(ticket); });
    });
}

} // namespace kai::http
