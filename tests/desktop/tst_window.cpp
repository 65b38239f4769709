#include "desktop/noticebar.h"
#include "desktop/paymentspage.h"
#include "desktop/seatmapwidget.h"
#include "desktop/statelabel.h"
#include "desktop/style.h"
#include "desktopdriver.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;
using tests::FakeRailway;

/// The window around the sale: starting, login, states, languages, and what holds for every
/// control.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startFailsAndIsTriedAgain();
    void loginMistakes();
    void serverThatIsNotThere();
    void databaseThatDoesNotAnswer();
    void demoAccountsFillTheLogin();
    void languageChangesAtOnce();
    void settingsAreKept();
    void figuresOfTheDay();
    void whoMayNotSeeFiguresSeesPayments();
    void keysChangeThePage();
    void ordersAreFiltered();
    void slowServerLeavesTheWindowAlive();
    void everyControlHasAName();
    void moneyPagesHaveNames();
    void nothingIsCut_data();
    void nothingIsCut();
    void nothingOfTheTrainsIsCut_data() { nothingIsCut_data(); }
    void nothingOfTheTrainsIsCut();

private:
    static void checkNames(const QWidget &root, const char *where);
    static void checkTexts(const QWidget &root, const char *where);
    static void fillMoney(FakeRailway &server);
    void picture(const DesktopDriver &driver, const QString &name);
    /// The same on a large screen.
    void pictureLarge(const DesktopDriver &driver, const QString &name);
    void pictureMoneyPages(DesktopDriver &driver);
    void pictureOrderDialogs(DesktopDriver &driver);
    void pictureBoard(DesktopDriver &driver);
    void pictureDisruption(DesktopDriver &driver);
    void pictureMasterData(DesktopDriver &driver);
    void pictureRefusedRun(DesktopDriver &driver);
};

void WindowTest::startFailsAndIsTriedAgain()
{
    QTemporaryDir folder;
    DesktopSettings settings(folder.filePath(u"desktop.ini"_qs));
    settings.setLanguage(LanguageChoice::English);
    MainWindow window(QUrl(), settings);
    window.show();
    const auto visible = [&window](const char *name) {
        return window.findChild<QWidget *>(QString::fromLatin1(name))->isVisible();
    };
    window.showStarting(u"Starting the server…"_qs);
    QVERIFY(visible("startProgress"));
    QVERIFY(!visible("statusServer"));
    window.showStartFailure(u"cluster.noPostgres"_qs, u"/usr"_qs,
                            u"PostgreSQL is not installed."_qs);
    QVERIFY(visible("startFailure"));
    QVERIFY(window.findChild<QLabel *>(u"startFailureDetail"_qs)
                ->text()
                .contains(u"PostgreSQL is not installed."));
    QSignalSpy retried(&window, &MainWindow::startRetryRequested);
    window.findChild<QAbstractButton *>(u"startRetryButton"_qs)->click();
    QCOMPARE(retried.size(), 1);
    FakeRailway server;
    window.setServerUrl(server.url());
    QVERIFY(visible("loginButton"));
}

void WindowTest::loginMistakes()
{
    DesktopDriver driver;
    driver.click("loginButton");
    QVERIFY(driver.sees("loginEmailError"));
    QVERIFY(driver.sees("loginPasswordError"));
    driver.type("loginEmail", u"cashier@demo.kai"_qs);
    driver.type("loginPassword", u"wrong"_qs);
    driver.click("loginButton");
    QVERIFY(!driver.find<QAbstractButton>("loginButton")->isEnabled());
    QTRY_VERIFY(driver.sees("loginPasswordError"));
    QCOMPARE(driver.text("loginPasswordError"), u"The e-mail or the password is wrong."_qs);
    QVERIFY(driver.find<QAbstractButton>("loginButton")->isEnabled());
    driver.click("loginShowPassword");
    QCOMPARE(driver.find<QLineEdit>("loginPassword")->echoMode(), QLineEdit::Normal);
    driver.signIn();
    QVERIFY(driver.find<QAbstractButton>("userButton")->text().contains(u"Budi Santoso"));
    QVERIFY(driver.find<QAbstractButton>("userButton")->text().contains(u"Cashier"));
    QCOMPARE(driver.settings.lastEmail(), u"cashier@demo.kai"_qs);
}

