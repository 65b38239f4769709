#include "storage/mapping.h"

namespace kai {

QString stationColumns()
{
    return QStringLiteral("id, code, name, city, latitude, longitude, time_zone, version");
}

Station readStation(PgRows &rows)
{
    Station station;
    station.id = rows.id<StationId>();
    station.code = rows.text();
    station.name = rows.text();
    station.city = rows.text();
    station.latitude = rows.real();
    station.longitude = rows.real();
    station.timeZone = rows.text().toLatin1();
    station.version = rows.number();
    return station;
}

QString layoutColumns(const QString &table)
{
    return QStringLiteral("%1.code, %1.travel_class, %1.name, %1.row_count, %1.columns, "
                          "%1.aisle_after, %1.facing, %1.omitted")
        .arg(table);
}

CoachLayout readLayout(PgRows &rows)
{
    CoachLayout layout;
    layout.code = rows.text();
    layout.travelClass = rows.word<TravelClass>();
    layout.name = rows.text();
    layout.rows = rows.number();
    layout.columns = rows.text();
    layout.aisleAfter = rows.number();
    layout.facing = rows.word<CoachFacing>();
    layout.omitted = rows.text().split(u' ', Qt::SkipEmptyParts);
    return layout;
}

QString stopColumns(const QString &stop, const QString &station)
{
    return QStringLiteral("%1.sequence, %2.code, %2.name, %2.time_zone, epoch_ms(%1.arrival), "
                          "epoch_ms(%1.departure), %1.distance_km, "
                          "%1.boarding AND %2.retired_at IS NULL, "
                          "%1.alighting AND %2.retired_at IS NULL")
        .arg(stop, station);
}

Stop readStop(PgRows &rows)
{
    Stop stop;
    stop.sequence = rows.number();
    stop.stationCode = rows.text();
    stop.stationName = rows.text();
    stop.timeZone = rows.text().toLatin1();
    stop.arrival = rows.time();
    stop.departure = rows.time();
    stop.distanceKm = rows.number();
    stop.boarding = rows.flag();
    stop.alighting = rows.flag();
    return stop;
}

QString tripColumns()
{
    return QStringLiteral("sc.id, t.id, t.number, t.name, sc.service_date, %1, %2")
        .arg(stopColumns(QStringLiteral("f"), QStringLiteral("fs")),
             stopColumns(QStringLiteral("l"), QStringLiteral("ls")));
}

QString tripJoins(const QString &first, const QString &last)
{
    return QStringLiteral(" JOIN trains t ON t.id = sc.train_id"
                          " JOIN schedule_stops f ON f.schedule_id = sc.id AND f.sequence = %1"
                          " JOIN stations fs ON fs.id = f.station_id"
                          " JOIN schedule_stops l ON l.schedule_id = sc.id AND l.sequence = %2"
                          " JOIN stations ls ON ls.id = l.station_id ")
        .arg(first, last);
}

Trip readTrip(PgRows &rows)
{
    Trip trip;
    trip.scheduleId = rows.id<ScheduleId>();
    trip.train.id = rows.id<TrainId>();
    trip.train.number = rows.text();
    trip.train.name = rows.text();
    trip.serviceDate = rows.date();
    trip.from = readStop(rows);
    trip.to = readStop(rows);
    return trip;
}

QString passengerJson()
{
    return QStringLiteral("json_build_array(p.id, p.name, p.type, p.identity_type, "
                          "p.identity_number, p.fare, p.seat_id, c.number, cl.travel_class, "
                          "p.subclass, s.label, p.reduction, p.reduction_amount, "
                          "p.cancelled_at IS NOT NULL)");
}

QString passengerJoins()
{
    return QStringLiteral(" LEFT JOIN seats s ON s.id = p.seat_id"
                          " LEFT JOIN coaches c ON c.id = s.coach_id"
                          " LEFT JOIN coach_layouts cl ON cl.id = c.layout_id ");
}

namespace {

template<class E> E wordFrom(const QJsonValue &value)
{
    const std::optional<E> word = fromWireName<E>(value.toString());
    if (!word)
        throw std::logic_error("unknown word in the database: " + value.toString().toStdString());
    return *word;
}

} // namespace

Passenger passengerFrom(const QJsonArray &json)
{
    Passenger passenger;
    passenger.id = PassengerId(json[0].toInteger());
    passenger.details.name = json[1].toString();
    passenger.details.type = wordFrom<PassengerType>(json[2]);
    passenger.details.identityType = wordFrom<IdentityType>(json[3]);
    passenger.details.identityNumber = json[4].toString();
    passenger.fare = Money(json[5].toInteger());
    if (!json[6].isNull()) {
        passenger.seat = SeatAssignment {SeatId(json[6].toInteger()), json[7].toInt(),
                                         wordFrom<TravelClass>(json[8]), json[9].toString(),
                                         json[10].toString()};
    }
    passenger.reduction = json[11].toString();
    passenger.reductionAmount = Money(json[12].toInteger());
    passenger.cancelled = json[13].toBool();
    return passenger;
}

} // namespace kai
