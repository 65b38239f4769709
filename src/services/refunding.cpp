#include "services/refunding.h"

#include "services/settlement.h"

#include <algorithm>

namespace kai {

static bool isKept(PaymentStatus status)
{
    return status == PaymentStatus::Paid || status == PaymentStatus::PartiallyRefunded;
}

static Money refundedOf(const QList<RefundDue> &refunds, PaymentId payment)
{
    Money sum;
    for (const RefundDue &refund : refunds) {
        if (refund.paymentId == payment)
            sum += refund.amount;
    }
    return sum;
}

/// The payment as it is once everything of `refunds` that is done has left it.
static Result<void> recordOnPayment(Repositories &repositories, Payment payment,
                                    const QList<RefundDue> &refunds)
{
    Money gone;
    for (const RefundDue &refund : refunds) {
        if (refund.paymentId == payment.id && refund.status == RefundDueStatus::Done)
            gone += refund.amount;
    }
    payment.status
        = gone < payment.amount ? PaymentStatus::PartiallyRefunded : PaymentStatus::Refunded;
    return repositories.payments().update(payment);
}

/// Writes one refund of one payment.
static Result<RefundDueStatus> bookOn(Repositories &repositories, const Payment &payment,
                                      RefundDue refund, const Actor *actor)
{
    const bool atOnce = payment.method == PaymentMethod::Cash && actor && actor->isOperator();
    refund.orderId = payment.orderId;
    refund.paymentId = payment.id;
    refund.status = atOnce ? RefundDueStatus::Done : RefundDueStatus::Owed;
    const Result<RefundDue> written = repositories.refundDues().insert(refund);
    if (!written)
        return failure(written.error());
    if (!atOnce)
        return refund.status;
    const Result<QList<RefundDue>> all = repositories.refundDues().ofOrder(payment.orderId);
    if (!all)
        return failure(all.error());
    const Result<void> recorded = recordOnPayment(repositories, payment, *all);
    if (!recorded)
        return failure(recorded.error());
    return refund.status;
}

Result<RefundProgress> bookRefund(Repositories &repositories, const Order &order, Money amount,
                                  const QString &reason, const Actor *actor)
{
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(order.id);
    if (!payments)
        return failure(payments.error());
    const Result<QList<RefundDue>> earlier = repositories.refundDues().ofOrder(order.id);
    if (!earlier)
        return failure(earlier.error());
    const auto isOwed
        = [](const RefundDue &refund) { return refund.status == RefundDueStatus::Owed; };
    bool owed = std::any_of(earlier->begin(), earlier->end(), isOwed);

    Money left = amount;
    for (const Payment &payment : *payments) {
        if (!isKept(payment.status) || left.isZero())
            continue;
        const Money available = payment.amount - refundedOf(*earlier, payment.id);
        RefundDue refund;
        refund.amount = std::min(left, available);
        refund.reason = reason;
        if (actor)
            refund.requestedBy = actor->userId;
        if (refund.amount.isZero())
            continue;
        const Result<RefundDueStatus> status = bookOn(repositories, payment, refund, actor);
        if (!status)
            return failure(status.error());
        owed = owed || *status == RefundDueStatus::Owed;
        left = left - refund.amount;
    }
    if (!left.isZero())
        return failure(internalError(QStringLiteral("the payments do not cover the refund")));
    return owed ? RefundProgress::SomethingOwed : RefundProgress::AllDone;
}

Result<void> finishRefundDue(Repositories &repositories, const RefundDue &refund,
                             const OrderNote &note)
{
    const Result<bool> finished = repositories.refundDues().finish(refund.id);
    if (!finished)
        return failure(finished.error());
    if (!*finished)
        return {};
    const Result<QList<RefundDue>> all = repositories.refundDues().ofOrder(refund.orderId);
    if (!all)
        return failure(all.error());
    const Result<Payment> payment = repositories.payments().byId(refund.paymentId, Lock::ForUpdate);
    if (!payment)
        return failure(payment.error());
    const Result<void> recorded = recordOnPayment(repositories, *payment, *all);
    if (!recorded)
        return recorded;
    const Result<Order> order = repositories.orders().byId(refund.orderId);
    if (!order)
        return failure(order.error());
    const bool stillOwed = std::any_of(all->begin(), all->end(), [](const RefundDue &other) {
        return other.status == RefundDueStatus::Owed;
    });
    if (stillOwed || order->status != OrderStatus::RefundPending)
        return repositories.orders().addHistory(order->id, note);
    const OrderEvent event = travellingOf(*order).isEmpty() ? OrderEvent::RefundedFully
                                                            : OrderEvent::RefundedPartially;
    return moveOrder(repositories, *order, event, note);
}

} // namespace kai
