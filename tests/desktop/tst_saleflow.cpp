#include "desktop/seats/seatmapwidget.h"
#include "desktopdriver.h"
#include "fileprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QListView>
#include <QListWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>

using namespace kai;
using tests::CountedKeys;
using tests::DesktopDriver;
using tests::focused;
using tests::goodNik;

/// Selling as an operator does it, through the real window, and everything that goes wrong in it.
class SaleFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cashSaleWithChange();
    void chosenSeatsAreOrdered();
    void midtransSale();
    void openPaymentPageIsFoundAgain();
    void seatTakenWhileTyping();
    void seatTakenAtTheLastMoment();
    void mistakesAreToldAtTheirFields();
    void nikIsCheckedWhileItIsTyped();
    void infantsNeedAdults();
    void deadServerLosesNothing();
    void lostAnswerMakesOneOrder();
    void lostCashAnswerIsFoundOut();
    void tooLittleCash();
    void holdThatHasEnded();
    void endedSessionKeepsWhatWasTyped();
    void logoutForgetsWhatWasTyped();
    void searchMistakes();
    void fourSeatsAtMost();
    void seatsAreChosenFromTheList();
    void anothersSaleShowsWithinASecond();
    void anotherClassShowsItsCoaches();
    void tabFollowsTheEye();
    void saleByKeyboardAlone();
    void knownPassengerInTwentyFiveKeys();
    void newPassengerIsTypedStraightOn();
    void recalledPassengersAreForgottenWithTheUser();
    void listsArePasted_data();
    void listsArePasted();
    void longListTakesWhatHasRoom();
    void orderIsPaidLater();

private:
    void choose(const DesktopDriver &driver, const char *label);

    tests::FileProgram m_files;
};

void SaleFlowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void SaleFlowTest::choose(const DesktopDriver &driver, const char *label)
{
    auto *map = driver.find<SeatMapWidget>("seatMap");
    for (const MappedSeat &seat : map->coach().seats) {
        if (seat.place.label == QLatin1String(label))
            map->setCurrentSeat(seat.id);
    }
    QTest::keyClick(map, Qt::Key_Space);
}

