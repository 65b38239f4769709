#include "desktop/payments/paymentspage.h"
#include "desktop/seats/seatmapwidget.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/statelabel.h"
#include "desktop/widgets/style.h"
#include "desktopdriver.h"
#include "looks.h"

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

void WindowTest::everyControlHasAName()
{
    DesktopDriver driver;
    tests::checkNames(*driver.window, u"login"_qs);
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.makeOrder();
    tests::checkNames(*driver.window, u"sale"_qs);
    for (const char *page : {"navigateOrders", "navigatePayments"}) {
        driver.click(page);
        QTest::qWait(100);
        tests::checkNames(*driver.window, QLatin1String(page));
    }
    driver.click("settingsButton");
    tests::checkNames(*driver.window->findChild<QDialog *>(), u"settings"_qs);
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
