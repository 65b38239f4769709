#include "storage/faresql.h"
#include "storage/pgcatalogrepository.h"

/// What the tiers of a train cost and have left for one trip.
namespace kai {

Result<QList<FareRule>> PgCatalogRepository::fareRules(const Trip &trip)
{
    static const QString sql = QStringLiteral(R"(
        WITH asked AS (
            SELECT sc.id AS schedule_id, sc.train_id, sc.service_date,
                   a.station_id AS from_station, b.station_id AS to_station
            FROM schedules sc
            JOIN schedule_stops a ON a.schedule_id = sc.id AND a.sequence = $2::integer
            JOIN schedule_stops b ON b.schedule_id = sc.id AND b.sequence = $3::integer
            WHERE sc.id = $1
        ),)") + tiersSql() + QLatin1String(" SELECT list FROM tiers");
    Result<PgRows> rows
        = m_session.run(sql, {trip.scheduleId.value(), trip.from.sequence, trip.to.sequence});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? tiersFrom(rows->text()) : QList<FareRule>();
}

} // namespace kai
