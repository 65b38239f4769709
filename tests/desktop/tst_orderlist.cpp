#include "desktop/orders/orderfilters.h"
#include "desktop/orders/orderscsv.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/words/csvtext.h"
#include "desktopdriver.h"
#include "stallwatch.h"
#include "threadedrailway.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTestEventLoop>

using namespace kai;
using tests::DesktopDriver;
using tests::FakeRailway;

/// The list of orders: what is filtered, kept as a view, and written into a file.
class OrderListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsOfATable_data();
    void cellsOfATable();
    void anIndonesianTableHasSemicolons();
    void everythingThatIsFoundIsWritten();
    void aStoppedExportLeavesTheOldFile();
    void aBusyServerIsAskedAgain();
    void aFailedExportIsTold();
    void aFileThatCannotBeWrittenIsTold();
    void aViewIsKeptForItsUser();
    void aViewMovesWithTheDay();
    void tooManyViewsDropTheOldest();
    void aKeptViewIsChosenFromTheMenu();
    void mailsOfManyOrdersGoOutAgain();
    void manyOrdersAreCancelledForASum();
    void noReasonNoCancellation();
    void manyOrdersAreReadAsTheyAreScrolled();
    void tenThousandOrdersArrive();

private:
    void exportTo(const DesktopDriver &driver, const QString &path);
    static QList<QByteArray> linesOf(const QString &path);
    /// Opens the list and chooses rows from the first to the last.
    void chooseOrders(DesktopDriver &driver, int first, int last);
};

/// Through the dialog, as an operator does.
void OrderListTest::exportTo(const DesktopDriver &driver, const QString &path)
{
    driver.click("ordersExportButton");
    driver.pickFile(path);
}

QList<QByteArray> OrderListTest::linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().split('\n');
}

void OrderListTest::cellsOfATable_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"Dewi Lestari"_qs << QByteArray("Dewi Lestari");
    QTest::newRow("empty") << u""_qs << QByteArray("");
    QTest::newRow("comma") << u"Dewi, Agus"_qs << QByteArray("\"Dewi, Agus\"");
    QTest::newRow("semicolon") << u"Dewi; Agus"_qs << QByteArray("\"Dewi; Agus\"");
    QTest::newRow("quote") << u"\"Dewi\""_qs << QByteArray("\"\"\"Dewi\"\"\"");
    QTest::newRow("new line") << u"Dewi\nAgus"_qs << QByteArray("\"Dewi\nAgus\"");
    QTest::newRow("formula") << u"=1+1"_qs << QByteArray("'=1+1");
    QTest::newRow("formula in quotes")
        << u"=HYPERLINK(\"x\")"_qs << QByteArray("\"'=HYPERLINK(\"\"x\"\")\"");
    QTest::newRow("plus") << u"+6281"_qs << QByteArray("'+6281");
    QTest::newRow("minus") << u"-2+3"_qs << QByteArray("'-2+3");
    QTest::newRow("at") << u"@SUM(A1)"_qs << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_qs << QByteArray("\"'\t=1\"");
    QTest::newRow("carriage return") << u"\r=1"_qs << QByteArray("\"'\r=1\"");
    QTest::newRow("inside") << u"a=1"_qs << QByteArray("a=1");
}

void OrderListTest::cellsOfATable()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QCOMPARE(csvLine({cell, u"x"_qs}, QLocale::c()), written + ",x\r\n");
}

void OrderListTest::anIndonesianTableHasSemicolons()
{
    QCOMPARE(csvLine({u"a"_qs, u"b"_qs}, QLocale(QLocale::Indonesian)), QByteArray("a;b\r\n"));
    QCOMPARE(csvLine({u"a"_qs, u"b"_qs}, QLocale(QLocale::English)), QByteArray("a,b\r\n"));
}

void OrderListTest::everythingThatIsFoundIsWritten()
{
    DesktopDriver driver;
    driver.server.addOrders(250, OrderStatus::Paid);
    driver.server.addOrders(30, OrderStatus::Expired);
    driver.signIn();
    driver.click("navigateOrders");
    driver.click("chip_paid");
    const QString path = driver.folder.filePath(u"orders.csv"_qs);
    exportTo(driver, path);
    auto *notice = driver.find<NoticeBar>("ordersNotice");
    QTRY_COMPARE(notice->text(), u"250 rows written."_qs);
    QVERIFY(!driver.sees("ordersExport"));
    const QList<QByteArray> lines = linesOf(path);
    QCOMPARE(lines.size(), 252); // a header, and nothing after the last line's end
    QVERIFY(lines[0].startsWith(csvBegin() + "Code,Status,"));
    for (int row = 1; row <= 250; ++row)
        QCOMPARE(lines[row].count(",Paid,"), 1);
    // The window has not read them all for it.
    QCOMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 100);
}

