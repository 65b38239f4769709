#include "desktop/widgets/railwaydays.h"
#include "desktop/window/shortcutlist.h"
#include "desktop/words/labels.h"
#include "desktopdriver.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QHeaderView>
#include <QSpinBox>
#include <QTableWidget>

using namespace kai;
using tests::DesktopDriver;
using tests::goodNik;

/// How the window behaves towards whoever sits before it: it locks, remembers and tells its keys.
class MannersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedWindowHidesEverything();
    void lockedWindowLetsAnotherUserIn();
    void windowLocksWhenNobodyTouchesIt();
    void touchesKeepItOpen();
    void idleLimitIsASetting();
    void everyShortcutIsListed();
    void eachUserFindsHisWindow();
    void windowComesBackWhereItWas();
    void daysAreWrittenAlike();
    void daysAreThoseOfTheRailway();
    void focusFollowsTheEye();

private:
    static void lock(const DesktopDriver &driver);
    static void checkFocus(const DesktopDriver &driver, const char *where);
};

void MannersTest::lock(const DesktopDriver &driver)
{
    driver.window->findChild<QAction *>(u"lockAction"_qs)->trigger();
}

void MannersTest::lockedWindowHidesEverything()
{
    DesktopDriver driver;
    driver.signIn();
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.click("settingsButton");
    auto *dialog = driver.window->findChild<QDialog *>();
    dialog->findChild<QLineEdit *>(u"settingsServer"_qs)->setText(u"http://half.typed"_qs);
    lock(driver);
    QVERIFY(driver.sees("loginPassword"));
    QVERIFY(!dialog->isVisible());
    const auto widgets = driver.window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = edit ? edit->text() : label ? label->text() : QString();
        QVERIFY(!widget->isVisible() || !text.contains(u"Dewi"));
    }
    // The session is over on the server, too: nothing works behind the lock.
    QTRY_COMPARE(driver.server.count("POST", u"/auth/logout"_qs), 1);
    QVERIFY(!driver.window->client().isSignedIn());

    driver.type("loginPassword", u"wrong"_qs);
    driver.click("loginButton");
    QTRY_VERIFY(driver.sees("loginPasswordError"));
    QVERIFY(!driver.sees("searchPanel"));
    driver.signIn();
    QCOMPARE(driver.text("passengerName0"), u"Dewi Lestari"_qs);
    QCOMPARE(driver.text("passengerIdentity0"), goodNik());
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"settingsServer"_qs)->text(), u"http://half.typed"_qs);
}

void MannersTest::lockedWindowLetsAnotherUserIn()
{
    DesktopDriver driver;
    driver.signIn();
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.click("settingsButton");
    lock(driver);
    driver.signIn(u"supervisor@demo.kai"_qs);
    QCOMPARE(driver.text("passengerName0"), QString());
    QTRY_VERIFY(!driver.window->findChild<QDialog *>()); // of the one who is gone
}

void MannersTest::windowLocksWhenNobodyTouchesIt()
{
    DesktopDriver driver;
    driver.signIn();
    driver.window->findChild<IdleLock *>()->setLimit(std::chrono::milliseconds(50));
    QTRY_VERIFY(driver.sees("loginPassword"));
    QVERIFY(driver.text("loginError").startsWith(u"Locked."));
}

void MannersTest::touchesKeepItOpen()
{
    IdleLock idle;
    int locked = 0;
    connect(&idle, &IdleLock::idle, this, [&locked] { ++locked; });
    QWidget somewhere;
    idle.setLimit(std::chrono::seconds(3));
    idle.start();
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 4'000) { // longer than the limit
        QTest::keyClick(&somewhere, Qt::Key_A);
        QTest::qWait(20);
    }
    QCOMPARE(locked, 0);
    QTRY_COMPARE_WITH_TIMEOUT(locked, 1, 10'000);
}

void MannersTest::idleLimitIsASetting()
{
    DesktopDriver driver;
    QCOMPARE(driver.settings.idleLimit(), std::chrono::minutes(15));
    driver.click("settingsButton");
    auto *dialog = driver.window->findChild<QDialog *>();
    auto *minutes = dialog->findChild<QSpinBox *>(u"settingsIdle"_qs);
    QCOMPARE(minutes->value(), 15);
    minutes->setValue(3);
    dialog->findChild<QAbstractButton *>(u"settingsSaveButton"_qs)->click();
    QCOMPARE(driver.settings.idleLimit(), std::chrono::minutes(3));
}

void MannersTest::everyShortcutIsListed()
{
    DesktopDriver driver;
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.search();
    QTest::keyClick(driver.window.get(), Qt::Key_F1);
    auto *table = driver.find<QTableWidget>("shortcutTable");
    QVERIFY(table->isVisible());
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row) {
        keys.append(table->item(row, 0)->text());
        QVERIFY2(!table->item(row, 1)->text().isEmpty(), qPrintable(keys.last()));
    }
    for (const char *key : {"F1", "Ctrl+L", "Ctrl+1", "Ctrl+2", "Ctrl+Return", "Alt+L"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
    QVERIFY(driver.text("shortcutOwnKeys").contains(u"Space"));
    // Nothing that has keys and can be seen is left out.
    const auto buttons = driver.window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && button->window() == driver.window.get()
            && !button->shortcut().isEmpty())
            QVERIFY2(keys.contains(button->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(button->objectName()));
    }
    driver.find<QDialog>("ShortcutList")->reject();
    driver.click("navigateOrders");
    const QList<KeyShortcut> onOrders = shortcutsOf(*driver.window);
    QVERIFY(std::none_of(onOrders.begin(), onOrders.end(), [](const KeyShortcut &shortcut) {
        return shortcut.keys == u"Ctrl+Return"; // belongs to another page
    }));
}

