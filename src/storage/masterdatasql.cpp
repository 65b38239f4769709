#include "storage/masterdatasql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kai {

namespace {

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QJsonValue jsonOf(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue::Null;
}

QJsonValue jsonOf(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue::Null;
}

std::optional<int> numberFrom(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? std::nullopt : std::optional(value.toInt());
}

const QString stationSnapshot = QStringLiteral(R"(
    SELECT jsonb_build_object('code', code, 'name', name, 'city', city, 'latitude', latitude,
        'longitude', longitude, 'timeZone', time_zone, 'retired', retired_at IS NOT NULL)
    FROM stations WHERE id = $1)");

const QString trainSnapshot = QStringLiteral(R"(
    SELECT jsonb_build_object('number', t.number, 'name', t.name,
        'retired', t.retired_at IS NOT NULL,
        'coaches', (SELECT coalesce(jsonb_agg(cl.code ORDER BY c.position), '[]')
            FROM coaches c JOIN coach_layouts cl ON cl.id = c.layout_id
            WHERE c.train_id = t.id AND c.retired_at IS NULL),
        'stops', (SELECT coalesce(jsonb_agg(jsonb_build_object('stationCode', st.code,
                'arrival', ts.arrival_minute, 'departure', ts.departure_minute,
                'distanceKm', ts.distance_km, 'boarding', ts.boarding, 'alighting', ts.alighting)
                ORDER BY ts.sequence), '[]')
            FROM train_stops ts JOIN stations st ON st.id = ts.station_id
            WHERE ts.train_id = t.id),
        'fares', (SELECT coalesce(jsonb_agg(jsonb_build_object('travelClass', f.travel_class,
                'subclass', f.subclass, 'rank', f.rank, 'base', f.base_rupiah,
                'perKm', f.rupiah_per_km, 'quota', f.quota) ORDER BY f.travel_class, f.rank), '[]')
            FROM fares f WHERE f.train_id = t.id))
    FROM trains t WHERE t.id = $1)");

const QString scheduleSnapshot = QStringLiteral(R"(
    SELECT jsonb_build_object('trainNumber', t.number, 'serviceDate', sc.service_date,
        'status', sc.status, 'retired', sc.retired_at IS NOT NULL,
        'stops', (SELECT coalesce(jsonb_agg(jsonb_build_object('stationCode', st.code,
                'arrival', ss.arrival, 'departure', ss.departure, 'distanceKm', ss.distance_km,
                'boarding', ss.boarding, 'alighting', ss.alighting) ORDER BY ss.sequence), '[]')
            FROM schedule_stops ss JOIN stations st ON st.id = ss.station_id
            WHERE ss.schedule_id = sc.id))
    FROM schedules sc JOIN trains t ON t.id = sc.train_id WHERE sc.id = $1)");

const QString layoutSnapshot = QStringLiteral(R"(
    SELECT jsonb_build_object('code', code, 'travelClass', travel_class, 'name', name,
        'rows', row_count, 'columns', columns, 'aisleAfter', aisle_after, 'facing', facing,
        'omitted', omitted, 'retired', retired_at IS NOT NULL)
    FROM coach_layouts WHERE id = $1)");

const QString ruleSnapshot = QStringLiteral(R"(
    SELECT jsonb_build_object('name', name, 'validFrom', valid_from, 'value', value,
        'retired', retired_at IS NOT NULL)
    FROM rules WHERE id = $1)");

const QString tripFareSnapshot = QStringLiteral(R"(
    SELECT jsonb_build_object('trainNumber', t.number, 'travelClass', f.travel_class,
        'subclass', f.subclass, 'from', a.code, 'to', b.code, 'firstDate', f.first_date,
        'lastDate', f.last_date, 'fare', f.rupiah, 'retired', f.retired_at IS NOT NULL)
    FROM trip_fares f JOIN trains t ON t.id = f.train_id
    LEFT JOIN stations a ON a.id = f.from_station_id
    LEFT JOIN stations b ON b.id = f.to_station_id
    WHERE f.id = $1)");

// A run may be on its way for some days; what is further back is history.
const QString stationOrders = QStringLiteral(R"(
    SELECT DISTINCT o.code
    FROM schedule_stops ss
    JOIN schedules sc ON sc.id = ss.schedule_id AND sc.service_date >= (now() - interval '7 days')::date
    JOIN orders o ON o.schedule_id = sc.id AND ss.sequence IN (o.from_sequence, o.to_sequence)
    WHERE ss.station_id = $1 AND coalesce(ss.departure, ss.arrival) > now()
      AND EXISTS (SELECT 1 FROM seat_claims k WHERE k.order_id = o.id)
    ORDER BY o.code LIMIT 100)");

const QString trainOrders = QStringLiteral(R"(
    SELECT DISTINCT o.code
    FROM schedules sc
    JOIN seat_claims k ON k.schedule_id = sc.id
    JOIN orders o ON o.id = k.order_id
    WHERE sc.train_id = $1 AND sc.service_date >= (now() - interval '7 days')::date
      AND EXISTS (SELECT 1 FROM schedule_stops ss
                  WHERE ss.schedule_id = sc.id AND ss.arrival > now())
    ORDER BY o.code LIMIT 100)");

const QString scheduleOrders = QStringLiteral(R"(
    SELECT DISTINCT o.code FROM seat_claims k JOIN orders o ON o.id = k.order_id
    WHERE k.schedule_id = $1 ORDER BY o.code LIMIT 100)");

const QString noOrders = QStringLiteral("SELECT NULL::text WHERE $1::bigint IS NULL");

} // namespace

