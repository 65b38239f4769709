#include "api/json.h"

#include "api/reader.h"

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

static QJsonValue dateToJson(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue::Null;
}

static Money money(const QJsonValue &value)
{
    return Money(value.toInteger());
}

template<class E>
static E word(const QJsonValue &value)
{
    return fromWireName<E>(value.toString()).value_or(WireNames<E>::values.front().first);
}

QJsonObject toJson(const Station &station)
{
    return {{QStringLiteral("id"), station.id.value()},
            {QStringLiteral("code"), station.code},
            {QStringLiteral("name"), station.name},
            {QStringLiteral("city"), station.city},
            {QStringLiteral("latitude"), station.latitude},
            {QStringLiteral("longitude"), station.longitude},
            {QStringLiteral("timeZone"), QString::fromLatin1(station.timeZone)}};
}

Station stationFromJson(const QJsonObject &json)
{
    return {StationId(json[u"id"].toInteger()), json[u"code"].toString(), json[u"name"].toString(),
            json[u"city"].toString(),           json[u"latitude"].toDouble(),
            json[u"longitude"].toDouble(),      json[u"timeZone"].toString().toLatin1()};
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
    return {json[u"sequence"].toInt(),
            json[u"stationCode"].toString(),
            json[u"stationName"].toString(),
            json[u"timeZone"].toString().toLatin1(),
            timeFromJson(json[u"arrival"]),
            timeFromJson(json[u"departure"]),
            json[u"distanceKm"].toInt(),
            json[u"boarding"].toBool(),
            json[u"alighting"].toBool()};
}

/// The members that a departure, a seat map and an order share to say which trip they are about.
static QJsonObject tripToJson(const Trip &trip)
{
    return {{QStringLiteral("id"), trip.scheduleId.value()},
            {QStringLiteral("train"), toJson(trip.train)},
            {QStringLiteral("serviceDate"), dateToJson(trip.serviceDate)},
            {QStringLiteral("departure"), stationTime(trip.from.departure, trip.from.timeZone)},
            {QStringLiteral("arrival"), stationTime(trip.to.arrival, trip.to.timeZone)},
            {QStringLiteral("fromStop"), stopToJson(trip.from)},
            {QStringLiteral("toStop"), stopToJson(trip.to)}};
}

static Trip tripFromJson(const QJsonObject &json)
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
            {QStringLiteral("stops"), stops}};
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

static QJsonObject coachToJson(const MappedCoach &coach)
{
    QJsonArray seats;
    for (const MappedSeat &seat : coach.seats)
        seats.append(seatToJson(seat, coach.fare));
    return {{QStringLiteral("id"), coach.id.value()},
            {QStringLiteral("number"), coach.number},
            {QStringLiteral("travelClass"), wireName(coach.layout.travelClass)},
            {QStringLiteral("subclass"), coach.subclass},
            {QStringLiteral("fare"), coach.fare.rupiah()},
            {QStringLiteral("layout"), layoutToJson(coach.layout)},
            {QStringLiteral("seats"), seats}};
}

QJsonObject toJson(const SeatMap &map)
{
    QJsonArray coaches;
    for (const MappedCoach &coach : map.coaches)
        coaches.append(coachToJson(coach));
    return {{QStringLiteral("schedule"), tripToJson(map.trip)},
            {QStringLiteral("from"), map.trip.from.stationCode},
            {QStringLiteral("to"), map.trip.to.stationCode},
            {QStringLiteral("coaches"), coaches}};
}