void OrderListTest::aStoppedExportLeavesTheOldFile()
{
    DesktopDriver driver;
    driver.server.addOrders(2500, OrderStatus::Paid);
    driver.signIn();
    driver.click("navigateOrders");
    const QString path = driver.folder.filePath(u"orders.csv"_qs);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("of yesterday");
    old.close();
    driver.server.delayMs = 30;
    exportTo(driver, path);
    QTRY_VERIFY(driver.sees("ordersExport"));
    QTRY_VERIFY(driver.text("workText").contains(u"rows written"));
    driver.click("workCancelButton");
    QVERIFY(!driver.sees("ordersExport"));
    QCOMPARE(linesOf(path), QList<QByteArray> {"of yesterday"});
    QTest::qWait(100);
    const int asked = driver.server.count("GET", u"/orders"_qs);
    QTest::qWait(100);
    QCOMPARE(driver.server.count("GET", u"/orders"_qs), asked); // nothing goes on behind it
}

void OrderListTest::aBusyServerIsAskedAgain()
{
    DesktopDriver driver;
    driver.server.addOrders(150, OrderStatus::Paid);
    driver.signIn();
    driver.click("navigateOrders");
    QTRY_COMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 100);
    driver.server.answerOnlyThat = u"/orders"_qs;
    driver.server.failWith = tests::problem(429, u"rate.limited"_qs);
    const int before = driver.server.count("GET", u"/orders"_qs);
    const QString path = driver.folder.filePath(u"orders.csv"_qs);
    exportTo(driver, path);
    QTRY_VERIFY(driver.server.count("GET", u"/orders"_qs) > before);
    driver.server.failWith.reset();
    QTRY_COMPARE(driver.find<NoticeBar>("ordersNotice")->text(), u"150 rows written."_qs);
    QCOMPARE(linesOf(path).size(), 152);
}

void OrderListTest::aFailedExportIsTold()
{
    DesktopDriver driver;
    driver.server.addOrders(150, OrderStatus::Paid);
    driver.signIn();
    driver.click("navigateOrders");
    QTRY_COMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 100);
    driver.server.answerOnlyThat = u"/orders"_qs;
    driver.server.failWith = tests::problem(500, u"internal"_qs);
    const QString path = driver.folder.filePath(u"orders.csv"_qs);
    exportTo(driver, path);
    QTRY_VERIFY(driver.find<NoticeBar>("ordersNotice")->text().startsWith(u"The export failed:"));
    QVERIFY(!driver.sees("ordersExport"));
    QVERIFY(!QFile::exists(path));
}

void OrderListTest::aFileThatCannotBeWrittenIsTold()
{
    DesktopDriver driver;
    driver.signIn();
    driver.click("navigateOrders");
    exportTo(driver, driver.folder.filePath(u"no/such/folder/orders.csv"_qs));
    QTRY_VERIFY(driver.find<NoticeBar>("ordersNotice")->text().startsWith(u"The export failed:"));
    QVERIFY(!driver.sees("ordersExport"));
}

void OrderListTest::aViewIsKeptForItsUser()
{
    QTemporaryDir folder;
    DesktopSettings settings(folder.filePath(u"desktop.ini"_qs));
    const OrderQuery query {OrderStatus::Review, u"siti"_qs, {}};
    const OrderView view = viewOf(u" To  check "_qs, query, {2026, 12, 1});
    QCOMPARE(view.name, u"To check"_qs);
    OrderViews(settings, u"budi/x@demo.kai"_qs).keep(view);
    QCOMPARE(OrderViews(settings, u"Budi/X@demo.kai"_qs).all(), QList {view});
    QVERIFY(OrderViews(settings, u"siti@demo.kai"_qs).all().isEmpty());
    OrderViews(settings, u"budi/x@demo.kai"_qs).forget(view.name);
    QVERIFY(OrderViews(settings, u"budi/x@demo.kai"_qs).all().isEmpty());
}