void MannersTest::eachUserFindsHisWindow()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    driver.click("navigateOrders");
    auto *header = driver.find<QTableView>("ordersTable")->horizontalHeader();
    header->resizeSection(0, 211);
    driver.window->client().logout();
    driver.signIn(u"supervisor@demo.kai"_qs);
    QCOMPARE(driver.text("searchFrom"), QString()); // he has sold nothing yet
    header->resizeSection(0, 97);
    driver.window->client().logout();
    driver.signIn();
    QTRY_COMPARE(driver.text("searchFrom"), u"Gambir (GMR)"_qs);
    QTRY_COMPARE(driver.text("searchTo"), u"Surabaya Gubeng (SGU)"_qs);
    QCOMPARE(header->sectionSize(0), 211);
    driver.window->client().logout();
    driver.signIn(u"supervisor@demo.kai"_qs);
    QCOMPARE(header->sectionSize(0), 97);
}

void MannersTest::windowComesBackWhereItWas()
{
    DesktopDriver driver;
    const auto startAgain = [&driver] {
        driver.window->close();
        driver.window = std::make_unique<MainWindow>(driver.server.url(), driver.settings);
        driver.window->show();
        return driver.window->geometry();
    };
    // At the top of the screen, where Qt would leave room for a title that nobody draws.
    driver.window->setGeometry(QRect(QPoint(2, 2), driver.window->size()));
    const QRect place = startAgain();
    QCOMPARE(place.topLeft(), QPoint(2, 2));
    QCOMPARE(startAgain(), place);
    driver.window->move(20'000, 0); // on a screen that is taken away
    QVERIFY(startAgain().x() < 2'000);
}

void MannersTest::daysAreWrittenAlike()
{
    DesktopDriver driver;
    driver.signIn(u"admin@demo.kai"_qs);
    const QList<QDateEdit *> days = driver.window->findChildren<QDateEdit *>();
    QVERIFY(days.size() > 6);
    for (const QDateEdit *day : days) {
        QCOMPARE(day->text(), Labels::date(day->date()));
        QVERIFY2(day->calendarPopup(), qPrintable(day->objectName()));
    }
}

void MannersTest::daysAreThoseOfTheRailway()
{
    const QDateTime evening(QDate(2026, 11, 23), QTime(17, 30), Qt::UTC);
    QCOMPARE(railwayDay(evening), QDate(2026, 11, 24));
    QCOMPARE(railwayDay(evening.addSecs(-3600)), QDate(2026, 11, 23));
    DesktopDriver driver;
    driver.signIn(u"admin@demo.kai"_qs);
    QCOMPARE(driver.find<QDateEdit>("runsFirst")->date(), tests::FakeTrains::today());
    QCOMPARE(driver.find<QDateEdit>("boardDate")->date(), tests::FakeTrains::today());
}

/// What the tab key reaches, in its order.
static QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window;
         widget = widget->nextInFocusChain()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"); // of one of Qt's controls
        if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy() && !isPart
            && (widget->focusPolicy() & Qt::TabFocus) && widget->window() == &window)
            stops.append(widget);
    }
    return stops;
}

static bool goesBack(const QRect &from, const QRect &to)
{
    const bool sameLine = qMin(from.bottom(), to.bottom()) - qMax(from.top(), to.top())
                          > qMin(from.height(), to.height()) / 2;
    if (sameLine)
        return to.right() <= from.left();
    // Up is forward only to the next column on the right.
    return to.bottom() <= from.top() && to.left() < from.right();
}

void MannersTest::checkFocus(const DesktopDriver &driver, const char *where)
{
    const auto *pages = driver.find<QWidget>("pages");
    const QWidget *before = nullptr;
    int stops = 0;
    const QList<QWidget *> all = tabStops(*driver.window);
    for (const QWidget *widget : all) {
        if (!pages->isAncestorOf(widget))
            continue;
        ++stops;
        const auto place = [&driver](const QWidget *w) {
            return QRect(w->mapTo(driver.window.get(), QPoint()), w->size());
        };
        QVERIFY2(!before || !goesBack(place(before), place(widget)),
                 qPrintable(u"%1: from %2 to %3"_qs.arg(QLatin1String(where),
                                                        before ? before->objectName() : QString(),
                                                        widget->objectName())));
        before = widget;
    }
    QVERIFY2(stops > 2, where);
}

void MannersTest::focusFollowsTheEye()
{
    DesktopDriver driver;
    driver.server.addOrders(5, OrderStatus::Paid);
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.search();
    checkFocus(driver, "sale");
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillContact();
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    checkFocus(driver, "payment");
    driver.click("navigateOrders");
    auto *orders = driver.find<QTableView>("ordersTable");
    QTRY_VERIFY(orders->model()->rowCount() > 0);
    checkFocus(driver, "orders");
    for (const char *page : {"navigatePayments", "navigateDesk", "navigateShift", "navigateTrains",
                             "navigateServer"}) {
        driver.click(page);
        QTest::qWait(200);
        checkFocus(driver, page);
    }
}

QTEST_MAIN(MannersTest)
#include "tst_manners.moc"
