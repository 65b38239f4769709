#include "desktop/widgets/noticebar.h"
#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;

/// The webhook doctor's page.
class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresTellOfSilence();
    void probeThatArrives();
    void stageThatFailsSaysWhatToDo_data();
    void stageThatFailsSaysWhatToDo();
    void notificationIsReplayed();
    void cashierOnlyLooks();

private:
    static void open(DesktopDriver &driver, const QString &email = u"supervisor@demo.kai"_qs);
    static QString figure(const DesktopDriver &driver, const char *tile);
};

void DoctorTest::open(DesktopDriver &driver, const QString &email)
{
    driver.signIn(email);
    driver.click("navigateDoctor");
    QTRY_VERIFY(driver.server.count("GET", u"/notifications"_qs) > 0);
}

QString DoctorTest::figure(const DesktopDriver &driver, const char *tile)
{
    return driver.find<QWidget>(tile)->findChild<QLabel *>(u"tileValue"_qs)->text();
}

void DoctorTest::figuresTellOfSilence()
{
    DesktopDriver driver;
    driver.server.money.health = {tests::now().addSecs(-7'500), 7'500, 2, 3, 41};
    open(driver);
    QTRY_COMPARE(figure(driver, "lastTile"), u"2h 05m ago"_qs);
    QCOMPARE(figure(driver, "waitingTile"), u"2"_qs);
    QCOMPARE(figure(driver, "failedTile"), u"3"_qs);
    QCOMPARE(figure(driver, "receivedTile"), u"41"_qs);
    driver.server.money.health = {};
    driver.click("doctorRefreshButton");
    QTRY_COMPARE(figure(driver, "lastTile"), u"never"_qs);
}

void DoctorTest::probeThatArrives()
{
    DesktopDriver driver;
    driver.server.money.failProbe(ProbeStage::Address, QString(), QString());
    for (ProbedStage &stage : driver.server.money.report.stages)
        stage.state = StageState::Passed;
    open(driver);
    driver.click("probeButton");
    QTRY_VERIFY(driver.sees("probeVerdict"));
    QVERIFY(driver.text("probeVerdict").contains(u"✓ Notifications arrive at"));
    QCOMPARE(driver.text("probeStage_storage"), u"Database: passed"_qs);
}

void DoctorTest::stageThatFailsSaysWhatToDo_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("address") << int(ProbeStage::Address) << u"probe.noAddress"_qs
                             << u"server/publicUrl"_qs;
    QTest::newRow("name") << int(ProbeStage::Name) << u"probe.nameUnknown"_qs << u"DNS"_qs;
    QTest::newRow("connection") << int(ProbeStage::Connection) << u"probe.noConnection"_qs
                                << u"firewall"_qs;
    QTest::newRow("certificate") << int(ProbeStage::Encryption) << u"probe.certificate"_qs
                                 << u"certificate"_qs;
    QTest::newRow("proxy") << int(ProbeStage::Proxy) << u"probe.notForwarded"_qs << u"/api/v1/"_qs;
    QTest::newRow("other database")
        << int(ProbeStage::Storage) << u"probe.notStored"_qs << u"another server"_qs;
}

void DoctorTest::stageThatFailsSaysWhatToDo()
{
    QFETCH(int, stage);
    QFETCH(QString, code);
    QFETCH(QString, remedy);
    DesktopDriver driver;
    driver.server.money.failProbe(ProbeStage(stage), code, u"seen on the way"_qs);
    open(driver);
    driver.click("probeButton");
    QTRY_VERIFY(driver.sees("probeVerdict"));
    const QByteArray label = "probeStage_" + wireName(ProbeStage(stage)).toLatin1();
    const QString text = driver.text(label.constData());
    QVERIFY2(text.contains(u": failed"), qPrintable(text));
    QVERIFY2(text.contains(remedy), qPrintable(text));
    QVERIFY(text.contains(u"seen on the way"));
    QVERIFY(driver.text("probeVerdict").contains(u"✕"));
}

void DoctorTest::notificationIsReplayed()
{
    DesktopDriver driver;
    driver.server.money.addNotification(NotificationState::Done, u"applied"_qs);
    driver.server.money.addNotification(NotificationState::Failed, u"stuck"_qs);
    open(driver);
    auto *table = driver.find<QTableView>("notificationsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QAbstractItemModelTester tester(table->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *state = driver.find<QComboBox>("notificationsState");
    state->setCurrentIndex(state->findText(u"Failed"_qs));
    Q_EMIT state->activated(state->currentIndex());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!driver.find<QAbstractButton>("replayButton")->isEnabled());
    table->selectRow(0);
    QVERIFY(driver.text("notificationReason").contains(u"gateway.failed"));
    driver.click("replayButton");
    QTRY_COMPARE(driver.server.money.notifications.first().state, NotificationState::Done);
    QTRY_VERIFY(driver.find<NoticeBar>("doctorNotice")->text().contains(u"applied"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void DoctorTest::cashierOnlyLooks()
{
    DesktopDriver driver;
    driver.server.money.addNotification(NotificationState::Failed, u"stuck"_qs);
    open(driver, u"cashier@demo.kai"_qs);
    QTRY_COMPARE(driver.find<QTableView>("notificationsTable")->model()->rowCount(), 1);
    QVERIFY(!driver.sees("probeButton"));
    QVERIFY(!driver.sees("replayButton"));
    QVERIFY(driver.sees("probeReadOnly"));
}

QTEST_MAIN(DoctorTest)
#include "tst_doctor.moc"
