#include "domain/paymentend.h"
#include "services/gatewayrefunds.h"
#include "services/paymentservice.h"
#include "services/refunds.h"
#include "services/settlement.h"

#include "base/logging.h"

#include <algorithm>

namespace kai {

/// True for a status in which money has moved.
static bool hasMoved(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Challenged:
    case PaymentStatus::Paid:
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
        return true;
    case PaymentStatus::Pending:
    case PaymentStatus::Failed:
    case PaymentStatus::Expired:
    case PaymentStatus::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

/// True for a status in which the railway has some of the payer's money.
static bool isKept(PaymentStatus status)
{
    return status == PaymentStatus::Paid || status == PaymentStatus::PartiallyRefunded
           || status == PaymentStatus::Disputed;
}

namespace {

/// One step of a payment and its order, both locked, toward what the gateway says.
class GatewayStep
{
public:
    GatewayStep(Repositories &repositories, const Clock &clock, Random &random, Order order,
                Payment payment, const Payment &asked, const GatewayTransaction &transaction)
        : m_repositories(repositories)
        , m_clock(clock)
        , m_random(random)
        , m_order(std::move(order))
        , m_payment(std::move(payment))
        , m_asked(asked)
        , m_transaction(transaction)
    {
    }

    Result<QString> apply();

private:
    bool isLegal(PaymentStatus to) const;
    bool amountDiffers() const;
    Result<void> record(PaymentStatus to);
    OrderNote note(const char *event) const;
    Result<bool> hasOtherMoney();
    Result<bool> reclaimSeats();
    Result<QString> duplicate();
    Result<QString> amountMismatch();
    Result<QString> step(PaymentStatus to);
    Result<QString> received();
    Result<QString> settled();
    Result<QString> reviewed(CaseKind kind, const char *reason);
    Result<void> openCase(CaseKind kind, const char *reason);
    Result<QString> ended(PaymentStatus to);
    Result<QString> reversed();
    Result<QString> challengeLost();
    Result<QString> refunded(PaymentStatus to);

    Repositories &m_repositories;
    const Clock &m_clock;
    Random &m_random;
    Order m_order;
    Payment m_payment; ///< as it was before the step
    const Payment &m_asked; ///< as it was before the gateway was asked
    const GatewayTransaction &m_transaction;
};

} // namespace

static Result<QString> outcome(const Result<void> &done, const char *word)
{
    if (!done)
        return failure(done.error());
    return QString::fromLatin1(word);
}

Result<QString> GatewayStep::apply()
{
    const std::optional<PaymentStatus> to = paymentStatusOf(m_transaction);
    if (!to)
        return outcome(openCase(CaseKind::Unknown, "unknownStatus"), "unknownStatus");
    if (*to == m_payment.status)
        return duplicate();
    if (hasMoved(*to) && amountDiffers())
        return amountMismatch();
    if (!isLegal(*to))
        return QStringLiteral("illegal");
    return step(*to);
}

/// An attempt that has ended may still be paid: by a second try on the same page, by one that was
/// under way when the page was closed, or by a payer who was late. Money is never overlooked. But
/// an answer of the transaction that ended it counts only if it was asked for after that: an older
/// one tells of what is over.
bool GatewayStep::isLegal(PaymentStatus to) const
{
    if (isLegalTransition(m_payment.status, to))
        return true;
    if (!hasEndedUnpaid(m_payment.status) || !hasMoved(to))
        return false;
    const bool wasAskedLater = m_asked.status == m_payment.status;
    return wasAskedLater || m_payment.gatewayTransactionId != m_transaction.transactionId;
}

bool GatewayStep::amountDiffers() const
{
    const bool isRupiah
        = m_transaction.currency.isEmpty()
          || m_transaction.currency.compare(QLatin1String("IDR"), Qt::CaseInsensitive) == 0;
    return !isRupiah || m_transaction.grossAmount != m_payment.amount;
}

Result<void> GatewayStep::record(PaymentStatus to)
{
    Payment changed = m_payment;
    changed.status = to;
    changed.gatewayTransactionId = m_transaction.transactionId;
    changed.gatewayPaymentType = m_transaction.paymentType;
    if (isKept(to) && !changed.paidAt.isValid())
        changed.paidAt = m_clock.now();
    for (const auto &[movement, amount] : movementsBetween(m_payment, to, m_payment.refundTotal)) {
        LedgerEntry entry;
        entry.movement = movement;
        entry.amount = amount;
        entry.orderId = m_order.id;
        entry.paymentId = m_payment.id;
        if (const Result<void> booked = m_repositories.ledger().post(entry); !booked)
            return booked;
    }
    return m_repositories.payments().update(changed);
}

Result<void> GatewayStep::openCase(CaseKind kind, const char *reason)
{
    DeskCase found;
    found.kind = kind;
    found.orderId = m_order.id;
    found.paymentId = m_payment.id;
    found.details = {{QStringLiteral("reason"), QString::fromLatin1(reason)},
                     {QStringLiteral("gatewayStatus"), m_transaction.transactionStatus},
                     {QStringLiteral("transaction"), m_transaction.transactionId},
                     {QStringLiteral("grossAmount"), m_transaction.grossAmount.rupiah()},
                     {QStringLiteral("currency"), m_transaction.currency},
                     {QStringLiteral("expected"), m_payment.amount.rupiah()}};
    return m_repositories.desk().open(found);
}

OrderNote GatewayStep::note(const char *event) const
{
    return {std::nullopt,
            QString::fromLatin1(event),
            {{QStringLiteral("payment"), m_payment.gatewayOrderId},
             {QStringLiteral("transaction"), m_transaction.transactionId},
             {QStringLiteral("gatewayStatus"), m_transaction.transactionStatus}}};
}

Result<bool> GatewayStep::hasOtherMoney()
{
    const Result<QList<Payment>> payments = m_repositories.payments().ofOrder(m_order.id);
    if (!payments)
        return failure(payments.error());
    return std::any_of(payments->begin(), payments->end(), [this](const Payment &payment) {
        return payment.id != m_payment.id && isKept(payment.status);
    });
}

/// True when the order has all its seats, again or still. False when the train has left or does not
/// run, or somebody else has a seat: then the order has none.
Result<bool> GatewayStep::reclaimSeats()
{
    const Result<void> released = m_repositories.inventory().release(m_order.id);
    if (!released)
        return failure(released.error());
    const Result<Schedule> schedule = m_repositories.catalog().schedule(m_order.trip.scheduleId);
    if (!schedule && schedule.error().kind == ErrorKind::NotFound) // retired since it expired
        return false;
    if (!schedule)
        return failure(schedule.error());
    if (schedule->status == ScheduleStatus::Cancelled
        || m_order.trip.from.departure <= m_clock.now())
        return false;
    const QList<SeatId> seats = seatIdsOf(travellingOf(m_order));
    const Result<void> claimed = m_repositories.inventory().claim(m_order.id, m_order.trip, seats);
    if (claimed)
        return true;
    if (claimed.error().kind == ErrorKind::Conflict)
        return false;
    return failure(claimed.error());
}

/// Nothing new, but the payer may have chosen a method meanwhile.
Result<QString> GatewayStep::duplicate()
{
    // The second part of the same payment that goes back has the same status as the first.
    const Result<bool> synced
        = syncRefunds(m_repositories, m_payment, m_payment.status, m_transaction);
    if (!synced)
        return failure(synced.error());
    if (*synced)
        return refunded(m_payment.status);
    if (m_payment.gatewayTransactionId == m_transaction.transactionId
        && m_payment.gatewayPaymentType == m_transaction.paymentType)
        return QStringLiteral("duplicate");
    return outcome(record(m_payment.status), "duplicate");
}

Result<QString> GatewayStep::amountMismatch()
{
    if (m_payment.status == PaymentStatus::Challenged && m_order.status == OrderStatus::Review)
        return QStringLiteral("amountMismatch");
    Result<void> done;
    if (m_payment.status != PaymentStatus::Challenged && isLegal(PaymentStatus::Challenged))
        done = record(PaymentStatus::Challenged);
    if (done) {
        done = reviewOrder(m_repositories, m_order, QStringLiteral("amountMismatch"),
                           note("paymentReview"));
    }
    if (done)
        done = openCase(CaseKind::AmountMismatch, "amountMismatch");
    return outcome(done, "amountMismatch");
}

Result<QString> GatewayStep::step(PaymentStatus to)
{
    const Result<void> recorded = record(to);
    if (!recorded)
        return failure(recorded.error());
    switch (to) {
    case PaymentStatus::Paid:
        return received();
    case PaymentStatus::Challenged:
        return reviewed(CaseKind::FraudChallenge, "fraudChallenge");
    case PaymentStatus::Disputed:
        return reviewed(CaseKind::Chargeback, "chargeback");
    case PaymentStatus::Failed:
    case PaymentStatus::Expired:
    case PaymentStatus::Cancelled:
        return ended(to);
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded: {
        const Result<bool> synced = syncRefunds(m_repositories, m_payment, to, m_transaction);
        return synced ? refunded(to) : failure(synced.error());
    }
    case PaymentStatus::Pending:
        return QStringLiteral("applied");
    }
    Q_UNREACHABLE();
}

Result<QString> GatewayStep::reviewed(CaseKind kind, const char *reason)
{
    Result<void> done
        = reviewOrder(m_repositories, m_order, QString::fromLatin1(reason), note("paymentReview"));
    if (done)
        done = openCase(kind, reason);
    return outcome(done, "review");
}

Result<QString> GatewayStep::settled()
{
    return outcome(settleOrder(m_repositories, m_random, m_order, note("paid")), "applied");
}

Result<QString> GatewayStep::received()
{
    const Result<bool> paidTwice = hasOtherMoney();
    if (!paidTwice)
        return failure(paidTwice.error());
    if (*paidTwice)
        return reviewed(CaseKind::PaidTwice, "paidTwice");
    // As long as it waits for its payment nobody has released its seats.
    if (m_order.status == OrderStatus::PendingPayment)
        return settled();
    const bool isAccepted
        = m_order.status == OrderStatus::Review && m_payment.status == PaymentStatus::Challenged;
    if (m_order.status != OrderStatus::Expired && !isAccepted)
        return reviewed(CaseKind::PaidAfterExpiry, "paidAfterEnd");
    const Result<bool> hasSeats = reclaimSeats();
    if (!hasSeats)
        return failure(hasSeats.error());
    return *hasSeats ? settled() : reviewed(CaseKind::PaidAfterExpiry, "seatsGone");
}

Result<QString> GatewayStep::ended(PaymentStatus to)
{
    if (m_payment.status == PaymentStatus::Paid)
        return reversed();
    if (m_payment.status == PaymentStatus::Challenged && m_order.status == OrderStatus::Review)
        return challengeLost();
    // The order itself lives as long as its hold: the buyer may try again.
    OrderNote ending = note("paymentEnded");
    ending.details.insert(QStringLiteral("status"), wireName(to));
    return outcome(m_repositories.orders().addHistory(m_order.id, ending), "applied");
}

/// The money was there and is gone again: nobody may travel on it.
Result<QString> GatewayStep::reversed()
{
    qCCritical(logBusiness, "the payment %s was reversed after it had been settled",
               qPrintable(m_payment.gatewayOrderId));
    const Result<bool> stillPaid = hasOtherMoney();
    if (!stillPaid)
        return failure(stillPaid.error());
    if (!*stillPaid) {
        const Result<void> voided = m_repositories.tickets().voidOfOrder(m_order.id);
        if (!voided)
            return failure(voided.error());
    }
    return reviewed(CaseKind::Reversed, "paymentReversed");
}

/// A suspected payment was refused in the end. Nothing else is paid: the seats are for others.
Result<QString> GatewayStep::challengeLost()
{
    const Result<bool> stillPaid = hasOtherMoney();
    if (!stillPaid)
        return failure(stillPaid.error());
    if (*stillPaid)
        return reviewed(CaseKind::Reversed, "challengeLost");
    Result<void> done
        = moveOrder(m_repositories, m_order, OrderEvent::HoldEnded, note("challengeLost"));
    if (done)
        done = m_repositories.inventory().release(m_order.id);
    return outcome(done, "applied");
}

Result<QString> GatewayStep::refunded(PaymentStatus to)
{
    const Result<bool> stillPaid = hasOtherMoney();
    if (!stillPaid)
        return failure(stillPaid.error());
    if (*stillPaid && m_order.status == OrderStatus::RefundPending)
        return outcome(endRefunding(m_repositories, m_order, note("refunded")), "applied");
    if (*stillPaid)
        return reviewed(CaseKind::RefundedElsewhere, "refundedOneOfSeveral");
    const bool isFull = to == PaymentStatus::Refunded;
    if (isFull) {
        const Result<void> voided = m_repositories.tickets().voidOfOrder(m_order.id);
        if (!voided)
            return failure(voided.error());
    }
    const Result<QList<Refund>> refunds = m_repositories.refunds().ofOrder(m_order.id);
    if (!refunds)
        return failure(refunds.error());
    const bool isOpen = std::any_of(refunds->begin(), refunds->end(),
                                    [](const Refund &refund) { return refund.isOpen(); });
    if (m_order.status == OrderStatus::RefundPending && isOpen)
        return QStringLiteral("applied"); // the last one moves it on
    const OrderEvent event = isFull ? OrderEvent::RefundedFully : OrderEvent::RefundedPartially;
    // Nobody here asked for it: somebody acted at the gateway.
    if (!afterEvent(m_order.status, event))
        return reviewed(CaseKind::RefundedElsewhere, "refundedElsewhere");
    Result<void> done = moveOrder(m_repositories, m_order, event, note("refunded"));
    if (done && isFull)
        done = m_repositories.inventory().release(m_order.id);
    return outcome(done, "applied");
}

Result<QString> applyGatewayTransaction(Repositories &repositories, const Clock &clock,
                                        Random &random, const Payment &asked,
                                        const GatewayTransaction &transaction)
{
    // The order first, then the payment, everywhere.
    const Result<Order> order = repositories.orders().byId(asked.orderId, Lock::ForUpdate);
    if (!order)
        return failure(order.error());
    const Result<Payment> payment = repositories.payments().byId(asked.id, Lock::ForUpdate);
    if (!payment)
        return failure(payment.error());
    if (transaction.orderId != payment->gatewayOrderId)
        return QStringLiteral("otherOrder");
    return GatewayStep(repositories, clock, random, *order, *payment, asked, transaction).apply();
}

} // namespace kai
