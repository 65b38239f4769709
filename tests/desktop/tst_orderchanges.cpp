#include "desktop/orders/historymodel.h"
#include "desktop/seats/seatmapwidget.h"
#include "desktop/widgets/noticebar.h"
#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListWidget>
#include <QRadioButton>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;

/// What is done to orders after they were made: each with its price first, and nothing typed lost.
class OrderChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancellationIsQuotedFirst();
    void onePassengerLeaves();
    void cancellationNeedsAReason();
    void contactIsChanged();
    void wrongFieldIsMarked();
    void somebodyElseChangedItMeanwhile();
    void lostAnswerIsOneChange();
    void anotherSeatCosts();
    void anotherDepartureCosts();
    void wholePaymentGoesBack();
    void partOfAPaymentGoesBack();
    void bankTransferNeedsAnAccount();
    void noMoreThanIsLeft();
    void historyIsReadable();
    void historyModels();

private:
    static void open(DesktopDriver &driver, OrderStatus status = OrderStatus::Paid);
    static void trigger(const DesktopDriver &driver, const char *action);
    static bool mayCommit(const DesktopDriver &driver);
};

void OrderChangesTest::open(DesktopDriver &driver, OrderStatus status)
{
    driver.server.addOrders(1, status);
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(orders->model()->rowCount(), 1);
    orders->selectRow(0);
    QTRY_VERIFY(driver.sees("orderHistoryButton"));
}

void OrderChangesTest::trigger(const DesktopDriver &driver, const char *action)
{
    driver.window->findChild<QAction *>(QString::fromLatin1(action))->trigger();
    QTRY_VERIFY(driver.sees("dialogCommitButton"));
}

bool OrderChangesTest::mayCommit(const DesktopDriver &driver)
{
    return driver.find<QAbstractButton>("dialogCommitButton")->isEnabled();
}

void OrderChangesTest::cancellationIsQuotedFirst()
{
    DesktopDriver driver;
    open(driver);
    driver.click("cancelOrderButton");
    QVERIFY(!mayCommit(driver));
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY2(driver.textsIn("quoteLines").contains(u"Rp\u00A0423.750"),
             qPrintable(driver.textsIn("quoteLines")));
    QCOMPARE(driver.server.orders().first().status, OrderStatus::Paid);
    driver.type("cancelReason", u"the buyer is ill"_qs);
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.orders().first().status, OrderStatus::RefundPending);
    QTRY_VERIFY(driver.find<NoticeBar>("ordersNotice")->text().contains(u"Rp\u00A0423.750"));
}

void OrderChangesTest::onePassengerLeaves()
{
    DesktopDriver driver;
    open(driver);
    driver.click("cancelOrderButton");
    QTRY_VERIFY(mayCommit(driver));
    auto *list = driver.find<QListWidget>("cancelPassengers");
    QCOMPARE(list->count(), 1);
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!mayCommit(driver));
    QCOMPARE(driver.text("quoteHint"), u"Choose who does not travel."_qs);
    list->item(0)->setCheckState(Qt::Checked);
    QVERIFY(!mayCommit(driver)); // not before it has been priced again
    QTRY_VERIFY(mayCommit(driver));
}

void OrderChangesTest::cancellationNeedsAReason()
{
    DesktopDriver driver;
    open(driver);
    driver.click("cancelOrderButton");
    QTRY_VERIFY(mayCommit(driver));
    driver.click("dialogCommitButton");
    QTRY_VERIFY(driver.sees("cancelReasonError"));
    QCOMPARE(driver.server.orders().first().status, OrderStatus::Paid);
    QVERIFY(mayCommit(driver));
}

void OrderChangesTest::contactIsChanged()
{
    DesktopDriver driver;
    open(driver);
    trigger(driver, "changeDetailsAction");
    QVERIFY(!mayCommit(driver));
    driver.type("detailsPhone", u"+6281355566677"_qs);
    QTRY_VERIFY(mayCommit(driver));
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.orders().first().contact.phone, u"+6281355566677"_qs);
    QTRY_VERIFY(driver.text("detailContact").contains(u"+6281355566677"));
}

void OrderChangesTest::wrongFieldIsMarked()
{
    DesktopDriver driver;
    open(driver);
    trigger(driver, "changeDetailsAction");
    driver.type("detailsEmail", u"nowhere"_qs);
    QTRY_VERIFY(driver.sees("detailsEmailError"));
    QVERIFY(!mayCommit(driver));
    QCOMPARE(driver.text("detailsEmail"), u"nowhere"_qs);
    driver.type("detailsEmail", u"dewi@example.org"_qs);
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY(!driver.sees("detailsEmailError"));
}

