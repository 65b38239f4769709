#pragma once

#include "services/orderports.h"
#include "storage/pgsession.h"

namespace kai {

/// Disruptions and what they have done, in PostgreSQL.
class PgDisruptionRepository final : public DisruptionRepository
{
public:
    explicit PgDisruptionRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> cancelRun(ScheduleId schedule) override;
    Result<Disruption> insert(ScheduleId schedule, const DisruptionNotice &notice,
                              UserId by) override;
    Result<Disruption> byId(DisruptionId id) override;
    Result<QList<Disruption>> ofSchedule(ScheduleId schedule) override;
    Result<std::chrono::minutes> worstDelay(ScheduleId schedule) override;
    Result<QList<DisruptionTask>> waiting(const DisruptionTask &after, int limit) override;
    Result<bool> stillWaits(const DisruptionTask &task) override;
    Result<bool> stop(DisruptionId id, UserId by) override;
    Result<void> record(const DisruptionTask &task, DisruptionOutcome outcome,
                        const QString &code) override;

private:
    PgSession &m_session;
};

} // namespace kai
