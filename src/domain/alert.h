#pragma once

#include "domain/ids.h"
#include "domain/observation.h"
#include "domain/wirename.h"

#include <deque>
#include <map>
#include <span>

namespace kai {

using AlertId = Id<struct AlertTag>;

/// What can be wrong with a server or its business. The rules are in alertrules.cpp.
enum class AlertKind {
    DatabaseUnreachable,
    DatabaseSlow,
    DatabaseCrashed,
    DatabaseGivenUp,
    UncleanStart,
    PoolExhausted,
    WorkersGivenUp,
    JobFailing,
    ErrorRate,
    GatewayFailing,
    WebhookSilence,
    ReconciliationQueue,
    MailFailing,
    DiskNearlyFull,
    LogSinkDead,
    CertificateNearEnd,
    ClockSkew
};

template<> struct WireNames<AlertKind>
{
    static constexpr std::array<std::pair<AlertKind, const char *>, 17> values {{
        {AlertKind::DatabaseUnreachable, "databaseUnreachable"},
        {AlertKind::DatabaseSlow, "databaseSlow"},
        {AlertKind::DatabaseCrashed, "databaseCrashed"},
        {AlertKind::DatabaseGivenUp, "databaseGivenUp"},
        {AlertKind::UncleanStart, "uncleanStart"},
        {AlertKind::PoolExhausted, "poolExhausted"},
        {AlertKind::WorkersGivenUp, "workersGivenUp"},
        {AlertKind::JobFailing, "jobFailing"},
        {AlertKind::ErrorRate, "errorRate"},
        {AlertKind::GatewayFailing, "gatewayFailing"},
        {AlertKind::WebhookSilence, "webhookSilence"},
        {AlertKind::ReconciliationQueue, "reconciliationQueue"},
        {AlertKind::MailFailing, "mailFailing"},
        {AlertKind::DiskNearlyFull, "diskNearlyFull"},
        {AlertKind::LogSinkDead, "logSinkDead"},
        {AlertKind::CertificateNearEnd, "certificateNearEnd"},
        {AlertKind::ClockSkew, "clockSkew"},
    }};
};

enum class AlertSeverity {
    Warning, ///< somebody should look today
    Critical, ///< the sale suffers, or will soon
    Fatal ///< it does not mend itself
};

template<> struct WireNames<AlertSeverity>
{
    static constexpr std::array<std::pair<AlertSeverity, const char *>, 3> values {{
        {AlertSeverity::Warning, "warning"},
        {AlertSeverity::Critical, "critical"},
        {AlertSeverity::Fatal, "fatal"},
    }};
};

/// Something that is, or was, wrong.
struct Alert
{
    AlertId id; ///< of this server, since its start
    AlertKind kind = AlertKind::DatabaseUnreachable;
    AlertSeverity severity = AlertSeverity::Warning;
    QString subject; ///< which one, where there are several: a disk, a place of the log
    QString detail; ///< a number or a code; for people, not translated
    QDateTime raisedAt;
    std::optional<QDateTime> clearedAt;
    std::optional<UserId> acknowledgedBy;
    std::optional<QDateTime> acknowledgedAt;

    bool isActive() const { return !clearedAt; }
};

/// One thing that a rule finds wrong.
struct Finding
{
    QString subject;
    QString detail;
};

/// Decides about one kind of alert. `now` follows `before` by about a minute, at the start by less.
/// Nothing when it cannot be told now: then what was found before stays.
using AlertCheck
    = std::optional<QList<Finding>> (*)(const Observation &now, const Observation &before);

struct AlertRule
{
    AlertKind kind;
    AlertSeverity severity;
    std::chrono::seconds raiseAfter; ///< found all the time for so long
    std::chrono::seconds clearAfter; ///< not found for so long
    AlertCheck check;
};

std::span<const AlertRule> alertRules();

/// Turns observations into alerts: each thing is told once when it has lasted, and once when it is
/// over. Pure: the observations carry the time.
class AlertEngine
{
public:
    explicit AlertEngine(std::span<const AlertRule> rules = alertRules());

    /// The alerts that were raised or cleared by it.
    QList<Alert> observe(const Observation &observation);
    /// The active ones, the newest first, then the last that were cleared.
    QList<Alert> alerts() const;
    /// Notes that somebody looks after it. Nothing when there is no such alert; a second time
    /// changes nothing.
    std::optional<Alert> acknowledge(AlertId id, UserId by, const QDateTime &at);

private:
    struct Watched
    {
        QDateTime foundSince; ///< null while it is not found
        QDateTime lastFound;
        QString detail;
        std::optional<Alert> alert; ///< while it is active
    };
    using Key = std::pair<AlertKind, QString>;

    void note(const AlertRule &rule, const QList<Finding> &findings, const QDateTime &now);
    void decide(const AlertRule &rule, const QDateTime &now, QList<Alert> &changes);
    void clear(Watched &watched, const QDateTime &now, QList<Alert> &changes);

    const std::span<const AlertRule> m_rules;
    std::deque<Observation> m_past; ///< of the last minute, oldest first
    std::map<Key, Watched> m_watched;
    std::deque<Alert> m_cleared; ///< newest first
    qint64 m_lastId = 0;
};

} // namespace kai
