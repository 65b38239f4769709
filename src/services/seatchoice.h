#pragma once

#include "services/repositories.h"

#include <QMap>

namespace kai {

/// A seat with what it costs on a trip.
struct PricedSeat
{
    SeatAssignment assignment;
    Money fare;
};

/// The seats of an order by the passenger's place in the request.
using PricedSeats = QMap<qsizetype, PricedSeat>;

/// The seats of the adults of `request`: those they chose, and for the others free ones near them
/// or together; `seed` decides among equal ones (see allocateSeats()). Whether they are still free
/// at the end is for the claim to say. Validation errors
/// "/passengers/N/seatId" "seat.unknown" and "seat.otherClass", "/travelClass" "class.notServed";
/// conflicts "seats.notEnough" and "seat.taken".
Result<PricedSeats> chooseSeats(Repositories &repositories, const Trip &trip,
                                const OrderRequest &request, quint32 seed = 0);

} // namespace kai
