#include "domain/seatallocation.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace kai;

/// A coach of `rows` × ABCD whose only free seats are those labelled in `free` (all of them when it
/// is "all"). Ids count on from `firstId`.
static MappedCoach coach(int number, int rows, const char *free, int firstId,
                         TravelClass travelClass = TravelClass::Economy)
{
    MappedCoach coach;
    coach.id = CoachId(number);
    coach.number = number;
    coach.layout = {QStringLiteral("test"), travelClass, {}, rows, QStringLiteral("ABCD"), 2,
                    CoachFacing::Forward,   {}};
    const QString text = QString::fromLatin1(free);
    const QStringList labels = text.split(u' ');
    int id = firstId;
    for (const LayoutSeat &place : seatsOf(coach.layout)) {
        const bool isFree = text == QLatin1String("all") || labels.contains(place.label);
        coach.seats.append({SeatId(id++), place, isFree ? SeatStatus::Free : SeatStatus::Sold});
    }
    return coach;
}

/// Coach number and label of each seat, "1:2C 1:2D".
static QString described(const SeatMap &map, const QList<SeatId> &seats)
{
    QStringList words;
    for (const SeatId id : seats) {
        for (const MappedCoach &coach : map.coaches) {
            for (const MappedSeat &seat : coach.seats) {
                if (seat.id == id)
                    words.append(QString::number(coach.number) + u':' + seat.place.label);
            }
        }
    }
    return words.join(u' ');
}

static SeatId seatAt(const SeatMap &map, int coachNumber, const char *label)
{
    for (const MappedSeat &seat : map.coaches[coachNumber - 1].seats) {
        if (seat.place.label == QLatin1String(label))
            return seat.id;
    }
    return {};
}

class TestSeatAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void together_data();
    void together();
    void otherClassesAreLeftAlone();
    void nothingIsAskedNothingIsGiven();
    void restSitsNearTheChosen();
    void amongEqualsTheFewestBrokenLegs();
    void aSeedSpreadsBuyers();
    void asFewCoachesAsCanBe();
    void neverATakenSeatAndNoAvoidableSplit_data();
    void neverATakenSeatAndNoAvoidableSplit();
};

void TestSeatAllocation::together_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *first, const char *second, int count,
                        const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second) << count
                            << QString::fromLatin1(expected);
    };
    row("empty train", "all", "all", 2, "1:1A 1:1B");
    row("four fill a row", "all", "all", 4, "1:1A 1:1B 1:1C 1:1D");
    row("one bench before two sides of the aisle", "1B 1C 2C 2D", "", 2, "1:2C 1:2D");
    row("across the aisle before far apart", "1A 1D 3B 3C", "", 2, "1:3B 1:3C");
    row("one row of the next coach", "1A 2A 3A", "4B 4C 4D", 3, "2:4B 2:4C 2:4D");
    row("neighbouring rows", "1A 1B 5C 5D 6D", "", 3, "1:5C 1:5D 1:6D");
    row("neighbouring rows of the next coach", "1A 3A 6A 8A", "2A 2B 3C", 3, "2:2A 2:2B 2:3C");
    row("one coach", "1A 9D", "2A 8B 9C", 3, "2:2A 2:8B 2:9C");
    row("spread over the train", "1A 9D", "2A", 3, "1:1A 1:9D 2:2A");
    row("not enough", "1A 9D", "2A", 4, "");
    row("the last seat", "", "9D", 1, "2:9D");
}

void TestSeatAllocation::together()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, count);
    SeatMap map;
    map.coaches = {coach(1, 10, qPrintable(first), 1), coach(2, 10, qPrintable(second), 101)};
    QTEST(described(map, allocateSeats(map, TravelClass::Economy, count)), "expected");
}

void TestSeatAllocation::otherClassesAreLeftAlone()
{
    SeatMap map;
    map.coaches = {coach(1, 10, "all", 1, TravelClass::Executive), coach(2, 10, "5A", 101)};
    QCOMPARE(described(map, allocateSeats(map, TravelClass::Economy, 1)), QStringLiteral("2:5A"));
    QVERIFY(allocateSeats(map, TravelClass::Economy, 2).isEmpty());
    QVERIFY(allocateSeats(map, TravelClass::Luxury, 1).isEmpty());
}

void TestSeatAllocation::nothingIsAskedNothingIsGiven()
{
    SeatMap map;
    map.coaches = {coach(1, 10, "all", 1)};
    QVERIFY(allocateSeats(map, TravelClass::Economy, 0).isEmpty());
    QVERIFY(allocateSeats(map, TravelClass::Economy, -1).isEmpty());
}

void TestSeatAllocation::restSitsNearTheChosen()
{
    SeatMap map;
    map.coaches = {coach(1, 10, "all", 1), coach(2, 10, "5C 5D 9A", 101)};
    const auto near = [&](int coachNumber, const char *label, int count) {
        return described(map, allocateSeatsNear(map, TravelClass::Economy, count,
                                                {seatAt(map, coachNumber, label)}));
    };
    QCOMPARE(near(2, "5C", 2), QStringLiteral("2:5D 2:9A"));
    QCOMPARE(near(2, "5C", 3), QStringLiteral("2:5D 2:9A 1:5C"));
    QCOMPARE(near(1, "4B", 1), QStringLiteral("1:4A"));
    QCOMPARE(near(1, "4B", 43), QString());
    QCOMPARE(described(map, allocateSeatsNear(map, TravelClass::Economy, 2, {})),
             described(map, allocateSeats(map, TravelClass::Economy, 2)));
}

