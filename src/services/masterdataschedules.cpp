#include "services/masterdataservice.h"
#include "services/recordedchange.h"

#include <algorithm>

namespace kai {

static Result<QList<FieldError>> unknownStations(MasterDataRepository &data,
                                                 const QList<Stop> &stops)
{
    QStringList codes;
    for (const Stop &stop : stops)
        codes.append(stop.stationCode);
    const Result<QStringList> unknown = data.unknownStations(codes);
    if (!unknown)
        return failure(unknown.error());
    QList<FieldError> errors;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (unknown->contains(codes[i]))
            errors.append({QStringLiteral("/stops/%1/stationCode").arg(i),
                           QStringLiteral("station.unknown")});
    }
    return errors;
}

/// What is wrong with a draft for a train that runs by `plan`, if there is such a train.
static Result<QList<FieldError>> draftErrors(MasterDataRepository &data, const ScheduleDraft &draft)
{
    Result<QList<FieldError>> errors = unknownStations(data, draft.stops);
    if (!errors)
        return errors;
    *errors = violations(draft) + *errors;
    const Result<TrainPlan> train = data.trainPlan(draft.trainId);
    if (!train && train.error().kind != ErrorKind::NotFound)
        return failure(train.error());
    if (!train)
        errors->append({QStringLiteral("/trainId"), QStringLiteral("train.unknown")});
    else if (draft.stops.isEmpty() && train->stops.isEmpty())
        errors->append({QStringLiteral("/stops"), QStringLiteral("required")});
    return errors;
}

Result<Schedule> MasterDataService::createSchedule(const Actor &actor, ScheduleDraft draft)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    trimEnds(draft.stops);
    return inTransaction<Schedule>(m_database, [&](Repositories &repositories) -> Result<Schedule> {
        MasterDataRepository &data = repositories.masterData();
        const Result<QList<FieldError>> errors = draftErrors(data, draft);
        if (!errors)
            return failure(errors.error());
        if (!errors->isEmpty())
            return failure(validationError(*errors));
        const Result<ScheduleId> id = data.insertSchedule(draft);
        if (!id)
            return failure(id.error());
        const Result<void> noted
            = recordCreation(repositories, actor, CatalogKind::Schedule, id->value());
        return noted ? repositories.catalog().schedule(*id) : failure(noted.error());
    });
}

static bool sameStations(const QList<Stop> &a, const QList<Stop> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Stop &x, const Stop &y) { return x.stationCode == y.stationCode; });
}

/// Stops at which `may` was true and would not be any more, by their sequence.
static QList<int> lostStops(const QList<Stop> &before, const QList<Stop> &after, bool Stop::*may)
{
    QList<int> lost;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i].*may && !(after[i].*may))
            lost.append(before[i].sequence);
    }
    return lost;
}

/// The legs that are sold are counted by the stops: with orders there can be no other stops.
static Result<void> writeStops(MasterDataRepository &data, const Schedule &old,
                               const QList<Stop> &stops)
{
    if (!sameStations(old.stops, stops)) {
        const Result<void> free = requireNoOrders(data.ordersOfSchedule(old.id));
        return free ? data.replaceStops(old.id, stops) : free;
    }
    const Result<void> free
        = requireNoOrders(data.ordersAtStops(old.id, lostStops(old.stops, stops, &Stop::boarding),
                                             lostStops(old.stops, stops, &Stop::alighting)));
    return free ? data.updateStops(old.id, stops) : free;
}

static QList<FieldError> fixedFields(const Schedule &old, const ScheduleDraft &draft)
{
    QList<FieldError> errors;
    if (draft.trainId.isValid() && draft.trainId != old.train.id)
        errors.append({QStringLiteral("/trainId"), QStringLiteral("schedule.fixed")});
    if (draft.serviceDate.isValid() && draft.serviceDate != old.serviceDate)
        errors.append({QStringLiteral("/serviceDate"), QStringLiteral("schedule.fixed")});
    return errors;
}

static Result<void> changeIn(Repositories &repositories, ScheduleId id, ScheduleDraft draft)
{
    MasterDataRepository &data = repositories.masterData();
    const Result<Schedule> old = repositories.catalog().schedule(id);
    if (!old)
        return failure(old.error());
    QList<FieldError> errors = fixedFields(*old, draft);
    draft.serviceDate = old->serviceDate;
    const Result<QList<FieldError>> unknown = unknownStations(data, draft.stops);
    if (!unknown)
        return failure(unknown.error());
    errors += violations(draft) + *unknown;
    if (draft.stops.isEmpty())
        errors.append({QStringLiteral("/stops"), QStringLiteral("required")});
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return writeStops(data, *old, draft.stops);
}

Result<Schedule> MasterDataService::changeSchedule(const Actor &actor, ScheduleId id,
                                                   ScheduleDraft draft)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    trimEnds(draft.stops);
    return inTransaction<Schedule>(m_database, [&](Repositories &repositories) -> Result<Schedule> {
        const CatalogEdit edit {actor, CatalogKind::Schedule, id.value(), CatalogAction::Changed,
                                draft.version};
        const Result<void> done
            = recordChange(repositories, edit, [&] { return changeIn(repositories, id, draft); });
        return done ? repositories.catalog().schedule(id) : failure(done.error());
    });
}

} // namespace kai