void SaleFlowTest::cashSaleWithChange()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    QCOMPARE(driver.text("paymentTotal"), Money(565'000).toString());
    driver.type("cashGiven", u"600000"_qs);
    QCOMPARE(driver.text("cashGiven"), u"600.000"_qs);
    QCOMPARE(driver.text("cashChange"), Money(35'000).toString());
    driver.click("payCashButton");
    QTRY_VERIFY(driver.sees("ticketsView"));
    QCOMPARE(driver.text("ticketsChange"), Money(35'000).toString());
    QTRY_COMPARE(driver.find<QListWidget>("ticketsView")->count(), 1);

    driver.click("openTicketButton");
    QTRY_VERIFY(!m_files.opened().isEmpty());
    const QFileInfo file(m_files.opened());
    QVERIFY(file.exists());
    QCOMPARE(file.permissions() & 0x0fff, QFile::ReadUser | QFile::WriteUser);

    driver.click("newSaleButton");
    QTRY_VERIFY(driver.sees("createOrderButton"));
    QCOMPARE(driver.text("passengerName0"), QString());
}

void SaleFlowTest::chosenSeatsAreOrdered()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    auto *map = driver.find<SeatMapWidget>("seatMap");
    QTRY_COMPARE(map->coach().seats.size(), 50);
    choose(driver, "7C");
    choose(driver, "7D");
    QTRY_VERIFY(driver.sees("passengerName1"));
    QCOMPARE(driver.text("totalAmount"), Money(1'130'000).toString());
    choose(driver, "7D"); // back again
    QTRY_VERIFY(!driver.sees("passengerName1"));
    choose(driver, "7D");
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillPassenger(1, u"Agus Wijaya"_qs, u"3171011206880002"_qs);
    driver.fillContact();
    driver.click("createOrderButton");
    QTRY_COMPARE(driver.server.orders().size(), 1);
    const Order &order = driver.server.orders().first();
    QCOMPARE(order.passengers[0].seat->label, u"7C"_qs);
    QCOMPARE(order.passengers[1].seat->label, u"7D"_qs);
    QCOMPARE(order.contact.name,
             u"Dewi Lestari"_qs); // the first passenger, unless another is typed
}

void SaleFlowTest::midtransSale()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    driver.find<QTabWidget>("paymentTabs")->setCurrentIndex(1);
    driver.click("payMidtransButton");
    QTRY_VERIFY(driver.sees("paymentQr"));
    QVERIFY(!driver.find<QLabel>("paymentQr")->pixmap().isNull());
    QCOMPARE(driver.text("paymentUrl"), driver.server.payments().first().redirectUrl);
    driver.server.payAtGateway();
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("ticketsView"), 15000);
    QVERIFY(!driver.sees("ticketsChange")); // nobody gave cash
}

void SaleFlowTest::openPaymentPageIsFoundAgain()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    driver.find<QTabWidget>("paymentTabs")->setCurrentIndex(1);
    driver.click("payMidtransButton");
    QTRY_VERIFY(driver.sees("paymentQr"));
    driver.click("paymentCloseButton");
    driver.click("navigateOrders");
    QTRY_COMPARE(driver.find<QTableView>("ordersTable")->model()->rowCount(), 1);
    driver.find<QTableView>("ordersTable")->selectRow(0);
    QTRY_VERIFY(driver.sees("payOrderButton"));
    driver.click("payOrderButton");
    QTRY_VERIFY(driver.sees("paymentQr"));
    QCOMPARE(driver.server.payments().size(), 1);
}

void SaleFlowTest::seatTakenWhileTyping()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    choose(driver, "8A");
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    QTRY_VERIFY(driver.text("passengerSeat0").contains(u"8A"));
    driver.server.takeSeat(u"EKS 1"_qs, u"8A"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(driver.text("noticeText").contains(u"8A"), 10000);
    QCOMPARE(driver.text("passengerName0"), u"Dewi Lestari"_qs);
    QCOMPARE(driver.text("passengerSeat0"), u"no seat"_qs);

    // Another seat is not taken silently: the operator chooses.
    driver.fillContact();
    driver.click("createOrderButton");
    QVERIFY(driver.sees("createOrderButton"));
    QCOMPARE(driver.server.count("POST", u"/orders"_qs), 0);
    choose(driver, "8B");
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    QCOMPARE(driver.server.orders().first().passengers[0].seat->label, u"8B"_qs);
}

void SaleFlowTest::seatTakenAtTheLastMoment()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    choose(driver, "9A");
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillContact();
    driver.server.takeSeat(u"EKS 1"_qs, u"9A"_qs);
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.text("noticeText").contains(u"9A"));
    QTRY_COMPARE(driver.text("passengerSeat0"), u"no seat"_qs);
    QCOMPARE(driver.text("passengerIdentity0"), goodNik());
    QVERIFY(driver.server.orders().isEmpty());
}

void SaleFlowTest::mistakesAreToldAtTheirFields()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    driver.click("createOrderButton");
    QCOMPARE(driver.server.count("POST", u"/orders"_qs), 0);
    QVERIFY(driver.sees("rowNameError"));
    QVERIFY(driver.sees("rowIdentityError"));
    QVERIFY(driver.sees("contactEmailError"));
    QVERIFY(driver.sees("contactPhoneError"));
    QVERIFY(driver.find<QLineEdit>("passengerName0")->hasFocus());
    QVERIFY(!driver.find<QLineEdit>("passengerName0")->accessibleDescription().isEmpty());
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillContact();
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
}

void SaleFlowTest::nikIsCheckedWhileItIsTyped()
{
    DesktopDriver driver;
    driver.signIn();
    driver.type("passengerIdentity0", u"31710144059"_qs);
    QVERIFY(!driver.sees("rowIdentityError")); // not finished is not wrong
    driver.type("passengerIdentity0", u"3171019905900001"_qs); // the 99th of a month
    QVERIFY(driver.sees("rowIdentityError"));
    driver.type("passengerIdentity0", u"31710144x"_qs);
    QCOMPARE(driver.text("rowIdentityError"), u"A NIK has only digits."_qs);
    driver.type("passengerIdentity0", u"3171 0144 0590 0001"_qs); // in groups, as on the card
    QVERIFY(!driver.sees("rowIdentityError"));
    driver.find<QComboBox>("passengerIdentityType0")->setCurrentIndex(1);
    driver.type("passengerIdentity0", u"A123"_qs);
    driver.find<QLineEdit>("contactName")->setFocus();
    QVERIFY(driver.sees("rowIdentityError"));
}

