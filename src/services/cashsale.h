#pragma once

#include "services/repositories.h"

namespace kai {

/// Cash that a cashier takes for an order.
struct CashSale
{
    OrderId orderId;
    Money amount;
    QDateTime expiresAt; ///< of the order's hold
    UserId cashier;
    Money given; ///< 0 where it was not told
    QDateTime now;
};

/// Writes the payment, bound to the cashier's open shift where there is one, and books it. Runs
/// inside a transaction that holds the order's lock.
Result<Payment> takeCash(Repositories &repositories, const CashSale &sale);

} // namespace kai