void OrderChangesTest::somebodyElseChangedItMeanwhile()
{
    DesktopDriver driver;
    open(driver);
    trigger(driver, "changeDetailsAction");
    driver.type("detailsPhone", u"+6281355566677"_qs);
    QTRY_VERIFY(mayCommit(driver));
    driver.server.changeElsewhere(u"KAI0001"_qs);
    driver.click("dialogCommitButton");
    // The order is read again, priced again, and what was typed is still there.
    QTRY_VERIFY(driver.find<NoticeBar>("dialogNotice")->text().contains(u"Somebody else"));
    QCOMPARE(driver.text("detailsPhone"), u"+6281355566677"_qs);
    QCOMPARE(driver.text("detailsName"), u"Agus Wijaya"_qs);
    QTRY_VERIFY(mayCommit(driver));
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.orders().first().contact.phone, u"+6281355566677"_qs);
    QCOMPARE(driver.server.orders().first().contact.name, u"Agus Wijaya"_qs);
}

void OrderChangesTest::lostAnswerIsOneChange()
{
    DesktopDriver driver;
    open(driver);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Cash, QString());
    driver.click("refundOrderButton");
    driver.type("refundReason", u"goodwill"_qs);
    QTRY_VERIFY(mayCommit(driver));
    driver.server.answerOnlyThat = u"/refunds"_qs;
    driver.server.failWith = tests::HttpAnswer {500, "{}", "application/json"};
    driver.click("dialogCommitButton");
    QTRY_VERIFY(driver.find<NoticeBar>("dialogNotice")->text().contains(u"not be done twice"));
    driver.server.failWith.reset();
    QSet<QByteArray> keys;
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.money.refunds.size(), 1);
    for (const tests::HttpRequest &request : std::as_const(driver.server.requests)) {
        if (request.method == "POST" && request.path.endsWith(u"/refunds"))
            keys.insert(request.headers.value("idempotency-key"));
    }
    QCOMPARE(keys.size(), 1);
}

void OrderChangesTest::anotherSeatCosts()
{
    DesktopDriver driver;
    open(driver);
    trigger(driver, "changeSeatAction");
    auto *map = driver.find<SeatMapWidget>("seatMap");
    QTRY_VERIFY(!map->coach().seats.isEmpty());
    QVERIFY(!mayCommit(driver));
    for (const char *label : {"7C", "7D"}) {
        for (const MappedSeat &seat : map->coach().seats) {
            if (seat.place.label == QLatin1String(label))
                map->setCurrentSeat(seat.id);
        }
        QTest::keyClick(map, Qt::Key_Space); // the second takes the place of the first
    }
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY(driver.textsIn("quoteLines").contains(u"Fee for another seat"));
    QVERIFY(driver.textsIn("quoteLines").contains(driver.server.changeCharge.toString()));
    // The price changes before the button is pressed: it is told again, not taken.
    driver.server.changeCharge = Money(150'000);
    driver.click("dialogCommitButton");
    QTRY_VERIFY(driver.find<NoticeBar>("dialogNotice")->text().contains(u"price has changed"));
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY(driver.textsIn("quoteLines").contains(u"Rp\u00A0150.000"));
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.orders().first().version, 2);
}

void OrderChangesTest::anotherDepartureCosts()
{
    DesktopDriver driver;
    open(driver);
    trigger(driver, "changeDepartureAction");
    auto *table = driver.find<QTableView>("rescheduleTable");
    QTRY_COMPARE(table->model()->rowCount(), 2); // those with the class of the order
    QVERIFY(!mayCommit(driver));
    table->selectRow(1);
    QCOMPARE(driver.text("quoteHint"), u"This is the departure that the order has."_qs);
    table->selectRow(0);
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY(driver.textsIn("quoteLines").contains(u"Fee for another departure"));
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.orders().first().trip.scheduleId, ScheduleId(2));
}

