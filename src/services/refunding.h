#pragma once

#include "services/repositories.h"

/// Money that goes back. Every function works inside a transaction in which the order is locked.
namespace kai {

/// What came of a promise to refund something.
enum class RefundProgress { AllDone, SomethingOwed };

/// Writes that `amount` goes back to those payments of the order that the railway has kept, the
/// oldest first. What was paid in cash is given back at once when an operator asks for it at his
/// counter; everything else is owed. Internal when the payments do not cover it.
Result<RefundProgress> bookRefund(Repositories &repositories, const Order &order, Money amount,
                                  const QString &reason, const Actor *actor);

/// Records that an owed refund has been given back, on its payment too. When nothing is owed any
/// more, the order becomes refunded, or partially refunded where somebody still travels.
Result<void> finishRefundDue(Repositories &repositories, const RefundDue &refund,
                             const OrderNote &note);

} // namespace kai