void OrderListTest::aViewMovesWithTheDay()
{
    OrderQuery query;
    query.date = {2026, 12, 2};
    const OrderView tomorrow = viewOf(u"Tomorrow"_qs, query, {2026, 12, 1});
    QCOMPARE(queryOf(tomorrow, {2027, 3, 5}).date, QDate(2027, 3, 6));
    QVERIFY(!queryOf(viewOf(u"All"_qs, {}, {2026, 12, 1}), {2027, 3, 5}).date.isValid());
}

void OrderListTest::tooManyViewsDropTheOldest()
{
    QTemporaryDir folder;
    DesktopSettings settings(folder.filePath(u"desktop.ini"_qs));
    OrderViews views(settings, u"budi@demo.kai"_qs);
    for (int i = 0; i <= OrderViews::mostViews; ++i)
        views.keep(viewOf(u"view %1"_qs.arg(i), {}, {2026, 12, 1}));
    QCOMPARE(views.all().size(), OrderViews::mostViews);
    QCOMPARE(views.all().first().name, u"view 1"_qs);
    views.keep(viewOf(u"view 1"_qs, {OrderStatus::Paid, {}, {}}, {2026, 12, 1}));
    QCOMPARE(views.all().size(), OrderViews::mostViews); // replaced
    QCOMPARE(views.all().last().status, OrderStatus::Paid);
}

void OrderListTest::aKeptViewIsChosenFromTheMenu()
{
    DesktopDriver driver;
    driver.server.addOrders(7, OrderStatus::Paid);
    driver.server.addOrders(3, OrderStatus::Expired);
    driver.signIn();
    driver.click("navigateOrders");
    driver.click("chip_expired");
    const auto *model = driver.find<QTableView>("ordersTable")->model();
    QTRY_COMPARE(model->rowCount(), 3);
    driver.find<OrderFilters>("ordersFilters")->keepView(u"Too late"_qs);
    driver.click("chip_all");
    QTRY_COMPARE(model->rowCount(), 10);
    QMenu *menu = driver.find<QPushButton>("ordersViewsButton")->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().first()->text(), u"Too late"_qs);
    menu->actions().first()->trigger();
    QTRY_COMPARE(model->rowCount(), 3);
    QVERIFY(driver.find<QPushButton>("chip_expired")->isChecked());
    QCOMPARE(driver.find<OrderFilters>("ordersFilters")->query().status, OrderStatus::Expired);
}

void OrderListTest::chooseOrders(DesktopDriver &driver, int first, int last)
{
    driver.signIn();
    driver.click("navigateOrders");
    auto *table = driver.find<QTableView>("ordersTable");
    QTRY_VERIFY(table->model()->rowCount() > last);
    QVERIFY(!driver.sees("bulkBar"));
    table->selectRow(first);
    QVERIFY(!driver.sees("bulkBar")); // one is no bulk
    table->setFocus();
    for (int row = first; row < last; ++row)
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(driver.sees("bulkBar"));
}

void OrderListTest::mailsOfManyOrdersGoOutAgain()
{
    DesktopDriver driver;
    driver.server.addOrders(6, OrderStatus::Paid);
    driver.server.withoutMails = {u"KAI0002"_qs};
    chooseOrders(driver, 0, 3);
    QCOMPARE(driver.text("bulkCount"), u"4 orders chosen"_qs);
    driver.click("bulkMailsButton");
    QTRY_COMPARE(driver.find<NoticeBar>("ordersNotice")->text(),
                 u"3 mails go out again. Not sent: KAI0002: no mail was ever written"_qs);
    QCOMPARE(driver.server.mailsSentAgain, (QList<qint64> {2, 6, 8})); // the newest of each
}

