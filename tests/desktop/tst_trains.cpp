#include "desktop/disruptions/disruptionview.h"
#include "desktop/trains/boardmodel.h"
#include "desktop/widgets/loaddelegate.h"
#include "desktop/widgets/style.h"
#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;
using tests::FakeTrains;

/// A supervisor looks at the departures of a day, and cancels or delays one.
class TrainsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cashiersDoNotSeeThePage();
    void dayHasItsDepartures();
    void loadIsToldInNumbers();
    void fullLegsLookUnlikeEmptyOnes();
    void soldSeatsArriveByThemselves();
    void stopsOfTheChosenRun();
    void cancelledTrainGivesFaresBack();
    void progressGoesOnAfterTheWindowWasAway();
    void refundsAreStopped();
    void ordersMoveToAnotherDeparture();
    void delayIsReported();
    void lostAnswerReportsOnce();
    void reasonIsAskedFor();
    void orderThatNeedsAPersonIsOpened();

private:
    static QAbstractItemModel *board(const DesktopDriver &driver);
    static void open(DesktopDriver &driver);
    /// The Bima of tomorrow is chosen.
    static void openBima(DesktopDriver &driver);
    static ScheduleId bima(const DesktopDriver &driver);
    static void openDialog(DesktopDriver &driver, DisruptionKind kind, Remedy remedy);
    static QString status(const DesktopDriver &driver, int row);
};

QAbstractItemModel *TrainsTest::board(const DesktopDriver &driver)
{
    return driver.find<QTableView>("boardTable")->model();
}

void TrainsTest::open(DesktopDriver &driver)
{
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateTrains");
    QTRY_COMPARE(board(driver)->rowCount(), 5);
}

void TrainsTest::openBima(DesktopDriver &driver)
{
    open(driver);
    driver.click("boardNextDay");
    QTRY_COMPARE(board(driver)->rowCount(), 5);
    driver.find<QTableView>("boardTable")->selectRow(2);
    QTRY_COMPARE(driver.text("runTitle"), u"Bima (8)"_qs);
}

ScheduleId TrainsTest::bima(const DesktopDriver &driver)
{
    return driver.server.trains.run(u"8"_qs, FakeTrains::today().addDays(1)).trip.scheduleId;
}

void TrainsTest::openDialog(DesktopDriver &driver, DisruptionKind kind, Remedy remedy)
{
    driver.click("runDisruptButton");
    QTRY_VERIFY(driver.sees("disruptReason"));
    auto *kinds = driver.find<QComboBox>("disruptKind");
    kinds->setCurrentIndex(kinds->findData(int(kind)));
    auto *remedies = driver.find<QComboBox>("disruptRemedy");
    remedies->setCurrentIndex(remedies->findData(int(remedy)));
}

QString TrainsTest::status(const DesktopDriver &driver, int row)
{
    return board(driver)->index(row, BoardModel::Status).data().toString();
}

void TrainsTest::cashiersDoNotSeeThePage()
{
    DesktopDriver driver;
    driver.signIn();
    QVERIFY(!driver.sees("navigateTrains"));
}

void TrainsTest::dayHasItsDepartures()
{
    DesktopDriver driver;
    open(driver);
    QAbstractItemModelTester tester(board(driver));
    QCOMPARE(board(driver)->index(2, BoardModel::Departs).data().toString(), u"17:00"_qs);
    QCOMPARE(board(driver)->index(2, BoardModel::Line).data().toString(),
             u"Gambir → Surabaya Gubeng"_qs);
    driver.click("boardNextDay");
    driver.click("boardNextDay");
    QTRY_VERIFY(driver.sees("boardEmpty"));
    driver.click("boardPreviousDay");
    QTRY_COMPARE(board(driver)->rowCount(), 5);
    QCOMPARE(driver.find<QDateEdit>("boardDate")->date(), FakeTrains::today().addDays(1));
    driver.click("boardTodayButton");
    QCOMPARE(driver.find<QDateEdit>("boardDate")->date(), FakeTrains::today());
}

void TrainsTest::loadIsToldInNumbers()
{
    DesktopDriver driver;
    open(driver);
    const QModelIndex load = board(driver)->index(2, BoardModel::Load);
    QCOMPARE(load.data(BoardModel::LoadsRole).value<QList<int>>(), QList<int>({86, 100, 92, 0}));
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
        QVERIFY2(load.data(role).toString().contains(u"CN–SMT: 350 of 350 seats (100 %)"),
                 qPrintable(load.data(role).toString()));
    QCOMPARE(load.data().toString(), u"100 %"_qs);
}

