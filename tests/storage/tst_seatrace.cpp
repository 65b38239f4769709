#include "fixture.h"

#include "support/historychecker.h"

using namespace kai;

/// The race for the last seats, and the same race without the primary key, which must go wrong: a
/// race test that cannot lose proves nothing.
class TestSeatRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixtyFourBuyersTenSeats();
    void partiesWhoseSeatsCross();
    void withoutThePrimaryKeySeatsAreSoldTwice();

private:
    struct Outcome
    {
        int sold = 0;
        int refused = 0;
        QStringList otherErrors;
        QStringList contradictions; ///< of what the buyers were told and what is stored
    };

    /// Each buyer wants the seats that `wish` gives him; all begin at once.
    static Outcome race(Fixture &fixture, const Trip &trip, int buyers,
                        const std::function<QList<SeatAssignment>(int)> &wish);
};

TestSeatRace::Outcome TestSeatRace::race(Fixture &fixture, const Trip &trip, int buyers,
                                         const std::function<QList<SeatAssignment>(int)> &wish)
{
    const UserId user = fixture.user();
    Outcome outcome;
    HistoryChecker journal;
    QMutex mutex;
    std::atomic<int> ready = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int buyer = 0; buyer < buyers; ++buyer) {
        const NewOrder order = fixture.newOrder(user, trip, wish(buyer));
        threads.emplace_back(QThread::create([&, order] {
            fixture.database.read([](Repositories &) -> Result<void> { return {}; }); // connects
            ++ready;
            while (ready < buyers)
                QThread::usleep(200);
            const Result<Order> result = fixture.sell(order);
            const QMutexLocker lock(&mutex);
            if (result) {
                ++outcome.sold;
                journal.told(*result);
            } else if (codeOf(result) == u"seat.taken") {
                ++outcome.refused;
            } else {
                outcome.otherErrors.append(codeOf(result) + u' ' + result.error().internal);
            }
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        thread->wait();
    outcome.contradictions = journal.contradictions(fixture.test);
    return outcome;
}

void TestSeatRace::sixtyFourBuyersTenSeats()
{
    Fixture fixture;
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const auto seats = fixture.seats(trip, TravelClass::Executive, 10);
    const Outcome outcome = race(
        fixture, trip, 64, [&](int buyer) { return QList<SeatAssignment> {seats[buyer % 10]}; });
    QCOMPARE(outcome.otherErrors, QStringList());
    QCOMPARE(outcome.sold, 10); // one winner each, none lost
    QCOMPARE(outcome.refused, 54);
    QCOMPARE(outcome.contradictions, QStringList());
    QCOMPARE(fixture.test.value(QStringLiteral("SELECT count(*) FROM seat_claims")).toInt(),
             10 * trip.legs().count());
    QCOMPARE(fixture.test.value(QStringLiteral("SELECT count(*) FROM orders")).toInt(), 10);
}

void TestSeatRace::partiesWhoseSeatsCross()
{
    // Parties of four whose wishes overlap in every order: sorted claims wait in a line, so nobody
    // meets a deadlock, and whoever got one seat of a refused party's gives it back.
    Fixture fixture;
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const auto seats = fixture.seats(trip, TravelClass::Executive, 10);
    const Outcome outcome = race(fixture, trip, 64, [&](int buyer) {
        QList<SeatAssignment> party;
        for (int i = 0; i < 4; ++i)
            party.append(seats[(buyer * 7 + i * (buyer % 2 ? 3 : 7)) % 10]);
        return party;
    });
    QCOMPARE(outcome.otherErrors, QStringList());
    QCOMPARE(outcome.sold + outcome.refused, 64);
    QVERIFY(outcome.sold == 1 || outcome.sold == 2);
    QCOMPARE(fixture.test
                 .value(QStringLiteral("SELECT deadlocks FROM pg_stat_database"
                                       " WHERE datname = current_database()"))
                 .toInt(),
             0);
    QCOMPARE(outcome.contradictions, QStringList());
    QCOMPARE(fixture.test.value(QStringLiteral("SELECT count(*) FROM seat_claims")).toInt(),
             outcome.sold * 4 * trip.legs().count());
}

void TestSeatRace::withoutThePrimaryKeySeatsAreSoldTwice()
{
    Fixture fixture;
    fixture.test.execute(
        QStringLiteral("ALTER TABLE seat_claims DROP CONSTRAINT seat_claims_pkey"));
    const Trip trip
        = fixture.trip(QStringLiteral("2"), QStringLiteral("GMR"), QStringLiteral("SBI"));
    const auto seats = fixture.seats(trip, TravelClass::Executive, 10);
    const Outcome outcome = race(
        fixture, trip, 64, [&](int buyer) { return QList<SeatAssignment> {seats[buyer % 10]}; });
    QCOMPARE(outcome.otherErrors, QStringList());
    QVERIFY2(outcome.sold > 10, "the race must find what the key prevents");
    QVERIFY2(!outcome.contradictions.filter(QStringLiteral("was sold")).isEmpty(),
             "the judge must see what went wrong");
}

QTEST_GUILESS_MAIN(TestSeatRace)
#include "tst_seatrace.moc"