void WindowTest::serverThatIsNotThere()
{
    FakeRailway gone;
    gone.stop();
    QTemporaryDir folder;
    DesktopSettings settings(folder.filePath(u"desktop.ini"_qs));
    settings.setLanguage(LanguageChoice::English);
    MainWindow window(gone.url(), settings);
    window.show();
    auto *panel = window.findChild<QWidget *>(u"unreachablePanel"_qs);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(
        window.findChild<QLabel *>(u"unreachableText"_qs)->text().contains(gone.url().toString()));
    const auto *state = window.findChild<StateLabel *>(u"statusServer"_qs);
    QCOMPARE(state->text(), u"Server: does not answer"_qs);
    gone.start();
    window.findChild<QAbstractButton *>(u"unreachableRetryButton"_qs)->click();
    QTRY_VERIFY(!panel->isVisible());
    QCOMPARE(state->text(), u"Server: connected"_qs);
}

void WindowTest::databaseThatDoesNotAnswer()
{
    DesktopDriver driver;
    const auto *state = driver.find<StateLabel>("statusDatabase");
    QTRY_COMPARE(state->text(), u"Database: working"_qs);
    driver.server.databaseWorks = false;
    QTRY_COMPARE_WITH_TIMEOUT(state->text(), u"Database: does not answer"_qs, 15000);
    QCOMPARE(driver.find<StateLabel>("statusServer")->text(), u"Server: connected"_qs);
}

void WindowTest::demoAccountsFillTheLogin()
{
    DesktopDriver driver;
    QVERIFY(!driver.sees("demoPanel"));
    driver.window->setDemoAccounts({u"supervisor@demo.kai"_qs, u"cashier@demo.kai"_qs},
                                   FakeRailway::password());
    QVERIFY(driver.sees("demoPanel"));
    driver.click("demoFillButton");
    driver.click("loginButton");
    QTRY_VERIFY(driver.sees("searchPanel"));
}

void WindowTest::languageChangesAtOnce()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    driver.fillPassenger(0, u"Dewi Lestari"_qs, tests::goodNik());
    driver.click("settingsButton");
    auto *dialog = driver.window->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QComboBox *>(u"settingsLanguage"_qs)
        ->setCurrentIndex(int(LanguageChoice::Indonesian));
    dialog->findChild<QAbstractButton *>(u"settingsSaveButton"_qs)->click();
    QTRY_COMPARE(driver.find<QAbstractButton>("createOrderButton")->text(), u"Buat &pesanan"_qs);
    QCOMPARE(driver.find<QAbstractButton>("navigateSale")->text(), u"Penjualan"_qs);
    QCOMPARE(driver.find<QTableView>("departuresTable")
                 ->model()
                 ->headerData(4, Qt::Horizontal)
                 .toString(),
             u"Kelas"_qs);
    QCOMPARE(driver.text("passengerName0"), u"Dewi Lestari"_qs); // nothing typed is lost by it
    QCOMPARE(driver.find<QDateEdit>("searchDate")->locale().language(), QLocale::Indonesian);
}

void WindowTest::settingsAreKept()
{
    DesktopDriver driver;
    driver.click("settingsButton");
    auto *dialog = driver.window->findChild<QDialog *>();
    dialog->findChild<QComboBox *>(u"settingsAppearance"_qs)
        ->setCurrentIndex(int(Appearance::Dark));
    auto *server = dialog->findChild<QLineEdit *>(u"settingsServer"_qs);
    server->setText(u"not an address"_qs);
    dialog->findChild<QAbstractButton *>(u"settingsSaveButton"_qs)->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"settingsServerError"_qs)->isVisible());
    FakeRailway other;
    server->setText(other.url().toString());
    dialog->findChild<QAbstractButton *>(u"settingsSaveButton"_qs)->click();
    QTRY_VERIFY(other.count("GET", u"/health/ready"_qs) > 0);
    QCOMPARE(driver.settings.appearance(), Appearance::Dark);
    QCOMPARE(driver.settings.serverAddress(), other.url());
    QVERIFY(driver.window->palette().color(QPalette::Window).lightness() < 80);
}