/// What the delegate paints for one leg of this load.
static QImage stripOf(int percent)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(QList<int> {percent}), Qt::UserRole);
    QImage image(200, 24, QImage::Format_RGB32);
    image.fill(currentColors().card);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    LoadDelegate(Qt::UserRole, nullptr).paint(&painter, option, model.index(0, 0));
    return image;
}

void TrainsTest::fullLegsLookUnlikeEmptyOnes()
{
    QCOMPARE(stripOf(100).pixelColor(40, 6), loadColor(100)); // to the top
    QCOMPARE(stripOf(40).pixelColor(40, 6), currentColors().row);
    QCOMPARE(stripOf(40).pixelColor(40, 18), loadColor(40));
    QVERIFY(loadColor(100) != loadColor(99));
}

void TrainsTest::soldSeatsArriveByThemselves()
{
    DesktopDriver driver;
    open(driver);
    QTRY_VERIFY(driver.server.streams() > 0);
    driver.find<QTableView>("boardTable")->selectRow(1);
    BoardedDeparture &run = driver.server.trains.runs[1];
    run.legs[0].taken = 240;
    driver.server.tell("seats", {{u"scheduleId"_qs, run.trip.scheduleId.value()}});
    QTRY_COMPARE_WITH_TIMEOUT(board(driver)
                                  ->index(1, BoardModel::Load)
                                  .data(BoardModel::LoadsRole)
                                  .value<QList<int>>()
                                  .first(),
                              60, 10000);
    QCOMPARE(driver.find<QTableView>("boardTable")->currentIndex().row(), 1);
}

void TrainsTest::stopsOfTheChosenRun()
{
    DesktopDriver driver;
    openBima(driver);
    const auto *stops = driver.find<QTableView>("runStops")->model();
    QTRY_COMPARE(stops->rowCount(), 5);
    QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(stops));
    QCOMPARE(stops->index(0, 0).data().toString(), u"Gambir (GMR)"_qs);
    QCOMPARE(stops->index(0, 1).data().toString(), u"–"_qs); // nobody arrives at the first one
    QCOMPARE(stops->index(1, 1).data().toString(), u"19:45"_qs);
    QCOMPARE(stops->index(4, 2).data().toString(), u"–"_qs);
    QCOMPARE(stops->index(0, 3).data().toString(), u"86 %"_qs);
    QVERIFY(driver.sees("runDisruptionsNone"));
}

void TrainsTest::cancelledTrainGivesFaresBack()
{
    DesktopDriver driver;
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Cancelled, Remedy::Refund);
    QVERIFY(!driver.find<QSpinBox>("disruptMinutes")->isEnabled());
    driver.type("disruptReason", u"Landslide at km 120"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(!driver.sees("disruptReason"));
    const Disruption &made = driver.server.trains.disruptions[id].first();
    QCOMPARE(made.notice,
             (DisruptionNotice {DisruptionKind::Cancelled, std::nullopt, u"Landslide at km 120"_qs,
                                Remedy::Refund, std::nullopt}));
    QTRY_VERIFY(driver.sees("disruptionProgress"));
    QCOMPARE(driver.text("disruptionCounts"), u"12 orders waiting"_qs);
    QTRY_VERIFY(status(driver, 2).contains(u"Cancelled"));
    QTRY_VERIFY(!driver.find<QAbstractButton>("runDisruptButton")->isEnabled());
    driver.server.trains.settle(id);
    QTRY_COMPARE_WITH_TIMEOUT(driver.text("disruptionCounts"),
                              u"11 refunded · ⚠ 1 needs a person"_qs, 10000);
    QVERIFY(!driver.find<QProgressBar>("disruptionProgress")->isVisible());
}

void TrainsTest::progressGoesOnAfterTheWindowWasAway()
{
    DesktopDriver driver;
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Cancelled, Remedy::Refund);
    driver.type("disruptReason", u"Flood"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(driver.sees("disruptionProgress"));
    driver.find<QTableView>("boardTable")->selectRow(0); // looks at something else
    QTRY_VERIFY(!driver.sees("disruptionProgress"));
    Disruption &disruption = driver.server.trains.disruptions[id].first();
    disruption.progress.waiting = 5;
    disruption.progress.refunded = 7;
    driver.find<QTableView>("boardTable")->selectRow(2);
    QTRY_VERIFY(driver.sees("disruptionCounts"));
    QTRY_COMPARE(driver.text("disruptionCounts"), u"5 orders waiting · 7 refunded"_qs);
    QCOMPARE(driver.find<QProgressBar>("disruptionProgress")->value(), 7);
    QCOMPARE(driver.find<QProgressBar>("disruptionProgress")->maximum(), 12);
}