void SaleFlowTest::infantsNeedAdults()
{
    DesktopDriver driver;
    driver.signIn();
    driver.click("addInfantButton");
    QVERIFY(driver.sees("passengerName1"));
    QVERIFY(!driver.find<QAbstractButton>("addInfantButton")->isEnabled());
    driver.click("addAdultButton");
    QVERIFY(driver.find<QAbstractButton>("addInfantButton")->isEnabled());
    driver.search();
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.click("passengerRemove1"); // the second adult
    driver.fillPassenger(1, u"Bayi Lestari"_qs, u"3171014405250001"_qs);
    driver.fillContact();
    driver.click("createOrderButton");
    QTRY_COMPARE(driver.server.orders().size(), 1);
    const Order &order = driver.server.orders().first();
    QCOMPARE(order.passengers.size(), 2);
    QCOMPARE(order.passengers[1].details.type, PassengerType::Infant);
    QVERIFY(!order.passengers[1].seat);
    QCOMPARE(order.total(), Money(565'000));
}

void SaleFlowTest::deadServerLosesNothing()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillContact();
    driver.server.stop();
    driver.click("createOrderButton");
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("createOrderError"), 20000);
    QVERIFY(driver.text("createOrderError").contains(driver.server.url().toString()));
    QCOMPARE(driver.text("passengerName0"), u"Dewi Lestari"_qs);
    QCOMPARE(driver.text("contactEmail"), u"dewi@example.id"_qs);
    driver.server.start();
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    QCOMPARE(driver.server.orders().size(), 1);
}

void SaleFlowTest::lostAnswerMakesOneOrder()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    choose(driver, "8A");
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillContact();
    driver.server.answerOnlyThat = u"/orders"_qs;
    driver.server.answersToLose = 100;
    driver.click("createOrderButton");
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("createOrderError"), 20000);
    QCOMPARE(driver.server.orders().size(), 1); // made, but nobody here knows
    // The seat is held by that very order: it must not be taken for a loss.
    QTest::qWait(2500);
    QVERIFY(driver.text("passengerSeat0").contains(u"8A"));
    driver.server.answersToLose = 0;
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
    QCOMPARE(driver.server.orders().size(), 1);
}

void SaleFlowTest::lostCashAnswerIsFoundOut()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    driver.server.answerOnlyThat = u"/payments"_qs;
    driver.server.answersToLose = 1;
    driver.type("cashGiven", u"600000"_qs);
    driver.click("payCashButton");
    QTRY_VERIFY_WITH_TIMEOUT(driver.sees("ticketsView"), 15000);
    QCOMPARE(driver.text("ticketsChange"), Money(35'000).toString());
    QCOMPARE(driver.server.payments().size(), 1);
}

void SaleFlowTest::tooLittleCash()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    driver.type("cashGiven", u"500000"_qs);
    driver.click("payCashButton");
    QVERIFY(driver.sees("cashGivenError"));
    QCOMPARE(driver.server.count("POST", u"/payments"_qs), 0);
    driver.click("cashNote0");
    QVERIFY(!driver.sees("cashGivenError"));
    QCOMPARE(driver.text("cashGiven"), u"565.000"_qs);
}

void SaleFlowTest::holdThatHasEnded()
{
    DesktopDriver driver;
    driver.server.holdSeconds = 1;
    driver.signIn();
    driver.makeOrder();
    QTRY_VERIFY_WITH_TIMEOUT(!driver.find<QAbstractButton>("payCashButton")->isEnabled(), 10000);
    QTRY_COMPARE(driver.text("holdCountdown"), u"0:00"_qs);
    QVERIFY(!driver.find<QAbstractButton>("payMidtransButton")->isEnabled());
}

void SaleFlowTest::endedSessionKeepsWhatWasTyped()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.fillContact();
    driver.server.endSessions();
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("loginError"));
    QCOMPARE(driver.text("loginPassword"), QString());
    driver.signIn();
    QCOMPARE(driver.text("passengerName0"), u"Dewi Lestari"_qs);
    driver.click("createOrderButton");
    QTRY_VERIFY(driver.sees("payCashButton"));
}

void SaleFlowTest::logoutForgetsWhatWasTyped()
{
    DesktopDriver driver;
    driver.signIn();
    driver.fillPassenger(0, u"Dewi Lestari"_qs, goodNik());
    driver.window->client().logout();
    QTRY_VERIFY(driver.sees("loginButton"));
    driver.signIn(u"supervisor@demo.kai"_qs);
    QCOMPARE(driver.text("passengerName0"), QString());
    QTRY_COMPARE(driver.server.count("POST", u"/auth/logout"_qs), 1);
}

