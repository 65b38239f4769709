#include "desktop/desk/casepanel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/words/moneylabels.h"
#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;

/// The payments desk: cases, decisions, and payouts by two people.
class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOffersItsActions_data();
    void everyKindOffersItsActions();
    void caseIsDecidedAndLeavesTheQueue();
    void noteStaysWhileNewsArrive();
    void unknownPaymentIsLinkedToAnOrder();
    void somebodyElseWasQuicker();
    void cashierOnlyLooks();
    void caseLeadsToItsOrder();
    void payoutNeedsASecondPerson();
    void payoutNeedsItsNumber();
    void payoutIsRejectedWithAReason();
    void factsAreReadable();

private:
    static void open(DesktopDriver &driver, const QString &email = u"supervisor@demo.kai"_qs);
    static QAbstractItemModel *cases(const DesktopDriver &driver);
    static void choose(const DesktopDriver &driver, int row);
};

void DeskTest::open(DesktopDriver &driver, const QString &email)
{
    driver.signIn(email);
    driver.click("navigateDesk");
    QTRY_VERIFY(driver.sees("casesTable"));
    QTRY_VERIFY(driver.server.count("GET", u"/refunds"_qs) > 0);
}

QAbstractItemModel *DeskTest::cases(const DesktopDriver &driver)
{
    return driver.find<QTableView>("casesTable")->model();
}

void DeskTest::choose(const DesktopDriver &driver, int row)
{
    QTRY_VERIFY(cases(driver)->rowCount() > row);
    driver.find<QTableView>("casesTable")->selectRow(row);
    QTRY_VERIFY(driver.sees("caseKind"));
}

void DeskTest::everyKindOffersItsActions_data()
{
    QTest::addColumn<int>("kind");
    for (const auto &[kind, name] : WireNames<CaseKind>::values)
        QTest::newRow(name) << int(kind);
}

void DeskTest::everyKindOffersItsActions()
{
    QFETCH(int, kind);
    CasePanel panel;
    panel.setMayDecide(true);
    DeskCase found;
    found.id = DeskCaseId(1);
    found.kind = CaseKind(kind);
    panel.open(found);
    QStringList offered;
    for (const QRadioButton *button : panel.findChildren<QRadioButton *>())
        offered.append(button->objectName());
    QStringList expected;
    for (const CaseAction action : actionsOf(found.kind))
        expected.append(u"caseAction_"_qs + wireName(action));
    QCOMPARE(offered, expected);
    QVERIFY(!panel.findChild<QAbstractButton *>(u"caseDecideButton"_qs)->isEnabled());
    auto *first = panel.findChildren<QRadioButton *>().first();
    first->setChecked(true);
    QVERIFY(panel.findChild<QAbstractButton *>(u"caseDecideButton"_qs)->isEnabled());
    QVERIFY(!panel.findChild<QLabel *>(u"caseEffect"_qs)->text().isEmpty());
}

