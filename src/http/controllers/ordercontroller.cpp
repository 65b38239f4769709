#include "http/controllers/controllers.h"

#include "http/answers.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kai::http {

/// The command's key from the Idempotency-Key header: 1 to 128 visible ASCII characters.
static Result<CommandKey> commandKey(const Exchange &exchange, const QString &operation)
{
    const QByteArray key = exchange.request.headers.value("Idempotency-Key");
    const bool visible
        = std::all_of(key.begin(), key.end(), [](char c) { return c > 32 && c < 127; });
    if (key.isEmpty() || key.size() > 128 || !visible) {
        return failure(validationError(QStringLiteral("Idempotency-Key"),
                                       QStringLiteral("idempotency.required")));
    }
    return CommandKey {exchange.actor->userId, operation, QString::fromLatin1(key),
                       QCryptographicHash::hash(exchange.request.body, QCryptographicHash::Sha256)};
}

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
}

} // namespace kai::http
