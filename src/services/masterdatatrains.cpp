#include "services/masterdataservice.h"
#include "services/recordedchange.h"

namespace kai {

/// Stations and layouts that a plan names and that do not exist.
static Result<QList<FieldError>> unknownNames(MasterDataRepository &data, const TrainPlan &plan)
{
    QStringList codes;
    for (const PatternStop &stop : plan.stops)
        codes.append(stop.stationCode);
    const Result<QStringList> unknown = data.unknownStations(codes);
    if (!unknown)
        return failure(unknown.error());
    const Result<QHash<QString, TravelClass>> classes = data.layoutClasses(plan.coaches);
    if (!classes)
        return failure(classes.error());
    QList<FieldError> errors;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (unknown->contains(codes[i]))
            errors.append({QStringLiteral("/stops/%1/stationCode").arg(i),
                           QStringLiteral("station.unknown")});
    }
    for (qsizetype i = 0; i < plan.coaches.size(); ++i) {
        if (!classes->contains(plan.coaches[i]))
            errors.append({QStringLiteral("/coaches/%1").arg(i), QStringLiteral("layout.unknown")});
    }
    return errors;
}

static Result<void> checkPlan(MasterDataRepository &data, const TrainPlan &plan)
{
    const Result<QList<FieldError>> unknown = unknownNames(data, plan);
    if (!unknown)
        return failure(unknown.error());
    const QList<FieldError> errors = violations(plan) + *unknown;
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return {};
}

static Result<void> setFormation(MasterDataRepository &data, TrainId id, const QStringList &wanted)
{
    const Result<QList<FormedCoach>> present = data.formation(id);
    if (!present)
        return failure(present.error());
    const Result<QHash<QString, TravelClass>> classes = data.layoutClasses(wanted);
    if (!classes)
        return failure(classes.error());
    const FormationChange change = changeOfFormation(*present, wanted, *classes);
    const Result<void> free
        = requireNoOrders(data.ordersInCoaches(id, change.removed + change.renumbered));
    return free ? data.changeFormation(id, change) : free;
}

static Result<void> writeParts(MasterDataRepository &data, const TrainPlan &plan,
                               const TrainParts &parts)
{
    const TrainId id = plan.train.id;
    Result<void> done;
    if (parts.stops)
        done = data.setPattern(id, plan.stops);
    if (done && parts.fares)
        done = data.setFares(id, plan.fares);
    if (done && parts.coaches)
        done = setFormation(data, id, plan.coaches);
    return done;
}

Result<TrainPlan> MasterDataService::train(TrainId id)
{
    return reading<TrainPlan>(m_database, [&](Repositories &repositories) {
        return repositories.masterData().trainPlan(id);
    });
}

Result<TrainPlan> MasterDataService::createTrain(const Actor &actor, const TrainPlan &wanted)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    return inTransaction<TrainPlan>(
        m_database, [&](Repositories &repositories) -> Result<TrainPlan> {
            MasterDataRepository &data = repositories.masterData();
            TrainPlan plan = wanted;
            trimEnds(plan.stops);
            if (const Result<void> checked = checkPlan(data, plan); !checked)
                return failure(checked.error());
            const Result<TrainId> id = data.insertTrain(plan.train);
            if (!id)
                return failure(id.error());
            plan.train.id = *id;
            Result<void> done = writeParts(data, plan, {});
            if (done)
                done = recordCreation(repositories, actor, CatalogKind::Train, id->value());
            return done ? data.trainPlan(*id) : failure(done.error());
        });
}

Result<TrainPlan> MasterDataService::changeTrain(const Actor &actor, TrainPlan plan,
                                                 const TrainParts &parts)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    trimEnds(plan.stops);
    return inTransaction<TrainPlan>(
        m_database, [&](Repositories &repositories) -> Result<TrainPlan> {
            MasterDataRepository &data = repositories.masterData();
            const TrainId id = plan.train.id;
            const CatalogEdit edit {actor, CatalogKind::Train, id.value(), CatalogAction::Changed,
                                    plan.version};
            const Result<void> done = recordChange(repositories, edit, [&]() -> Result<void> {
                if (Result<void> checked = checkPlan(data, plan); !checked)
                    return checked;
                Result<void> written = data.updateTrain(plan.train);
                return written ? writeParts(data, plan, parts) : written;
            });
            return done ? data.trainPlan(id) : failure(done.error());
        });
}

} // namespace kai
