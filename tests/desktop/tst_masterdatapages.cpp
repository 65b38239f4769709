#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace kai;
using tests::DesktopDriver;

/// An administrator keeps the master data: stations, trains, rules and fixed fares.
class MasterDataPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAdministratorsSeeTheTables();
    void stationIsChangedWithItsHistory();
    void stationIsFound();
    void newStation();
    void mistakesAreToldAtTheirFields();
    void whoWasQuickerIsNotUndone();
    void changeIsUndone();
    void changeOfOthersIsNotUndone();
    void whoGoesOnTypingUndoesNothing();
    void stationIsRetired();
    void retirementIsUndone();
    void whoeverCameAfterTheRetirementIsNotUndone();
    void whatStandsInTheWayOfAReturnIsTold();
    void stopsAndFaresOfATrain();
    void mistakeInAStopIsToldAtItsRow();
    void ruleFromADayOn();
    void fareOfATripNamesItsTrain();

private:
    static QStringList history(const DesktopDriver &driver);
    /// The first station gets this name; then its change can be undone.
    static void rename(DesktopDriver &driver, const QString &name);
    static QJsonObject gambir(const DesktopDriver &driver)
    {
        return driver.server.catalog.records[CatalogKind::Station][0];
    }
};

QStringList MasterDataPagesTest::history(const DesktopDriver &driver)
{
    QStringList lines;
    const auto *list = driver.find<QListWidget>("catalogHistory");
    for (int i = 0; i < list->count(); ++i) {
        const QString line = list->item(i)->text();
        if (line != u"No change is on record.")
            lines.append(line);
    }
    return lines;
}

void MasterDataPagesTest::onlyAdministratorsSeeTheTables()
{
    DesktopDriver driver;
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateTrains");
    const auto *tabs = driver.find<QTabWidget>("trainsTabs");
    for (int i = 0; i < tabs->count(); ++i)
        QCOMPARE(tabs->isTabVisible(i), i == 0);
}

void MasterDataPagesTest::stationIsChangedWithItsHistory()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("stationsTab");
    QAbstractItemModelTester tester(table->model());
    driver.chooseRecord(table, 1);
    QCOMPARE(driver.text("record_code"), u"CN"_qs);
    QTRY_COMPARE(driver.find<QListWidget>("catalogHistory")->count(), 1);
    QVERIFY(history(driver).isEmpty()); // but told
    driver.type("record_name", u"Cirebon Kejaksan"_qs);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(driver.server.catalog.records[CatalogKind::Station][1][u"name"].toString(),
                 u"Cirebon Kejaksan"_qs);
    QTRY_COMPARE(table->model()->index(1, 1).data().toString(), u"Cirebon Kejaksan"_qs);
    QTRY_COMPARE(history(driver).size(), 1);
    QVERIFY2(history(driver).first().contains(
                 u"changed by Agus Wijaya: Name: Cirebon → Cirebon Kejaksan"),
             qPrintable(history(driver).first()));
}

void MasterDataPagesTest::stationIsFound()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("stationsTab");
    driver.type("catalogSearch", u"gubeng"_qs);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"SGU"_qs);
    driver.type("catalogSearch", u"nowhere"_qs);
    QTRY_VERIFY(driver.sees("catalogEmpty"));
}

void MasterDataPagesTest::newStation()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("stationsTab");
    driver.click("catalogNewButton");
    driver.type("record_code", u"TG"_qs);
    driver.type("record_name", u"Tegal"_qs);
    driver.type("record_city", u"Tegal"_qs);
    driver.type("record_latitude", u"-6.8673"_qs);
    driver.type("record_longitude", u"109.1427"_qs);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    const QJsonObject made = driver.server.catalog.records[CatalogKind::Station].last();
    QCOMPARE(made[u"code"].toString(), u"TG"_qs);
    QCOMPARE(made[u"latitude"].toDouble(), -6.8673);
    QCOMPARE(made[u"timeZone"].toString(), u"Asia/Jakarta"_qs);
    QTRY_VERIFY(driver.sees("catalogRetireButton")); // it goes on being edited
}

void MasterDataPagesTest::mistakesAreToldAtTheirFields()
{
    DesktopDriver driver;
    driver.openTable("stationsTab");
    driver.click("catalogNewButton");
    driver.type("record_name", u"Bandung"_qs);
    driver.server.catalog.refuseNext
        = tests::problem(400, u"validation.failed"_qs,
                         {{u"/code"_qs, u"required"_qs}, {u"/latitude"_qs, u"type"_qs}});
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("recordError_code"));
    QVERIFY(driver.sees("recordError_latitude"));
    QVERIFY(!driver.sees("recordError_name"));
    QCOMPARE(driver.text("record_name"), u"Bandung"_qs); // what was typed is still there
}

