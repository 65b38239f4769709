#include "support/historychecker.h"
#include "world.h"

#include <QTest>

using namespace kai;

/// What a seat costs for whom, on which trip and day, and why.
class TestFares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCheaperTierEnds();
    void aPartyTakesTheRestOfATier();
    void theLastTierHasNoEnd();
    void aFareOfTwoStationsGoesBeforeTheDistance();
    void aFareOfADayGoesBeforeTheDistance();
    void whoIsRegisteredPaysLess();
    void theBestReductionCounts();
    void aReductionEnds();
    void infantsAreFree();
    void aDocumentTravelsOnce();
    void aGoShowCounterSellsTheNextHoursOnly();
    void aChildOfThreeIsNoInfant();
    void aDocumentTravelsAgainAfterACancellation();
    void theRulesOfTheDayHold();

private:
    Order order(const QList<PassengerRequest> &passengers);
    void enter(ReductionKind kind, std::optional<QDate> until = {});
    void execute(const QString &sql) { m_world->testDatabase.execute(sql); }
    QString subclasses(const Order &order);

    std::unique_ptr<World> m_world;
};

void TestFares::init()
{
    m_world = std::make_unique<World>();
    execute(QStringLiteral("UPDATE fares SET quota = NULL"));
}

Order TestFares::order(const QList<PassengerRequest> &passengers)
{
    OrderRequest request = m_world->request(m_world->trip(), passengers);
    request.travelClass = TravelClass::Executive;
    const Result<Order> made = m_world->create(m_world->customer, request);
    if (!made)
        qFatal("order: %s %s", qPrintable(codesOf(made)), qPrintable(made.error().internal));
    return *made;
}

void TestFares::enter(ReductionKind kind, std::optional<QDate> until)
{
    ReductionRegistration registration;
    registration.kind = kind;
    registration.identityNumber = World::adult().details.identityNumber;
    registration.validUntil = until;
    const auto made
        = m_world->reductions.enter(m_world->cashier, registration, std::nullopt,
                                    [](const ReductionRegistration &) { return StoredReply {}; });
    QVERIFY2(made, qPrintable(codesOf(made)));
}

QString TestFares::subclasses(const Order &order)
{
    QStringList words;
    for (const Passenger &passenger : order.passengers)
        words.append(passenger.seat->subclass);
    return words.join(u' ');
}

/// The two cheapest tiers of the train's executive class.
static QStringList tiersOf(World &world)
{
    return world.testDatabase
        .value(QStringLiteral("SELECT string_agg(subclass, ' ' ORDER BY rank) FROM fares"
                              " WHERE travel_class = 'executive' AND train_id = %1")
                   .arg(world.trip().train.id.value()))
        .toString()
        .split(u' ');
}

void TestFares::theCheaperTierEnds()
{
    const QStringList tiers = tiersOf(*m_world);
    execute(QStringLiteral("UPDATE fares SET quota = 1 WHERE subclass = '%1'").arg(tiers[0]));
    const Order first = order({World::adult()});
    const Order second = order({World::adult()});
    QCOMPARE(subclasses(first), tiers[0]);
    QCOMPARE(subclasses(second), tiers[1]);
    QVERIFY(second.fareTotal > first.fareTotal);
    // A seat map tells the fare that is its turn.
    for (const MappedCoach &coach : m_world->seatMap(m_world->trip()).coaches) {
        if (coach.layout.travelClass == TravelClass::Executive)
            QCOMPARE(coach.fare, second.fareTotal);
    }
    // So does a search.
    const QList<Departure> departures = m_world->departures();
    for (const ClassAvailability &offer : departures.first().classes) {
        if (offer.travelClass == TravelClass::Executive) {
            QCOMPARE(offer.fare, second.fareTotal);
            QCOMPARE(offer.subclass, tiers[1]);
        }
    }
}

void TestFares::aPartyTakesTheRestOfATier()
{
    const QStringList tiers = tiersOf(*m_world);
    execute(QStringLiteral("UPDATE fares SET quota = 2 WHERE subclass = '%1'").arg(tiers[0]));
    const Order party = order({World::adult(), World::adult(), World::adult()});
    QCOMPARE(subclasses(party), tiers[0] + u' ' + tiers[0] + u' ' + tiers[1]);
    QCOMPARE(sumOf(priceLinesOf(party)), party.total());
}

