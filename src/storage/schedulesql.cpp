#include "storage/schedulesql.h"

namespace kai {

QString addPatternStopsSql(const QString &runs)
{
    // Minutes of the pattern are of the clock on the wall of each station.
    return QStringLiteral(R"(
        INSERT INTO schedule_stops (schedule_id, sequence, station_id, arrival, departure,
                                    distance_km, boarding, alighting)
        SELECT run.id, ts.sequence, ts.station_id,
               (run.service_date + ts.arrival_minute * interval '1 minute')
                   AT TIME ZONE st.time_zone,
               (run.service_date + ts.departure_minute * interval '1 minute')
                   AT TIME ZONE st.time_zone,
               ts.distance_km, ts.boarding, ts.alighting
        FROM %1 run
        JOIN train_stops ts ON ts.train_id = run.train_id
        JOIN stations st ON st.id = ts.station_id
        ORDER BY run.id, ts.sequence)")
        .arg(runs);
}

} // namespace kai
