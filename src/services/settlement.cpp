#include "services/settlement.h"

#include "base/logging.h"
#include "services/ordersnapshot.h"

namespace kai {

constexpr int ticketNumberLength = 12;

/// As in booking codes: nothing that is read as something else.
static const QByteArray ticketAlphabet = QByteArrayLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");

Result<void> moveOrder(Repositories &repositories, const Order &order, OrderEvent event,
                       const OrderNote &note)
{
    const Result<OrderStatus> next = afterEvent(order.status, event);
    if (!next)
        return failure(next.error());
    const Result<void> set = repositories.orders().setStatus(order.id, *next);
    if (!set)
        return set;
    Order after = order;
    after.status = *next;
    return repositories.orders().addHistory(order.id, withDifference(note, order, after));
}

Result<void> changeOrder(Repositories &repositories, const Order &before, const Order &after,
                         OrderNote note)
{
    const Result<void> saved = repositories.orders().save(after);
    if (!saved)
        return saved;
    return repositories.orders().addHistory(before.id,
                                            withDifference(std::move(note), before, after));
}

OrderNote noteOf(const Actor &actor, const char *event, const QJsonObject &details)
{
    return {actor.userId, QString::fromLatin1(event), details, actor.address};
}

Result<void> issueTickets(Repositories &repositories, Random &random, const Order &order)
{
    Order travelling = order;
    travelling.passengers = travellingOf(order);
    QStringList numbers;
    for (qsizetype i = 0; i < travelling.passengers.size(); ++i)
        numbers.append(randomText(random, ticketAlphabet, ticketNumberLength));
    return repositories.tickets().issue(travelling, numbers);
}

Result<void> renewTickets(Repositories &repositories, Random &random, const Order &before,
                          const Order &after)
{
    if (after.status == OrderStatus::PendingPayment)
        return {};
    const QList<PassengerId> affected = affectedPassengers(before, after);
    if (affected.isEmpty())
        return {};
    const Result<void> voided = repositories.tickets().voidOfPassengers(affected);
    return voided ? issueTickets(repositories, random, after) : voided;
}

Result<void> settleOrder(Repositories &repositories, Random &random, const Order &order,
                         const OrderNote &note)
{
    const Result<void> moved = moveOrder(repositories, order, OrderEvent::PaymentReceived, note);
    return moved ? issueTickets(repositories, random, order) : moved;
}

Result<void> reviewOrder(Repositories &repositories, const Order &order, const QString &reason,
                         const OrderNote &note)
{
    qCWarning(logBusiness, "order %s needs a person: %s", qPrintable(order.code),
              qPrintable(reason));
    OrderNote reasoned = note;
    reasoned.details.insert(QStringLiteral("reason"), reason);
    if (order.status == OrderStatus::Review)
        return repositories.orders().addHistory(order.id, reasoned);
    return moveOrder(repositories, order, OrderEvent::PaymentNeedsReview, reasoned);
}

Result<bool> isPayable(Repositories &repositories, const Order &order)
{
    if (order.status != OrderStatus::PendingPayment)
        return false;
    return repositories.orders().holdLasts(order.id);
}

} // namespace kai
