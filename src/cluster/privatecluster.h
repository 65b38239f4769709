#pragma once

#include "base/result.h"
#include "cluster/connectioninfo.h"
#include "cluster/restartpolicy.h"

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace kai::cluster {

class ClusterFolder;
class Postmaster;
struct Installation;

/// What the private PostgreSQL is made from.
struct ClusterOptions
{
    /// The application's data folder; made when it is missing.
    QString dataDir;
    /// When not empty, PostgreSQL is looked for in these folders only.
    QStringList binDirs {};
    /// Further server settings, for example {"shared_buffers", "512MB"}. What keeps the cluster
    /// private (no TCP, socket, access files) cannot be changed by them.
    QMap<QString, QString> settings {};
    RestartLimits restart {};
    /// For making a new cluster. A slow disk needs some seconds.
    std::chrono::milliseconds createDeadline {60'000};
    /// Until the server is ready; replaying the log after a power cut takes the longest.
    std::chrono::milliseconds startDeadline {120'000};
    /// How long a server or backend left by a killed application may still linger.
    std::chrono::milliseconds lingerDeadline {15'000};
    /// For the clean stop with its checkpoint, before it is cut short.
    std::chrono::milliseconds stopDeadline {15'000};
};

/// The PostgreSQL server that belongs to this application alone: made on the first start, run as a
/// child process, noticed and restarted when it crashes, stopped with the application.
///
/// Lives in the main thread: Linux binds "signal me when my parent dies" to the thread that forked,
/// so the server would be stopped at the end of a shorter-lived one. start() and stop() block,
/// within the deadlines of ClusterOptions, without an event loop; restarts after a crash do not
/// block.
class PrivateCluster final : public QObject
{
    Q_OBJECT

public:
    explicit PrivateCluster(ClusterOptions options, QObject *parent = nullptr);
    /// Stops the server.
    ~PrivateCluster() override;

    /// Makes the cluster when there is none, starts the server, and returns once it takes
    /// connections. Errors (ErrorKind::Unavailable; `subject` is what a person must look at):
    ///  - cluster.noPostgres       no usable PostgreSQL is installed
    ///  - cluster.versionMissing   the cluster was made by this major version, which is not
    ///  installed
    ///  - cluster.corrupt          the folder is not a cluster that can be read
    ///  - cluster.foreignOwner     the folder belongs to somebody else
    ///  - cluster.inUse            another application runs on this folder
    ///  - cluster.noOsUser         the process has no user name, or, as root, there is no
    ///  `postgres`
    ///  - cluster.unreachable      the folder of an existing cluster is closed for `postgres`
    ///  - cluster.noSocketDir      no folder for the socket could be made
    ///  - cluster.folderFailed     a folder or file could not be made
    ///  - cluster.initdbFailed     the cluster could not be made (`internal`: PostgreSQL's words)
    ///  - cluster.startFailed      the server ended, or was not ready in time (`internal` likewise)
    Result<void> start();

    /// Ends the server with a checkpoint and waits for it; idempotent.
    void stop();

    /// True from a successful start() on, except between a crash and the restart.
    bool isRunning() const { return m_state == State::Running; }
    /// Where to connect; empty before start(). Stays the same across restarts.
    const ConnectionInfo &connectionInfo() const { return m_connection; }
    /// The same as a libpq keyword string.
    QString connectionOptions() const { return m_connection.toKeywordString(); }
    /// The server's folder (PGDATA), for the log and support; empty before start().
    QString clusterDir() const;
    /// The server's process; 0 when there is none.
    qint64 serverPid() const;

Q_SIGNALS:
    /// The server ended by itself. A restart is on its way, or failed() follows.
    void crashed();
    /// It takes connections again; every connection from before is dead.
    void restarted();
    /// It crashed too often (code `cluster.crashLoop`); nothing more is tried until start().
    void failed(const kai::Error &error);

private:
    enum class State { Stopped, Starting, Running, Recovering, Failed };

    QString preferredSocketDir() const;
    Result<Installation> installation() const;
    Result<void> prepare();
    Result<void> makeServer(const Installation &installation);
    Result<void> waitForLingeringServer(const QString &clusterDir);
    Result<void> launch();
    void spawn();
    bool mayRetrySoon();
    void onServerExited();
    void countCrash();
    void respawn();
    void pollRestart();

    ClusterOptions m_options;
    State m_state = State::Stopped;
    ConnectionInfo m_connection;
    RestartPolicy m_policy;
    QTimer m_backOff; ///< until the next attempt of a restart
    QTimer m_poll; ///< looks whether a restarted server is ready
    /// Since when the remains of a killed server keep a new one from starting.
    std::optional<std::chrono::steady_clock::time_point> m_lingerSince;
    std::chrono::steady_clock::time_point m_readyUntil {}; ///< the deadline of a restart
    std::unique_ptr<ClusterFolder> m_folder;
    std::unique_ptr<Postmaster> m_postmaster;
};

} // namespace kai::cluster
