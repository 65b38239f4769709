#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/commandkey.h"

namespace kai::http {

static Response createOrder(Exchange &exchange, OrderService &orders)
{
    const Result<CommandKey> key = commandKey(exchange, QStringLiteral("orders.create"));
    if (!key)
        return problem(exchange, key.error());
    const Result<OrderRequest> request = api::orderRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    const Result<StoredReply> reply
        = orders.create(*exchange.actor, *request, *key, [&exchange](const Order &order) {
              return StoredReply {201, envelope(exchange, api::toJson(order))};
          });
    if (!reply)
        return problem(exchange, reply.error());
    return jsonResponse(reply->status, reply->body);
}

static Response listOrders(Exchange &exchange, OrderService &orders)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    OrderFilter filter;
    filter.status = query.word<OrderStatus>(QStringLiteral("status"));
    filter.date = query.date(QStringLiteral("date"));
    filter.query = query.text(QStringLiteral("query"), 100);
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, orders.orders(*exchange.actor, filter, page));
}

void addOrderHandlers(HandlerTable &handlers, OrderService &orders)
{
    using api::Operation;
    handlers.add(Operation::CreateOrder, [&](Exchange &e) { return createOrder(e, orders); });
    handlers.add(Operation::ListOrders, [&](Exchange &e) { return listOrders(e, orders); });
    handlers.add(Operation::GetOrder, [&](Exchange &e) {
        return answer(e, orders.order(*e.actor, e.pathParameters[QStringLiteral("code")]),
                      [](const Order &order) { return api::toJson(order); });
    });
    handlers.add(Operation::GetOrderHistory, [&](Exchange &e) {
        return answerList(e, orders.history(*e.actor, e.pathParameters[QStringLiteral("code")]));
    });
}

} // namespace kai::http
