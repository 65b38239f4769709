#pragma once

#include "base/result.h"
#include "domain/order.h"
#include "domain/rules.h"

namespace kai {

/// What is to become of a contact; what is absent stays.
struct ContactChange
{
    std::optional<QString> name;
    std::optional<QString> email;
    std::optional<QString> phone;
};

/// What is to become of one passenger; what is absent stays.
struct PassengerChange
{
    PassengerId id;
    std::optional<QString> name;
    std::optional<PassengerType> type; ///< may be told, but not changed
    std::optional<IdentityType> identityType;
    std::optional<QString> identityNumber;
    std::optional<SeatId> seatId;
};

/// Another departure. Absent stations stay.
struct Reschedule
{
    ScheduleId scheduleId;
    std::optional<QString> from;
    std::optional<QString> to;
};

/// What somebody wants to be different about an order.
struct OrderChange
{
    std::optional<int> version; ///< that the change was made on; another one refuses it
    ContactChange contact;
    QList<PassengerChange> passengers;
    std::optional<Reschedule> reschedule;
    std::optional<Money> expectedCharge; ///< that a quote told; another one refuses the change

    bool choosesSeats() const;
};

/// An order as a change leaves it.
struct ChangeQuote
{
    Order order;
    Money charge; ///< what is to be paid now; an unpaid order is only priced anew
    QList<PriceLine> lines; ///< sums to the charge

    friend bool operator==(const ChangeQuote &, const ChangeQuote &) = default;
};

/// Whether anything about the order may be changed at `now`. Conflicts "order.state",
/// "order.version" (somebody else was quicker), "change.tooLate" (the train has left).
Result<void> checkChangeable(const Order &order, const OrderChange &change, const QDateTime &now);

/// The order with the new contact and details. Validation errors with pointers into the change, as
/// violations() has them; "/passengers/N/id" "passenger.unknown", "/passengers/N/type"
/// "passenger.typeFixed", "/passengers/N/identityNumber" "reduction.bound".
Result<Order> withDetails(const Order &order, const OrderChange &change);

/// The passengers that have another name, document, seat or trip in `after`: they need new tickets.
QList<PassengerId> affectedPassengers(const Order &before, const Order &after);

/// What other seats in a paid order cost: a part of the fare of each passenger that moves. Not for
/// customers themselves (Forbidden "change.counterOnly"), and not at the last moment (conflict
/// "change.tooLate").
Result<QList<PriceLine>> seatChangeCharges(const Order &before, const Order &after,
                                           Channel channel, const QDateTime &now,
                                           const Rules &rules);

/// What moving a paid order to the trip and fares of `after` costs: of each passenger a part of the
/// old fare, rounded up, and what the new fare is more. What it is less stays with the railway.
/// Conflict "change.tooLate".
Result<QList<PriceLine>> rescheduleCharges(const Order &before, const Order &after,
                                           const QDateTime &now, const Rules &rules);

/// The lines of a charge: those that are to be paid, and those that only explain a total.
struct ChargeLines
{
    QList<PriceLine> payable; ///< sums to the charge
    QList<PriceLine> kept; ///< become Order::charges
};
ChargeLines chargeLines(const QList<PriceLine> &lines);

} // namespace kai
