#include "fixture.h"

#include "domain/coach.h"

using namespace kai;

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup() { m_fixture.reset(); }

    void stationsAreFoundByTheBeginningOfCodeOrName();
    void wildcardFindsNoStation();
    void departuresTellFareAndFreeSeatsOfEachClass();
    void saleOfOneLegLeavesTheOthersFree();
    void departuresAreOfTheLocalDateAtTheStation();
    void departuresArePagedWithoutGaps();
    void earlierDeparturesAreLeftOut();
    void tripsThatCannotBeBoughtAreLeftOut();
    void cancelledRunIsShownAsSuch();
    void scheduleHasItsStopsInOrder();
    void absentScheduleIsNotFound();
    void seatMapIsTheTrainFromItsFront();
    void seatMapTellsTheStateOfEachSeat();

private:
    QList<Departure> departures(const QString &from, const QString &to, int daysFromToday = 1)
    {
        return must(m_fixture->with([&](Repositories &r) {
                   const QDate day = TestDatabase::today().addDays(daysFromToday);
                   return r.catalog().departures({from, to, day, {}}, {});
               }))
            .items;
    }
    QList<Station> stations(const QString &query)
    {
        return must(m_fixture->with([&](Repositories &r) {
                   return r.catalog().stations(query, {200, {}});
               }))
            .items;
    }
    std::optional<Departure> departureOf(const QString &train, const QString &from,
                                         const QString &to, int daysFromToday = 1)
    {
        for (const Departure &departure : departures(from, to, daysFromToday)) {
            if (departure.trip.train.number == train)
                return departure;
        }
        return std::nullopt;
    }
    int freeSeats(const QString &train, const QString &from, const QString &to)
    {
        const auto departure = departureOf(train, from, to);
        return departure ? departure->classes.value(0).freeSeats : -1;
    }

    std::unique_ptr<Fixture> m_fixture;
};

void TestCatalog::stationsAreFoundByTheBeginningOfCodeOrName()
{
    QCOMPARE(int(stations({}).size()),
             m_fixture->test.value(QStringLiteral("SELECT count(*) FROM stations")).toInt());
    const QList<Station> gambir = stations(QStringLiteral("gmr"));
    QCOMPARE(gambir.size(), 1);
    QCOMPARE(gambir[0].name, QStringLiteral("Gambir"));
    QCOMPARE(gambir[0].timeZone, QByteArray("Asia/Jakarta"));
    QVERIFY(gambir[0].latitude < -6 && gambir[0].longitude > 106);
    QCOMPARE(stations(QStringLiteral("gamb")).value(0).code, QStringLiteral("GMR"));
    QCOMPARE(stations(QStringLiteral("ambir")).value(0).code, QStringLiteral("GMR"));
    QVERIFY(stations(QStringLiteral("xyzw")).isEmpty());
    QCOMPARE(stations(QStringLiteral("cn")).value(0).code, QStringLiteral("CN")); // before CNP
    QVERIFY(must(
        m_fixture->with([](Repositories &r) { return r.catalog().stationExists(u"SGU"_qs); })));
    QVERIFY(!must(
        m_fixture->with([](Repositories &r) { return r.catalog().stationExists(u"XX"_qs); })));
}

void TestCatalog::wildcardFindsNoStation()
{
    QVERIFY(stations(QStringLiteral("%")).isEmpty());
    QVERIFY(stations(QStringLiteral("G_R")).isEmpty());
    QVERIFY(stations(QStringLiteral("' OR '1'='1")).isEmpty());
}

