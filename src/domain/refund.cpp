#include "domain/refund.h"

#include <algorithm>

namespace kai {

static bool isAnyOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const char *each) { return word == QLatin1String(each); });
}

RefundChannel refundChannelOf(const Payment &payment, Money amount)
{
    if (payment.method == PaymentMethod::Cash)
        return RefundChannel::Cash;
    const QString type = payment.gatewayPaymentType.toLower();
    // Only these; a type that nobody knows is tried, and what the gateway refuses becomes manual.
    if (type.endsWith(QLatin1String("_va"))
        || isAnyOf(type, {"bank_transfer", "echannel", "cstore", "indomaret", "alfamart"}))
        return RefundChannel::Manual;
    if (isAnyOf(type, {"shopeepay", "ovo"}) && amount != payment.amount)
        return RefundChannel::Manual;
    return RefundChannel::Online;
}

bool isRefundable(PaymentStatus status)
{
    return status == PaymentStatus::Paid || status == PaymentStatus::PartiallyRefunded;
}

PaymentStatus statusAfterRefunds(const Payment &payment, Money refunded)
{
    if (refunded.isZero())
        return PaymentStatus::Paid;
    return refunded < payment.amount ? PaymentStatus::PartiallyRefunded : PaymentStatus::Refunded;
}

} // namespace kai