void SaleFlowTest::searchMistakes()
{
    DesktopDriver driver;
    driver.signIn();
    driver.type("searchFrom", u"nowhere"_qs);
    driver.click("searchButton");
    QTRY_VERIFY(driver.sees("searchFromError")); // as soon as the stations are known
    QVERIFY(driver.sees("searchToError"));
    driver.search();
    QVERIFY(!driver.sees("searchFromError"));
    driver.click("searchSwap");
    QCOMPARE(driver.text("searchFrom"), u"Surabaya Gubeng (SGU)"_qs);
    QTRY_VERIFY(!driver.find<QWidget>("searchBusy")->isVisible());
    driver.type("searchTo", u"BD"_qs); // the server does not know it
    driver.click("searchButton");
    QTRY_VERIFY(driver.sees("searchToError"));
    driver.type("searchTo", u"YK"_qs);
    driver.click("searchButton");
    QTRY_COMPARE(driver.find<QTableView>("departuresTable")->model()->rowCount(), 0);
    QVERIFY(driver.text("departuresSubtitle").startsWith(u"No train runs"));
}

void SaleFlowTest::fourSeatsAtMost()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    for (const char *seat : {"7A", "7B", "7C", "7D", "8A"})
        choose(driver, seat);
    QVERIFY(driver.text("noticeText").contains(u"4 seats"));
    QVERIFY(driver.sees("passengerName3"));
    QVERIFY(!driver.sees("passengerName4"));
    choose(driver, "6A"); // sold
    QVERIFY(driver.text("noticeText").contains(u"6A is sold"));
}

void SaleFlowTest::seatsAreChosenFromTheList()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    driver.click("seatListButton");
    auto *list = driver.find<QListView>("seatList");
    QVERIFY(list->isVisible());
    QVERIFY(!driver.sees("seatMap"));
    QTest::keyClick(driver.find<QTableView>("departuresTable"), Qt::Key_Return);
    QVERIFY(list->hasFocus());
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_VERIFY(driver.text("passengerSeat0").contains(u"1A"));
    QCOMPARE(list->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(driver.text("passengerSeat0"), u"any seat of the class"_qs);
}

void SaleFlowTest::anothersSaleShowsWithinASecond()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    auto *map = driver.find<SeatMapWidget>("seatMap");
    QTRY_COMPARE(map->coach().seats.size(), 50);
    QTRY_VERIFY(driver.server.streams() > 0);
    QTRY_VERIFY(driver.window->client().events().isLive());
    const auto isFree = [map](const char *label) {
        const QList<MappedSeat> &seats = map->coach().seats;
        return std::any_of(seats.begin(), seats.end(), [label](const MappedSeat &seat) {
            return seat.place.label == QLatin1String(label) && seat.status == SeatStatus::Free;
        });
    };
    QVERIFY(isFree("8A"));
    QElapsedTimer clock;
    clock.start();
    driver.server.takeSeat(u"EKS 1"_qs, u"8A"_qs);
    QTRY_VERIFY(!isFree("8A"));
    // While events arrive the map asks by itself only every 20 seconds: this was the event.
    qInfo("seen after %lld ms", clock.elapsed());
}

