#include "domain/masterdata.h"

#include <QTest>

using namespace kai;

/// The rules of master data that need no database.
class TestMasterDataRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodPlanBreaksNoRule();
    void everyBrokenRuleIsTold();
    void aTrainMayArriveAfterMidnight();
    void theEndsOfATrainAreTrimmed();
    void aDatedRunKeepsTheRulesOfAPattern();
    void stationsAreChecked();
    void layoutsAreChecked();
    void aShorterFormationLosesTheLastCoachOfItsKind();
    void anotherClassInFrontRenumbersNobody();
    void aCoachOfTheSameClassInFrontRenumbersTheRest();
};

static PatternStop stop(const char *code, std::optional<int> arrival, std::optional<int> departure,
                        int distance)
{
    return {QString::fromLatin1(code), arrival, departure, distance};
}

static TrainPlan plan()
{
    TrainPlan plan;
    plan.train = {{}, QStringLiteral("71A"), QStringLiteral("Jayabaya")};
    plan.coaches = {QStringLiteral("executive_50")};
    plan.stops
        = {stop("GMR", {}, 1200, 0), stop("CN", 1380, 1385, 219), stop("SGU", 1500, {}, 725)};
    plan.fares
        = {{{TravelClass::Executive, QStringLiteral("A"), 1, Money(50'000), Money(400)}, 20},
           {{TravelClass::Executive, QStringLiteral("H"), 2, Money(40'000), Money(300)}, {}}};
    return plan;
}

static QStringList texts(const QList<FieldError> &errors)
{
    QStringList texts;
    for (const FieldError &error : errors)
        texts.append(error.pointer + u' ' + error.code);
    return texts;
}

void TestMasterDataRules::aGoodPlanBreaksNoRule()
{
    QCOMPARE(texts(violations(plan())), QStringList());
}

void TestMasterDataRules::everyBrokenRuleIsTold()
{
    TrainPlan bad = plan();
    bad.train.number = QStringLiteral("71 a");
    bad.train.name.clear();
    bad.stops[1].arrival = 1190;
    bad.stops[1].departure = 1180;
    bad.stops[2].stationCode = QStringLiteral("GMR");
    bad.stops[2].distanceKm = 219;
    bad.stops[2].arrival.reset();
    bad.fares[1].rule.rank = 1;
    bad.fares[1].rule.subclass = QStringLiteral("A");
    bad.fares[0].quota = 0;
    bad.fares[0].rule.base = Money(-1);
    QStringList found = texts(violations(bad));
    QStringList expected {u"/number train.numberInvalid"_qs,
                          u"/name name.invalid"_qs,
                          u"/stops/1/departure stop.departsBeforeArrival"_qs,
                          u"/stops/1/arrival stop.arrivesTooEarly"_qs,
                          u"/stops/2/stationCode stop.stationTwice"_qs,
                          u"/stops/2/arrival required"_qs,
                          u"/stops/2/distanceKm stop.distanceNotRising"_qs,
                          u"/fares/0/base outOfRange"_qs,
                          u"/fares/0/quota outOfRange"_qs,
                          u"/fares/1/rank fare.twice"_qs,
                          u"/fares/1/subclass fare.twice"_qs};
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void TestMasterDataRules::aTrainMayArriveAfterMidnight()
{
    TrainPlan night = plan();
    QVERIFY(night.stops.last().arrival > 24 * 60);
    QVERIFY(violations(night).isEmpty());
    night.stops.last().arrival = 8 * 24 * 60;
    QCOMPARE(texts(violations(night)), QStringList(u"/stops stop.tooLong"_qs));
}

void TestMasterDataRules::theEndsOfATrainAreTrimmed()
{
    QList<PatternStop> stops = plan().stops;
    stops.first().arrival = 1190;
    stops.last().departure = 1510;
    trimEnds(stops);
    QVERIFY(!stops.first().arrival && !stops.first().alighting && stops.first().boarding);
    QVERIFY(!stops.last().departure && !stops.last().boarding && stops.last().alighting);
    QVERIFY(stops[1].boarding && stops[1].alighting);
}

void TestMasterDataRules::aDatedRunKeepsTheRulesOfAPattern()
{
    ScheduleDraft draft;
    draft.serviceDate = QDate(2026, 12, 1);
    const QDateTime start(draft.serviceDate, QTime(1, 0), Qt::UTC);
    Stop first;
    first.stationCode = QStringLiteral("GMR");
    first.departure = start;
    Stop last;
    last.stationCode = QStringLiteral("SGU");
    last.arrival = start.addSecs(3600);
    last.distanceKm = 100;
    draft.stops = {first, last};
    QCOMPARE(texts(violations(draft)), QStringList());
    draft.serviceDate = QDate(2026, 12, 5);
    QCOMPARE(texts(violations(draft)), QStringList(u"/stops/0/departure stop.otherDate"_qs));
    draft.stops[1].arrival = start.addSecs(-60);
    QCOMPARE(texts(violations(draft)), QStringList(u"/stops/1/arrival stop.arrivesTooEarly"_qs));
    draft.stops = {first};
    QVERIFY(texts(violations(draft)).contains(u"/stops stop.tooFew"_qs));
}

void TestMasterDataRules::stationsAreChecked()
{
    Station station;
    station.code = QStringLiteral("GMR");
    station.name = QStringLiteral("Gambir");
    station.timeZone = "Asia/Jakarta";
    QVERIFY(violations(station).isEmpty());
    station.code = QStringLiteral("G1");
    station.name = QStringLiteral(" ");
    station.latitude = 91;
    station.longitude = -181;
    station.timeZone = "Asia/Nowhere";
    QCOMPARE(texts(violations(station)),
             QStringList({u"/code station.codeInvalid"_qs, u"/name name.invalid"_qs,
                          u"/latitude outOfRange"_qs, u"/longitude outOfRange"_qs,
                          u"/timeZone timeZone.unknown"_qs}));
}

void TestMasterDataRules::layoutsAreChecked()
{
    CoachLayout layout {QStringLiteral("executive_50"), TravelClass::Executive,
                        QStringLiteral("Eksekutif 50"), 13,
                        QStringLiteral("ABCD"),         2};
    layout.omitted = {QStringLiteral("13B"), QStringLiteral("13C")};
    QVERIFY(violations(layout).isEmpty());
    layout.omitted = {QStringLiteral("14A")};
    QCOMPARE(texts(violations(layout)), QStringList(u"/omitted/0 layout.seatUnknown"_qs));
    layout.columns = QStringLiteral("AAB");
    layout.rows = 41;
    QCOMPARE(texts(violations(layout)),
             QStringList({u"/rows outOfRange"_qs, u"/columns layout.columnsInvalid"_qs}));
    layout = {QStringLiteral("one"), TravelClass::Luxury,
              QStringLiteral("One"), 1,
              QStringLiteral("A"),   0};
    layout.omitted = {QStringLiteral("1A")};
    QCOMPARE(texts(violations(layout)), QStringList(u"/omitted layout.empty"_qs));
}

static const QHash<QString, TravelClass> classes {
    {QStringLiteral("x50"), TravelClass::Executive},
    {QStringLiteral("x40"), TravelClass::Executive},
    {QStringLiteral("e80"), TravelClass::Economy},
};

static QList<FormedCoach> formation(const QStringList &layouts)
{
    return changeOfFormation({}, layouts, classes).added;
}

/// The same with ids from 1.
static QList<FormedCoach> present(const QStringList &layouts)
{
    QList<FormedCoach> coaches = formation(layouts);
    for (FormedCoach &coach : coaches)
        coach.id = CoachId(coach.position);
    return coaches;
}

void TestMasterDataRules::aShorterFormationLosesTheLastCoachOfItsKind()
{
    const QString x = QStringLiteral("x50");
    const QString e = QStringLiteral("e80");
    const FormationChange change = changeOfFormation(present({x, x, e, e}), {x, e, e}, classes);
    QCOMPARE(change.removed, QList<CoachId>({CoachId(2)}));
    QVERIFY(change.added.isEmpty() && change.renumbered.isEmpty());
    QCOMPARE(change.kept.size(), 3);
    QCOMPARE(change.kept[1].id, CoachId(3));
    QCOMPARE(change.kept[1].position, 2);
    QCOMPARE(change.kept[1].number, 1);
}

void TestMasterDataRules::anotherClassInFrontRenumbersNobody()
{
    const QString x = QStringLiteral("x50");
    const QString e = QStringLiteral("e80");
    const FormationChange change = changeOfFormation(present({x, x}), {e, x, x}, classes);
    QVERIFY(change.removed.isEmpty() && change.renumbered.isEmpty());
    QCOMPARE(change.added, QList<FormedCoach>({{{}, e, 1, 1}}));
    QCOMPARE(change.kept[0].position, 2);
}

void TestMasterDataRules::aCoachOfTheSameClassInFrontRenumbersTheRest()
{
    const QString x = QStringLiteral("x50");
    const FormationChange change
        = changeOfFormation(present({x, x}), {QStringLiteral("x40"), x, x}, classes);
    QCOMPARE(change.renumbered, QList<CoachId>({CoachId(1), CoachId(2)}));
    QCOMPARE(change.kept[1].number, 3);
}

QTEST_GUILESS_MAIN(TestMasterDataRules)
#include "tst_masterdatarules.moc"
