#include "services/deskactions.h"

#include "services/refunds.h"
#include "services/seatchoice.h"

#include <algorithm>

namespace kai {

static Result<Order> lockReviewed(Repositories &repositories, OrderId id)
{
    Result<Order> order = repositories.orders().byId(id, Lock::ForUpdate);
    if (order && order->status != OrderStatus::Review)
        return failure(conflict(QStringLiteral("order.state"), order->code));
    return order;
}

/// Other seats of the same class, at the fares that were paid.
static Result<Order> withOtherSeats(Repositories &repositories, Order order)
{
    OrderRequest request;
    request.scheduleId = order.trip.scheduleId;
    request.from = order.trip.from.stationCode;
    request.to = order.trip.to.stationCode;
    QList<qsizetype> seated;
    for (qsizetype i = 0; i < order.passengers.size(); ++i) {
        const Passenger &passenger = order.passengers[i];
        if (!passenger.seat || passenger.cancelled)
            continue;
        seated.append(i);
        request.passengers.append({passenger.details, std::nullopt});
        request.travelClass = passenger.seat->travelClass;
    }
    const Result<PricedSeats> chosen = chooseSeats(repositories, order.trip, request);
    if (!chosen)
        return failure(chosen.error());
    for (qsizetype i = 0; i < seated.size(); ++i) {
        SeatAssignment seat = chosen->value(i).assignment;
        seat.subclass = order.passengers[seated[i]].seat->subclass;
        order.passengers[seated[i]].seat = seat;
    }
    return order;
}

Result<void> reseatOrder(Repositories &repositories, const Clock &clock, Random &random, OrderId id,
                         const OrderNote &note)
{
    Result<Order> order = lockReviewed(repositories, id);
    if (!order)
        return failure(order.error());
    const Result<Schedule> schedule = repositories.catalog().schedule(order->trip.scheduleId);
    if (!schedule && schedule.error().kind != ErrorKind::NotFound)
        return failure(schedule.error());
    const bool runs = schedule && schedule->status == ScheduleStatus::Scheduled;
    if (!runs || order->trip.from.departure <= clock.now())
        return failure(conflict(QStringLiteral("schedule.departed"), order->code));
    Result<void> done = repositories.inventory().release(order->id);
    if (!done)
        return done;
    done = repositories.inventory().claim(order->id, order->trip, seatIdsOf(travellingOf(*order)));
    if (!done && done.error().kind == ErrorKind::Conflict) {
        order = withOtherSeats(repositories, *order);
        if (!order)
            return failure(order.error());
        done = repositories.inventory().claim(order->id, order->trip,
                                              seatIdsOf(travellingOf(*order)));
        if (done)
            done = repositories.orders().save(*order);
    }
    return done ? settleOrder(repositories, random, *order, note) : done;
}

Result<void> takeAmount(Repositories &repositories, const Clock &clock, Random &random,
                        const Payment &known, const GatewayTransaction &transaction, MoneyUse use,
                        const OrderNote &note)
{
    const Result<Order> order = lockReviewed(repositories, known.orderId);
    if (!order)
        return failure(order.error());
    Result<Payment> payment = repositories.payments().byId(known.id, Lock::ForUpdate);
    if (!payment)
        return failure(payment.error());
    if (payment->status != PaymentStatus::Challenged)
        return failure(conflict(QStringLiteral("order.state"), order->code));
    payment->amount = transaction.grossAmount;
    LedgerEntry entry;
    entry.movement = Movement::GatewaySale;
    entry.amount = payment->amount;
    entry.orderId = order->id;
    entry.paymentId = payment->id;
    entry.actor = note.actor;
    Result<void> done = repositories.ledger().post(entry);
    payment->status = PaymentStatus::Paid;
    payment->paidAt = clock.now();
    if (done)
        done = repositories.payments().update(*payment);
    if (!done || use == MoneyUse::GoesBack)
        return done;
    return reseatOrder(repositories, clock, random, order->id, note);
}

Result<void> endReview(Repositories &repositories, OrderId id, const OrderNote &note)
{
    const Result<Order> order = repositories.orders().byId(id, Lock::ForUpdate);
    if (!order)
        return failure(order.error());
    // Somebody has moved it on meanwhile.
    if (order->status != OrderStatus::Review)
        return {};
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(id);
    if (!payments)
        return failure(payments.error());
    const bool wasPaid
        = std::any_of(payments->begin(), payments->end(), [](const Payment &payment) {
              return payment.status == PaymentStatus::Disputed
                     || payment.status == PaymentStatus::Refunded
                     || payment.status == PaymentStatus::PartiallyRefunded;
          });
    Result<void> done = repositories.tickets().voidOfOrder(id);
    if (done)
        done = repositories.inventory().release(id);
    if (!done)
        return done;
    return moveOrder(repositories, *order,
                     wasPaid ? OrderEvent::RefundedFully : OrderEvent::HoldEnded, note);
}

Result<Payment> adoptTransaction(Repositories &repositories, const Order &order,
                                 const QString &gatewayOrderId)
{
    const Result<Order> locked = repositories.orders().byId(order.id, Lock::ForUpdate);
    if (!locked)
        return failure(locked.error());
    const Result<int> attempt = repositories.payments().nextAttempt(order.id);
    if (!attempt)
        return failure(attempt.error());
    Payment payment;
    payment.orderId = order.id;
    payment.attempt = *attempt;
    payment.amount = locked->total();
    payment.gatewayOrderId = gatewayOrderId;
    payment.expiresAt = locked->expiresAt;
    return repositories.payments().insert(payment);
}

} // namespace kai