void DeskTest::caseIsDecidedAndLeavesTheQueue()
{
    DesktopDriver driver;
    driver.server.money.addCase(CaseKind::PaidAfterExpiry, u"KAI0001"_qs);
    driver.server.money.addCase(CaseKind::Chargeback, u"KAI0002"_qs);
    open(driver);
    QAbstractItemModelTester tester(cases(driver),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    choose(driver, 1);
    QCOMPARE(driver.text("caseKind"), u"Paid after expiry"_qs);
    driver.click("caseAction_reseat");
    driver.type("caseNote", u"called the buyer"_qs);
    driver.click("caseDecideButton");
    QTRY_COMPARE(cases(driver)->rowCount(), 1);
    const DeskCase &closed = driver.server.money.cases.last();
    QCOMPARE(closed.action, std::optional(CaseAction::Reseat));
    QCOMPARE(closed.note, u"called the buyer"_qs);
    QVERIFY(driver.find<NoticeBar>("casesNotice")->text().contains(u"Give seats"));
    auto *state = driver.find<QComboBox>("casesState");
    state->setCurrentIndex(1);
    Q_EMIT state->activated(1);
    QTRY_COMPARE(cases(driver)->rowCount(), 2);
}

void DeskTest::noteStaysWhileNewsArrive()
{
    DesktopDriver driver;
    driver.server.money.addCase(CaseKind::AmountMismatch, u"KAI0001"_qs);
    open(driver);
    choose(driver, 0);
    driver.click("caseAction_accept");
    driver.type("caseNote", u"the bank confirms"_qs);
    QTRY_COMPARE(driver.server.streams(), 1);
    driver.server.money.addCase(CaseKind::Stuck, u"KAI0002"_qs);
    driver.server.tell("alerts", {{u"code"_qs, u"case.opened"_qs}, {u"caseId"_qs, 2}});
    QTRY_COMPARE(cases(driver)->rowCount(), 2);
    QCOMPARE(driver.text("caseKind"), u"Another amount"_qs);
    QCOMPARE(driver.text("caseNote"), u"the bank confirms"_qs);
    QVERIFY(driver.find<QRadioButton>("caseAction_accept")->isChecked());
    QCOMPARE(driver.find<QTableView>("casesTable")->currentIndex().row(), 1);
}

void DeskTest::unknownPaymentIsLinkedToAnOrder()
{
    DesktopDriver driver;
    driver.server.money.addCase(CaseKind::Unknown, QString());
    open(driver);
    choose(driver, 0);
    QVERIFY(!driver.sees("caseLink"));
    driver.click("caseAction_link");
    QVERIFY(driver.sees("caseLink"));
    driver.click("caseDecideButton");
    QVERIFY(driver.sees("caseLinkError"));
    driver.type("caseLink", u"kai9999"_qs);
    driver.click("caseDecideButton");
    QTRY_COMPARE(driver.text("caseLinkError"), u"There is no order with this booking code."_qs);
    QCOMPARE(driver.text("caseLink"), u"kai9999"_qs);
    driver.type("caseLink", u"kai0001"_qs);
    driver.click("caseDecideButton");
    QTRY_COMPARE(cases(driver)->rowCount(), 0);
    QTRY_VERIFY(driver.sees("casesEmpty"));
}

void DeskTest::somebodyElseWasQuicker()
{
    DesktopDriver driver;
    driver.server.money.addCase(CaseKind::PaidTwice, u"KAI0001"_qs);
    open(driver);
    choose(driver, 0);
    driver.server.money.cases.first().action = CaseAction::Refund;
    driver.server.money.cases.first().closedAt = tests::now();
    driver.click("caseAction_refund");
    driver.type("caseNote", u"the second one"_qs);
    driver.click("caseDecideButton");
    QTRY_VERIFY(driver.sees("caseError"));
    QCOMPARE(driver.text("caseError"), u"Somebody else has closed this case meanwhile."_qs);
    QCOMPARE(driver.text("caseNote"), u"the second one"_qs);
}

void DeskTest::cashierOnlyLooks()
{
    DesktopDriver driver;
    driver.server.money.addCase(CaseKind::Stuck, u"KAI0001"_qs);
    open(driver, u"cashier@demo.kai"_qs);
    choose(driver, 0);
    QVERIFY(!driver.sees("caseDecideButton"));
    QCOMPARE(driver.text("caseReadOnly"), u"Decisions are for supervisors."_qs);
}

void DeskTest::caseLeadsToItsOrder()
{
    DesktopDriver driver;
    driver.server.addOrders(3, OrderStatus::Review);
    driver.server.money.addCase(CaseKind::Chargeback, u"KAI0002"_qs);
    open(driver);
    choose(driver, 0);
    driver.click("caseOrderButton");
    QTRY_VERIFY(driver.sees("detailCode"));
    QTRY_COMPARE(driver.text("detailCode"), u"KAI0002"_qs);
}

void DeskTest::payoutNeedsASecondPerson()
{
    DesktopDriver driver;
    driver.server.money.addPayout(UserId(2), Money(423'750)); // asked for by the supervisor
    driver.server.money.addPayout(UserId(1), Money(250'000));
    open(driver);
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *table = driver.find<QTableView>("payoutsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QAbstractItemModelTester tester(table->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    table->selectRow(1);
    QTRY_COMPARE(driver.text("payoutAmount"), u"Rp\u00A0423.750"_qs);
    QVERIFY(!driver.sees("payoutApproveButton"));
    QVERIFY(driver.text("payoutReadOnly").contains(u"Another person"));
    table->selectRow(0);
    QTRY_COMPARE(driver.text("payoutAmount"), u"Rp\u00A0250.000"_qs);
    QVERIFY(driver.sees("payoutApproveButton"));
}

void DeskTest::payoutNeedsItsNumber()
{
    DesktopDriver driver;
    driver.server.money.addPayout(UserId(1), Money(250'000));
    open(driver);
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *table = driver.find<QTableView>("payoutsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QCOMPARE(driver.text("payoutTo"), u"BCA 123 Dewi Lestari"_qs);
    driver.click("payoutApproveButton");
    QVERIFY(driver.sees("payoutReferenceError"));
    QCOMPARE(driver.server.count("POST", u"/approve"_qs), 0);
    driver.type("payoutReference", u"TRF-77"_qs);
    driver.click("payoutApproveButton");
    QTRY_COMPARE(driver.server.money.refunds.first().status, RefundStatus::Succeeded);
    QCOMPARE(driver.server.money.refunds.first().reference, u"TRF-77"_qs);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(driver.find<NoticeBar>("payoutsNotice")->text().contains(u"Rp\u00A0250.000"));
}

void DeskTest::payoutIsRejectedWithAReason()
{
    DesktopDriver driver;
    driver.server.money.addPayout(UserId(2), Money(250'000));
    open(driver);
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *table = driver.find<QTableView>("payoutsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    driver.click("payoutRejectButton");
    QVERIFY(driver.sees("payoutReasonError"));
    driver.type("payoutReason", u"no such account"_qs);
    driver.click("payoutRejectButton");
    QTRY_COMPARE(driver.server.money.refunds.first().status, RefundStatus::Rejected);
}

void DeskTest::factsAreReadable()
{
    DeskCase found;
    found.kind = CaseKind::AmountMismatch;
    found.details = {{u"expected"_qs, 572'500},
                     {u"grossAmount"_qs, 72'500},
                     {u"reason"_qs, u"amountMismatch"_qs},
                     {u"somethingNew"_qs, u"x"_qs}};
    const QList<CaseFact> facts = MoneyLabels::factsOf(found);
    QVERIFY(facts.contains(CaseFact {u"Expected"_qs, u"Rp\u00A0572.500"_qs}));
    QVERIFY(facts.contains(CaseFact {u"Arrived"_qs, u"Rp\u00A072.500"_qs}));
    QVERIFY(facts.contains(CaseFact {u"Reason"_qs, u"Another amount"_qs}));
    QVERIFY(facts.contains(CaseFact {u"somethingNew"_qs, u"x"_qs}));
}

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
