#pragma once

#include "base/result.h"
#include "domain/order.h"

namespace kai {

/// What can happen to an order.
enum class OrderEvent {
    PaymentReceived, ///< the whole amount has arrived while the hold lasted
    PaymentNeedsReview, ///< paid after expiry, wrong amount, fraud challenge, chargeback
    HoldEnded, ///< the time to pay is over and nothing is open at the gateway
    Cancelled, ///< by the buyer before anything was paid
    RefundRequested,
    RefundedFully,
    RefundedPartially,
    Travelled ///< the train has arrived
};

/// The one state machine of an order: the status after `event`, or a conflict "order.state".
Result<OrderStatus> afterEvent(OrderStatus status, OrderEvent event);

/// True while seats of an order in this status are claimed.
bool holdsSeats(OrderStatus status);

} // namespace kai
