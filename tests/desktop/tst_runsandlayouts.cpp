#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace kai;
using tests::DesktopDriver;

/// An administrator keeps the dated runs and the coach layouts.
class RunsAndLayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfATrainOnSomeDays();
    void timesOfARunAreChanged();
    void newRunTakesTheStopsOfItsTrain();
    void whoWasQuickerIsNotUndone();
    void ordersInTheWayLeadToTheirPage();
    void runIsRetiredAndBroughtBack();
    void runIsCancelled();
    void layoutIsDrawnWhileItIsTyped();
    void layoutKeepsItsCode();
    void newLayout();

private:
    /// The row of tomorrow's Bima, chosen; its schedule.
    static ScheduleId chooseBima(const DesktopDriver &driver, QTableView *table);
    static QString cell(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
};

ScheduleId RunsAndLayoutsTest::chooseBima(const DesktopDriver &driver, QTableView *table)
{
    driver.chooseRecord(table, 7);
    [&] {
        QTRY_COMPARE(driver.find<QComboBox>("record_trainId")->currentText(), u"Bima (8)"_qs);
    }();
    const QDate tomorrow = tests::FakeTrains::today().addDays(1);
    return driver.server.trains.run(u"8"_qs, tomorrow).trip.scheduleId;
}

void RunsAndLayoutsTest::runsOfATrainOnSomeDays()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("runsTab");
    QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 10);
    QCOMPARE(cell(table, 7, 1), u"Bima (8)"_qs);
    QCOMPARE(cell(table, 7, 2), u"17:00"_qs);
    QCOMPARE(cell(table, 7, 4), u"Runs"_qs);
    auto *train = driver.find<QComboBox>("runsTrain");
    QTRY_COMPARE(train->count(), 4);
    train->setCurrentIndex(train->findText(u"Bima (8)"_qs));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *first = driver.find<QDateEdit>("runsFirst");
    first->setDate(tests::FakeTrains::today().addDays(1));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    first->setDate(tests::FakeTrains::today().addDays(200));
    QCOMPARE(driver.find<QDateEdit>("runsLast")->date(), first->date()); // never a day before
    QTRY_VERIFY(driver.sees("catalogEmpty"));
}

void RunsAndLayoutsTest::timesOfARunAreChanged()
{
    DesktopDriver driver;
    const ScheduleId bima = chooseBima(driver, driver.openTable("runsTab"));
    QVERIFY(!driver.find<QComboBox>("record_trainId")->isEnabled());
    auto *stops = driver.find<QTableWidget>("stopsRows");
    QCOMPARE(stops->rowCount(), 5);
    QCOMPARE(stops->item(1, 0)->text(), u"CN"_qs);
    QCOMPARE(stops->item(1, 1)->text(), u"19:45"_qs);
    QCOMPARE(stops->item(4, 1)->text(), u"27:05"_qs); // five past three on the next day
    stops->item(4, 1)->setText(u"27:35"_qs);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(driver.server.trains.schedules[bima].version, 2);
    const QList<Stop> &written = driver.server.trains.schedules[bima].stops;
    const QDateTime leaves = written.first().departure;
    QCOMPARE(leaves.secsTo(written.last().arrival), (10 * 60 + 35) * 60);
    QCOMPARE(leaves.secsTo(written[1].arrival), 165 * 60); // as it was
    QTRY_COMPARE(stops->item(4, 1)->text(), u"27:35"_qs);
}

void RunsAndLayoutsTest::newRunTakesTheStopsOfItsTrain()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("runsTab");
    QTRY_COMPARE(driver.find<QComboBox>("runsTrain")->count(), 4);
    driver.click("catalogNewButton");
    auto *train = driver.find<QComboBox>("record_trainId");
    QVERIFY(train->isEnabled());
    train->setCurrentIndex(train->findText(u"Argo Semeru (68)"_qs));
    const QDate day = tests::FakeTrains::today().addDays(3);
    driver.find<QDateEdit>("record_serviceDate")->setDate(day);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(driver.server.count("POST", u"/schedules"_qs), 1);
    const auto sent
        = std::find_if(driver.server.requests.rbegin(), driver.server.requests.rend(),
                       [](const tests::HttpRequest &request) { return request.method == "POST"; });
    QVERIFY(!sent->body.contains(u"stops"));
    QCOMPARE(sent->body[u"trainId"].toInt(), 10);
    QCOMPARE(sent->body[u"serviceDate"].toString(), day.toString(Qt::ISODate));
    QTRY_COMPARE(table->model()->rowCount(), 11);
    QTRY_COMPARE(driver.find<QTableWidget>("stopsRows")->rowCount(), 3);
}

void RunsAndLayoutsTest::whoWasQuickerIsNotUndone()
{
    DesktopDriver driver;
    const ScheduleId bima = chooseBima(driver, driver.openTable("runsTab"));
    ++driver.server.trains.schedules[bima].version;
    driver.find<QTableWidget>("stopsRows")->item(1, 2)->setText(u"19:59"_qs);
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("catalogNotice"));
    QCOMPARE(driver.find<QTableWidget>("stopsRows")->item(1, 2)->text(), u"19:59"_qs);
    QCOMPARE(driver.server.trains.schedules[bima].version, 2); // not written
}

