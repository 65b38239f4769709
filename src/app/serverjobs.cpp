#include "app/demonstration.h"
#include "app/serverparts.h"

#include <algorithm>

namespace kai::app {

using namespace std::chrono_literals;

Result<void> ServerHost::startSupervisor()
{
    Parts &parts = *m_parts;
    parts.operations.emplace(*parts.database, *parts.logStore, parts.clock);
    auto alerts = makeAlertParts(m_configuration, parts.dataDir, *parts.mail->mailer, parts.clock);
    if (!alerts)
        return failure(alerts.error());
    parts.alerts = std::move(*alerts);
    if (parts.alerts->mail)
        parts.operations->dispatcher().add(*parts.alerts->mail);
    if (parts.alerts->webhook)
        parts.operations->dispatcher().add(*parts.alerts->webhook);
    const bool tls = !m_configuration.text("tls/listen").isEmpty();
    parts.supervisor.emplace(
        Supervised {*parts.database,
                    *parts.figures,
                    *parts.log,
                    *parts.endpoint,
                    parts.jobs,
                    *parts.operations,
                    {&*parts.importPool, &parts.mail->pool, &parts.alerts->pool},
                    parts.dataDir,
                    parts.log->folder(),
                    tls ? m_configuration.text("tls/certificate") : QString(),
                    parts.runMark->wasLeftBehind()});
    parts.supervisorPool.emplace(QStringLiteral("supervisor"), 1, 1);
    if (parts.cluster) {
        connect(&*parts.cluster, &cluster::PrivateCluster::crashed, this,
                [&parts] { parts.supervisor->noteDatabaseCrash(); });
        connect(&*parts.cluster, &cluster::PrivateCluster::failed, this,
                [&parts] { parts.supervisor->giveUpDatabase(); });
    }
    return {};
}

/// Drops the count that a job reports.
static Result<void> done(const Result<int> &result)
{
    if (!result)
        return failure(result.error());
    return {};
}

void ServerHost::startJobs()
{
    Parts &parts = *m_parts;
    WorkerPool &databasePool = parts.endpoint->databasePool();
    WorkerPool &gatewayPool = parts.endpoint->gatewayPool();
    const std::chrono::seconds reconcile(m_configuration.number("payments/reconcileSeconds"));
    const auto askEvery = std::clamp<std::chrono::milliseconds>(reconcile / 2, 250ms, 30s);

    parts.jobs.add(QStringLiteral("expire holds"), 1s, databasePool,
                   [&parts] { return done(parts.orders->expireHolds()); });
    parts.jobs.add(QStringLiteral("arrived orders"), 1min, databasePool,
                   [&parts] { return done(parts.orders->completeArrived()); });
    parts.jobs.add(QStringLiteral("disruptions"), 2s, gatewayPool,
                   [&parts] { return done(parts.disruptions->processWaiting()); });
    parts.jobs.add(QStringLiteral("notifications"), 1s, gatewayPool,
                   [&parts] { return done(parts.payments->processDueNotifications()); });
    parts.jobs.add(QStringLiteral("nightly comparison"), 1min, gatewayPool,
                   [&parts] { return parts.payments->compareLastDays(); });
    parts.jobs.add(QStringLiteral("refunds"), 1s, gatewayPool,
                   [&parts] { return done(parts.refunds->processDue()); });
    parts.jobs.add(QStringLiteral("reconciliation"), askEvery, gatewayPool,
                   [&parts, reconcile] { return done(parts.payments->reconcile(reconcile)); });
    parts.jobs.add(QStringLiteral("old command keys"), 1h, databasePool, [&parts] {
        return parts.database->read([](Repositories &repositories) {
            return done(repositories.idempotency().removeOlderThan(72h));
        });
    });
    parts.jobs.add(QStringLiteral("mails"), 1s, parts.mail->pool,
                   [&parts] { return done(parts.mail->service->sendDue()); });
    parts.jobs.add(QStringLiteral("supervisor"), 2s, *parts.supervisorPool,
                   [&parts] { return parts.supervisor->look(); });
    parts.jobs.add(QStringLiteral("alerts"), 1s, parts.alerts->pool, [&parts]() -> Result<void> {
        parts.operations->dispatcher().deliver(); // which tells by itself what it cannot deliver
        return {};
    });
    parts.jobs.add(QStringLiteral("events"), 200ms, *parts.eventPool,
                   [&parts] { return parts.events->run(); });
    parts.jobs.add(QStringLiteral("old events"), 10min, databasePool,
                   [&parts] { return done(parts.events->removeOld()); });
    const int logDays = m_configuration.number("log/databaseDays");
    parts.jobs.add(QStringLiteral("old log"), 10min, databasePool,
                   [&parts, logDays] { return done(parts.logStore->removeOlderThan(logDays)); });
    parts.jobs.add(QStringLiteral("abandoned imports"), 30s, databasePool,
                   [&parts] { return done(parts.imports->failAbandoned()); });
    parts.jobs.add(QStringLiteral("old limits"), 10min, databasePool, [&parts] {
        return parts.database->read(
            [](Repositories &repositories) { return done(repositories.limits().removeExpired()); });
    });
    if (m_configuration.isOn("demo/enabled")) {
        const int days = m_configuration.number("demo/days");
        parts.jobs.add(
            QStringLiteral("demonstration departures"), 1h, databasePool,
            [&parts, days] { return extendDemonstration(parts.connection, days, parts.clock); });
    }
}

} // namespace kai::app
