#include "domain/cancellation.h"

#include <algorithm>

namespace kai {

static bool isPaidFor(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Paid:
    case OrderStatus::PartiallyRefunded:
    case OrderStatus::RefundPending: // of others; who still travels may leave too
        return true;
    case OrderStatus::PendingPayment:
    case OrderStatus::Completed:
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::Refunded:
    case OrderStatus::Review:
        return false;
    }
    Q_UNREACHABLE();
}

static Result<void> checkTime(const Order &order, const CancellationTerms &terms,
                              const Rules &rules)
{
    const Error state = conflict(QStringLiteral("order.state"), order.code);
    if (order.status == OrderStatus::PendingPayment)
        return {};
    const bool hasTravelled = order.status == OrderStatus::Completed;
    if (!isPaidFor(order.status) && !(hasTravelled && terms.fault == Fault::Railway))
        return failure(state);
    const QDateTime departure = order.trip.from.departure;
    const QDateTime last = terms.fault == Fault::Railway
                               ? departure.addDuration(rules.claimPeriod)
                               : departure.addDuration(-rules.cancelCutOff(terms.channel));
    if (terms.now > last)
        return failure(conflict(QStringLiteral("cancel.tooLate"), order.code));
    return {};
}

static Error passengersError(const char *code)
{
    return validationError(QStringLiteral("/passengerIds"), QString::fromLatin1(code));
}

/// The passengers that leave. Those that stay must still have an adult for each infant.
static Result<QList<Passenger>> leaving(const Order &order, const QList<PassengerId> &wanted)
{
    QList<Passenger> leave;
    int adultsLeft = 0;
    int infantsLeft = 0;
    for (const Passenger &passenger : order.passengers) {
        if (passenger.cancelled)
            continue;
        if (wanted.isEmpty() || wanted.contains(passenger.id))
            leave.append(passenger);
        else if (passenger.details.type == PassengerType::Adult)
            ++adultsLeft;
        else
            ++infantsLeft;
    }
    for (const PassengerId id : wanted) {
        const bool isThere = std::any_of(leave.begin(), leave.end(),
                                         [id](const Passenger &p) { return p.id == id; });
        if (!isThere)
            return failure(passengersError("passenger.unknown"));
    }
    if (leave.isEmpty())
        return failure(conflict(QStringLiteral("order.state"), order.code));
    if (infantsLeft > adultsLeft)
        return failure(passengersError("passengers.infantWithoutAdult"));
    return leave;
}

Result<CancellationQuote> quoteCancellation(const Order &order, const QList<PassengerId> &wanted,
                                            const CancellationTerms &terms, const Rules &rules)
{
    const Result<void> inTime = checkTime(order, terms, rules);
    if (!inTime)
        return failure(inTime.error());
    const Result<QList<Passenger>> leave = leaving(order, wanted);
    if (!leave)
        return failure(leave.error());

    CancellationQuote quote;
    quote.isWhole = leave->size() == travellingOf(order).size();
    for (const Passenger &passenger : *leave) {
        quote.passengers.append(passenger.id);
        if (order.status == OrderStatus::PendingPayment || passenger.fare.isZero())
            continue;
        quote.lines.append({PriceLineKind::Fare, passenger.id, passenger.fare});
        if (terms.fault == Fault::Railway)
            continue;
        const Money fee = passenger.fare.percent(rules.cancelFeePercent);
        quote.fee += fee;
        if (!fee.isZero())
            quote.lines.append({PriceLineKind::CancellationFee, passenger.id, Money() - fee});
    }
    quote.refund = sumOf(quote.lines);
    return quote;
}

} // namespace kai
