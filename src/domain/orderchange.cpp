#include "domain/orderchange.h"

#include <algorithm>

namespace kai {

bool OrderChange::choosesSeats() const
{
    return std::any_of(passengers.begin(), passengers.end(),
                       [](const PassengerChange &passenger) { return passenger.seatId; });
}

static bool isLive(OrderStatus status)
{
    switch (status) {
    case OrderStatus::PendingPayment:
    case OrderStatus::Paid:
    case OrderStatus::PartiallyRefunded:
        return true;
    case OrderStatus::Completed:
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::RefundPending:
    case OrderStatus::Refunded:
    case OrderStatus::Review:
        return false;
    }
    Q_UNREACHABLE();
}

Result<void> checkChangeable(const Order &order, const OrderChange &change, const QDateTime &now)
{
    if (change.version && *change.version != order.version) {
        return failure(
            conflict(QStringLiteral("order.version"), QString::number(order.version)));
    }
    if (!isLive(order.status) || travellingOf(order).isEmpty())
        return failure(conflict(QStringLiteral("order.state"), order.code));
    if (now >= order.trip.from.departure)
        return failure(conflict(QStringLiteral("change.tooLate"), order.code));
    return {};
}

static Passenger *travellerOf(Order &order, PassengerId id)
{
    const auto found = std::find_if(
        order.passengers.begin(), order.passengers.end(),
        [id](const Passenger &passenger) { return passenger.id == id && !passenger.cancelled; });
    return found == order.passengers.end() ? nullptr : &*found;
}

static const Passenger *passengerOf(const Order &order, PassengerId id)
{
    const auto found
        = std::find_if(order.passengers.begin(), order.passengers.end(),
                       [id](const Passenger &passenger) { return passenger.id == id; });
    return found == order.passengers.end() ? nullptr : &*found;
}

static QList<FieldError> applyDetails(Passenger &passenger, const PassengerChange &change,
                                      const QString &pointer)
{
    PassengerDetails &details = passenger.details;
    const PassengerDetails before = details;
    details.name = change.name.value_or(details.name).trimmed();
    details.identityType = change.identityType.value_or(details.identityType);
    details.identityNumber
        = change.identityNumber.value_or(details.identityNumber).trimmed().toUpper();
    QList<FieldError> errors;
    if (!(details == before))
        errors = violations(details, pointer);
    if (change.type && *change.type != details.type)
        errors.append({pointer + QLatin1String("/type"), QStringLiteral("passenger.typeFixed")});
    const bool otherDocument = details.identityNumber != before.identityNumber
                               || details.identityType != before.identityType;
    if (otherDocument && !passenger.reduction.isEmpty()) {
        errors.append({pointer + QLatin1String("/identityNumber"),
                       QStringLiteral("reduction.bound")});
    }
    return errors;
}

Result<Order> withDetails(const Order &order, const OrderChange &change)
{
    Order after = order;
    after.contact.name = change.contact.name.value_or(order.contact.name).trimmed();
    after.contact.email = change.contact.email.value_or(order.contact.email).trimmed();
    after.contact.phone = change.contact.phone.value_or(order.contact.phone).trimmed();
    QList<FieldError> errors;
    if (!(after.contact == order.contact))
        errors = violations(after.contact);
    for (qsizetype i = 0; i < change.passengers.size(); ++i) {
        const QString pointer = QStringLiteral("/passengers/%1").arg(i);
        Passenger *passenger = travellerOf(after, change.passengers[i].id);
        if (passenger)
            errors += applyDetails(*passenger, change.passengers[i], pointer);
        else
            errors.append({pointer + QLatin1String("/id"), QStringLiteral("passenger.unknown")});
    }
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return after;
}

QList<PassengerId> affectedPassengers(const Order &before, const Order &after)
{
    QList<PassengerId> affected;
    const bool otherTrip = !(before.trip == after.trip);
    for (const Passenger &passenger : travellingOf(after)) {
        const Passenger *old = passengerOf(before, passenger.id);
        if (otherTrip || !old || !(old->details == passenger.details)
            || old->seat != passenger.seat)
            affected.append(passenger.id);
    }
    return affected;
}

static Error tooLate(const Order &order)
{
    return conflict(QStringLiteral("change.tooLate"), order.code);
}

Result<QList<PriceLine>> seatChangeCharges(const Order &before, const Order &after,
                                           Channel channel, const QDateTime &now,
                                           const Rules &rules)
{
    if (channel == Channel::Online)
        return failure(Error {ErrorKind::Forbidden, QStringLiteral("change.counterOnly")});
    if (now > before.trip.from.departure.addDuration(-rules.seatChangeCounter))
        return failure(tooLate(before));
    QList<PriceLine> lines;
    for (const Passenger &passenger : travellingOf(before)) {
        const Passenger *moved = passengerOf(after, passenger.id);
        const Money fee = passenger.fare.percent(rules.seatChangeFeePercent);
        if (moved && moved->seat != passenger.seat && !fee.isZero())
            lines.append({PriceLineKind::SeatChangeFee, passenger.id, fee});
    }
    return lines;
}

static QList<PriceLine> reschedulingOf(const Passenger &before, const Passenger &after,
                                       const Rules &rules)
{
    QList<PriceLine> lines;
    const Money fee = before.fare.percent(rules.rescheduleFeePercent)
                          .roundedUpTo(rules.rescheduleFeeStep.rupiah());
    if (!fee.isZero())
        lines.append({PriceLineKind::RescheduleFee, before.id, fee});
    if (after.fare > before.fare)
        lines.append({PriceLineKind::FareDifference, before.id, after.fare - before.fare});
    if (after.fare < before.fare)
        lines.append({PriceLineKind::FareNotReturned, before.id, before.fare - after.fare});
    return lines;
}

Result<QList<PriceLine>> rescheduleCharges(const Order &before, const Order &after,
                                           const QDateTime &now, const Rules &rules)
{
    if (now > before.trip.from.departure.addDuration(-rules.rescheduleCounter))
        return failure(tooLate(before));
    QList<PriceLine> lines;
    for (const Passenger &passenger : travellingOf(before)) {
        if (const Passenger *moved = passengerOf(after, passenger.id))
            lines += reschedulingOf(passenger, *moved, rules);
    }
    return lines;
}

ChargeLines chargeLines(const QList<PriceLine> &lines)
{
    ChargeLines result;
    for (const PriceLine &line : lines) {
        // A dearer fare shows in the fares themselves; a cheaper one was paid for before.
        if (line.kind != PriceLineKind::FareNotReturned)
            result.payable.append(line);
        if (line.kind != PriceLineKind::FareDifference)
            result.kept.append(line);
    }
    return result;
}

} // namespace kai
