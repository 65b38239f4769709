#pragma once

#include "domain/seatmap.h"

namespace kai {

/// Picks `count` free seats of `travelClass` for one party: in one row if any row has the room,
/// else in neighbouring rows of one coach, else in one coach, else anywhere. Among equal choices
/// the one nearest the front. Deterministic. An empty list when there are not enough.
QList<SeatId> allocateSeats(const SeatMap &map, TravelClass travelClass, int count);

} // namespace kai
