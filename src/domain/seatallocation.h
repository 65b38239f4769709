#pragma once

#include "domain/seatmap.h"

namespace kai {

/// Picks `count` free seats of `travelClass` for one party: in one row if any row has the room,
/// else in neighbouring rows of one coach, else in one coach, else anywhere. Among equal choices
/// the one nearest the front. Deterministic. An empty list when there are not enough.
QList<SeatId> allocateSeats(const SeatMap &map, TravelClass travelClass, int count);

/// Picks `count` free seats of `travelClass` for the rest of a party of which some have chosen
/// `taken`: the free seats nearest to those, by coach, then row, then column. Without `taken` it is
/// allocateSeats().
QList<SeatId> allocateSeatsNear(const SeatMap &map, TravelClass travelClass, int count,
                                const QList<SeatId> &taken);

} // namespace kai
