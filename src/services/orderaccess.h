#pragma once

#include "services/repositories.h"

/// What every use case that changes an order asks first.
namespace kai {

/// The order, if the actor may see it; else NotFound.
Result<Order> visibleOrder(Repositories &repositories, const Actor &actor, const QString &code,
                           Lock lock = Lock::None);

/// Conflict "payment.open" while an attempt to pay it is open at the gateway: it may be paid any
/// moment, and for the amount that it was opened with.
Result<void> checkNothingOpen(Repositories &repositories, const Order &order);

/// Conflict "ticket.used" when one of these passengers has been checked in.
Result<void> checkUnused(Repositories &repositories, const Order &order,
                         const QList<PassengerId> &passengers);

/// Writes who travels on the order's departure, where a document may do so once only. Conflict
/// "passenger.alreadyTravels".
Result<void> holdTravellers(Repositories &repositories, const Order &order, const QDateTime &now);

/// Where the actor acts.
Channel channelOf(const Actor &actor);

/// The day whose rules hold at a moment: that of the head office in Jakarta.
QDate ruleDay(const QDateTime &now);

} // namespace kai