void TestFares::theLastTierHasNoEnd()
{
    execute(QStringLiteral("UPDATE fares SET quota = 1"));
    const QStringList tiers = tiersOf(*m_world);
    for (qsizetype i = 0; i < tiers.size(); ++i)
        order({World::adult()});
    QCOMPARE(subclasses(order({World::adult()})), tiers.last());
}

void TestFares::aFareOfTwoStationsGoesBeforeTheDistance()
{
    const Trip trip = m_world->trip();
    const QString insert
        = QStringLiteral("INSERT INTO trip_fares (train_id, travel_class, subclass,"
                         " from_station_id, to_station_id, rupiah)"
                         " SELECT %1, 'executive', '%2', a.id, b.id, %5 FROM stations a, stations b"
                         " WHERE a.code = '%3' AND b.code = '%4'")
              .arg(trip.train.id.value())
              .arg(tiersOf(*m_world)[0]);
    execute(insert.arg(origin, destination).arg(123'000));
    execute(insert.arg(QStringLiteral("CN"), destination).arg(77'000)); // of another trip
    QCOMPARE(order({World::adult()}).fareTotal, Money(123'000));
}

void TestFares::aFareOfADayGoesBeforeTheDistance()
{
    const Trip trip = m_world->trip();
    const QString insert
        = QStringLiteral("INSERT INTO trip_fares (train_id, travel_class, subclass, first_date,"
                         " last_date, rupiah) VALUES (%1, 'executive', '%2', '%3', '%3', %4)")
              .arg(trip.train.id.value())
              .arg(tiersOf(*m_world)[0]);
    execute(insert.arg(trip.serviceDate.addDays(1).toString(Qt::ISODate)).arg(77'000));
    const Money usual = order({World::adult()}).fareTotal;
    QVERIFY(usual != Money(77'000));
    execute(insert.arg(trip.serviceDate.toString(Qt::ISODate)).arg(500'000));
    QCOMPARE(order({World::adult()}).fareTotal, Money(500'000));
}

void TestFares::whoIsRegisteredPaysLess()
{
    const Order full = order({World::adult()});
    enter(ReductionKind::Senior);
    const Order reduced = order({World::adult()});
    QCOMPARE(reduced.passengers[0].reduction, QStringLiteral("senior"));
    QCOMPARE(reduced.passengers[0].reductionAmount, full.fareTotal.percent(20));
    QCOMPARE(reduced.fareTotal, full.fareTotal - full.fareTotal.percent(20));
    QCOMPARE(sumOf(priceLinesOf(reduced)), reduced.total());
}

void TestFares::theBestReductionCounts()
{
    enter(ReductionKind::Senior);
    enter(ReductionKind::Military);
    enter(ReductionKind::Press); // in economy only
    QCOMPARE(order({World::adult()}).passengers[0].reduction, QStringLiteral("military"));
}

void TestFares::aReductionEnds()
{
    enter(ReductionKind::Senior, m_world->trip().serviceDate.addDays(-1));
    QCOMPARE(order({World::adult()}).passengers[0].reduction, QString());
    enter(ReductionKind::Senior, m_world->trip().serviceDate);
    QCOMPARE(order({World::adult()}).passengers[0].reduction, QStringLiteral("senior"));
}

void TestFares::infantsAreFree()
{
    const Order family = order({World::adult(), World::infant()});
    QCOMPARE(family.passengers[1].fare, Money());
    QVERIFY(!family.passengers[1].seat);
    QCOMPARE(family.fareTotal, family.passengers[0].fare);
}

void TestFares::aGoShowCounterSellsTheNextHoursOnly()
{
    OrderService counter(m_world->database, m_world->clock, m_world->random,
                         {.counters = Counters::GoShow});
    const Trip trip = m_world->trip();
    const OrderRequest request = m_world->request(trip, {World::adult()});
    const auto sell = [&](const Actor &actor) {
        return codesOf(counter.create(actor, request, m_world->key(actor), World::render));
    };
    m_world->clock.set(trip.from.departure.addSecs(-180 * 60 - 1));
    QCOMPARE(sell(m_world->cashier), QStringLiteral("/scheduleId schedule.notYetGoShow"));
    QCOMPARE(sell(m_world->customer), QStringLiteral("success")); // who buys online may
    m_world->clock.set(trip.from.departure.addSecs(-180 * 60));
    QCOMPARE(sell(m_world->cashier), QStringLiteral("success"));
    m_world->clock.set({});
}

void TestFares::aDocumentTravelsOnce()
{
    const OrderRequest request = m_world->request(m_world->trip(), {World::adult()});
    QVERIFY(m_world->create(m_world->customer, request));
    QVERIFY(m_world->create(m_world->customer, request)); // the rule is not in force yet
    execute(QStringLiteral("UPDATE rules SET value = 1 WHERE name = 'sale.oncePerDeparture'"));
    QVERIFY(m_world->create(m_world->customer, request));
    QCOMPARE(codesOf(m_world->create(m_world->stranger, request)),
             QStringLiteral("passenger.alreadyTravels"));
    OrderRequest twice
        = m_world->request(m_world->departures()[1].trip, {World::adult(), World::adult()});
    QCOMPARE(codesOf(m_world->create(m_world->customer, twice)),
             QStringLiteral("passenger.alreadyTravels"));
}

void TestFares::aChildOfThreeIsNoInfant()
{
    PassengerRequest child = World::adult();
    child.details.type = PassengerType::Infant;
    const QDate day = m_world->trip().serviceDate;
    const auto bornOn = [&](QDate birth) {
        child.details.identityNumber
            = QStringLiteral("317101") + birth.toString(QStringLiteral("ddMMyy")) + u"0001"_qs;
        return m_world->create(m_world->customer,
                               m_world->request(m_world->trip(), {World::adult(), child}));
    };
    QVERIFY(bornOn(day.addYears(-30))); // nobody looks at the age yet
    execute(QStringLiteral("UPDATE rules SET value = 3 WHERE name = 'sale.infantUnderYears'"));
    QVERIFY(bornOn(day.addYears(-3).addDays(1)));
    QCOMPARE(codesOf(bornOn(day.addYears(-3))),
             QStringLiteral("/passengers/1/identityNumber infant.tooOld"));
    QCOMPARE(codesOf(bornOn(day.addYears(-30))),
             QStringLiteral("/passengers/1/identityNumber infant.tooOld"));
}

void TestFares::aDocumentTravelsAgainAfterACancellation()
{
    execute(QStringLiteral("UPDATE rules SET value = 1 WHERE name = 'sale.oncePerDeparture'"));
    const OrderRequest request = m_world->request(m_world->trip(), {World::adult()});
    const Result<Order> made = m_world->create(m_world->customer, request);
    QVERIFY(made);
    QVERIFY(m_world->cancellations.cancel(m_world->customer, made->code,
                                          {QStringLiteral("Change of plans"), {}}, std::nullopt,
                                          [](const Cancellation &) { return StoredReply {}; }));
    const Result<Order> again = m_world->create(m_world->stranger, request);
    QVERIFY2(again, qPrintable(codesOf(again)));
    m_world->endHold(*again);
    QCOMPARE(*m_world->orders.expireHolds(), 1);
    QVERIFY(m_world->create(m_world->customer, request));
}

void TestFares::theRulesOfTheDayHold()
{
    const auto rules = reading<Rules>(m_world->database, [](Repositories &repositories) {
        return repositories.rules().on(TestDatabase::today());
    });
    QVERIFY(rules
            && *rules == Rules()); // the first migration writes what the code takes for granted
    execute(QStringLiteral("INSERT INTO rules VALUES ('sale.maxAdults', '2021-01-01', 1),"
                           " ('sale.maxAdults', '2999-01-01', 9)"));
    const OrderRequest two = m_world->request(m_world->trip(), {World::adult(), World::adult()});
    QCOMPARE(codesOf(m_world->create(m_world->customer, two)),
             QStringLiteral("/passengers passengers.tooManyAdults"));
    const OrderRequest tomorrow = m_world->request(m_world->trip(), {World::adult()});
    execute(QStringLiteral("INSERT INTO rules VALUES ('sale.opensDays', '2021-01-01', 0)"));
    QVERIFY(m_world->catalog.departures(origin, destination, TestDatabase::today().addDays(1), {})
                .error()
                .fields.contains({QStringLiteral("date"), QStringLiteral("date.tooFar")}));
    QCOMPARE(codesOf(m_world->create(m_world->customer, tomorrow)),
             QStringLiteral("/scheduleId schedule.notYetOnSale"));
}

QTEST_GUILESS_MAIN(TestFares)
#include "tst_fares.moc"
