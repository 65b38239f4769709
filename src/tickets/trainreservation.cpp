#include "tickets/trainreservation.h"

#include <QJsonObject>
#include <QTimeZone>

namespace kai {

namespace {

QJsonObject thing(const char *type)
{
    return {{QStringLiteral("@type"), QLatin1String(type)}};
}

/// The time on the wall at the stop, with its offset: "2026-12-05T08:10:00+07:00".
QString localTime(const QDateTime &time, const QByteArray &timeZone)
{
    const QDateTime local = time.toTimeZone(QTimeZone(timeZone));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonObject stationOf(const Stop &stop, const QHash<QString, Station> &stations)
{
    QJsonObject station = thing("TrainStation");
    station[u"name"] = stop.stationName;
    station[u"identifier"] = stop.stationCode;
    QJsonObject address = thing("PostalAddress");
    address[u"addressCountry"] = QStringLiteral("ID");
    if (const auto known = stations.constFind(stop.stationCode); known != stations.constEnd()) {
        address[u"addressLocality"] = known->city;
        QJsonObject geo = thing("GeoCoordinates");
        geo[u"latitude"] = known->latitude;
        geo[u"longitude"] = known->longitude;
        station[u"geo"] = geo;
    }
    station[u"address"] = address;
    return station;
}

QJsonObject tripOf(const MailContent &content)
{
    const Trip &trip = content.order.trip;
    QJsonObject made = thing("TrainTrip");
    made[u"trainNumber"] = trip.train.number;
    made[u"trainName"] = trip.train.name;
    made[u"departureStation"] = stationOf(trip.from, content.stations);
    made[u"departureTime"] = localTime(trip.from.departure, trip.from.timeZone);
    made[u"arrivalStation"] = stationOf(trip.to, content.stations);
    made[u"arrivalTime"] = localTime(trip.to.arrival, trip.to.timeZone);
    return made;
}

QJsonObject ticketOf(const Passenger &passenger, const MailContent &content,
                     const TicketTexts &texts, TicketSigner &signer)
{
    QJsonObject ticket = thing("Ticket");
    if (passenger.seat) {
        QJsonObject seat = thing("Seat");
        seat[u"seatSection"] = QString::number(passenger.seat->coachNumber);
        seat[u"seatNumber"] = passenger.seat->label;
        seat[u"seatingType"] = texts.className(passenger.seat->travelClass);
        ticket[u"ticketedSeat"] = seat;
    }
    for (const Ticket &issued : content.tickets) {
        if (issued.passenger.id != passenger.id)
            continue;
        ticket[u"ticketNumber"] = issued.number;
        ticket[u"ticketToken"] = QStringLiteral("qrCode:") + signer.payloadOf(issued);
    }
    return ticket;
}

/// Whoever does not travel any more is told so, so that the trip leaves his calendar, and nobody
/// else's.
const char *statusOf(const Passenger &passenger, const Order &order)
{
    switch (order.status) {
    case OrderStatus::PendingPayment:
        return "http://schema.org/ReservationHold";
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::Refunded:
        return "http://schema.org/ReservationCancelled";
    case OrderStatus::Paid:
    case OrderStatus::Completed:
    case OrderStatus::RefundPending:
    case OrderStatus::PartiallyRefunded:
    case OrderStatus::Review:
        return passenger.cancelled ? "http://schema.org/ReservationCancelled"
                                   : "http://schema.org/ReservationConfirmed";
    }
    Q_UNREACHABLE();
}

/// Of whom a mail tells: who travels, and after a change everybody.
QList<Passenger> toldPassengers(const MailContent &content)
{
    switch (content.kind) {
    case MailKind::OrderCreated:
    case MailKind::OrderPaid:
        return namedPassengers(content.order);
    case MailKind::OrderChanged:
    case MailKind::OrderCancelled:
    case MailKind::OrderRefunded:
        return content.order.passengers;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Passenger> namedPassengers(const Order &order)
{
    const QList<Passenger> travelling = travellingOf(order);
    return travelling.isEmpty() ? order.passengers : travelling;
}

QJsonArray trainReservations(const MailContent &content, const TicketTexts &texts,
                             TicketSigner &signer)
{
    QJsonArray reservations;
    for (const Passenger &passenger : toldPassengers(content)) {
        QJsonObject person = thing("Person");
        person[u"name"] = passenger.details.name;
        QJsonObject reservation = thing("TrainReservation");
        reservation[u"@context"] = QStringLiteral("http://schema.org");
        reservation[u"reservationNumber"] = content.order.code;
        reservation[u"reservationStatus"] = QLatin1String(statusOf(passenger, content.order));
        reservation[u"underName"] = person;
        reservation[u"reservationFor"] = tripOf(content);
        reservation[u"reservedTicket"] = ticketOf(passenger, content, texts, signer);
        reservation[u"totalPrice"] = QString::number(passenger.fare.rupiah());
        reservation[u"priceCurrency"] = QStringLiteral("IDR");
        reservations.append(reservation);
    }
    return reservations;
}

} // namespace kai