void WindowTest::figuresOfTheDay()
{
    DesktopDriver driver;
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigatePayments");
    QTRY_VERIFY(driver.sees("paidTile"));
    const auto *tile = driver.find<QWidget>("paidTile");
    QTRY_COMPARE(tile->findChild<QLabel *>(u"tileValue"_qs)->text(), Money(16'950'000).toString());
    const auto *conversion = driver.find<QWidget>("conversionTile");
    QCOMPARE(conversion->findChild<QLabel *>(u"tileValue"_qs)->text(), u"79.5 %"_qs);
}

void WindowTest::whoMayNotSeeFiguresSeesPayments()
{
    FakeRailway server;
    ApiClient client(server.url());
    PaymentsPage page(client);
    User customer;
    customer.role = Role::Customer;
    page.setUser(customer);
    page.show();
    page.activate();
    QVERIFY(!page.findChild<QWidget *>(u"paidTile"_qs)->isVisible());
    QVERIFY(page.findChild<QWidget *>(u"paymentsTable"_qs)->isVisible());
    QVERIFY(!page.findChild<NoticeBar *>()->text().isEmpty());
    QCOMPARE(server.count("GET", u"/payments/summary"_qs), 0);
}

void WindowTest::keysChangeThePage()
{
    DesktopDriver driver;
    driver.signIn();
    QTest::keyClick(driver.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(driver.sees("paymentsTable"));
    QTest::keyClick(driver.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(driver.sees("ordersTable"));
    QTest::keyClick(driver.window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(driver.sees("searchPanel"));
    QVERIFY(driver.find<QWidget>("navigateOrders")->toolTip().contains(u"Ctrl+2"));
}

void WindowTest::ordersAreFiltered()
{
    DesktopDriver driver;
    driver.server.addOrders(7, OrderStatus::Paid);
    driver.server.addOrders(3, OrderStatus::Expired);
    driver.signIn();
    driver.click("navigateOrders");
    const auto *model = driver.find<QTableView>("ordersTable")->model();
    QTRY_COMPARE(model->rowCount(), 10);
    driver.click("chip_expired");
    QTRY_COMPARE(model->rowCount(), 3);
    driver.click("chip_all");
    QTRY_COMPARE(model->rowCount(), 10);
    const int before = driver.server.count("GET", u"/orders"_qs);
    driver.type("ordersQuery", u"KAI0004"_qs);
    QTRY_COMPARE(model->rowCount(), 1);
    QVERIFY(driver.server.count("GET", u"/orders"_qs) - before < 7); // not one for each letter
}

void WindowTest::slowServerLeavesTheWindowAlive()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    driver.server.delayMs = 3000;
    driver.click("searchButton");
    QVERIFY(driver.sees("searchBusy"));
    // While the answer is awaited, fields take letters and events run.
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(10);
    driver.type("contactName", u"Budi"_qs);
    QCOMPARE(driver.text("contactName"), u"Budi"_qs);
    QTRY_VERIFY(ticks > 20);
    QVERIFY(driver.sees("searchBusy")); // still waiting
    driver.click("navigateOrders");
    QVERIFY(driver.sees("ordersTable"));
    driver.window->resize(1500, 900);
    QTRY_COMPARE(driver.window->width(), 1500);
}

static bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QDateEdit *>(widget)
           || qobject_cast<const QProgressBar *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const SeatMapWidget *>(widget);
}

static bool isInsideAnother(const QWidget *widget)
{
    // Parts of Qt's own controls, such as the field in a date edit or a header.
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (isControl(parent) || parent->inherits("QTabBar") || parent->inherits("QCalendarWidget")
            || parent->inherits("QAbstractScrollArea") == false)
            return isControl(parent) || parent->inherits("QTabBar")
                   || parent->inherits("QCalendarWidget");
    }
    return false;
}

void WindowTest::checkNames(const QWidget &root, const char *where)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isHidden() || !isControl(widget) || isInsideAnother(widget)
            || widget->objectName().startsWith(u"qt_") || widget->inherits("QHeaderView")
            || widget->window()->inherits("QMenu") || widget->window()->windowType() == Qt::Popup)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                             : button                            ? button->text()
                                                                 : QString();
        const bool spoken
            = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
        QVERIFY2(spoken, qPrintable(u"%1: %2 %3"_qs.arg(
                             QLatin1String(where), QLatin1String(widget->metaObject()->className()),
                             widget->objectName())));
    }
}

