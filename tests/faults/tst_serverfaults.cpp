#include "e2e/serverprogram.h"
#include "faults/faultclient.h"
#include "faults/stubs.h"
#include "support/historychecker.h"
#include "support/testdatabase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <optional>
#include <sys/mount.h>
#include <thread>

using namespace kai;
using kai::test::ServerProgram;

/// The whole server while the world around it breaks. Whatever happens: nothing that a client was
/// told of is lost, no seat is sold twice, and the alert comes within a minute and goes again.
class TestServerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDatabaseIsKilledDuringASale();
    void theServerIsKilledDuringTwoThousandOrders();
    void theDiskOfTheDataIsFull();
    void theDiskOfTheLogIsFull();
    void mailServerAndGatewayAreDown();
    void theDatabaseIsSlow();

private:
    using Environment = QList<std::pair<QString, QString>>;

    /// A sale beside the test, which ends with it at the latest.
    class Sale
    {
    public:
        Sale(TestServerFaults &test, int threads, int count)
            : m_test(test)
            , m_thread([&test, threads, count] { test.sell(threads, count); })
        {
        }
        ~Sale() { m_test.m_stop = true; }
        /// Waits until all is sold.
        void finish() { m_thread.join(); }

    private:
        TestServerFaults &m_test;
        std::jthread m_thread;
    };

    bool start(Environment environment = {});
    /// Sells on as many threads until `count` orders have been told of, or somebody says stop.
    void sell(int threads, int count);
    QStringList contradictions() { return m_history->contradictions(*m_database); }
    qint64 postgresPid() const;
    /// What the server said, without its requests.
    void tellLog() const;
    QString folder(const char *name) const { return m_server->dataDir() + QLatin1String(name); }

    std::unique_ptr<ServerProgram> m_server;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<FaultClient> m_client;
    std::optional<HistoryChecker> m_history; ///< of one database
    std::atomic<quint16> m_port = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_sold = 0;
    std::atomic<int> m_failed = 0; ///< orders that were neither sold nor refused for a reason
    std::atomic<int> m_refusals = 0;
    std::atomic<int> m_bareRefusals = 0; ///< of these, without a Retry-After
};

void TestServerFaults::init()
{
    m_server = std::make_unique<ServerProgram>();
    m_history.emplace();
    m_stop = false;
    m_sold = 0;
    m_failed = 0;
    m_refusals = 0;
    m_bareRefusals = 0;
}

void TestServerFaults::cleanup()
{
    m_stop = true;
    if (QTest::currentTestFailed())
        tellLog();
    m_client.reset();
    m_server->terminate();
    for (const char *mounted : {"/data", "/log"})
        ::umount2(QFile::encodeName(folder(mounted)).constData(), MNT_DETACH);
    m_server.reset();
    m_database.reset();
}

bool TestServerFaults::start(Environment environment)
{
    environment.append({QStringLiteral("KAI_LIMITS_ENABLED"), QStringLiteral("false")});
    if (!m_server->start(environment))
        return false;
    m_port = quint16(m_server->url().port());
    m_client = std::make_unique<FaultClient>(m_port);
    return m_client->login();
}

void TestServerFaults::sell(int threads, int count)
{
    const QList<qint64> schedules = m_client->schedules();
    QVERIFY(!schedules.isEmpty());
    std::vector<std::thread> counters;
    for (int i = 0; i < threads; ++i) {
        counters.emplace_back([this, count, i, schedules] {
            FaultClient client(m_port);
            if (!client.login()) {
                ++m_failed;
                return;
            }
            for (int order = i; m_sold < count && !m_stop; ++order) {
                const Answer answer = client.order(schedules[order % schedules.size()]);
                if (answer.status == 201) {
                    m_history->told(FaultClient::orderOf(answer));
                    ++m_sold;
                } else if (answer.status == 401) {
                    client.login();
                } else if (answer.status != 409) {
                    ++m_failed;
                    qWarning("%d %s", answer.status, answer.body.left(200).constData());
                }
            }
            m_refusals += client.refusals;
            m_bareRefusals += client.refusalsWithoutRetryAfter;
        });
    }
    for (std::thread &counter : counters)
        counter.join();
}

qint64 TestServerFaults::postgresPid() const
{
    const QString data = folder("/data");
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (line.contains("/bin/postgres") && line.contains(data.toUtf8()))
            return pid.toLongLong();
    }
    return 0;
}

void TestServerFaults::tellLog() const
{
    QFile file(folder("/stderr.log"));
    const QByteArrayList lines
        = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    for (const QByteArray &line : lines.last(std::min<qsizetype>(lines.size(), 500))) {
        if (!line.contains(" kai.access "))
            qInfo("%s", line.left(300).constData());
    }
}

