#include "services/orderchangeservice.h"

#include "services/cashsale.h"
#include "services/orderaccess.h"
#include "services/paymentservice.h"
#include "services/reseating.h"
#include "services/settlement.h"

namespace kai {

constexpr int maxRuns = 5;

OrderChangeService::OrderChangeService(Database &database, PaymentService &payments, Clock &clock,
                                       Random &random)
    : m_database(database)
    , m_payments(payments)
    , m_clock(clock)
    , m_random(random)
{
}

/// The order on its new seats or its new departure.
static Result<Order> moved(Repositories &repositories, const Order &order,
                           const OrderChange &change, const QDateTime &now, const Rules &rules)
{
    if (change.reschedule)
        return rescheduled(repositories, order, change, now, rules);
    if (change.choosesSeats())
        return reseated(repositories, order, change);
    return order;
}

/// What the change of a paid order costs.
static Result<QList<PriceLine>> chargesOf(const Order &before, const Order &after,
                                          const OrderChange &change, const Actor &actor,
                                          const QDateTime &now, const Rules &rules)
{
    if (before.status == OrderStatus::PendingPayment)
        return QList<PriceLine>();
    if (change.reschedule)
        return rescheduleCharges(before, after, now, rules);
    if (seatIdsOf(before.passengers) != seatIdsOf(after.passengers))
        return seatChangeCharges(before, after, channelOf(actor), now, rules);
    return QList<PriceLine>();
}

Result<ChangeQuote> OrderChangeService::quoteIn(Repositories &repositories, const Actor &actor,
                                                const Order &order, const OrderChange &change)
{
    const QDateTime now = m_clock.now();
    const Result<void> changeable = checkChangeable(order, change, now);
    if (!changeable)
        return failure(changeable.error());
    const Result<Rules> rules = repositories.rules().on(ruleDay(now));
    if (!rules)
        return failure(rules.error());
    const Result<Order> detailed = withDetails(order, change);
    if (!detailed)
        return failure(detailed.error());
    const Result<Order> after = moved(repositories, *detailed, change, now, *rules);
    if (!after)
        return failure(after.error());
    const Result<void> unused = checkUnused(repositories, order, affectedPassengers(order, *after));
    if (!unused)
        return failure(unused.error());
    const auto charges = chargesOf(order, *after, change, actor, now, *rules);
    if (!charges)
        return failure(charges.error());
    const ChargeLines lines = chargeLines(*charges);
    ChangeQuote quote {*after, sumOf(lines.payable), lines.payable};
    quote.order.charges += lines.kept;
    return quote;
}

Result<ChangeQuote> OrderChangeService::quote(const Actor &actor, const QString &code,
                                              const OrderChange &change)
{
    return reading<ChangeQuote>(m_database, [&](Repositories &repositories) -> Result<ChangeQuote> {
        const Result<Order> order = visibleOrder(repositories, actor, code);
        if (!order)
            return failure(order.error());
        return quoteIn(repositories, actor, *order, change);
    });
}

static Result<void> checkCharge(const Actor &actor, const ChangeQuote &quote,
                                const OrderChange &change)
{
    if (change.expectedCharge && *change.expectedCharge != quote.charge)
        return failure(conflict(QStringLiteral("quote.changed"), quote.order.code));
    if (!quote.charge.isZero() && !actor.isOperator())
        return failure(Error {ErrorKind::Forbidden, QStringLiteral("change.counterOnly")});
    return {};
}

static Result<void> takeCharge(Repositories &repositories, const Actor &actor, const Order &order,
                               Money charge, const QDateTime &now)
{
    const Result<Payment> taken
        = takeCash(repositories, {order.id, charge, order.expiresAt, actor.userId, Money(), now});
    if (!taken)
        return failure(taken.error());
    return {};
}

static OrderNote noteOn(const Actor &actor, const OrderChange &change, const ChangeQuote &quote)
{
    const char *event = change.reschedule       ? "rescheduled"
                        : change.choosesSeats() ? "reseated"
                                                : "changed";
    QJsonObject details;
    if (!quote.charge.isZero())
        details[QStringLiteral("charge")] = quote.charge.rupiah();
    return noteOf(actor, event, details);
}

Result<Order> OrderChangeService::changeIn(Repositories &repositories, const Actor &actor,
                                           const QString &code, const OrderChange &change)
{
    const Result<Order> before = visibleOrder(repositories, actor, code, Lock::ForUpdate);
    if (!before)
        return before;
    const Result<ChangeQuote> quote = quoteIn(repositories, actor, *before, change);
    if (!quote)
        return failure(quote.error());
    Order after = quote->order;
    ++after.version;

    Result<void> done = checkCharge(actor, *quote, change);
    if (done && before->status == OrderStatus::PendingPayment && after.total() != before->total())
        done = checkNothingOpen(repositories, *before);
    if (done)
        done = takeSeats(repositories, *before, after, change);
    if (done)
        done = holdTravellers(repositories, after, m_clock.now());
    if (done) {
        done
            = repositories.orders().addCharges(after.id, after.charges.mid(before->charges.size()));
    }
    if (done && !quote->charge.isZero())
        done = takeCharge(repositories, actor, after, quote->charge, m_clock.now());
    if (done)
        done = changeOrder(repositories, *before, after, noteOn(actor, change, *quote));
    if (done)
        done = renewTickets(repositories, m_random, *before, after);
    if (!done)
        return failure(done.error());
    return repositories.orders().byId(after.id);
}

/// A page that is open at the gateway asks for the old total.
Result<void> OrderChangeService::endStalePayments(const Actor &actor, const QString &code,
                                                  const OrderChange &change)
{
    if (!change.reschedule)
        return {};
    const Result<Order> order = reading<Order>(m_database, [&](Repositories &repositories) {
        return visibleOrder(repositories, actor, code);
    });
    if (!order)
        return failure(order.error());
    if (order->status != OrderStatus::PendingPayment)
        return {};
    return m_payments.endOpenPayments(*order);
}

Result<StoredReply> OrderChangeService::change(const Actor &actor, const QString &code,
                                               const OrderChange &change,
                                               const std::optional<CommandKey> &key,
                                               const CommandRender<Order> &render)
{
    const Result<void> ended = endStalePayments(actor, code, change);
    if (!ended)
        return failure(ended.error());
    const CommandWork<Order> work
        = [&](Repositories &repositories) { return changeIn(repositories, actor, code, change); };
    Result<StoredReply> reply = runCommand<Order>(m_database, key, work, render);
    // Seats that the server picked may go to somebody quicker; there may be others.
    for (int run = 1; run < maxRuns && !reply && change.reschedule && !change.choosesSeats()
                      && reply.error().code == QLatin1String("seat.taken");
         ++run)
        reply = runCommand<Order>(m_database, key, work, render);
    return reply;
}

} // namespace kai