void TestSeatAllocation::amongEqualsTheFewestBrokenLegs()
{
    SeatMap map;
    map.coaches = {coach(1, 3, "all", 1)};
    for (MappedSeat &seat : map.coaches[0].seats)
        seat.freeAround = seat.place.label == QLatin1String("3B") ? 1 : 4;
    QCOMPARE(described(map, allocateSeats(map, TravelClass::Economy, 1)), QStringLiteral("1:3B"));
    // To sit side by side is worth more.
    QCOMPARE(described(map, allocateSeats(map, TravelClass::Economy, 2)),
             QStringLiteral("1:3A 1:3B"));
}

void TestSeatAllocation::aSeedSpreadsBuyers()
{
    SeatMap map;
    map.coaches = {coach(1, 10, "all", 1), coach(2, 10, "all", 101)};
    QSet<QString> choices;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const auto seats = allocateSeats(map, TravelClass::Economy, 2, seed);
        QCOMPARE(allocateSeats(map, TravelClass::Economy, 2, seed), seats);
        choices.insert(described(map, seats));
    }
    QVERIFY(choices.size() > 10);
}

void TestSeatAllocation::asFewCoachesAsCanBe()
{
    SeatMap map;
    map.coaches = {coach(1, 10, "1A", 1), coach(2, 10, "1A", 101), coach(3, 10, "1A 5B 9C", 201)};
    QCOMPARE(described(map, allocateSeats(map, TravelClass::Economy, 4)),
             QStringLiteral("3:1A 3:5B 3:9C 1:1A"));
}

void TestSeatAllocation::neverATakenSeatAndNoAvoidableSplit_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// The plain truth about one outcome, against which the allocation is held.
struct Facts
{
    int freeSeats = 0;
    int freeInBestRow = 0;
    int freeInBestCoach = 0;
    QList<int> freeByCoach; ///< the most first

    /// The fewest coaches that `count` seats can be in.
    int coachesFor(int count) const
    {
        int coaches = 0;
        for (int room = 0; room < count && coaches < freeByCoach.size(); ++coaches)
            room += freeByCoach[coaches];
        return coaches;
    }
};

static Facts factsOf(const SeatMap &map)
{
    Facts facts;
    for (const MappedCoach &coach : map.coaches) {
        QMap<int, int> rows;
        int inCoach = 0;
        for (const MappedSeat &seat : coach.seats) {
            if (seat.status != SeatStatus::Free)
                continue;
            ++inCoach;
            facts.freeInBestRow = qMax(facts.freeInBestRow, ++rows[seat.place.row]);
        }
        facts.freeSeats += inCoach;
        facts.freeByCoach.append(inCoach);
        facts.freeInBestCoach = qMax(facts.freeInBestCoach, inCoach);
    }
    std::sort(facts.freeByCoach.begin(), facts.freeByCoach.end(), std::greater<>());
    return facts;
}

void TestSeatAllocation::neverATakenSeatAndNoAvoidableSplit()
{
    QFETCH(int, seed);
    QRandomGenerator random {quint32(seed)};
    SeatMap map;
    map.coaches = {coach(1, 6, "all", 1), coach(2, 6, "all", 101), coach(3, 6, "all", 201)};
    const int takenPercent = random.bounded(40, 101);
    for (MappedCoach &coach : map.coaches) {
        for (MappedSeat &seat : coach.seats) {
            if (random.bounded(100) < takenPercent)
                seat.status = SeatStatus(random.bounded(1, 4));
        }
    }
    const int count = random.bounded(1, 5);
    const Facts facts = factsOf(map);

    const quint32 allocationSeed = seed % 3 == 0 ? 0 : quint32(seed);
    const QList<SeatId> seats = allocateSeats(map, TravelClass::Economy, count, allocationSeed);
    QCOMPARE(allocateSeats(map, TravelClass::Economy, count, allocationSeed), seats);
    QCOMPARE(seats.size(), facts.freeSeats >= count ? count : 0);
    QCOMPARE(QSet<SeatId>(seats.begin(), seats.end()).size(), seats.size());
    QSet<int> coaches;
    QSet<std::pair<int, int>> rows;
    for (const MappedCoach &coach : map.coaches) {
        for (const MappedSeat &seat : coach.seats) {
            if (!seats.contains(seat.id))
                continue;
            QCOMPARE(seat.status, SeatStatus::Free);
            coaches.insert(coach.number);
            rows.insert({coach.number, seat.place.row});
        }
    }
    if (facts.freeInBestRow >= count)
        QCOMPARE(rows.size(), 1);
    if (facts.freeInBestCoach >= count)
        QCOMPARE(coaches.size(), 1);
    if (!seats.isEmpty())
        QCOMPARE(int(coaches.size()), facts.coachesFor(count));
}

QTEST_GUILESS_MAIN(TestSeatAllocation)
#include "tst_seatallocation.moc"
