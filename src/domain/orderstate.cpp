#include "domain/orderstate.h"

namespace kai {

static std::optional<OrderStatus> afterPendingPayment(OrderEvent event)
{
    switch (event) {
    case OrderEvent::PaymentReceived:
        return OrderStatus::Paid;
    case OrderEvent::PaymentNeedsReview:
        return OrderStatus::Review;
    case OrderEvent::HoldEnded:
        return OrderStatus::Expired;
    case OrderEvent::Cancelled:
        return OrderStatus::Cancelled;
    case OrderEvent::RefundRequested:
    case OrderEvent::RefundedFully:
    case OrderEvent::RefundedPartially:
    case OrderEvent::ExcessReturned:
    case OrderEvent::Travelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Paid and completed orders: a late train may be a reason for a refund after the trip.
static std::optional<OrderStatus> afterPaid(OrderStatus status, OrderEvent event)
{
    switch (event) {
    case OrderEvent::PaymentNeedsReview:
        return OrderStatus::Review;
    case OrderEvent::RefundRequested:
        return OrderStatus::RefundPending;
    case OrderEvent::Travelled:
        if (status == OrderStatus::Paid)
            return OrderStatus::Completed;
        return std::nullopt;
    case OrderEvent::PaymentReceived:
    case OrderEvent::HoldEnded:
    case OrderEvent::Cancelled:
    case OrderEvent::RefundedFully:
    case OrderEvent::RefundedPartially:
    case OrderEvent::ExcessReturned:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Expired and cancelled orders: only money that arrives late can still happen to them. An expired
/// one may get its seats back.
static std::optional<OrderStatus> afterEnd(OrderStatus status, OrderEvent event)
{
    if (event == OrderEvent::PaymentNeedsReview)
        return OrderStatus::Review;
    if (event == OrderEvent::PaymentReceived && status == OrderStatus::Expired)
        return OrderStatus::Paid;
    return std::nullopt;
}

static std::optional<OrderStatus> afterRefundPending(OrderEvent event)
{
    switch (event) {
    case OrderEvent::RefundedFully:
        return OrderStatus::Refunded;
    case OrderEvent::RefundedPartially:
        return OrderStatus::PartiallyRefunded;
    case OrderEvent::ExcessReturned:
        return OrderStatus::Paid;
    case OrderEvent::PaymentNeedsReview:
        return OrderStatus::Review;
    case OrderEvent::RefundRequested: // another passenger of it is cancelled meanwhile
        return OrderStatus::RefundPending;
    case OrderEvent::PaymentReceived:
    case OrderEvent::HoldEnded:
    case OrderEvent::Cancelled:
    case OrderEvent::Travelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

static std::optional<OrderStatus> afterPartiallyRefunded(OrderEvent event)
{
    switch (event) {
    case OrderEvent::RefundRequested:
        return OrderStatus::RefundPending;
    case OrderEvent::RefundedFully:
        return OrderStatus::Refunded;
    case OrderEvent::PaymentNeedsReview:
        return OrderStatus::Review;
    case OrderEvent::PaymentReceived:
    case OrderEvent::HoldEnded:
    case OrderEvent::Cancelled:
    case OrderEvent::RefundedPartially:
    case OrderEvent::ExcessReturned:
    case OrderEvent::Travelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// What a person decides, or what the gateway decided meanwhile.
static std::optional<OrderStatus> afterReview(OrderEvent event)
{
    switch (event) {
    case OrderEvent::PaymentReceived:
        return OrderStatus::Paid;
    case OrderEvent::HoldEnded:
        return OrderStatus::Expired;
    case OrderEvent::RefundRequested:
        return OrderStatus::RefundPending;
    case OrderEvent::RefundedFully:
        return OrderStatus::Refunded;
    case OrderEvent::RefundedPartially:
        return OrderStatus::PartiallyRefunded;
    case OrderEvent::ExcessReturned:
    case OrderEvent::PaymentNeedsReview:
    case OrderEvent::Cancelled:
    case OrderEvent::Travelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

static std::optional<OrderStatus> nextStatus(OrderStatus status, OrderEvent event)
{
    switch (status) {
    case OrderStatus::PendingPayment:
        return afterPendingPayment(event);
    case OrderStatus::Paid:
    case OrderStatus::Completed:
        return afterPaid(status, event);
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
        return afterEnd(status, event);
    case OrderStatus::RefundPending:
        return afterRefundPending(event);
    case OrderStatus::PartiallyRefunded:
        return afterPartiallyRefunded(event);
    case OrderStatus::Refunded:
        // A second movement of the same money is a case for a person, never for silence.
        if (event == OrderEvent::PaymentNeedsReview)
            return OrderStatus::Review;
        return std::nullopt;
    case OrderStatus::Review:
        return afterReview(event);
    }
    Q_UNREACHABLE();
}

Result<OrderStatus> afterEvent(OrderStatus status, OrderEvent event)
{
    const std::optional<OrderStatus> next = nextStatus(status, event);
    if (!next)
        return failure(conflict(QStringLiteral("order.state")));
    return *next;
}

bool holdsSeats(OrderStatus status)
{
    switch (status) {
    case OrderStatus::PendingPayment:
    case OrderStatus::Paid:
    case OrderStatus::Completed:
    case OrderStatus::RefundPending:
    case OrderStatus::PartiallyRefunded:
    case OrderStatus::Review:
        return true;
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::Refunded:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace kai
