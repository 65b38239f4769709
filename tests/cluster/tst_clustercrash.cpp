#include "cluster/osuser.h"
#include "cluster/postmasterpid.h"
#include "cluster/privatecluster.h"
#include "cluster/serverprobe.h"
#include "cluster/socketdir.h"
#include "cluster/testfolder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace kai;
using namespace kai::cluster;
using namespace std::chrono_literals;

/// The private PostgreSQL when it, or the application, dies.
class ClusterCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedServerIsRestarted();
    void busyBackendsOfAKilledServer();
    void crashLoopGivesUp();
    void stoppedByWhoeverHearsOfTheCrash();
    void stoppedWhileItRestarts();
    void killedApplicationLeavesNoServer();
    void stalePidOfAnotherProgram();
    void pidFileCutByAFullDisk();

private:
    static void killServer(const PrivateCluster &cluster);
};

static const QString makeTable = QStringLiteral("CREATE TABLE t AS SELECT 42 AS answer");
static const QString readTable = QStringLiteral("SELECT answer FROM t");

void ClusterCrash::killServer(const PrivateCluster &cluster)
{
    QVERIFY(cluster.serverPid() > 1);
    QCOMPARE(::kill(pid_t(cluster.serverPid()), SIGKILL), 0);
}

void ClusterCrash::killedServerIsRestarted()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    QSignalSpy crashed(&cluster, &PrivateCluster::crashed);
    QSignalSpy restarted(&cluster, &PrivateCluster::restarted);
    QVERIFY(cluster.start());
    const QString options = cluster.connectionOptions();
    psql(options, makeTable);
    const qint64 first = cluster.serverPid();
    QElapsedTimer timer;
    timer.start();
    killServer(cluster);
    QVERIFY(crashed.wait(5000));
    QVERIFY(!cluster.isRunning());
    QVERIFY(restarted.wait(20'000));
    qInfo("ready again after %lld ms", timer.elapsed());
    QVERIFY(cluster.isRunning());
    QVERIFY(cluster.serverPid() != first);
    QCOMPARE(cluster.connectionOptions(), options);
    QCOMPARE(psql(options, readTable), QStringLiteral("42"));
    QCOMPARE(crashed.count(), 1);
}

void ClusterCrash::busyBackendsOfAKilledServer()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    QSignalSpy restarted(&cluster, &PrivateCluster::restarted);
    QVERIFY(cluster.start());
    // Computing, it does not look whether its server lives, and holds the shared memory.
    QProcess busy;
    busy.start(QStringLiteral("psql"),
               {QStringLiteral("-X"), QStringLiteral("-d"), cluster.connectionOptions(),
                QStringLiteral("-c"), QStringLiteral("DO $$BEGIN LOOP END LOOP; END$$")});
    QVERIFY(busy.waitForStarted());
    QTRY_COMPARE(psql(cluster.connectionOptions(),
                      QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO%' "
                                     "AND state = 'active'")),
                 QStringLiteral("1"));
    QElapsedTimer timer;
    timer.start();
    killServer(cluster);
    QVERIFY(restarted.wait(20'000));
    qInfo("ready again after %lld ms", timer.elapsed());
    QTRY_COMPARE(busy.state(), QProcess::NotRunning);
}

void ClusterCrash::crashLoopGivesUp()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir(), .restart = {.crashes = 2}});
    QSignalSpy crashed(&cluster, &PrivateCluster::crashed);
    QSignalSpy failed(&cluster, &PrivateCluster::failed);
    connect(&cluster, &PrivateCluster::restarted, &cluster, [&] { killServer(cluster); });
    QVERIFY(cluster.start());
    const QString dir = cluster.clusterDir();
    killServer(cluster);
    QVERIFY(failed.wait(30'000));
    QCOMPARE(crashed.count(), 3);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, QStringLiteral("cluster.crashLoop"));
    QCOMPARE(error.subject, dir);
    QCOMPARE(cluster.serverPid(), 0);
    QTest::qWait(500);
    QCOMPARE(failed.count(), 1);

    QVERIFY2(cluster.start(), "a person may try again");
    QVERIFY(cluster.isRunning());
}

