#include "http/house.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// What operators see of the server: its state, its alerts, its log.
class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theStateIsTold();
    void anAlertIsRaisedTakenOverAndCleared();
    void anAlertIsALiveEvent();
    void theLogIsFilteredAndPaged();
    void rolesDecideWhoSeesWhat_data();
    void rolesDecideWhoSeesWhat();

private:
    /// A look every two seconds, for so long.
    void observe(Observation observation, int seconds);
    QJsonArray alerts() { return m_house.get("/api/v1/alerts", m_cashier).data().toArray(); }

    House m_house;
    Person m_customer;
    Person m_cashier;
    Person m_supervisor;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void TestOperations::initTestCase()
{
    m_customer = m_house.person(Role::Customer);
    m_cashier = m_house.person(Role::Cashier);
    m_supervisor = m_house.person(Role::Supervisor);
}

void TestOperations::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestOperations::observe(Observation observation, int seconds)
{
    for (int passed = 0; passed <= seconds; passed += 2) {
        m_now = m_now.addSecs(2);
        observation.at = m_now;
        m_house.operations().observe(observation);
    }
}

void TestOperations::theStateIsTold()
{
    Observation observation;
    observation.poolThreads = 8;
    observation.poolQueued = 3;
    observation.figures.emplace().seatHolds = 12;
    observation.disks = {{QStringLiteral("data"), 50, 100}};
    observation.logSinks = {{QStringLiteral("file"), false, {}, 7, 0}};
    observe(observation, 0);
    m_house.get("/api/v1/alerts", m_cashier); // so that a request has been counted
    const QJsonValue state = m_house.get("/api/v1/server", m_cashier).data();
    QCOMPARE(state[u"databaseAnswers"].toBool(), true);
    QCOMPARE(state[u"pool"][u"threads"].toInt(), 8);
    QCOMPARE(state[u"figures"][u"seatHolds"].toInt(), 12);
    QCOMPARE(state[u"disks"][0][u"freeBytes"].toInt(), 50);
    QCOMPARE(state[u"logSinks"][0][u"leftOut"].toInt(), 7);
    QVERIFY(state[u"requests"][u"total"].toDouble() > 0);
    QVERIFY(state[u"requests"][u"within"].toArray().size() > 5);
}

void TestOperations::anAlertIsRaisedTakenOverAndCleared()
{
    Observation full;
    full.disks = {{QStringLiteral("data"), 1, 1000}};
    observe(full, 20);
    QCOMPARE(alerts().size(), 1);
    const QJsonValue raised = alerts()[0];
    QCOMPARE(raised[u"kind"].toString(), QStringLiteral("diskNearlyFull"));
    QCOMPARE(raised[u"subject"].toString(), QStringLiteral("data"));
    QVERIFY(raised[u"clearedAt"].isNull() && raised[u"acknowledgedBy"].isNull());

    const QByteArray path
        = "/api/v1/alerts/" + QByteArray::number(raised[u"id"].toInteger()) + "/acknowledge";
    QCOMPARE(m_house.call("POST", path, m_cashier).status, 403);
    const Answer taken = m_house.call("POST", path, m_supervisor);
    QCOMPARE(taken.status, 200);
    QCOMPARE(taken.data()[u"acknowledgedBy"].toInteger(), m_supervisor.id.value());
    QCOMPARE(m_house.call("POST", "/api/v1/alerts/99999/acknowledge", m_supervisor).status, 404);

    observe({}, 30);
    QVERIFY(!alerts()[0][u"clearedAt"].isNull());
}

void TestOperations::anAlertIsALiveEvent()
{
    m_house.database().execute(QStringLiteral("DELETE FROM outbox"));
    Observation skewed;
    skewed.figures.emplace().clockAhead = 5s;
    observe(skewed, 60);
    const QString data
        = m_house.database().value(QStringLiteral("SELECT data::text FROM outbox")).toString();
    QVERIFY2(data.contains(QStringLiteral("clockSkew")), qPrintable(data));
    observe(Observation {.figures = OperationFigures {}}, 60);
    QCOMPARE(m_house.database().value(QStringLiteral("SELECT count(*) FROM outbox")).toInt(), 2);
}

void TestOperations::theLogIsFilteredAndPaged()
{
    PgLogStore store(static_cast<PgDatabase &>(m_house.storage()));
    QByteArray lines;
    for (int i = 0; i < 5; ++i)
        lines += lineAboutLog(LogLevel::Info, "line " + QByteArray::number(i));
    lines += lineAboutLog(LogLevel::Error, "code=internal request=request-7 cause=x");
    QVERIFY(store.append(lines));
    const auto log
        = [&](const QByteArray &query) { return m_house.get("/api/v1/log" + query, m_supervisor); };
    QCOMPARE(log("?category=kai.log").data().toArray().size(), 6);
    const Answer errors = log("?level=error");
    QCOMPARE(errors.data().toArray().size(), 1);
    QCOMPARE(errors.data()[0][u"requestId"].toString(), QStringLiteral("request-7"));
    QCOMPARE(errors.data()[0][u"fields"][u"code"].toString(), QStringLiteral("internal"));
    QCOMPARE(log("?requestId=request-7").data().toArray().size(), 1);
    const Answer first = log("?limit=4");
    const QString next = first.json()[u"meta"][u"nextCursor"].toString();
    QCOMPARE(log("?limit=4&cursor=" + next.toLatin1()).data().toArray().size(), 2);
    QCOMPARE(log("?level=loud").status, 400);
}

void TestOperations::rolesDecideWhoSeesWhat_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QList<int>>("statuses"); // nobody, customer, cashier, supervisor
    QTest::newRow("state") << QByteArray("/api/v1/server") << QList<int> {401, 403, 200, 200};
    QTest::newRow("alerts") << QByteArray("/api/v1/alerts") << QList<int> {401, 403, 200, 200};
    QTest::newRow("log") << QByteArray("/api/v1/log") << QList<int> {401, 403, 403, 200};
}

void TestOperations::rolesDecideWhoSeesWhat()
{
    QFETCH(QByteArray, path);
    QFETCH(QList<int>, statuses);
    const QList<int> got {m_house.send("GET", path).status, m_house.get(path, m_customer).status,
                          m_house.get(path, m_cashier).status,
                          m_house.get(path, m_supervisor).status};
    QCOMPARE(got, statuses);
}

QTEST_MAIN(TestOperations)
#include "tst_operations.moc"
