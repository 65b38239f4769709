#pragma once

#include "base/result.h"
#include "domain/order.h"

namespace kai {

/// What can happen to an order.
enum class OrderEvent {
    PaymentReceived, ///< the whole amount has arrived and the order has its seats (again)
    PaymentNeedsReview, ///< paid after expiry, wrong amount, fraud challenge, chargeback
    HoldEnded, ///< the time to pay is over and nothing is paid or open at the gateway
    Cancelled, ///< by the buyer before anything was paid
    RefundRequested,
    RefundedFully,
    RefundedPartially,
    ExcessReturned, ///< more than the price was paid, and that went back: everybody travels
    Travelled ///< the train has arrived
};

/// The one state machine of an order: the status after `event`, or a conflict "order.state".
Result<OrderStatus> afterEvent(OrderStatus status, OrderEvent event);

/// True while an order in this status may have seats claimed; an order in any other status has
/// none.
bool holdsSeats(OrderStatus status);

} // namespace kai
