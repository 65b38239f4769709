#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "services/idempotency.h"

namespace kai {

class PaymentService;

/// Departures that the railway cancels or delays, and what becomes of their orders. The orders are
/// dealt with by a job that any server may run and resume: each order and the row that says so
/// change in one transaction. Thread-safe.
class DisruptionService
{
public:
    DisruptionService(Database &database, PaymentService &payments, Clock &clock, Random &random);

    /// Writes it down; a cancelled departure is not sold any more. For supervisors. NotFound
    /// without such a departure; conflict "schedule.departed"; validation "/targetScheduleId"
    /// "schedule.unknown", "schedule.cancelled", "disruption.sameSchedule".
    Result<StoredReply> report(const Actor &actor, ScheduleId schedule,
                               const DisruptionNotice &notice, const std::optional<CommandKey> &key,
                               const CommandRender<Disruption> &render);
    /// Those of a departure, newest first.
    Result<QList<Disruption>> disruptions(const Actor &actor, ScheduleId schedule);
    Result<Disruption> disruption(const Actor &actor, DisruptionId id);
    /// Leaves the orders that still wait to whoever asks: the remedy is Remedy::OnRequest from now
    /// on. What has been done stays. For supervisors. A conflict "disruption.ended" when nothing
    /// goes on by itself.
    Result<Disruption> stop(const Actor &actor, DisruptionId id);

    /// Deals with the orders that wait. Asks the gateway about open payments. Safe on several
    /// servers at once. Returns how many it dealt with.
    Result<int> processWaiting();

private:
    Result<Disruption> reportIn(Repositories &repositories, const Actor &actor, ScheduleId schedule,
                                const DisruptionNotice &notice);
    Result<bool> process(const DisruptionTask &task);
    Result<bool> processIn(Repositories &repositories, const DisruptionTask &task);
    Result<DisruptionOutcome> applyRemedy(Repositories &repositories, const Order &order,
                                          const Disruption &disruption);
    Result<DisruptionOutcome> refund(Repositories &repositories, const Order &order,
                                     const Disruption &disruption, const Rules &rules);
    Result<DisruptionOutcome> rebook(Repositories &repositories, const Order &order,
                                     const Disruption &disruption, const Rules &rules);
    Result<bool> recordFailure(const DisruptionTask &task, const Error &error);

    Database &m_database;
    PaymentService &m_payments;
    Clock &m_clock;
    Random &m_random;
};

} // namespace kai