static MappedCoach coachFromJson(const QJsonObject &json)
{
    const QJsonObject layout = json[u"layout"].toObject();
    MappedCoach coach {CoachId(json[u"id"].toInteger()),
                       json[u"number"].toInt(),
                       {layout[u"code"].toString(), word<TravelClass>(json[u"travelClass"]),
                        layout[u"name"].toString(), layout[u"rows"].toInt(),
                        layout[u"columns"].toString(), layout[u"aisleAfter"].toInt(),
                        word<CoachFacing>(layout[u"facing"]), {}},
                       money(json[u"fare"]),
                       json[u"subclass"].toString(),
                       {}};
    for (const QJsonValue &seat : json[u"seats"].toArray()) {
        coach.seats.append({SeatId(seat[u"id"].toInteger()),
                            {seat[u"label"].toString(), seat[u"row"].toInt(),
                             seat[u"column"].toInt(), seat[u"window"].toBool(),
                             word<SeatFacing>(seat[u"facing"])},
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

static QJsonObject contactToJson(const Contact &contact)
{
    return {{QStringLiteral("name"), contact.name},
            {QStringLiteral("email"), contact.email},
            {QStringLiteral("phone"), contact.phone}};
}

static Contact contactFromJson(const QJsonObject &json)
{
    return {json[u"name"].toString(), json[u"email"].toString(), json[u"phone"].toString()};
}

static QJsonObject detailsToJson(const PassengerDetails &details)
{
    return {{QStringLiteral("name"), details.name},
            {QStringLiteral("type"), wireName(details.type)},
            {QStringLiteral("identityType"), wireName(details.identityType)},
            {QStringLiteral("identityNumber"), details.identityNumber}};
}

static QJsonObject passengerToJson(const Passenger &passenger)
{
    PassengerDetails details = passenger.details;
    details.identityNumber = maskedIdentity(details.identityNumber);
    QJsonObject json = detailsToJson(details);
    json[u"id"] = passenger.id.value();
    json[u"fare"] = passenger.fare.rupiah();
    const QStringList members {QStringLiteral("coach"), QStringLiteral("coachNumber"),
                               QStringLiteral("travelClass"), QStringLiteral("subclass"),
                               QStringLiteral("seat"), QStringLiteral("seatId")};
    for (const QString &member : members)
        json[member] = QJsonValue::Null; // an infant has no seat
    if (passenger.seat) {
        const SeatAssignment &seat = *passenger.seat;
        json[u"coach"] = shortName(seat.travelClass) + u' ' + QString::number(seat.coachNumber);
        json[u"coachNumber"] = seat.coachNumber;
        json[u"travelClass"] = wireName(seat.travelClass);
        json[u"subclass"] = seat.subclass;
        json[u"seat"] = seat.label;
        json[u"seatId"] = seat.seatId.value();
    }
    return json;
}

static Passenger passengerFromJson(const QJsonObject &json)
{
    Passenger passenger {PassengerId(json[u"id"].toInteger()),
                         {json[u"name"].toString(), word<PassengerType>(json[u"type"]),
                          word<IdentityType>(json[u"identityType"]),
                          json[u"identityNumber"].toString()},
                         std::nullopt,
                         money(json[u"fare"])};
    if (json[u"seatId"].isDouble()) {
        passenger.seat = SeatAssignment {SeatId(json[u"seatId"].toInteger()),
                                         json[u"coachNumber"].toInt(),
                                         word<TravelClass>(json[u"travelClass"]),
                                         json[u"subclass"].toString(), json[u"seat"].toString()};
    }
    return passenger;
}

QJsonObject toJson(const Order &order)
{
    QJsonArray passengers;
    for (const Passenger &passenger : order.passengers)
        passengers.append(passengerToJson(passenger));
    return {{QStringLiteral("id"), order.id.value()},
            {QStringLiteral("code"), order.code},
            {QStringLiteral("status"), wireName(order.status)},
            {QStringLiteral("version"), order.version},
            {QStringLiteral("createdAt"), timeToJson(order.createdAt)},
            {QStringLiteral("expiresAt"), timeToJson(order.expiresAt)},
            {QStringLiteral("schedule"), tripToJson(order.trip)},
            {QStringLiteral("from"), order.trip.from.stationCode},
            {QStringLiteral("to"), order.trip.to.stationCode},
            {QStringLiteral("contact"), contactToJson(order.contact)},
            {QStringLiteral("passengers"), passengers},
            {QStringLiteral("fareTotal"), order.fareTotal.rupiah()},
            {QStringLiteral("bookingFee"), order.bookingFee.rupiah()},
            {QStringLiteral("total"), order.total().rupiah()}};
}

Order orderFromJson(const QJsonObject &json)
{
    Order order;
    order.id = OrderId(json[u"id"].toInteger());
    order.code = json[u"code"].toString();
    order.status = word<OrderStatus>(json[u"status"]);
    order.version = json[u"version"].toInt();
    order.createdAt = timeFromJson(json[u"createdAt"]);
    order.expiresAt = timeFromJson(json[u"expiresAt"]);
    order.trip = tripFromJson(json[u"schedule"].toObject());
    order.contact = contactFromJson(json[u"contact"].toObject());
    for (const QJsonValue &passenger : json[u"passengers"].toArray())
        order.passengers.append(passengerFromJson(passenger.toObject()));
    order.fareTotal = money(json[u"fareTotal"]);
    order.bookingFee = money(json[u"bookingFee"]);
    return order;
}

QJsonObject toJson(const Payment &payment)
{
    QJsonObject json {{QStringLiteral("id"), payment.id.value()},
                      {QStringLiteral("orderCode"), payment.orderCode},
                      {QStringLiteral("attempt"), payment.attempt},
                      {QStringLiteral("method"), wireName(payment.method)},
                      {QStringLiteral("status"), wireName(payment.status)},
                      {QStringLiteral("amount"), payment.amount.rupiah()},
                      {QStringLiteral("createdAt"), timeToJson(payment.createdAt)},
                      {QStringLiteral("expiresAt"), timeToJson(payment.expiresAt)},
                      {QStringLiteral("paidAt"), timeToJson(payment.paidAt)}};
    if (payment.method == PaymentMethod::Cash) {
        json[u"cashGiven"] = payment.cashGiven.rupiah();
        json[u"change"] = payment.cashGiven > payment.amount
            ? (payment.cashGiven - payment.amount).rupiah()
            : 0;
        return json;
    }
    json[u"gatewayOrderId"] = payment.gatewayOrderId;
    json[u"paymentType"] = payment.gatewayPaymentType;
    // The page is of use, and shown, only while it can be paid.
    if (payment.isOpen() && !payment.redirectUrl.isEmpty()) {
        json[u"redirectUrl"] = payment.redirectUrl;
        json[u"token"] = payment.token;
    }
    return json;
}

Payment paymentFromJson(const QJsonObject &json)
{
    Payment payment;
    payment.id = PaymentId(json[u"id"].toInteger());
    payment.orderCode = json[u"orderCode"].toString();
    payment.attempt = json[u"attempt"].toInt();
    payment.method = word<PaymentMethod>(json[u"method"]);
    payment.status = word<PaymentStatus>(json[u"status"]);
    payment.amount = money(json[u"amount"]);
    payment.createdAt = timeFromJson(json[u"createdAt"]);
    payment.expiresAt = timeFromJson(json[u"expiresAt"]);
    payment.paidAt = timeFromJson(json[u"paidAt"]);
    payment.cashGiven = money(json[u"cashGiven"]);
    payment.gatewayOrderId = json[u"gatewayOrderId"].toString();
    payment.gatewayPaymentType = json[u"paymentType"].toString();
    payment.redirectUrl = json[u"redirectUrl"].toString();
    payment.token = json[u"token"].toString();
    return payment;
}

QJsonObject toJson(const Ticket &ticket)
{
    return {{QStringLiteral("id"), ticket.id.value()},
            {QStringLiteral("number"), ticket.number},
            {QStringLiteral("orderCode"), ticket.orderCode},
            {QStringLiteral("status"), wireName(ticket.status)},
            {QStringLiteral("schedule"), tripToJson(ticket.trip)},
            {QStringLiteral("from"), ticket.trip.from.stationCode},
            {QStringLiteral("to"), ticket.trip.to.stationCode},
            {QStringLiteral("passenger"), passengerToJson(ticket.passenger)},
            {QStringLiteral("issuedAt"), timeToJson(ticket.issuedAt)},
            {QStringLiteral("usedAt"), timeToJson(ticket.usedAt)},
            {QStringLiteral("usedStationCode"), ticket.usedStationCode}};
}

Ticket ticketFromJson(const QJsonObject &json)
{
    Ticket ticket;
    ticket.id = TicketId(json[u"id"].toInteger());
    ticket.number = json[u"number"].toString();
    ticket.orderCode = json[u"orderCode"].toString();
    ticket.status = word<TicketStatus>(json[u"status"]);
    ticket.trip = tripFromJson(json[u"schedule"].toObject());
    ticket.passenger = passengerFromJson(json[u"passenger"].toObject());
    ticket.issuedAt = timeFromJson(json[u"issuedAt"]);
    ticket.usedAt = timeFromJson(json[u"usedAt"]);
    ticket.usedStationCode = json[u"usedStationCode"].toString();
    return ticket;
}

QJsonObject toJson(const User &user)
{
    return {{QStringLiteral("id"), user.id.value()},
            {QStringLiteral("email"), user.email},
            {QStringLiteral("fullName"), user.fullName},
            {QStringLiteral("phone"), user.phone},
            {QStringLiteral("role"), wireName(user.role)}};
}

User userFromJson(const QJsonObject &json)
{
    return {UserId(json[u"id"].toInteger()), json[u"email"].toString(),
            json[u"fullName"].toString(), json[u"phone"].toString(), word<Role>(json[u"role"])};
}

QJsonObject toJson(const PaymentSummary &summary)
{
    const auto totals = [](const QList<PaymentTotals> &list) {
        QJsonArray array;
        for (const PaymentTotals &item : list) {
            array.append(QJsonObject {{QStringLiteral("key"), item.key},
                                      {QStringLiteral("count"), item.count},
                                      {QStringLiteral("sum"), item.sum.rupiah()}});
        }
        return array;
    };
    return {{QStringLiteral("from"), dateToJson(summary.from)},
            {QStringLiteral("to"), dateToJson(summary.to)},
            {QStringLiteral("byStatus"), totals(summary.byStatus)},
            {QStringLiteral("byMethod"), totals(summary.byMethod)},
            {QStringLiteral("byHour"), totals(summary.byHour)},
            {QStringLiteral("orderCount"), summary.orderCount},
            {QStringLiteral("paidOrderCount"), summary.paidOrderCount}};
}

PaymentSummary paymentSummaryFromJson(const QJsonObject &json)
{
    const auto totals = [&json](QStringView name) {
        QList<PaymentTotals> list;
        for (const QJsonValue &item : json[name].toArray())
            list.append({item[u"key"].toString(), item[u"count"].toInt(), money(item[u"sum"])});
        return list;
    };
    return {QDate::fromString(json[u"from"].toString(), Qt::ISODate),
            QDate::fromString(json[u"to"].toString(), Qt::ISODate),
            totals(u"byStatus"),
            totals(u"byMethod"),
            totals(u"byHour"),
            json[u"orderCount"].toInt(),
            json[u"paidOrderCount"].toInt()};
}

} // namespace kai::api
