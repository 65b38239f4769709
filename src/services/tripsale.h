#pragma once

#include "services/repositories.h"

namespace kai {

/// Which trip of which departure.
struct TripRequest
{
    ScheduleId scheduleId;
    QString from; ///< station code
    QString to;
};

/// The trip that is asked for, if it is on sale at `now`. Validation errors of tripBetween(), and
/// "/scheduleId" "schedule.unknown", "schedule.cancelled", "schedule.departed",
/// "schedule.notYetOnSale".
Result<Trip> tripOnSale(Repositories &repositories, const TripRequest &request,
                        const QDateTime &now, const Rules &rules);

} // namespace kai
