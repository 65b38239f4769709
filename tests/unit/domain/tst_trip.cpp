#include "domain/fare.h"
#include "domain/schedule.h"

#include <QTest>

using namespace kai;

/// GMR (boarding only) – BKS (boarding only) – CN – SGU (alighting only).
static Schedule schedule()
{
    Schedule schedule;
    schedule.id = ScheduleId(7);
    schedule.train = {TrainId(3), QStringLiteral("2"), QStringLiteral("Argo Bromo Anggrek")};
    schedule.serviceDate = QDate(2026, 12, 1);
    const auto add = [&](const char *code, int distance, bool boarding, bool alighting) {
        Stop stop;
        stop.sequence = int(schedule.stops.size());
        stop.stationCode = QString::fromLatin1(code);
        stop.distanceKm = distance;
        stop.boarding = boarding;
        stop.alighting = alighting;
        schedule.stops.append(stop);
    };
    add("GMR", 0, true, false);
    add("BKS", 26, true, false);
    add("CN", 216, true, true);
    add("SGU", 725, false, true);
    return schedule;
}

class TestTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tripCoversTheLegsBetween();
    void refusedTrips_data();
    void refusedTrips();
    void legsOverlapOnlyWhereBothTravel_data();
    void legsOverlapOnlyWhereBothTravel();
    void fareRoundsUpToFiveThousand_data();
    void fareRoundsUpToFiveThousand();
    void lowestRankIsSoldFirst();
};

void TestTrip::tripCoversTheLegsBetween()
{
    const Result<Trip> trip = tripBetween(schedule(), QStringLiteral("BKS"), QStringLiteral("SGU"));
    QVERIFY(trip);
    QCOMPARE(trip->scheduleId, ScheduleId(7));
    QCOMPARE(trip->legs(), (LegRange {1, 3}));
    QCOMPARE(trip->legs().count(), 2);
    QCOMPARE(trip->distanceKm(), 699);
    QCOMPARE(trip->train.number, QStringLiteral("2"));
}

void TestTrip::refusedTrips_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("errors");
    const auto row = [](const char *name, const char *from, const char *to, const char *errors) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << QString::fromLatin1(errors);
    };
    row("same station", "CN", "CN", "/to station.sameTwice");
    row("unknown origin", "QQQ", "CN", "/from station.notServed");
    row("unknown destination", "GMR", "QQQ", "/to station.notServed");
    row("both unknown", "QQQ", "QQR", "/from station.notServed, /to station.notServed");
    row("backward", "SGU", "GMR", "/to station.wrongOrder");
    row("no alighting", "GMR", "BKS", "/to station.noAlighting");
    row("no boarding", "SGU", "ZZZ", "/from station.noBoarding, /to station.notServed");
    row("lower case is another code", "gmr", "CN", "/from station.notServed");
}

void TestTrip::refusedTrips()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const Result<Trip> trip = tripBetween(schedule(), from, to);
    QVERIFY(!trip);
    QCOMPARE(trip.error().kind, ErrorKind::Validation);
    QStringList errors;
    for (const FieldError &field : trip.error().fields)
        errors.append(field.pointer + u' ' + field.code);
    QTEST(errors.join(QStringLiteral(", ")), "errors");
}

void TestTrip::legsOverlapOnlyWhereBothTravel_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<bool>("overlaps");
    QTest::newRow("ends where the other begins") << 0 << 2 << false;
    QTest::newRow("begins where the other ends") << 4 << 6 << false;
    QTest::newRow("reaches in") << 0 << 3 << true;
    QTest::newRow("inside") << 3 << 4 << true;
    QTest::newRow("around") << 0 << 9 << true;
}

void TestTrip::legsOverlapOnlyWhereBothTravel()
{
    QFETCH(int, first);
    QFETCH(int, last);
    const LegRange middle {2, 4};
    QTEST(middle.overlaps({first, last}), "overlaps");
    QTEST((LegRange {first, last}).overlaps(middle), "overlaps");
}

void TestTrip::fareRoundsUpToFiveThousand_data()
{
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("perKm");
    QTest::addColumn<int>("distance");
    QTest::addColumn<int>("fare");
    QTest::newRow("exact") << 60000 << 100 << 100 << 70000;
    QTest::newRow("one rupiah over") << 60001 << 100 << 100 << 75000;
    QTest::newRow("one rupiah under") << 59999 << 100 << 100 << 70000;
    QTest::newRow("whole line") << 60000 << 640 << 725 << 525000;
    QTest::newRow("nothing") << 0 << 0 << 725 << 0;
}

void TestTrip::fareRoundsUpToFiveThousand()
{
    QFETCH(int, base);
    QFETCH(int, perKm);
    QFETCH(int, distance);
    FareRule rule;
    rule.base = Money(base);
    rule.perKm = Money(perKm);
    QTEST(int(fareFor(rule, distance).rupiah()), "fare");
}

void TestTrip::lowestRankIsSoldFirst()
{
    const QList<FareRule> rules {
        {TravelClass::Executive, QStringLiteral("H"), 2, Money(70000), Money(760)},
        {TravelClass::Executive, QStringLiteral("J"), 1, Money(60000), Money(640)},
        {TravelClass::Luxury, QStringLiteral("X"), 1, Money(300000), Money(1300)},
    };
    QCOMPARE(fareOnSale(rules, TravelClass::Executive)->subclass, QStringLiteral("J"));
    QCOMPARE(fareOnSale(rules, TravelClass::Luxury)->subclass, QStringLiteral("X"));
    QVERIFY(!fareOnSale(rules, TravelClass::Economy));
}

QTEST_GUILESS_MAIN(TestTrip)
#include "tst_trip.moc"
