#include "services/cancellationservice.h"

#include "domain/orderstate.h"
#include "services/orderaccess.h"
#include "services/paymentservice.h"
#include "services/refunding.h"
#include "services/settlement.h"

#include <algorithm>

namespace kai {

CancellationService::CancellationService(Database &database, PaymentService &payments, Clock &clock)
    : m_database(database)
    , m_payments(payments)
    , m_clock(clock)
{
}

static Result<Fault> faultFor(Repositories &repositories, const Order &order, const Rules &rules)
{
    const Result<Schedule> schedule = repositories.catalog().schedule(order.trip.scheduleId);
    if (!schedule)
        return failure(schedule.error());
    if (schedule->status == ScheduleStatus::Cancelled)
        return Fault::Railway;
    const auto delay = repositories.disruptions().worstDelay(order.trip.scheduleId);
    if (!delay)
        return failure(delay.error());
    return *delay > rules.refundableDelay ? Fault::Railway : Fault::Passenger;
}

Result<CancellationQuote> CancellationService::quoteIn(Repositories &repositories,
                                                       const Actor &actor, const Order &order,
                                                       const CancellationRequest &request)
{
    CancellationTerms terms;
    terms.channel = channelOf(actor);
    terms.now = m_clock.now();
    const Result<Rules> rules = repositories.rules().on(ruleDay(terms.now));
    if (!rules)
        return failure(rules.error());
    const Result<Fault> fault = faultFor(repositories, order, *rules);
    if (!fault)
        return failure(fault.error());
    terms.fault = *fault;
    Result<CancellationQuote> quote = quoteCancellation(order, request.passengers, terms, *rules);
    if (!quote)
        return quote;
    const Result<void> unused = checkUnused(repositories, order, quote->passengers);
    if (!unused)
        return failure(unused.error());
    return quote;
}

Result<Cancellation> CancellationService::quote(const Actor &actor, const QString &code,
                                                const CancellationRequest &request)
{
    return reading<Cancellation>(
        m_database, [&](Repositories &repositories) -> Result<Cancellation> {
            const Result<Order> order = visibleOrder(repositories, actor, code);
            if (!order)
                return failure(order.error());
            const Result<CancellationQuote> quote = quoteIn(repositories, actor, *order, request);
            if (!quote)
                return failure(quote.error());
            return Cancellation {*quote, *order};
        });
}

/// What the status becomes, step by step of the one state machine.
static Result<OrderStatus> afterAll(OrderStatus status, std::initializer_list<OrderEvent> events)
{
    for (const OrderEvent event : events) {
        const Result<OrderStatus> next = afterEvent(status, event);
        if (!next)
            return next;
        status = *next;
    }
    return status;
}

/// Marks who leaves. Nobody has paid for them in an unpaid order, so they cost nothing there.
static Order withoutPassengers(Order order, const CancellationQuote &quote)
{
    const bool unpaid = order.status == OrderStatus::PendingPayment;
    for (Passenger &passenger : order.passengers) {
        if (!quote.passengers.contains(passenger.id))
            continue;
        passenger.cancelled = true;
        if (unpaid && !quote.isWhole) {
            order.fareTotal = order.fareTotal - passenger.fare;
            passenger.fare = Money();
            passenger.reductionAmount = Money();
        }
    }
    order.refunded += quote.refund;
    ++order.version;
    return order;
}

/// The status of a paid order once its refund is booked.
static Result<OrderStatus> refundedStatus(Repositories &repositories, const Order &order,
                                          const CancellationQuote &quote, const QString &reason,
                                          const Actor *actor)
{
    const Result<RefundProgress> booked
        = bookRefund(repositories, order, quote.refund, reason, actor);
    if (!booked)
        return failure(booked.error());
    const OrderEvent end
        = quote.isWhole ? OrderEvent::RefundedFully : OrderEvent::RefundedPartially;
    switch (*booked) {
    case RefundProgress::SomethingOwed:
        return afterEvent(order.status, OrderEvent::RefundRequested);
    case RefundProgress::AllDone:
        return afterAll(order.status, {OrderEvent::RefundRequested, end});
    }
    Q_UNREACHABLE();
}

static Result<OrderStatus> statusAfter(Repositories &repositories, const Order &order,
                                       const CancellationQuote &quote, const QString &reason,
                                       const Actor *actor)
{
    if (order.status != OrderStatus::PendingPayment)
        return refundedStatus(repositories, order, quote, reason, actor);
    if (quote.isWhole)
        return afterEvent(order.status, OrderEvent::Cancelled);
    return order.status;
}

static OrderNote noteOn(const CancellationQuote &quote, const QString &reason, const Actor *actor)
{
    const QJsonObject details {{QStringLiteral("reason"), reason},
                               {QStringLiteral("fee"), quote.fee.rupiah()},
                               {QStringLiteral("refund"), quote.refund.rupiah()}};
    const char *event = quote.isWhole ? "cancelled" : "passengersCancelled";
    if (actor)
        return noteOf(*actor, event, details);
    return {std::nullopt, QString::fromLatin1(event), details};
}

Result<Order> applyCancellation(Repositories &repositories, const Order &order,
                                const CancellationQuote &quote, const QString &reason,
                                const Actor *actor)
{
    const Result<OrderStatus> status = statusAfter(repositories, order, quote, reason, actor);
    if (!status)
        return failure(status.error());
    Order after = withoutPassengers(order, quote);
    after.status = *status;
    Result<void> done = changeOrder(repositories, order, after, noteOn(quote, reason, actor));
    if (done) {
        done = repositories.inventory().releaseOthers(order.id, order.trip,
                                                      seatIdsOf(travellingOf(after)));
    }
    if (done) {
        // Also of those who were never written down: it is cheaper than to ask.
        done = repositories.inventory().releaseTravellers(order.id, travellingOf(after));
    }
    if (done)
        done = repositories.tickets().voidOfPassengers(quote.passengers);
    if (!done)
        return failure(done.error());
    return after;
}

Result<Cancellation> CancellationService::cancelIn(Repositories &repositories, const Actor &actor,
                                                   const QString &code, OrderStatus seen,
                                                   const CancellationRequest &request)
{
    const Result<Order> order = visibleOrder(repositories, actor, code, Lock::ForUpdate);
    if (!order)
        return failure(order.error());
    // Paid in the meantime: what was to be free would cost a fee now, so it is asked again.
    if (order->status != seen)
        return failure(conflict(QStringLiteral("order.version"), code));
    const Result<void> closed = checkNothingOpen(repositories, *order);
    if (!closed)
        return failure(closed.error());
    const Result<CancellationQuote> quote = quoteIn(repositories, actor, *order, request);
    if (!quote)
        return failure(quote.error());
    const Result<Order> after
        = applyCancellation(repositories, *order, *quote, request.reason, &actor);
    if (!after)
        return failure(after.error());
    return Cancellation {*quote, *after};
}

Result<StoredReply> CancellationService::cancel(const Actor &actor, const QString &code,
                                                const CancellationRequest &request,
                                                const std::optional<CommandKey> &key,
                                                const CommandRender<Cancellation> &render)
{
    const Result<Order> order = reading<Order>(m_database, [&](Repositories &repositories) {
        return visibleOrder(repositories, actor, code);
    });
    if (!order)
        return failure(order.error());
    if (order->status == OrderStatus::PendingPayment) {
        const Result<void> ended = m_payments.endOpenPayments(*order);
        if (!ended)
            return failure(ended.error());
    }
    const CommandWork<Cancellation> work = [&](Repositories &repositories) {
        return cancelIn(repositories, actor, code, order->status, request);
    };
    return runCommand<Cancellation>(m_database, key, work, render);
}

} // namespace kai
