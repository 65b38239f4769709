#include "api/json.h"

#include "api/jsonparts.h"
#include "api/seatmaptext.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace kai::api {

QJsonValue timeToJson(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromJson(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

/// A time of the timetable, with the offset of the station it is read at.
static QJsonValue stationTime(const QDateTime &time, const QByteArray &zone)
{
    if (!time.isValid())
        return QJsonValue::Null;
    const QDateTime local = time.toTimeZone(QTimeZone(zone));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonValue dateToJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonObject toJson(const Station &station)
{
    return {{QStringLiteral("id"), station.id.value()},
            {QStringLiteral("code"), station.code},
            {QStringLiteral("name"), station.name},
            {QStringLiteral("city"), station.city},
            {QStringLiteral("latitude"), station.latitude},
            {QStringLiteral("longitude"), station.longitude},
            {QStringLiteral("timeZone"), QString::fromLatin1(station.timeZone)},
            {QStringLiteral("version"), station.version}};
}

Station stationFromJson(const QJsonObject &json)
{
    return {StationId(json[u"id"].toInteger()),
            json[u"code"].toString(),
            json[u"name"].toString(),
            json[u"city"].toString(),
            json[u"latitude"].toDouble(),
            json[u"longitude"].toDouble(),
            json[u"timeZone"].toString().toLatin1(),
            json[u"version"].toInt(1)};
}

QJsonObject toJson(const Train &train)
{
    return {{QStringLiteral("id"), train.id.value()},
            {QStringLiteral("number"), train.number},
            {QStringLiteral("name"), train.name}};
}

Train trainFromJson(const QJsonObject &json)
{
    return {TrainId(json[u"id"].toInteger()), json[u"number"].toString(), json[u"name"].toString()};
}

static QJsonObject stopToJson(const Stop &stop)
{
    return {{QStringLiteral("sequence"), stop.sequence},
            {QStringLiteral("stationCode"), stop.stationCode},
            {QStringLiteral("stationName"), stop.stationName},
            {QStringLiteral("timeZone"), QString::fromLatin1(stop.timeZone)},
            {QStringLiteral("arrival"), stationTime(stop.arrival, stop.timeZone)},
            {QStringLiteral("departure"), stationTime(stop.departure, stop.timeZone)},
            {QStringLiteral("distanceKm"), stop.distanceKm},
            {QStringLiteral("boarding"), stop.boarding},
            {QStringLiteral("alighting"), stop.alighting}};
}

static Stop stopFromJson(const QJsonObject &json)
{
    return {json[u"sequence"].toInt(),       json[u"stationCode"].toString(),
            json[u"stationName"].toString(), json[u"timeZone"].toString().toLatin1(),
            timeFromJson(json[u"arrival"]),  timeFromJson(json[u"departure"]),
            json[u"distanceKm"].toInt(),     json[u"boarding"].toBool(),
            json[u"alighting"].toBool()};
}

QJsonObject tripToJson(const Trip &trip)
{
    return {{QStringLiteral("id"), trip.scheduleId.value()},
            {QStringLiteral("train"), toJson(trip.train)},
            {QStringLiteral("serviceDate"), dateToJson(trip.serviceDate)},
            {QStringLiteral("departure"), stationTime(trip.from.departure, trip.from.timeZone)},
            {QStringLiteral("arrival"), stationTime(trip.to.arrival, trip.to.timeZone)},
            {QStringLiteral("fromStop"), stopToJson(trip.from)},
            {QStringLiteral("toStop"), stopToJson(trip.to)}};
}

Trip tripFromJson(const QJsonObject &json)
{
    return {ScheduleId(json[u"id"].toInteger()), trainFromJson(json[u"train"].toObject()),
            QDate::fromString(json[u"serviceDate"].toString(), Qt::ISODate),
            stopFromJson(json[u"fromStop"].toObject()), stopFromJson(json[u"toStop"].toObject())};
}

QJsonObject toJson(const ClassAvailability &availability)
{
    return {{QStringLiteral("travelClass"), wireName(availability.travelClass)},
            {QStringLiteral("subclass"), availability.subclass},
            {QStringLiteral("fare"), availability.fare.rupiah()},
            {QStringLiteral("freeSeats"), availability.freeSeats},
            {QStringLiteral("totalSeats"), availability.totalSeats}};
}

QJsonObject toJson(const Departure &departure)
{
    QJsonObject json = tripToJson(departure.trip);
    json[u"from"] = departure.trip.from.stationCode;
    json[u"to"] = departure.trip.to.stationCode;
    json[u"status"] = wireName(departure.status);
    json[u"classes"] = toJsonArray(departure.classes);
    return json;
}

Departure departureFromJson(const QJsonObject &json)
{
    Departure departure {tripFromJson(json), word<ScheduleStatus>(json[u"status"]), {}};
    for (const QJsonValue &item : json[u"classes"].toArray()) {
        departure.classes.append({word<TravelClass>(item[u"travelClass"]),
                                  item[u"subclass"].toString(), money(item[u"fare"]),
                                  item[u"freeSeats"].toInt(), item[u"totalSeats"].toInt()});
    }
    return departure;
}

QJsonObject toJson(const Schedule &schedule)
{
    QJsonArray stops;
    for (const Stop &stop : schedule.stops)
        stops.append(stopToJson(stop));
    return {{QStringLiteral("id"), schedule.id.value()},
            {QStringLiteral("train"), toJson(schedule.train)},
            {QStringLiteral("serviceDate"), dateToJson(schedule.serviceDate)},
            {QStringLiteral("status"), wireName(schedule.status)},
            {QStringLiteral("version"), schedule.version},
            {QStringLiteral("stops"), stops}};
}

Schedule scheduleFromJson(const QJsonObject &json)
{
    Schedule schedule;
    schedule.id = ScheduleId(json[u"id"].toInteger());
    schedule.train = trainFromJson(json[u"train"].toObject());
    schedule.serviceDate = QDate::fromString(json[u"serviceDate"].toString(), Qt::ISODate);
    schedule.status = word<ScheduleStatus>(json[u"status"]);
    schedule.version = json[u"version"].toInt();
    for (const QJsonValue &stop : json[u"stops"].toArray())
        schedule.stops.append(stopFromJson(stop.toObject()));
    return schedule;
}

static QJsonObject layoutToJson(const CoachLayout &layout)
{
    return {{QStringLiteral("code"), layout.code},
            {QStringLiteral("name"), layout.name},
            {QStringLiteral("rows"), layout.rows},
            {QStringLiteral("columns"), layout.columns},
            {QStringLiteral("aisleAfter"), layout.aisleAfter},
            {QStringLiteral("facing"), wireName(layout.facing)}};
}

static QJsonObject seatToJson(const MappedSeat &seat, Money fare)
{
    return {{QStringLiteral("id"), seat.id.value()},
            {QStringLiteral("label"), seat.place.label},
            {QStringLiteral("row"), seat.place.row},
            {QStringLiteral("column"), seat.place.column},
            {QStringLiteral("window"), seat.place.window},
            {QStringLiteral("facing"), wireName(seat.place.facing)},
            {QStringLiteral("status"), wireName(seat.status)},
            {QStringLiteral("fare"), fare.rupiah()}};
}

/// A coach without its seats.
static QJsonObject emptyCoachToJson(const MappedCoach &coach)
{
    return {{QStringLiteral("id"), coach.id.value()},
            {QStringLiteral("number"), coach.number},
            {QStringLiteral("travelClass"), wireName(coach.layout.travelClass)},
            {QStringLiteral("subclass"), coach.subclass},
            {QStringLiteral("fare"), coach.fare.rupiah()},
            {QStringLiteral("layout"), layoutToJson(coach.layout)}};
}

static QJsonObject coachToJson(const MappedCoach &coach)
{
    QJsonArray seats;
    for (const MappedSeat &seat : coach.seats)
        seats.append(seatToJson(seat, coach.fare));
    QJsonObject json = emptyCoachToJson(coach);
    json[u"seats"] = seats;
    return json;
}

QJsonArray formationToJson(const SeatMap &map)
{
    QJsonArray coaches;
    for (const MappedCoach &coach : map.coaches) {
        coaches.append(
            QJsonObject {{QStringLiteral("id"), coach.id.value()},
                         {QStringLiteral("number"), coach.number},
                         {QStringLiteral("travelClass"), wireName(coach.layout.travelClass)},
                         {QStringLiteral("layout"), layoutToJson(coach.layout)},
                         {QStringLiteral("seatCount"), qint64(coach.seats.size())}});
    }
    return coaches;
}

QJsonObject toJson(const Schedule &schedule, const SeatMap &map)
{
    QJsonObject json = toJson(schedule);
    json[u"coaches"] = formationToJson(map);
    return json;
}

/// A seat map without its coaches.
static QJsonObject emptyMapToJson(const SeatMap &map)
{
    return {{QStringLiteral("schedule"), tripToJson(map.trip)},
            {QStringLiteral("from"), map.trip.from.stationCode},
            {QStringLiteral("to"), map.trip.to.stationCode}};
}

QJsonObject toJson(const SeatMap &map)
{
    QJsonArray coaches;
    for (const MappedCoach &coach : map.coaches)
        coaches.append(coachToJson(coach));
    QJsonObject json = emptyMapToJson(map);
    json[u"coaches"] = coaches;
    return json;
}

/// The members of `json`, which has some, and one more list, whose items are text already.
static QByteArray withList(const QJsonObject &json, const char *name, const QByteArray &items)
{
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    text.chop(1);
    return text + ",\"" + name + "\":[" + items + "]}";
}

template<class E> static const char *plainName(E value)
{
    for (const auto &[known, name] : WireNames<E>::values) {
        if (known == value)
            return name;
    }
    Q_UNREACHABLE();
}

/// Labels are digits and a letter: nothing in a seat needs to be escaped.
static void appendSeat(QByteArray &text, const MappedSeat &seat, const QByteArray &fare)
{
    if (!text.isEmpty())
        text += ',';
    text += "{\"id\":";
    text += QByteArray::number(seat.id.value());
    text += ",\"label\":\"";
    text += seat.place.label.toLatin1();
    text += "\",\"row\":";
    text += QByteArray::number(seat.place.row);
    text += ",\"column\":";
    text += QByteArray::number(seat.place.column);
    text += ",\"window\":";
    text += seat.place.window ? "true" : "false";
    text += ",\"facing\":\"";
    text += plainName(seat.place.facing);
    text += "\",\"status\":\"";
    text += plainName(seat.status);
    text += "\",\"fare\":";
    text += fare;
    text += '}';
}

QByteArray seatMapText(const SeatMap &map)
{
    constexpr qsizetype seatSize = 128;
    QByteArray coaches;
    for (const MappedCoach &coach : map.coaches) {
        const QByteArray fare = QByteArray::number(coach.fare.rupiah());
        QByteArray seats;
        seats.reserve(coach.seats.size() * seatSize);
        for (const MappedSeat &seat : coach.seats)
            appendSeat(seats, seat, fare);
        if (!coaches.isEmpty())
            coaches += ',';
        coaches += withList(emptyCoachToJson(coach), "seats", seats);
    }
    return withList(emptyMapToJson(map), "coaches", coaches);
}

static MappedCoach coachFromJson(const QJsonObject &json)
{
    const QJsonObject layout = json[u"layout"].toObject();
    MappedCoach coach {CoachId(json[u"id"].toInteger()),
                       json[u"number"].toInt(),
                       {layout[u"code"].toString(),
                        word<TravelClass>(json[u"travelClass"]),
                        layout[u"name"].toString(),
                        layout[u"rows"].toInt(),
                        layout[u"columns"].toString(),
                        layout[u"aisleAfter"].toInt(),
                        word<CoachFacing>(layout[u"facing"]),
                        {}},
                       money(json[u"fare"]),
                       json[u"subclass"].toString(),
                       {}};
    for (const QJsonValue &seat : json[u"seats"].toArray()) {
        coach.seats.append(
            {SeatId(seat[u"id"].toInteger()),
             {seat[u"label"].toString(), seat[u"row"].toInt(), seat[u"column"].toInt(),
              seat[u"window"].toBool(), word<SeatFacing>(seat[u"facing"])},
             word<SeatStatus>(seat[u"status"])});
    }
    return coach;
}

SeatMap seatMapFromJson(const QJsonObject &json)
{
    SeatMap map {tripFromJson(json[u"schedule"].toObject()), {}};
    for (const QJsonValue &coach : json[u"coaches"].toArray())
        map.coaches.append(coachFromJson(coach.toObject()));
    return map;
}

} // namespace kai::api
