#include "cluster/clusterlocation.h"
#include "cluster/osuser.h"
#include "cluster/privatecluster.h"
#include "cluster/serverprobe.h"
#include "cluster/socketdir.h"
#include "cluster/testfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <memory>

using namespace kai::cluster;

/// The private PostgreSQL as it starts, runs and stops when nothing goes wrong.
class ClusterStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void firstStartAndLaterStarts();
    void roleDatabaseEncodingAndCollation();
    void settingsOfTheServer();
    void reachableThroughItsSocketOnly();
    void secretsOfTheApplicationStayThere();
    void stopLeavesNothingRunning();
    void startsAgainAfterStop();
    void floodOfWarningsWhileTheWindowIsBusy();
    void pathTooLongForASocket();
    void pathWithOddCharacters();
    void closedParentFolder();
    void dataFolderRemovedAndMadeAnew();
    void locationThatIsGone();

private:
    /// For the tests that only look at a running server.
    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<PrivateCluster> m_cluster;
};

#define START(cluster)                                                                             \
    do {                                                                                           \
        const auto started = (cluster).start();                                                    \
        QVERIFY2(started.has_value(), started ? "" : describe(started.error()).constData());       \
    } while (false)

static QByteArray describe(const kai::Error &error)
{
    return (error.code + u' ' + error.subject + u' ' + error.internal).toUtf8();
}

void ClusterStart::initTestCase()
{
    m_folder = std::make_unique<TestFolder>();
    const QMap<QString, QString> settings {{QStringLiteral("work_mem"), QStringLiteral("5MB")},
                                           {QStringLiteral("port"), QStringLiteral("1")}};
    qputenv("KAI_TEST_SECRET", "hush");
    qputenv("PGOPTIONS", "-c jit=on");
    m_cluster = std::make_unique<PrivateCluster>(
        ClusterOptions {.dataDir = m_folder->dataDir(), .settings = settings});
    START(*m_cluster);
    qunsetenv("KAI_TEST_SECRET");
    qunsetenv("PGOPTIONS");
}

void ClusterStart::cleanupTestCase()
{
    m_cluster.reset();
    m_folder.reset();
}

void ClusterStart::firstStartAndLaterStarts()
{
    TestFolder folder;
    QElapsedTimer timer;
    for (int run = 0; run < 3; ++run) {
        PrivateCluster cluster({.dataDir = folder.dataDir()});
        timer.start();
        START(cluster);
        const qint64 startTime = timer.restart();
        cluster.stop();
        qInfo("%s start: %lld ms, stop: %lld ms", run == 0 ? "first" : "later", startTime,
              timer.elapsed());
    }
    QVERIFY(!QFile::exists(folder.container() + QStringLiteral("/staging")));
}

void ClusterStart::roleDatabaseEncodingAndCollation()
{
    const QString options = m_cluster->connectionOptions();
    QCOMPARE(psql(options, QStringLiteral("SELECT current_user, current_database(), usesuper "
                                          "FROM pg_user WHERE usename = current_user")),
             QStringLiteral("kai|kai|t"));
    QCOMPARE(psql(options, QStringLiteral("SELECT pg_encoding_to_char(encoding), datcollate, "
                                          "datctype FROM pg_database WHERE datname = 'kai'")),
             QStringLiteral("UTF8|C|C"));
    QVERIFY2(psql(options, QStringLiteral("SELECT 'a' < 'Z' COLLATE \"id-x-icu\"")) == u"t",
             "texts for people can be ordered by an ICU collation");
}

void ClusterStart::settingsOfTheServer()
{
    const auto show = [&](const char *name) {
        return psql(m_cluster->connectionOptions(), QStringLiteral("SHOW ") + QLatin1String(name));
    };
    QCOMPARE(show("work_mem"), QStringLiteral("5MB"));
    QCOMPARE(show("port"), QStringLiteral("5432"));
    QCOMPARE(show("fsync"), QStringLiteral("on"));
    QCOMPARE(show("synchronous_commit"), QStringLiteral("on"));
    QCOMPARE(show("data_checksums"), QStringLiteral("on"));
    QCOMPARE(show("jit"), QStringLiteral("off"));
    QCOMPARE(show("timezone"), QStringLiteral("UTC"));
    QCOMPARE(show("listen_addresses"), QString());
}

void ClusterStart::reachableThroughItsSocketOnly()
{
    const auto server = serverOsUser();
    QVERIFY(server.has_value());
    QCOMPARE(ownerAndMode(m_cluster->connectionInfo().socketDir),
             QByteArray::number(server->uid) + " 0700");
    QCOMPARE(ownerAndMode(m_cluster->clusterDir()), QByteArray::number(server->uid) + " 0700");

    auto processes = childrenOf(m_cluster->serverPid());
    QVERIFY(!processes.isEmpty());
    processes.append(m_cluster->serverPid());
    QCOMPARE(listeningTcpSockets(processes), 0);

    ConnectionInfo other = m_cluster->connectionInfo();
    other.user = QStringLiteral("postgres");
    QVERIFY2(psql(other.toKeywordString(), QStringLiteral("SELECT 1")).startsWith(u"psql:"),
             "nobody becomes another role than kai");
}

void ClusterStart::secretsOfTheApplicationStayThere()
{
    QFile environment(QStringLiteral("/proc/%1/environ").arg(m_cluster->serverPid()));
    QVERIFY(environment.open(QIODevice::ReadOnly));
    const QByteArray text = environment.readAll();
    QVERIFY(text.contains("LC_ALL=C"));
    QVERIFY(!text.contains("hush"));
    QVERIFY(!text.contains("PGOPTIONS"));
}

