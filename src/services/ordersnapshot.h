#pragma once

#include "domain/order.h"
#include "domain/orderhistory.h"

namespace kai {

/// `note` with every member in which `before` and `after` differ, in both forms. Members are named
/// by their place ("contact.email", "passengers.0.seat"); identity numbers are masked.
OrderNote withDifference(OrderNote note, const Order &before, const Order &after);

} // namespace kai
