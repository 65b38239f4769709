#include "http/measuredparts.h"

#include "http/operationmetrics.h"

#include <QElapsedTimer>

namespace kai::http {

MeasuredGateway::MeasuredGateway(PaymentGateway &gateway, Metrics &metrics)
    : m_gateway(gateway)
    , m_metrics(metrics)
{
}

/// Only a gateway that did not do its part has failed; that there is no such transaction is an
/// answer.
static const char *outcomeOf(const std::optional<ErrorKind> &failure)
{
    if (!failure)
        return "ok";
    const bool failed = *failure == ErrorKind::Gateway || *failure == ErrorKind::Unavailable
                        || *failure == ErrorKind::Internal;
    return failed ? "failed" : "refused";
}

template<class Ask>
static auto measured(Metrics &metrics, const char *operation, Ask ask) -> decltype(ask())
{
    QElapsedTimer timer;
    timer.start();
    auto answer = ask();
    const std::optional<ErrorKind> failure
        = answer ? std::nullopt : std::optional(answer.error().kind);
    metrics.operations().gatewayAsked(operation, outcomeOf(failure),
                                      double(timer.nsecsElapsed()) / 1e9);
    return answer;
}

Result<GatewayPage> MeasuredGateway::open(const GatewayCharge &charge)
{
    return measured(m_metrics, "open", [&] { return m_gateway.open(charge); });
}

Result<GatewayTransaction> MeasuredGateway::status(const QString &gatewayOrderId)
{
    return measured(m_metrics, "status", [&] { return m_gateway.status(gatewayOrderId); });
}

Result<void> MeasuredGateway::cancel(const Payment &payment)
{
    return measured(m_metrics, "cancel", [&] { return m_gateway.cancel(payment); });
}

Result<RefundAnswer> MeasuredGateway::refund(const Payment &payment,
                                             const GatewayRefundRequest &request)
{
    return measured(m_metrics, "refund", [&] { return m_gateway.refund(payment, request); });
}

Result<void> MeasuredGateway::decide(const Payment &payment, FraudVerdict verdict)
{
    return measured(m_metrics, "decide", [&] { return m_gateway.decide(payment, verdict); });
}

QByteArray MeasuredGateway::signedProbe(const QString &gatewayOrderId)
{
    return m_gateway.signedProbe(gatewayOrderId);
}

bool MeasuredGateway::signatureIsValid(const QByteArray &notificationBody)
{
    return m_gateway.signatureIsValid(notificationBody);
}

MeasuredMailer::MeasuredMailer(Mailer &mailer, Metrics &metrics)
    : m_mailer(mailer)
    , m_metrics(metrics)
{
}

QByteArray MeasuredMailer::rendered(const MailMessage &message) const
{
    return m_mailer.rendered(message);
}

Result<MailStatus> MeasuredMailer::send(const MailMessage &message)
{
    const Result<MailStatus> sent = m_mailer.send(message);
    const char *result = !sent ? sent.error().code == u"mail.refused" ? "refused" : "failed"
                         : *sent == MailStatus::Written ? "written"
                                                        : "sent";
    m_metrics.operations().mailDelivered(result);
    return sent;
}

} // namespace kai::http
