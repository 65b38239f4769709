#include "cluster/childprocess.h"
#include "cluster/clusterconfig.h"
#include "cluster/connectioninfo.h"
#include "cluster/osuser.h"
#include "cluster/postgresbinaries.h"
#include "cluster/postmasterpid.h"
#include "cluster/restartpolicy.h"
#include "cluster/serverlog.h"
#include "cluster/serverprocess.h"
#include "cluster/socketdir.h"

#include <QTest>

using namespace kai;
using namespace kai::cluster;
using namespace std::chrono_literals;

/// The rules of the cluster that need no server.
class ClusterRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionFile_data();
    void versionFile();
    void versionOfAProgram_data();
    void versionOfAProgram();
    void existingClusterNeedsExactVersion();
    void newClusterTakesNewestVersion();
    void postmasterPid_data();
    void postmasterPid();
    void readyIsOurChildOnly();
    void holderOfAProcessNumber_data();
    void holderOfAProcessNumber();
    void socketPathOf107BytesFits();
    void restartsAreLimitedInTime();
    void logLevels_data();
    void logLevels();
    void logCutsLinesAnywhere();
    void connectionOptionsAreQuoted();
    void operatorCannotOpenTheServer();
    void closedFolderOnTheWay_data();
    void closedFolderOnTheWay();
    void mostTellingLineOfInitdb();
};

void ClusterRules::versionFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("major");
    QTest::newRow("as initdb writes it") << QByteArray("15\n") << 15;
    QTest::newRow("no line end") << QByteArray("17") << 17;
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("before version 10") << QByteArray("9.6\n") << 0;
    QTest::newRow("garbage") << QByteArray("\x7f"
                                           "ELF")
                             << 0;
    QTest::newRow("second line") << QByteArray("15\n16\n") << 0;
    QTest::newRow("zero") << QByteArray("0\n") << 0;
    QTest::newRow("negative") << QByteArray("-15\n") << 0;
    QTest::newRow("too long") << QByteArray("150000000000\n") << 0;
}

void ClusterRules::versionFile()
{
    QFETCH(QByteArray, text);
    QTEST(majorFromVersionFile(text).value_or(0), "major");
}

void ClusterRules::versionOfAProgram_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("major");
    QTest::newRow("Debian") << QByteArray("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n")
                            << 15;
    QTest::newRow("Fedora") << QByteArray("postgres (PostgreSQL) 16.4\n") << 16;
    QTest::newRow("beta") << QByteArray("postgres (PostgreSQL) 18beta1\n") << 18;
    QTest::newRow("other program") << QByteArray("mysqld  Ver 15.1\n") << 0;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void ClusterRules::versionOfAProgram()
{
    QFETCH(QByteArray, output);
    QTEST(majorFromProgram(output).value_or(0), "major");
}

void ClusterRules::existingClusterNeedsExactVersion()
{
    const QList<Installation> installed {{14, QStringLiteral("/a")}, {16, QStringLiteral("/b")}};
    QCOMPARE(exactVersion(installed, 14)->binDir, QStringLiteral("/a"));
    QVERIFY(!exactVersion(installed, 15));
    QVERIFY(!exactVersion({}, 15));
}

void ClusterRules::newClusterTakesNewestVersion()
{
    const QList<Installation> installed {{9, QStringLiteral("/old")},
                                         {15, QStringLiteral("/first")},
                                         {15, QStringLiteral("/second")},
                                         {14, QStringLiteral("/a")}};
    QCOMPARE(newestVersion(installed)->binDir, QStringLiteral("/first"));
    QVERIFY2(!newestVersion({{14, QStringLiteral("/a")}}), "older than what we test on");
    QVERIFY(!newestVersion({}));
}

void ClusterRules::postmasterPid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("pid");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("ready") << QByteArray(
        "4711\n/data\n1700000000\n5432\n/run\n\n 123 45\nready   \n")
                           << 4711LL << QByteArray("ready");
    QTest::newRow("starting") << QByteArray(
        "4711\n/data\n1700000000\n5432\n/run\n\n 123 45\nstarting\n")
                              << 4711LL << QByteArray("starting");
    QTest::newRow("just begun") << QByteArray("4711\n/data\n1700000000\n5432\n") << 4711LL
                                << QByteArray();
    QTest::newRow("single-user mode") << QByteArray("-4711\n/data\n") << 4711LL << QByteArray();
    QTest::newRow("empty") << QByteArray() << 0LL << QByteArray();
    QTest::newRow("garbage") << QByteArray("ready\nready\n") << 0LL << QByteArray();
}

void ClusterRules::postmasterPid()
{
    QFETCH(QByteArray, text);
    const auto parsed = parsePostmasterPid(text).value_or(PostmasterPid {});
    QTEST(parsed.pid, "pid");
    QTEST(parsed.status, "status");
}

