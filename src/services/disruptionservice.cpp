#include "services/disruptionservice.h"

#include "base/logging.h"
#include "services/cancellationservice.h"
#include "services/orderaccess.h"
#include "services/paymentservice.h"
#include "services/reseating.h"
#include "services/settlement.h"

namespace kai {

constexpr int batchSize = 50;

DisruptionService::DisruptionService(Database &database, PaymentService &payments, Clock &clock,
                                     Random &random)
    : m_database(database)
    , m_payments(payments)
    , m_clock(clock)
    , m_random(random)
{
}

static Error targetError(const char *code)
{
    return validationError(QStringLiteral("/targetScheduleId"), QString::fromLatin1(code));
}

/// Whether orders can be moved to the departure that is named for it.
static Result<void> checkTarget(Repositories &repositories, ScheduleId schedule,
                                const DisruptionNotice &notice)
{
    if (!notice.target)
        return {};
    if (*notice.target == schedule)
        return failure(targetError("disruption.sameSchedule"));
    const Result<Schedule> target = repositories.catalog().schedule(*notice.target);
    if (!target) {
        return failure(target.error().kind == ErrorKind::NotFound ? targetError("schedule.unknown")
                                                                  : target.error());
    }
    if (target->status == ScheduleStatus::Cancelled)
        return failure(targetError("schedule.cancelled"));
    return {};
}

Result<Disruption> DisruptionService::reportIn(Repositories &repositories, const Actor &actor,
                                               ScheduleId schedule, const DisruptionNotice &notice)
{
    const Result<Schedule> run = repositories.catalog().schedule(schedule);
    if (!run)
        return failure(run.error());
    if (!run->stops.isEmpty() && run->stops.last().arrival <= m_clock.now())
        return failure(conflict(QStringLiteral("schedule.departed")));
    const Result<void> checked = checkTarget(repositories, schedule, notice);
    if (!checked)
        return failure(checked.error());
    if (notice.kind == DisruptionKind::Cancelled) {
        const Result<void> cancelled = repositories.disruptions().cancelRun(schedule);
        if (!cancelled)
            return failure(cancelled.error());
    }
    return repositories.disruptions().insert(schedule, notice, actor.userId);
}

Result<StoredReply> DisruptionService::report(const Actor &actor, ScheduleId schedule,
                                              const DisruptionNotice &notice,
                                              const std::optional<CommandKey> &key,
                                              const CommandRender<Disruption> &render)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const CommandWork<Disruption> work = [&](Repositories &repositories) {
        return reportIn(repositories, actor, schedule, notice);
    };
    return runCommand<Disruption>(m_database, key, work, render);
}

Result<QList<Disruption>> DisruptionService::disruptions(const Actor &actor, ScheduleId schedule)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<QList<Disruption>>(m_database, [&](Repositories &repositories) {
        return repositories.disruptions().ofSchedule(schedule);
    });
}

Result<Disruption> DisruptionService::disruption(const Actor &actor, DisruptionId id)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Disruption>(m_database, [&](Repositories &repositories) {
        return repositories.disruptions().byId(id);
    });
}

Result<Disruption> DisruptionService::stop(const Actor &actor, DisruptionId id)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    return inTransaction<Disruption>(
        m_database, [&](Repositories &repositories) -> Result<Disruption> {
            const Result<Disruption> before = repositories.disruptions().byId(id);
            if (!before)
                return before;
            const Result<bool> stopped = repositories.disruptions().stop(id, actor.userId);
            if (!stopped)
                return failure(stopped.error());
            if (!*stopped || before->progress.waiting == 0)
                return failure(conflict(QStringLiteral("disruption.ended")));
            return repositories.disruptions().byId(id);
        });
}

Result<DisruptionOutcome> DisruptionService::refund(Repositories &repositories, const Order &order,
                                                    const Disruption &disruption,
                                                    const Rules &rules)
{
    const CancellationTerms terms {Channel::Counter, m_clock.now(), Fault::Railway};
    const auto quote = quoteCancellation(order, {}, terms, rules);
    if (!quote)
        return failure(quote.error());
    const Result<Order> after
        = applyCancellation(repositories, order, *quote, disruption.notice.reason, nullptr);
    if (!after)
        return failure(after.error());
    return after->status == OrderStatus::Cancelled ? DisruptionOutcome::Cancelled
                                                   : DisruptionOutcome::Refunded;
}

/// Nobody pays for what the railway has done: the fares stay as they were.
static Order withFaresOf(Order moved, const Order &before)
{
    for (qsizetype i = 0; i < moved.passengers.size(); ++i) {
        moved.passengers[i].fare = before.passengers[i].fare;
        moved.passengers[i].reduction = before.passengers[i].reduction;
        moved.passengers[i].reductionAmount = before.passengers[i].reductionAmount;
    }
    moved.fareTotal = before.fareTotal;
    return moved;
}

