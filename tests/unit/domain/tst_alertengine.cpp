#include "domain/alert.h"

#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// Alert rules, by a clock that the test turns: raised when it has lasted, told once, cleared when
/// it is over.
class TestAlertEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allIsWell();
    void whatPassesIsNotTold();
    void whatLastsIsToldOnceAndClearedOnce();
    void aFlickerStartsTheWaitAnew();
    void placesAreToldApart();
    void whatCannotBeToldStays();
    void everyRuleFindsItsTrouble_data();
    void everyRuleFindsItsTrouble();
    void sharesNeedEnoughRequests();
    void whatWasCountedBeforeTheFirstLookIsNews();
    void silenceMattersWhilePaymentsAreOpen();
    void acknowledging();
    void everyKindHasOneRule();

private:
    /// How it is now, and `seconds` go by.
    QList<Alert> observe(int seconds = 2);
    /// The same until `total` seconds have gone by.
    QList<Alert> observeFor(int total);

    std::unique_ptr<AlertEngine> m_engine;
    Observation m_now;
};

void TestAlertEngine::init()
{
    m_engine = std::make_unique<AlertEngine>();
    m_now = {};
    m_now.at = QDateTime(QDate(2026, 3, 14), QTime(7, 30), Qt::UTC);
    m_now.poolThreads = 8;
    m_now.figures.emplace();
}

QList<Alert> TestAlertEngine::observe(int seconds)
{
    const QList<Alert> changes = m_engine->observe(m_now);
    m_now.at = m_now.at.addSecs(seconds);
    return changes;
}

QList<Alert> TestAlertEngine::observeFor(int total)
{
    QList<Alert> changes;
    for (int passed = 0; passed <= total; passed += 2)
        changes += observe();
    return changes;
}

void TestAlertEngine::allIsWell()
{
    QVERIFY(observeFor(600).isEmpty());
    QVERIFY(m_engine->alerts().isEmpty());
}

void TestAlertEngine::whatPassesIsNotTold()
{
    m_now.databaseAnswers = false;
    QVERIFY(observe().isEmpty());
    QVERIFY(observe().isEmpty());
    m_now.databaseAnswers = true;
    QVERIFY(observeFor(60).isEmpty());
}

void TestAlertEngine::whatLastsIsToldOnceAndClearedOnce()
{
    m_now.databaseAnswers = false;
    m_now.figures.reset();
    const QDateTime began = m_now.at;
    const QList<Alert> raised = observeFor(120);
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised[0].kind, AlertKind::DatabaseUnreachable);
    QCOMPARE(raised[0].raisedAt, began.addSecs(6));
    QVERIFY(raised[0].isActive());

    m_now.databaseAnswers = true;
    const QList<Alert> cleared = observeFor(120);
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(cleared[0].id, raised[0].id);
    QVERIFY(!cleared[0].isActive());
    QCOMPARE(m_engine->alerts().size(), 1);

    m_now.databaseAnswers = false;
    const QList<Alert> again = observeFor(20);
    QCOMPARE(again.size(), 1);
    QVERIFY(again[0].id != raised[0].id);
}

void TestAlertEngine::aFlickerStartsTheWaitAnew()
{
    for (int i = 0; i < 20; ++i) {
        m_now.databaseAnswers = i % 2 == 0;
        QVERIFY(observe().isEmpty());
    }
}

void TestAlertEngine::placesAreToldApart()
{
    m_now.logSinks = {{QStringLiteral("file"), true, QStringLiteral("full")},
                      {QStringLiteral("loki"), true, QStringLiteral("HTTP 503")}};
    const QList<Alert> raised = observeFor(30);
    QCOMPARE(raised.size(), 2);
    m_now.logSinks[0].failing = false;
    const QList<Alert> cleared = observeFor(30);
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(cleared[0].subject, QStringLiteral("file"));
    QVERIFY(m_engine->alerts().constFirst().isActive());
}

void TestAlertEngine::whatCannotBeToldStays()
{
    m_now.figures->openCases = 100;
    QCOMPARE(observeFor(90).size(), 1);
    m_now.figures.reset(); // nobody knows now
    QVERIFY(observeFor(300).isEmpty());
    m_now.figures.emplace();
    QCOMPARE(observeFor(90).size(), 1);
}

void TestAlertEngine::everyRuleFindsItsTrouble_data()
{
    QTest::addColumn<QString>("kind");
    for (const AlertRule &rule : alertRules())
        QTest::newRow(qPrintable(wireName(rule.kind))) << wireName(rule.kind);
}

