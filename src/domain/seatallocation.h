#pragma once

#include "domain/seatmap.h"

namespace kai {

/// Picks `count` free seats of `travelClass` for one party: in one row if any row has the room,
/// else in neighbouring rows of one coach, else in one coach, else in as few coaches as can be.
/// Among equal choices the one that breaks the fewest free legs (MappedSeat::freeAround), and among
/// those the one nearest the front; with a `seed` other than 0 one that depends on the seed alone,
/// so that many buyers at once do not all want the same seats. Deterministic. An empty list when
/// there are not enough.
QList<SeatId> allocateSeats(const SeatMap &map, TravelClass travelClass, int count,
                            quint32 seed = 0);

/// Picks `count` free seats of `travelClass` for the rest of a party of which some have chosen
/// `taken`: the free seats nearest to those, by coach, then row, then column. Without `taken` it is
/// allocateSeats().
QList<SeatId> allocateSeatsNear(const SeatMap &map, TravelClass travelClass, int count,
                                const QList<SeatId> &taken, quint32 seed = 0);

} // namespace kai
