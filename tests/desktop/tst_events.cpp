#include "desktop/client/eventreader.h"
#include "desktop/seats/seatmapwidget.h"
#include "desktopdriver.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace kai;
using namespace kai::tests;

/// Live events in the window: what changes elsewhere shows itself.
class DesktopEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsArriveInAnyPieces();
    void aSeatTakenElsewhereShowsAtOnce();
    void aLostConnectionCatchesUp();
    void anOldTokenIsRenewed();
    void afterTheLogoutNobodyListens();
    void aPaidOrderShowsInTheList();
    void theFiguresFollow();
};

void DesktopEventsTest::eventsArriveInAnyPieces()
{
    const QByteArray wire = "retry: 2000\nid: 7\nevent: ready\ndata: {}\n\n"
                            ": heartbeat\nid: 9\n\n"
                            "id: 12\nevent: seats\ndata: {\"scheduleId\": 3}\n\nid: 13\nev";
    for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
        EventReader reader;
        QList<ServerEvent> events = reader.take(wire.left(cut));
        events += reader.take(wire.mid(cut));
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0].name, QStringLiteral("ready"));
        QCOMPARE(events[1].data[u"scheduleId"].toInt(), 3);
        QCOMPARE(reader.lastId(), QByteArray("12"));
    }
}

void DesktopEventsTest::aSeatTakenElsewhereShowsAtOnce()
{
    DesktopDriver driver;
    driver.signIn();
    driver.search();
    QTRY_COMPARE(driver.server.streams(), 1);
    QTRY_VERIFY(driver.window->client().events().isLive());
    const QString seats = QStringLiteral("/seats");
    QTRY_VERIFY(driver.server.count("GET", seats) > 0);
    QTest::qWait(300); // the answer has come, and what it made the window ask
    const int before = driver.server.count("GET", seats);
    QElapsedTimer timer;
    timer.start();
    driver.server.takeSeat(QStringLiteral("EKS 1"), QStringLiteral("1A"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.server.count("GET", seats), before + 1, 1500);
    // A change of another departure is nobody's business here.
    driver.server.tell("seats", {{QStringLiteral("scheduleId"), 999'999}});
    QTest::qWait(300);
    QCOMPARE(driver.server.count("GET", seats), before + 1);
}

void DesktopEventsTest::aLostConnectionCatchesUp()
{
    FakeRailway server;
    ApiClient client(server.url());
    QSignalSpy orders(&client.events(), &EventStream::orderChanged);
    QObject receiver;
    client.login(QStringLiteral("cashier@demo.kai"), FakeRailway::password(), &receiver,
                 [](const Answer<User> &) {});
    QTRY_VERIFY(client.events().isLive());
    server.tell("orders", {{QStringLiteral("code"), QStringLiteral("AAA")}});
    QTRY_COMPARE(orders.size(), 1);
    server.cutStreams();
    server.tell("orders", {{QStringLiteral("code"), QStringLiteral("BBB")}});
    QTRY_COMPARE(orders.size(), 2);
    QCOMPARE(orders[1][0].toString(), QStringLiteral("BBB"));
    server.stop();
    QTRY_VERIFY(!client.events().isLive());
    server.start();
    server.tell("orders", {{QStringLiteral("code"), QStringLiteral("CCC")}});
    QTRY_COMPARE(orders.size(), 3);
    QVERIFY(client.events().isLive());
}

void DesktopEventsTest::anOldTokenIsRenewed()
{
    FakeRailway server;
    ApiClient client(server.url());
    QObject receiver;
    client.login(QStringLiteral("cashier@demo.kai"), FakeRailway::password(), &receiver,
                 [](const Answer<User> &) {});
    QTRY_VERIFY(client.events().isLive());
    server.expireAccessTokens();
    server.cutStreams();
    QTRY_VERIFY(!client.events().isLive());
    QTRY_VERIFY_WITH_TIMEOUT(client.events().isLive(), 10'000);
    QCOMPARE(server.count("POST", QStringLiteral("/auth/refresh")), 1);
    QVERIFY(client.isSignedIn());
}

void DesktopEventsTest::afterTheLogoutNobodyListens()
{
    FakeRailway server;
    ApiClient client(server.url());
    QObject receiver;
    client.login(QStringLiteral("cashier@demo.kai"), FakeRailway::password(), &receiver,
                 [](const Answer<User> &) {});
    QTRY_VERIFY(client.events().isLive());
    client.logout();
    QVERIFY(!client.events().isLive());
    QTRY_COMPARE(server.streams(), 0);
}

void DesktopEventsTest::aPaidOrderShowsInTheList()
{
    DesktopDriver driver;
    driver.server.addOrders(3, OrderStatus::PendingPayment);
    driver.signIn();
    driver.click("navigateOrders");
    auto *table = driver.find<QTableView>("ordersTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const QString code = table->model()->index(1, 0).data().toString();
    const QString path = QStringLiteral("/orders/") + code;
    QCOMPARE(driver.server.count("GET", path), 0);
    driver.server.tell("orders", {{QStringLiteral("code"), code}});
    QTRY_COMPARE(driver.server.count("GET", path), 1);
    driver.server.addOrders(1, OrderStatus::Paid);
    driver.server.tell("orders", {{QStringLiteral("code"), QStringLiteral("NEWONE")}});
    QTRY_COMPARE(table->model()->rowCount(), 4);
}

void DesktopEventsTest::theFiguresFollow()
{
    DesktopDriver driver;
    driver.signIn(QStringLiteral("supervisor@demo.kai"));
    driver.click("navigatePayments");
    const QString summary = QStringLiteral("/payments/summary");
    QTRY_VERIFY(driver.server.count("GET", summary) > 0);
    const int before = driver.server.count("GET", summary);
    for (int i = 0; i < 5; ++i)
        driver.server.tell("payments", {{QStringLiteral("orderCode"), QStringLiteral("AAA")}});
    QTRY_COMPARE(driver.server.count("GET", summary), before + 1); // one for all of a moment
}

QTEST_MAIN(DesktopEventsTest)
#include "tst_events.moc"
