#include "services/settlement.h"

#include "base/logging.h"

namespace kai {

constexpr int ticketNumberLength = 12;

/// As in booking codes: nothing that is read as something else.
static const QByteArray ticketAlphabet = QByteArrayLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");

static Result<void> addNote(Repositories &repositories, const Order &order, const OrderNote &note)
{
    return repositories.orders().addHistory(order.id, note.actor, note.event, note.details);
}

Result<void> moveOrder(Repositories &repositories, const Order &order, OrderEvent event,
                       const OrderNote &note)
{
    const Result<OrderStatus> next = afterEvent(order.status, event);
    if (!next)
        return failure(next.error());
    const Result<void> set = repositories.orders().setStatus(order.id, *next);
    return set ? addNote(repositories, order, note) : set;
}

Result<void> settleOrder(Repositories &repositories, Random &random, const Order &order,
                         const OrderNote &note)
{
    const Result<void> moved = moveOrder(repositories, order, OrderEvent::PaymentReceived, note);
    if (!moved)
        return moved;
    QStringList numbers;
    for (qsizetype i = 0; i < order.passengers.size(); ++i)
        numbers.append(randomText(random, ticketAlphabet, ticketNumberLength));
    return repositories.tickets().issue(order, numbers);
}

Result<void> reviewOrder(Repositories &repositories, const Order &order, const QString &reason,
                         const OrderNote &note)
{
    qCWarning(logBusiness, "order %s needs a person: %s", qPrintable(order.code),
              qPrintable(reason));
    OrderNote reasoned = note;
    reasoned.details.insert(QStringLiteral("reason"), reason);
    if (order.status == OrderStatus::Review)
        return addNote(repositories, order, reasoned);
    return moveOrder(repositories, order, OrderEvent::PaymentNeedsReview, reasoned);
}

Result<bool> isPayable(Repositories &repositories, const Order &order)
{
    if (order.status != OrderStatus::PendingPayment)
        return false;
    return repositories.orders().holdLasts(order.id);
}

} // namespace kai
