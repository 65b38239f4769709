#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/orderchange.h"
#include "services/idempotency.h"

namespace kai {

class PaymentService;

/// Changes orders: contact, passengers' details, seats, departure. Thread-safe; may ask the
/// gateway.
class OrderChangeService
{
public:
    OrderChangeService(Database &database, PaymentService &payments, Clock &clock, Random &random);

    /// What the order would become and cost; changes nothing. NotFound also when it is not the
    /// actor's; else see domain/orderchange.h, tripOnSale(), chooseSeats(), and conflict
    /// "ticket.used".
    Result<ChangeQuote> quote(const Actor &actor, const QString &code, const OrderChange &change);
    /// Does it. What costs something is taken in cash by an operator in the same transaction
    /// (Forbidden "change.counterOnly" for others). Further conflicts: "seat.taken",
    /// "quote.changed". With a key it happens once.
    Result<StoredReply> change(const Actor &actor, const QString &code, const OrderChange &change,
                               const std::optional<CommandKey> &key,
                               const CommandRender<Order> &render);

private:
    Result<ChangeQuote> quoteIn(Repositories &repositories, const Actor &actor, const Order &order,
                                const OrderChange &change);
    Result<Order> changeIn(Repositories &repositories, const Actor &actor, const QString &code,
                           const OrderChange &change);
    Result<void> endStalePayments(const Actor &actor, const QString &code,
                                  const OrderChange &change);

    Database &m_database;
    PaymentService &m_payments;
    Clock &m_clock;
    Random &m_random;
};

} // namespace kai
