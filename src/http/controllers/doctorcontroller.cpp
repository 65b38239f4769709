#include "http/controllers/controllers.h"

#include "http/answers.h"

namespace kai::http {

static Response listNotifications(Exchange &exchange, WebhookDoctor &doctor)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    NotificationFilter filter;
    filter.state = query.word<NotificationState>(QStringLiteral("state"));
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, doctor.notifications(*exchange.actor, filter, page));
}

static Response replay(Exchange &exchange, PaymentService &payments)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, payments.replayed(*exchange.actor, NotificationId(*id)),
                  [](const NotificationRecord &record) { return api::toJson(record); });
}

void addDoctorHandlers(HandlerTable &handlers, WebhookDoctor &doctor, PaymentService &payments)
{
    using api::Operation;
    handlers.add(Operation::GetWebhookHealth, [&](Exchange &e) {
        return answer(e, doctor.health(*e.actor),
                      [](const NotificationHealth &health) { return api::toJson(health); });
    });
    handlers.add(Operation::ProbeWebhook, [&](Exchange &e) {
        return answer(e, doctor.probe(*e.actor),
                      [](const ProbeReport &report) { return api::toJson(report); });
    });
    handlers.add(Operation::ListNotifications,
                 [&](Exchange &e) { return listNotifications(e, doctor); });
    handlers.add(Operation::ReplayNotification, [&](Exchange &e) { return replay(e, payments); });
}

} // namespace kai::http
