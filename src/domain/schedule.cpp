#include "domain/schedule.h"

#include <algorithm>

namespace kai {

static const Stop *stopAt(const Schedule &schedule, const QString &code)
{
    const auto found = std::find_if(schedule.stops.begin(), schedule.stops.end(),
                                    [&](const Stop &stop) { return stop.stationCode == code; });
    return found == schedule.stops.end() ? nullptr : &*found;
}

Result<Trip> tripBetween(const Schedule &schedule, const QString &fromCode, const QString &toCode)
{
    const QString fromPointer = QStringLiteral("/from");
    const QString toPointer = QStringLiteral("/to");
    if (fromCode == toCode)
        return failure(validationError(toPointer, QStringLiteral("station.sameTwice")));

    QList<FieldError> errors;
    const Stop *from = stopAt(schedule, fromCode);
    const Stop *to = stopAt(schedule, toCode);
    if (!from)
        errors.append({fromPointer, QStringLiteral("station.notServed")});
    else if (!from->boarding)
        errors.append({fromPointer, QStringLiteral("station.noBoarding")});
    if (!to)
        errors.append({toPointer, QStringLiteral("station.notServed")});
    else if (!to->alighting)
        errors.append({toPointer, QStringLiteral("station.noAlighting")});
    if (from && to && from->sequence >= to->sequence)
        errors = {{toPointer, QStringLiteral("station.wrongOrder")}};
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return Trip {schedule.id, schedule.train, schedule.serviceDate, *from, *to, schedule.version};
}

} // namespace kai