void ClusterStart::stopLeavesNothingRunning()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    cluster.stop();
    START(cluster);
    QVERIFY(cluster.isRunning());
    const QString dir = cluster.clusterDir();
    auto processes = childrenOf(cluster.serverPid());
    processes.append(cluster.serverPid());
    cluster.stop();
    QVERIFY(!cluster.isRunning());
    QCOMPARE(cluster.serverPid(), 0);
    for (qint64 pid : processes)
        QVERIFY(waitUntilGone(pid, 2000));
    QVERIFY2(!QFile::exists(dir + QStringLiteral("/postmaster.pid")), "it was a clean stop");
    cluster.stop();
}

void ClusterStart::startsAgainAfterStop()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    START(cluster);
    psql(cluster.connectionOptions(), QStringLiteral("CREATE TABLE t AS SELECT 42 AS answer"));
    START(cluster); // nothing happens
    cluster.stop();
    START(cluster);
    QCOMPARE(psql(cluster.connectionOptions(), QStringLiteral("SELECT answer FROM t")),
             QStringLiteral("42"));
}

void ClusterStart::floodOfWarningsWhileTheWindowIsBusy()
{
    // 6 MB of log. psql() does not run the event loop, so nobody reads it.
    const QString flood = QStringLiteral(
        "DO $$BEGIN SET client_min_messages = error; FOR i IN 1..50000 LOOP RAISE WARNING '%', "
        "repeat('x', 100); END LOOP; END$$");
    QCOMPARE(psql(m_cluster->connectionOptions(), flood), QStringLiteral("DO"));
    QVERIFY(m_cluster->isRunning());
    QElapsedTimer timer;
    timer.start();
    m_cluster->stop();
    QVERIFY2(timer.elapsed() < 10'000, "the stop does not wait for a reader either");
}

void ClusterStart::pathTooLongForASocket()
{
    TestFolder folder;
    const QString dataDir = folder.dataDir() + u'/' + QString(100, u'd');
    PrivateCluster cluster({.dataDir = dataDir});
    START(cluster);
    const QString socketDir = cluster.connectionInfo().socketDir;
    QVERIFY(!socketDir.startsWith(dataDir));
    QVERIFY(ownerAndMode(socketDir).endsWith(" 0700"));
    QCOMPARE(psql(cluster.connectionOptions(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
    cluster.stop();
    QVERIFY2(!QFile::exists(socketDir), "what was made outside the data folder is removed");
}

void ClusterStart::pathWithOddCharacters()
{
    TestFolder folder;
    const QString dataDir = folder.dataDir() + QStringLiteral("/o'neil, \"tiket\" é");
    PrivateCluster cluster({.dataDir = dataDir});
    START(cluster);
    QCOMPARE(psql(cluster.connectionOptions(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
}

void ClusterStart::closedParentFolder()
{
    TestFolder folder;
    QFile::setPermissions(folder.parent(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    START(cluster);
    if (!runsAsRoot()) { // the server is ourselves, so nothing is closed for it
        QVERIFY(cluster.clusterDir().startsWith(folder.container()));
        return;
    }
    const QString outside = outsideContainer(folder.dataDir());
    QVERIFY(cluster.clusterDir().startsWith(outside));
    QFile note(locationFile(folder.dataDir()));
    QVERIFY(note.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(note.readAll().trimmed()), outside);
    psql(cluster.connectionOptions(), QStringLiteral("CREATE TABLE t AS SELECT 42 AS answer"));
    cluster.stop();

    // The place stays the same when the parent is opened later.
    QFile::setPermissions(folder.parent(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                               | QFile::ExeGroup | QFile::ExeOther);
    START(cluster);
    QCOMPARE(psql(cluster.connectionOptions(), QStringLiteral("SELECT answer FROM t")),
             QStringLiteral("42"));
}

void ClusterStart::dataFolderRemovedAndMadeAnew()
{
    if (!runsAsRoot())
        return; // only root's clusters live elsewhere
    TestFolder folder;
    QFile::setPermissions(folder.parent(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    START(cluster);
    psql(cluster.connectionOptions(), QStringLiteral("CREATE TABLE t()"));
    cluster.stop();
    QVERIFY(QDir(folder.dataDir()).removeRecursively());
    START(cluster);
    QCOMPARE(psql(cluster.connectionOptions(), QStringLiteral("SELECT to_regclass('t') IS NULL")),
             QStringLiteral("t"));
    QVERIFY(QDir(outsideContainer(folder.dataDir()) + QStringLiteral(".old-1")).exists());
}

void ClusterStart::locationThatIsGone()
{
    TestFolder folder;
    QVERIFY(QDir().mkpath(folder.dataDir()));
    QVERIFY(overwrite(locationFile(folder.dataDir()), "/var/lib/kai-ticketing/no-such-folder\n"));
    PrivateCluster cluster({.dataDir = folder.dataDir()});
    const auto started = cluster.start();
    QVERIFY2(!started, "an empty cluster would hide that the data is not there");
    QCOMPARE(started.error().code, QStringLiteral("cluster.corrupt"));
    QCOMPARE(started.error().subject, QStringLiteral("/var/lib/kai-ticketing/no-such-folder"));
}

QTEST_GUILESS_MAIN(ClusterStart)
#include "tst_clusterstart.moc"
