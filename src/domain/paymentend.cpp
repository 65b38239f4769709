#include "domain/paymentend.h"

namespace kai {

bool hasEndedUnpaid(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Failed:
    case PaymentStatus::Expired:
    case PaymentStatus::Cancelled:
        return true;
    case PaymentStatus::Pending:
    case PaymentStatus::Challenged:
    case PaymentStatus::Paid:
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace kai
