#include "http/controllers/controllers.h"

#include "api/operationsjson.h"
#include "http/answers.h"
#include "services/operationsservice.h"

namespace kai::http {

/// Sums since the start: whoever asks twice has the rate and the durations between.
static QJsonObject requestsToJson(const RequestTotals &totals)
{
    QJsonArray buckets;
    const std::span<const double> bounds = Metrics::durationBounds();
    for (size_t i = 0; i < bounds.size() && i < totals.upTo.size(); ++i)
        buckets.append(QJsonObject {{QStringLiteral("seconds"), bounds[i]},
                                    {QStringLiteral("requests"), totals.upTo[i]}});
    return {{QStringLiteral("total"), totals.requests},
            {QStringLiteral("serverErrors"), totals.serverErrors},
            {QStringLiteral("seconds"), totals.seconds},
            {QStringLiteral("within"), buckets}};
}

static Response serverState(Exchange &exchange, OperationsService &operations,
                            const Metrics &metrics)
{
    const Result<Observation> observation = operations.latest(*exchange.actor);
    if (!observation)
        return problem(exchange, observation.error());
    QJsonObject state = api::toJson(*observation);
    state[u"version"] = QStringLiteral(KAI_VERSION);
    state[u"requests"] = requestsToJson(metrics.totals());
    return success(exchange, state);
}

static Response listAlerts(Exchange &exchange, OperationsService &operations)
{
    const Result<QList<Alert>> alerts = operations.alerts(*exchange.actor);
    if (!alerts)
        return problem(exchange, alerts.error());
    return jsonResponse(200, envelope(exchange, api::toJson(*alerts), QString()));
}

static Response acknowledgeAlert(Exchange &exchange, OperationsService &operations)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, operations.acknowledge(*exchange.actor, AlertId(*id)),
                  [](const Alert &alert) { return api::toJson(alert); });
}

static Response listLog(Exchange &exchange, OperationsService &operations)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    LogEntryFilter filter;
    filter.least = query.word<LogLevel>(QStringLiteral("level"));
    filter.category = query.text(QStringLiteral("category"), 40);
    filter.requestId = query.text(QStringLiteral("requestId"), 64);
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    const Result<Page<LogEntry>> found = operations.log(*exchange.actor, filter, page);
    if (!found)
        return problem(exchange, found.error());
    return jsonResponse(200, envelope(exchange, api::toJson(found->items), found->nextCursor));
}

void addServerHandlers(HandlerTable &handlers, OperationsService &operations,
                       const Metrics &metrics)
{
    using api::Operation;
    handlers.add(Operation::GetServerState,
                 [&](Exchange &e) { return serverState(e, operations, metrics); });
    handlers.add(Operation::ListAlerts, [&](Exchange &e) { return listAlerts(e, operations); });
    handlers.add(Operation::AcknowledgeAlert,
                 [&](Exchange &e) { return acknowledgeAlert(e, operations); });
    handlers.add(Operation::ListLog, [&](Exchange &e) { return listLog(e, operations); });
}

} // namespace kai::http