void MasterDataPagesTest::whoWasQuickerIsNotUndone()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("stationsTab");
    driver.chooseRecord(table, 0);
    driver.server.catalog.changeElsewhere(CatalogKind::Station, 1, u"city"_qs, u"Jakarta Pusat"_qs);
    driver.type("record_name", u"Gambir Baru"_qs);
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("catalogNotice"));
    const QJsonObject kept = driver.server.catalog.records[CatalogKind::Station][0];
    QCOMPARE(kept[u"name"].toString(), u"Gambir"_qs);
    QCOMPARE(kept[u"city"].toString(), u"Jakarta Pusat"_qs);
    QCOMPARE(driver.text("record_name"), u"Gambir Baru"_qs);
}

void MasterDataPagesTest::rename(DesktopDriver &driver, const QString &name)
{
    driver.chooseRecord(driver.openTable("stationsTab"), 0);
    driver.type("record_name", name);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(gambir(driver)[u"name"].toString(), name);
    QTRY_VERIFY(driver.sees("noticeAction"));
    QCOMPARE(driver.find<QAbstractButton>("noticeAction")->text(), u"Undo"_qs);
}

void MasterDataPagesTest::changeIsUndone()
{
    DesktopDriver driver;
    rename(driver, u"Gambir Baru"_qs);
    QTest::keyClick(driver.window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(gambir(driver)[u"name"].toString(), u"Gambir"_qs);
    QCOMPARE(gambir(driver)[u"version"].toInt(), 3);
    QTRY_COMPARE(driver.text("record_name"), u"Gambir"_qs);
    QTRY_COMPARE(history(driver).size(), 2);
    QVERIFY(!driver.sees("noticeAction")); // there is nothing more to undo
}

void MasterDataPagesTest::changeOfOthersIsNotUndone()
{
    DesktopDriver driver;
    rename(driver, u"Gambir Baru"_qs);
    driver.server.catalog.changeElsewhere(CatalogKind::Station, 1, u"city"_qs, u"Jakarta Pusat"_qs);
    driver.click("noticeAction");
    QTRY_VERIFY(driver.text("noticeText").contains(u"not undone"));
    QCOMPARE(gambir(driver)[u"name"].toString(), u"Gambir Baru"_qs);
    QCOMPARE(gambir(driver)[u"city"].toString(), u"Jakarta Pusat"_qs);
}

void MasterDataPagesTest::whoGoesOnTypingUndoesNothing()
{
    DesktopDriver driver;
    rename(driver, u"Gambir Baru"_qs);
    driver.type("record_city", u"Jakarta Pusat"_qs);
    QVERIFY(!driver.sees("noticeAction"));
    QTest::keyClick(driver.window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(driver.server.count("PUT", u"/stations"_qs), 1);
}

void MasterDataPagesTest::stationIsRetired()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("stationsTab");
    driver.chooseRecord(table, 3);
    driver.click("catalogRetireButton");
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QVERIFY(!driver.sees("catalogForm"));
    QCOMPARE(driver.server.catalog.changes.first().action, CatalogAction::Retired);
}

void MasterDataPagesTest::retirementIsUndone()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("stationsTab");
    driver.chooseRecord(table, 3);
    driver.click("catalogRetireButton");
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QTRY_VERIFY(driver.sees("noticeAction"));
    QTest::keyClick(driver.window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(table->model()->rowCount(), 7);
    QTRY_COMPARE(driver.text("noticeText"), u"Brought back: it is in service again."_qs);
    QVERIFY(!driver.sees("noticeAction"));
    QCOMPARE(driver.text("record_code"), u"YK"_qs);
    QTRY_COMPARE(history(driver).size(), 2);
    QVERIFY2(history(driver).first().contains(u"brought back by Agus Wijaya"),
             qPrintable(history(driver).first()));
}

void MasterDataPagesTest::whoeverCameAfterTheRetirementIsNotUndone()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("trainsTab");
    driver.chooseRecord(table, 1);
    driver.click("catalogRetireButton");
    QTRY_VERIFY(driver.sees("noticeAction"));
    driver.server.catalog.refuseNext = tests::problem(409, u"catalog.notRetired"_qs);
    driver.click("noticeAction");
    QTRY_VERIFY(driver.text("noticeText").contains(u"not undone"));
    QVERIFY(!driver.sees("noticeAction"));
}

