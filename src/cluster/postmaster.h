#pragma once

#include "cluster/osuser.h"
#include "cluster/serverlog.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <chrono>

namespace kai::cluster {

/// The server's process: started, watched, ended. Knows nothing of restarts.
class Postmaster final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { Ready, Exited, TimedOut };
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Spec
    {
        QString program;
        QStringList arguments;
        QString clusterDir;
        OsUser user;
    };

    explicit Postmaster(Spec spec, QObject *parent = nullptr);
    /// Ends the process, with a short deadline.
    ~Postmaster() override;

    const QString &clusterDir() const { return m_spec.clusterDir; }
    const OsUser &user() const { return m_spec.user; }
    bool isAlive() const { return m_process.state() != QProcess::NotRunning; }
    qint64 pid() const { return m_process.processId(); }

    /// Starts it without waiting for anything.
    void spawn();
    /// Whether it takes connections now.
    bool isReady() const;
    /// Waits without an event loop.
    Outcome waitUntilReady(TimePoint deadline);
    /// Ends it cleanly; after the deadline by force. Returns when it is gone; exited() is not
    /// emitted.
    void stop(std::chrono::milliseconds deadline);
    /// Ends a server that does not become ready, without waiting; exited() follows.
    void abort();

    /// Why it ended or is not ready, in its own words where it had any.
    QString complaint() const;

Q_SIGNALS:
    /// It ended, or could not be started, and stop() did not ask for it.
    void exited();

private:
    void forwardLog();
    void signalAndWait(int signal, std::chrono::milliseconds deadline);

    Spec m_spec;
    QProcess m_process;
    ServerLog m_log;
    bool m_stopping = false;
};

} // namespace kai::cluster