void TestCatalog::departuresTellFareAndFreeSeatsOfEachClass()
{
    const QList<Departure> found = departures(QStringLiteral("GMR"), QStringLiteral("SBI"));
    QVERIFY(found.size() >= 2);
    for (qsizetype i = 1; i < found.size(); ++i)
        QVERIFY(found[i - 1].trip.from.departure <= found[i].trip.from.departure);
    const auto departure
        = departureOf(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    QVERIFY(departure);
    QCOMPARE(departure->trip.serviceDate, TestDatabase::today().addDays(1));
    QCOMPARE(departure->trip.from.stationName, QStringLiteral("Gambir"));
    QVERIFY(departure->trip.from.arrival.isNull());
    // 08:20 in Jakarta is 01:20 UTC.
    QCOMPARE(departure->trip.from.departure,
             QDateTime(TestDatabase::today().addDays(1), QTime(1, 20), Qt::UTC));
    QCOMPARE(departure->trip.distanceKm(), 721);
    QCOMPARE(departure->classes.size(), 2);
    const ClassAvailability luxury = departure->classes[0];
    QCOMPARE(luxury.travelClass, TravelClass::Luxury);
    QCOMPARE(luxury.totalSeats, 18);
    QCOMPARE(luxury.freeSeats, 18);
    const ClassAvailability executive = departure->classes[1];
    QCOMPARE(executive.totalSeats, 8 * 50);
    QCOMPARE(executive.subclass, QStringLiteral("J"));
    const QList<FareRule> rules = must(
        m_fixture->with([&](Repositories &r) { return r.catalog().fareRules(departure->trip); }));
    QCOMPARE(executive.fare, fareFor(*fareOnSale(rules, TravelClass::Executive), 721));
    QVERIFY(executive.fare > Money(100'000));
}

void TestCatalog::saleOfOneLegLeavesTheOthersFree()
{
    m_fixture->test.execute(QStringLiteral("DELETE FROM fares WHERE travel_class = 'luxury'"));
    const QString train = QStringLiteral("2");
    const Trip trip = m_fixture->trip(train, QStringLiteral("GMR"), QStringLiteral("CN"));
    const auto seats = m_fixture->seats(trip, TravelClass::Executive, 3);
    must(m_fixture->sell(m_fixture->newOrder(m_fixture->user(), trip, seats)));
    QCOMPARE(freeSeats(train, QStringLiteral("GMR"), QStringLiteral("CN")), 397);
    QCOMPARE(freeSeats(train, QStringLiteral("GMR"), QStringLiteral("SBI")), 397);
    QCOMPARE(freeSeats(train, QStringLiteral("CN"), QStringLiteral("SBI")), 400);

    // The same seats again further on: each is counted once. A blocked seat is not for sale at all.
    const Trip rest = m_fixture->trip(train, QStringLiteral("CN"), QStringLiteral("SBI"));
    must(m_fixture->sell(m_fixture->newOrder(m_fixture->user(), rest, seats)));
    QCOMPARE(freeSeats(train, QStringLiteral("GMR"), QStringLiteral("SBI")), 397);
    QCOMPARE(freeSeats(train, QStringLiteral("CN"), QStringLiteral("SBI")), 397);
    m_fixture->test.execute(QStringLiteral("UPDATE seats SET is_blocked = true WHERE id = %1")
                                .arg(seats[0].seatId.value()));
    QCOMPARE(freeSeats(train, QStringLiteral("GMR"), QStringLiteral("SBI")), 397);
    m_fixture->test.execute(QStringLiteral("UPDATE seats SET is_blocked = true WHERE id = %1")
                                .arg(seats[2].seatId.value() + 1));
    QCOMPARE(freeSeats(train, QStringLiteral("GMR"), QStringLiteral("SBI")), 396);
}

void TestCatalog::departuresAreOfTheLocalDateAtTheStation()
{
    // Train 3 leaves Surabaya in the evening and Cirebon at 01:46 on the next day.
    const auto atStart
        = departureOf(QStringLiteral("3"), QStringLiteral("SBI"), QStringLiteral("GMR"), 1);
    QVERIFY(atStart);
    QCOMPARE(atStart->trip.serviceDate, TestDatabase::today().addDays(1));
    const auto atNight
        = departureOf(QStringLiteral("3"), QStringLiteral("CN"), QStringLiteral("GMR"), 2);
    QVERIFY(atNight);
    QCOMPARE(atNight->trip.scheduleId, atStart->trip.scheduleId);
    QCOMPARE(atNight->trip.from.departure,
             QDateTime(TestDatabase::today().addDays(1), QTime(18, 46), Qt::UTC));
}

void TestCatalog::departuresArePagedWithoutGaps()
{
    const QList<Departure> all = departures(QStringLiteral("GMR"), QStringLiteral("CN"));
    QVERIFY(all.size() > 4);
    const DepartureSearch search {
        QStringLiteral("GMR"), QStringLiteral("CN"), TestDatabase::today().addDays(1), {}};
    QList<Departure> read;
    PageRequest page {2, {}};
    do {
        const Page<Departure> part = must(
            m_fixture->with([&](Repositories &r) { return r.catalog().departures(search, page); }));
        QVERIFY(part.items.size() <= 2);
        read += part.items;
        page.cursor = part.nextCursor;
    } while (!page.cursor.isEmpty());
    QVERIFY(read == all);
}

void TestCatalog::earlierDeparturesAreLeftOut()
{
    const QList<Departure> all = departures(QStringLiteral("GMR"), QStringLiteral("CN"));
    const DepartureSearch search {QStringLiteral("GMR"), QStringLiteral("CN"),
                                  TestDatabase::today().addDays(1), all[1].trip.from.departure};
    const Page<Departure> rest = must(
        m_fixture->with([&](Repositories &r) { return r.catalog().departures(search, {}); }));
    QVERIFY(!rest.items.isEmpty());
    for (const Departure &departure : rest.items)
        QVERIFY(departure.trip.from.departure > search.after);
}

void TestCatalog::tripsThatCannotBeBoughtAreLeftOut()
{
    QVERIFY(!departureOf(QStringLiteral("1"), QStringLiteral("GMR"), QStringLiteral("SBI")));
    QVERIFY(departureOf(QStringLiteral("1"), QStringLiteral("SBI"), QStringLiteral("GMR")));
    QVERIFY(departures(QStringLiteral("GMR"), QStringLiteral("GMR")).isEmpty());
    QVERIFY(departures(QStringLiteral("XX"), QStringLiteral("GMR")).isEmpty());

    const ScheduleId id = m_fixture->scheduleOf(QStringLiteral("2"));
    const QString of = QStringLiteral(" WHERE sequence = 1 AND schedule_id = %1").arg(id.value());
    m_fixture->test.execute(QStringLiteral("UPDATE schedule_stops SET boarding = false") + of);
    QVERIFY(!departureOf(QStringLiteral("2"), QStringLiteral("CN"), QStringLiteral("SBI")));
    QVERIFY(departureOf(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("CN")));
    m_fixture->test.execute(QStringLiteral("UPDATE schedule_stops SET alighting = false") + of);
    QVERIFY(!departureOf(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("CN")));
}

void TestCatalog::cancelledRunIsShownAsSuch()
{
    m_fixture->test.execute(
        QStringLiteral("UPDATE schedules SET status = 'cancelled' WHERE id = %1")
            .arg(m_fixture->scheduleOf(QStringLiteral("2")).value()));
    const auto departure
        = departureOf(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    QVERIFY(departure);
    QCOMPARE(departure->status, ScheduleStatus::Cancelled);
}

void TestCatalog::scheduleHasItsStopsInOrder()
{
    const ScheduleId id = m_fixture->scheduleOf(QStringLiteral("2"));
    const Schedule schedule
        = must(m_fixture->with([&](Repositories &r) { return r.catalog().schedule(id); }));
    QCOMPARE(schedule.train.number, QStringLiteral("2"));
    QCOMPARE(schedule.train.name, QStringLiteral("Argo Bromo Anggrek"));
    QStringList codes;
    for (const Stop &stop : schedule.stops) {
        QCOMPARE(stop.sequence, int(codes.size()));
        codes.append(stop.stationCode);
    }
    QCOMPARE(codes.join(u' '), QStringLiteral("GMR CN SMT SBI"));
    QVERIFY(schedule.stops.last().departure.isNull());
    QVERIFY(!schedule.stops.last().boarding);
}

void TestCatalog::absentScheduleIsNotFound()
{
    QCOMPARE(codeOf(m_fixture->with(
                 [](Repositories &r) { return r.catalog().schedule(ScheduleId(999'999'999)); })),
             QStringLiteral("resource.notFound"));
}

void TestCatalog::seatMapIsTheTrainFromItsFront()
{
    const Trip trip
        = m_fixture->trip(QStringLiteral("1"), QStringLiteral("SBI"), QStringLiteral("GMR"));
    const SeatMap map
        = must(m_fixture->with([&](Repositories &r) { return r.catalog().seatMap(trip); }));
    QCOMPARE(map.coaches.size(), 9);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(map.coaches[i].number, i + 1);
        QCOMPARE(map.coaches[i].layout.code, QStringLiteral("executive_50"));
    }
    QCOMPARE(map.coaches[8].number, 1);
    QCOMPARE(map.coaches[8].layout.travelClass, TravelClass::Luxury);
    for (const MappedCoach &coach : map.coaches) {
        QList<LayoutSeat> places;
        for (const MappedSeat &seat : coach.seats) {
            QVERIFY(seat.id.isValid());
            QCOMPARE(seat.status, SeatStatus::Free);
            places.append(seat.place);
        }
        QVERIFY(places == seatsOf(coach.layout));
    }
}

void TestCatalog::seatMapTellsTheStateOfEachSeat()
{
    const Trip trip
        = m_fixture->trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("CN"));
    const auto seats = m_fixture->seats(trip, TravelClass::Executive, 4);
    const UserId user = m_fixture->user();
    must(m_fixture->sell(m_fixture->newOrder(user, trip, {seats[0]})));
    const Order paid = must(m_fixture->sell(m_fixture->newOrder(user, trip, {seats[1]})));
    must(m_fixture->with(
        [&](Repositories &r) { return r.orders().setStatus(paid.id, OrderStatus::Paid); }));
    m_fixture->test.execute(QStringLiteral("UPDATE seats SET is_blocked = true WHERE id = %1")
                                .arg(seats[2].seatId.value()));
    const auto states = [&](const Trip &of) {
        const SeatMap map
            = must(m_fixture->with([&](Repositories &r) { return r.catalog().seatMap(of); }));
        QList<SeatStatus> found;
        for (int i = 0; i < 4; ++i)
            found.append(map.coaches[1].seats[i].status);
        return found;
    };
    using enum SeatStatus;
    QCOMPARE(states(trip), QList<SeatStatus>({Held, Sold, Blocked, Free}));
    const Trip rest
        = m_fixture->trip(QStringLiteral("2"), QStringLiteral("CN"), QStringLiteral("SBI"));
    QCOMPARE(states(rest), QList<SeatStatus>({Free, Free, Blocked, Free}));
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
