#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/commandkey.h"

namespace kai::http {

static Response enterReduction(Exchange &exchange, ReductionService &reductions)
{
    const auto key = optionalCommandKey(exchange, QStringLiteral("reductions.enter"));
    if (!key)
        return problem(exchange, key.error());
    const auto registration = api::reductionRegistrationFromJson(exchange.body);
    if (!registration)
        return problem(exchange, registration.error());
    const Result<StoredReply> reply = reductions.enter(
        *exchange.actor, *registration, *key, [&](const ReductionRegistration &made) {
            return StoredReply {201, envelope(exchange, api::toJson(made))};
        });
    if (!reply)
        return problem(exchange, reply.error());
    return jsonResponse(reply->status, reply->body);
}

static Response listReductions(Exchange &exchange, ReductionService &reductions)
{
    const QString number
        = exchange.request.parameter(QStringLiteral("identityNumber")).value_or(QString());
    return answerList(exchange, reductions.registrations(*exchange.actor, number));
}

void addReductionHandlers(HandlerTable &handlers, ReductionService &reductions)
{
    using api::Operation;
    handlers.add(Operation::EnterReduction,
                 [&](Exchange &e) { return enterReduction(e, reductions); });
    handlers.add(Operation::ListReductions,
                 [&](Exchange &e) { return listReductions(e, reductions); });
}

} // namespace kai::http