void WindowTest::everyControlHasAName()
{
    DesktopDriver driver;
    checkNames(*driver.window, "login");
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.makeOrder();
    checkNames(*driver.window, "sale");
    for (const char *page : {"navigateOrders", "navigatePayments"}) {
        driver.click(page);
        QTest::qWait(100);
        checkNames(*driver.window, page);
    }
    driver.click("settingsButton");
    checkNames(*driver.window->findChild<QDialog *>(), "settings");
}

void WindowTest::moneyPagesHaveNames()
{
    DesktopDriver driver;
    fillMoney(driver.server);
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateDesk");
    auto *cases = driver.find<QTableView>("casesTable");
    QTRY_VERIFY(cases->model()->rowCount() > 0);
    cases->selectRow(0);
    checkNames(*driver.window, "desk");
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *payouts = driver.find<QTableView>("payoutsTable");
    QTRY_VERIFY(payouts->model()->rowCount() > 0);
    payouts->selectRow(0);
    checkNames(*driver.window, "payouts");
    driver.click("navigateDoctor");
    checkNames(*driver.window, "doctor");
    driver.click("navigateShift");
    QTRY_VERIFY(driver.sees("closeShiftButton"));
    checkNames(*driver.window, "shift");
}

/// Something of everything, as on a busy day.
void WindowTest::fillMoney(FakeRailway &server)
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

/// Texts that do not wrap must have the room they ask for.
void WindowTest::checkTexts(const QWidget &root, const char *where)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->width() == 0)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool wraps = label && label->wordWrap();
        if ((!label && !button) || wraps || widget->objectName().startsWith(u"qt_"))
            continue;
        if (button && (button->text().isEmpty() || widget->inherits("QTableCornerButton")))
            continue;
        const QString text = label ? label->text() : button->text();
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width()
                     && widget->height() >= widget->minimumSizeHint().height() - 1,
                 qPrintable(u"%1: %2 \"%3\" has %4x%5 of %6x%7"_qs
                                .arg(QLatin1String(where), widget->objectName(), text)
                                .arg(widget->width())
                                .arg(widget->height())
                                .arg(widget->minimumSizeHint().width())
                                .arg(widget->minimumSizeHint().height())));
    }
}

void WindowTest::picture(const DesktopDriver &driver, const QString &name)
{
    QTest::qWait(60); // layouts and queued drawing
    QDir().mkpath(QStringLiteral(KAI_PICTURE_DIR));
    const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    driver.window->grab().save(QStringLiteral(KAI_PICTURE_DIR "/%1-%2.png").arg(name, row));
    checkTexts(*driver.window, qPrintable(name));
}

void WindowTest::pictureLarge(const DesktopDriver &driver, const QString &name)
{
    const QSize usual = driver.window->size();
    driver.window->resize(2560, 1440);
    picture(driver, name + u"-large"_qs);
    driver.window->resize(usual);
}

void WindowTest::nothingIsCut_data()
{
    tests::addLooks();
}

void WindowTest::nothingIsCut()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.server.addOrders(40, OrderStatus::Paid);
    driver.server.addOrders(6, OrderStatus::Expired);
    driver.server.addOrders(2, OrderStatus::Review);
    driver.window->setDemoAccounts({u"cashier@demo.kai"_qs, u"supervisor@demo.kai"_qs}, u"x"_qs);
    picture(driver, u"1-login"_qs);
    driver.signIn(u"supervisor@demo.kai"_qs);
    picture(driver, u"2-sale-empty"_qs);
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
    picture(driver, u"3-sale-errors"_qs);
    driver.fillPassenger(0, u"Dewi Lestari"_qs, tests::goodNik());
    driver.fillPassenger(1, u"Agus Wijaya"_qs, u"3171011206880002"_qs);
    driver.fillPassenger(2, u"Bayi Lestari"_qs, u"3171014405250001"_qs);
    driver.fillContact();
    picture(driver, u"4-sale-filled"_qs);
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    driver.type("cashGiven", u"1200000"_qs);
    picture(driver, u"5-payment-cash"_qs);
    driver.find<QTabWidget>("paymentTabs")->setCurrentIndex(1);
    driver.click("payMidtransButton");
    QTRY_VERIFY(driver.sees("paymentQr"));
    picture(driver, u"6-payment-midtrans"_qs);
    driver.server.payAtGateway();
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("ticketsView"), 15000);
    QTRY_COMPARE(driver.find<QListWidget>("ticketsView")->count(), 3);
    picture(driver, u"7-tickets"_qs);
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(orders->model()->rowCount(), 49);
    picture(driver, u"8-orders-nothing-chosen"_qs);
    QVERIFY(driver.find<QWidget>("ordersFilters")->height() < 100);
    orders->selectRow(48);
    QTRY_VERIFY(driver.sees("detailTickets"));
    picture(driver, u"8-orders"_qs);
    pictureLarge(driver, u"8-orders"_qs);
    orders->selectAll();
    picture(driver, u"8-orders-many"_qs);
    driver.click("bulkCancelButton");
    auto *bulk = driver.find<QDialog>("BulkCancelDialog");
    QTRY_VERIFY(bulk->findChild<QWidget *>(u"bulkReason"_qs)->isEnabled());
    bulk->grab().save(QStringLiteral(KAI_PICTURE_DIR "/20-bulk-cancel-%1.png")
                          .arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
    checkTexts(*bulk, "bulk cancel");
    checkNames(*bulk, "bulk cancel");
    bulk->reject();
    orders->selectRow(48);
    driver.click("navigatePayments");
    QTRY_VERIFY(driver.find<QTableView>("paymentsTable")->model()->rowCount() > 0);
    QTest::qWait(200);
    picture(driver, u"9-payments"_qs);
    pictureLarge(driver, u"9-payments"_qs);
    pictureMoneyPages(driver);
    pictureOrderDialogs(driver);
}

