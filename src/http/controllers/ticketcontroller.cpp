#include "http/controllers/controllers.h"

#include "api/reader.h"
#include "http/answers.h"

namespace kai::http {

static Response ticketPdf(Exchange &exchange, TicketService &tickets)
{
    const QString number = exchange.pathParameters[QStringLiteral("number")];
    const QString indonesian = QStringLiteral("id");
    const QString english = QStringLiteral("en");
    QList<FieldError> errors;
    QString language = QueryReader(exchange.request, errors).text(QStringLiteral("language"), 8);
    if (language.isEmpty())
        language = prefersIndonesian(exchange.request) ? indonesian : english;
    if (errors.isEmpty() && language != indonesian && language != english)
        errors.append({QStringLiteral("language"), QStringLiteral("value")});
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
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
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    const QString payload = reader.text(QStringLiteral("payload"), 1000);
    const QString station = reader.optionalText(QStringLiteral("stationCode"), 8);
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(exchange, tickets.checkIn(*exchange.actor, payload, station),
                  [](const Ticket &ticket) { return api::toJson(ticket); });
}

static Response listTickets(Exchange &exchange, TicketService &tickets)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    const QString code = query.requiredText(QStringLiteral("orderCode"), 32);
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerList(exchange, tickets.tickets(*exchange.actor, code));
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