/// What each kind is about.
static void makeTrouble(AlertKind kind, Observation &now)
{
    switch (kind) {
    case AlertKind::DatabaseUnreachable:
        now.databaseAnswers = false;
        return;
    case AlertKind::DatabaseSlow:
        now.databaseDelay = 900ms;
        return;
    case AlertKind::DatabaseCrashed:
        ++now.databaseCrashes;
        return;
    case AlertKind::UncleanStart:
        now.uncleanStart = true;
        return;
    case AlertKind::DatabaseGivenUp:
        now.databaseGivenUp = true;
        return;
    case AlertKind::PoolExhausted:
        now.poolRunning = now.poolThreads;
        now.poolQueued = 100;
        return;
    case AlertKind::WorkersGivenUp:
        now.deadPools = QStringList {QStringLiteral("gateway")};
        return;
    case AlertKind::JobFailing:
        now.failingJobs = QStringList {QStringLiteral("refunds")};
        return;
    case AlertKind::ErrorRate:
        now.requests += 100;
        now.serverErrors += 10;
        return;
    case AlertKind::GatewayFailing:
        now.gatewayAsks += 4;
        now.gatewayFailures += 3;
        return;
    case AlertKind::WebhookSilence:
        now.figures->oldestOpenPayment = now.at.addSecs(-3600);
        now.figures->sinceNotification = 1h;
        return;
    case AlertKind::ReconciliationQueue:
        now.figures->openCases = 15;
        now.figures->notificationsWaiting = 15;
        return;
    case AlertKind::MailFailing:
        now.figures->mailsWaiting = 3;
        now.figures->oldestMail = 2min;
        return;
    case AlertKind::DiskNearlyFull:
        now.disks = {{QStringLiteral("data"), 100, 10'000}};
        return;
    case AlertKind::LogSinkDead:
        now.logSinks = {{QStringLiteral("file"), true, QStringLiteral("full")}};
        return;
    case AlertKind::CertificateNearEnd:
        now.certificateEnd = now.at.addDays(5);
        return;
    case AlertKind::ClockSkew:
        now.figures->clockAhead = -5s;
        return;
    }
    Q_UNREACHABLE();
}

void TestAlertEngine::everyRuleFindsItsTrouble()
{
    QFETCH(QString, kind);
    const AlertKind expected = *fromWireName<AlertKind>(kind);
    const Observation well = m_now;
    observeFor(120);
    QList<Alert> raised;
    for (int i = 0; i < 40; ++i) {
        makeTrouble(expected, m_now);
        raised += observe();
    }
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised[0].kind, expected);

    const QDateTime later = m_now.at;
    const Observation troubled = m_now;
    m_now = well;
    m_now.at = later;
    m_now.requests = troubled.requests;
    m_now.serverErrors = troubled.serverErrors;
    m_now.gatewayAsks = troubled.gatewayAsks;
    m_now.gatewayFailures = troubled.gatewayFailures;
    m_now.databaseCrashes = troubled.databaseCrashes;
    const QList<Alert> cleared = observeFor(300);
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!cleared[0].isActive());
}

void TestAlertEngine::sharesNeedEnoughRequests()
{
    m_now.requests = 3;
    m_now.serverErrors = 3;
    QVERIFY(observeFor(120).isEmpty());
}

void TestAlertEngine::whatWasCountedBeforeTheFirstLookIsNews()
{
    m_now.gatewayAsks = 3;
    m_now.gatewayFailures = 3;
    const QList<Alert> raised = observeFor(20);
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised[0].kind, AlertKind::GatewayFailing);
    const QList<Alert> cleared = observeFor(120);
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(cleared[0].id, raised[0].id);
}

void TestAlertEngine::silenceMattersWhilePaymentsAreOpen()
{
    m_now.figures->sinceNotification = 24h;
    QVERIFY(observeFor(300).isEmpty());
    m_now.figures->oldestOpenPayment = m_now.at.addSecs(-60);
    QVERIFY(observeFor(120).isEmpty());
}

void TestAlertEngine::acknowledging()
{
    m_now.databaseAnswers = false;
    const Alert raised = observeFor(20).first();
    QVERIFY(!m_engine->acknowledge(AlertId(99), UserId(7), m_now.at));
    const auto alert = m_engine->acknowledge(raised.id, UserId(7), m_now.at);
    QCOMPARE(alert->acknowledgedBy, UserId(7));
    QCOMPARE(m_engine->acknowledge(raised.id, UserId(8), m_now.at)->acknowledgedBy, UserId(7));
    m_now.databaseAnswers = true;
    QCOMPARE(observeFor(30).first().acknowledgedBy, UserId(7));
}

void TestAlertEngine::everyKindHasOneRule()
{
    QSet<int> kinds;
    for (const AlertRule &rule : alertRules())
        kinds.insert(int(rule.kind));
    QCOMPARE(kinds.size(), qsizetype(WireNames<AlertKind>::values.size()));
    QCOMPARE(alertRules().size(), WireNames<AlertKind>::values.size());
}

QTEST_GUILESS_MAIN(TestAlertEngine)
#include "tst_alertengine.moc"
