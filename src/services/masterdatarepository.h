#pragma once

#include "base/result.h"
#include "domain/masterdata.h"
#include "domain/masterdatahistory.h"
#include "services/paging.h"

namespace kai {

struct CatalogChangeFilter
{
    std::optional<CatalogKind> kind;
    std::optional<qint64> subjectId;
};

/// Coaches that trains have now, or those that old orders sit in as well.
enum class CoachesOf { Present, AllTimes };

/// Writing of master data. Everything here runs inside one transaction of the service, after
/// lock(). What is retired counts as absent.
class MasterDataRepository
{
public:
    virtual ~MasterDataRepository() = default;

    /// Keeps others from changing the thing, and buyers from ordering what depends on it, until the
    /// end of the transaction. Returns its version. NotFound when there is none.
    virtual Result<int> lock(CatalogKind kind, qint64 id) = 0;
    /// As lock(), of what is retired. A conflict "catalog.notRetired" when it is not.
    virtual Result<int> lockRetired(CatalogKind kind, qint64 id) = 0;
    /// The thing as the history keeps it; empty when it was never there.
    virtual Result<QJsonObject> snapshot(CatalogKind kind, qint64 id) = 0;
    /// Writes one line of the history; times and ids are the database's.
    virtual Result<void> addChange(const CatalogChange &change) = 0;
    virtual Result<Page<CatalogChange>> changes(const CatalogChangeFilter &filter,
                                                const PageRequest &page)
        = 0;
    /// Takes it out of service, a train together with its runs that have not begun.
    virtual Result<void> retire(CatalogKind kind, qint64 id) = 0;
    /// Takes what is retired back into service, a train together with those of its runs that were
    /// retired with it and may come back. A conflict with the code of what stands in the way:
    /// "station.codeTaken", "station.nameTaken", "train.numberTaken", "layout.codeTaken",
    /// "schedule.exists", "schedule.departed", "rule.exists", "fare.unknownTier", "train.retired",
    /// "station.retired".
    virtual Result<void> restore(CatalogKind kind, qint64 id) = 0;
    /// Codes of orders that hold seats which the retirement would take away, at most 100.
    virtual Result<QStringList> ordersInTheWay(CatalogKind kind, qint64 id) = 0;

    virtual Result<Station> station(StationId id) = 0;
    virtual Result<std::optional<StationId>> stationId(const QString &code) = 0;
    /// Conflicts "station.codeTaken" and "station.nameTaken".
    virtual Result<StationId> insertStation(const Station &station) = 0;
    virtual Result<void> updateStation(const Station &station) = 0;
    /// Those of `codes` that are no station's.
    virtual Result<QStringList> unknownStations(const QStringList &codes) = 0;

    virtual Result<TrainPlan> trainPlan(TrainId id) = 0;
    /// A conflict "train.numberTaken".
    virtual Result<TrainId> insertTrain(const Train &train) = 0;
    virtual Result<void> updateTrain(const Train &train) = 0;
    /// Replaces the pattern; runs that exist keep their stops.
    virtual Result<void> setPattern(TrainId id, const QList<PatternStop> &stops) = 0;
    virtual Result<void> setFares(TrainId id, const QList<PlannedFare> &fares) = 0;
    virtual Result<QList<FormedCoach>> formation(TrainId id) = 0;
    /// Writes removed, kept and added coaches; the added ones get the seats of their layouts.
    virtual Result<void> changeFormation(TrainId id, const FormationChange &change) = 0;
    /// Codes of orders for trips to come that sit in these coaches, at most 100.
    virtual Result<QStringList> ordersInCoaches(TrainId id, const QList<CoachId> &coaches) = 0;

    virtual Result<Page<PlannedLayout>> layouts(const PageRequest &page) = 0;
    /// NotFound when there is none.
    virtual Result<PlannedLayout> layout(const QString &code) = 0;
    virtual Result<PlannedLayout> layout(CoachLayoutId id) = 0;
    /// A conflict "layout.codeTaken".
    virtual Result<CoachLayoutId> insertLayout(const CoachLayout &layout) = 0;
    virtual Result<void> updateLayout(CoachLayoutId id, const CoachLayout &layout) = 0;
    /// True when some train has, or had, such a coach.
    virtual Result<bool> layoutIsUsed(CoachLayoutId id, CoachesOf which) = 0;
    /// The class of each layout that exists.
    virtual Result<QHash<QString, TravelClass>> layoutClasses(const QStringList &codes) = 0;

    /// A run with the stops of the draft, or with those of the train's pattern if it has none. A
    /// conflict "schedule.exists" when the train runs on that date already.
    virtual Result<ScheduleId> insertSchedule(const ScheduleDraft &draft) = 0;
    /// Writes times, distances and what may be done at the same stations as before.
    virtual Result<void> updateStops(ScheduleId id, const QList<Stop> &stops) = 0;
    /// Replaces all stops of a run to which no order refers.
    virtual Result<void> replaceStops(ScheduleId id, const QList<Stop> &stops) = 0;
    /// Codes of the orders that refer to the run, of whatever status, at most 100.
    virtual Result<QStringList> ordersOfSchedule(ScheduleId id) = 0;
    /// Codes of orders that hold seats and board or alight at one of these stops, at most 100.
    virtual Result<QStringList> ordersAtStops(ScheduleId id, const QList<int> &boarding,
                                              const QList<int> &alighting)
        = 0;
};

} // namespace kai
