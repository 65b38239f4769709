#include "desktop/widgets/moneyedit.h"
#include "desktop/widgets/noticebar.h"
#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;

/// A cashier's drawer, from the float to the Z-report.
class ShiftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAreGroupedWhileTheyAreTyped();
    void shiftFromFloatToCount();
    void countIsBlind();
    void whatIsMissingIsSaid();
    void moreThanThereIsCannotBeTakenOut();
    void openedElsewhereIsFound();
    void reportsOfOldShifts();
    void cashSaleTellsOfItsShift();

private:
    static void open(DesktopDriver &driver);
    static void openShift(DesktopDriver &driver, const QString &openingFloat);
    static void count(const DesktopDriver &driver, const char *kind, int number);
    static void close(const DesktopDriver &driver);
};

void ShiftTest::open(DesktopDriver &driver)
{
    driver.signIn();
    driver.click("navigateShift");
    QTRY_VERIFY(driver.server.count("GET", u"/shifts/current"_qs) > 0);
}

void ShiftTest::openShift(DesktopDriver &driver, const QString &openingFloat)
{
    QTRY_VERIFY(driver.sees("openingFloat"));
    driver.type("openingFloat", openingFloat);
    driver.click("openShiftButton");
    QTRY_VERIFY(driver.sees("closeShiftButton"));
}

void ShiftTest::count(const DesktopDriver &driver, const char *kind, int number)
{
    driver.find<QSpinBox>(kind)->setValue(number);
}

void ShiftTest::close(const DesktopDriver &driver)
{
    driver.click("closeShiftButton");
    QTRY_VERIFY(driver.sees("closeShiftYes"));
    driver.click("closeShiftYes");
    QTRY_VERIFY(driver.sees("shiftResult"));
}

