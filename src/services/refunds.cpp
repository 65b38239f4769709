#include "services/refunds.h"

#include "services/settlement.h"

#include <algorithm>

namespace kai {

static Money leftOf(const Payment &payment)
{
    return isRefundable(payment.status) ? payment.amount - payment.refundTotal : Money();
}

static LedgerEntry entryOf(Movement movement, const Refund &refund)
{
    LedgerEntry entry;
    entry.movement = movement;
    entry.amount = refund.amount;
    entry.orderId = refund.orderId;
    entry.paymentId = refund.paymentId;
    entry.refundId = refund.id;
    entry.actor = refund.decidedBy ? refund.decidedBy : refund.requestedBy;
    return entry;
}

/// The order as it is while money goes back; it is moved there unless it is there.
static Result<Order> toRefundPending(Repositories &repositories, Order order,
                                     const OwedRefund &owed)
{
    const OrderNote note {owed.requestedBy,
                          QStringLiteral("refundRequested"),
                          {{QStringLiteral("amount"), owed.amount.rupiah()},
                           {QStringLiteral("reason"), owed.reason}}};
    if (order.status == OrderStatus::RefundPending) {
        const Result<void> noted = repositories.orders().addHistory(order.id, note);
        if (!noted)
            return failure(noted.error());
        return order;
    }
    const Result<void> moved = moveOrder(repositories, order, OrderEvent::RefundRequested, note);
    if (!moved)
        return failure(moved.error());
    order.status = OrderStatus::RefundPending;
    return order;
}

/// The n-th refund of a payment always gets the same key, since the order is locked.
static Result<QString> nextKey(Repositories &repositories, const Payment &payment)
{
    const Result<QList<Refund>> refunds = repositories.refunds().ofOrder(payment.orderId);
    if (!refunds)
        return failure(refunds.error());
    const auto count
        = std::count_if(refunds->begin(), refunds->end(), [&payment](const Refund &refund) {
              return refund.paymentId == payment.id;
          });
    return QStringLiteral("%1-%2-r%3").arg(payment.orderCode).arg(payment.attempt).arg(count + 1);
}

static RefundStatus firstStatus(RefundChannel channel)
{
    return channel == RefundChannel::Manual ? RefundStatus::AwaitingApproval
                                            : RefundStatus::Pending;
}

static Result<Refund> addRefund(Repositories &repositories, const Order &order,
                                const Payment &payment, Money amount, const OwedRefund &owed)
{
    Refund refund;
    refund.paymentId = payment.id;
    refund.orderId = order.id;
    refund.amount = amount;
    refund.reason = owed.reason;
    refund.requestedBy = owed.requestedBy;
    refund.passengers = owed.passengers;
    refund.payoutTo = owed.payoutTo;
    refund.channel = refundChannelOf(payment, amount);
    // Nobody stands at a counter to take it.
    if (refund.channel == RefundChannel::Cash && !owed.atCounter)
        refund.channel = RefundChannel::Manual;
    refund.status = firstStatus(refund.channel);
    const Result<QString> key
        = owed.key.isEmpty() ? nextKey(repositories, payment) : Result<QString>(owed.key);
    if (!key)
        return failure(key.error());
    refund.key = *key;
    Result<Refund> written = repositories.refunds().insert(refund);
    if (!written)
        return written;
    const Result<void> booked
        = repositories.ledger().post(entryOf(Movement::RefundRequested, *written));
    if (!booked)
        return failure(booked.error());
    if (written->channel != RefundChannel::Cash)
        return written;
    const Result<void> finished = finishRefund(repositories, order, *written);
    if (!finished)
        return failure(finished.error());
    return repositories.refunds().byId(written->id);
}

Result<Refund> oweRefundOf(Repositories &repositories, const Order &order, const Payment &payment,
                           const OwedRefund &owed)
{
    if (!isRefundable(payment.status))
        return failure(conflict(QStringLiteral("payment.notRefundable"), order.code));
    if (owed.amount > leftOf(payment))
        return failure(conflict(QStringLiteral("refund.tooMuch"), order.code));
    const Result<Order> pending = toRefundPending(repositories, order, owed);
    if (!pending)
        return failure(pending.error());
    return addRefund(repositories, *pending, payment, owed.amount, owed);
}

Result<QList<Refund>> addRefunds(Repositories &repositories, const Order &order,
                                 const OwedRefund &owed)
{
    const Result<Money> left = refundableOf(repositories, order.id);
    if (!left)
        return failure(left.error());
    if (owed.amount > *left)
        return failure(conflict(QStringLiteral("refund.tooMuch"), order.code));
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(order.id);
    if (!payments)
        return failure(payments.error());
    QList<Refund> refunds;
    Money rest = owed.amount;
    for (auto payment = payments->crbegin(); payment != payments->crend(); ++payment) {
        const Money part = std::min(rest, leftOf(*payment));
        if (part.isZero())
            continue;
        const Result<Refund> refund = addRefund(repositories, order, *payment, part, owed);
        if (!refund)
            return failure(refund.error());
        refunds.append(*refund);
        rest = rest - part;
    }
    return refunds;
}

Result<QList<Refund>> oweRefund(Repositories &repositories, const Order &order,
                                const OwedRefund &owed)
{
    const Result<Order> pending = toRefundPending(repositories, order, owed);
    if (!pending)
        return failure(pending.error());
    return addRefunds(repositories, *pending, owed);
}

Result<Money> refundableOf(Repositories &repositories, OrderId order)
{
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(order);
    if (!payments)
        return failure(payments.error());
    Money left;
    for (const Payment &payment : *payments)
        left += leftOf(payment);
    return left;
}

static Movement payoutOf(RefundChannel channel)
{
    switch (channel) {
    case RefundChannel::Online:
        return Movement::RefundPaidOnline;
    case RefundChannel::Manual:
        return Movement::RefundPaidByTransfer;
    case RefundChannel::Cash:
        return Movement::RefundPaidInCash;
    }
    Q_UNREACHABLE();
}

Result<void> settleRefund(Repositories &repositories, Refund refund)
{
    refund.status = RefundStatus::Succeeded;
    const Result<void> updated = repositories.refunds().update(refund);
    if (!updated)
        return updated;
    LedgerEntry entry = entryOf(payoutOf(refund.channel), refund);
    if (refund.channel == RefundChannel::Cash && refund.requestedBy) {
        const Result<Shift> shift = repositories.shifts().ofCashier(*refund.requestedBy);
        if (!shift && shift.error().kind != ErrorKind::NotFound)
            return failure(shift.error());
        // A drawer does not give what is not in it.
        if (shift && refund.amount > shift->expected())
            return failure(conflict(QStringLiteral("shift.tooMuch")));
        entry.shiftId = shift ? shift->id : ShiftId();
    }
    const Result<void> booked = repositories.ledger().post(entry);
    return booked ? repositories.mails().enqueue(MailKind::OrderRefunded, refund.orderId) : booked;
}

static Money succeededOf(const QList<Refund> &refunds, std::optional<PaymentId> payment = {})
{
    Money sum;
    for (const Refund &refund : refunds) {
        const bool counts = !payment || refund.paymentId == *payment;
        if (counts && refund.status == RefundStatus::Succeeded)
            sum += refund.amount;
    }
    return sum;
}

/// Sets the payment to what its refunds make of it.
static Result<void> updatePayment(Repositories &repositories, PaymentId id,
                                  const QList<Refund> &refunds)
{
    Result<Payment> payment = repositories.payments().byId(id, Lock::ForUpdate);
    if (!payment)
        return failure(payment.error());
    // What was disputed or reversed meanwhile stays so.
    if (!isRefundable(payment->status))
        return {};
    payment->status = statusAfterRefunds(*payment, succeededOf(refunds, id));
    return repositories.payments().update(*payment);
}

/// The event with which an order leaves refundPending; nothing while a refund is open.
static Result<std::optional<OrderEvent>> eventAfter(Repositories &repositories, const Order &order,
                                                    const QList<Refund> &refunds)
{
    using Event = std::optional<OrderEvent>;
    if (std::any_of(refunds.begin(), refunds.end(), [](const Refund &r) { return r.isOpen(); }))
        return Event();
    const Money gone = succeededOf(refunds);
    if (gone.isZero())
        return Event(OrderEvent::PaymentNeedsReview);
    const Result<Money> left = refundableOf(repositories, order.id);
    if (!left)
        return failure(left.error());
    const Result<QList<Ticket>> tickets = repositories.tickets().ofOrder(order.code);
    if (!tickets)
        return failure(tickets.error());
    const auto travelling
        = std::count_if(tickets->begin(), tickets->end(),
                        [](const Ticket &ticket) { return ticket.status != TicketStatus::Void; });
    // It was paid twice, and the price is still there.
    if (travelling == order.passengers.size() && *left >= order.total())
        return Event(OrderEvent::ExcessReturned);
    // A fee may be kept of a trip that nobody makes any more.
    const bool isOver = left->isZero() || travelling == 0;
    return Event(isOver ? OrderEvent::RefundedFully : OrderEvent::RefundedPartially);
}

Result<void> endRefunding(Repositories &repositories, const Order &order, const OrderNote &note)
{
    const Result<QList<Refund>> refunds = repositories.refunds().ofOrder(order.id);
    if (!refunds)
        return failure(refunds.error());
    const auto event = eventAfter(repositories, order, *refunds);
    if (!event)
        return failure(event.error());
    return *event ? moveOrder(repositories, order, **event, note) : Result<void>();
}

static Result<void> moveOn(Repositories &repositories, const Order &order, const Refund &refund)
{
    const Result<QList<Refund>> refunds = repositories.refunds().ofOrder(order.id);
    if (!refunds)
        return failure(refunds.error());
    const Result<void> updated = updatePayment(repositories, refund.paymentId, *refunds);
    if (!updated)
        return updated;
    if (order.status != OrderStatus::RefundPending)
        return {};
    return endRefunding(repositories, order,
                        {refund.decidedBy,
                         QStringLiteral("refunded"),
                         {{QStringLiteral("amount"), refund.amount.rupiah()},
                          {QStringLiteral("channel"), wireName(refund.channel)}}});
}

Result<void> finishRefund(Repositories &repositories, const Order &order, const Refund &refund)
{
    const Result<void> settled = settleRefund(repositories, refund);
    return settled ? moveOn(repositories, order, refund) : settled;
}

Result<void> withdrawRefund(Repositories &repositories, const Order &order, const Refund &refund)
{
    const Result<Payment> payment = repositories.payments().byId(refund.paymentId);
    if (!payment)
        return failure(payment.error());
    Refund rejected = refund;
    rejected.status = RefundStatus::Rejected;
    Result<void> done = repositories.refunds().update(rejected);
    for (const Movement movement : movementsOfWithdrawal(payment->status)) {
        if (done)
            done = repositories.ledger().post(entryOf(movement, rejected));
    }
    return done ? moveOn(repositories, order, rejected) : done;
}

} // namespace kai