void OrderListTest::manyOrdersAreCancelledForASum()
{
    DesktopDriver driver;
    driver.server.addOrders(3, OrderStatus::Paid);
    driver.server.addOrders(1, OrderStatus::Expired);
    chooseOrders(driver, 0, 3);
    driver.click("bulkCancelButton");
    QTRY_VERIFY(driver.find<QPushButton>("bulkCommitButton")->isEnabled());
    const Money each = Money(565'000) - driver.server.cancellationFee;
    QCOMPARE(driver.text("bulkOrders"), u"3 orders can be cancelled."_qs);
    QCOMPARE(driver.text("bulkRefund"), (each + each + each).toString());
    QVERIFY(driver.text("bulkLeftOut").contains(u"KAI0004"));
    QCOMPARE(driver.server.orders().first().status, OrderStatus::Paid); // so far only a price
    driver.type("bulkReason", u"the bridge is closed"_qs);
    driver.click("bulkCommitButton");
    const auto *notice = driver.find<NoticeBar>("ordersNotice");
    QTRY_COMPARE(notice->text(),
                 u"3 orders cancelled, %1 goes back."_qs.arg((each + each + each).toString()));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(driver.server.orders()[i].status, OrderStatus::RefundPending);
    QCOMPARE(driver.find<QTableView>("ordersTable")->model()->index(0, 1).data().toString(),
             u"Refund under way"_qs);
    // Each command has a key of its own, so that none happens twice and none is taken for another.
    QSet<QByteArray> keys;
    for (const tests::HttpRequest &request : driver.server.requests) {
        if (request.path.endsWith(u"/cancel") && request.headers.contains("idempotency-key"))
            keys.insert(request.headers.value("idempotency-key"));
    }
    QCOMPARE(keys.size(), 3);
}

void OrderListTest::noReasonNoCancellation()
{
    DesktopDriver driver;
    driver.server.addOrders(3, OrderStatus::Paid);
    chooseOrders(driver, 0, 1);
    driver.click("bulkCancelButton");
    QTRY_VERIFY(driver.find<QPushButton>("bulkCommitButton")->isEnabled());
    driver.click("bulkCommitButton");
    QVERIFY(driver.sees("bulkReasonError"));
    driver.click("bulkCloseButton");
    QTRY_VERIFY(!driver.sees("BulkCancelDialog"));
    for (const Order &order : driver.server.orders())
        QCOMPARE(order.status, OrderStatus::Paid);
}

void OrderListTest::manyOrdersAreReadAsTheyAreScrolled()
{
    DesktopDriver driver;
    driver.server.addOrders(10'050, OrderStatus::Paid);
    driver.signIn();
    driver.click("navigateOrders");
    const auto *table = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(table->model()->rowCount(), 100);
    QTest::qWait(100);
    QCOMPARE(table->model()->rowCount(), 100); // more than is seen is not asked for
    // The bar grows only after the rows have come: a reader goes on scrolling.
    const auto scrolledTo = [table](int rows) {
        if (table->model()->rowCount() == rows)
            return true;
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
        return false;
    };
    for (int pages = 2; pages <= 12; ++pages)
        QTRY_VERIFY(scrolledTo(100 * pages));
    QCOMPARE(driver.server.count("GET", u"/orders"_qs), 12);
    QVERIFY(driver.text("ordersCount").contains(u"so far"));
}

/// Prints how long the window did not react; what that may be depends on the machine.
void OrderListTest::tenThousandOrdersArrive()
{
    constexpr int batches = 100;
    constexpr int batch = 100;
    tests::ThreadedRailway railway;
    DesktopDriver driver;
    driver.window->setServerUrl(railway.server().url());
    driver.type("loginEmail", u"cashier@demo.kai"_qs);
    driver.type("loginPassword", FakeRailway::password());
    driver.click("loginButton");
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("searchPanel"), 10000);
    driver.click("navigateOrders");
    QTRY_VERIFY(!driver.sees("ordersBusy"));
    int streams = 0;
    QTRY_VERIFY([&] {
        railway.run([&] { streams = railway.server().streams(); }, Qt::BlockingQueuedConnection);
        return streams == 1;
    }());

    QTestEventLoop loop;
    int arrived = 0;
    connect(&driver.window->client().events(), &EventStream::orderChanged, &loop, [&] {
        if (++arrived == batches * batch)
            loop.exitLoop();
    });
    const tests::StallWatch watch;
    for (int i = 0; i < batches; ++i) {
        railway.run(
            [&server = railway.server()] {
                server.addOrders(batch, OrderStatus::Paid);
                for (const Order &order : server.orders().last(batch))
                    server.tell("orders", {{u"code"_qs, order.code}});
            },
            Qt::QueuedConnection);
    }
    loop.enterLoop(60);
    QCOMPARE(arrived, batches * batch);
    qInfo("10,000 orders arrived; longest stall of the window: %.1f ms, of which it computed at "
          "most %.1f ms",
          watch.longest(), watch.busiest());
    QTRY_COMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 100);
}

QTEST_MAIN(OrderListTest)
#include "tst_orderlist.moc"