QString tableOf(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return QStringLiteral("stations");
    case CatalogKind::Train:
        return QStringLiteral("trains");
    case CatalogKind::Schedule:
        return QStringLiteral("schedules");
    case CatalogKind::CoachLayout:
        return QStringLiteral("coach_layouts");
    case CatalogKind::Rule:
        return QStringLiteral("rules");
    case CatalogKind::TripFare:
        return QStringLiteral("trip_fares");
    }
    Q_UNREACHABLE();
}

const QString &snapshotSql(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return stationSnapshot;
    case CatalogKind::Train:
        return trainSnapshot;
    case CatalogKind::Schedule:
        return scheduleSnapshot;
    case CatalogKind::CoachLayout:
        return layoutSnapshot;
    case CatalogKind::Rule:
        return ruleSnapshot;
    case CatalogKind::TripFare:
        return tripFareSnapshot;
    }
    Q_UNREACHABLE();
}

const QString &ordersInTheWaySql(CatalogKind kind)
{
    switch (kind) {
    case CatalogKind::Station:
        return stationOrders;
    case CatalogKind::Train:
        return trainOrders;
    case CatalogKind::Schedule:
        return scheduleOrders;
    case CatalogKind::CoachLayout:
        return noOrders; // it cannot be retired while a coach is of it
    case CatalogKind::Rule:
    case CatalogKind::TripFare:
        return noOrders; // orders keep the terms that they were sold on
    }
    Q_UNREACHABLE();
}

/// Stops of a run have times, those of a pattern minutes after its beginning.
template<class AnyStop> static QString stopsAsJson(const QList<AnyStop> &stops)
{
    QJsonArray array;
    for (const AnyStop &stop : stops) {
        array.append(QJsonObject {{QStringLiteral("sequence"), array.size()},
                                  {QStringLiteral("station"), stop.stationCode},
                                  {QStringLiteral("arrival"), jsonOf(stop.arrival)},
                                  {QStringLiteral("departure"), jsonOf(stop.departure)},
                                  {QStringLiteral("distance"), stop.distanceKm},
                                  {QStringLiteral("boarding"), stop.boarding},
                                  {QStringLiteral("alighting"), stop.alighting}});
    }
    return textOf(array);
}

QString jsonOf(const QList<PatternStop> &stops)
{
    return stopsAsJson(stops);
}

QString jsonOf(const QList<Stop> &stops)
{
    return stopsAsJson(stops);
}

QString jsonOf(const QList<PlannedFare> &fares)
{
    QJsonArray array;
    for (const PlannedFare &fare : fares) {
        array.append(QJsonObject {{QStringLiteral("travel_class"), wireName(fare.rule.travelClass)},
                                  {QStringLiteral("subclass"), fare.rule.subclass},
                                  {QStringLiteral("rank"), fare.rule.rank},
                                  {QStringLiteral("base"), fare.rule.base.rupiah()},
                                  {QStringLiteral("per_km"), fare.rule.perKm.rupiah()},
                                  {QStringLiteral("quota"), jsonOf(fare.quota)}});
    }
    return textOf(array);
}

QString jsonOf(const QList<FormedCoach> &coaches)
{
    QJsonArray array;
    for (const FormedCoach &coach : coaches) {
        array.append(QJsonObject {{QStringLiteral("id"), coach.id.value()},
                                  {QStringLiteral("layout"), coach.layout},
                                  {QStringLiteral("position"), coach.position},
                                  {QStringLiteral("number"), coach.number}});
    }
    return textOf(array);
}

QString seatsJson(const CoachLayout &layout)
{
    QJsonArray array;
    for (const LayoutSeat &seat : seatsOf(layout)) {
        array.append(QJsonObject {{QStringLiteral("label"), seat.label},
                                  {QStringLiteral("row_number"), seat.row},
                                  {QStringLiteral("column_number"), seat.column},
                                  {QStringLiteral("is_window"), seat.window},
                                  {QStringLiteral("facing"), wireName(seat.facing)}});
    }
    return textOf(array);
}

QList<PatternStop> patternFrom(const QString &json)
{
    QList<PatternStop> stops;
    for (const QJsonValue &item : arrayOf(json)) {
        stops.append({item[u"stationCode"].toString(), numberFrom(item[u"arrival"]),
                      numberFrom(item[u"departure"]), item[u"distanceKm"].toInt(),
                      item[u"boarding"].toBool(), item[u"alighting"].toBool()});
    }
    return stops;
}

QList<PlannedFare> faresFrom(const QString &json)
{
    QList<PlannedFare> fares;
    for (const QJsonValue &item : arrayOf(json)) {
        const auto travelClass = fromWireName<TravelClass>(item[u"travelClass"].toString());
        fares.append({{travelClass.value_or(TravelClass::Economy), item[u"subclass"].toString(),
                       item[u"rank"].toInt(), Money(item[u"base"].toInteger()),
                       Money(item[u"perKm"].toInteger())},
                      numberFrom(item[u"quota"])});
    }
    return fares;
}

} // namespace kai
