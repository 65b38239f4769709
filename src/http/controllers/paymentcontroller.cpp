#include "http/controllers/controllers.h"

#include "api/reader.h"
#include "base/logging.h"
#include "http/answers.h"

namespace kai::http {

static Response createPayment(Exchange &exchange, PaymentService &payments)
{
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    PaymentRequest request;
    request.method = reader.word<PaymentMethod>(QStringLiteral("method"));
    if (const auto given = reader.optionalInteger(QStringLiteral("cashGiven")))
        request.cashGiven = Money(*given);
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    const QString code = exchange.pathParameters[QStringLiteral("code")];
    return answer(
        exchange, payments.pay(*exchange.actor, code, request),
        [](const Payment &payment) { return api::toJson(payment); }, 201);
}

static Response paymentStatus(Exchange &exchange, PaymentService &payments)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, payments.refreshed(*exchange.actor, PaymentId(*id)),
                  [](const Payment &payment) { return api::toJson(payment); });
}

static Response listPayments(Exchange &exchange, PaymentService &payments)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    PaymentFilter filter;
    filter.status = query.word<PaymentStatus>(QStringLiteral("status"));
    filter.orderCode = query.text(QStringLiteral("orderCode"), 32);
    filter.from = query.date(QStringLiteral("from"));
    filter.to = query.date(QStringLiteral("to"));
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, payments.payments(*exchange.actor, filter, page));
}

static Response paymentSummary(Exchange &exchange, PaymentService &payments)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    const QDate from = query.requiredDate(QStringLiteral("from"));
    const QDate to = query.requiredDate(QStringLiteral("to"));
    if (errors.isEmpty() && (to < from || from.daysTo(to) > 366))
        errors.append({QStringLiteral("to"), QStringLiteral("outOfRange")});
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(exchange, payments.summary(*exchange.actor, from, to),
                  [](const PaymentSummary &summary) { return api::toJson(summary); });
}

/// The header fields worth keeping with a notification: none that is a secret.
static QJsonObject keptHeaders(const Request &request)
{
    QJsonObject kept;
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toByteArray().toLower();
        if (lower != "authorization" && lower != "cookie")
            kept[QString::fromLatin1(lower)]
                = QString::fromLatin1(value.first(std::min<qsizetype>(value.size(), 500)));
    }
    return kept;
}

static Response notification(Exchange &exchange, PaymentService &payments,
                             const LaterOnGatewayPool &later)
{
    const Result<NotificationId> stored
        = payments.storeNotification(exchange.request.body, keptHeaders(exchange.request));
    if (!stored)
        return problem(exchange, stored.error());
    // A full queue is no loss: the worker that looks for due notifications finds it.
    const bool queued = later([&payments, id = *stored] {
        const Result<void> processed = payments.processNotification(id);
        if (!processed)
            qCInfo(logBusiness, "notification %lld waits: code=%ls", id.value(),
                   qUtf16Printable(processed.error().code));
    });
    if (!queued)
        qCInfo(logBusiness, "notification %lld waits: the queue is full", stored->value());
    return success(exchange, QJsonObject {{QStringLiteral("stored"), true}});
}

void addPaymentHandlers(HandlerTable &handlers, PaymentService &payments, LaterOnGatewayPool later)
{
    using api::Operation;
    handlers.add(Operation::CreatePayment, [&](Exchange &e) { return createPayment(e, payments); });
    handlers.add(Operation::GetPaymentStatus,
                 [&](Exchange &e) { return paymentStatus(e, payments); });
    handlers.add(Operation::ListPayments, [&](Exchange &e) { return listPayments(e, payments); });
    handlers.add(Operation::GetPaymentSummary,
                 [&](Exchange &e) { return paymentSummary(e, payments); });
    handlers.add(Operation::MidtransNotification,
                 [&payments, later](Exchange &e) { return notification(e, payments, later); });
}

} // namespace kai::http