void SaleFlowTest::anotherClassShowsItsCoaches()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    auto *map = driver.find<SeatMapWidget>("seatMap");
    QTRY_COMPARE(map->coach().seats.size(), 50);
    choose(driver, "7C");
    auto *table = driver.find<QTableView>("departuresTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_COMPARE(map->coach().seats.size(), 80);
    QCOMPARE(map->coach().layout.travelClass, TravelClass::Economy);
    QCOMPARE(driver.text("passengerSeat0"), u"any seat of the class"_qs);
    QCOMPARE(driver.text("totalAmount"), Money(310'000).toString());
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(map->hasFocus());
    QTest::keyClick(map, Qt::Key_Space);
    QTRY_COMPARE(driver.text("passengerSeat0"), u"EKO 1 / 1A"_qs);
}

void SaleFlowTest::tabFollowsTheEye()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    driver.click("addAdultButton");
    driver.find<QLineEdit>("passengerName0")->setFocus();
    QStringList order;
    for (int i = 0; i < 15; ++i) {
        order.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(
        order,
        QStringList({u"passengerName0"_qs, u"passengerIdentityType0"_qs, u"passengerIdentity0"_qs,
                     u"passengerRemove0"_qs, u"passengerName1"_qs, u"passengerIdentityType1"_qs,
                     u"passengerIdentity1"_qs, u"passengerRemove1"_qs, u"addAdultButton"_qs,
                     u"addInfantButton"_qs, u"pasteListButton"_qs, u"contactName"_qs,
                     u"contactPhone"_qs, u"contactEmail"_qs, u"createOrderButton"_qs}));
}

void SaleFlowTest::saleByKeyboardAlone()
{
    DesktopDriver driver;
    driver.signIn();
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    const auto write = [](const char *text) {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
        QTest::qWait(1); // fingers are slower than the list of offers that opens
    };
    QTRY_COMPARE(focused(), u"searchFrom"_qs);
    QTRY_VERIFY([&] {
        driver.find<QLineEdit>("searchFrom")->selectAll();
        write("gmr");
        return driver.find<QLineEdit>("searchFrom")->completer()->model()->rowCount() > 0;
    }());
    press(Qt::Key_Tab);
    press(Qt::Key_Tab); // over the swap button
    write("sgu");
    press(Qt::Key_Enter);
    QTRY_COMPARE(focused(), u"departuresTable"_qs);
    press(Qt::Key_Enter);
    QCOMPARE(focused(), u"seatMap"_qs);
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    QCOMPARE(focused(), u"passengerName0"_qs);
    write("Dewi Lestari");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    write("3171014405900001");
    while (focused() != u"contactPhone")
        press(Qt::Key_Tab);
    write("081234567890");
    press(Qt::Key_Tab);
    write("dewi@example.id");
    press(Qt::Key_Tab);
    press(Qt::Key_Enter);
    QTRY_COMPARE(focused(), u"cashGiven"_qs);
    write("600000");
    press(Qt::Key_Enter);
    QTRY_COMPARE(focused(), u"newSaleButton"_qs);
    QCOMPARE(driver.server.orders().first().passengers[0].seat->label, u"1A"_qs);
    press(Qt::Key_Enter);
    QTRY_COMPARE(focused(), u"searchFrom"_qs);
}

void SaleFlowTest::knownPassengerInTwentyFiveKeys()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    driver.click("cashNote0");
    driver.click("payCashButton");
    QTRY_COMPARE(focused(), u"newSaleButton"_qs);

    CountedKeys keys(driver);
    keys.press(Qt::Key_Return); // a new sale
    QTRY_COMPARE(focused(), u"searchFrom"_qs);
    QTRY_VERIFY(!driver.find<QWidget>("searchBusy")->isVisible());
    QCOMPARE(focused(), u"searchFrom"_qs); // what is found takes no letters away
    keys.write("gmr");
    keys.press(Qt::Key_Return);
    keys.write("sgu");
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"departuresTable"_qs);
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    keys.press(Qt::Key_Right); // the first seat has just been sold
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Tab);
    QCOMPARE(focused(), u"passengerName0"_qs);
    QVERIFY(driver.text("passengerSeat0").contains(u"1C"));
    keys.write("de");
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(driver.text("passengerIdentity0"), goodNik());
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(focused(), u"cashGiven"_qs);
    keys.write("600000");
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"newSaleButton"_qs);
    qInfo("%d keys for a known passenger", keys.count());
    QVERIFY(keys.count() <= 25);

    QCOMPARE(driver.server.orders().size(), 2);
    const Order &order = driver.server.orders().last();
    QCOMPARE(order.status, OrderStatus::Paid);
    QCOMPARE(order.passengers[0].details.name, u"Dewi Lestari"_qs);
    QCOMPARE(order.passengers[0].seat->label, u"1C"_qs);
    QCOMPARE(order.contact.email, u"dewi@example.id"_qs);
}

void SaleFlowTest::newPassengerIsTypedStraightOn()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search(); // so that the stations are known
    driver.find<QLineEdit>("searchFrom")->setFocus();
    driver.find<QLineEdit>("searchFrom")->selectAll();
    CountedKeys keys(driver);
    keys.write("gmr");
    keys.press(Qt::Key_Return);
    keys.write("sgu");
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"departuresTable"_qs);
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(driver.find<SeatMapWidget>("seatMap")->coach().seats.size(), 50);
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Tab);

    // What only the passenger knows is as long as it is; everything else is counted.
    CountedKeys data(driver);
    data.write("Agus Wijaya");
    keys.press(Qt::Key_Return);
    QCOMPARE(focused(), u"passengerIdentity0"_qs);
    data.write("3171011206880002");
    keys.press(Qt::Key_Return);
    QCOMPARE(focused(), u"contactPhone"_qs);
    data.write("081234567890");
    keys.press(Qt::Key_Return);
    data.write("agus@example.id");
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"cashGiven"_qs);
    keys.press(Qt::Key_1, Qt::AltModifier); // exact
    QTRY_COMPARE(focused(), u"payCashButton"_qs);
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"newSaleButton"_qs);
    qInfo("%d keys and the passenger's own data", keys.count());
    QVERIFY(keys.count() <= 25);
    QCOMPARE(driver.server.orders().first().status, OrderStatus::Paid);
}