void TestServerFaults::theDatabaseIsKilledDuringASale()
{
    QVERIFY(start());
    Sale sale(*this, 4, 400);
    QTRY_VERIFY_WITH_TIMEOUT(m_sold > 100, 60'000);
    QElapsedTimer down;
    down.start();
    QCOMPARE(::kill(pid_t(postgresPid()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->get("/health/ready").status == 200, 15'000);
    qInfo("back after %lld ms", down.elapsed());
    QCOMPARE(m_client->get("/health/live").status, 200);
    sale.finish();
    QCOMPARE(m_failed.load(), 0);
    QVERIFY(m_refusals > 0);
    QCOMPARE(m_bareRefusals.load(), 0);
    m_database = TestDatabase::ofCluster(folder("/data"));
    QCOMPARE(contradictions(), QStringList());
    QVERIFY(m_client->sees(QStringLiteral("databaseCrashed")));
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("databaseCrashed")));
}

void TestServerFaults::theServerIsKilledDuringTwoThousandOrders()
{
    m_database = std::make_unique<TestDatabase>();
    const Environment environment {{QStringLiteral("KAI_DATABASE_URL"), m_database->url()}};
    QVERIFY(start(environment));
    Sale sale(*this, 6, 2000);
    QTRY_VERIFY_WITH_TIMEOUT(m_sold > 800, 200'000);
    m_server->process().kill();
    QVERIFY(m_server->process().waitForFinished());
    QVERIFY(m_server->start(
        environment
        + Environment {{QStringLiteral("KAI_LIMITS_ENABLED"), QStringLiteral("false")}}));
    m_port = quint16(m_server->url().port());
    sale.finish();
    QVERIFY(m_sold >= 2000);
    QCOMPARE(m_failed.load(), 0);
    QCOMPARE(contradictions(), QStringList());
    QVERIFY(m_client->login());
    QVERIFY(m_client->sees(QStringLiteral("uncleanStart")));
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("uncleanStart")));
}

/// A disk of its own at the folder. Needs root, or a namespace in which one is.
static bool mountDisk(const QString &folder, const char *size)
{
    QDir().mkpath(folder);
    const QByteArray options = QByteArray("mode=0711,size=") + size;
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData())
           == 0;
}

/// Takes all the room that is left.
static void fill(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (file.write(block) == block.size()) { }
}

void TestServerFaults::theDiskOfTheDataIsFull()
{
    QVERIFY2(mountDisk(folder("/data"), "320m"), "mounting a small disk needs root");
    QVERIFY(start());
    m_database = TestDatabase::ofCluster(folder("/data"));
    sell(2, 50);
    fill(folder("/data/filler"));
    Sale sale(*this, 2, 400);
    QVERIFY(m_client->sees(QStringLiteral("diskNearlyFull")));
    QVERIFY(QFile::remove(folder("/data/filler")));
    QTRY_VERIFY_WITH_TIMEOUT(m_client->get("/health/ready").status == 200, 30'000);
    sale.finish();
    QVERIFY(m_sold >= 400);
    QCOMPARE(contradictions(), QStringList());
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("diskNearlyFull")));
}

void TestServerFaults::theDiskOfTheLogIsFull()
{
    QVERIFY2(mountDisk(folder("/log"), "2m"), "mounting a small disk needs root");
    m_database = std::make_unique<TestDatabase>();
    QVERIFY(start({{QStringLiteral("KAI_DATABASE_URL"), m_database->url()},
                   {QStringLiteral("KAI_LOG_FOLDER"), folder("/log")}}));
    fill(folder("/log/filler"));
    sell(2, 200); // goes on as if nothing were
    QCOMPARE(m_sold >= 200, true);
    QCOMPARE(m_failed.load(), 0);
    QVERIFY(m_client->sees(QStringLiteral("logSinkDead")));
    QVERIFY(QFile::remove(folder("/log/filler")));
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("logSinkDead")));
    QCOMPARE(contradictions(), QStringList());
}

void TestServerFaults::mailServerAndGatewayAreDown()
{
    m_database = std::make_unique<TestDatabase>();
    faults::Stubs outside;
    QVERIFY(start({{QStringLiteral("KAI_DATABASE_URL"), m_database->url()},
                   {QStringLiteral("KAI_MAIL_SERVER"), outside.mailAddress()},
                   {QStringLiteral("KAI_MAIL_SECURITY"), QStringLiteral("none")},
                   {QStringLiteral("KAI_MIDTRANS_SERVER_KEY"), QStringLiteral("SB-Mid-server-x")},
                   {QStringLiteral("KAI_MIDTRANS_SNAP_URL"), outside.gatewayUrl("/snap/v1")},
                   {QStringLiteral("KAI_MIDTRANS_API_URL"), outside.gatewayUrl("/v2")}}));
    sell(2, 20); // a sale at the counter needs neither
    const Answer order = m_client->order(m_client->schedules().first());
    m_history->told(FaultClient::orderOf(order));
    const QByteArray path
        = "/api/v1/orders/" + order.data()[u"code"].toString().toLatin1() + "/payments";
    const QJsonObject midtrans {{QStringLiteral("method"), QStringLiteral("midtrans")}};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_client->post(path, midtrans).status, 502);
    QCOMPARE(m_client->get("/health/ready").status, 200);
    QVERIFY(m_client->sees(QStringLiteral("gatewayFailing")));
    QVERIFY(m_client->sees(QStringLiteral("mailFailing")));
    outside.open();
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("gatewayFailing")));
    QCOMPARE(m_client->post(path, midtrans).status, 201);
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("mailFailing")));
    QVERIFY(outside.mails() > 0);
    QCOMPARE(contradictions(), QStringList());
}

void TestServerFaults::theDatabaseIsSlow()
{
    m_database = std::make_unique<TestDatabase>();
    faults::SlowLine line(m_database->config());
    const QString url = QStringLiteral("host=127.0.0.1 port=%1 user=%2 dbname=%3")
                            .arg(line.port())
                            .arg(m_database->config().user, m_database->config().database);
    QVERIFY(start({{QStringLiteral("KAI_DATABASE_URL"), url}}));
    line.setDelay(std::chrono::milliseconds(150));
    QVERIFY(m_client->sees(QStringLiteral("databaseSlow")));
    sell(4, 10);
    QCOMPARE(m_bareRefusals.load(), 0);
    line.setDelay(std::chrono::milliseconds(0));
    QVERIFY(m_client->seesTheEndOf(QStringLiteral("databaseSlow")));
    sell(4, 40);
    QCOMPARE(contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
