#include "desktop/orders/ordersmodel.h"
#include "desktop/payments/hourchart.h"
#include "desktop/payments/paymentsmodel.h"
#include "desktop/sale/departuresmodel.h"
#include "desktop/setup/settingsdialog.h"
#include "desktop/widgets/stationedit.h"
#include "desktop/widgets/style.h"
#include "fakerailway.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kai;
using tests::FakeRailway;

/// The tables, the completer, the chart's numbers and the colours.
class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void departuresTellSoldOutInWords();
    void ordersArrivePageByPage();
    void aFilterDropsWhatIsUnderWay();
    void aFailureStopsFetching();
    void paymentsAreListed();
    void stationsByCodeAndName_data();
    void stationsByCodeAndName();
    void sumsOfADayAndOfAWeek();
    void serverAddresses_data();
    void serverAddresses();
    void textHasContrast_data();
    void textHasContrast();

private:
    void signIn(ApiClient &client);
};

void ModelsTest::signIn(ApiClient &client)
{
    bool done = false;
    client.login(u"cashier@demo.kai"_qs, FakeRailway::password(), this,
                 [&done](const Answer<User> &user) { done = user.has_value(); });
    QTRY_VERIFY(done);
}

void ModelsTest::departuresTellSoldOutInWords()
{
    Departure departure;
    departure.trip.train = {TrainId(1), u"8"_qs, u"Bima"_qs};
    departure.trip.from.timeZone = departure.trip.to.timeZone = "Asia/Jakarta";
    departure.trip.from.departure = QDateTime({2026, 12, 1}, {10, 0}, Qt::UTC);
    departure.trip.to.arrival = QDateTime({2026, 12, 1}, {20, 5}, Qt::UTC);
    departure.classes = {{TravelClass::Executive, u"A"_qs, Money(565'000), 12, 50},
                         {TravelClass::Economy, u"C"_qs, Money(310'000), 0, 80}};
    Departure cancelled = departure;
    cancelled.status = ScheduleStatus::Cancelled;

    DeparturesModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDepartures({departure, cancelled});
    QCOMPARE(model.rowCount(), 4);
    const auto cell
        = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, DeparturesModel::Departs),
             u"17:00"_qs); // the station's zone, not this machine's
    QCOMPARE(cell(0, DeparturesModel::Arrives), u"03:05 +1"_qs);
    QCOMPARE(cell(0, DeparturesModel::Duration), u"10h 05m"_qs);
    QCOMPARE(cell(0, DeparturesModel::TrainName), u"Bima (8)"_qs);
    QCOMPARE(cell(0, DeparturesModel::Fare), Money(565'000).toString());
    QCOMPARE(cell(0, DeparturesModel::Seats), u"12"_qs);
    QCOMPARE(cell(1, DeparturesModel::Seats), u"Sold out"_qs);
    QCOMPARE(cell(2, DeparturesModel::Seats), u"Cancelled"_qs);
    QCOMPARE(model.firstForSale(), 0);
    model.updateFreeSeats(departure.trip.scheduleId, TravelClass::Executive, 0);
    QCOMPARE(cell(0, DeparturesModel::Seats), u"Sold out"_qs);
    QCOMPARE(model.firstForSale(), -1);
}

void ModelsTest::ordersArrivePageByPage()
{
    FakeRailway server;
    server.addOrders(250, OrderStatus::Paid);
    ApiClient client(server.url());
    signIn(client);
    OrdersModel model(client);
    model.load({});
    QTRY_COMPARE(model.rowCount(), 100);
    QVERIFY(model.canFetchMore({}));
    QVERIFY(!model.isComplete());
    model.fetchMore({});
    model.fetchMore({}); // while one is under way nothing more is asked for
    QTRY_COMPARE(model.rowCount(), 200);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 250);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(server.count("GET", u"/orders"_qs), 3);
    QSet<QString> codes;
    for (int row = 0; row < model.rowCount(); ++row)
        codes.insert(model.item(row).code);
    QCOMPARE(codes.size(), 250);

    Order changed = model.item(7);
    changed.status = OrderStatus::Refunded;
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.update(changed);
    QCOMPARE(told.size(), 1);
    QCOMPARE(model.index(7, OrdersModel::Status).data().toString(), u"Refunded"_qs);

    // The tester fetches by itself whatever there is to fetch.
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.load({});
    QTRY_COMPARE(model.rowCount(), 250);
}

void ModelsTest::aFilterDropsWhatIsUnderWay()
{
    FakeRailway server;
    server.addOrders(30, OrderStatus::Paid);
    server.addOrders(5, OrderStatus::Expired);
    ApiClient client(server.url());
    signIn(client);
    server.delayMs = 50;
    OrdersModel model(client);
    model.load({});
    QTRY_COMPARE(server.count("GET", u"/orders"_qs), 1);
    OrderQuery query;
    query.status = OrderStatus::Expired;
    model.load(query);
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(!model.isLoading());
    QTest::qWait(120); // an answer to the first would have come by now
    QCOMPARE(model.rowCount(), 5);
}

void ModelsTest::aFailureStopsFetching()
{
    FakeRailway server;
    server.addOrders(150, OrderStatus::Paid);
    ApiClient client(server.url());
    signIn(client);
    OrdersModel model(client);
    QSignalSpy failed(&model, &OrdersModel::failed);
    model.load({});
    QTRY_COMPARE(model.rowCount(), 100);
    server.stop();
    model.fetchMore({});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!model.canFetchMore({})); // a view would otherwise ask again and again
    QCOMPARE(model.rowCount(), 100);
    server.start();
    model.load({});
    QTRY_COMPARE(model.rowCount(), 100);
    QVERIFY(model.canFetchMore({}));
}

void ModelsTest::paymentsAreListed()
{
    FakeRailway server;
    server.addOrders(1, OrderStatus::PendingPayment);
    ApiClient client(server.url());
    signIn(client);
    client.payCash(u"KAI0001"_qs, Money(600'000), this, [](const auto &) {});
    QTRY_COMPARE(server.payments().size(), 1);
    PaymentsModel model(client);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.load({});
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, PaymentsModel::Method).data().toString(), u"Cash"_qs);
    QCOMPARE(model.index(0, PaymentsModel::Amount).data().toString(), Money(572'500).toString());
    QVERIFY(model.index(0, PaymentsModel::PaidAt).data().toString().endsWith(QLatin1String("WIB")));
}

void ModelsTest::stationsByCodeAndName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("best");
    QTest::newRow("code") << u"sbi"_qs << u"SBI"_qs;
    QTest::newRow("begin of the name") << u"gam"_qs << u"GMR"_qs;
    QTest::newRow("second word") << u"gubeng"_qs << u"SGU"_qs;
    QTest::newRow("code before name") << u"SB"_qs << u"SBI"_qs;
    QTest::newRow("city") << u"jakarta"_qs << u"GMR"_qs;
    QTest::newRow("what is shown") << u"Gambir (GMR)"_qs << u"GMR"_qs;
    QTest::newRow("nothing") << u""_qs << u""_qs;
    QTest::newRow("no such") << u"xyz"_qs << u""_qs;
}

void ModelsTest::stationsByCodeAndName()
{
    QFETCH(QString, typed);
    const QList<Station> stations {
        {StationId(1), u"GMR"_qs, u"Gambir"_qs, u"Jakarta"_qs},
        {StationId(2), u"SGU"_qs, u"Surabaya Gubeng"_qs, u"Surabaya"_qs},
        {StationId(3), u"SBI"_qs, u"Surabaya Pasarturi"_qs, u"Surabaya"_qs}};
    const QList<Station> found = matchingStations(stations, typed);
    QTEST(found.isEmpty() ? QString() : found.first().code, "best");
}

void ModelsTest::sumsOfADayAndOfAWeek()
{
    PaymentSummary day;
    day.from = day.to = {2026, 12, 1};
    day.byHour = {{u"2026-12-01T00:00:00+07:00"_qs, 1, Money(100)},
                  {u"2026-12-01T16:00:00Z"_qs, 1, Money(200)}, // 23 o'clock there
                  {u"2026-12-01T17:00:00Z"_qs, 1, Money(400)}}; // the next day there
    const SumLine hours = sumLineOf(day);
    QCOMPARE(hours.sums.size(), 24);
    QCOMPARE(hours.sums[0], 100.0);
    QCOMPARE(hours.sums[23], 200.0);
    QCOMPARE(hours.counts[23], 1);
    PaymentSummary week = day;
    week.to = {2026, 12, 7};
    const SumLine days = sumLineOf(week);
    QCOMPARE(days.sums.size(), 7);
    QCOMPARE(days.sums[0], 300.0);
    QCOMPARE(days.sums[1], 400.0);
    QCOMPARE(sumLineOf({}).sums.size(), 0);
}

void ModelsTest::serverAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("understood"); // "-" where it is none
    QTest::newRow("empty") << u" "_qs << u""_qs;
    QTest::newRow("full") << u"https://tickets.example.id"_qs << u"https://tickets.example.id"_qs;
    QTest::newRow("slash") << u"https://tickets.example.id/"_qs << u"https://tickets.example.id"_qs;
    QTest::newRow("bare host") << u"10.0.0.5:8474"_qs << u"http://10.0.0.5:8474"_qs;
    QTest::newRow("other scheme") << u"ftp://example.id"_qs << u"-"_qs;
    QTest::newRow("with password") << u"http://a:b@example.id"_qs << u"-"_qs;
    QTest::newRow("blanks") << u"not an address"_qs << u"-"_qs;
}

void ModelsTest::serverAddresses()
{
    QFETCH(QString, typed);
    const std::optional<QUrl> url = serverAddressFrom(typed);
    QTEST(url ? url->toString() : u"-"_qs, "understood");
}

static double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

void ModelsTest::textHasContrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto &[name, c] :
         {std::pair("light", lightColors()), std::pair("dark", darkColors())}) {
        const std::tuple<const char *, QColor, QColor> pairs[] {
            {"text on window", c.text, c.window},
            {"text on card", c.text, c.card},
            {"text on row", c.text, c.row},
            {"muted on window", c.muted, c.window},
            {"muted on card", c.muted, c.card},
            {"muted on row", c.muted, c.row},
            {"muted on hint", c.muted, c.hintGround},
            {"primary button", c.onPrimary, c.primary},
            {"primary button under the mouse", c.onPrimary, c.primaryHover},
            {"disabled primary button", c.muted, c.line},
            {"chosen seat", c.onAccent, c.accent},
            {"error on card", c.error, c.card},
            {"error on row", c.error, c.row},
            {"text on error", c.text, c.errorGround},
            {"text on warning", c.text, c.warningGround},
            {"text on success", c.text, c.successGround},
            {"text on hint", c.text, c.hintGround},
            {"success on card", c.success, c.card},
            {"warning on card", c.warning, c.card},
            {"free seat", c.seatText, c.seatFree},
            {"held seat", c.seatText, c.seatHeld},
            {"sold seat", c.muted, c.seatSold},
            {"blocked seat", c.muted, c.seatBlocked},
        };
        for (const auto &[pair, text, ground] : pairs)
            QTest::addRow("%s: %s", name, pair) << text << ground;
    }
    QTest::newRow("navigation") << QColor(Qt::white) << QColor(0x2a, 0x46, 0x8f);
}

void ModelsTest::textHasContrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

QTEST_MAIN(ModelsTest)
#include "tst_models.moc"
