#include "services/masterdataservice.h"

#include "services/recordedchange.h"

namespace kai {

MasterDataService::MasterDataService(Database &database)
    : m_database(database)
{
}

static Result<StationId> stationIdOf(Repositories &repositories, const QString &key)
{
    bool isNumber = false;
    const qint64 number = key.toLongLong(&isNumber);
    if (isNumber)
        return StationId(number);
    const Result<std::optional<StationId>> id = repositories.masterData().stationId(key);
    if (!id)
        return failure(id.error());
    if (!*id)
        return failure(notFound());
    return **id;
}

Result<Station> MasterDataService::station(const QString &key)
{
    return reading<Station>(m_database, [&](Repositories &repositories) -> Result<Station> {
        const Result<StationId> id = stationIdOf(repositories, key);
        return id ? repositories.masterData().station(*id) : failure(id.error());
    });
}

Result<Station> MasterDataService::createStation(const Actor &actor, const Station &station)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const QList<FieldError> errors = violations(station); !errors.isEmpty())
        return failure(validationError(errors));
    return inTransaction<Station>(m_database, [&](Repositories &repositories) -> Result<Station> {
        const Result<StationId> id = repositories.masterData().insertStation(station);
        if (!id)
            return failure(id.error());
        const Result<void> noted
            = recordCreation(repositories, actor, CatalogKind::Station, id->value());
        return noted ? repositories.masterData().station(*id) : failure(noted.error());
    });
}

Result<Station> MasterDataService::changeStation(const Actor &actor, const QString &key,
                                                 Station station)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const QList<FieldError> errors = violations(station); !errors.isEmpty())
        return failure(validationError(errors));
    return inTransaction<Station>(m_database, [&](Repositories &repositories) -> Result<Station> {
        const Result<StationId> id = stationIdOf(repositories, key);
        if (!id)
            return failure(id.error());
        station.id = *id;
        const CatalogEdit edit {actor, CatalogKind::Station, id->value(), CatalogAction::Changed,
                                station.version};
        const Result<void> done = recordChange(
            repositories, edit, [&] { return repositories.masterData().updateStation(station); });
        return done ? repositories.masterData().station(*id) : failure(done.error());
    });
}

static Result<void> retire(Repositories &repositories, const Actor &actor, CatalogKind kind,
                           qint64 id)
{
    MasterDataRepository &data = repositories.masterData();
    return recordChange(
        repositories, {actor, kind, id, CatalogAction::Retired}, [&]() -> Result<void> {
            const Result<void> free = requireNoOrders(data.ordersInTheWay(kind, id));
            return free ? data.retire(kind, id) : free;
        });
}

Result<void> MasterDataService::retireStation(const Actor &actor, const QString &key)
{
    if (Result<void> allowed = requireAdmin(actor); !allowed)
        return allowed;
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        const Result<StationId> id = stationIdOf(repositories, key);
        if (!id)
            return failure(id.error());
        return retire(repositories, actor, CatalogKind::Station, id->value());
    });
}

Result<void> MasterDataService::retireTrain(const Actor &actor, TrainId id)
{
    if (Result<void> allowed = requireAdmin(actor); !allowed)
        return allowed;
    return m_database.transact([&](Repositories &repositories) {
        return retire(repositories, actor, CatalogKind::Train, id.value());
    });
}

Result<void> MasterDataService::retireSchedule(const Actor &actor, ScheduleId id)
{
    if (Result<void> allowed = requireAdmin(actor); !allowed)
        return allowed;
    return m_database.transact([&](Repositories &repositories) {
        return retire(repositories, actor, CatalogKind::Schedule, id.value());
    });
}

Result<Page<PlannedLayout>> MasterDataService::layouts(const PageRequest &page)
{
    return reading<Page<PlannedLayout>>(m_database, [&](Repositories &repositories) {
        return repositories.masterData().layouts(page);
    });
}

Result<PlannedLayout> MasterDataService::createLayout(const Actor &actor, const CoachLayout &layout)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const QList<FieldError> errors = violations(layout); !errors.isEmpty())
        return failure(validationError(errors));
    return inTransaction<PlannedLayout>(
        m_database, [&](Repositories &repositories) -> Result<PlannedLayout> {
            const Result<CoachLayoutId> id = repositories.masterData().insertLayout(layout);
            if (!id)
                return failure(id.error());
            const Result<void> noted
                = recordCreation(repositories, actor, CatalogKind::CoachLayout, id->value());
            return noted ? repositories.masterData().layout(layout.code) : failure(noted.error());
        });
}