void ClusterRules::readyIsOurChildOnly()
{
    const PostmasterPid ready {4711, "ready"};
    QVERIFY(ready.isReady(4711));
    QVERIFY2(!ready.isReady(4712), "the file of another server");
    QVERIFY(!(PostmasterPid {4711, "starting"}).isReady(4711));
    QVERIFY(!(PostmasterPid {4711, "stopping"}).isReady(4711));
}

void ClusterRules::holderOfAProcessNumber_data()
{
    QTest::addColumn<QByteArray>("commandLine");
    QTest::addColumn<QString>("workingDir");
    QTest::addColumn<bool>("isServer");
    const auto line = [](const QByteArray &text) { return QByteArray(text).replace(' ', '\0'); };
    const QString none;
    const QString other = QStringLiteral("/var/lib/postgresql/15/main");
    const QString ours = QStringLiteral("/kai/postgresql/15");
    QTest::newRow("our server") << line(
        "/usr/lib/postgresql/15/bin/postgres -D /kai/postgresql/15 -c x=y ")
                                << ours << true;
    QTest::newRow("working folder not told")
        << line("/usr/bin/postgres -D /kai/postgresql/15 ") << none << true;
    QTest::newRow("-Dfolder") << line("postgres -D/kai/postgresql/15/ ") << none << true;
    QTest::newRow("folder from the environment") << line("postgres ") << ours << true;
    QTest::newRow("cannot be told apart") << line("postgres ") << none << true;
    QTest::newRow("server of the system")
        << line("/usr/bin/postgres -D " + other.toLatin1() + ' ') << other << false;
    QTest::newRow("server of the system, by its folder") << line("postgres ") << other << false;
    QTest::newRow("another program") << line("/usr/bin/sleep 100 ") << ours << false;
    QTest::newRow("child of a server")
        << QByteArray("postgres: kai-1: checkpointer ") << other << false;
    QTest::newRow("zombie") << QByteArray() << none << false;
}

void ClusterRules::holderOfAProcessNumber()
{
    QFETCH(QByteArray, commandLine);
    QFETCH(QString, workingDir);
    QFETCH(bool, isServer);
    QCOMPARE(holderFromProcess(commandLine, workingDir, QStringLiteral("/kai/postgresql/15")),
             isServer ? PidHolder::Server : PidHolder::Unrelated);
}

void ClusterRules::socketPathOf107BytesFits()
{
    const QStringList runtime {QStringLiteral("relative"), QStringLiteral("/run/user/1000"),
                               u'/' + QString(120, u'r'), QStringLiteral("/tmp")};
    const QString cluster = QStringLiteral("/data/postgresql/15");
    // "/.s.PGSQL.5432" takes 14 bytes.
    const QString longest = u'/' + QString(107 - 14 - 1, u'd');
    QCOMPARE(socketDirCandidates(longest, runtime, cluster, 5432), QStringList {longest});

    const QStringList shortened = socketDirCandidates(longest + u'd', runtime, cluster, 5432);
    QCOMPARE(shortened.size(), 2);
    QVERIFY(shortened[0].startsWith(u"/run/user/1000/kai-ticketing-"));
    QVERIFY(shortened[1].startsWith(u"/tmp/kai-ticketing-"));
    QVERIFY2(socketDirCandidates(longest + u'd', runtime, cluster + u'6', 5432) != shortened,
             "two clusters never share a folder");
    QVERIFY2(!socketDirCandidates(QStringLiteral("/a,b"), runtime, cluster, 5432)
                  .contains(QStringLiteral("/a,b")),
             "libpq takes it for two hosts");
    // Bytes count, not characters.
    const QString wide = u'/' + QString(60, QChar(0x00e9));
    QVERIFY(!socketDirCandidates(wide, runtime, cluster, 5432).contains(wide));
}

void ClusterRules::restartsAreLimitedInTime()
{
    RestartPolicy policy({.crashes = 3, .window = 60s, .firstDelay = 100ms, .longestDelay = 300ms});
    const RestartPolicy::TimePoint start {};
    QCOMPARE(policy.crashedAt(start).value(), 100ms);
    QCOMPARE(policy.crashedAt(start + 1s).value(), 200ms);
    QCOMPARE(policy.crashedAt(start + 2s).value(), 300ms);
    QVERIFY(!policy.crashedAt(start + 3s));

    policy.reset();
    for (int hour = 0; hour < 10; ++hour)
        QCOMPARE(policy.crashedAt(start + hour * 1h).value(), 100ms);
}

