#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/commandkey.h"

namespace kai::http {

static Response reportDisruption(Exchange &exchange, DisruptionService &disruptions)
{
    const auto key = optionalCommandKey(exchange, QStringLiteral("disruptions.report"));
    if (!key)
        return problem(exchange, key.error());
    const Result<qint64> schedule = pathNumber(exchange, QStringLiteral("id"));
    if (!schedule)
        return problem(exchange, schedule.error());
    const Result<DisruptionNotice> notice = api::disruptionNoticeFromJson(exchange.body);
    if (!notice)
        return problem(exchange, notice.error());
    const Result<StoredReply> reply = disruptions.report(
        *exchange.actor, ScheduleId(*schedule), *notice, *key, [&](const Disruption &made) {
            return StoredReply {201, envelope(exchange, api::toJson(made))};
        });
    if (!reply)
        return problem(exchange, reply.error());
    return jsonResponse(reply->status, reply->body);
}

void addDisruptionHandlers(HandlerTable &handlers, DisruptionService &disruptions)
{
    using api::Operation;
    handlers.add(Operation::ReportDisruption,
                 [&](Exchange &e) { return reportDisruption(e, disruptions); });
    handlers.add(Operation::ListDisruptions, [&](Exchange &e) {
        const Result<qint64> schedule = pathNumber(e, QStringLiteral("id"));
        if (!schedule)
            return problem(e, schedule.error());
        return answerList(e, disruptions.disruptions(*e.actor, ScheduleId(*schedule)));
    });
    handlers.add(Operation::StopDisruption, [&](Exchange &e) {
        const Result<qint64> id = pathNumber(e, QStringLiteral("id"));
        if (!id)
            return problem(e, id.error());
        return answerOne(e, disruptions.stop(*e.actor, DisruptionId(*id)));
    });
    handlers.add(Operation::GetDisruption, [&](Exchange &e) {
        const Result<qint64> id = pathNumber(e, QStringLiteral("id"));
        if (!id)
            return problem(e, id.error());
        return answer(e, disruptions.disruption(*e.actor, DisruptionId(*id)),
                      [](const Disruption &disruption) { return api::toJson(disruption); });
    });
}

} // namespace kai::http
