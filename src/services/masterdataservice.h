#pragma once

#include "services/database.h"

namespace kai {

/// Changing of what is sold, for administrators alone ("auth.forbidden" for others). Every change
/// is written to the history with its state before and after. A version of 0 means whatever the
/// thing is now; another one that is not the present is a conflict "catalog.changedMeanwhile".
/// What was retired is brought back at the version that its retirement left; what stands in the way
/// is told as MasterDataRepository::restore() does.
/// All validation errors are told at once. Thread-safe.
class MasterDataService
{
public:
    explicit MasterDataService(Database &database);

    /// `key` is a station's number or its code.
    Result<Station> station(const QString &key);
    Result<Station> createStation(const Actor &actor, const Station &station);
    Result<Station> changeStation(const Actor &actor, const QString &key, Station station);
    /// A conflict "catalog.sold" with the orders that board or alight there.
    Result<void> retireStation(const Actor &actor, const QString &key);
    Result<Station> restoreStation(const Actor &actor, StationId id, int version);

    Result<TrainPlan> train(TrainId id);
    Result<TrainPlan> createTrain(const Actor &actor, const TrainPlan &plan);
    /// Parts that were not sent stay as they are. A conflict "catalog.sold" with the orders that
    /// sit in a coach which would go or be numbered anew.
    Result<TrainPlan> changeTrain(const Actor &actor, TrainPlan plan, const TrainParts &parts);
    Result<void> retireTrain(const Actor &actor, TrainId id);
    Result<TrainPlan> restoreTrain(const Actor &actor, TrainId id, int version);

    Result<Schedule> createSchedule(const Actor &actor, ScheduleDraft draft);
    /// A conflict "catalog.sold" with the orders that keep a stop from going.
    Result<Schedule> changeSchedule(const Actor &actor, ScheduleId id, ScheduleDraft draft);
    Result<void> retireSchedule(const Actor &actor, ScheduleId id);
    /// Not once it has departed, nor without its train and its stations.
    Result<Schedule> restoreSchedule(const Actor &actor, ScheduleId id, int version);

    Result<Page<PlannedLayout>> layouts(const PageRequest &page);
    Result<PlannedLayout> createLayout(const Actor &actor, const CoachLayout &layout);
    /// A conflict "layout.inUse" when the grid of a layout would change that trains have.
    Result<PlannedLayout> changeLayout(const Actor &actor, const PlannedLayout &layout);
    Result<void> retireLayout(const Actor &actor, const QString &code);
    Result<PlannedLayout> restoreLayout(const Actor &actor, CoachLayoutId id, int version);

    Result<Page<CatalogChange>> changes(const Actor &actor, const CatalogChangeFilter &filter,
                                        const PageRequest &page);

private:
    Database &m_database;
};

} // namespace kai
