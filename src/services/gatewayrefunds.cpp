#include "services/gatewayrefunds.h"

#include "services/refunds.h"

#include <algorithm>

namespace kai {

/// What somebody refunded at the gateway itself is booked as if it had been asked for here. False
/// when all of the payment was refunded or promised already.
static Result<bool> addForeignRefund(Repositories &repositories, PaymentId id, const QString &key,
                                     Money amount)
{
    const Result<Payment> payment = repositories.payments().byId(id);
    if (!payment)
        return failure(payment.error());
    Refund refund;
    refund.paymentId = id;
    refund.amount = std::min(amount, payment->amount - payment->refundTotal);
    refund.reason = QStringLiteral("made at the gateway");
    refund.key = key;
    if (refund.amount <= Money())
        return false;
    const Result<Refund> written = repositories.refunds().insert(refund);
    if (!written)
        return failure(written.error());
    LedgerEntry entry;
    entry.movement = Movement::RefundRequested;
    entry.amount = written->amount;
    entry.orderId = written->orderId;
    entry.paymentId = id;
    entry.refundId = written->id;
    Result<void> done = repositories.ledger().post(entry);
    if (done)
        done = settleRefund(repositories, *written);
    if (!done)
        return failure(done.error());
    return true;
}

/// One refund of the list in an answer. True when it was news.
static Result<bool> syncOne(Repositories &repositories, const Payment &before,
                            const QList<Refund> &known, const GatewayRefund &told)
{
    const auto own = std::find_if(known.begin(), known.end(),
                                  [&](const Refund &each) { return each.key == told.key; });
    if (own == known.end())
        return addForeignRefund(repositories, before.id, told.key, told.amount);
    if (!own->isOpen())
        return false;
    const Result<void> settled = settleRefund(repositories, *own);
    if (!settled)
        return failure(settled.error());
    return true;
}

/// Older answers tell of the whole without its parts.
static Result<bool> syncWhole(Repositories &repositories, const Payment &before,
                              const QList<Refund> &known)
{
    for (const Refund &refund : known) {
        if (refund.paymentId != before.id || refund.channel != RefundChannel::Online
            || !refund.isOpen())
            continue;
        if (const Result<void> settled = settleRefund(repositories, refund); !settled)
            return failure(settled.error());
    }
    const Result<bool> rest
        = addForeignRefund(repositories, before.id,
                           before.gatewayOrderId + QLatin1String("-at-gateway"), before.amount);
    if (!rest)
        return rest;
    return true;
}

Result<bool> syncRefunds(Repositories &repositories, const Payment &before, PaymentStatus to,
                         const GatewayTransaction &transaction)
{
    if (to != PaymentStatus::Refunded && to != PaymentStatus::PartiallyRefunded)
        return false;
    const Result<QList<Refund>> known = repositories.refunds().ofOrder(before.orderId);
    if (!known)
        return failure(known.error());
    const bool isWhole = to == PaymentStatus::Refunded && transaction.refunds.isEmpty();
    if (isWhole && before.status != to)
        return syncWhole(repositories, before, *known);
    bool news = false;
    for (const GatewayRefund &told : transaction.refunds) {
        const Result<bool> synced = syncOne(repositories, before, *known, told);
        if (!synced)
            return synced;
        news = news || *synced;
    }
    return news;
}

} // namespace kai
