#include "services/tripsale.h"

#include <QTimeZone>

namespace kai {

static Error scheduleError(const char *code)
{
    return validationError(QStringLiteral("/scheduleId"), QString::fromLatin1(code));
}

Result<Trip> tripOnSale(Repositories &repositories, const TripRequest &request,
                        const QDateTime &now, const Rules &rules)
{
    const Result<Schedule> schedule = repositories.catalog().schedule(request.scheduleId);
    if (!schedule) {
        return failure(schedule.error().kind == ErrorKind::NotFound
                           ? scheduleError("schedule.unknown")
                           : schedule.error());
    }
    if (schedule->status == ScheduleStatus::Cancelled)
        return failure(scheduleError("schedule.cancelled"));
    Result<Trip> trip = tripBetween(*schedule, request.from, request.to);
    if (!trip)
        return trip;
    if (trip->from.departure <= now)
        return failure(scheduleError("schedule.departed"));
    const QTimeZone zone(trip->from.timeZone);
    const QDate today = now.toTimeZone(zone).date();
    if (trip->from.departure.toTimeZone(zone).date() > today.addDays(rules.saleOpensDays))
        return failure(scheduleError("schedule.notYetOnSale"));
    return trip;
}

} // namespace kai