void MasterDataPagesTest::whatStandsInTheWayOfAReturnIsTold()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("layoutsTab");
    driver.chooseRecord(table, 0);
    driver.click("catalogRetireButton");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    driver.server.catalog.refuseNext = tests::problem(409, u"layout.codeTaken"_qs);
    driver.click("noticeAction");
    QTRY_VERIFY(driver.sees("noticeAction") && !driver.text("noticeText").startsWith(u"Retired"));
    driver.click("noticeAction"); // the other one has got another code
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_COMPARE(driver.text("record_code"), u"executive_50"_qs);
}

void MasterDataPagesTest::stopsAndFaresOfATrain()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("trainsTab");
    driver.chooseRecord(table, 1);
    auto *stops = driver.find<QTableWidget>("stopsRows");
    QTRY_COMPARE(stops->rowCount(), 3);
    QCOMPARE(driver.text("record_coaches"), u"executive_50, economy_80"_qs);
    stops->setCurrentCell(1, 0);
    driver.click("stopsAdd");
    QCOMPARE(stops->rowCount(), 4);
    const QStringList cells {u"SMT"_qs, u"22:30"_qs, u"22:35"_qs, u"445"_qs};
    for (int i = 0; i < cells.size(); ++i)
        stops->item(2, i)->setText(cells[i]);
    auto *fares = driver.find<QTableWidget>("faresRows");
    fares->item(0, 5)->setText(u"40"_qs);
    driver.click("catalogSaveButton");
    const auto &trains = driver.server.catalog.records[CatalogKind::Train];
    QTRY_COMPARE(trains[1][u"stops"].toArray().size(), 4);
    const QJsonValue added = trains[1][u"stops"][2];
    QCOMPARE(added[u"stationCode"].toString(), u"SMT"_qs);
    QCOMPARE(added[u"distanceKm"].toInt(), 445);
    QVERIFY(added[u"boarding"].toBool());
    QVERIFY(trains[1][u"stops"][0][u"arrival"].isNull());
    QCOMPARE(trains[1][u"fares"][0][u"quota"].toInt(), 40);
    QCOMPARE(trains[1][u"coaches"].toArray().size(), 2);
}

void MasterDataPagesTest::mistakeInAStopIsToldAtItsRow()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("trainsTab");
    driver.chooseRecord(table, 0);
    driver.server.catalog.refuseNext = tests::problem(
        400, u"validation.failed"_qs, {{u"/stops/1/arrival"_qs, u"stop.arrivesTooEarly"_qs}});
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("recordError_stops"));
    QVERIFY(driver.text("recordError_stops").startsWith(u"Row 2: "));
    const auto *stops = driver.find<QTableWidget>("stopsRows");
    QCOMPARE(stops->currentRow(), 1);
    QVERIFY(!stops->item(1, 1)->toolTip().isEmpty());
}

void MasterDataPagesTest::ruleFromADayOn()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("rulesTab");
    QCOMPARE(table->model()->index(1, 0).data().toString(), u"Fee of a cancellation, percent"_qs);
    driver.click("catalogNewButton");
    auto *name = driver.find<QComboBox>("record_name");
    name->setCurrentIndex(name->findData(u"cancel.feePercent"_qs));
    driver.find<QDateEdit>("record_validFrom")->setDate(QDate(2027, 1, 1));
    driver.type("record_value", u"20"_qs);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const QJsonObject made = driver.server.catalog.records[CatalogKind::Rule].last();
    QCOMPARE(made[u"name"].toString(), u"cancel.feePercent"_qs);
    QCOMPARE(made[u"validFrom"].toString(), u"2027-01-01"_qs);
    QCOMPARE(made[u"value"].toInt(), 20);
}

void MasterDataPagesTest::fareOfATripNamesItsTrain()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("faresTab");
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"Bima (8)"_qs);
    driver.chooseRecord(table, 0);
    QCOMPARE(driver.find<QComboBox>("record_trainId")->currentText(), u"Bima (8)"_qs);
    driver.type("record_fare", u"375000"_qs);
    driver.type("record_lastDate", u"2027-01-05"_qs);
    driver.click("catalogSaveButton");
    const auto &fares = driver.server.catalog.records[CatalogKind::TripFare];
    QTRY_COMPARE(fares[0][u"fare"].toInt(), 375'000);
    QCOMPARE(fares[0][u"lastDate"].toString(), u"2027-01-05"_qs);
    QCOMPARE(fares[0][u"trainId"].toInt(), 9);
}

QTEST_MAIN(MasterDataPagesTest)
#include "tst_masterdatapages.moc"