void ClusterRules::logLevels_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LogLevel>("level");
    QTest::newRow("routine") << QByteArray("LOG:  database system is ready\n") << LogLevel::Debug;
    QTest::newRow("warning") << QByteArray("WARNING:  there is no transaction\n")
                             << LogLevel::Warning;
    QTest::newRow("error") << QByteArray("ERROR:  deadlock detected\n") << LogLevel::Warning;
    QTest::newRow("fatal") << QByteArray("FATAL:  could not write\n") << LogLevel::Critical;
    QTest::newRow("panic") << QByteArray("PANIC:  could not fsync\n") << LogLevel::Critical;
    QTest::newRow("before the log is set up")
        << QByteArray("2026-01-01 00:00:00 UTC [1] FATAL:  could not open\n") << LogLevel::Critical;
    QTest::newRow("crashed backend")
        << QByteArray("LOG:  server process (PID 7) was terminated by signal 11\n")
        << LogLevel::Warning;
}

void ClusterRules::logLevels()
{
    QFETCH(QByteArray, line);
    ServerLog log;
    const auto lines = log.feed(line + "\tgoes on\n");
    QCOMPARE(lines.size(), 2);
    QTEST(lines[0].level, "level");
    QTEST(lines[1].level, "level");
    QCOMPARE(log.last(), QString::fromLatin1(line.trimmed()));
    QCOMPARE(log.fatal().isEmpty(), lines[0].level != LogLevel::Critical);
}

void ClusterRules::logCutsLinesAnywhere()
{
    ServerLog log;
    QVERIFY(log.feed("FATAL:  data dir").isEmpty());
    QCOMPARE(log.feed("ectory\nLOG:  x").size(), 1);
    QCOMPARE(log.feed("\n\n").size(), 1);
    QCOMPARE(log.fatal(), QStringLiteral("FATAL:  data directory"));
    log.clear();
    QCOMPARE(log.fatal(), QString());
    QCOMPARE(log.feed(QByteArray(20 * 1024, 'x')).size(), 2);
}

void ClusterRules::connectionOptionsAreQuoted()
{
    ConnectionInfo info;
    info.socketDir = QStringLiteral("/home/o'neil/a b\\c");
    QCOMPARE(info.toKeywordString(),
             QStringLiteral("host='/home/o\\'neil/a b\\\\c' port='5432' user='kai' dbname='kai'"));
}

void ClusterRules::operatorCannotOpenTheServer()
{
    ServerConfig config;
    config.connection.socketDir = QStringLiteral("/a,b\"c");
    config.settings = {{QStringLiteral("listen_addresses"), QStringLiteral("*")},
                       {QStringLiteral("shared_buffers"), QStringLiteral("1GB")}};
    const QStringList arguments = serverArguments(config);
    QVERIFY(arguments.contains(QStringLiteral("listen_addresses=")));
    QVERIFY(!arguments.contains(QStringLiteral("listen_addresses=*")));
    QVERIFY(arguments.contains(QStringLiteral("shared_buffers=1GB")));
    QVERIFY(arguments.contains(QStringLiteral("fsync=on")));
    QVERIFY(arguments.contains(QStringLiteral("unix_socket_directories=\"/a,b\"\"c\"")));
    QCOMPARE(identityFileText({QStringLiteral("siti")}, QStringLiteral("kai")).split('\n').value(1),
             QByteArray("kai \"siti\" kai"));
}

void ClusterRules::closedFolderOnTheWay_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uint>("gid");
    QTest::addColumn<bool>("passes");
    QTest::newRow("/root") << 0700U << 0U << false;
    QTest::newRow("open for all") << 0711U << 0U << true;
    QTest::newRow("open for the group") << 0710U << 104U << true;
    QTest::newRow("closed for the group alone") << 0701U << 104U << false;
    QTest::newRow("readable is not passable") << 0744U << 0U << false;
}

void ClusterRules::closedFolderOnTheWay()
{
    QFETCH(uint, mode);
    QFETCH(uint, gid);
    struct stat folder
    {
    };
    folder.st_mode = S_IFDIR | mode;
    folder.st_gid = gid;
    QTEST(mayTraverse(folder, {101, 104, QStringLiteral("postgres")}), "passes");
    QVERIFY(mayTraverse(folder, {0, 0, QStringLiteral("root")}));
}

void ClusterRules::mostTellingLineOfInitdb()
{
    QCOMPARE(mostTellingLine("FATAL:  could not write to file: No space left on device\n"
                             "PANIC:  cannot abort transaction 1\n"
                             "child process exited with exit code 1\n"
                             "initdb: removing contents of data directory \"/x\"\n"),
             QStringLiteral("FATAL:  could not write to file: No space left on device"));
    QCOMPARE(mostTellingLine("one\ntwo\n\n"), QStringLiteral("two"));
    QCOMPARE(mostTellingLine(""), QString());
}

QTEST_GUILESS_MAIN(ClusterRules)
#include "tst_clusterrules.moc"