void OrderChangesTest::wholePaymentGoesBack()
{
    DesktopDriver driver;
    open(driver);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Cash, QString());
    driver.click("refundOrderButton");
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY(driver.textsIn("quoteLines").contains(u"Rp\u00A0572.500"));
    QVERIFY(driver.text("quoteHint").contains(u"Cash"));
    driver.type("refundReason", u"the train was late"_qs);
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.money.refunds.size(), 1);
    QCOMPARE(driver.server.money.refunds.first().amount, Money(572'500));
}

void OrderChangesTest::partOfAPaymentGoesBack()
{
    DesktopDriver driver;
    open(driver);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Midtrans, u"qris"_qs);
    driver.click("refundOrderButton");
    QTRY_VERIFY(mayCommit(driver));
    driver.find<QRadioButton>("refundAmountChoice")->setChecked(true);
    QVERIFY(!mayCommit(driver));
    driver.type("refundAmount", u"100000"_qs);
    driver.type("refundReason", u"no meal"_qs);
    QTRY_VERIFY(mayCommit(driver));
    QVERIFY(driver.textsIn("quoteLines").contains(u"Rp\u00A0100.000"));
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.money.refunds.size(), 1);
    QCOMPARE(driver.server.money.refunds.first().amount, Money(100'000));
}

void OrderChangesTest::bankTransferNeedsAnAccount()
{
    DesktopDriver driver;
    open(driver);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Midtrans, u"bank_transfer"_qs);
    driver.click("refundOrderButton");
    QTRY_VERIFY(driver.sees("refundPayout"));
    QTRY_VERIFY(driver.text("quoteHint").contains(u"Another person"));
    driver.type("refundReason", u"cancelled"_qs);
    driver.type("refundPayout", u"BCA 123 Dewi"_qs);
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.money.refunds.size(), 1);
    QCOMPARE(driver.server.money.refunds.first().payoutTo, u"BCA 123 Dewi"_qs);
    QCOMPARE(driver.server.money.refunds.first().status, RefundStatus::AwaitingApproval);
}

void OrderChangesTest::noMoreThanIsLeft()
{
    DesktopDriver driver;
    open(driver);
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Cash, QString());
    driver.click("refundOrderButton");
    QTRY_VERIFY(mayCommit(driver));
    driver.find<QRadioButton>("refundAmountChoice")->setChecked(true);
    driver.type("refundAmount", u"900000"_qs);
    QVERIFY(!mayCommit(driver));
    QVERIFY(driver.text("quoteHint").contains(u"Rp\u00A0572.500"));
}

void OrderChangesTest::historyIsReadable()
{
    DesktopDriver driver;
    open(driver);
    trigger(driver, "changeDetailsAction");
    driver.type("detailsPhone", u"+6281355566677"_qs);
    QTRY_VERIFY(mayCommit(driver));
    driver.click("dialogCommitButton");
    QTRY_COMPARE(driver.server.orders().first().version, 2);
    QTRY_VERIFY(!driver.sees("dialogCommitButton"));
    driver.click("orderHistoryButton");
    QTRY_VERIFY(driver.sees("historyTable"));
    auto *table = driver.find<QTableView>("historyTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto cell
        = [table](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(HistoryModel::What), u"Details changed"_qs);
    QCOMPARE(cell(HistoryModel::Who), u"Budi Santoso"_qs);
    QCOMPARE(cell(HistoryModel::FromWhere), u"203.0.113.7"_qs);
    auto *changes = driver.find<QTableView>("historyChanges")->model();
    QCOMPARE(changes->index(0, 0).data().toString(), u"Contact: telephone"_qs);
    QCOMPARE(changes->index(0, 1).data().toString(), u"+628123456789"_qs);
    QCOMPARE(changes->index(0, 2).data().toString(), u"+6281355566677"_qs);
}

void OrderChangesTest::historyModels()
{
    HistoryEntry entry;
    entry.at = tests::now();
    entry.note.event = u"rescheduled"_qs;
    entry.note.details = {{u"charge"_qs, 141'500}};
    entry.note.before = {{u"passengers.0.seat"_qs, u"EKS 1 7C"_qs}, {u"total"_qs, 572'500}};
    entry.note.after = {{u"passengers.0.seat"_qs, u"EKS 2 1A"_qs}, {u"total"_qs, 600'000}};
    HistoryModel history;
    QAbstractItemModelTester historyTester(&history,
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
    history.setEntries({entry, entry});
    QCOMPARE(history.index(0, HistoryModel::Who).data().toString(), u"The system"_qs);
    HistoryChangesModel changes;
    QAbstractItemModelTester changesTester(&changes,
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
    changes.setChanges(HistoryWords::changes(entry));
    QCOMPARE(HistoryWords::changes(entry).first(),
             (ReadableChange {u"Passenger 1: seat"_qs, u"EKS 1 7C"_qs, u"EKS 2 1A"_qs}));
    QCOMPARE(HistoryWords::details(entry), QStringList {u"Paid for it: Rp\u00A0141.500"_qs});
}

QTEST_MAIN(OrderChangesTest)
#include "tst_orderchanges.moc"
