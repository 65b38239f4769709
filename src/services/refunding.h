#pragma once

#include "services/repositories.h"

namespace kai {

/// What came of a promise to refund something.
enum class RefundProgress { AllDone, SomethingOwed };

/// Writes that `amount` of the order's payments goes back (see refunds.h), inside a transaction in
/// which the order is locked, and leaves the order's status to the caller. Cash is paid out at once
/// when an operator asks for it at his counter; the worker does the rest. Conflict "refund.tooMuch"
/// when the payments do not cover it.
Result<RefundProgress> bookRefund(Repositories &repositories, const Order &order, Money amount,
                                  const QString &reason, const Actor *actor);

} // namespace kai
