#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/commandkey.h"

namespace kai::http {

static QString codeOf(const Exchange &exchange)
{
    return exchange.pathParameters[QStringLiteral("code")];
}

static Response answerReply(Exchange &exchange, const Result<StoredReply> &reply)
{
    return reply ? jsonResponse(reply->status, reply->body) : problem(exchange, reply.error());
}

static Response changeOrder(Exchange &exchange, OrderChangeService &changes)
{
    const auto key = optionalCommandKey(exchange, QStringLiteral("orders.change"));
    if (!key)
        return problem(exchange, key.error());
    const Result<api::ChangeCommand> command = api::changeCommandFromJson(exchange.body);
    if (!command)
        return problem(exchange, command.error());
    if (command->purpose == api::Purpose::Quote) {
        return answer(exchange, changes.quote(*exchange.actor, codeOf(exchange), command->change),
                      [](const ChangeQuote &quote) { return api::toJson(quote); });
    }
    return answerReply(
        exchange,
        changes.change(*exchange.actor, codeOf(exchange), command->change, *key,
                       [&](const Order &order) {
                           return StoredReply {200, envelope(exchange, api::toJson(order))};
                       }));
}

static Response cancelOrder(Exchange &exchange, CancellationService &cancellations)
{
    const auto key = optionalCommandKey(exchange, QStringLiteral("orders.cancel"));
    if (!key)
        return problem(exchange, key.error());
    const Result<api::CancellationCommand> command
        = api::cancellationCommandFromJson(exchange.body);
    if (!command)
        return problem(exchange, command.error());
    const CancellationRequest request {command->reason, command->passengers};
    const auto present = [](const Cancellation &cancellation) {
        return api::toJson(cancellation.quote, cancellation.order);
    };
    if (command->purpose == api::Purpose::Quote) {
        return answer(exchange, cancellations.quote(*exchange.actor, codeOf(exchange), request),
                      present);
    }
    return answerReply(exchange,
                       cancellations.cancel(
                           *exchange.actor, codeOf(exchange), request, *key,
                           [&](const Cancellation &cancellation) {
                               return StoredReply {200, envelope(exchange, present(cancellation))};
                           }));
}

void addOrderChangeHandlers(HandlerTable &handlers, OrderChangeService &changes,
                            CancellationService &cancellations)
{
    using api::Operation;
    handlers.add(Operation::ChangeOrder, [&](Exchange &e) { return changeOrder(e, changes); });
    handlers.add(Operation::CancelOrder,
                 [&](Exchange &e) { return cancelOrder(e, cancellations); });
}

} // namespace kai::http
