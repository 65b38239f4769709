#include "desktop/seats/seatmapwidget.h"
#include "desktop/window/shortcutlist.h"
#include "desktopdriver.h"
#include "looks.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;
using tests::FakeRailway;
using tests::look;

/// Every page and dialog of the window in both languages and both themes, as pictures for people to
/// look at, on the smallest and on a large screen. What a program can see of it is checked: that no
/// text is cut, and that every control has a name.
class LooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aroundTheWork_data() { tests::addLooks(); }
    void aroundTheWork();
    void emptyPages_data() { tests::addLooks(); }
    void emptyPages();
    void saleAndOrders_data() { tests::addLooks(); }
    void saleAndOrders();
    void trains_data() { tests::addLooks(); }
    void trains();
    void people_data() { tests::addLooks(); }
    void people();

private:
    static void fillMoney(FakeRailway &server);
    static void moneyPages(DesktopDriver &driver);
    static void orderDialogs(DesktopDriver &driver);
    static void board(DesktopDriver &driver);
    static void disruption(DesktopDriver &driver);
    static void masterData(DesktopDriver &driver);
    static void refusedRun(DesktopDriver &driver);
};

/// What stands before the work and beside it.
void LooksTest::aroundTheWork()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.window->showStarting(u"PostgreSQL…"_qs);
    look(*driver.window, u"0-starting"_qs);
    driver.window->showStartFailure(u"cluster.noPostgres"_qs, u"/usr"_qs,
                                    u"PostgreSQL is not installed."_qs);
    look(*driver.window, u"0-start-failed"_qs);
    driver.server.stop();
    driver.window->setServerUrl(driver.server.url());
    QTRY_VERIFY(driver.sees("unreachablePanel"));
    look(*driver.window, u"0-server-silent"_qs);
    driver.server.start();
    driver.click("unreachableRetryButton");
    QTRY_VERIFY(!driver.sees("unreachablePanel"));
    driver.signIn(u"admin@demo.kai"_qs);
    driver.window->findChild<QAction *>(u"shortcutsAction"_qs)->trigger();
    auto *keys = driver.window->findChild<ShortcutList *>();
    QVERIFY(keys);
    look(*keys, u"0-keys"_qs);
    keys->reject();
    driver.click("settingsButton");
    look(*driver.find<QDialog>("SettingsDialog"), u"0-settings"_qs);
    driver.find<QDialog>("SettingsDialog")->reject();
    driver.window->lock();
    QTRY_VERIFY(driver.sees("loginButton"));
    look(*driver.window, u"0-locked"_qs);
}

/// A page without anything on it says why.
void LooksTest::emptyPages()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.server.trains.runs.clear();
    driver.signIn(u"admin@demo.kai"_qs);
    for (const char *page : {"navigateOrders", "navigatePayments", "navigateDesk", "navigateShift",
                             "navigateTrains", "navigateDoctor", "navigatePeople"}) {
        driver.click(page);
        QTest::qWait(150);
        look(*driver.window, u"30-empty-%1"_qs.arg(QLatin1String(page).mid(8)));
    }
    driver.click("navigateDesk");
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    QTest::qWait(150);
    look(*driver.window, u"30-empty-Payouts"_qs);
    driver.click("navigateTrains");
    driver.find<QTabWidget>("trainsTabs")->setCurrentWidget(driver.find<QWidget>("importTab"));
    QTest::qWait(150);
    look(*driver.window, u"30-empty-Import"_qs);
}

void LooksTest::people()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    auto &people = driver.server.people;
    people.add(u"cashier@demo.kai"_qs, u"Budi Santoso"_qs, Role::Cashier);
    people.add(u"supervisor@demo.kai"_qs, u"Siti Rahayu"_qs, Role::Supervisor);
    people.add(u"admin@demo.kai"_qs, u"Agus Wijaya"_qs, Role::Admin);
    const UserId dewi = people.add(u"dewi@demo.kai"_qs, u"Dewi Lestari"_qs, Role::Supervisor);
    people.sessions[dewi] = 2;
    driver.signIn(u"admin@demo.kai"_qs);
    driver.click("navigatePeople");
    auto *table = driver.find<QTableView>("peopleTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    look(*driver.window, u"31-people-nobody-chosen"_qs);
    table->selectRow(0);
    QTRY_COMPARE(driver.find<QListWidget>("panelSessions")->count(), 2);
    driver.click("panelBlockButton");
    QTRY_VERIFY(people.account(dewi).blockedAt);
    look(*driver.window, u"31-people"_qs);
    driver.click("peopleNewButton");
    driver.type("accountEmail", u"cashier@demo.kai"_qs);
    driver.click("accountCreateButton"); // there is such an account
    QTRY_VERIFY(driver.sees("accountEmailError"));
    look(*driver.find<QDialog>("AccountDialog"), u"31-people-new"_qs);
    driver.find<QDialog>("AccountDialog")->reject();
}

