#include "desktop/server/traffic.h"
#include "desktop/server/trafficchart.h"
#include "desktop/widgets/tile.h"
#include "desktop/window/alerttray.h"
#include "desktopdriver.h"
#include "looks.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace kai;
using tests::DesktopDriver;

/// The page about the server: figures, alerts, log.
class ServerPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerIsShown();
    void anAlertIsTakenOver();
    void alertsAreCountedOnEveryPage();
    void theLogIsFiltered();
    void cashiersSeeAlertsAndNoLog();
    void trafficIsWhatCameBetween();
    void pictures_data();
    void pictures();

private:
    static Alert alert(qint64 id, AlertKind kind, AlertSeverity severity,
                       const QString &subject = {});
    static void open(DesktopDriver &driver, const QString &who = u"supervisor@demo.kai"_qs);
};

Alert ServerPageTest::alert(qint64 id, AlertKind kind, AlertSeverity severity,
                            const QString &subject)
{
    Alert made;
    made.id = AlertId(id);
    made.kind = kind;
    made.severity = severity;
    made.subject = subject;
    made.detail = u"4%"_qs;
    made.raisedAt = QDateTime(QDate(2026, 3, 14), QTime(7, 30), Qt::UTC);
    return made;
}

void ServerPageTest::open(DesktopDriver &driver, const QString &who)
{
    driver.signIn(who);
    driver.click("navigateServer");
    QTRY_VERIFY(driver.sees("alertsTable"));
}

static QString texts(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u' ');
}

void ServerPageTest::theServerIsShown()
{
    DesktopDriver driver;
    open(driver);
    QTRY_VERIFY(texts(driver.find<Tile>("databaseTile")).contains(u"Works"_qs));
    QVERIFY(texts(driver.find<Tile>("poolTile")).contains(u"3 of 8"_qs));
    QVERIFY(texts(driver.find<Tile>("holdsTile")).contains(u"12"_qs));
    driver.server.databaseWorks = false;
    QTRY_VERIFY_WITH_TIMEOUT(
        texts(driver.find<Tile>("databaseTile")).contains(u"Does not answer"_qs), 10'000);
    QVERIFY(driver.find<QWidget>("trafficChart")->accessibleName().contains(u"40"_qs));
}

void ServerPageTest::anAlertIsTakenOver()
{
    DesktopDriver driver;
    driver.server.operations.alerts
        = {alert(7, AlertKind::DiskNearlyFull, AlertSeverity::Critical, u"data"_qs)};
    open(driver);
    auto *table = driver.find<QTableWidget>("alertsTable");
    QTRY_COMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), u"A disk is nearly full · data · 4%"_qs);
    QVERIFY(!driver.find<QPushButton>("acknowledgeButton")->isEnabled());
    table->selectRow(0);
    QVERIFY(driver.find<QPushButton>("acknowledgeButton")->isEnabled());
    driver.click("acknowledgeButton");
    QTRY_COMPARE(table->item(0, 3)->text(), u"Taken over"_qs);
    QCOMPARE(driver.server.count("POST", u"/alerts/7/acknowledge"_qs), 1);
    QVERIFY(!driver.find<QPushButton>("acknowledgeButton")->isEnabled());
}

void ServerPageTest::alertsAreCountedOnEveryPage()
{
    DesktopDriver driver;
    driver.server.operations.alerts = {alert(7, AlertKind::DatabaseSlow, AlertSeverity::Warning),
                                       alert(8, AlertKind::MailFailing, AlertSeverity::Warning)};
    driver.server.operations.alerts[1].clearedAt = driver.server.operations.alerts[1].raisedAt;
    driver.signIn();
    const auto *button = driver.find<QToolButton>("navigateServer");
    QTRY_COMPARE(button->text(), u"Server (1)"_qs);
    driver.server.operations.alerts.clear();
    driver.server.tell("alerts", {{u"code"_qs, u"databaseSlow"_qs}});
    QTRY_COMPARE(button->text(), u"Server"_qs);
}

void ServerPageTest::theLogIsFiltered()
{
    DesktopDriver driver;
    open(driver);
    const auto *model = driver.find<QTableView>("logTable")->model();
    QTRY_COMPARE(model->rowCount(), 30);
    auto *level = driver.find<QComboBox>("logLevel");
    level->setCurrentIndex(2);
    Q_EMIT level->activated(2);
    QTRY_COMPARE(model->rowCount(), 10);
}

void ServerPageTest::cashiersSeeAlertsAndNoLog()
{
    DesktopDriver driver;
    driver.server.operations.alerts = {alert(7, AlertKind::ErrorRate, AlertSeverity::Critical)};
    open(driver, u"cashier@demo.kai"_qs);
    auto *table = driver.find<QTableWidget>("alertsTable");
    QTRY_COMPARE(table->rowCount(), 1);
    table->selectRow(0);
    QVERIFY(!driver.find<QPushButton>("acknowledgeButton")->isEnabled());
    QVERIFY(!driver.sees("logTable"));
    QCOMPARE(driver.server.count("GET", u"/log"_qs), 0);
}

void ServerPageTest::trafficIsWhatCameBetween()
{
    ServerReport before;
    before.observation.at = QDateTime(QDate(2026, 3, 14), QTime(7, 30), Qt::UTC);
    before.requests = 1000;
    before.within = {{0.01, 1000}, {0.1, 1000}, {1, 1000}};
    ServerReport after = before;
    after.observation.at = before.observation.at.addSecs(10);
    after.requests = 1200;
    after.within = {{0.01, 1100}, {0.1, 1200}, {1, 1200}};
    const auto point = trafficBetween(before, after);
    QCOMPARE(point->perSecond, 20.0);
    QCOMPARE(point->milliseconds, 91.0); // 90 of the second hundred lie within 10 to 100 ms
    QVERIFY(!trafficBetween(after, before));
    QCOMPARE(trafficBetween(before,
                            [&] {
                                ServerReport quiet = before;
                                quiet.observation.at = after.observation.at;
                                return quiet;
                            }())
                 ->milliseconds,
             0.0);
}

void ServerPageTest::pictures_data()
{
    tests::addLooks();
}

/// For people to look at; and every text has the room that it asks for.
void ServerPageTest::pictures()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.server.operations.alerts
        = {alert(8, AlertKind::GatewayFailing, AlertSeverity::Critical),
           alert(7, AlertKind::DiskNearlyFull, AlertSeverity::Critical, u"data"_qs),
           alert(6, AlertKind::MailFailing, AlertSeverity::Warning)};
    driver.server.operations.alerts[1].acknowledgedBy = UserId(2);
    driver.server.operations.alerts[2].clearedAt
        = driver.server.operations.alerts[2].raisedAt.addSecs(60);
    open(driver);
    QTRY_COMPARE(driver.find<QTableWidget>("alertsTable")->rowCount(), 3);
    auto *chart = driver.find<TrafficChart>("trafficChart");
    const QDateTime now = tests::now().addSecs(-180);
    for (int i = 0; i < 60; ++i)
        chart->add({now.addSecs(3 * i), 40 + 15 * std::sin(i / 6.0), 20 + 8 * std::cos(i / 4.0)});
    QTest::qWait(200);
    tests::look(*driver.window, u"32-server"_qs);
}

QTEST_MAIN(ServerPageTest)
#include "tst_serverpage.moc"