void WindowTest::pictureMoneyPages(DesktopDriver &driver)
{
    fillMoney(driver.server);
    driver.click("navigateDesk");
    auto *cases = driver.find<QTableView>("casesTable");
    QTRY_COMPARE(cases->model()->rowCount(), 9);
    picture(driver, u"10-desk-nothing-chosen"_qs);
    for (const int row : {0, 1, 8}) {
        cases->selectRow(row);
        driver.find<QWidget>("caseDecision")->findChild<QRadioButton *>()->setChecked(true);
        picture(driver, u"10-desk-%1"_qs.arg(row));
    }
    driver.find<QTabWidget>("deskTabs")->setCurrentIndex(1);
    auto *payouts = driver.find<QTableView>("payoutsTable");
    QTRY_COMPARE(payouts->model()->rowCount(), 2);
    for (const int row : {0, 1}) {
        payouts->selectRow(row);
        picture(driver, u"11-payouts-%1"_qs.arg(row));
    }
    driver.click("navigateShift");
    QTRY_VERIFY(driver.sees("closeShiftButton"));
    driver.find<QTableView>("shiftsTable")->selectRow(1);
    picture(driver, u"12-shift-open"_qs);
    driver.click("navigateDoctor");
    QTRY_VERIFY(driver.find<QTableView>("notificationsTable")->model()->rowCount() > 0);
    driver.find<QTableView>("notificationsTable")->selectRow(3);
    driver.click("probeButton");
    QTRY_VERIFY(driver.sees("probeVerdict"));
    picture(driver, u"13-doctor"_qs);
}

void WindowTest::pictureOrderDialogs(DesktopDriver &driver)
{
    driver.server.addPayment(u"KAI0001"_qs, PaymentMethod::Midtrans, u"bank_transfer"_qs);
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(orders->model()->rowCount(), 49);
    orders->selectRow(0);
    QTRY_VERIFY(driver.sees("cancelOrderButton"));
    const auto look = [&](const QString &name) {
        QTest::qWait(700); // a quote comes after a pause of typing
        auto *dialog = driver.find<QDialog>("OrderDialog");
        const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        dialog->grab().save(QStringLiteral(KAI_PICTURE_DIR "/%1-%2.png").arg(name, row));
        checkTexts(*dialog, qPrintable(name));
        checkNames(*dialog, qPrintable(name));
        QVERIFY2(dialog->height() <= 720, qPrintable(name));
        dialog->reject();
        QTRY_VERIFY(!driver.sees("OrderDialog"));
    };
    driver.click("cancelOrderButton");
    look(u"14-cancel"_qs);
    driver.click("refundOrderButton");
    look(u"15-refund"_qs);
    driver.window->findChild<QAction *>(u"changeDetailsAction"_qs)->trigger();
    look(u"16-details"_qs);
    driver.window->findChild<QAction *>(u"changeSeatAction"_qs)->trigger();
    look(u"17-seat"_qs);
    driver.window->findChild<QAction *>(u"changeDepartureAction"_qs)->trigger();
    look(u"18-departure"_qs);
    driver.click("orderHistoryButton");
    auto *history = driver.find<QDialog>("HistoryDialog");
    QTest::qWait(300);
    history->grab().save(
        QStringLiteral(KAI_PICTURE_DIR "/19-history-%1.png")
            .arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
    checkTexts(*history, "history");
    checkNames(*history, "history");
    history->accept();
}

void WindowTest::nothingOfTheTrainsIsCut()
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
    pictureBoard(driver);
    pictureDisruption(driver);
    pictureMasterData(driver);
}

