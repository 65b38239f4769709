#pragma once

#include "services/repositories.h"

namespace kai {

/// Brings the refunds of a payment to what the gateway tells of them, inside a transaction that has
/// locked order and payment: own ones that it has made are settled, those that somebody made at the
/// gateway itself are written down and booked. `before` is the payment before it went to `to`. True
/// when something was news.
Result<bool> syncRefunds(Repositories &repositories, const Payment &before, PaymentStatus to,
                         const GatewayTransaction &transaction);

} // namespace kai
