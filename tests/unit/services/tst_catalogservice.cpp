#include "unit/services/world.h"

#include <QTest>

using namespace kai;

class TestCatalogService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_world.clock.set({}); }
    void badSearches_data();
    void badSearches();
    void saleOpensFortyFiveDaysBefore();
    void dayEndsByTheStationsClock();
    void departuresThatHaveLeftAreAbsent();
    void seatMapTellsEveryFare();
    void wholeRunWithoutStations();
    void badSeatMaps();
    void coachWithoutFareIsNotSold();

private:
    World m_world;
};

void TestCatalogService::badSearches_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("errors");
    const auto row
        = [](const char *name, const char *from, const char *to, int day, const char *errors) {
              QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << day
                                  << QString::fromLatin1(errors);
          };
    row("unknown origin", "QQQ", "SGU", 1, "from station.unknown");
    row("unknown destination", "GMR", "QQQ", 1, "to station.unknown");
    row("beginning of a code", "GM", "SGU", 1, "from station.unknown");
    row("same station", "GMR", "GMR", 1, "to station.sameTwice");
    row("missing", "", "", 1, "from required, to required");
    row("yesterday", "GMR", "SGU", -1, "date date.past");
    row("46 days", "GMR", "SGU", 46, "date date.tooFar");
    row("everything", "QQQ", "", 46, "from station.unknown, to required, date date.tooFar");
}

void TestCatalogService::badSearches()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, day);
    const auto found = m_world.catalog.departures(from, to, TestDatabase::today().addDays(day), {});
    QTEST(codesOf(found), "errors");
}

void TestCatalogService::saleOpensFortyFiveDaysBefore()
{
    QVERIFY(m_world.catalog.departures(origin, destination, TestDatabase::today().addDays(45), {}));
    QCOMPARE(codesOf(m_world.catalog.departures(origin, destination, QDate(), {})),
             QStringLiteral("date date.invalid"));
}

void TestCatalogService::dayEndsByTheStationsClock()
{
    const QDate day = TestDatabase::today().addDays(1);
    const QTimeZone jakarta("Asia/Jakarta");
    m_world.clock.set(QDateTime(day, QTime(23, 59), jakarta).toUTC());
    QVERIFY(m_world.catalog.departures(origin, destination, day, {}));
    m_world.clock.set(QDateTime(day.addDays(1), QTime(0, 0), jakarta).toUTC());
    QCOMPARE(codesOf(m_world.catalog.departures(origin, destination, day, {})),
             QStringLiteral("date date.past"));
}

void TestCatalogService::departuresThatHaveLeftAreAbsent()
{
    const QList<Departure> all = m_world.departures();
    m_world.clock.set(all.first().trip.from.departure);
    const QList<Departure> rest = m_world.departures();
    QVERIFY(rest.size() < all.size());
    for (const Departure &departure : rest)
        QVERIFY(departure.trip.from.departure > m_world.clock.now());
}

void TestCatalogService::seatMapTellsEveryFare()
{
    const Trip trip = m_world.trip();
    const SeatMap map = m_world.seatMap(trip);
    QCOMPARE(map.trip, trip);
    QVERIFY(!map.coaches.isEmpty());
    for (const MappedCoach &coach : map.coaches) {
        QVERIFY(coach.fare > Money());
        QCOMPARE(coach.fare.rupiah() % 5000, 0);
        QVERIFY(!coach.subclass.isEmpty());
    }
    // A search and a seat map must not tell two prices.
    const QList<ClassAvailability> offers = m_world.departures().first().classes;
    for (const ClassAvailability &offer : offers) {
        for (const MappedCoach &coach : map.coaches) {
            if (coach.layout.travelClass == offer.travelClass)
                QCOMPARE(coach.fare, offer.fare);
        }
    }
}

void TestCatalogService::wholeRunWithoutStations()
{
    const auto schedule = m_world.catalog.schedule(m_world.trip().scheduleId);
    QVERIFY(schedule);
    const auto map = m_world.catalog.seatMap(schedule->id, {}, {});
    QVERIFY(map);
    QCOMPARE(map->trip.from, schedule->stops.first());
    QCOMPARE(map->trip.to, schedule->stops.last());
}

void TestCatalogService::badSeatMaps()
{
    const ScheduleId id = m_world.trip().scheduleId;
    QCOMPARE(codesOf(m_world.catalog.seatMap(id, destination, origin)),
             QStringLiteral("to station.wrongOrder"));
    QCOMPARE(codesOf(m_world.catalog.seatMap(id, origin, {})),
             QStringLiteral("to station.notServed"));
    const auto unknown = m_world.catalog.seatMap(ScheduleId(999999), {}, {});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
}

void TestCatalogService::coachWithoutFareIsNotSold()
{
    const Trip trip = m_world.departures().last().trip;
    m_world.testDatabase.execute(
        QStringLiteral("DELETE FROM fares WHERE train_id = %1").arg(trip.train.id.value()));
    for (const MappedCoach &coach : m_world.seatMap(trip).coaches) {
        for (const MappedSeat &seat : coach.seats)
            QCOMPARE(seat.status, SeatStatus::Blocked);
    }
    const auto order = m_world.create(m_world.customer, m_world.request(trip, {World::adult()}));
    QCOMPARE(codesOf(order), QStringLiteral("/travelClass class.notServed"));
}

QTEST_GUILESS_MAIN(TestCatalogService)
#include "tst_catalogservice.moc"