void WindowTest::pictureBoard(DesktopDriver &driver)
{
    driver.click("navigateTrains");
    auto *board = driver.find<QTableView>("boardTable");
    QTRY_COMPARE(board->model()->rowCount(), 5);
    picture(driver, u"20-board-nothing-chosen"_qs);
    driver.click("boardNextDay");
    QTRY_COMPARE(board->model()->rowCount(), 5);
    board->selectRow(2);
    QTRY_COMPARE(driver.find<QTableView>("runStops")->model()->rowCount(), 5);
    picture(driver, u"20-board"_qs);
    checkNames(*driver.window, "board");
}

void WindowTest::pictureDisruption(DesktopDriver &driver)
{
    driver.click("runDisruptButton");
    auto *dialog = driver.find<QDialog>("DisruptionDialog");
    QTRY_VERIFY(driver.find<QComboBox>("disruptTarget")->count() > 0);
    driver.find<QComboBox>("disruptRemedy")->setCurrentIndex(1);
    driver.click("disruptDoButton"); // without a reason
    QTest::qWait(100);
    const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    dialog->grab().save(QStringLiteral(KAI_PICTURE_DIR "/21-disruption-%1.png").arg(row));
    checkTexts(*dialog, "disruption");
    checkNames(*dialog, "disruption");
    driver.type("disruptReason", u"Landslide at km 120"_qs);
    driver.click("disruptDoButton");
    QTRY_VERIFY(driver.sees("disruptionProgress"));
    picture(driver, u"22-disruption-running"_qs);
    const auto bima = tests::FakeTrains::today().addDays(1);
    driver.server.trains.settle(driver.server.trains.run(u"8"_qs, bima).trip.scheduleId);
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("disruptionFailures"), 10000);
    picture(driver, u"22-disruption-done"_qs);
    checkNames(*driver.window, "disruption");
}

void WindowTest::pictureRefusedRun(DesktopDriver &driver)
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
    picture(driver, u"23-ordersInTheWay"_qs);
    checkNames(*driver.window, "orders in the way");
    driver.click("catalogSaveButton");
    QTRY_VERIFY(driver.sees("noticeAction"));
    picture(driver, u"23-undo"_qs);
}

void WindowTest::pictureMasterData(DesktopDriver &driver)
{
    auto *tabs = driver.find<QTabWidget>("trainsTabs");
    for (const char *name :
         {"stationsTab", "trainsTab", "runsTab", "layoutsTab", "rulesTab", "faresTab"}) {
        tabs->setCurrentWidget(driver.find<QWidget>(name));
        auto *table = driver.find<QTableView>("catalogTable");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->selectRow(0);
        QTRY_VERIFY(driver.sees("catalogHistory"));
        picture(driver, u"23-%1"_qs.arg(QLatin1String(name)));
        checkNames(*driver.window, name);
    }
    pictureRefusedRun(driver);
    tabs->setCurrentWidget(driver.find<QWidget>("importTab"));
    auto *imports = driver.find<QTableView>("importsTable");
    QTRY_COMPARE(imports->model()->rowCount(), 2);
    imports->selectRow(0);
    QTRY_VERIFY(driver.sees("reportRefused"));
    picture(driver, u"24-import"_qs);
    imports->selectRow(1);
    QTRY_VERIFY(driver.sees("reportCounts"));
    picture(driver, u"24-import-done"_qs);
    driver.server.imports.advance(u"stop_times.txt"_qs, 40);
    imports->selectRow(0);
    QTRY_VERIFY(driver.sees("reportStopButton"));
    picture(driver, u"24-import-running"_qs);
    checkNames(*driver.window, "import");
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
