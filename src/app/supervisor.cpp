#include "app/supervisor.h"

#include "http/operationmetrics.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QStorageInfo>

namespace kai::app {

static constexpr std::chrono::seconds toldAfterStart {60};

static std::vector<WorkerPool *> allPools(const Supervised &parts)
{
    std::vector<WorkerPool *> pools = parts.endpoint.pools();
    pools.insert(pools.end(), parts.pools.begin(), parts.pools.end());
    return pools;
}

Supervisor::Supervisor(Supervised parts)
    : m_parts(std::move(parts))
{
    for (WorkerPool *pool : allPools(m_parts))
        m_policies.try_emplace(pool);
}

void Supervisor::mendPools()
{
    for (auto &[pool, policy] : m_policies) {
        if (m_givenUp.contains(pool))
            continue;
        for (int i = pool->replaceDead(); i > 0; --i) {
            qCCritical(logServer, "a thread of the pool %ls ended; another one took its place",
                       qUtf16Printable(pool->name()));
            if (!policy.crashedAt(std::chrono::steady_clock::now()))
                m_givenUp.insert(pool);
        }
    }
}

static std::optional<DiskSpace> spaceOf(const QString &name, const QString &folder)
{
    const QStorageInfo disk(folder);
    if (!disk.isValid() || !disk.isReady())
        return std::nullopt;
    return DiskSpace {name, disk.bytesAvailable(), disk.bytesTotal()};
}

static std::optional<QDateTime> endOf(const QString &certificate)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificate);
    return chain.isEmpty() ? std::nullopt : std::optional(chain.first().expiryDate().toUTC());
}

void Supervisor::lookAtDatabase(Observation &found)
{
    QElapsedTimer timer;
    timer.start();
    found.databaseAnswers = m_parts.database.isReachable();
    found.databaseDelay = std::chrono::milliseconds(timer.elapsed());
    found.databaseGivenUp = m_databaseGivenUp;
    found.databaseCrashes = m_databaseCrashes;
    if (!found.databaseAnswers)
        return;
    timer.restart();
    if (const Result<OperationFigures> figures = m_parts.figures.read())
        found.figures = *figures;
    // Asked on a connection that is kept, unlike the question whether it answers at all.
    found.databaseDelay = std::chrono::milliseconds(timer.elapsed());
}

Observation Supervisor::observation()
{
    Observation found;
    lookAtDatabase(found);
    found.at = QDateTime::currentDateTimeUtc();
    for (WorkerPool *pool : m_givenUp)
        found.deadPools.append(pool->name());
    found.uncleanStart
        = m_parts.uncleanStart && std::chrono::steady_clock::now() - m_started < toldAfterStart;
    found.failingJobs = m_parts.jobs.failing();
    const WorkerPool &database = m_parts.endpoint.databasePool();
    found.poolThreads = database.threads();
    found.poolRunning = database.running();
    found.poolQueued = database.queued();
    const http::RequestTotals totals = m_parts.endpoint.metrics().totals();
    found.requests = totals.requests;
    found.serverErrors = totals.serverErrors;
    std::tie(found.gatewayAsks, found.gatewayFailures)
        = m_parts.endpoint.metrics().operations().gatewayAsks();
    found.logSinks = m_parts.log.states();
    const std::pair<QString, QString> folders[] {{QStringLiteral("data"), m_parts.dataDir},
                                                 {QStringLiteral("log"), m_parts.logDir}};
    for (const auto &[name, folder] : folders) {
        if (const auto space = spaceOf(name, folder))
            found.disks.append(*space);
    }
    if (!m_parts.certificate.isEmpty())
        found.certificateEnd = endOf(m_parts.certificate);
    return found;
}

Result<void> Supervisor::look()
{
    mendPools();
    const Observation found = observation();
    m_parts.operations.observe(found);
    http::OperationMetrics &metrics = m_parts.endpoint.metrics().operations();
    if (found.figures)
        metrics.show(*found.figures);
    metrics.show(m_parts.operations.activeAlerts());
    return {};
}

} // namespace kai::app