void RunsAndLayoutsTest::ordersInTheWayLeadToTheirPage()
{
    DesktopDriver driver;
    driver.server.addOrders(3, OrderStatus::Paid);
    const QString code = driver.server.orders().first().code;
    chooseBima(driver, driver.openTable("runsTab"));
    driver.server.trains.refuseNext = tests::inTheWay({code, u"KAI9999"_qs});
    driver.find<QTableWidget>("stopsRows")->removeRow(2);
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("ordersInTheWay"));
    QVERIFY(driver.sees("catalogNotice"));
    auto *orders = driver.find<QListWidget>("ordersInTheWay");
    QCOMPARE(orders->count(), 2);
    QCOMPARE(orders->item(0)->text(), code);
    orders->setCurrentRow(0);
    orders->setFocus();
    QTest::keyClick(orders, Qt::Key_Return);
    QTRY_VERIFY(driver.sees("ordersTable"));
    QTRY_COMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 1);
    driver.click("navigateTrains");
    QVERIFY(driver.sees("ordersInTheWay"));
    driver.click("catalogSaveButton"); // they have been dealt with
    QTRY_VERIFY(!driver.sees("ordersInTheWay"));
}

void RunsAndLayoutsTest::runIsRetiredAndBroughtBack()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("runsTab");
    const ScheduleId bima = chooseBima(driver, driver.find<QTableView>("catalogTable"));
    driver.click("catalogRetireButton");
    QTRY_COMPARE(table->model()->rowCount(), 9);
    QVERIFY(!driver.server.trains.schedules.contains(bima));
    QTRY_VERIFY(driver.sees("noticeAction"));
    QTest::keyClick(driver.window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(table->model()->rowCount(), 10);
    QVERIFY(driver.server.trains.schedules.contains(bima));
    QTRY_COMPARE(driver.find<QTableWidget>("stopsRows")->rowCount(), 5);
}

void RunsAndLayoutsTest::runIsCancelled()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("runsTab");
    chooseBima(driver, driver.find<QTableView>("catalogTable"));
    driver.click("catalogDisruptButton");
    driver.type("disruptReason", u"Landslide at km 120"_qs);
    driver.click("disruptDoButton");
    QTRY_COMPARE(cell(table, 7, 4), u"⊘ Cancelled"_qs);
}

void RunsAndLayoutsTest::layoutIsDrawnWhileItIsTyped()
{
    DesktopDriver driver;
    QTableView *table = driver.openTable("layoutsTab");
    QCOMPARE(cell(table, 0, 3), u"50"_qs);
    driver.chooseRecord(table, 0);
    QCOMPARE(driver.text("layoutWords"), u"50 seats: AB, aisle, CD"_qs);
    const auto *drawing = driver.find<QWidget>("layoutDrawing");
    const QSize before = drawing->sizeHint();
    driver.type("record_columns", u"ABCDE"_qs);
    QCOMPARE(driver.text("layoutWords"), u"63 seats: AB, aisle, CDE"_qs);
    QVERIFY(drawing->sizeHint().width() > before.width());
    driver.type("record_aisleAfter", u"3"_qs);
    QCOMPARE(driver.text("layoutWords"), u"63 seats: ABC, aisle, DE"_qs);
    driver.type("record_columns", u"ABBA"_qs);
    QVERIFY(driver.text("layoutWords").contains(u"different capitals"));
    QVERIFY(!driver.sees("layoutDrawing"));
    driver.type("record_columns", u"ABCD"_qs);
    driver.type("record_omitted", u"1A, 14A"_qs);
    QVERIFY(driver.text("layoutWords").contains(u"14A"));
}

void RunsAndLayoutsTest::layoutKeepsItsCode()
{
    DesktopDriver driver;
    driver.chooseRecord(driver.openTable("layoutsTab"), 1);
    QVERIFY(!driver.find<QLineEdit>("record_code")->isEnabled());
    driver.type("record_name", u"Ekonomi New Image"_qs);
    driver.click("catalogSaveButton");
    const auto &layouts = driver.server.catalog.records[CatalogKind::CoachLayout];
    QTRY_COMPARE(layouts[1][u"name"].toString(), u"Ekonomi New Image"_qs);
    QCOMPARE(driver.server.count("PUT", u"/coach-layouts/economy_80"_qs), 1);
    const QListWidget *history = driver.find<QListWidget>("catalogHistory");
    QTRY_VERIFY(!history->findItems(u"Ekonomi New Image"_qs, Qt::MatchContains).isEmpty());
}

void RunsAndLayoutsTest::newLayout()
{
    DesktopDriver driver;
    const QTableView *table = driver.openTable("layoutsTab");
    driver.click("catalogNewButton");
    QVERIFY(driver.find<QLineEdit>("record_code")->isEnabled());
    QVERIFY(driver.text("layoutWords").contains(u"while you type"));
    driver.type("record_code", u"luxury_18"_qs);
    driver.type("record_name", u"Luxury 18"_qs);
    driver.type("record_rows", u"9"_qs);
    driver.type("record_columns", u"AB"_qs);
    driver.type("record_aisleAfter", u"1"_qs);
    QCOMPARE(driver.text("layoutWords"), u"18 seats: A, aisle, B"_qs);
    driver.click("catalogSaveButton");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const QJsonObject made = driver.server.catalog.records[CatalogKind::CoachLayout].last();
    QCOMPARE(made[u"rows"].toInt(), 9);
    QCOMPARE(made[u"omitted"].toArray().size(), 0);
}

QTEST_MAIN(RunsAndLayoutsTest)
#include "tst_runsandlayouts.moc"
