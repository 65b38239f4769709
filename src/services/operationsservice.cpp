#include "services/operationsservice.h"

#include "base/logging.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kai {

constexpr qsizetype mostUnannounced = 100;

OperationsService::OperationsService(Database &database, LogStore &log, const Clock &clock)
    : m_database(database)
    , m_log(log)
    , m_clock(clock)
    , m_dispatcher(clock)
{
}

static void write(const Alert &alert)
{
    const QString line
        = QStringLiteral("alert %1: kind=%2 severity=%3 subject=%4 detail=%5")
              .arg(alert.isActive() ? QStringLiteral("raised") : QStringLiteral("cleared"),
                   wireName(alert.kind), wireName(alert.severity), forLog(alert.subject),
                   forLog(alert.detail));
    if (!alert.isActive())
        qCInfo(logAlert, "%ls", qUtf16Printable(line));
    else if (alert.severity == AlertSeverity::Warning)
        qCWarning(logAlert, "%ls", qUtf16Printable(line));
    else
        qCCritical(logAlert, "%ls", qUtf16Printable(line));
}

/// As the contract words it: AlertEvent.
static QByteArray eventData(const Alert &alert)
{
    const QJsonObject data {{QStringLiteral("code"), wireName(alert.kind)},
                            {QStringLiteral("alertId"), alert.id.value()},
                            {QStringLiteral("severity"), wireName(alert.severity)},
                            {QStringLiteral("subject"), alert.subject},
                            {QStringLiteral("active"), alert.isActive()}};
    return QJsonDocument(data).toJson(QJsonDocument::Compact);
}

void OperationsService::observe(const Observation &observation)
{
    QList<Alert> changes;
    QList<Alert> unannounced;
    {
        const std::lock_guard lock(m_mutex);
        m_latest = observation;
        changes = m_engine.observe(observation);
        m_unannounced.append(changes);
        if (m_unannounced.size() > mostUnannounced)
            m_unannounced.remove(0, m_unannounced.size() - mostUnannounced);
        if (observation.databaseAnswers)
            unannounced = std::exchange(m_unannounced, {});
    }
    for (const Alert &alert : changes) {
        write(alert);
        m_dispatcher.add(alert);
    }
    for (const Alert &alert : unannounced)
        announce(alert);
}

/// As a live event, which is only a hint: the list of alerts is what counts.
void OperationsService::announce(const Alert &alert)
{
    const Result<void> told = m_database.read([&](Repositories &repositories) {
        return repositories.events().append({EventType::Alerts, {}, {}, eventData(alert)});
    });
    if (told)
        return;
    const std::lock_guard lock(m_mutex);
    m_unannounced.append(alert);
}

QList<Alert> OperationsService::activeAlerts() const
{
    const std::lock_guard lock(m_mutex);
    QList<Alert> active = m_engine.alerts();
    active.removeIf([](const Alert &alert) { return !alert.isActive(); });
    return active;
}

Result<Observation> OperationsService::latest(const Actor &actor) const
{
    if (!actor.isOperator())
        return failure(forbidden());
    const std::lock_guard lock(m_mutex);
    if (!m_latest)
        return failure(unavailable(QStringLiteral("server.starting"), std::chrono::seconds(2)));
    return *m_latest;
}

Result<QList<Alert>> OperationsService::alerts(const Actor &actor) const
{
    if (!actor.isOperator())
        return failure(forbidden());
    const std::lock_guard lock(m_mutex);
    return m_engine.alerts();
}

Result<Alert> OperationsService::acknowledge(const Actor &actor, AlertId id)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    std::optional<Alert> alert;
    {
        const std::lock_guard lock(m_mutex);
        alert = m_engine.acknowledge(id, actor.userId, m_clock.now());
    }
    if (!alert)
        return failure(notFound());
    qCInfo(logAlert, "alert acknowledged: kind=%ls user=%lld",
           qUtf16Printable(wireName(alert->kind)), static_cast<long long>(actor.userId.value()));
    return *alert;
}

Result<Page<LogEntry>> OperationsService::log(const Actor &actor, const LogEntryFilter &filter,
                                              const PageRequest &page)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    return m_log.list(filter, page);
}

} // namespace kai