Result<DisruptionOutcome> DisruptionService::rebook(Repositories &repositories, const Order &order,
                                                    const Disruption &disruption,
                                                    const Rules &rules)
{
    OrderChange change;
    change.reschedule = Reschedule {*disruption.notice.target, {}, {}};
    const Result<Order> moved = rescheduled(repositories, order, change, m_clock.now(), rules);
    if (!moved)
        return failure(moved.error());
    const Order after = withFaresOf(*moved, order);
    Result<void> done = takeSeats(repositories, order, after, change);
    if (done) {
        done = changeOrder(repositories, order, after,
                           {std::nullopt,
                            QStringLiteral("rebooked"),
                            {{QStringLiteral("reason"), disruption.notice.reason}}});
    }
    if (done)
        done = renewTickets(repositories, m_random, order, after);
    if (!done)
        return failure(done.error());
    return DisruptionOutcome::Rebooked;
}

Result<DisruptionOutcome> DisruptionService::applyRemedy(Repositories &repositories,
                                                         const Order &order,
                                                         const Disruption &disruption)
{
    const Result<Rules> rules = repositories.rules().on(ruleDay(m_clock.now()));
    if (!rules)
        return failure(rules.error());
    switch (disruption.notice.remedy) {
    case Remedy::Refund:
        return refund(repositories, order, disruption, *rules);
    case Remedy::Rebook:
        return rebook(repositories, order, disruption, *rules);
    case Remedy::OnRequest:
        break;
    }
    return failure(internalError(QStringLiteral("nothing is done to orders on request")));
}

Result<bool> DisruptionService::processIn(Repositories &repositories, const DisruptionTask &task)
{
    const Result<Order> order = repositories.orders().byId(task.order, Lock::ForUpdate);
    if (!order)
        return failure(order.error());
    // Another server may have been quicker: it held the order's lock as it wrote its row.
    const Result<bool> waits = repositories.disruptions().stillWaits(task);
    if (!waits || !*waits)
        return waits;
    const Result<void> closed = checkNothingOpen(repositories, *order);
    if (!closed)
        return failure(closed.error());
    const Result<Disruption> disruption = repositories.disruptions().byId(task.disruption);
    if (!disruption)
        return failure(disruption.error());
    const Result<DisruptionOutcome> outcome = applyRemedy(repositories, *order, *disruption);
    if (!outcome)
        return failure(outcome.error());
    const Result<void> recorded = repositories.disruptions().record(task, *outcome, {});
    if (!recorded)
        return failure(recorded.error());
    return true;
}

/// True for a failure that another attempt will not mend.
static bool needsPerson(const Error &error)
{
    const bool isRace
        = error.code == QLatin1String("payment.open") || error.code == QLatin1String("seat.taken");
    return !isRace
           && (error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Validation
               || error.kind == ErrorKind::Internal);
}

Result<bool> DisruptionService::recordFailure(const DisruptionTask &task, const Error &error)
{
    const QString code = error.fields.isEmpty() ? error.code : error.fields.first().code;
    return inTransaction<bool>(m_database, [&](Repositories &repositories) -> Result<bool> {
        const Result<Order> order = repositories.orders().byId(task.order, Lock::ForUpdate);
        if (!order)
            return failure(order.error());
        const Result<bool> waits = repositories.disruptions().stillWaits(task);
        if (!waits || !*waits)
            return waits;
        const Result<void> recorded
            = repositories.disruptions().record(task, DisruptionOutcome::Failed, code);
        if (!recorded)
            return failure(recorded.error());
        return true;
    });
}

/// True when it dealt with the order.
Result<bool> DisruptionService::process(const DisruptionTask &task)
{
    const Result<Order> order = reading<Order>(m_database, [&](Repositories &repositories) {
        return repositories.orders().byId(task.order);
    });
    if (!order)
        return failure(order.error());
    if (order->status == OrderStatus::PendingPayment) {
        const Result<void> ended = m_payments.endOpenPayments(*order);
        if (!ended)
            return failure(ended.error());
    }
    const Result<bool> done = inTransaction<bool>(
        m_database, [&](Repositories &repositories) { return processIn(repositories, task); });
    if (done || !needsPerson(done.error()))
        return done;
    return recordFailure(task, done.error());
}

Result<int> DisruptionService::processWaiting()
{
    using Tasks = QList<DisruptionTask>;
    int count = 0;
    DisruptionTask last;
    for (;;) {
        const Result<Tasks> tasks = reading<Tasks>(m_database, [&](Repositories &repositories) {
            return repositories.disruptions().waiting(last, batchSize);
        });
        if (!tasks)
            return failure(tasks.error());
        if (tasks->isEmpty())
            return count;
        for (const DisruptionTask &task : *tasks) {
            const Result<bool> done = process(task);
            // What fails for now stays in the list for the next time.
            if (!done) {
                qCWarning(logBusiness, "order %lld waits on after a disruption: %s",
                          task.order.value(), qPrintable(done.error().code));
            }
            count += done && *done ? 1 : 0;
        }
        last = tasks->last();
    }
}

} // namespace kai
