#pragma once

#include "app/backgroundjobs.h"
#include "app/logparts.h"
#include "cluster/restartpolicy.h"
#include "http/restserver.h"
#include "services/figurestore.h"
#include "services/operationsservice.h"

#include <atomic>
#include <map>
#include <set>

namespace kai::app {

/// What the supervisor looks at, and mends.
struct Supervised
{
    Database &database;
    FigureStore &figures;
    LogParts &log;
    http::RestServer &endpoint;
    BackgroundJobs &jobs;
    OperationsService &operations;
    std::vector<WorkerPool *> pools; ///< those beside the endpoint's
    QString dataDir;
    QString logDir;
    QString certificate; ///< file; empty without TLS
    bool uncleanStart = false; ///< the run before did not end properly
};

/// Looks after the server every few seconds: starts threads in place of dead ones, and makes the
/// observation that alerts and metrics come from. What dies again and again is left alone and told
/// of, so that a loop of crashes becomes an alert and no spin. The private PostgreSQL is mended by
/// its owner, connections by their threads; here they are only told of.
class Supervisor
{
public:
    explicit Supervisor(Supervised parts);

    /// One round. From one thread at a time, which may wait for the database and the disk.
    Result<void> look();
    /// The private PostgreSQL crashed too often. From any thread.
    void giveUpDatabase() { m_databaseGivenUp = true; }
    /// It crashed, and is mended or about to be. From any thread.
    void noteDatabaseCrash() { ++m_databaseCrashes; }

private:
    void mendPools();
    Observation observation();
    void lookAtDatabase(Observation &found);

    const Supervised m_parts;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    std::atomic<bool> m_databaseGivenUp = false;
    std::atomic<int> m_databaseCrashes = 0;
    std::map<WorkerPool *, cluster::RestartPolicy> m_policies;
    std::set<WorkerPool *> m_givenUp;
};

} // namespace kai::app