/// Seats were made from the grid, and tickets tell its class: it is fixed once a coach is of it.
static Result<void> updateLayout(MasterDataRepository &data, const PlannedLayout &old,
                                 const CoachLayout &layout)
{
    CoachLayout renamed = old.layout;
    renamed.name = layout.name;
    const bool sameGrid = renamed == layout;
    if (!sameGrid) {
        const Result<bool> used = data.layoutIsUsed(old.id, CoachesOf::AllTimes);
        if (!used)
            return failure(used.error());
        if (*used)
            return failure(conflict(QStringLiteral("layout.inUse"), old.layout.code));
    }
    return data.updateLayout(old.id, layout);
}

Result<PlannedLayout> MasterDataService::changeLayout(const Actor &actor,
                                                      const PlannedLayout &wanted)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const QList<FieldError> errors = violations(wanted.layout); !errors.isEmpty())
        return failure(validationError(errors));
    return inTransaction<PlannedLayout>(
        m_database, [&](Repositories &repositories) -> Result<PlannedLayout> {
            MasterDataRepository &data = repositories.masterData();
            const Result<PlannedLayout> old = data.layout(wanted.layout.code);
            if (!old)
                return failure(old.error());
            const CatalogEdit edit {actor, CatalogKind::CoachLayout, old->id.value(),
                                    CatalogAction::Changed, wanted.version};
            const Result<void> done = recordChange(
                repositories, edit, [&] { return updateLayout(data, *old, wanted.layout); });
            return done ? data.layout(wanted.layout.code) : failure(done.error());
        });
}

Result<void> MasterDataService::retireLayout(const Actor &actor, const QString &code)
{
    if (Result<void> allowed = requireAdmin(actor); !allowed)
        return allowed;
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        MasterDataRepository &data = repositories.masterData();
        const Result<PlannedLayout> old = data.layout(code);
        if (!old)
            return failure(old.error());
        const qint64 id = old->id.value();
        return recordChange(
            repositories, {actor, CatalogKind::CoachLayout, id, CatalogAction::Retired},
            [&]() -> Result<void> {
                const Result<bool> used = data.layoutIsUsed(old->id, CoachesOf::Present);
                if (!used)
                    return failure(used.error());
                if (*used)
                    return failure(conflict(QStringLiteral("layout.inUse"), code));
                return data.retire(CatalogKind::CoachLayout, id);
            });
    });
}

Result<Station> MasterDataService::restoreStation(const Actor &actor, StationId id, int version)
{
    return restored<Station>(
        m_database, {actor, CatalogKind::Station, id.value(), CatalogAction::Restored, version},
        [id](Repositories &repositories) { return repositories.masterData().station(id); });
}

Result<TrainPlan> MasterDataService::restoreTrain(const Actor &actor, TrainId id, int version)
{
    return restored<TrainPlan>(
        m_database, {actor, CatalogKind::Train, id.value(), CatalogAction::Restored, version},
        [id](Repositories &repositories) { return repositories.masterData().trainPlan(id); });
}

Result<Schedule> MasterDataService::restoreSchedule(const Actor &actor, ScheduleId id, int version)
{
    return restored<Schedule>(
        m_database, {actor, CatalogKind::Schedule, id.value(), CatalogAction::Restored, version},
        [id](Repositories &repositories) { return repositories.catalog().schedule(id); });
}

Result<PlannedLayout> MasterDataService::restoreLayout(const Actor &actor, CoachLayoutId id,
                                                       int version)
{
    return restored<PlannedLayout>(
        m_database, {actor, CatalogKind::CoachLayout, id.value(), CatalogAction::Restored, version},
        [id](Repositories &repositories) { return repositories.masterData().layout(id); });
}

Result<Page<CatalogChange>> MasterDataService::changes(const Actor &actor,
                                                       const CatalogChangeFilter &filter,
                                                       const PageRequest &page)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    return reading<Page<CatalogChange>>(m_database, [&](Repositories &repositories) {
        return repositories.masterData().changes(filter, page);
    });
}

} // namespace kai
