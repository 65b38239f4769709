#pragma once

#include "services/repositories.h"

/// What every refund does to payments, orders and the ledger, whoever asked for it. All functions
/// work inside a transaction in which the order is locked.
namespace kai {

/// Money of an order that must go back.
struct OwedRefund
{
    Money amount; ///< above zero
    QString reason; ///< for the payer and the gateway; at most 255 characters
    std::optional<UserId> requestedBy; ///< nothing for the system
    /// Cash leaves the drawer at once when an operator asks at the counter; else it is a manual
    /// payout.
    bool atCounter = false;
    QList<PassengerId> passengers; ///< whose fares they are; may be empty
    QString key; ///< what the gateway shall know it by; made of the payment and a number if empty
    QString payoutTo; ///< for a manual payout: bank, account and name, where known
};

/// Writes down that this much of the order's payments must go back, newest payment first, and moves
/// the order to refundPending; cash at the counter is paid out at once. What the gateway must do is
/// done by the worker afterwards, and then the order becomes refunded or partiallyRefunded. Tickets
/// and seats are the caller's business. Conflicts: "refund.tooMuch" when the order's payments have
/// not that much left, "order.state".
Result<QList<Refund>> oweRefund(Repositories &repositories, const Order &order,
                                const OwedRefund &owed);

/// The same without moving the order, for a caller that does so.
Result<QList<Refund>> addRefunds(Repositories &repositories, const Order &order,
                                 const OwedRefund &owed);

/// The same for one payment, which is locked too.
Result<Refund> oweRefundOf(Repositories &repositories, const Order &order, const Payment &payment,
                           const OwedRefund &owed);

/// Marks a refund as succeeded, books it and writes to the contact. The payment and the order are
/// left as they are.
Result<void> settleRefund(Repositories &repositories, Refund refund);

/// Ends a refund that succeeded: books it, and sets the payment and, when no other refund of the
/// order is open, the order.
Result<void> finishRefund(Repositories &repositories, const Order &order, const Refund &refund);

/// Moves an order out of refundPending once none of its refunds is open: back to paid when only
/// what was paid beyond the price has gone back, else to refunded or partiallyRefunded.
Result<void> endRefunding(Repositories &repositories, const Order &order, const OrderNote &note);

/// Takes a refund back that will not be made; an order of which nothing went back goes to review.
Result<void> withdrawRefund(Repositories &repositories, const Order &order, const Refund &refund);

/// What the order's payments have left that could go back.
Result<Money> refundableOf(Repositories &repositories, OrderId order);

} // namespace kai
