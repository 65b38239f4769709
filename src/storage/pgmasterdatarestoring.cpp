#include "storage/masterdatasql.h"
#include "storage/pgmasterdatarepository.h"

/// Bringing back what was retired.
namespace kai {

namespace {

const QString stationHindrance = QStringLiteral(R"(
    SELECT CASE WHEN other.code = s.code THEN 'station.codeTaken' ELSE 'station.nameTaken' END
    FROM stations s JOIN stations other ON other.retired_at IS NULL
        AND (other.code = s.code OR lower(other.name) COLLATE "C" = lower(s.name))
    WHERE s.id = $1 ORDER BY other.code = s.code DESC LIMIT 1)");

// Its coaches keep their layouts from being retired.
const QString trainHindrance = QStringLiteral(R"(
    SELECT 'train.numberTaken' FROM trains t
    JOIN trains other ON other.number = t.number AND other.retired_at IS NULL WHERE t.id = $1)");

const QString layoutHindrance = QStringLiteral(R"(
    SELECT 'layout.codeTaken' FROM coach_layouts l
    JOIN coach_layouts other ON other.code = l.code AND other.retired_at IS NULL WHERE l.id = $1)");

const QString ruleHindrance = QStringLiteral(R"(
    SELECT 'rule.exists' FROM rules r
    JOIN rules other ON other.name = r.name AND other.valid_from = r.valid_from
        AND other.retired_at IS NULL
    WHERE r.id = $1)");

const QString fareHindrance = QStringLiteral(R"(
    SELECT hindrance FROM (SELECT CASE
        WHEN t.retired_at IS NOT NULL THEN 'train.retired'
        WHEN EXISTS (SELECT 1 FROM stations st WHERE st.id IN (f.from_station_id, f.to_station_id)
                     AND st.retired_at IS NOT NULL) THEN 'station.retired'
        WHEN NOT EXISTS (SELECT 1 FROM fares tier WHERE tier.train_id = f.train_id
                         AND tier.travel_class = f.travel_class AND tier.subclass = f.subclass)
            THEN 'fare.unknownTier'
        END
        FROM trip_fares f JOIN trains t ON t.id = f.train_id WHERE f.id = $1) AS x (hindrance)
    WHERE hindrance IS NOT NULL)");

/// What keeps the run `sc` itself from coming back, whatever its train is; NULL if nothing does.
const QString runHindrance = QStringLiteral(R"(CASE
        WHEN EXISTS (SELECT 1 FROM schedules other WHERE other.train_id = sc.train_id
                     AND other.service_date = sc.service_date AND other.retired_at IS NULL)
            THEN 'schedule.exists'
        WHEN EXISTS (SELECT 1 FROM schedule_stops ss WHERE ss.schedule_id = sc.id
                     AND ss.departure <= now()) THEN 'schedule.departed'
        WHEN EXISTS (SELECT 1 FROM schedule_stops ss JOIN stations st ON st.id = ss.station_id
                     WHERE ss.schedule_id = sc.id AND st.retired_at IS NOT NULL)
            THEN 'station.retired'
        END)");

const QString scheduleHindrance = QStringLiteral(R"(
    SELECT hindrance FROM (
        SELECT CASE WHEN t.retired_at IS NOT NULL THEN 'train.retired' ELSE %1 END
        FROM schedules sc JOIN trains t ON t.id = sc.train_id WHERE sc.id = $1) AS x (hindrance)
    WHERE hindrance IS NOT NULL)")
                                      .arg(runHindrance);

// The retirement of a train gave its runs the same moment as the train itself.
const QString runsOfTrain = QStringLiteral(R"(
    UPDATE schedules sc SET retired_at = NULL, version = sc.version + 1
    FROM trains t
    WHERE t.id = $1 AND sc.train_id = t.id AND sc.retired_at = t.retired_at AND (%1) IS NULL)")
                                .arg(runHindrance);

/// The code of what stands in the way, in a row of its own; no row when nothing does.
const QString &hindranceSql(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return stationHindrance;
    case CatalogKind::Train:
        return trainHindrance;
    case CatalogKind::Schedule:
        return scheduleHindrance;
    case CatalogKind::CoachLayout:
        return layoutHindrance;
    case CatalogKind::Rule:
        return ruleHindrance;
    case CatalogKind::TripFare:
        return fareHindrance;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<int> PgMasterDataRepository::lockRetired(CatalogKind kind, qint64 id)
{
    Result<PgRows> rows = m_session.run(
        QStringLiteral("SELECT version, retired_at IS NULL FROM %1 WHERE id = $1 FOR UPDATE")
            .arg(tableOf(kind)),
        {id});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    const int version = rows->number();
    if (rows->flag())
        return failure(conflict(QStringLiteral("catalog.notRetired")));
    return version;
}

Result<void> PgMasterDataRepository::requireNoHindrance(CatalogKind kind, qint64 id)
{
    const Result<QStringList> found = texts(hindranceSql(kind), {id});
    if (!found)
        return failure(found.error());
    return found->isEmpty() ? Result<void>() : failure(conflict(found->first()));
}

Result<void> PgMasterDataRepository::restore(CatalogKind kind, qint64 id)
{
    Result<void> done = requireNoHindrance(kind, id);
    if (done && kind == CatalogKind::Train)
        done = execute(runsOfTrain, {id});
    if (!done)
        return done;
    return execute(QStringLiteral("UPDATE %1 SET retired_at = NULL, version = version + 1"
                                  " WHERE id = $1")
                       .arg(tableOf(kind)),
                   {id});
}

} // namespace kai
