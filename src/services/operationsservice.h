#pragma once

#include "services/alertdispatcher.h"
#include "services/database.h"
#include "services/logstore.h"

namespace kai {

/// How the server is, for those who run it: its last observation, its alerts, its log. Alerts are
/// this server's own and live in its memory, so that they work without a database; where several
/// servers stand side by side each has its own. Thread-safe.
class OperationsService
{
public:
    OperationsService(Database &database, LogStore &log, const Clock &clock);

    /// Takes how the server is now; tells of what has begun or ended by it: the log, the live
    /// events, and the channels of the dispatcher.
    void observe(const Observation &observation);
    /// Those that are active, whoever asks: for the metrics.
    QList<Alert> activeAlerts() const;
    AlertDispatcher &dispatcher() { return m_dispatcher; }

    /// For operators. Unavailable "server.starting" before the first observation.
    Result<Observation> latest(const Actor &actor) const;
    /// For operators: the active ones, then the last that were cleared.
    Result<QList<Alert>> alerts(const Actor &actor) const;
    /// For supervisors. NotFound.
    Result<Alert> acknowledge(const Actor &actor, AlertId id);
    /// For supervisors, newest first.
    Result<Page<LogEntry>> log(const Actor &actor, const LogEntryFilter &filter,
                               const PageRequest &page);

private:
    void announce(const Alert &alert);

    Database &m_database;
    LogStore &m_log;
    const Clock &m_clock;
    AlertDispatcher m_dispatcher;
    mutable std::mutex m_mutex; ///< for what follows
    AlertEngine m_engine;
    std::optional<Observation> m_latest;
    QList<Alert> m_unannounced; ///< events that the database has not taken yet
};

} // namespace kai
