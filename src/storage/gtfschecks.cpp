#include "storage/gtfssteps.h"

namespace kai {

namespace {

/// Refuses the lines of `file` that `condition` picks from `source`; t is what is checked.
GtfsStep refuse(const char *file, const char *code, const char *value, const char *source,
                const char *condition)
{
    return {QStringLiteral("INSERT INTO gtfs_refused SELECT '%1', t.line, '%2', left(%3, 200)"
                           " FROM %4 WHERE %5")
                .arg(QLatin1String(file), QLatin1String(code), QLatin1String(value),
                     QLatin1String(source), QLatin1String(condition))};
}

/// Refuses every line but the first of those that have one key.
GtfsStep refuseTwice(const char *file, const char *code, const char *table, const char *keys)
{
    return {QStringLiteral("INSERT INTO gtfs_refused SELECT '%1', line, '%2', left(key, 200) FROM"
                           " (SELECT line, concat_ws(' ', %4) AS key, row_number() OVER"
                           " (PARTITION BY %4 ORDER BY line) AS n FROM %3) t WHERE n > 1")
                .arg(QLatin1String(file), QLatin1String(code), QLatin1String(table),
                     QLatin1String(keys))};
}

QList<GtfsStep> stopChecks()
{
    return {
        refuse("agency.txt", "timeZone.unknown", "agency_timezone", "gtfs_agency t",
               "agency_timezone IS NULL OR agency_timezone NOT IN"
               " (SELECT name FROM pg_timezone_names)"),
        refuse("agency.txt", "gtfs.agencyZones", "agency_timezone", "gtfs_agency t",
               "agency_timezone <> (SELECT min(agency_timezone) FROM gtfs_agency)"),
        refuseTwice("stops.txt", "gtfs.twice", "gtfs_stops", "stop_id"),
        refuse("stops.txt", "required", "'stop_id'", "gtfs_stops t", "stop_id IS NULL"),
        refuse("stops.txt", "gtfs.parentUnknown", "parent_station", "gtfs_stops t",
               "parent_station IS NOT NULL AND NOT EXISTS (SELECT 1 FROM gtfs_stops p"
               " WHERE p.stop_id = t.parent_station AND p.parent_station IS NULL)"),
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_station ON COMMIT DROP AS
            SELECT line, stop_id, upper(coalesce(stop_code, stop_id)) AS code, stop_name AS name,
                   pg_temp.gtfs_number(stop_lat) AS latitude,
                   pg_temp.gtfs_number(stop_lon) AS longitude,
                   coalesce(stop_timezone, (SELECT min(agency_timezone) FROM gtfs_agency)) AS time_zone
            FROM gtfs_stops
            WHERE parent_station IS NULL AND coalesce(location_type, '0') IN ('0', '1'))")},
        refuse("stops.txt", "station.codeInvalid", "code", "gtfs_station t",
               "code !~ '^[A-Z]{2,4}$'"),
        refuse("stops.txt", "name.invalid", "name", "gtfs_station t",
               "coalesce(name, '') = '' OR length(name) > 100 OR name ~ '[[:cntrl:]]'"),
        refuse("stops.txt", "outOfRange", "coalesce(latitude, 0) || ' ' || coalesce(longitude, 0)",
               "gtfs_station t",
               "latitude IS NULL OR longitude IS NULL OR abs(latitude) > 90"
               " OR abs(longitude) > 180"),
        refuse("stops.txt", "timeZone.unknown", "time_zone", "gtfs_station t",
               "time_zone NOT IN (SELECT name FROM pg_timezone_names)"),
        refuseTwice("stops.txt", "station.codeTaken", "gtfs_station", "code"),
        refuseTwice("stops.txt", "station.nameTaken", "gtfs_station", "lower(name)"),
    };
}

QList<GtfsStep> tripChecks()
{
    return {
        refuseTwice("routes.txt", "gtfs.twice", "gtfs_routes", "route_id"),
        refuse("routes.txt", "gtfs.notRail", "route_type", "gtfs_routes t",
               "coalesce(route_type, '') !~ '^(2|10[0-9]|11[0-7])$'"),
        refuse("routes.txt", "name.invalid", "route_long_name", "gtfs_routes t",
               "length(coalesce(route_long_name, route_short_name, '')) NOT BETWEEN 1 AND 100"
               " OR coalesce(route_long_name, route_short_name) ~ '[[:cntrl:]]'"),
        refuseTwice("trips.txt", "gtfs.twice", "gtfs_trips", "trip_id"),
        refuse("trips.txt", "gtfs.routeUnknown", "route_id", "gtfs_trips t",
               "NOT EXISTS (SELECT 1 FROM gtfs_routes r WHERE r.route_id = t.route_id)"),
        refuse("trips.txt", "gtfs.serviceUnknown", "service_id", "gtfs_trips t",
               "NOT EXISTS (SELECT 1 FROM gtfs_calendar c WHERE c.service_id = t.service_id)"
               " AND NOT EXISTS (SELECT 1 FROM gtfs_calendar_dates d"
               " WHERE d.service_id = t.service_id)"),
        refuse("trips.txt", "train.numberInvalid", "trip_short_name", "gtfs_trips t",
               "coalesce(trip_short_name, '') !~ '^[A-Z0-9/-]{1,10}$'"),
        refuse("trips.txt", "stop.tooFew", "t.trip_id",
               "gtfs_trips t LEFT JOIN (SELECT trip_id AS id, count(*) AS n FROM gtfs_stop_times"
               " GROUP BY trip_id) x ON x.id = t.trip_id",
               "coalesce(x.n, 0) < 2"),
        refuseTwice("calendar.txt", "gtfs.twice", "gtfs_calendar", "service_id"),
        refuse("calendar.txt", "value",
               "concat(monday, tuesday, wednesday, thursday, friday, saturday, sunday)",
               "gtfs_calendar t",
               "concat(monday, tuesday, wednesday, thursday, friday, saturday, sunday)"
               " !~ '^[01]{7}$'"),
        refuse("calendar.txt", "date.invalid", "concat(start_date, ' ', end_date)",
               "gtfs_calendar t",
               "pg_temp.gtfs_date(start_date) IS NULL OR pg_temp.gtfs_date(end_date) IS NULL"
               " OR pg_temp.gtfs_date(end_date) < pg_temp.gtfs_date(start_date)"),
        refuse("calendar_dates.txt", "date.invalid", "date", "gtfs_calendar_dates t",
               "pg_temp.gtfs_date(date) IS NULL"),
        refuse("calendar_dates.txt", "value", "exception_type", "gtfs_calendar_dates t",
               "coalesce(exception_type, '') NOT IN ('1', '2')"),
        refuseTwice("calendar_dates.txt", "gtfs.twice", "gtfs_calendar_dates", "service_id, date"),
    };
}

QList<GtfsStep> stopTimeChecks()
{
    return {
        {QStringLiteral(R"(
            CREATE TEMP TABLE gtfs_place ON COMMIT DROP AS
            SELECT s.stop_id, coalesce(p.stop_id, s.stop_id) AS station_id
            FROM gtfs_stops s LEFT JOIN gtfs_stops p ON p.stop_id = s.parent_station)")},
        refuse("stop_times.txt", "gtfs.tripUnknown", "t.trip_id",
               "gtfs_stop_times t LEFT JOIN gtfs_trips r ON r.trip_id = t.trip_id",
               "r.trip_id IS NULL"),
        refuse("stop_times.txt", "gtfs.stopUnknown", "t.stop_id",
               "gtfs_stop_times t LEFT JOIN gtfs_place p ON p.stop_id = t.stop_id"
               " LEFT JOIN gtfs_station s ON s.stop_id = p.station_id",
               "s.stop_id IS NULL"),
        refuse("stop_times.txt", "time.invalid", "concat(arrival_time, ' ', departure_time)",
               "gtfs_stop_times t",
               "pg_temp.gtfs_seconds(arrival_time) IS NULL"
               " OR pg_temp.gtfs_seconds(departure_time) IS NULL"),
        refuse("stop_times.txt", "value", "stop_sequence", "gtfs_stop_times t",
               "coalesce(stop_sequence, '') !~ '^[0-9]{1,9}$'"),
        refuse("stop_times.txt", "value", "shape_dist_traveled", "gtfs_stop_times t",
               "shape_dist_traveled IS NOT NULL"
               " AND pg_temp.gtfs_number(shape_dist_traveled) IS NULL"),
        refuseTwice("stop_times.txt", "gtfs.twice", "gtfs_stop_times", "trip_id, stop_sequence"),
    };
}

} // namespace

QList<GtfsStep> gtfsChecks()
{
    return stopChecks() + tripChecks() + stopTimeChecks();
}

} // namespace kai
