#pragma once

#include "services/gateways.h"
#include "services/idempotency.h"
#include "services/refunds.h"

namespace kai {

/// What an operator asks for. Neither amount nor passengers: all that is left.
struct RefundRequest
{
    std::optional<Money> amount;
    QList<PassengerId> passengers; ///< their fares; then there is no amount
    QString reason; ///< at most 255 characters
    QString payoutTo; ///< for a manual payout
};

/// Refunds: asked for, sent to the gateway, followed up, paid out by hand. Thread-safe. Methods
/// that ask the gateway say so and run on the gateway pool.
class RefundService
{
public:
    RefundService(Database &database, PaymentGateway &gateway);

    /// Refunds a payment, for operators. The same key never refunds twice, here or at the gateway.
    /// When all of it goes back, or passengers were named, tickets become void and seats free. Asks
    /// the gateway; what it has not confirmed is Pending and followed up by processDue(). Errors:
    /// NotFound, conflicts "payment.notRefundable", "refund.tooMuch", "refund.passengerTwice",
    /// "order.state", "shift.tooMuch" (cash that is not in the drawer), validation "/amount"
    /// "outOfRange", "/passengerIds/N" "passenger.unknown".
    Result<Refund> request(const Actor &actor, PaymentId id, const RefundRequest &request,
                           const CommandKey &key);
    Result<Page<Refund>> refunds(const Actor &actor, const RefundFilter &filter,
                                 const PageRequest &page);
    /// A manual payout was made: told by somebody else than who asked for it. `payoutTo` replaces
    /// what was known where it is not empty. Errors: Forbidden "refund.secondPerson", conflict
    /// "refund.state".
    Result<Refund> approve(const Actor &actor, RefundId id, const QString &reference,
                           const QString &payoutTo);
    /// A manual payout will not be made. Conflict "refund.state".
    Result<Refund> reject(const Actor &actor, RefundId id, const QString &why);
    /// Sends a pending refund now. Asks the gateway.
    Result<void> retry(const Actor &actor, RefundId id);
    /// Sends what waits for the gateway. Asks the gateway. Returns how many ended.
    Result<int> processDue();

private:
    Result<StoredReply> requestIn(Repositories &repositories, const Actor &actor, PaymentId id,
                                  const RefundRequest &request, const CommandKey &key);
    Result<Refund> send(const Refund &refund);
    Result<Refund> changed(
        const Refund &refund,
        const std::function<Result<void>(Repositories &, const Order &, const Refund &)> &change);
    Result<Refund> later(const Refund &refund, const QString &reason);
    Result<Refund> becomeManual(const Refund &refund);
    Result<Refund> stored(RefundId id);

    Database &m_database;
    PaymentGateway &m_gateway;
};

} // namespace kai
