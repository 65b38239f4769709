#include "services/orderaccess.h"

#include <QTimeZone>

#include <algorithm>

namespace kai {

Result<Order> visibleOrder(Repositories &repositories, const Actor &actor, const QString &code,
                           Lock lock)
{
    Result<Order> order = repositories.orders().byCode(code, lock);
    if (order && !actor.maySee(order->userId))
        return failure(notFound());
    return order;
}

Result<void> checkNothingOpen(Repositories &repositories, const Order &order)
{
    const Result<QList<Payment>> payments = repositories.payments().ofOrder(order.id);
    if (!payments)
        return failure(payments.error());
    const bool isOpen = std::any_of(payments->begin(), payments->end(), [](const Payment &payment) {
        return payment.method == PaymentMethod::Midtrans && payment.isOpen();
    });
    if (isOpen)
        return failure(conflict(QStringLiteral("payment.open"), order.code));
    return {};
}

Result<void> checkUnused(Repositories &repositories, const Order &order,
                         const QList<PassengerId> &passengers)
{
    const Result<QList<Ticket>> tickets = repositories.tickets().ofOrder(order.code);
    if (!tickets)
        return failure(tickets.error());
    for (const Ticket &ticket : *tickets) {
        if (ticket.status == TicketStatus::Used && passengers.contains(ticket.passenger.id))
            return failure(conflict(QStringLiteral("ticket.used"), ticket.number));
    }
    return {};
}

Result<void> holdTravellers(Repositories &repositories, const Order &order, const QDateTime &now)
{
    const Result<Rules> rules = repositories.rules().on(ruleDay(now));
    if (!rules)
        return failure(rules.error());
    if (!rules->oncePerDeparture)
        return {};
    return repositories.inventory().claimTravellers(order.id, order.trip.scheduleId,
                                                    travellingOf(order));
}

Channel channelOf(const Actor &actor)
{
    return actor.isOperator() ? Channel::Counter : Channel::Online;
}

QDate ruleDay(const QDateTime &now)
{
    static const QTimeZone jakarta("Asia/Jakarta");
    return now.toTimeZone(jakarta).date();
}

} // namespace kai
