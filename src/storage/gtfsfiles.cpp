#include "storage/gtfssteps.h"

namespace kai {

const QList<GtfsFile> &gtfsFiles()
{
    using enum GtfsFile::Presence;
    static const QList<GtfsFile> files {
        {"agency.txt", "gtfs_agency", "agency_timezone", Required},
        {"stops.txt", "gtfs_stops",
         "stop_id,stop_name,stop_lat,stop_lon|stop_code,stop_timezone,location_type,parent_station",
         Required},
        {"routes.txt", "gtfs_routes", "route_id,route_type|route_short_name,route_long_name",
         Required},
        {"trips.txt", "gtfs_trips", "route_id,service_id,trip_id|trip_short_name", Required},
        {"stop_times.txt", "gtfs_stop_times",
         "trip_id,arrival_time,departure_time,stop_id,stop_sequence|pickup_type,drop_off_type,"
         "shape_dist_traveled",
         Required},
        {"calendar.txt", "gtfs_calendar",
         "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
         Optional},
        {"calendar_dates.txt", "gtfs_calendar_dates", "service_id,date,exception_type", Optional},
        {"feed_info.txt", "gtfs_feed_info", "feed_publisher_name|feed_version", Optional},
        {"coaches.csv", "gtfs_coaches", "train_number,coaches", Optional},
        {"fares.csv", "gtfs_fares",
         "train_number,travel_class,subclass,rank,base_rupiah,rupiah_per_km|quota", Optional},
    };
    return files;
}

QString gtfsTablesSql()
{
    QString sql;
    for (const GtfsFile &file : gtfsFiles()) {
        const QString columns = QString::fromLatin1(file.columns).replace(u'|', u',');
        sql += QStringLiteral("CREATE TEMP TABLE %1 (line bigint, %2 text) ON COMMIT DROP;\n")
                   .arg(QString::fromLatin1(file.table),
                        QString(columns).replace(u',', QStringLiteral(" text, ")));
    }
    return sql + QStringLiteral(R"(
        CREATE TEMP TABLE gtfs_refused (file text, line bigint, code text, value text)
            ON COMMIT DROP;
        CREATE TEMP TABLE gtfs_new (schedule_id bigint, trip_id text, service_date date)
            ON COMMIT DROP;
        CREATE TEMP TABLE gtfs_before (kind text, id bigint, snapshot jsonb) ON COMMIT DROP;
        CREATE FUNCTION pg_temp.gtfs_seconds(value text) RETURNS integer
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT CASE WHEN value ~ '^\s*[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]\s*$' THEN
                split_part(trim(value), ':', 1)::integer * 3600
                + split_part(value, ':', 2)::integer * 60
                + trim(split_part(value, ':', 3))::integer END $$;
        CREATE FUNCTION pg_temp.gtfs_number(value text) RETURNS double precision
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT CASE WHEN value ~ '^\s*-?[0-9]{1,9}(\.[0-9]{1,17})?\s*$'
                        THEN value::double precision END $$;
        CREATE FUNCTION pg_temp.gtfs_date(value text) RETURNS date
            LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
            BEGIN
                IF value !~ '^\s*[0-9]{8}\s*$' THEN RETURN NULL; END IF;
                RETURN to_date(trim(value), 'YYYYMMDD');
            EXCEPTION WHEN OTHERS THEN RETURN NULL;
            END $$;)");
}

} // namespace kai
