#include "cluster/osuser.h"
#include "cluster/postgresbinaries.h"
#include "cluster/privatecluster.h"
#include "cluster/serverprobe.h"
#include "cluster/socketdir.h"
#include "cluster/testfolder.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace kai;
using namespace kai::cluster;
using namespace std::chrono_literals;

static constexpr uid_t nobody = 65534;

/// Folders and machines on which the private PostgreSQL must not or cannot start.
class ClusterRefusal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPostgresInstalled();
    void versionNotInstalled();
    void versionFileUnreadable_data();
    void versionFileUnreadable();
    void clusterOfSomebodyElse();
    void dataFolderOfSomebodyElse();
    void secondApplication();
    void serverStartedByHand();
    void failingInitdb();
    void badSetting();
    void killedInitdbIsCleaned();
    void parentClosedLater();
    void plantedSocketFolder();

private:
    static Error refusal(const ClusterOptions &options);
};

Error ClusterRefusal::refusal(const ClusterOptions &options)
{
    PrivateCluster cluster(options);
    const auto started = cluster.start();
    return started ? Error {.code = QStringLiteral("started")} : started.error();
}

void ClusterRefusal::noPostgresInstalled()
{
    TestFolder folder;
    const Error error = refusal({.dataDir = folder.dataDir(), .binDirs = {folder.parent()}});
    QCOMPARE(error.code, QStringLiteral("cluster.noPostgres"));
    // Mended by installing it.
    QCOMPARE(refusal({.dataDir = folder.dataDir()}).code, QStringLiteral("started"));
}

void ClusterRefusal::versionNotInstalled()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    int absent = 14;
    while (exactVersion(installationsIn(standardBinDirs()), absent))
        --absent;
    QVERIFY(overwrite(folder.clusterDir() + QStringLiteral("/PG_VERSION"),
                      QByteArray::number(absent) + '\n'));
    const Error error = refusal({.dataDir = folder.dataDir()});
    QCOMPARE(error.code, QStringLiteral("cluster.versionMissing"));
    QCOMPARE(error.subject, QString::number(absent));
}

void ClusterRefusal::versionFileUnreadable_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("missing") << false << QByteArray();
    QTest::newRow("empty") << true << QByteArray();
    QTest::newRow("garbage") << true << QByteArray("\0\xff\x7f fifteen\n", 12);
}

void ClusterRefusal::versionFileUnreadable()
{
    QFETCH(bool, isThere);
    QFETCH(QByteArray, text);
    TestFolder folder;
    const QString cluster = folder.container() + QStringLiteral("/15");
    QVERIFY(QDir().mkpath(cluster));
    const auto server = serverOsUser();
    QVERIFY(server
            && ::chown(QFile::encodeName(cluster).constData(), server->uid, server->gid) == 0);
    const QString file = cluster + QStringLiteral("/PG_VERSION");
    QVERIFY(!isThere || overwrite(file, text));
    const Error error = refusal({.dataDir = folder.dataDir()});
    QCOMPARE(error.code, QStringLiteral("cluster.corrupt"));
    QCOMPARE(error.subject, file);
}

void ClusterRefusal::clusterOfSomebodyElse()
{
    TestFolder folder;
    if (!runsAsRoot()) {
        // The one thing a normal user can do is to find somebody else's.
        QCOMPARE(refusal({.dataDir = QStringLiteral("/usr/share")}).code,
                 QStringLiteral("cluster.foreignOwner"));
        return;
    }
    QVERIFY(folder.makeCluster());
    const QString dir = folder.clusterDir();
    QCOMPARE(::chown(QFile::encodeName(dir).constData(), nobody, nobody), 0);
    const Error error = refusal({.dataDir = folder.dataDir()});
    QCOMPARE(error.code, QStringLiteral("cluster.foreignOwner"));
    QCOMPARE(error.subject, dir);
    QCOMPARE(ownerAndMode(dir), QByteArray("65534 0700"));
}

void ClusterRefusal::dataFolderOfSomebodyElse()
{
    if (!runsAsRoot())
        return; // see clusterOfSomebodyElse()
    TestFolder folder;
    QVERIFY(QDir().mkpath(folder.dataDir()));
    QCOMPARE(::chown(QFile::encodeName(folder.dataDir()).constData(), nobody, nobody), 0);
    const Error error = refusal({.dataDir = folder.dataDir()});
    QCOMPARE(error.code, QStringLiteral("cluster.foreignOwner"));
    QCOMPARE(error.subject, folder.dataDir());
    QVERIFY2(QDir(folder.dataDir()).isEmpty(), "nothing was written");
}

