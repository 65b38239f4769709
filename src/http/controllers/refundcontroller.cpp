#include "http/controllers/controllers.h"

#include "api/reader.h"
#include "http/answers.h"
#include "http/commandkey.h"

namespace kai::http {

static QList<PassengerId> passengersFrom(api::Reader &reader)
{
    const QString name = QStringLiteral("passengerIds");
    QList<PassengerId> passengers;
    if (!reader.has(name))
        return passengers;
    const QJsonArray ids = reader.array(name, 8);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const qint64 id = ids[i].toInteger();
        if (id > 0)
            passengers.append(PassengerId(id));
        else
            reader.fail(QStringLiteral("%1/%2").arg(name).arg(i), QStringLiteral("type"));
    }
    if (ids.isEmpty() || reader.has(QStringLiteral("amount")))
        reader.fail(name, QStringLiteral("value"));
    return passengers;
}

static Response createRefund(Exchange &exchange, RefundService &refunds)
{
    const Result<CommandKey> key = commandKey(exchange, QStringLiteral("refunds.create"));
    if (!key)
        return problem(exchange, key.error());
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    RefundRequest request;
    if (const auto amount = reader.optionalInteger(QStringLiteral("amount")))
        request.amount = Money(*amount);
    request.passengers = passengersFrom(reader);
    request.reason = reader.text(QStringLiteral("reason"), 255);
    request.payoutTo = reader.optionalText(QStringLiteral("payoutTo"), 200);
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(
        exchange, refunds.request(*exchange.actor, PaymentId(*id), request, *key),
        [](const Refund &refund) { return api::toJson(refund); }, 201);
}

static Response listRefunds(Exchange &exchange, RefundService &refunds)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    RefundFilter filter;
    filter.status = query.word<RefundStatus>(QStringLiteral("status"));
    filter.orderCode = query.text(QStringLiteral("orderCode"), 32);
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, refunds.refunds(*exchange.actor, filter, page));
}

static Response approveRefund(Exchange &exchange, RefundService &refunds)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    const QString reference = reader.text(QStringLiteral("reference"), 100);
    const QString payoutTo = reader.optionalText(QStringLiteral("payoutTo"), 200);
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(exchange, refunds.approve(*exchange.actor, RefundId(*id), reference, payoutTo),
                  [](const Refund &refund) { return api::toJson(refund); });
}

static Response rejectRefund(Exchange &exchange, RefundService &refunds)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    const QString reason = reader.text(QStringLiteral("reason"), 255);
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(exchange, refunds.reject(*exchange.actor, RefundId(*id), reason),
                  [](const Refund &refund) { return api::toJson(refund); });
}

void addRefundHandlers(HandlerTable &handlers, RefundService &refunds)
{
    using api::Operation;
    handlers.add(Operation::CreateRefund, [&](Exchange &e) { return createRefund(e, refunds); });
    handlers.add(Operation::ListRefunds, [&](Exchange &e) { return listRefunds(e, refunds); });
    handlers.add(Operation::ApproveRefund, [&](Exchange &e) { return approveRefund(e, refunds); });
    handlers.add(Operation::RejectRefund, [&](Exchange &e) { return rejectRefund(e, refunds); });
}

} // namespace kai::http
