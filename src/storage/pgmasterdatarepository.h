#pragma once

#include "services/masterdatarepository.h"
#include "storage/pgsession.h"

namespace kai {

class PgMasterDataRepository final : public MasterDataRepository
{
public:
    explicit PgMasterDataRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<int> lock(CatalogKind kind, qint64 id) override;
    Result<int> lockRetired(CatalogKind kind, qint64 id) override;
    Result<QJsonObject> snapshot(CatalogKind kind, qint64 id) override;
    Result<void> addChange(const CatalogChange &change) override;
    Result<Page<CatalogChange>> changes(const CatalogChangeFilter &filter,
                                        const PageRequest &page) override;
    Result<void> retire(CatalogKind kind, qint64 id) override;
    Result<void> restore(CatalogKind kind, qint64 id) override;
    Result<QStringList> ordersInTheWay(CatalogKind kind, qint64 id) override;

    Result<Station> station(StationId id) override;
    Result<std::optional<StationId>> stationId(const QString &code) override;
    Result<StationId> insertStation(const Station &station) override;
    Result<void> updateStation(const Station &station) override;
    Result<QStringList> unknownStations(const QStringList &codes) override;

    Result<TrainPlan> trainPlan(TrainId id) override;
    Result<TrainId> insertTrain(const Train &train) override;
    Result<void> updateTrain(const Train &train) override;
    Result<void> setPattern(TrainId id, const QList<PatternStop> &stops) override;
    Result<void> setFares(TrainId id, const QList<PlannedFare> &fares) override;
    Result<QList<FormedCoach>> formation(TrainId id) override;
    Result<void> changeFormation(TrainId id, const FormationChange &change) override;
    Result<QStringList> ordersInCoaches(TrainId id, const QList<CoachId> &coaches) override;

    Result<Page<PlannedLayout>> layouts(const PageRequest &page) override;
    Result<PlannedLayout> layout(const QString &code) override;
    Result<PlannedLayout> layout(CoachLayoutId id) override;
    Result<CoachLayoutId> insertLayout(const CoachLayout &layout) override;
    Result<void> updateLayout(CoachLayoutId id, const CoachLayout &layout) override;
    Result<bool> layoutIsUsed(CoachLayoutId id, CoachesOf which) override;
    Result<QHash<QString, TravelClass>> layoutClasses(const QStringList &codes) override;

    Result<ScheduleId> insertSchedule(const ScheduleDraft &draft) override;
    Result<void> updateStops(ScheduleId id, const QList<Stop> &stops) override;
    Result<void> replaceStops(ScheduleId id, const QList<Stop> &stops) override;
    Result<QStringList> ordersOfSchedule(ScheduleId id) override;
    Result<QStringList> ordersAtStops(ScheduleId id, const QList<int> &boarding,
                                      const QList<int> &alighting) override;

private:
    Result<void> execute(const QString &sql, const QVariantList &values);
    /// The first column of all rows.
    Result<QStringList> texts(const QString &sql, const QVariantList &values);
    /// The first column of the only row as an id, or the conflict when there is no row.
    template<class IdType>
    Result<IdType> inserted(const QString &sql, const QVariantList &values, const Error &otherwise);
    Result<PlannedLayout> layoutWhere(const QString &condition, const QVariant &value);
    Result<void> lockRuns(TrainId id);
    Result<void> requireNoHindrance(CatalogKind kind, qint64 id);

    PgSession &m_session;
};

template<class IdType>
Result<IdType> PgMasterDataRepository::inserted(const QString &sql, const QVariantList &values,
                                                const Error &otherwise)
{
    Result<PgRows> rows = m_session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(otherwise);
    return rows->id<IdType>();
}

} // namespace kai