void SaleFlowTest::recalledPassengersAreForgottenWithTheUser()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    auto *name = driver.find<QLineEdit>("passengerName0");
    QCOMPARE(name->completer()->model()->rowCount(), 1);
    const QString offered = name->completer()->model()->index(0, 0).data().toString();
    QVERIFY(offered.contains(u"Dewi Lestari"));
    QVERIFY(!offered.contains(goodNik())); // others may look over the shoulder
    driver.window->client().logout();
    QTRY_VERIFY(driver.sees("loginButton"));
    driver.signIn(u"supervisor@demo.kai"_qs);
    QCOMPARE(driver.find<QLineEdit>("passengerName0")->completer()->model()->rowCount(), 0);
}

void SaleFlowTest::listsArePasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tabs with headings")
        << u"Nama\tNIK\nDewi Lestari\t3171014405900001\nAgus Wijaya\t3171 0112 0688 0002\n"_qs;
    QTest::newRow("semicolons, number first")
        << u"3171014405900001;Dewi Lestari\r\n3171011206880002;Agus Wijaya"_qs;
    QTest::newRow("commas and blank lines")
        << u"\nDewi Lestari, 3171014405900001\n\nAgus Wijaya,3171011206880002\n"_qs;
}

void SaleFlowTest::listsArePasted()
{
    QFETCH(QString, text);
    DesktopDriver driver;
    driver.signIn();
    QGuiApplication::clipboard()->setText(text);
    auto *name = driver.find<QLineEdit>("passengerName0");
    name->setFocus();
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(driver.sees("passengerName1"));
    QCOMPARE(driver.text("passengerName0"), u"Dewi Lestari"_qs);
    QCOMPARE(driver.text("passengerIdentity0"), goodNik());
    QCOMPARE(driver.text("passengerName1"), u"Agus Wijaya"_qs);
    QCOMPARE(driver.text("passengerIdentity1"), u"3171011206880002"_qs);
    QCOMPARE(driver.text("contactName"), u"Dewi Lestari"_qs);
    QVERIFY(!driver.sees("passengerName2"));
    QCOMPARE(focused(), u"contactPhone"_qs);
}

void SaleFlowTest::longListTakesWhatHasRoom()
{
    DesktopDriver driver;
    driver.signIn();
    driver.fillPassenger(0, u"Siti Rahayu"_qs, u"3171014405900001"_qs);
    QGuiApplication::clipboard()->setText(
        u"Agus Wijaya;3171011206880002;0812345678;agus@example.id\nB C;31\nJohn Smith;X1234567\n"
        u"Too Many;3171011206880003"_qs);
    driver.click("pasteListButton");
    QCOMPARE(driver.text("passengerName0"), u"Siti Rahayu"_qs); // typed before
    QCOMPARE(driver.text("passengerName3"), u"John Smith"_qs);
    QCOMPARE(driver.find<QComboBox>("passengerIdentityType3")->currentIndex(), 1);
    QVERIFY(!driver.sees("passengerName4"));
    QCOMPARE(driver.text("passengersError"),
             u"3 of 4 listed passengers were taken: one order has room for 4 adults."_qs);
    QVERIFY(driver.sees("rowIdentityError")); // of the two digits
    QCOMPARE(driver.text("contactPhone"), u"0812345678"_qs);
    QCOMPARE(driver.text("contactEmail"), u"agus@example.id"_qs);
}

void SaleFlowTest::orderIsPaidLater()
{
    DesktopDriver driver;
    driver.signIn();
    driver.makeOrder();
    driver.click("paymentCloseButton");
    driver.click("navigateOrders");
    auto *table = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTRY_VERIFY(driver.sees("payOrderButton"));
    driver.click("payOrderButton");
    driver.click("cashNote0");
    driver.click("payCashButton");
    QTRY_VERIFY(driver.sees("detailTickets"));
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"Paid"_qs);
    QTRY_COMPARE(driver.find<QListWidget>("ticketsView")->count(), 1);
}

QTEST_MAIN(SaleFlowTest)
#include "tst_saleflow.moc"
