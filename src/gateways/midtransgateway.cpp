#include "gateways/midtransgateway.h"

#include "base/logging.h"
#include "domain/paymentend.h"
#include "gateways/midtransmessages.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

static Error gatewayError(const QString &internal)
{
    Error error {ErrorKind::Gateway, QStringLiteral("gateway.failed")};
    error.internal = internal;
    return error;
}

/// What kept an answer from being the one that was hoped for, for the log.
static QString described(const char *operation, int httpStatus, const QJsonObject &json)
{
    QStringList messages;
    for (const QJsonValue &message : json.value(QLatin1String("error_messages")).toArray())
        messages.append(message.toString());
    if (messages.isEmpty())
        messages.append(json.value(QLatin1String("status_message")).toString());
    return QStringLiteral("%1: HTTP %2, code %3, %4")
        .arg(QLatin1String(operation), QString::number(httpStatus),
             json.value(QLatin1String("status_code")).toString(), messages.join(u' ').left(500));
}

/// One part of a path, whatever is in it.
static QString pathPart(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

MidtransGateway::MidtransGateway(MidtransConfig config)
    : m_config(std::move(config))
    , m_client(m_config.serverKey)
{
}

Result<MidtransGateway::Answer> MidtransGateway::call(HttpMethod method, const QString &url,
                                                      const QJsonObject &body) const
{
    const Result<GatewayReply> reply = m_client.send(
        {method, QUrl(url, QUrl::StrictMode), QJsonDocument(body).toJson(QJsonDocument::Compact)});
    if (!reply)
        return failure(reply.error());
    const QJsonDocument document = QJsonDocument::fromJson(reply->body);
    if (!document.isObject())
        return failure(
            gatewayError(QStringLiteral("HTTP %1 without a JSON object").arg(reply->status)));
    return Answer {reply->status, document.object()};
}

Result<MidtransGateway::Answer> MidtransGateway::createPage(const QJsonObject &request) const
{
    return call(HttpMethod::Post, m_config.snapUrl + QLatin1String("/transactions"), request);
}

Result<GatewayPage> MidtransGateway::pageFrom(const Result<Answer> &answer)
{
    if (!answer)
        return failure(answer.error());
    const GatewayPage page {answer->json.value(QLatin1String("token")).toString(),
                            answer->json.value(QLatin1String("redirect_url")).toString()};
    const QString scheme = QUrl(page.redirectUrl, QUrl::StrictMode).scheme();
    const bool isWeb = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (answer->httpStatus / 100 != 2 || page.token.isEmpty() || !isWeb)
        return failure(gatewayError(described("open", answer->httpStatus, answer->json)));
    return page;
}

Result<GatewayPage> MidtransGateway::open(const GatewayCharge &charge)
{
    const Result<QJsonObject> request = snapRequest(charge, m_config.finishUrl);
    if (!request)
        return failure(request.error());
    Result<Answer> answer = createPage(*request);
    const bool isLost = !answer || answer->httpStatus >= 500;
    // It may have been done although its answer was lost. A second page revokes the first, which is
    // safe as long as nobody has begun to pay; and that only the gateway can tell.
    if (isLost) {
        const Result<GatewayTransaction> begun = askStatus(charge.gatewayOrderId);
        if (!begun && begun.error().kind == ErrorKind::NotFound)
            answer = createPage(*request);
    }
    return pageFrom(answer);
}

Result<GatewayTransaction> MidtransGateway::askStatus(const QString &gatewayOrderId) const
{
    const QString url
        = m_config.apiUrl + u'/' + pathPart(gatewayOrderId) + QLatin1String("/status");
    Result<Answer> answer = call(HttpMethod::Get, url);
    // Asking changes nothing, so asking again is safe.
    if (!answer)
        answer = call(HttpMethod::Get, url);
    if (!answer)
        return failure(answer.error());
    const QString code = answer->json.value(QLatin1String("status_code")).toString();
    if (code == QLatin1String("404"))
        return failure(notFound());
    // 407 is an expired transaction, and an answer; every other code from 400 on is a refusal.
    const bool isRefusal = code.isEmpty() ? answer->httpStatus >= 400
                                          : code.toInt() >= 400 && code != QLatin1String("407");
    const std::optional<GatewayTransaction> transaction = transactionFrom(answer->json);
    if (isRefusal || !transaction)
        return failure(gatewayError(described("status", answer->httpStatus, answer->json)));
    const bool isForeign = !m_config.merchantId.isEmpty() && !transaction->merchantId.isEmpty()
                           && transaction->merchantId != m_config.merchantId;
    if (isForeign)
        return failure(gatewayError(QStringLiteral("status: a transaction of another merchant")));
    return *transaction;
}

Result<GatewayTransaction> MidtransGateway::status(const QString &gatewayOrderId)
{
    return askStatus(gatewayOrderId);
}

/// True for a transaction that nobody can pay any more and nobody has paid.
static bool cannotBePaid(const GatewayTransaction &transaction)
{
    const std::optional<PaymentStatus> status = paymentStatusOf(transaction);
    return status && hasEndedUnpaid(*status);
}

/// Ends what the payer has begun. NotFound when he has not chosen a method yet.
Result<void> MidtransGateway::cancelTransaction(const QString &gatewayOrderId) const
{
    const Result<Answer> answer
        = call(HttpMethod::Post,
               m_config.apiUrl + u'/' + pathPart(gatewayOrderId) + QLatin1String("/cancel"));
    if (!answer)
        return failure(answer.error());
    const QString code = answer->json.value(QLatin1String("status_code")).toString();
    if (code == QLatin1String("200"))
        return {};
    if (code == QLatin1String("404"))
        return failure(notFound());
    if (code == QLatin1String("412")) {
        const Result<GatewayTransaction> transaction = askStatus(gatewayOrderId);
        if (transaction && cannotBePaid(*transaction))
            return {};
    }
    return failure(gatewayError(described("cancel", answer->httpStatus, answer->json)));
}

/// Closes the page, so that no method can be chosen on it. A page that is not there, or is closed,
/// is no failure; one on which something is under way is.
Result<void> MidtransGateway::cancelPage(const QString &token) const
{
    if (token.isEmpty())
        return {};
    const Result<Answer> answer
        = call(HttpMethod::Post, m_config.snapUrl + QLatin1String("/transactions/")
                                     + pathPart(token) + QLatin1String("/cancel"));
    if (!answer)
        return failure(answer.error());
    if (answer->json.contains(QLatin1String("canceled_at")))
        return {};
    const QString message = described("cancel the page", answer->httpStatus, answer->json);
    if (message.contains(QLatin1String("not found"), Qt::CaseInsensitive)
        || message.contains(QLatin1String("already cancel"), Qt::CaseInsensitive))
        return {};
    return failure(gatewayError(message));
}

Result<void> MidtransGateway::cancel(const Payment &payment)
{
    const Result<void> ended = cancelTransaction(payment.gatewayOrderId);
    const bool wasNotBegun = !ended && ended.error().kind == ErrorKind::NotFound;
    if (!ended && !wasNotBegun)
        return ended;
    const Result<void> closed = cancelPage(payment.token);
    // After a transaction has ended its page may say that it is under way: it is not.
    if (closed || !wasNotBegun)
        return {};
    // Between the two questions the payer has chosen a method.
    return cancelTransaction(payment.gatewayOrderId);
}

/// What a refusal of a refund means: the gateway says the same of what it has done already, of what
/// it cannot do yet, and of what it will never do.
Result<RefundAnswer> MidtransGateway::refundInstead(const Payment &payment,
                                                    const GatewayRefundRequest &request,
                                                    const Answer &refusal) const
{
    const Result<GatewayTransaction> transaction = askStatus(payment.gatewayOrderId);
    if (!transaction)
        return failure(transaction.error());
    for (const GatewayRefund &refund : transaction->refunds) {
        if (refund.key == request.key)
            return RefundAnswer::Done;
    }
    // A card is captured a day before it settles, and only then can be refunded.
    if (transaction->transactionStatus == QLatin1String("capture"))
        return RefundAnswer::AwaitsBank;
    qCWarning(logNetwork, "%s",
              qPrintable(forLog(described("refund", refusal.httpStatus, refusal.json))));
    return RefundAnswer::Refused;
}

Result<RefundAnswer> MidtransGateway::refund(const Payment &payment,
                                             const GatewayRefundRequest &request)
{
    const QJsonObject body {{QStringLiteral("refund_key"), request.key},
                            {QStringLiteral("amount"), request.amount.rupiah()},
                            {QStringLiteral("reason"), request.reason.left(255)}};
    const Result<Answer> answer = call(
        HttpMethod::Post,
        m_config.apiUrl + u'/' + pathPart(payment.gatewayOrderId) + QLatin1String("/refund"), body);
    if (!answer)
        return failure(answer.error());
    const QString code = answer->json.value(QLatin1String("status_code")).toString();
    if (code == QLatin1String("200"))
        return RefundAnswer::Done;
    if (code == QLatin1String("202"))
        return RefundAnswer::AwaitsBank;
    if (code == QLatin1String("406") || code == QLatin1String("412")
        || code == QLatin1String("414"))
        return refundInstead(payment, request, *answer);
    return failure(gatewayError(described("refund", answer->httpStatus, answer->json)));
}

Result<void> MidtransGateway::decide(const Payment &payment, FraudVerdict verdict)
{
    const QString command
        = verdict == FraudVerdict::Approve ? QStringLiteral("/approve") : QStringLiteral("/deny");
    const Result<Answer> answer = call(
        HttpMethod::Post, m_config.apiUrl + u'/' + pathPart(payment.gatewayOrderId) + command);
    if (!answer)
        return failure(answer.error());
    const QString code = answer->json.value(QLatin1String("status_code")).toString();
    if (code == QLatin1String("200"))
        return {};
    return failure(gatewayError(described("decide", answer->httpStatus, answer->json)));
}

QByteArray MidtransGateway::signedProbe(const QString &gatewayOrderId)
{
    return signedNotification(gatewayOrderId, m_config.serverKey);
}

bool MidtransGateway::signatureIsValid(const QByteArray &notificationBody)
{
    return hasValidSignature(notificationBody, m_config.serverKey);
}

} // namespace kai
