#include "http/controllers/controllers.h"

#include "http/answers.h"

namespace kai::http {

static Response listMails(Exchange &exchange, MailService &mails)
{
    const QString code = exchange.pathParameters.value(QStringLiteral("code"));
    return answerList(exchange, mails.mails(*exchange.actor, code));
}

static Response mailMessage(Exchange &exchange, MailService &mails)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    const Result<QByteArray> message = mails.message(*exchange.actor, MailId(*id));
    if (!message)
        return problem(exchange, message.error());
    Response response;
    response.headers.append("Content-Type", "message/rfc822");
    response.headers.append("Content-Disposition",
                            "attachment; filename=\"mail-" + QByteArray::number(*id) + ".eml\"");
    response.body = *message;
    return response;
}

static Response sendMailAgain(Exchange &exchange, MailService &mails)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, mails.sendAgain(*exchange.actor, MailId(*id)),
                  [](const Mail &mail) { return api::toJson(mail); });
}

void addMailHandlers(HandlerTable &handlers, MailService &mails)
{
    using api::Operation;
    handlers.add(Operation::ListMails, [&](Exchange &e) { return listMails(e, mails); });
    handlers.add(Operation::GetMailMessage, [&](Exchange &e) { return mailMessage(e, mails); });
    handlers.add(Operation::SendMailAgain, [&](Exchange &e) { return sendMailAgain(e, mails); });
}

} // namespace kai::http