void ClusterCrash::stoppedByWhoeverHearsOfTheCrash()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    QSignalSpy restarted(&cluster, &PrivateCluster::restarted);
    QVERIFY(cluster.start());
    connect(&cluster, &PrivateCluster::crashed, &cluster, &PrivateCluster::stop);
    QSignalSpy crashed(&cluster, &PrivateCluster::crashed);
    killServer(cluster);
    QVERIFY(crashed.wait(5000));
    QVERIFY(!restarted.wait(700));
    QCOMPARE(cluster.serverPid(), 0);
}

void ClusterCrash::stoppedWhileItRestarts()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir(), .restart = {.firstDelay = 1ms}});
    QSignalSpy crashed(&cluster, &PrivateCluster::crashed);
    QVERIFY(cluster.start());
    const QByteArray dir = QFile::encodeName(cluster.clusterDir());
    killServer(cluster);
    QVERIFY(crashed.wait(5000));
    QTRY_VERIFY(cluster.serverPid() != 0);
    cluster.stop();
    QTRY_VERIFY(processesWith(dir).isEmpty());
    QVERIFY(cluster.start());
}

void ClusterCrash::killedApplicationLeavesNoServer()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    QProcess application;
    application.start(QStringLiteral(KAI_CLUSTER_OWNER), {folder.dataDir()});
    QVERIFY(application.waitForReadyRead(20'000));
    const qint64 server = application.readLine().mid(6).trimmed().toLongLong();
    QVERIFY(isAlive(server));
    const auto children = childrenOf(server);
    ConnectionInfo info;
    info.socketDir = folder.container() + QStringLiteral("/socket");
    psql(info.toKeywordString(), makeTable);
    application.kill();
    QVERIFY(application.waitForFinished(5000));

    // At once: the server is still stopping, and its folder free only after that.
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    const auto started = cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().code));
    QVERIFY(!isAlive(server));
    for (qint64 child : children)
        QVERIFY(!isAlive(child));
    QCOMPARE(psql(cluster.connectionOptions(), readTable), QStringLiteral("42"));
}

void ClusterCrash::stalePidOfAnotherProgram()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    QVERIFY(cluster.start());
    const QString pidFile = postmasterPidFile(cluster.clusterDir());
    cluster.stop();

    // A live program of the server's own user: PostgreSQL alone would refuse for ever.
    const auto user = serverOsUser();
    QVERIFY(user);
    QProcess other;
    other.setChildProcessModifier([user = *user] {
        if (::geteuid() == 0 && (::setgid(user.gid) != 0 || ::setuid(user.uid) != 0))
            ::_exit(1);
    });
    other.start(QStringLiteral("sleep"), {QStringLiteral("60")});
    QVERIFY(other.waitForStarted());
    const QByteArray pid = QByteArray::number(other.processId());
    QVERIFY(overwrite(pidFile, pid + "\n/data\n1\n5432\n\n\n 1 1\nready   \n"));
    const QString lock
        = socketPath(cluster.connectionInfo().socketDir, 5432) + QStringLiteral(".lock");
    QVERIFY(overwrite(lock, pid + "\n/data\n1\n5432\n\n"));

    const auto started = cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().internal));
    QCOMPARE(other.state(), QProcess::Running);
    other.kill();
    other.waitForFinished();
}

void ClusterCrash::pidFileCutByAFullDisk()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    QVERIFY(cluster.start());
    const QString pidFile = postmasterPidFile(cluster.clusterDir());
    cluster.stop();
    QVERIFY(overwrite(pidFile, ""));
    const auto started = cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().internal));
}

QTEST_GUILESS_MAIN(ClusterCrash)
#include "tst_clustercrash.moc"
