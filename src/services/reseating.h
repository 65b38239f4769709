#pragma once

#include "domain/orderchange.h"
#include "services/repositories.h"

/// Other seats for the passengers of an order.
namespace kai {

/// The order on the seats that `change` chooses, of the class that each passenger has. The fares
/// stay. Validation "/passengers/N/seatId" "seat.unknown", "seat.otherClass", "infant.seat",
/// "seat.twice".
Result<Order> reseated(Repositories &repositories, const Order &order, const OrderChange &change);

/// The order on the departure that `change` asks for, in the same class, priced as it is sold at
/// `now`: on the seats that it chooses, and for the others on free ones near them or together.
/// Errors as of tripOnSale() (with pointers under "/reschedule") and chooseSeats().
Result<Order> rescheduled(Repositories &repositories, const Order &order,
                          const OrderChange &change, const QDateTime &now, const Rules &rules);

/// Claims the seats of `after` and frees those that only `before` has. Conflict "seat.taken", with
/// the field of the seat if `change` chose it.
Result<void> takeSeats(Repositories &repositories, const Order &before, const Order &after,
                       const OrderChange &change);

} // namespace kai
