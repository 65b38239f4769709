#pragma once

#include "gateways/httpsclient.h"
#include "services/gateways.h"

#include <QJsonObject>

namespace kai {

struct MidtransConfig
{
    QString snapUrl; ///< "https://app.midtrans.com/snap/v1"
    QString apiUrl; ///< "https://api.midtrans.com/v2"
    QByteArray serverKey; ///< secret
    QString merchantId {}; ///< whose transactions are believed; empty: anybody's with this key
    QString finishUrl {}; ///< where the page sends the payer in the end; empty: the account's
};

/// Midtrans: payment pages by Snap, everything else by the Core API. Its HTTP status says little:
/// it answers many refusals with 200, so the status_code in the body decides first.
class MidtransGateway final : public PaymentGateway
{
public:
    explicit MidtransGateway(MidtransConfig config);

    Result<GatewayPage> open(const GatewayCharge &charge) override;
    Result<GatewayTransaction> status(const QString &gatewayOrderId) override;
    Result<void> cancel(const Payment &payment) override;
    Result<RefundAnswer> refund(const Payment &payment,
                                const GatewayRefundRequest &request) override;
    Result<void> decide(const Payment &payment, FraudVerdict verdict) override;
    QByteArray signedProbe(const QString &gatewayOrderId) override;
    bool signatureIsValid(const QByteArray &notificationBody) override;

private:
    struct Answer
    {
        int httpStatus = 0;
        QJsonObject json;
    };

    Result<Answer> call(HttpMethod method, const QString &url, const QJsonObject &body = {}) const;
    Result<Answer> createPage(const QJsonObject &request) const;
    static Result<GatewayPage> pageFrom(const Result<Answer> &answer);
    Result<GatewayTransaction> askStatus(const QString &gatewayOrderId) const;
    Result<void> cancelTransaction(const QString &gatewayOrderId) const;
    Result<void> cancelPage(const QString &token) const;
    Result<RefundAnswer> refundInstead(const Payment &payment, const GatewayRefundRequest &request,
                                       const Answer &refusal) const;

    MidtransConfig m_config;
    HttpsClient m_client;
};

} // namespace kai
