#pragma once

#include "domain/ticket.h"
#include "tickets/tickettexts.h"

#include <QStringList>

#include <chrono>

namespace kai {

/// The railway's terms as a ticket states them. They change by decision of the railway, so they
/// come from the configuration.
struct TicketTerms
{
    std::chrono::hours checkInOpens {7 * 24}; ///< before departure
    std::chrono::hours checkInOnRoute {24}; ///< the last hours, only at stations of the trip
    int cancellationFeePercent = 25; ///< of the fare
    std::chrono::hours cancelInApplication {2}; ///< until so long before departure
    std::chrono::minutes cancelAtCounter {30};
};

/// The sentences that stand under "Before you travel" on this ticket.
QStringList rulesOf(const Ticket &ticket, const TicketTerms &terms, const TicketTexts &texts);

} // namespace kai
