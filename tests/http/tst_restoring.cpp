#include "http/house.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;

/// Master data that was retired by mistake comes back as it was, unless its place has been taken or
/// its time has passed.
class TestRestoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_admin = m_house.person(Role::Admin); }
    void cleanup();

    void aStationIsBackWithItsHistory();
    void onlyOnesOwnRetirementIsUndone();
    void theCodeOfTheStationHasBeenTaken();
    void theTrainBringsTheRunsThatWentWithIt();
    void theNumberOfTheTrainHasBeenTaken();
    void aRunIsOnSaleAgain();
    void theDayOfTheRunHasBeenTaken();
    void aRunThatHasLeftStaysAway();
    void aRunNeedsItsTrainAndItsStations();
    void aLayoutIsBackUnlessItsCodeIsTaken();
    void aRuleIsBackUntilItsDay();
    void aFixedFareNeedsItsTrain();
    void onlyAdministratorsBringBack();

private:
    static QByteArray path(const char *folder, qint64 id)
    {
        return QByteArray("/api/v1/") + folder + '/' + QByteArray::number(id);
    }
    qint64 make(const char *folder, const QJsonObject &body);
    qint64 newStation(const char *code, const char *name);
    /// From GMR to SGU by `middle`.
    qint64 newTrain(const char *number, const char *middle = "CN");
    qint64 newRun(qint64 train, int daysFromToday = 3);
    Answer retire(const char *folder, qint64 id)
    {
        return m_house.call("DELETE", path(folder, id), m_admin);
    }
    Answer restore(const char *folder, qint64 id, int version = 0)
    {
        return m_house.post(path(folder, id) + "/restore", m_admin, {{u"version"_qs, version}});
    }
    int status(const char *folder, qint64 id)
    {
        return m_house.get(path(folder, id), m_admin).status;
    }

    House m_house;
    Person m_admin;
};

static QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

static QString day(int fromToday)
{
    return TestDatabase::today().addDays(fromToday).toString(Qt::ISODate);
}

void TestRestoring::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

qint64 TestRestoring::make(const char *folder, const QJsonObject &body)
{
    const Answer made = m_house.post(QByteArray("/api/v1/") + folder, m_admin, body);
    if (made.status != 201)
        qFatal("not made: %s", made.body.constData());
    return made.data()[u"id"].toInteger();
}

static QJsonObject stationBody(const char *code, const char *name)
{
    return {{u"code"_qs, text(code)},
            {u"name"_qs, text(name)},
            {u"latitude"_qs, -6.86},
            {u"longitude"_qs, 107.92},
            {u"timeZone"_qs, u"Asia/Jakarta"_qs}};
}

qint64 TestRestoring::newStation(const char *code, const char *name)
{
    return make("stations", stationBody(code, name));
}

qint64 TestRestoring::newTrain(const char *number, const char *middle)
{
    const auto stop = [](const char *code, const QJsonValue &arrival, const QJsonValue &departure,
                         int distance) {
        return QJsonObject {{u"stationCode"_qs, text(code)},
                            {u"arrival"_qs, arrival},
                            {u"departure"_qs, departure},
                            {u"distanceKm"_qs, distance}};
    };
    const QJsonObject fare {{u"travelClass"_qs, u"executive"_qs},
                            {u"subclass"_qs, u"A"_qs},
                            {u"rank"_qs, 1},
                            {u"base"_qs, 50'000},
                            {u"perKm"_qs, 400}};
    return make("trains", {{u"number"_qs, text(number)},
                           {u"name"_qs, u"Kereta Uji"_qs},
                           {u"coaches"_qs, QJsonArray {u"executive_50"_qs}},
                           {u"stops"_qs, QJsonArray {stop("GMR", {}, u"21:00"_qs, 0),
                                                     stop(middle, u"23:40"_qs, u"23:45"_qs, 219),
                                                     stop("SGU", u"31:05"_qs, {}, 725)}},
                           {u"fares"_qs, QJsonArray {fare}}});
}

qint64 TestRestoring::newRun(qint64 train, int daysFromToday)
{
    return make("schedules", {{u"trainId"_qs, train}, {u"serviceDate"_qs, day(daysFromToday)}});
}

void TestRestoring::aStationIsBackWithItsHistory()
{
    const qint64 id = newStation("ZRA", "Zona Ulang");
    QCOMPARE(restore("stations", id).code(), u"catalog.notRetired"_qs);
    QCOMPARE(retire("stations", id).status, 204);
    QCOMPARE(status("stations", id), 404);
    const Answer back = restore("stations", id, 2);
    QVERIFY2(back.status == 200, back.body.constData());
    QCOMPARE(back.data()[u"version"].toInt(), 3);
    QCOMPARE(m_house.send("GET", "/api/v1/stations/ZRA").data()[u"name"].toString(),
             u"Zona Ulang"_qs);
    const Answer history = m_house.get(
        "/api/v1/catalog-changes?kind=station&subjectId=" + QByteArray::number(id), m_admin);
    QCOMPARE(history.data().toArray().size(), 3);
    const QJsonValue newest = history.data()[0];
    QCOMPARE(newest[u"action"].toString(), u"restored"_qs);
    QCOMPARE(newest[u"actor"][u"id"].toInteger(), m_admin.id.value());
    QVERIFY(newest[u"before"][u"retired"].toBool());
    QVERIFY(!newest[u"after"][u"retired"].toBool(true));
    QCOMPARE(restore("stations", 9'999'999).status, 404);
}

void TestRestoring::onlyOnesOwnRetirementIsUndone()
{
    const qint64 id = newStation("ZRB", "Zona Berdua");
    QCOMPARE(retire("stations", id).status, 204); // one's own
    QCOMPARE(restore("stations", id, 2).status, 200); // somebody else was quicker,
    QCOMPARE(restore("stations", id, 2).code(), u"catalog.notRetired"_qs);
    QCOMPARE(retire("stations", id).status, 204); // and retired it for good
    const Answer late = restore("stations", id, 2);
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), u"catalog.changedMeanwhile"_qs);
    QCOMPARE(status("stations", id), 404);
}

