#include "cluster/privatecluster.h"

#include "base/logging.h"
#include "cluster/clusterconfig.h"
#include "cluster/clustercreator.h"
#include "cluster/clusterfolder.h"
#include "cluster/folders.h"
#include "cluster/postgresbinaries.h"
#include "cluster/postmaster.h"
#include "cluster/postmasterpid.h"
#include "cluster/serverprocess.h"
#include "cluster/socketdir.h"

#include <QFile>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace kai::cluster {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

static constexpr auto retryDelay = 100ms; ///< between attempts while a killed server lingers
static constexpr auto childrenGrace = 2s; ///< its children end by themselves, normally at once
static constexpr auto pollInterval = 20ms;

PrivateCluster::PrivateCluster(ClusterOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_policy(m_options.restart)
{
    m_backOff.setSingleShot(true);
    m_poll.setInterval(pollInterval);
    connect(&m_backOff, &QTimer::timeout, this, &PrivateCluster::respawn);
    connect(&m_poll, &QTimer::timeout, this, &PrivateCluster::pollRestart);
}

PrivateCluster::~PrivateCluster()
{
    stop();
}

Result<void> PrivateCluster::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_state == State::Running)
        return {};
    stop();
    m_state = State::Starting;
    m_policy.reset();
    auto started = prepare();
    if (started)
        started = launch();
    if (!started) {
        qCWarning(logCluster).noquote()
            << "PostgreSQL was not started:" << started.error().code
            << forLog(started.error().subject) << forLog(started.error().internal, 500);
        stop();
        return started;
    }
    m_state = State::Running;
    qCInfo(logCluster) << "PostgreSQL is ready in" << clusterDir();
    return {};
}

void PrivateCluster::stop()
{
    m_state = State::Stopped;
    m_backOff.stop();
    m_poll.stop();
    if (m_postmaster) {
        m_postmaster->stop(m_options.stopDeadline);
        m_postmaster.reset();
        removeSocket(m_connection.socketDir, m_connection.port);
        // One of the system's runtime folders; the one in the container stays for the next time.
        if (m_connection.socketDir != preferredSocketDir())
            ::rmdir(QFile::encodeName(m_connection.socketDir).constData());
    }
    m_folder.reset(); // lets go of the lock, after everything else
}

QString PrivateCluster::clusterDir() const
{
    return m_postmaster ? m_postmaster->clusterDir() : QString();
}

qint64 PrivateCluster::serverPid() const
{
    return m_postmaster ? m_postmaster->pid() : 0;
}

QString PrivateCluster::preferredSocketDir() const
{
    return m_folder->path() + QStringLiteral("/socket");
}

Result<Installation> PrivateCluster::installation() const
{
    const auto existing = m_folder->existingMajor();
    if (!existing)
        return failure(existing.error());
    const auto installed
        = installationsIn(m_options.binDirs.isEmpty() ? standardBinDirs() : m_options.binDirs);
    if (installed.isEmpty())
        return failure(clusterError("cluster.noPostgres", {}));
    if (*existing) {
        if (auto exact = exactVersion(installed, **existing))
            return *exact;
        return failure(clusterError("cluster.versionMissing", QString::number(**existing)));
    }
    const auto newest = newestVersion(installed);
    if (!newest)
        return failure(
            clusterError("cluster.noPostgres", QString::number(installed.first().major)));
    qCInfo(logCluster) << "making a cluster of PostgreSQL" << newest->major << "in"
                       << m_folder->path();
    if (auto made = createCluster(*newest, *m_folder, m_connection, m_options.createDeadline);
        !made)
        return failure(made.error());
    return *newest;
}

Result<void> PrivateCluster::prepare()
{
    auto folder = ClusterFolder::open(m_options.dataDir);
    if (!folder)
        return failure(folder.error());
    m_folder = std::move(*folder);
    if (auto removed = removeStaging(*m_folder); !removed)
        return removed;
    const auto chosen = installation();
    if (!chosen)
        return failure(chosen.error());

    if (auto gone = waitForLingeringServer(m_folder->clusterDir(chosen->major)); !gone)
        return gone;
    return makeServer(*chosen);
}

Result<void> PrivateCluster::makeServer(const Installation &installation)
{
    const OsUser &user = m_folder->serverUser();
    ServerConfig config;
    config.clusterDir = m_folder->clusterDir(installation.major);
    config.clusterName = clusterNameFor(config.clusterDir);
    config.settings = m_options.settings;
    config.connection = m_connection;
    QStringList osUsers {QStringLiteral("root"), user.name};
    osUsers.removeDuplicates();
    if (auto written = writeAccessFiles(m_folder->path(), osUsers, config); !written)
        return written;
    const auto socketDir
        = openSocketDir(socketDirCandidates(preferredSocketDir(), systemRuntimeDirs(user),
                                            config.clusterDir, m_connection.port),
                        user);
    if (!socketDir)
        return failure(socketDir.error());
    m_connection.socketDir = *socketDir;
    config.connection = m_connection;

    m_postmaster = std::make_unique<Postmaster>(Postmaster::Spec {
        installation.program("postgres"), serverArguments(config), config.clusterDir, user});
    // Queued: whoever hears of the crash may call stop(), which deletes the sender.
    connect(m_postmaster.get(), &Postmaster::exited, this, &PrivateCluster::onServerExited,
            Qt::QueuedConnection);
    return {};
}

