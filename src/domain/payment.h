#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace kai {

enum class PaymentMethod { Midtrans, Cash };

template<> struct WireNames<PaymentMethod>
{
    static constexpr std::array<std::pair<PaymentMethod, const char *>, 2> values {{
        {PaymentMethod::Midtrans, "midtrans"},
        {PaymentMethod::Cash, "cash"},
    }};
};

enum class PaymentStatus {
    Pending, ///< waits for the payer
    Challenged, ///< the gateway suspects fraud; a person decides
    Paid,
    Failed,
    Expired,
    Cancelled,
    PartiallyRefunded,
    Refunded,
    Disputed ///< chargeback
};

template<> struct WireNames<PaymentStatus>
{
    static constexpr std::array<std::pair<PaymentStatus, const char *>, 9> values {{
        {PaymentStatus::Pending, "pending"},
        {PaymentStatus::Challenged, "challenged"},
        {PaymentStatus::Paid, "paid"},
        {PaymentStatus::Failed, "failed"},
        {PaymentStatus::Expired, "expired"},
        {PaymentStatus::Cancelled, "cancelled"},
        {PaymentStatus::PartiallyRefunded, "partiallyRefunded"},
        {PaymentStatus::Refunded, "refunded"},
        {PaymentStatus::Disputed, "disputed"},
    }};
};

/// One attempt to pay an order. Attempts of one order are numbered; at the gateway an attempt is
/// CODE-1, CODE-2 …
struct Payment
{
    PaymentId id;
    OrderId orderId;
    QString orderCode;
    int attempt = 1;
    PaymentMethod method = PaymentMethod::Midtrans;
    PaymentStatus status = PaymentStatus::Pending;
    Money amount;
    QString gatewayOrderId; ///< empty for cash
    QString gatewayTransactionId; ///< known once the payer has chosen a method
    QString gatewayPaymentType; ///< "qris", "bank_transfer" …, once known
    QString redirectUrl;
    QString token;
    Money cashGiven; ///< cash only; 0 where it was not told
    ShiftId shiftId; ///< cash only; none where the cashier had opened no shift
    Money refundTotal; ///< what was refunded or promised to be
    QDateTime createdAt;
    QDateTime expiresAt;
    QDateTime paidAt;

    bool isOpen() const
    {
        return status == PaymentStatus::Pending || status == PaymentStatus::Challenged;
    }
    friend bool operator==(const Payment &, const Payment &) = default;
};

/// One cell of the dashboard's figures.
struct PaymentTotals
{
    QString key; ///< a status, a method, or an hour "2026-12-01T08:00:00+07:00"
    int count = 0;
    Money sum;

    friend bool operator==(const PaymentTotals &, const PaymentTotals &) = default;
};

struct PaymentSummary
{
    QDate from;
    QDate to;
    QList<PaymentTotals> byStatus;
    QList<PaymentTotals> byMethod; ///< paid ones only
    QList<PaymentTotals> byHour; ///< paid ones only, by the time of payment
    int orderCount = 0; ///< orders made in the range
    int paidOrderCount = 0;

    friend bool operator==(const PaymentSummary &, const PaymentSummary &) = default;
};

/// A refund as the gateway tells of it.
struct GatewayRefund
{
    QString key;
    Money amount;
};

/// What the gateway says of a transaction, as its Status API words it (lower case).
struct GatewayTransaction
{
    QString orderId;
    QString transactionId;
    QString transactionStatus; ///< "pending", "settlement" …
    QString fraudStatus; ///< "accept", "challenge", "deny" or empty
    QString paymentType;
    QString currency; ///< empty in older answers
    QString merchantId; ///< empty in older answers
    Money grossAmount;
    QList<GatewayRefund> refunds; ///< those that the payer's bank has not refused
};

/// The payment status that a gateway transaction stands for; nothing for a word nobody knows.
std::optional<PaymentStatus> paymentStatusOf(const GatewayTransaction &transaction);

/// True when a payment may go from one status to the other. The same status again is not a
/// transition.
bool isLegalTransition(PaymentStatus from, PaymentStatus to);

} // namespace kai