void ShiftTest::sumsAreGroupedWhileTheyAreTyped()
{
    MoneyEdit edit;
    QTest::keyClicks(&edit, u"1500000"_qs);
    QCOMPARE(edit.text(), u"1.500.000"_qs);
    QCOMPARE(edit.amount(), Money(1'500'000));
    edit.setAmount(Money(70'500));
    QCOMPARE(edit.text(), u"70.500"_qs);
    edit.clear();
    QTest::keyClicks(&edit, u"abc"_qs);
    QCOMPARE(edit.amount(), Money());
    edit.clear();
    QTest::keyClicks(&edit, u"0"_qs);
    QCOMPARE(edit.text(), u"0"_qs);
}

void ShiftTest::shiftFromFloatToCount()
{
    DesktopDriver driver;
    open(driver);
    QTRY_VERIFY(driver.sees("openShiftButton"));
    driver.click("openShiftButton");
    QVERIFY(driver.sees("openingFloatError"));
    openShift(driver, u"500000"_qs);
    QCOMPARE(driver.server.money.shifts.first().openingFloat, Money(500'000));
    QVERIFY(driver.text("drawerFigures").contains(u"Rp\u00A0500.000"));
    driver.click("movementButton");
    QVERIFY(driver.sees("movementAmountError"));
    QVERIFY(driver.sees("movementNoteError"));
    driver.type("movementAmount", u"200000"_qs);
    driver.type("movementNote", u"change from the bank"_qs);
    driver.click("movementButton");
    QTRY_COMPARE(driver.server.money.shifts.first().cashIn, Money(200'000));
    QTRY_COMPARE(driver.text("movementNote"), QString());
    driver.server.money.sell(Money(572'500));
    count(driver, "count100000", 12);
    count(driver, "count50000", 1);
    count(driver, "count20000", 1);
    count(driver, "count2000", 1);
    count(driver, "count500", 1);
    QCOMPARE(driver.text("countTotal"), u"Rp\u00A01.272.500"_qs);
    close(driver);
    QCOMPARE(driver.server.money.shifts.first().counted, Money(1'272'500));
    QCOMPARE(driver.text("shiftResult"), u"Difference: exact"_qs);
    QVERIFY(driver.text("shiftClosedText").contains(u"Cash sales (1): Rp\u00A0572.500"));
}

void ShiftTest::countIsBlind()
{
    DesktopDriver driver;
    open(driver);
    openShift(driver, u"500000"_qs);
    driver.server.money.sell(Money(572'500));
    driver.server.tell("payments", {{u"orderCode"_qs, u"KAI0001"_qs}});
    QTRY_VERIFY(driver.text("drawerFigures").contains(u"1 cash sale"));
    for (const QLabel *label : driver.window->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"1.072.500"), qPrintable(label->objectName()));
}

void ShiftTest::whatIsMissingIsSaid()
{
    DesktopDriver driver;
    open(driver);
    openShift(driver, u"500000"_qs);
    count(driver, "count100000", 4);
    close(driver);
    QCOMPARE(driver.text("shiftResult"), u"Difference: Rp\u00A0100.000 missing"_qs);
    driver.click("newShiftButton");
    QTRY_VERIFY(driver.sees("openShiftButton"));
}

void ShiftTest::moreThanThereIsCannotBeTakenOut()
{
    DesktopDriver driver;
    open(driver);
    openShift(driver, u"100000"_qs);
    driver.find<QRadioButton>("movementOut")->setChecked(true);
    driver.type("movementAmount", u"300000"_qs);
    driver.type("movementNote", u"to the safe"_qs);
    driver.click("movementButton");
    QTRY_VERIFY(driver.sees("drawerError"));
    QCOMPARE(driver.text("drawerError"), u"There is not that much in the drawer."_qs);
    QCOMPARE(driver.text("movementNote"), u"to the safe"_qs);
}

void ShiftTest::openedElsewhereIsFound()
{
    DesktopDriver driver;
    open(driver);
    QTRY_VERIFY(driver.sees("openingFloat"));
    Shift other;
    other.id = ShiftId(9);
    other.createdAt = tests::now();
    other.openingFloat = Money(50'000);
    driver.server.money.shifts.prepend(other);
    driver.type("openingFloat", u"100000"_qs);
    driver.click("openShiftButton");
    QTRY_VERIFY(driver.sees("closeShiftButton"));
    QVERIFY(driver.text("drawerFigures").contains(u"Rp\u00A050.000"));
}

void ShiftTest::reportsOfOldShifts()
{
    DesktopDriver driver;
    Shift old;
    old.id = ShiftId(1);
    old.cashierName = u"Budi Santoso"_qs;
    old.createdAt = tests::now().addSecs(-30'000);
    old.closedAt = old.createdAt.addSecs(20'000);
    driver.server.money.shifts = {old};
    open(driver);
    auto *table = driver.find<QTableView>("shiftsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QAbstractItemModelTester tester(table->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!driver.find<QAbstractButton>("openReportButton")->isEnabled());
    table->selectRow(0);
    QVERIFY(driver.find<QAbstractButton>("openReportButton")->isEnabled());
    driver.click("saveReportButton");
    QTRY_COMPARE(driver.server.count("GET", u"/report"_qs), 1);
}

void ShiftTest::cashSaleTellsOfItsShift()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    QTRY_VERIFY(driver.sees("cashShift"));
    QVERIFY(driver.text("cashShift").contains(u"no open shift"));
    driver.click("navigateShift");
    openShift(driver, u"100000"_qs);
    driver.server.addOrders(1, OrderStatus::PendingPayment);
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_VERIFY(orders->model()->rowCount() > 0);
    orders->selectRow(0);
    QTRY_VERIFY(driver.sees("payOrderButton"));
    driver.click("payOrderButton");
    QTRY_VERIFY(driver.sees("cashShift"));
    QTRY_VERIFY(driver.text("cashShift").contains(u"Goes into your shift"));
}

QTEST_MAIN(ShiftTest)
#include "tst_shift.moc"
