#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "services/repositories.h"
#include "services/settlement.h"

/// What a person's decision does to orders and payments. Every function works inside a transaction
/// and locks the order itself.
namespace kai {

/// Gives a reviewed order its seats again, or others of the same class where they are gone, and its
/// tickets. Conflicts "order.state", "seats.notEnough", "schedule.departed".
Result<void> reseatOrder(Repositories &repositories, const Clock &clock, Random &random,
                         OrderId order, const OrderNote &note);

/// Whether money that arrived in another amount pays for the order, or only waits to go back.
enum class MoneyUse { PaysTheOrder, GoesBack };

/// Books money that arrived in another amount than was asked for.
Result<void> takeAmount(Repositories &repositories, const Clock &clock, Random &random,
                        const Payment &payment, const GatewayTransaction &transaction, MoneyUse use,
                        const OrderNote &note);

/// Ends a review after which nobody travels: tickets become void, seats free, and the order expired
/// or refunded, whichever its payments say.
Result<void> endReview(Repositories &repositories, OrderId order, const OrderNote &note);

/// Makes a payment of the order out of a transaction that nobody here had opened.
Result<Payment> adoptTransaction(Repositories &repositories, const Order &order,
                                 const QString &gatewayOrderId);

} // namespace kai
