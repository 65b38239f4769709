#pragma once

#include "base/random.h"
#include "domain/orderchange.h"
#include "domain/orderstate.h"
#include "services/repositories.h"

/// What payments do to orders. Every function works inside a transaction in which the order is
/// locked.
namespace kai {

/// Sets the status that follows `event` and notes it. Conflict "order.state".
Result<void> moveOrder(Repositories &repositories, const Order &order, OrderEvent event,
                       const OrderNote &note);

/// Writes `after` over `before`, which is locked, and notes what differs. The status must be the
/// same or have come from afterEvent().
Result<void> changeOrder(Repositories &repositories, const Order &before, const Order &after,
                         OrderNote note);

/// A note about something that a user does.
OrderNote noteOf(const Actor &actor, const char *event, const QJsonObject &details = {});

/// Gives every travelling passenger that has no valid ticket one.
Result<void> issueTickets(Repositories &repositories, Random &random, const Order &order);

/// Those whose ticket says something else in `after` get another one, unless nothing is paid yet.
Result<void> renewTickets(Repositories &repositories, Random &random, const Order &before,
                          const Order &after);

/// The order becomes paid and every passenger that travels gets a ticket. It must have its seats.
Result<void> settleOrder(Repositories &repositories, Random &random, const Order &order,
                         const OrderNote &note);

/// Puts the order before a person, for the `reason` in the note. One that is there already only
/// gets the note.
Result<void> reviewOrder(Repositories &repositories, const Order &order, const QString &reason,
                         const OrderNote &note);

/// True when the order waits for its payment and its hold lasts, by the database's clock.
Result<bool> isPayable(Repositories &repositories, const Order &order);

} // namespace kai
