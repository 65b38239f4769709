#include "api/json.h"

#include "api/jsonparts.h"

namespace kai::api {

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

QJsonObject passengerToJson(const Passenger &passenger)
{
    PassengerDetails details = passenger.details;
    details.identityNumber = maskedIdentity(details.identityNumber);
    QJsonObject json = detailsToJson(details);
    json[u"id"] = passenger.id.value();
    json[u"fare"] = passenger.fare.rupiah();
    const QStringList members {QStringLiteral("coach"),       QStringLiteral("coachNumber"),
                               QStringLiteral("travelClass"), QStringLiteral("subclass"),
                               QStringLiteral("seat"),        QStringLiteral("seatId")};
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
    json[u"reduction"]
        = passenger.reduction.isEmpty() ? QJsonValue::Null : QJsonValue(passenger.reduction);
    json[u"cancelled"] = passenger.cancelled;
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
        passenger.seat
            = SeatAssignment {SeatId(json[u"seatId"].toInteger()), json[u"coachNumber"].toInt(),
                              word<TravelClass>(json[u"travelClass"]), json[u"subclass"].toString(),
                              json[u"seat"].toString()};
    }
    passenger.reduction = json[u"reduction"].toString();
    passenger.cancelled = json[u"cancelled"].toBool();
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
            {QStringLiteral("priceLines"), toJsonArray(priceLinesOf(order))},
            {QStringLiteral("total"), order.total().rupiah()},
            {QStringLiteral("refundTotal"), order.refunded.rupiah()}};
}

/// What priceLinesOf() made: reductions belong to passengers, the rest to the order.
static void addPriceLine(Order &order, const PriceLine &line)
{
    switch (line.kind) {
    case PriceLineKind::Fare:
    case PriceLineKind::BookingFee:
        return;
    case PriceLineKind::Reduction:
        for (Passenger &passenger : order.passengers) {
            if (passenger.id == line.passenger)
                passenger.reductionAmount = Money() - line.amount;
        }
        return;
    case PriceLineKind::SeatChangeFee:
    case PriceLineKind::RescheduleFee:
    case PriceLineKind::FareNotReturned:
    case PriceLineKind::FareDifference:
    case PriceLineKind::CancellationFee:
        order.charges.append(line);
        return;
    }
    Q_UNREACHABLE();
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
    order.refunded = money(json[u"refundTotal"]);
    for (const QJsonValue &line : json[u"priceLines"].toArray())
        addPriceLine(order, priceLineFromJson(line.toObject()));
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
                      {QStringLiteral("paidAt"), timeToJson(payment.paidAt)},
                      {QStringLiteral("refundTotal"), payment.refundTotal.rupiah()}};
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
    payment.refundTotal = money(json[u"refundTotal"]);
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