void ClusterRefusal::secondApplication()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    QProcess first;
    first.start(QStringLiteral(KAI_CLUSTER_OWNER), {folder.dataDir()});
    QVERIFY(first.waitForReadyRead(20'000));
    const QByteArray answer = first.readLine();
    QVERIFY2(answer.startsWith("ready "), answer.constData());
    const qint64 server = answer.mid(6).trimmed().toLongLong();

    const Error error = refusal({.dataDir = folder.dataDir()});
    QCOMPARE(error.code, QStringLiteral("cluster.inUse"));
    QCOMPARE(error.subject, folder.container());
    QVERIFY2(isAlive(server), "the first one is not disturbed");

    first.closeWriteChannel();
    QVERIFY(first.waitForFinished(20'000));
    QVERIFY2(!isAlive(server), "an application that ends takes its server along");
    QCOMPARE(refusal({.dataDir = folder.dataDir()}).code, QStringLiteral("started"));
}

void ClusterRefusal::serverStartedByHand()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    const auto newest = newestVersion(installationsIn(standardBinDirs()));
    const auto user = serverOsUser();
    QVERIFY(newest && user);
    QProcess server;
    server.setWorkingDirectory(QStringLiteral("/"));
    server.setChildProcessModifier([user = *user] {
        if (::geteuid() == 0 && (::setgid(user.gid) != 0 || ::setuid(user.uid) != 0))
            ::_exit(1);
    });
    server.start(newest->program("postgres"),
                 {QStringLiteral("-D"), folder.clusterDir(), QStringLiteral("-c"),
                  QStringLiteral("listen_addresses="), QStringLiteral("-c"),
                  QStringLiteral("unix_socket_directories=") + folder.clusterDir()});
    const QString pidFile = folder.clusterDir() + QStringLiteral("/postmaster.pid");
    QTRY_VERIFY(QFile::exists(pidFile));

    const Error error = refusal({.dataDir = folder.dataDir(), .lingerDeadline = 300ms});
    QCOMPARE(error.code, QStringLiteral("cluster.inUse"));
    QCOMPARE(server.state(), QProcess::Running);
    QVERIFY(QFile::exists(pidFile));
    ::kill(pid_t(server.processId()), SIGINT);
    QVERIFY(server.waitForFinished(20'000));
}

void ClusterRefusal::failingInitdb()
{
    TestFolder folder;
    const QString binDir = folder.parent() + QStringLiteral("/bin");
    QVERIFY(QDir().mkpath(binDir));
    const QString postgres = binDir + QStringLiteral("/postgres");
    const QString initdb = binDir + QStringLiteral("/initdb");
    QVERIFY(overwrite(postgres, "#!/bin/sh\necho 'postgres (PostgreSQL) 15.0'\n"));
    QVERIFY(overwrite(initdb, "#!/bin/sh\necho 'initdb: error: No space left on device' >&2\n"
                              "echo 'initdb: removing contents' >&2\nexit 1\n"));
    const auto executable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                            | QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup
                            | QFile::ExeGroup;
    QVERIFY(QFile::setPermissions(postgres, executable));
    QVERIFY(QFile::setPermissions(initdb, executable));

    const Error error = refusal({.dataDir = folder.dataDir(), .binDirs = {binDir}});
    QCOMPARE(error.code, QStringLiteral("cluster.initdbFailed"));
    QCOMPARE(error.internal, QStringLiteral("initdb: error: No space left on device"));
    QVERIFY(!QFile::exists(folder.container() + QStringLiteral("/staging")));
    QCOMPARE(refusal({.dataDir = folder.dataDir()}).code, QStringLiteral("started"));
}

void ClusterRefusal::badSetting()
{
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    const Error error
        = refusal({.dataDir = folder.dataDir(),
                   .settings = {{QStringLiteral("work_mem"), QStringLiteral("plenty")}}});
    QCOMPARE(error.code, QStringLiteral("cluster.startFailed"));
    QVERIFY2(error.internal.contains(u"work_mem"), qPrintable(error.internal));
}

void ClusterRefusal::killedInitdbIsCleaned()
{
    TestFolder folder;
    const QString staging = folder.container() + QStringLiteral("/staging");
    QProcess application;
    application.start(QStringLiteral(KAI_CLUSTER_OWNER), {folder.dataDir()});
    QDeadlineTimer deadline(20'000);
    while (!QFile::exists(staging + QStringLiteral("/PG_VERSION")) && !deadline.hasExpired())
        QTest::qWait(1);
    application.kill();
    QVERIFY(application.waitForFinished(20'000));
    QVERIFY2(QFile::exists(staging + QStringLiteral("/PG_VERSION")), "killed in the middle");
    QVERIFY(!QFile::exists(folder.container() + QStringLiteral("/15")));
    QTRY_VERIFY2(processesWith(QFile::encodeName(staging)).isEmpty(), "initdb died with us");

    QCOMPARE(refusal({.dataDir = folder.dataDir()}).code, QStringLiteral("started"));
    QVERIFY(!QFile::exists(staging));
}

void ClusterRefusal::parentClosedLater()
{
    if (!runsAsRoot())
        return; // nothing of ours is closed for ourselves
    TestFolder folder;
    QVERIFY(folder.makeCluster());
    QFile::setPermissions(folder.parent(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Error error = refusal({.dataDir = folder.dataDir()});
    QCOMPARE(error.code, QStringLiteral("cluster.unreachable"));
    QCOMPARE(error.subject, folder.parent());
}

void ClusterRefusal::plantedSocketFolder()
{
    TestFolder folder;
    const auto user = serverOsUser();
    QVERIFY(user);
    const QString target = folder.parent() + QStringLiteral("/target");
    const QString link = folder.parent() + QStringLiteral("/link");
    QVERIFY(QDir().mkdir(target));
    const QByteArray before = ownerAndMode(target);
    QVERIFY(QFile::link(target, link));
    const auto planted = openSocketDir({link}, *user);
    QVERIFY2(!planted, "a symbolic link is not followed");
    QCOMPARE(planted.error().code, QStringLiteral("cluster.noSocketDir"));
    QCOMPARE(ownerAndMode(target), before);
    // The next candidate is taken.
    const QString own = folder.parent() + QStringLiteral("/own");
    QCOMPARE(openSocketDir({link, own}, *user).value_or(QString()), own);
    if (runsAsRoot()) {
        QCOMPARE(::chown(QFile::encodeName(target).constData(), nobody, nobody), 0);
        QVERIFY2(!openSocketDir({target}, *user), "somebody else's folder is not taken over");
    }
}

QTEST_GUILESS_MAIN(ClusterRefusal)
#include "tst_clusterrefusal.moc"
