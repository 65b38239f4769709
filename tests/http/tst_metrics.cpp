#include "http/house.h"
#include "http/operationmetrics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace kai;

/// What /metrics tells: the agreed names, in good form, and no more series however many paths
/// somebody tries.
class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAgreedNamesAreThere_data();
    void theAgreedNamesAreThere();
    void promtoolHasNoComplaint();
    void randomPathsMakeNoSeries();
    void strangersWordsMakeNoSeries();
    void theDashboardAsksForWhatThereIs();
    void theRulesAreGood();

private:
    QByteArray text() { return m_house.send("GET", "/metrics").body; }
    static QSet<QByteArray> series(const QByteArray &text);

    House m_house;
};

QSet<QByteArray> TestMetrics::series(const QByteArray &text)
{
    QSet<QByteArray> found;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            found.insert(line.left(line.lastIndexOf(' ')));
    }
    return found;
}

void TestMetrics::theAgreedNamesAreThere_data()
{
    QTest::addColumn<QByteArray>("series");
    for (const char *name : {"http_requests_in_flight",
                             "http_request_duration_seconds_bucket{method=",
                             "http_failures_total{kind=",
                             "db_pool_connections{state=\"busy\"}",
                             "db_pool_connections{state=\"idle\"}",
                             "db_pool_max_connections",
                             "db_pool_wait_seconds_bucket{le=",
                             "db_pool_timeouts_total",
                             "payment_requests_total{operation=\"open\",outcome=\"ok\"}",
                             "payment_request_duration_seconds_bucket{le=\"30\"}",
                             "payment_notifications_total{payment_type=",
                             "payment_pending_oldest_timestamp_seconds",
                             "mail_deliveries_total{result=\"sent\"}",
                             "captcha_verifications_total{provider=",
                             "auth_failures_total{code=",
                             "seat_holds",
                             "build_info{",
                             "process_cpu_seconds_total",
                             "process_resident_memory_bytes",
                             "process_virtual_memory_bytes",
                             "process_open_fds",
                             "process_max_fds",
                             "process_start_time_seconds",
                             "outbox_waiting_events",
                             "kai_alerts{kind="})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("http_requests_total")
        << QByteArray("http_requests_total{method=\"GET\",route=\"/health/live\",status=\"200\"}");
}

void TestMetrics::theAgreedNamesAreThere()
{
    QFETCH(QByteArray, series);
    m_house.send("GET", "/health/live");
    QVERIFY2(text().contains('\n' + series), text().constData());
}

void TestMetrics::promtoolHasNoComplaint()
{
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.start(QStringLiteral("promtool"),
                   {QStringLiteral("check"), QStringLiteral("metrics")});
    QVERIFY2(promtool.waitForStarted(), "promtool comes with the package prometheus");
    promtool.write(text());
    promtool.closeWriteChannel();
    QVERIFY(promtool.waitForFinished());
    QCOMPARE(promtool.readAll(), QByteArray());
    QCOMPARE(promtool.exitCode(), 0);
}

void TestMetrics::randomPathsMakeNoSeries()
{
    HttpClient client(m_house.port());
    QRandomGenerator random(7);
    const auto send = [&](const QByteArray &path) { client.send("GET", path); };
    send("/nowhere");
    send("/api/v1/orders/ABC");
    send("/api/v1/stations/99999999");
    send("/metrics");
    send("/metrics"); // with the series of the one before
    const QSet<QByteArray> before = series(text());
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray word = QByteArray::number(random.generate64(), 36);
        const QByteArray prefix = i % 10 == 0 ? "/api/v1/orders/" : i % 10 == 1 ? "/api/" : "/";
        send(prefix + word);
    }
    const QSet<QByteArray> more = series(text()) - before;
    QVERIFY2(more.isEmpty(), more.values().join('\n').constData());
}

void TestMetrics::strangersWordsMakeNoSeries()
{
    http::OperationMetrics &metrics = m_house.server().metrics().operations();
    metrics.notificationDone(QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z"));
    const qsizetype before = series(text()).size();
    for (int i = 0; i < 1000; ++i) {
        const QString word = QString::number(i);
        metrics.notificationDone(word, word, word);
    }
    QCOMPARE(series(text()).size(), before);
    metrics.notificationDone(QStringLiteral("qris"), QStringLiteral("SETTLEMENT"),
                             QStringLiteral("applied"));
    QVERIFY(text().contains("payment_notifications_total{payment_type=\"qris\","
                            "result=\"applied\",status=\"settlement\"} 1\n"));
}

static QByteArray packaged(const char *name)
{
    QFile file(QStringLiteral(KAI_SOURCE_DIR "/resources/packaging/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestMetrics::theDashboardAsksForWhatThereIs()
{
    const QJsonArray panels = QJsonDocument::fromJson(packaged("grafana-kai-ticketing.json"))
                                  .object()[u"panels"]
                                  .toArray();
    QVERIFY(panels.size() > 10);
    m_house.send("GET", "/health/live");
    QByteArray known = text();
    known += "\nhttp_rejections_total"; // appears with the first one
    static const QRegularExpression metric(QStringLiteral(
        "\\b(?:http|db|payment|mail|captcha|auth|seat|desk|outbox|process|kai)_\\w+"));
    for (const QJsonValue &panel : panels) {
        for (const QJsonValue &target : panel[u"targets"].toArray()) {
            const QString expression = target[u"expr"].toString();
            auto match = metric.globalMatch(expression);
            QVERIFY2(match.hasNext(), qPrintable(expression));
            while (match.hasNext()) {
                const QByteArray name = match.next().captured().toLatin1();
                QVERIFY2(known.contains('\n' + name), name.constData());
            }
        }
    }
}

void TestMetrics::theRulesAreGood()
{
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.setWorkingDirectory(QStringLiteral(KAI_SOURCE_DIR "/resources/packaging"));
    for (const QStringList &arguments :
         {QStringList {QStringLiteral("check"), QStringLiteral("rules"),
                       QStringLiteral("prometheus-kai-ticketing.yml")},
          QStringList {QStringLiteral("test"), QStringLiteral("rules"),
                       QStringLiteral("prometheus-kai-ticketing.test.yml")}}) {
        promtool.start(QStringLiteral("promtool"), arguments);
        QVERIFY(promtool.waitForFinished());
        QVERIFY2(promtool.exitCode() == 0, promtool.readAll().constData());
    }
}

QTEST_MAIN(TestMetrics)
#include "tst_metrics.moc"
