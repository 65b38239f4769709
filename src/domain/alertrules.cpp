#include "domain/alert.h"

namespace kai {

using namespace std::chrono_literals;

namespace {

using Findings = std::optional<QList<Finding>>;

constexpr auto slowStatement = 500ms;
constexpr double mostErrors = 0.05; ///< of a minute's requests
constexpr double fewestRequests = 20; ///< below which a share says little
constexpr double mostGatewayFailures = 0.5;
constexpr double fewestGatewayAsks = 2;
constexpr auto longestSilence = 15min; ///< of the gateway while payments are open
constexpr qint64 mostCases = 20; ///< that wait for a person
constexpr auto longestMailWait = 40s; ///< mails usually go out within two seconds
constexpr double leastFreeShare = 0.1;
constexpr qint64 enoughFreeBytes = qint64(5) * 1024 * 1024 * 1024; ///< whatever the share
constexpr int certificateDays = 14;
constexpr auto mostSkew = 2s;

QString percent(double share)
{
    return QString::number(share * 100, 'f', 0) + u'%';
}

Findings when(bool found, const QString &detail = {})
{
    return found ? QList<Finding> {{{}, detail}} : QList<Finding>();
}

Findings ofEach(const QStringList &subjects)
{
    QList<Finding> findings;
    for (const QString &subject : subjects)
        findings.append({subject, {}});
    return findings;
}

Findings databaseUnreachable(const Observation &now, const Observation &)
{
    return when(!now.databaseAnswers);
}

Findings databaseSlow(const Observation &now, const Observation &)
{
    return when(now.databaseAnswers && now.databaseDelay > slowStatement,
                QString::number(now.databaseDelay.count()) + QStringLiteral(" ms"));
}

/// It is back by then, as a rule; that it happened matters all the same.
Findings databaseCrashed(const Observation &now, const Observation &before)
{
    const int crashes = now.databaseCrashes - before.databaseCrashes;
    return when(crashes > 0, QString::number(crashes));
}

Findings uncleanStart(const Observation &now, const Observation &)
{
    return when(now.uncleanStart);
}

Findings databaseGivenUp(const Observation &now, const Observation &)
{
    return when(now.databaseGivenUp);
}

Findings poolExhausted(const Observation &now, const Observation &)
{
    return when(now.poolRunning >= now.poolThreads && now.poolQueued > now.poolThreads,
                QString::number(now.poolQueued));
}

Findings workersGivenUp(const Observation &now, const Observation &)
{
    return ofEach(now.deadPools);
}

Findings jobFailing(const Observation &now, const Observation &)
{
    // Without a database most of them fail; that has an alert of its own.
    return now.databaseAnswers ? ofEach(now.failingJobs) : std::nullopt;
}

Findings errorRate(const Observation &now, const Observation &before)
{
    const double requests = now.requests - before.requests;
    const double share = requests > 0 ? (now.serverErrors - before.serverErrors) / requests : 0;
    return when(requests >= fewestRequests && share > mostErrors, percent(share));
}

Findings gatewayFailing(const Observation &now, const Observation &before)
{
    const double asks = now.gatewayAsks - before.gatewayAsks;
    const double share = asks > 0 ? (now.gatewayFailures - before.gatewayFailures) / asks : 0;
    return when(asks >= fewestGatewayAsks && share >= mostGatewayFailures, percent(share));
}

/// Payments are open for long, and the gateway says nothing about any of them.
Findings webhookSilence(const Observation &now, const Observation &)
{
    if (!now.figures)
        return std::nullopt;
    const OperationFigures &figures = *now.figures;
    const bool anyWaits = figures.oldestOpenPayment
                          && figures.oldestOpenPayment->secsTo(now.at)
                                 > std::chrono::seconds(longestSilence).count();
    const bool silent = !figures.sinceNotification || *figures.sinceNotification > longestSilence;
    return when(anyWaits && silent, QString::number(figures.openPayments));
}

Findings reconciliationQueue(const Observation &now, const Observation &)
{
    if (!now.figures)
        return std::nullopt;
    const qint64 waiting = now.figures->openCases + now.figures->notificationsWaiting;
    return when(waiting > mostCases, QString::number(waiting));
}

Findings mailFailing(const Observation &now, const Observation &)
{
    if (!now.figures)
        return std::nullopt;
    const auto &oldest = now.figures->oldestMail;
    return when(oldest && *oldest > longestMailWait, QString::number(now.figures->mailsWaiting));
}

Findings diskNearlyFull(const Observation &now, const Observation &)
{
    QList<Finding> findings;
    for (const DiskSpace &disk : now.disks) {
        const double share = disk.allBytes > 0 ? double(disk.freeBytes) / double(disk.allBytes) : 1;
        if (share < leastFreeShare && disk.freeBytes < enoughFreeBytes)
            findings.append({disk.name, percent(share)});
    }
    return findings;
}

Findings logSinkDead(const Observation &now, const Observation &)
{
    QList<Finding> findings;
    for (const LogSinkState &sink : now.logSinks) {
        // What the database does not take while it is away is told by its own alert.
        const bool isDatabase = sink.name == u"database" && !now.databaseAnswers;
        if (sink.failing && !isDatabase)
            findings.append({sink.name, sink.reason.left(100)});
    }
    return findings;
}

Findings certificateNearEnd(const Observation &now, const Observation &)
{
    const bool near = now.certificateEnd && now.at.daysTo(*now.certificateEnd) < certificateDays;
    return when(near, near ? now.certificateEnd->toString(Qt::ISODate) : QString());
}

Findings clockSkew(const Observation &now, const Observation &)
{
    if (!now.figures)
        return std::nullopt;
    const auto ahead = now.figures->clockAhead;
    return when(ahead > mostSkew || ahead < -mostSkew,
                QString::number(double(ahead.count()) / 1000, 'f', 1) + QStringLiteral(" s"));
}

// clang-format off
// Whatever stops the sale is told within a minute, for-time and all.
constexpr AlertRule rules[] {
    {AlertKind::DatabaseUnreachable, AlertSeverity::Critical, 6s,  6s,    databaseUnreachable},
    {AlertKind::DatabaseSlow,        AlertSeverity::Warning,  15s, 30s,   databaseSlow},
    {AlertKind::DatabaseCrashed,     AlertSeverity::Warning,  0s,  0s,    databaseCrashed},
    {AlertKind::UncleanStart,        AlertSeverity::Warning,  0s,  0s,    uncleanStart},
    {AlertKind::DatabaseGivenUp,     AlertSeverity::Fatal,    0s,  0s,    databaseGivenUp},
    {AlertKind::PoolExhausted,       AlertSeverity::Critical, 15s, 30s,   poolExhausted},
    {AlertKind::WorkersGivenUp,      AlertSeverity::Fatal,    0s,  0s,    workersGivenUp},
    {AlertKind::JobFailing,          AlertSeverity::Critical, 30s, 10s,   jobFailing},
    {AlertKind::ErrorRate,           AlertSeverity::Critical, 20s, 60s,   errorRate},
    {AlertKind::GatewayFailing,      AlertSeverity::Critical, 10s, 10s,   gatewayFailing},
    {AlertKind::WebhookSilence,      AlertSeverity::Warning,  60s, 0s,    webhookSilence},
    {AlertKind::ReconciliationQueue, AlertSeverity::Warning,  60s, 60s,   reconciliationQueue},
    {AlertKind::MailFailing,         AlertSeverity::Warning,  5s,  5s,    mailFailing},
    {AlertKind::DiskNearlyFull,      AlertSeverity::Critical, 5s,  10s,   diskNearlyFull},
    {AlertKind::LogSinkDead,         AlertSeverity::Warning,  15s, 10s,   logSinkDead},
    {AlertKind::CertificateNearEnd,  AlertSeverity::Warning,  0s,  0s,    certificateNearEnd},
    {AlertKind::ClockSkew,           AlertSeverity::Warning,  30s, 30s,   clockSkew},
};
// clang-format on

} // namespace

std::span<const AlertRule> alertRules()
{
    return rules;
}

} // namespace kai