void TestRestoring::theCodeOfTheStationHasBeenTaken()
{
    const qint64 id = newStation("ZRC", "Zona Ceri");
    QCOMPARE(retire("stations", id).status, 204);
    const qint64 sameName = newStation("ZRD", "ZONA CERI");
    QCOMPARE(restore("stations", id).code(), u"station.nameTaken"_qs);
    const qint64 sameCode = newStation("ZRC", "Zona Cempaka");
    QCOMPARE(restore("stations", id).code(), u"station.codeTaken"_qs);
    for (const qint64 other : {sameName, sameCode})
        QCOMPARE(retire("stations", other).status, 204);
    QCOMPARE(restore("stations", id).status, 200);
}

void TestRestoring::theTrainBringsTheRunsThatWentWithIt()
{
    const qint64 train = newTrain("9301");
    const qint64 kept = newRun(train, 3);
    const qint64 dropped = newRun(train, 4);
    QCOMPARE(retire("schedules", dropped).status, 204); // for reasons of its own
    QCOMPARE(retire("trains", train).status, 204);
    QCOMPARE(status("schedules", kept), 404);
    const Answer back = restore("trains", train, 2);
    QVERIFY2(back.status == 200, back.body.constData());
    QCOMPARE(back.data()[u"coaches"].toArray().size(), 1);
    QCOMPARE(back.data()[u"stops"].toArray().size(), 3);
    QCOMPARE(status("schedules", kept), 200);
    QCOMPARE(status("schedules", dropped), 404);
}

void TestRestoring::theNumberOfTheTrainHasBeenTaken()
{
    const qint64 train = newTrain("9302");
    QCOMPARE(retire("trains", train).status, 204);
    const qint64 other = newTrain("9302");
    QCOMPARE(restore("trains", train).code(), u"train.numberTaken"_qs);
    QCOMPARE(status("trains", other), 200);
}

void TestRestoring::aRunIsOnSaleAgain()
{
    const qint64 run = newRun(newTrain("9303"));
    QCOMPARE(retire("schedules", run).status, 204);
    const Person buyer = m_house.person(Role::Customer);
    const TestTrip trip {run, "GMR", "SGU", 1};
    QCOMPARE(m_house.order(buyer, m_house.orderBody(trip)).status, 400);
    const Answer back = restore("schedules", run, 2);
    QVERIFY2(back.status == 200, back.body.constData());
    QCOMPARE(back.data()[u"stops"].toArray().size(), 3);
    QCOMPARE(m_house.order(buyer, m_house.orderBody(trip)).status, 201);
}

void TestRestoring::theDayOfTheRunHasBeenTaken()
{
    const qint64 train = newTrain("9304");
    const qint64 run = newRun(train);
    QCOMPARE(retire("schedules", run).status, 204);
    const qint64 other = newRun(train);
    QCOMPARE(restore("schedules", run).code(), u"schedule.exists"_qs);
    QCOMPARE(retire("schedules", other).status, 204);
    QCOMPARE(restore("schedules", run).status, 200);
}

void TestRestoring::aRunThatHasLeftStaysAway()
{
    const qint64 train = newTrain("9305");
    const qint64 run = newRun(train);
    QCOMPARE(retire("trains", train).status, 204);
    m_house.database().execute(
        u"UPDATE schedule_stops SET arrival = arrival - interval '9 days',"
        " departure = departure - interval '9 days' WHERE schedule_id = %1"_qs.arg(run));
    QCOMPARE(restore("trains", train).status, 200); // without this run
    QCOMPARE(status("schedules", run), 404);
    QCOMPARE(restore("schedules", run).code(), u"schedule.departed"_qs);
}

