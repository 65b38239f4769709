#pragma once

#include "domain/order.h"
#include "tickets/tickettexts.h"

namespace kai {

/// One line of what a passenger pays. The last is the sum of those before it.
struct FareRow
{
    QString label;
    Money amount;
    bool isSum = false;
};

/// The full fare, the reduction where there is one, and the sum.
QList<FareRow> fareRowsOf(const Passenger &passenger, const TicketTexts &texts);

} // namespace kai