Result<void> PrivateCluster::waitForLingeringServer(const QString &clusterDir)
{
    // We hold the container's lock, so a live server is one whose application was killed and which
    // is about to stop, or one that somebody started by hand.
    const auto deadline = SteadyClock::now() + m_options.lingerDeadline;
    while (holderOfPidFile(clusterDir, m_folder->serverUser()) == PidHolder::Server) {
        if (SteadyClock::now() >= deadline)
            return failure(clusterError("cluster.inUse", clusterDir,
                                        QStringLiteral("another server runs in it")));
        QThread::msleep(20);
    }
    return {};
}

Result<void> PrivateCluster::launch()
{
    m_lingerSince.reset();
    const auto deadline = SteadyClock::now() + m_options.startDeadline;
    for (;;) {
        spawn();
        const auto outcome = m_postmaster->waitUntilReady(deadline);
        if (outcome == Postmaster::Outcome::Ready)
            return {};
        if (outcome == Postmaster::Outcome::TimedOut || !mayRetrySoon())
            return failure(clusterError("cluster.startFailed", m_postmaster->clusterDir(),
                                        m_postmaster->complaint()));
        QThread::msleep(retryDelay.count());
    }
}

void PrivateCluster::spawn()
{
    const QString dir = m_postmaster->clusterDir();
    removeSocket(m_connection.socketDir, m_connection.port);
    // PostgreSQL itself replaces the file of a dead process, and looks after its shared memory. It
    // refuses for ever when the number went to another program, or when a full disk left no number.
    if (holderOfPidFile(dir, m_postmaster->user()) == PidHolder::Unrelated) {
        qCInfo(logCluster) << "removing a stale" << postmasterPidFile(dir);
        ::unlink(QFile::encodeName(postmasterPidFile(dir)).constData());
    }
    m_postmaster->spawn();
}

bool PrivateCluster::mayRetrySoon()
{
    if (!passesByItself(m_postmaster->complaint()))
        return false;
    const auto now = SteadyClock::now();
    if (!m_lingerSince) {
        m_lingerSince = now;
        qCInfo(logCluster) << "waiting for what a killed server left running";
    }
    if (now - *m_lingerSince > childrenGrace) {
        // Without their server they can do no more than hold up the new one; what they had not
        // committed is lost in any case.
        for (qint64 pid :
             childrenOfServer(clusterNameFor(m_postmaster->clusterDir()), m_postmaster->user()))
            ::kill(pid_t(pid), SIGKILL);
    }
    return now - *m_lingerSince < m_options.lingerDeadline;
}

void PrivateCluster::onServerExited()
{
    if (!m_postmaster || m_postmaster->isAlive())
        return; // news of a server before this one
    if (m_state == State::Running) {
        m_state = State::Recovering;
        m_lingerSince.reset();
        qCCritical(logCluster).noquote()
            << "PostgreSQL ended unexpectedly:" << forLog(m_postmaster->complaint(), 500);
        Q_EMIT crashed();
        if (m_state == State::Recovering)
            countCrash();
    } else if (m_state == State::Recovering) {
        m_poll.stop();
        if (mayRetrySoon())
            m_backOff.start(retryDelay);
        else
            countCrash();
    }
}

void PrivateCluster::countCrash()
{
    if (const auto delay = m_policy.crashedAt(SteadyClock::now())) {
        m_backOff.start(*delay);
        return;
    }
    m_state = State::Failed;
    const Error error
        = clusterError("cluster.crashLoop", m_postmaster->clusterDir(), m_postmaster->complaint());
    qCCritical(logCluster) << "PostgreSQL crashed too often; it is not started again";
    Q_EMIT failed(error);
}

void PrivateCluster::respawn()
{
    m_readyUntil = SteadyClock::now() + m_options.startDeadline;
    spawn();
    m_poll.start();
}

void PrivateCluster::pollRestart()
{
    if (m_postmaster->isReady()) {
        m_poll.stop();
        m_state = State::Running;
        qCInfo(logCluster) << "PostgreSQL is ready again";
        Q_EMIT restarted();
    } else if (SteadyClock::now() >= m_readyUntil) {
        m_poll.stop();
        m_postmaster->abort();
    }
}

} // namespace kai::cluster
