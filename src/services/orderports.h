#pragma once

#include "base/result.h"
#include "domain/disruption.h"
#include "domain/orderhistory.h"
#include "domain/reduction.h"
#include "domain/rules.h"

#include <QDate>

/// The ports to what accompanies orders: dated rules, histories.
namespace kai {

/// Which rules hold on a day.
class RuleRepository
{
public:
    virtual ~RuleRepository() = default;

    virtual Result<Rules> on(const QDate &day) = 0;
};

/// Who pays less.
class ReductionRepository
{
public:
    virtual ~ReductionRepository() = default;

    /// Writes it, or renews the one of the same document and kind.
    virtual Result<ReductionRegistration> save(const ReductionRegistration &registration, UserId by)
        = 0;
    virtual Result<QList<ReductionRegistration>> ofDocument(const QString &identityNumber) = 0;
    /// What the owners of these documents pay less on a service date, by the percentages of `day`.
    virtual Result<QList<Reduction>> ofTravellers(const QStringList &identityNumbers,
                                                  const QDate &serviceDate, const QDate &day)
        = 0;
};

/// One order that a disruption has to deal with.
struct DisruptionTask
{
    DisruptionId disruption;
    OrderId order;
};

/// Departures that do not run as they were sold.
class DisruptionRepository
{
public:
    virtual ~DisruptionRepository() = default;

    /// The run is not sold any more.
    virtual Result<void> cancelRun(ScheduleId schedule) = 0;
    virtual Result<Disruption> insert(ScheduleId schedule, const DisruptionNotice &notice,
                                      UserId by)
        = 0;
    virtual Result<Disruption> byId(DisruptionId id) = 0;
    /// Newest first.
    virtual Result<QList<Disruption>> ofSchedule(ScheduleId schedule) = 0;
    /// The longest delay that was reported of a run.
    virtual Result<std::chrono::minutes> worstDelay(ScheduleId schedule) = 0;
    /// The next orders after this one that a disruption has to deal with.
    virtual Result<QList<DisruptionTask>> waiting(const DisruptionTask &after, int limit) = 0;
    virtual Result<bool> stillWaits(const DisruptionTask &task) = 0;
    /// What waits is left to whoever asks. False when the remedy was that already.
    virtual Result<bool> stop(DisruptionId id, UserId by) = 0;
    /// Notes what was done; the order does not wait any more. `code` says why it failed.
    virtual Result<void> record(const DisruptionTask &task, DisruptionOutcome outcome,
                                const QString &code)
        = 0;
};

} // namespace kai
