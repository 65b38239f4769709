#include "randomwalk.h"

#include "storage/demoloader.h"

namespace kai::tests {

static constexpr qsizetype livePayments = 150;
static constexpr qint64 floatInDrawer = 2'000'000;
static constexpr int daysOnSale = 30; ///< so many that there is always a seat somewhere

RandomWalk::RandomWalk(World &world, quint32 seed)
    : m_world(world)
    , m_shifts(world.database, m_printer)
    , m_dice(seed)
{
    if (!DemoLoader(world.testDatabase.config())
             .extendSchedules(TestDatabase::today(), daysOnSale + 1))
        qFatal("no trains run");
    sellNextDay();
    // Cash is taken and given back at a drawer, always.
    for (const Actor &actor : {world.cashier, world.supervisor}) {
        if (!m_shifts.open(actor, Money(floatInDrawer)))
            qFatal("the drawer cannot be opened");
    }
}

const QList<RandomWalk::Kind> &RandomWalk::kinds()
{
    static const QList<Kind> all {
        {"sellForCash", 8, &RandomWalk::sellForCash},
        {"sellOnline", 14, &RandomWalk::sellOnline},
        {"payTwice", 2, &RandomWalk::payTwice},
        {"refundAll", 14, &RandomWalk::refundAll},
        {"refundPart", 14, &RandomWalk::refundPart},
        {"refundTooMuch", 4, &RandomWalk::refundTooMuch},
        {"refundPassenger", 5, &RandomWalk::refundPassenger},
        {"approvePayout", 8, &RandomWalk::approvePayout},
        {"rejectPayout", 3, &RandomWalk::rejectPayout},
        {"followUp", 5, &RandomWalk::followUp},
        {"disputePayment", 2, &RandomWalk::disputePayment},
        {"reversePayment", 2, &RandomWalk::reversePayment},
        {"hearAgain", 4, &RandomWalk::hearAgain},
        {"cancelOrder", 7, &RandomWalk::cancelOrder},
        {"changeSeat", 2, &RandomWalk::changeSeat},
        {"putIn", 2, &RandomWalk::putIn},
        {"takeOut", 2, &RandomWalk::takeOut},
        {"countDrawer", 2, &RandomWalk::countDrawer},
    };
    return all;
}

void RandomWalk::step()
{
    int total = 0;
    for (const Kind &kind : kinds())
        total += kind.weight;
    qint64 drawn = below(total);
    for (const Kind &kind : kinds()) {
        drawn -= kind.weight;
        if (drawn >= 0)
            continue;
        if ((this->*kind.step)())
            ++m_taken[QString::fromLatin1(kind.name)];
        return;
    }
}

qint64 RandomWalk::below(qint64 bound)
{
    return std::uniform_int_distribution<qint64>(0, bound - 1)(m_dice);
}

Money RandomWalk::anyMoney(qint64 most)
{
    return Money(1 + below(most));
}

const Actor &RandomWalk::anyOperator()
{
    return below(2) == 0 ? m_world.cashier : m_world.supervisor;
}

std::optional<Order> RandomWalk::newOrder()
{
    const Trip &trip = m_departures[below(m_departures.size())].trip;
    const QList<PassengerRequest> adults(1 + below(3), World::adult());
    const Result<Order> order = m_world.create(m_world.cashier, m_world.request(trip, adults));
    if (order)
        return *order;
    sellNextDay(); // these trains are full
    return std::nullopt;
}

/// After the last day the first one again, where seats have become free meanwhile.
void RandomWalk::sellNextDay()
{
    m_day = m_day % daysOnSale + 1;
    const auto found
        = m_world.catalog.departures(origin, destination, TestDatabase::today().addDays(m_day), {});
    if (!found || found->items.isEmpty())
        qFatal("there are no departures to sell");
    m_departures = found->items;
}

void RandomWalk::tell(const Payment &payment, const char *status)
{
    GatewayTransaction &told = m_world.gateway.transactions[payment.gatewayOrderId];
    told.transactionStatus = QString::fromLatin1(status);
}

/// The gateway has the money.
std::optional<Payment> RandomWalk::settle(const Payment &payment, const char *transaction)
{
    static constexpr const char *types[] {"qris", "bank_transfer", "shopeepay", "credit_card"};
    m_world.gateway.tell(payment, "settlement", "accept", transaction);
    m_world.gateway.transactions[payment.gatewayOrderId].paymentType
        = QString::fromLatin1(types[below(std::size(types))]);
    const Result<Payment> paid = m_world.payments.refreshed(m_world.cashier, payment.id);
    if (!paid)
        return std::nullopt;
    m_payments.append(paid->id);
    if (m_payments.size() > livePayments)
        m_payments.removeFirst();
    return *paid;
}

bool RandomWalk::sellForCash()
{
    const std::optional<Order> order = newOrder();
    if (!order)
        return false;
    const Result<Payment> paid
        = m_world.payments.pay(anyOperator(), order->code, {PaymentMethod::Cash, order->total()});
    if (paid)
        m_payments.append(paid->id);
    return paid.has_value();
}

bool RandomWalk::sellOnline()
{
    const std::optional<Order> order = newOrder();
    return order && settle(m_world.payMidtrans(*order), "t-1");
}

/// The first page is paid when a second one has been opened and paid already.
bool RandomWalk::payTwice()
{
    const std::optional<Order> order = newOrder();
    if (!order)
        return false;
    const Payment first = m_world.payMidtrans(*order);
    const Payment second = m_world.payMidtrans(*order);
    return settle(second, "t-2") && settle(first, "t-1");
}

std::optional<Payment> RandomWalk::anyPayment()
{
    if (m_payments.isEmpty())
        return std::nullopt;
    const auto found = reading<Payment>(m_world.database, [&](Repositories &repositories) {
        return repositories.payments().byId(m_payments[below(m_payments.size())]);
    });
    return found ? std::optional(*found) : std::nullopt;
}

bool RandomWalk::refund(const Payment &payment, const RefundRequest &request)
{
    static constexpr RefundAnswer answers[] {RefundAnswer::Done, RefundAnswer::Done,
                                             RefundAnswer::AwaitsBank, RefundAnswer::Refused};
    m_world.gateway.refundAnswer = answers[below(std::size(answers))];
    m_world.gateway.refundFails = below(10) == 0;
    const Actor &actor = anyOperator();
    const CommandKey key {actor.userId, QStringLiteral("refunds.create"),
                          randomUuid(m_world.random), "hash"};
    return m_world.refunds.request(actor, payment.id, request, key).has_value();
}

bool RandomWalk::refundAll()
{
    const std::optional<Payment> payment = anyPayment();
    return payment && refund(*payment, {std::nullopt, {}, QStringLiteral("all"), {}});
}

bool RandomWalk::refundPart()
{
    const std::optional<Payment> payment = anyPayment();
    return payment
           && refund(*payment, {anyMoney(payment->amount.rupiah()),
                                {},
                                QStringLiteral("part"),
                                QStringLiteral("BCA 123 Siti")});
}

/// Never possible, whatever else has happened.
bool RandomWalk::refundTooMuch()
{
    const std::optional<Payment> payment = anyPayment();
    if (!payment)
        return false;
    const Money left = payment->amount - payment->refundTotal;
    if (refund(*payment, {left + anyMoney(1'000'000), {}, QStringLiteral("more"), {}}))
        qFatal("more went back than came");
    return true;
}

bool RandomWalk::refundPassenger()
{
    const std::optional<Payment> payment = anyPayment();
    if (!payment)
        return false;
    const Result<Order> order = m_world.orders.order(m_world.cashier, payment->orderCode);
    if (!order)
        return false;
    const PassengerId id = order->passengers[below(order->passengers.size())].id;
    return refund(*payment, {std::nullopt, {id}, QStringLiteral("one leaves"), {}});
}

std::optional<Refund> RandomWalk::anyPayout()
{
    const auto page
        = m_world.refunds.refunds(m_world.supervisor, {RefundStatus::AwaitingApproval, {}}, {});
    if (!page || page->items.isEmpty())
        return std::nullopt;
    return page->items[below(page->items.size())];
}

bool RandomWalk::approvePayout()
{
    const std::optional<Refund> payout = anyPayout();
    // Whoever asked for it is refused.
    return payout
           && m_world.refunds.approve(m_world.supervisor, payout->id, QStringLiteral("TRF"),
                                      QStringLiteral("BCA 123 Siti"));
}

bool RandomWalk::rejectPayout()
{
    const std::optional<Refund> payout = anyPayout();
    return payout
           && m_world.refunds.reject(m_world.supervisor, payout->id, QStringLiteral("no account"));
}

bool RandomWalk::followUp()
{
    m_world.gateway.refundFails = false;
    m_world.gateway.refundAnswer = below(3) == 0 ? RefundAnswer::Refused : RefundAnswer::Done;
    m_world.testDatabase.execute(
        QStringLiteral("UPDATE refunds SET due_at = now() WHERE status = 'pending'"));
    const Result<int> ended = m_world.refunds.processDue();
    return ended && *ended > 0;
}

bool RandomWalk::disputePayment()
{
    const std::optional<Payment> payment = anyPayment();
    if (!payment || payment->method == PaymentMethod::Cash)
        return false;
    tell(*payment, "chargeback");
    const Result<Payment> now = m_world.payments.asked(*payment);
    return now && now->status == PaymentStatus::Disputed;
}

bool RandomWalk::reversePayment()
{
    const std::optional<Payment> payment = anyPayment();
    if (!payment || payment->method == PaymentMethod::Cash
        || payment->status != PaymentStatus::Paid)
        return false;
    tell(*payment, "deny");
    const Result<Payment> now = m_world.payments.asked(*payment);
    return now && now->status == PaymentStatus::Failed;
}

/// The same again, as a second notification would tell it.
bool RandomWalk::hearAgain()
{
    const std::optional<Payment> payment = anyPayment();
    return payment && payment->method == PaymentMethod::Midtrans
           && m_world.payments.asked(*payment);
}

bool RandomWalk::cancelOrder()
{
    const std::optional<Payment> payment = anyPayment();
    if (!payment)
        return false;
    const auto render = [](const Cancellation &) { return StoredReply {200, "done"}; };
    return m_world.cancellations
        .cancel(below(2) == 0 ? m_world.cashier : m_world.supervisor, payment->orderCode,
                {QStringLiteral("the buyer wants to"), {}}, std::nullopt, render)
        .has_value();
}

/// Another seat costs something, in cash.
bool RandomWalk::changeSeat()
{
    const std::optional<Payment> payment = anyPayment();
    if (!payment)
        return false;
    const Result<Order> order = m_world.orders.order(m_world.cashier, payment->orderCode);
    if (!order)
        return false;
    const QList<SeatId> free = m_world.freeSeats(order->trip);
    if (free.isEmpty())
        return false;
    PassengerChange moved;
    moved.id = order->passengers.first().id;
    moved.seatId = free[below(free.size())];
    OrderChange change;
    change.passengers = {moved};
    return m_world.changes.change(anyOperator(), order->code, change, std::nullopt, World::render)
        .has_value();
}

bool RandomWalk::putIn()
{
    return m_shifts
        .move(anyOperator(), {CashDirection::In, anyMoney(500'000), QStringLiteral("change")})
        .has_value();
}

bool RandomWalk::takeOut()
{
    return m_shifts
        .move(anyOperator(), {CashDirection::Out, anyMoney(3'000'000), QStringLiteral("safe")})
        .has_value();
}

/// The count is right, or a little wrong; then the next shift begins.
bool RandomWalk::countDrawer()
{
    const Actor &actor = anyOperator();
    const Result<Shift> shift = m_shifts.current(actor);
    if (!shift)
        return false;
    const Money wrong(below(3) == 0 ? below(20'001) - 10'000 : 0);
    const Money counted = std::max(Money(), shift->expected() + wrong);
    return m_shifts.close(actor, counted) && m_shifts.open(actor, Money(floatInDrawer));
}

} // namespace kai::tests