void TrainsTest::refundsAreStopped()
{
    DesktopDriver driver;
    openBima(driver);
    openDialog(driver, DisruptionKind::Cancelled, Remedy::Refund);
    driver.type("disruptReason", u"Reported by mistake"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(driver.sees("disruptionStopButton"));
    driver.server.trains.disruptions[bima(driver)].first().progress.refunded = 3;
    driver.click("disruptionStopButton");
    QTRY_COMPARE(driver.text("disruptionCounts"), u"3 refunded"_qs);
    QVERIFY(!driver.sees("disruptionStopButton"));
    QVERIFY(driver.text("disruptionWhat").contains(u"whoever asks"));
    QCOMPARE(driver.server.count("POST", u"/stop"_qs), 1);
}

void TrainsTest::ordersMoveToAnotherDeparture()
{
    DesktopDriver driver;
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Cancelled, Remedy::Rebook);
    auto *target = driver.find<QComboBox>("disruptTarget");
    QTRY_COMPARE(target->count(), 4); // the others of that day
    QVERIFY(target->isEnabled());
    // Those that go where the cancelled one went come first.
    QVERIFY2(target->itemText(0).contains(u"Argo Bromo Anggrek (2)"),
             qPrintable(target->itemText(0)));
    target->setCurrentIndex(1);
    driver.type("disruptReason", u"Broken engine"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(!driver.sees("disruptReason"));
    const DisruptionNotice notice = driver.server.trains.disruptions[id].first().notice;
    QCOMPARE(notice.target,
             driver.server.trains.run(u"68"_qs, FakeTrains::today().addDays(1)).trip.scheduleId);
}

void TrainsTest::delayIsReported()
{
    DesktopDriver driver;
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Delayed, Remedy::OnRequest);
    driver.find<QSpinBox>("disruptMinutes")->setValue(75);
    driver.type("disruptReason", u"Signal failure"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(!driver.sees("disruptReason"));
    QCOMPARE(driver.server.trains.disruptions[id].first().notice.delay, std::chrono::minutes(75));
    QTRY_VERIFY(status(driver, 2).contains(u"75 min late"));
    QTRY_VERIFY(driver.text("runStatus").contains(u"75 min late"));
    QCOMPARE(driver.text("disruptionCounts"), u"No order was concerned."_qs);
}

void TrainsTest::lostAnswerReportsOnce()
{
    DesktopDriver driver;
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Delayed, Remedy::OnRequest);
    driver.type("disruptReason", u"Signal failure"_qs);
    driver.server.answerOnlyThat = u"/disruptions"_qs;
    driver.server.answersToLose = 100; // also the repetition's, and what the page asks meanwhile
    driver.click("disruptDoButton");
    QTRY_VERIFY(driver.sees("disruptNotice"));
    driver.server.answersToLose = 0;
    QCOMPARE(driver.text("disruptReason"), u"Signal failure"_qs); // what was typed is still there
    driver.click("disruptDoButton");
    QTRY_VERIFY(!driver.sees("disruptReason"));
    QCOMPARE(driver.server.trains.disruptions[id].size(), 1);
}

void TrainsTest::reasonIsAskedFor()
{
    DesktopDriver driver;
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Cancelled, Remedy::Refund);
    driver.click("disruptDoButton");
    QVERIFY(driver.sees("disruptReasonError"));
    QVERIFY(driver.server.trains.disruptions[id].isEmpty());
}

void TrainsTest::orderThatNeedsAPersonIsOpened()
{
    DesktopDriver driver;
    driver.server.addOrders(10, OrderStatus::Paid);
    openBima(driver);
    const ScheduleId id = bima(driver);
    openDialog(driver, DisruptionKind::Cancelled, Remedy::Refund);
    driver.type("disruptReason", u"Flood"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(driver.sees("disruptionProgress"));
    driver.server.trains.settle(id);
    auto *failures = driver.find<QListWidget>("disruptionFailures");
    QTRY_COMPARE_WITH_TIMEOUT(failures->count(), 1, 10000);
    QVERIFY(failures->item(0)->text().startsWith(u"KAI0007: "));
    Q_EMIT failures->itemActivated(failures->item(0));
    QTRY_VERIFY(driver.sees("ordersTable"));
    QTRY_COMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 1);
}

QTEST_MAIN(TrainsTest)
#include "tst_trains.moc"
