#include "services/refunding.h"

#include "services/refunds.h"

#include <algorithm>

namespace kai {

Result<RefundProgress> bookRefund(Repositories &repositories, const Order &order, Money amount,
                                  const QString &reason, const Actor *actor)
{
    OwedRefund owed;
    owed.amount = amount;
    owed.reason = reason;
    owed.atCounter = actor && actor->isOperator();
    if (actor)
        owed.requestedBy = actor->userId;
    const Result<QList<Refund>> added = addRefunds(repositories, order, owed);
    if (!added)
        return failure(added.error());
    const Result<QList<Refund>> all = repositories.refunds().ofOrder(order.id);
    if (!all)
        return failure(all.error());
    const bool isOwed = std::any_of(all->begin(), all->end(),
                                    [](const Refund &refund) { return refund.isOpen(); });
    return isOwed ? RefundProgress::SomethingOwed : RefundProgress::AllDone;
}

} // namespace kai