void TestRestoring::aRunNeedsItsTrainAndItsStations()
{
    const qint64 station = newStation("ZRE", "Zona Enam");
    const qint64 train = newTrain("9306", "ZRE");
    const qint64 run = newRun(train);
    QCOMPARE(retire("schedules", run).status, 204);
    QCOMPARE(retire("trains", train).status, 204);
    QCOMPARE(restore("schedules", run).code(), u"train.retired"_qs);
    QCOMPARE(retire("stations", station).status, 204);
    QCOMPARE(restore("trains", train).status, 200);
    QCOMPARE(restore("schedules", run).code(), u"station.retired"_qs);
    QCOMPARE(restore("stations", station).status, 200);
    QCOMPARE(restore("schedules", run).status, 200);
}

void TestRestoring::aLayoutIsBackUnlessItsCodeIsTaken()
{
    const QJsonObject body {{u"code"_qs, u"panorama_9"_qs}, {u"travelClass"_qs, u"luxury"_qs},
                            {u"name"_qs, u"Panorama"_qs},   {u"rows"_qs, 2},
                            {u"columns"_qs, u"AB"_qs},      {u"aisleAfter"_qs, 1}};
    const qint64 id = make("coach-layouts", body);
    const QByteArray byCode = "/api/v1/coach-layouts/panorama_9";
    QCOMPARE(m_house.call("DELETE", byCode, m_admin).status, 204);
    make("coach-layouts", body);
    QCOMPARE(restore("coach-layouts", id).code(), u"layout.codeTaken"_qs);
    QCOMPARE(m_house.call("DELETE", byCode, m_admin).status, 204);
    const Answer back = restore("coach-layouts", id, 2);
    QVERIFY2(back.status == 200, back.body.constData());
    QCOMPARE(back.data()[u"id"].toInteger(), id);
    QCOMPARE(back.data()[u"seatCount"].toInt(), 4);
}

void TestRestoring::aRuleIsBackUntilItsDay()
{
    const QJsonObject body {
        {u"name"_qs, u"sale.maxAdults"_qs}, {u"validFrom"_qs, day(40)}, {u"value"_qs, 6}};
    const qint64 id = make("rules", body);
    QCOMPARE(retire("rules", id).status, 204);
    const qint64 other = make("rules", body);
    QCOMPARE(restore("rules", id).code(), u"rule.exists"_qs);
    QCOMPARE(retire("rules", other).status, 204);
    QCOMPARE(restore("rules", id, 2).data()[u"value"].toInt(), 6);
    QCOMPARE(retire("rules", id).status, 204);
    m_house.database().execute(
        u"UPDATE rules SET valid_from = valid_from - 50 WHERE id = %1"_qs.arg(id));
    QCOMPARE(restore("rules", id).code(), u"rule.inForce"_qs);
    QCOMPARE(status("rules", id), 404); // it has never held
}

void TestRestoring::aFixedFareNeedsItsTrain()
{
    const qint64 train = newTrain("9307");
    const qint64 fare = make("trip-fares", {{u"trainId"_qs, train},
                                            {u"travelClass"_qs, u"executive"_qs},
                                            {u"subclass"_qs, u"A"_qs},
                                            {u"from"_qs, u"GMR"_qs},
                                            {u"to"_qs, u"SGU"_qs},
                                            {u"firstDate"_qs, day(0)},
                                            {u"fare"_qs, 123'000}});
    QCOMPARE(retire("trip-fares", fare).status, 204);
    QCOMPARE(retire("trains", train).status, 204);
    QCOMPARE(restore("trip-fares", fare).code(), u"train.retired"_qs);
    QCOMPARE(restore("trains", train).status, 200);
    m_house.database().execute(
        u"UPDATE fares SET subclass = 'B' WHERE train_id = %1"_qs.arg(train));
    QCOMPARE(restore("trip-fares", fare).code(), u"fare.unknownTier"_qs);
    m_house.database().execute(
        u"UPDATE fares SET subclass = 'A' WHERE train_id = %1"_qs.arg(train));
    QCOMPARE(restore("trip-fares", fare, 2).data()[u"fare"].toInt(), 123'000);
}

void TestRestoring::onlyAdministratorsBringBack()
{
    const qint64 id = newStation("ZRF", "Zona Famili");
    QCOMPARE(retire("stations", id).status, 204);
    for (const Role role : {Role::Customer, Role::Cashier, Role::Supervisor}) {
        const Answer refused
            = m_house.post(path("stations", id) + "/restore", m_house.person(role), QJsonObject());
        QCOMPARE(refused.status, 403);
    }
    QCOMPARE(status("stations", id), 404);
    QCOMPARE(m_house.post(path("stations", id) + "/restore", m_admin, {{u"version"_qs, u"2"_qs}})
                 .fields(),
             u"/version type"_qs);
}

QTEST_GUILESS_MAIN(TestRestoring)
#include "tst_restoring.moc"
