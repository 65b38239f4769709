#pragma once

#include "http/metrics.h"
#include "services/gateways.h"
#include "services/mailer.h"

namespace kai::http {

/// A gateway that counts and times what it is asked.
class MeasuredGateway final : public PaymentGateway
{
public:
    MeasuredGateway(PaymentGateway &gateway, Metrics &metrics);

    Result<GatewayPage> open(const GatewayCharge &charge) override;
    Result<GatewayTransaction> status(const QString &gatewayOrderId) override;
    Result<void> cancel(const Payment &payment) override;
    Result<RefundAnswer> refund(const Payment &payment,
                                const GatewayRefundRequest &request) override;
    Result<void> decide(const Payment &payment, FraudVerdict verdict) override;
    QByteArray signedProbe(const QString &gatewayOrderId) override;
    bool signatureIsValid(const QByteArray &notificationBody) override;

private:
    PaymentGateway &m_gateway;
    Metrics &m_metrics;
};

/// A mailer that counts what becomes of its mails.
class MeasuredMailer final : public Mailer
{
public:
    MeasuredMailer(Mailer &mailer, Metrics &metrics);

    QByteArray rendered(const MailMessage &message) const override;
    Result<MailStatus> send(const MailMessage &message) override;

private:
    Mailer &m_mailer;
    Metrics &m_metrics;
};

} // namespace kai::http
