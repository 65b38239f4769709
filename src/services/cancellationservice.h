#pragma once

#include "base/clock.h"
#include "domain/cancellation.h"
#include "services/idempotency.h"

namespace kai {

class PaymentService;

/// What somebody asks for who cancels.
struct CancellationRequest
{
    QString reason; ///< for the history and the books; 1 to 200 characters
    QList<PassengerId> passengers; ///< nobody in particular: the whole order
};

/// A cancellation with the order as it is, or was, after it.
struct Cancellation
{
    CancellationQuote quote;
    Order order;
};

/// Cancels orders, as a whole or single passengers of them. Thread-safe; may ask the gateway.
class CancellationService
{
public:
    CancellationService(Database &database, PaymentService &payments, Clock &clock);

    /// What it would cost now; changes nothing. NotFound also when the order is not the actor's;
    /// else see quoteCancellation(), and conflict "ticket.used".
    Result<Cancellation> quote(const Actor &actor, const QString &code,
                               const CancellationRequest &request);
    /// Does it: the seats are free for others in the same transaction, tickets are void, the refund
    /// is booked. An attempt to pay that is open at the gateway is asked about and ended first;
    /// when it turns out to be paid, the conflict is "order.version". With a key it happens once.
    Result<StoredReply> cancel(const Actor &actor, const QString &code,
                               const CancellationRequest &request,
                               const std::optional<CommandKey> &key,
                               const CommandRender<Cancellation> &render);

private:
    Result<CancellationQuote> quoteIn(Repositories &repositories, const Actor &actor,
                                      const Order &order, const CancellationRequest &request);
    Result<Cancellation> cancelIn(Repositories &repositories, const Actor &actor,
                                  const QString &code, OrderStatus seen,
                                  const CancellationRequest &request);

    Database &m_database;
    PaymentService &m_payments;
    Clock &m_clock;
};

/// Takes the passengers of `quote` off the locked order and books the refund: status, seats,
/// tickets, money and history. `actor` is nothing for the system. The order as it is then.
Result<Order> applyCancellation(Repositories &repositories, const Order &order,
                                const CancellationQuote &quote, const QString &reason,
                                const Actor *actor);

} // namespace kai