/// Something of everything, as on a busy day.
void LooksTest::fillMoney(FakeRailway &server)
{
    for (const auto &[kind, name] : WireNames<CaseKind>::values)
        server.money.addCase(kind, kind == CaseKind::Unknown ? QString() : u"KAI0002"_qs);
    server.money.addPayout(UserId(1), Money(423'750));
    server.money.addPayout(UserId(2), Money(1'250'000));
    for (int i = 0; i < 12; ++i)
        server.money.addNotification(i % 4 == 0 ? NotificationState::Failed
                                                : NotificationState::Done,
                                     i % 4 == 0 ? u"rejected.signature"_qs : u"applied"_qs);
    server.money.health = {tests::now(), 7'500, 2, 3, 41};
    server.money.failProbe(ProbeStage::Proxy, u"probe.notForwarded"_qs, u"HTTP 404 from nginx"_qs);
    Shift old;
    old.id = ShiftId(1);
    old.cashierName = u"Budi Santoso"_qs;
    old.createdAt = tests::now().addSecs(-90'000);
    old.closedAt = old.createdAt.addSecs(28'000);
    old.openingFloat = Money(500'000);
    old.sales = Money(12'345'000);
    old.counted = Money(12'840'000);
    Shift open = old;
    open.id = ShiftId(2);
    open.cashierName = u"Siti Rahayu"_qs;
    open.createdAt = tests::now().addSecs(-9'000);
    open.closedAt = {};
    server.money.shifts = {open, old};
}

void LooksTest::saleAndOrders()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.server.addOrders(40, OrderStatus::Paid);
    driver.server.addOrders(6, OrderStatus::Expired);
    driver.server.addOrders(2, OrderStatus::Review);
    driver.window->setDemoAccounts({u"cashier@demo.kai"_qs, u"supervisor@demo.kai"_qs}, u"x"_qs);
    look(*driver.window, u"1-login"_qs);
    driver.signIn(u"supervisor@demo.kai"_qs);
    look(*driver.window, u"2-sale-empty"_qs);
    driver.search();
    auto *map = driver.find<SeatMapWidget>("seatMap");
    QTRY_COMPARE(map->coach().seats.size(), 50);
    for (const char *label : {"7C", "7D"}) {
        for (const MappedSeat &seat : map->coach().seats) {
            if (seat.place.label == QLatin1String(label))
                map->setCurrentSeat(seat.id);
        }
        QTest::keyClick(map, Qt::Key_Space);
    }
    driver.click("addInfantButton");
    driver.click("createOrderButton");
    look(*driver.window, u"3-sale-errors"_qs);
    driver.fillPassenger(0, u"Dewi Lestari"_qs, tests::goodNik());
    driver.fillPassenger(1, u"Agus Wijaya"_qs, u"3171011206880002"_qs);
    driver.fillPassenger(2, u"Bayi Lestari"_qs, u"3171014405250001"_qs);
    driver.fillContact();
    look(*driver.window, u"4-sale-filled"_qs);
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    driver.type("cashGiven", u"1200000"_qs);
    look(*driver.window, u"5-payment-cash"_qs);
    driver.find<QTabWidget>("paymentTabs")->setCurrentIndex(1);
    driver.click("payMidtransButton");
    QTRY_VERIFY(driver.sees("paymentQr"));
    look(*driver.window, u"6-payment-midtrans"_qs);
    driver.server.payAtGateway();
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("ticketsView"), 15000);
    QTRY_COMPARE(driver.find<QListWidget>("ticketsView")->count(), 3);
    look(*driver.window, u"7-tickets"_qs);
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(orders->model()->rowCount(), 49);
    look(*driver.window, u"8-orders-nothing-chosen"_qs);
    QVERIFY(driver.find<QWidget>("ordersFilters")->height() < 100);
    orders->selectRow(48);
    QTRY_VERIFY(driver.sees("detailTickets"));
    look(*driver.window, u"8-orders"_qs);
    orders->selectAll();
    look(*driver.window, u"8-orders-many"_qs);
    driver.click("bulkCancelButton");
    auto *bulk = driver.find<QDialog>("BulkCancelDialog");
    QTRY_VERIFY(bulk->findChild<QWidget *>(u"bulkReason"_qs)->isEnabled());
    look(*bulk, u"20-bulk-cancel"_qs);
    bulk->reject();
    orders->selectRow(48);
    driver.click("navigatePayments");
    QTRY_VERIFY(driver.find<QTableView>("paymentsTable")->model()->rowCount() > 0);
    QTest::qWait(200);
    look(*driver.window, u"9-payments"_qs);
    moneyPages(driver);
    orderDialogs(driver);
}

void LooksTest::moneyPages(DesktopDriver &driver)
{
    fillMoney(driver.server);
    driver.click("navigateDesk");
    auto *cases = driver.find<QTableView>("casesTable");
    QTRY_COMPARE(cases->model()->rowCount(), 9);
    look(*driver.window, u"10-desk-nothing-chosen"_qs);
    for (const int row : {0, 1, 8}) {
        cases->selectRow(row);
        driver.find<QWidget>("caseDecision")->findChild<QRadioButton *>()->setChecked(true);
        look(*driver.window, u"10-desk-%1"_qs.arg(row));
    }
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *payouts = driver.find<QTableView>("payoutsTable");
    QTRY_COMPARE(payouts->model()->rowCount(), 2);
    for (const int row : {0, 1}) {
        payouts->selectRow(row);
        look(*driver.window, u"11-payouts-%1"_qs.arg(row));
    }
    driver.click("navigateShift");
    QTRY_VERIFY(driver.sees("closeShiftButton"));
    driver.find<QTableView>("shiftsTable")->selectRow(1);
    look(*driver.window, u"12-shift-open"_qs);
    driver.click("closeShiftButton");
    QTRY_VERIFY(driver.sees("closeShiftYes"));
    look(*driver.find<QDialog>("closeShiftQuestion"), u"12-shift-question"_qs);
    driver.click("closeShiftYes");
    QTRY_VERIFY(driver.sees("shiftResult"));
    look(*driver.window, u"12-shift-closed"_qs);
    driver.click("newShiftButton");
    QTRY_VERIFY(driver.sees("openShiftButton"));
    look(*driver.window, u"12-shift-none"_qs);
    driver.click("navigateDoctor");
    QTRY_VERIFY(driver.find<QTableView>("notificationsTable")->model()->rowCount() > 0);
    driver.find<QTableView>("notificationsTable")->selectRow(3);
    driver.click("probeButton");
    QTRY_VERIFY(driver.sees("probeVerdict"));
    look(*driver.window, u"13-doctor"_qs);
}

void LooksTest::orderDialogs(DesktopDriver &driver)
{
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Midtrans, u"bank_transfer"_qs);
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(orders->model()->rowCount(), 49);
    orders->selectRow(0);
    QTRY_VERIFY(driver.sees("cancelOrderButton"));
    const auto lookAt = [&](const QString &name) {
        QTest::qWait(700); // a quote comes after a pause of typing
        auto *dialog = driver.find<QDialog>("OrderDialog");
        look(*dialog, name);
        QVERIFY2(dialog->height() <= 720, qPrintable(name));
        dialog->reject();
        QTRY_VERIFY(!driver.sees("OrderDialog"));
    };
    driver.click("cancelOrderButton");
    lookAt(u"14-cancel"_qs);
    driver.click("refundOrderButton");
    lookAt(u"15-refund"_qs);
    driver.window->findChild<QAction *>(u"changeDetailsAction"_qs)->trigger();
    lookAt(u"16-details"_qs);
    driver.window->findChild<QAction *>(u"changeSeatAction"_qs)->trigger();
    lookAt(u"17-seat"_qs);
    driver.window->findChild<QAction *>(u"changeDepartureAction"_qs)->trigger();
    lookAt(u"18-departure"_qs);
    driver.click("orderHistoryButton");
    auto *history = driver.find<QDialog>("HistoryDialog");
    QTest::qWait(300);
    look(*history, u"19-history"_qs);
    history->accept();
}

void LooksTest::trains()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.server.imports.add(ImportStatus::Done, {},
                              {{u"stationsAdded"_qs, 0},
                               {u"stationsChanged"_qs, 2},
                               {u"stationsUnchanged"_qs, 46},
                               {u"trainsAdded"_qs, 12},
                               {u"trainsChanged"_qs, 1},
                               {u"trainsUnchanged"_qs, 35},
                               {u"schedulesAdded"_qs, 1400},
                               {u"schedulesChanged"_qs, 20},
                               {u"schedulesUnchanged"_qs, 2210},
                               {u"schedulesRetired"_qs, 3},
                               {u"faresWritten"_qs, 96}});
    driver.server.imports.add(ImportStatus::Failed,
                              {{u"stops.txt"_qs, 4, u"station.codeInvalid"_qs, u"Gambir"_qs},
                               {u"trips.txt"_qs, 17, u"gtfs.routeUnknown"_qs, u"R9"_qs}},
                              {});
    driver.signIn(u"admin@demo.kai"_qs);
    board(driver);
    disruption(driver);
    masterData(driver);
}

void LooksTest::board(DesktopDriver &driver)
{
    driver.click("navigateTrains");
    auto *board = driver.find<QTableView>("boardTable");
    QTRY_COMPARE(board->model()->rowCount(), 5);
    look(*driver.window, u"20-board-nothing-chosen"_qs);
    driver.click("boardNextDay");
    QTRY_COMPARE(board->model()->rowCount(), 5);
    board->selectRow(2);
    QTRY_COMPARE(driver.find<QTableView>("runStops")->model()->rowCount(), 5);
    look(*driver.window, u"20-board"_qs);
}

void LooksTest::disruption(DesktopDriver &driver)
{
    driver.click("runDisruptButton");
    auto *dialog = driver.find<QDialog>("DisruptionDialog");
    QTRY_VERIFY(driver.find<QComboBox>("disruptTarget")->count() > 0);
    driver.find<QComboBox>("disruptRemedy")->setCurrentIndex(1);
    driver.click("disruptDoButton"); // without a reason
    QTest::qWait(100);
    look(*dialog, u"21-disruption"_qs);
    driver.type("disruptReason", u"Landslide at km 120"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(driver.sees("disruptionProgress"));
    look(*driver.window, u"22-disruption-running"_qs);
    const auto bima = tests::FakeTrains::today().addDays(1);
    driver.server.trains.settle(driver.server.trains.run(u"8"_qs, bima).trip.scheduleId);
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("disruptionFailures"), 10000);
    look(*driver.window, u"22-disruption-done"_qs);
}

void LooksTest::refusedRun(DesktopDriver &driver)
{
    driver.find<QTabWidget>("trainsTabs")->setCurrentWidget(driver.find<QWidget>("runsTab"));
    auto *table = driver.find<QTableView>("catalogTable");
    QTRY_COMPARE(table->model()->rowCount(), 10);
    table->selectRow(6);
    QTRY_COMPARE(driver.text("catalogTitle"), u"No. 107"_qs);
    QStringList orders;
    for (int i = 0; i < 12; ++i)
        orders.append(u"KAI%1"_qs.arg(4711 + i));
    driver.server.trains.refuseNext = tests::inTheWay(orders);
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("ordersInTheWay"));
    look(*driver.window, u"23-ordersInTheWay"_qs);
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("noticeAction"));
    look(*driver.window, u"23-undo"_qs);
}

void LooksTest::masterData(DesktopDriver &driver)
{
    auto *tabs = driver.find<QTabWidget>("trainsTabs");
    for (const char *name :
         {"stationsTab", "trainsTab", "runsTab", "layoutsTab", "rulesTab", "faresTab"}) {
        tabs->setCurrentWidget(driver.find<QWidget>(name));
        auto *table = driver.find<QTableView>("catalogTable");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->selectRow(0);
        QTRY_VERIFY(driver.sees("catalogHistory"));
        look(*driver.window, u"23-%1"_qs.arg(QLatin1String(name)));
    }
    refusedRun(driver);
    tabs->setCurrentWidget(driver.find<QWidget>("importTab"));
    auto *imports = driver.find<QTableView>("importsTable");
    QTRY_COMPARE(imports->model()->rowCount(), 2);
    imports->selectRow(0);
    QTRY_VERIFY(driver.sees("reportRefused"));
    look(*driver.window, u"24-import"_qs);
    imports->selectRow(1);
    QTRY_VERIFY(driver.sees("reportCounts"));
    look(*driver.window, u"24-import-done"_qs);
    driver.server.imports.advance(u"stop_times.txt"_qs, 40);
    imports->selectRow(0);
    QTRY_VERIFY(driver.sees("reportStopButton"));
    look(*driver.window, u"24-import-running"_qs);
}

QTEST_MAIN(LooksTest)
#include "tst_looks.moc"
