#include "domain/payment.h"

namespace kai {

static std::optional<PaymentStatus> capturedStatus(const QString &fraudStatus)
{
    if (fraudStatus == QLatin1String("accept"))
        return PaymentStatus::Paid;
    // Without a verdict nobody has accepted it: a person decides.
    if (fraudStatus == QLatin1String("challenge") || fraudStatus.isEmpty())
        return PaymentStatus::Challenged;
    if (fraudStatus == QLatin1String("deny"))
        return PaymentStatus::Failed;
    return std::nullopt;
}

static PaymentStatus settledStatus(const QString &fraudStatus)
{
    // The money is there. A verdict that speaks against it is for a person to weigh.
    if (fraudStatus.isEmpty() || fraudStatus == QLatin1String("accept"))
        return PaymentStatus::Paid;
    return PaymentStatus::Challenged;
}

std::optional<PaymentStatus> paymentStatusOf(const GatewayTransaction &transaction)
{
    const QString word = transaction.transactionStatus.toLower();
    const QString fraudStatus = transaction.fraudStatus.toLower();
    if (word == QLatin1String("capture"))
        return capturedStatus(fraudStatus);
    if (word == QLatin1String("settlement"))
        return settledStatus(fraudStatus);

    static const std::pair<const char *, PaymentStatus> words[] {
        {"pending", PaymentStatus::Pending},
        {"authorize", PaymentStatus::Pending},
        {"deny", PaymentStatus::Failed},
        {"failure", PaymentStatus::Failed},
        {"cancel", PaymentStatus::Cancelled},
        {"expire", PaymentStatus::Expired},
        {"partial_refund", PaymentStatus::PartiallyRefunded},
        {"refund", PaymentStatus::Refunded},
        {"partial_chargeback", PaymentStatus::Disputed},
        {"chargeback", PaymentStatus::Disputed},
    };
    for (const auto &[name, status] : words) {
        if (word == QLatin1String(name))
            return status;
    }
    return std::nullopt;
}

/// What may follow a payment that has arrived. A reversal by the bank is Failed, a voided capture
/// Cancelled.
static bool mayFollowPaid(PaymentStatus to)
{
    switch (to) {
    case PaymentStatus::Failed:
    case PaymentStatus::Cancelled:
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
        return true;
    case PaymentStatus::Pending:
    case PaymentStatus::Challenged:
    case PaymentStatus::Paid:
    case PaymentStatus::Expired:
        return false;
    }
    Q_UNREACHABLE();
}

bool isLegalTransition(PaymentStatus from, PaymentStatus to)
{
    if (from == to)
        return false;
    switch (from) {
    case PaymentStatus::Pending:
        // Steps between may have been missed, so everything that can be reached is legal.
        return true;
    case PaymentStatus::Challenged:
        return to != PaymentStatus::Pending;
    case PaymentStatus::Paid:
        return mayFollowPaid(to);
    case PaymentStatus::PartiallyRefunded:
        return to == PaymentStatus::Refunded || to == PaymentStatus::Disputed;
    case PaymentStatus::Failed:
    case PaymentStatus::Expired:
    case PaymentStatus::Cancelled:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace kai
