#pragma once

#include "domain/order.h"

namespace kai {

/// Passengers as the jsonb parameter of a statement that writes them, in their order.
QString passengersJson(const QList<Passenger> &passengers);

} // namespace kai
