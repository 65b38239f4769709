#pragma once

#include "domain/ticket.h"
#include "storage/pgrows.h"

namespace kai {

/// The columns of a Ticket.
QString ticketColumns();
/// From tickets k with orders o, passengers p, seats s, coaches c, schedules sc and the stops of
/// the trip, f and l.
QString ticketTables();
Ticket readTicket(PgRows &rows);

} // namespace kai
