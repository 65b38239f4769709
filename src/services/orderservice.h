#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "services/idempotency.h"
#include "services/seatchoice.h"

namespace kai {

/// What the counters of this server are for.
enum class Counters {
    AnySale, ///< whatever is on sale
    GoShow ///< departures of the next hours only: see Rules::goShowOpens
};

struct OrderPolicy
{
    std::chrono::seconds hold {3600};
    Counters counters = Counters::AnySale;
};

/// Orders from their sale to their end; what they are changed by lives in services of its own.
/// Thread-safe.
class OrderService
{
public:
    OrderService(Database &database, Clock &clock, Random &random, OrderPolicy policy);

    /// Checks the request, claims the seats, prices and writes the order, all in one transaction
    /// with the command's key. Errors: validation (see violations(), tripBetween(); also
    /// "/scheduleId" "schedule.unknown", "schedule.departed", "schedule.cancelled",
    /// "schedule.notYetOnSale", "schedule.notYetGoShow";
    /// "/passengers/N/seatId" "seat.unknown", "seat.otherClass"; "/travelClass" "class.notServed"),
    /// conflicts "seat.taken" and "seats.notEnough".
    Result<StoredReply> create(const Actor &actor, const OrderRequest &request,
                               const CommandKey &key, const CommandRender<Order> &render);
    /// NotFound also when it is not the actor's.
    Result<Order> order(const Actor &actor, const QString &code);
    /// Customers see their own, operators all.
    Result<Page<Order>> orders(const Actor &actor, OrderFilter filter, const PageRequest &page);
    /// What happened to the order, from its beginning. Where others acted on it, a customer is not
    /// told who and from where.
    Result<QList<HistoryEntry>> history(const Actor &actor, const QString &code);
    /// Frees the seats of unpaid orders whose hold has ended and that have no payment open at the
    /// gateway: those PaymentService::reconcile() settles or ends first. Safe on several servers at
    /// once. Returns how many ended.
    Result<int> expireHolds();
    /// Paid orders whose train has arrived become completed. Safe on several servers at once.
    /// Returns how many.
    Result<int> completeArrived();

private:
    Result<Order> createIn(Repositories &repositories, const Actor &actor,
                           const OrderRequest &request, quint32 seed);
    NewOrder draft(const Actor &actor, const OrderRequest &request, const Trip &trip,
                   const PricedSeats &seats, const QList<Reduction> &reductions,
                   const Rules &rules);
    Result<void> checkCounter(const Actor &actor, const Trip &trip, const Rules &rules) const;

    Database &m_database;
    Clock &m_clock;
    Random &m_random;
    OrderPolicy m_policy;
};

} // namespace kai
