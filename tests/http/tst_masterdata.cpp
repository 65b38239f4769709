#include "http/house.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kai;

/// Administration of what is sold, from outside: stations, trains, schedules, coach layouts, and
/// that nothing is taken away from those who have bought it.
class TestMasterData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void onlyAdministratorsChangeAnything();
    void aStationIsAddedChangedAndRetired();
    void allErrorsOfAStationAreToldAtOnce();
    void aStationIsFoundByCodeThenBeginningThenSimilarity();
    void longListsComeInPages();
    void anOlderVersionIsRefused();
    void aTrainIsMadeOfCoachesStopsAndFares();
    void everyMistakeOfATrainHasItsPointer();
    void aDepartureIsAddedAndSold();
    void theBoardTellsTheLoadOfEachLeg();
    void theBoardComesInPagesForSupervisors();
    void theRunsOfATrainOnSomeDays();
    void aSoldDepartureLosesNeitherStopNorCoach();
    void anUnsoldDepartureGetsOtherStops();
    void aRetiredDepartureStaysInItsOldOrder();
    void aRetiredTrainDisappearsWithItsDepartures();
    void aRetiredStationStaysOnTheLineButNotInTheSearch();
    void aLayoutInUseKeepsItsGrid();
    void everyChangeIsInTheHistory();
    void aBuyerWithOldStopsIsRefused();

private:
    QJsonObject station(const char *code, const char *name) const;
    /// A train from GMR by CN to SGU with one coach of each layout; returns its number in the API.
    qint64 newTrain(const char *number,
                    const QStringList &coaches = {QStringLiteral("executive_50")});
    qint64 newSchedule(qint64 train, int daysFromToday = 3);
    QByteArray sell(qint64 schedule, const char *from, const char *to, int adults = 1);
    /// Its row on the board of its day; empty where it is not there.
    QJsonObject onTheBoard(qint64 schedule, int daysFromToday = 3);
    QJsonArray departures(int daysFromToday = 3);
    bool isFound(qint64 schedule, int daysFromToday = 3);

    House m_house;
    Person m_admin;
    Person m_customer;
};

static QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

static QByteArray path(const char *folder, qint64 id)
{
    return QByteArray("/api/v1/") + folder + '/' + QByteArray::number(id);
}

void TestMasterData::initTestCase()
{
    m_admin = m_house.person(Role::Admin);
    m_customer = m_house.person(Role::Customer);
}

void TestMasterData::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QJsonObject TestMasterData::station(const char *code, const char *name) const
{
    return {{u"code"_qs, text(code)},     {u"name"_qs, text(name)},
            {u"city"_qs, u"Sumedang"_qs}, {u"latitude"_qs, -6.86},
            {u"longitude"_qs, 107.92},    {u"timeZone"_qs, u"Asia/Jakarta"_qs}};
}

static QJsonObject patternStop(const char *code, const QJsonValue &arrival,
                               const QJsonValue &departure, int distance)
{
    return {{u"stationCode"_qs, text(code)},
            {u"arrival"_qs, arrival},
            {u"departure"_qs, departure},
            {u"distanceKm"_qs, distance}};
}

static QJsonObject trainBody(const char *number, const QStringList &coaches)
{
    const QJsonObject fare {{u"travelClass"_qs, u"executive"_qs},
                            {u"subclass"_qs, u"A"_qs},
                            {u"rank"_qs, 1},
                            {u"base"_qs, 50'000},
                            {u"perKm"_qs, 400},
                            {u"quota"_qs, QJsonValue::Null}};
    return {{u"number"_qs, text(number)},
            {u"name"_qs, u"Kereta Uji"_qs},
            {u"coaches"_qs, QJsonArray::fromStringList(coaches)},
            {u"stops"_qs, QJsonArray {patternStop("GMR", QJsonValue::Null, u"21:00"_qs, 0),
                                      patternStop("CN", u"23:40"_qs, u"23:45"_qs, 219),
                                      patternStop("SGU", u"31:05"_qs, QJsonValue::Null, 725)}},
            {u"fares"_qs, QJsonArray {fare}}};
}

qint64 TestMasterData::newTrain(const char *number, const QStringList &coaches)
{
    const Answer made = m_house.post("/api/v1/trains", m_admin, trainBody(number, coaches));
    if (made.status != 201)
        qFatal("no train: %s", made.body.constData());
    return made.data()[u"id"].toInteger();
}

qint64 TestMasterData::newSchedule(qint64 train, int daysFromToday)
{
    const QString date = TestDatabase::today().addDays(daysFromToday).toString(Qt::ISODate);
    const Answer made = m_house.post("/api/v1/schedules", m_admin,
                                     {{u"trainId"_qs, train}, {u"serviceDate"_qs, date}});
    if (made.status != 201)
        qFatal("no schedule: %s", made.body.constData());
    return made.data()[u"id"].toInteger();
}

QByteArray TestMasterData::sell(qint64 schedule, const char *from, const char *to, int adults)
{
    const Answer order
        = m_house.order(m_customer, m_house.orderBody({schedule, from, to, 1}, adults));
    if (order.status != 201)
        qFatal("no order: %s", order.body.constData());
    return order.data()[u"code"].toString().toLatin1();
}

QJsonObject TestMasterData::onTheBoard(qint64 schedule, int daysFromToday)
{
    const QByteArray date
        = TestDatabase::today().addDays(daysFromToday).toString(Qt::ISODate).toLatin1();
    const QByteArray target = "/api/v1/departures?limit=200&date=" + date;
    for (const QJsonValue &row :
         m_house.get(target, m_house.person(Role::Supervisor)).data().toArray()) {
        if (row[u"id"].toInteger() == schedule)
            return row.toObject();
    }
    return {};
}

QJsonArray TestMasterData::departures(int daysFromToday)
{
    const QByteArray date
        = TestDatabase::today().addDays(daysFromToday).toString(Qt::ISODate).toLatin1();
    return m_house.send("GET", "/api/v1/schedules?from=GMR&to=SGU&date=" + date).data().toArray();
}

bool TestMasterData::isFound(qint64 schedule, int daysFromToday)
{
    for (const QJsonValue &departure : departures(daysFromToday)) {
        if (departure[u"id"].toInteger() == schedule)
            return true;
    }
    return false;
}

void TestMasterData::onlyAdministratorsChangeAnything()
{
    const qint64 before = m_house.rowCount();
    for (const Role role : {Role::Customer, Role::Cashier, Role::Supervisor}) {
        const Person person = m_house.person(role);
        QCOMPARE(m_house.post("/api/v1/stations", person, station("ZQA", "Zona Uji")).status, 403);
        QCOMPARE(m_house.call("DELETE", "/api/v1/stations/GMR", person).status, 403);
        QCOMPARE(m_house.get("/api/v1/catalog-changes", person).status, 403);
    }
    QCOMPARE(m_house.post("/api/v1/stations", station("ZQA", "Zona Uji")).status, 401);
    QCOMPARE(m_house.rowCount(), before);
}

void TestMasterData::aStationIsAddedChangedAndRetired()
{
    const Answer made = m_house.post("/api/v1/stations", m_admin, station("ZQA", "Zona Uji"));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.data()[u"version"].toInt(), 1);
    QCOMPARE(m_house.post("/api/v1/stations", m_admin, station("ZQA", "Other")).code(),
             u"station.codeTaken"_qs);
    QCOMPARE(m_house.post("/api/v1/stations", m_admin, station("ZQB", "ZONA UJI")).fields(),
             u"/name station.nameTaken"_qs);

    const Answer changed
        = m_house.call("PUT", "/api/v1/stations/ZQA", m_admin, station("ZQA", "Zona Uji Baru"));
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.data()[u"version"].toInt(), 2);
    QCOMPARE(changed.data()[u"id"], made.data()[u"id"]);
    const QByteArray byNumber = path("stations", made.data()[u"id"].toInteger());
    QCOMPARE(m_house.send("GET", byNumber).data()[u"name"].toString(), u"Zona Uji Baru"_qs);

    QCOMPARE(m_house.call("DELETE", byNumber, m_admin).status, 204);
    QCOMPARE(m_house.send("GET", byNumber).status, 404);
    QCOMPARE(m_house.call("DELETE", byNumber, m_admin).status, 404);
    QVERIFY(m_house.send("GET", "/api/v1/stations?query=zqa").data().toArray().isEmpty());
    // The code is free again.
    QCOMPARE(m_house.post("/api/v1/stations", m_admin, station("ZQA", "Zona Uji")).status, 201);
}

void TestMasterData::allErrorsOfAStationAreToldAtOnce()
{
    QJsonObject body = station("R1", "Zona Uji");
    body[u"timeZone"] = u"Asia/Nowhere"_qs;
    const Answer refused = m_house.post("/api/v1/stations", m_admin, body);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.fields().contains(u"/code"_qs));
    QVERIFY(refused.fields().contains(u"/timeZone"_qs));
    body = {{u"code"_qs, 5}, {u"latitude"_qs, 100}, {u"colour"_qs, u"red"_qs}};
    const QString fields = m_house.post("/api/v1/stations", m_admin, body).fields();
    for (const char *pointer : {"/code", "/name", "/latitude", "/longitude", "/colour"})
        QVERIFY2(fields.contains(text(pointer)), qPrintable(fields));
}

void TestMasterData::aStationIsFoundByCodeThenBeginningThenSimilarity()
{
    const auto codes = [&](const QByteArray &query) {
        QStringList codes;
        for (const QJsonValue &found :
             m_house.send("GET", "/api/v1/stations?query=" + query).data().toArray())
            codes.append(found[u"code"].toString());
        return codes;
    };
    QCOMPARE(codes("cn").value(0), u"CN"_qs);
    QCOMPARE(codes("CN").value(1), u"CNP"_qs);
    QCOMPARE(codes("gamb").value(0), u"GMR"_qs);
    for (const char *mistyped : {"gambr", "gmbir", "gambri"})
        QVERIFY2(codes(mistyped).contains(u"GMR"_qs), mistyped);
    QVERIFY(codes("surabya").contains(u"SGU"_qs));
    QVERIFY(codes("Bndung").contains(u"BD"_qs));
    QVERIFY(codes("yogjakarta").contains(u"YK"_qs));
    QVERIFY(codes("xqzw").isEmpty());
    QVERIFY(codes("%25").isEmpty());
}

void TestMasterData::longListsComeInPages()
{
    for (const QByteArray &list : {QByteArray("stations?"), QByteArray("stations?query=s&"),
                                   QByteArray("trains?"), QByteArray("coach-layouts?")}) {
        const QJsonArray all
            = m_house.send("GET", "/api/v1/" + list + "limit=200").data().toArray();
        QVERIFY(all.size() > 3);
        QJsonArray collected;
        QByteArray cursor;
        do {
            const Answer page = m_house.send("GET", "/api/v1/" + list + "limit=3&cursor=" + cursor);
            QCOMPARE(page.status, 200);
            for (const QJsonValue &item : page.data().toArray())
                collected.append(item);
            cursor = page.json()[u"meta"][u"nextCursor"].toString().toLatin1();
        } while (!cursor.isEmpty());
        QCOMPARE(collected, all);
        QCOMPARE(m_house.send("GET", "/api/v1/" + list + "cursor=%3F%3F").fields(),
                 u"cursor cursor.invalid"_qs);
    }
}

void TestMasterData::anOlderVersionIsRefused()
{
    QJsonObject body = m_house.send("GET", "/api/v1/stations/KAC").data().toObject();
    body.remove(u"id");
    QCOMPARE(m_house.call("PUT", "/api/v1/stations/KAC", m_admin, body).status, 200);
    body[u"city"] = u"Kota Bandung"_qs;
    body[u"version"] = 99;
    const Answer refused = m_house.call("PUT", "/api/v1/stations/KAC", m_admin, body);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"catalog.changedMeanwhile"_qs);
}

void TestMasterData::aTrainIsMadeOfCoachesStopsAndFares()
{
    const QStringList coaches {u"executive_50"_qs, u"executive_50"_qs, u"economy_80"_qs};
    const qint64 id = newTrain("9001", coaches);
    const QJsonValue plan = m_house.send("GET", path("trains", id)).data();
    QCOMPARE(plan[u"coaches"].toArray(), QJsonArray::fromStringList(coaches));
    QCOMPARE(plan[u"stops"][2][u"arrival"].toString(), u"31:05"_qs);
    QCOMPARE(plan[u"fares"][0][u"perKm"].toInt(), 400);
    QCOMPARE(m_house.post("/api/v1/trains", m_admin, trainBody("9001", {})).code(),
             u"train.numberTaken"_qs);

    // What is not sent stays.
    const Answer renamed = m_house.call("PUT", path("trains", id), m_admin,
                                        {{u"number"_qs, u"9001"_qs}, {u"name"_qs, u"Senja"_qs}});
    QCOMPARE(renamed.status, 200);
    QCOMPARE(renamed.data()[u"name"].toString(), u"Senja"_qs);
    QCOMPARE(renamed.data()[u"coaches"], plan[u"coaches"]);
    QCOMPARE(renamed.data()[u"stops"], plan[u"stops"]);
    QCOMPARE(renamed.data()[u"version"].toInt(), plan[u"version"].toInt() + 1);
    // Coaches come and go where nobody sits.
    const QJsonArray shorter {u"economy_80"_qs, u"executive_50"_qs};
    const Answer formed = m_house.call(
        "PUT", path("trains", id), m_admin,
        {{u"number"_qs, u"9001"_qs}, {u"name"_qs, u"Senja"_qs}, {u"coaches"_qs, shorter}});
    QCOMPARE(formed.data()[u"coaches"].toArray(), shorter);
    const qint64 schedule = newSchedule(id);
    const QJsonValue seats = m_house.send("GET", path("schedules", schedule) + "/seats").data();
    QCOMPARE(seats[u"coaches"].toArray().size(), 2);
    QCOMPARE(seats[u"coaches"][0][u"seats"].toArray().size(), 80);
}

void TestMasterData::everyMistakeOfATrainHasItsPointer()
{
    QJsonObject body = trainBody("9 9", {u"executive_50"_qs, u"spaceship"_qs});
    QJsonArray stops = body[u"stops"].toArray();
    stops[1] = patternStop("QQQ", u"20:00"_qs, u"23:45"_qs, 0);
    body[u"stops"] = stops;
    const Answer refused = m_house.post("/api/v1/trains", m_admin, body);
    QCOMPARE(refused.status, 400);
    for (const char *error :
         {"/number", "/coaches/1 layout.unknown", "/stops/1/stationCode station.unknown",
          "/stops/1/arrival stop.arrivesTooEarly", "/stops/1/distanceKm stop.distanceNotRising"})
        QVERIFY2(refused.fields().contains(text(error)), qPrintable(refused.fields()));
    stops[1] = patternStop("CN", u"25:99"_qs, 7, 219);
    body[u"stops"] = stops;
    const QString shape = m_house.post("/api/v1/trains", m_admin, body).fields();
    QVERIFY2(shape.contains(u"/stops/1/arrival"_qs), qPrintable(shape));
    QVERIFY2(shape.contains(u"/stops/1/departure"_qs), qPrintable(shape));
}

void TestMasterData::aDepartureIsAddedAndSold()
{
    const qint64 train = newTrain("9002");
    const qint64 schedule = newSchedule(train);
    QVERIFY(isFound(schedule));
    const Answer again = m_house.post(
        "/api/v1/schedules", m_admin,
        {{u"trainId"_qs, train},
         {u"serviceDate"_qs, TestDatabase::today().addDays(3).toString(Qt::ISODate)}});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"schedule.exists"_qs);
    // 31:05 is 07:05 of the next day.
    const QJsonValue read = m_house.send("GET", path("schedules", schedule)).data();
    QCOMPARE(read[u"stops"][2][u"arrival"].toString(),
             TestDatabase::today().addDays(4).toString(Qt::ISODate) + u"T07:05:00+07:00"_qs);
    sell(schedule, "GMR", "SGU", 2);
    QCOMPARE(m_house.post("/api/v1/schedules", m_admin, {{u"trainId"_qs, 999'999}}).fields(),
             u"/serviceDate required"_qs);
}

/// The stops of a schedule as they are sent back.
static QJsonArray stopsOf(const QJsonValue &schedule)
{
    QJsonArray stops;
    for (const QJsonValue &item : schedule[u"stops"].toArray()) {
        QJsonObject stop = item.toObject();
        for (const char *name : {"sequence", "stationName", "timeZone"})
            stop.remove(QLatin1String(name));
        stops.append(stop);
    }
    return stops;
}

void TestMasterData::theBoardTellsTheLoadOfEachLeg()
{
    const qint64 schedule = newSchedule(newTrain("9053"));
    sell(schedule, "GMR", "SGU", 2);
    sell(schedule, "GMR", "CN");
    const QJsonObject row = onTheBoard(schedule);
    QCOMPARE(row[u"seats"].toInt(), 50);
    QCOMPARE(row[u"fromStop"][u"stationCode"].toString(), u"GMR"_qs);
    QCOMPARE(row[u"toStop"][u"stationCode"].toString(), u"SGU"_qs);
    QVERIFY(row[u"delayMinutes"].isNull());
    const auto leg = [](const char *from, const char *to, int taken) {
        return QJsonObject {{u"from"_qs, text(from)}, {u"to"_qs, text(to)}, {u"taken"_qs, taken}};
    };
    QCOMPARE(row[u"legs"].toArray(), QJsonArray({leg("GMR", "CN", 3), leg("CN", "SGU", 2)}));

    const QByteArray target = "/api/v1/schedules/" + QByteArray::number(schedule) + "/disruptions";
    QCOMPARE(m_house
                 .post(target, m_house.person(Role::Supervisor),
                       {{u"kind"_qs, u"delayed"_qs},
                        {u"delayMinutes"_qs, 45},
                        {u"reason"_qs, u"Signal failure"_qs},
                        {u"remedy"_qs, u"onRequest"_qs}})
                 .status,
             201);
    QCOMPARE(onTheBoard(schedule)[u"delayMinutes"].toInt(), 45);
}

void TestMasterData::theBoardComesInPagesForSupervisors()
{
    const qint64 first = newSchedule(newTrain("9054"), 5);
    const qint64 second = newSchedule(newTrain("9055"), 5);
    const QByteArray target = "/api/v1/departures?date="
                              + TestDatabase::today().addDays(5).toString(Qt::ISODate).toLatin1();
    const Person supervisor = m_house.person(Role::Supervisor);
    QList<qint64> seen;
    QByteArray cursor;
    do {
        const Answer page = m_house.get(target + "&limit=2" + cursor, supervisor);
        QCOMPARE(page.status, 200);
        for (const QJsonValue &row : page.data().toArray())
            seen.append(row[u"id"].toInteger());
        const QString next = page.json()[u"meta"][u"nextCursor"].toString();
        cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next.toLatin1();
    } while (!cursor.isEmpty());
    QCOMPARE(seen.count(first), 1);
    QCOMPARE(seen.indexOf(second), seen.indexOf(first) + 1); // both leave at 21:00
    QCOMPARE(QSet<qint64>(seen.begin(), seen.end()).size(), seen.size());
    QCOMPARE(m_house.get(target, m_customer).status, 403);
    QCOMPARE(m_house.get("/api/v1/departures", supervisor).fields(), u"date required"_qs);
}

void TestMasterData::theRunsOfATrainOnSomeDays()
{
    const qint64 train = newTrain("9056");
    const qint64 first = newSchedule(train, 5);
    const qint64 second = newSchedule(train, 6);
    newSchedule(train, 8);
    newSchedule(newTrain("9057"), 5);
    const Person supervisor = m_house.person(Role::Supervisor);
    const auto on = [](int fromToday) {
        return TestDatabase::today().addDays(fromToday).toString(Qt::ISODate).toLatin1();
    };
    const QByteArray target = "/api/v1/departures?date=" + on(5) + "&until=" + on(7)
                              + "&trainId=" + QByteArray::number(train);
    const Answer page = m_house.get(target + "&limit=1", supervisor);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.data().toArray().size(), 1);
    QCOMPARE(page.data()[0][u"id"].toInteger(), first);
    const QByteArray cursor = page.json()[u"meta"][u"nextCursor"].toString().toLatin1();
    const QJsonArray rest = m_house.get(target + "&cursor=" + cursor, supervisor).data().toArray();
    QCOMPARE(rest.size(), 1);
    QCOMPARE(rest[0][u"id"].toInteger(), second);

    const QByteArray from5 = "/api/v1/departures?date=" + on(5);
    QCOMPARE(m_house.get(from5 + "&until=" + on(4), supervisor).fields(), u"until outOfRange"_qs);
    QCOMPARE(m_house.get(from5 + "&until=" + on(97), supervisor).fields(), u"until outOfRange"_qs);
    QCOMPARE(m_house.get(from5 + "&until=" + on(96), supervisor).status, 200);
}

void TestMasterData::aSoldDepartureLosesNeitherStopNorCoach()
{
    const qint64 train = newTrain("9003", {u"executive_50"_qs, u"executive_50"_qs});
    const qint64 id = newSchedule(train);
    const QString code = QString::fromLatin1(sell(id, "GMR", "CN"));
    const QJsonArray codes {code};
    const QJsonArray stops = stopsOf(m_house.send("GET", path("schedules", id)).data());

    QJsonArray fewer = stops;
    fewer.removeAt(2);
    const Answer lost = m_house.call("PUT", path("schedules", id), m_admin, {{u"stops"_qs, fewer}});
    QCOMPARE(lost.status, 409);
    QCOMPARE(lost.code(), u"catalog.sold"_qs);
    QCOMPARE(lost.json()[u"orders"].toArray(), codes);

    QJsonArray closed = stops;
    QJsonObject cirebon = stops[1].toObject();
    cirebon[u"alighting"] = false;
    closed[1] = cirebon;
    QCOMPARE(m_house.call("PUT", path("schedules", id), m_admin, {{u"stops"_qs, closed}})
                 .json()[u"orders"]
                 .toArray(),
             codes);
    QCOMPARE(m_house.call("DELETE", path("schedules", id), m_admin).json()[u"orders"].toArray(),
             codes);
    QCOMPARE(m_house.call("DELETE", path("trains", train), m_admin).json()[u"orders"].toArray(),
             codes);
    const QJsonObject noCoach {{u"number"_qs, u"9003"_qs},
                               {u"name"_qs, u"Kereta Uji"_qs},
                               {u"coaches"_qs, QJsonArray {u"economy_80"_qs}}};
    QCOMPARE(
        m_house.call("PUT", path("trains", train), m_admin, noCoach).json()[u"orders"].toArray(),
        codes);
    QCOMPARE(m_house.call("DELETE", "/api/v1/stations/CN", m_admin).code(), u"catalog.sold"_qs);

    // Another time is no loss, nor is the coach in which nobody sits.
    QJsonArray later = stops;
    QJsonObject start = stops[0].toObject();
    start[u"departure"]
        = QString(start[u"departure"].toString()).replace(u"T21:00"_qs, u"T21:10"_qs);
    later[0] = start;
    const Answer moved
        = m_house.call("PUT", path("schedules", id), m_admin, {{u"stops"_qs, later}});
    QCOMPARE(moved.status, 200);
    QCOMPARE(moved.data()[u"stops"][0][u"departure"], start[u"departure"]);
    QJsonObject oneCoach = noCoach;
    oneCoach[u"coaches"] = QJsonArray {u"executive_50"_qs};
    QCOMPARE(m_house.call("PUT", path("trains", train), m_admin, oneCoach).status, 200);
    QCOMPARE(m_house.get("/api/v1/orders/" + code.toLatin1(), m_customer)
                 .data()[u"passengers"][0][u"coach"],
             m_house.get("/api/v1/orders/" + code.toLatin1(), m_admin)
                 .data()[u"passengers"][0][u"coach"]);
}

void TestMasterData::anUnsoldDepartureGetsOtherStops()
{
    const qint64 id = newSchedule(newTrain("9004"));
    QJsonArray stops = stopsOf(m_house.send("GET", path("schedules", id)).data());
    stops.removeAt(1);
    const Answer changed
        = m_house.call("PUT", path("schedules", id), m_admin, {{u"stops"_qs, stops}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.data()[u"stops"].toArray().size(), 2);
    QCOMPARE(
        m_house
            .call("PUT", path("schedules", id), m_admin, {{u"stops"_qs, stops}, {u"trainId"_qs, 1}})
            .fields(),
        u"/trainId schedule.fixed"_qs);
    QCOMPARE(
        m_house.call("PUT", path("schedules", 9'999'999), m_admin, {{u"stops"_qs, stops}}).status,
        404);
}

void TestMasterData::aRetiredDepartureStaysInItsOldOrder()
{
    const qint64 id = newSchedule(newTrain("9005"));
    const QByteArray code = sell(id, "GMR", "SGU");
    m_house.database().execute(u"DELETE FROM seat_claims WHERE schedule_id = %1"_qs.arg(id));
    m_house.database().execute(
        u"UPDATE orders SET status = 'expired' WHERE schedule_id = %1"_qs.arg(id));
    QCOMPARE(m_house.call("DELETE", path("schedules", id), m_admin).status, 204);
    QVERIFY(!isFound(id));
    QCOMPARE(m_house.send("GET", path("schedules", id)).status, 404);
    const Answer late = m_house.order(m_customer, m_house.orderBody({id, "GMR", "SGU", 1}));
    QCOMPARE(late.fields(), u"/scheduleId schedule.unknown"_qs);
    const QJsonValue order = m_house.get("/api/v1/orders/" + code, m_customer).data();
    QCOMPARE(order[u"schedule"][u"id"].toInteger(), id);
    QCOMPARE(order[u"schedule"][u"toStop"][u"stationCode"].toString(), u"SGU"_qs);
}

void TestMasterData::aRetiredTrainDisappearsWithItsDepartures()
{
    const qint64 train = newTrain("9006");
    const qint64 schedule = newSchedule(train);
    QVERIFY(isFound(schedule));
    QCOMPARE(m_house.call("DELETE", path("trains", train), m_admin).status, 204);
    QVERIFY(!isFound(schedule));
    QCOMPARE(m_house.send("GET", path("trains", train)).status, 404);
    QVERIFY(newTrain("9006") != train);
}

void TestMasterData::aRetiredStationStaysOnTheLineButNotInTheSearch()
{
    QJsonObject body = trainBody("9007", {u"executive_50"_qs});
    QCOMPARE(m_house.post("/api/v1/stations", m_admin, station("TJS", "Tanjungsari")).status, 201);
    QJsonArray stops = body[u"stops"].toArray();
    stops[1] = patternStop("TJS", u"23:40"_qs, u"23:45"_qs, 219);
    body[u"stops"] = stops;
    const qint64 train = m_house.post("/api/v1/trains", m_admin, body).data()[u"id"].toInteger();
    const qint64 schedule = newSchedule(train);
    QCOMPARE(m_house.call("DELETE", "/api/v1/stations/TJS", m_admin).status, 204);
    const QJsonValue read = m_house.send("GET", path("schedules", schedule)).data();
    QCOMPARE(read[u"stops"].toArray().size(), 3);
    QVERIFY(!read[u"stops"][1][u"boarding"].toBool());
    const Answer refused
        = m_house.order(m_customer, m_house.orderBody({schedule, "TJS", "SGU", 1}));
    QCOMPARE(refused.fields(), u"/from station.noBoarding"_qs);
    sell(schedule, "GMR", "SGU");
}

void TestMasterData::aLayoutInUseKeepsItsGrid()
{
    const QJsonObject layout {{u"code"_qs, u"panorama_4"_qs}, {u"travelClass"_qs, u"luxury"_qs},
                              {u"name"_qs, u"Panorama"_qs},   {u"rows"_qs, 2},
                              {u"columns"_qs, u"AB"_qs},      {u"aisleAfter"_qs, 1}};
    const Answer made = m_house.post("/api/v1/coach-layouts", m_admin, layout);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.data()[u"seatCount"].toInt(), 4);
    QCOMPARE(m_house.post("/api/v1/coach-layouts", m_admin, layout).code(), u"layout.codeTaken"_qs);
    const QByteArray address = "/api/v1/coach-layouts/panorama_4";
    QJsonObject wider = layout;
    wider[u"rows"] = 3;
    QCOMPARE(m_house.call("PUT", address, m_admin, wider).data()[u"seatCount"].toInt(), 6);

    newTrain("9008", {u"panorama_4"_qs});
    QCOMPARE(m_house.call("PUT", address, m_admin, layout).code(), u"layout.inUse"_qs);
    QCOMPARE(m_house.call("DELETE", address, m_admin).code(), u"layout.inUse"_qs);
    wider[u"name"] = u"Panoramic"_qs;
    QCOMPARE(m_house.call("PUT", address, m_admin, wider).status, 200);
    wider[u"code"] = u"other"_qs;
    QCOMPARE(m_house.call("PUT", address, m_admin, wider).fields(), u"/code layout.codeFixed"_qs);
}

void TestMasterData::everyChangeIsInTheHistory()
{
    const qint64 id = m_house.post("/api/v1/stations", m_admin, station("CMH", "Cimahi Baru"))
                          .data()[u"id"]
                          .toInteger();
    QJsonObject body = station("CMH", "Cimahi Baru");
    QCOMPARE(m_house.call("PUT", path("stations", id), m_admin, body).status, 200); // no change
    body[u"city"] = u"Cimahi"_qs;
    QCOMPARE(m_house.call("PUT", path("stations", id), m_admin, body).status, 200);
    QCOMPARE(m_house.call("DELETE", path("stations", id), m_admin).status, 204);
    const QByteArray list = "/api/v1/catalog-changes?kind=station&subjectId=";
    const QJsonArray changes = m_house.get(list + QByteArray::number(id), m_admin).data().toArray();
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[2][u"action"].toString(), u"created"_qs);
    QVERIFY(changes[2][u"before"].isNull());
    QCOMPARE(changes[1][u"before"][u"city"].toString(), u"Sumedang"_qs);
    QCOMPARE(changes[1][u"after"][u"city"].toString(), u"Cimahi"_qs);
    QCOMPARE(changes[1][u"actor"][u"id"].toInteger(), m_admin.id.value());
    QCOMPARE(changes[0][u"action"].toString(), u"retired"_qs);
    const Answer page = m_house.get(list + QByteArray::number(id) + "&limit=2", m_admin);
    const QByteArray cursor = page.json()[u"meta"][u"nextCursor"].toString().toLatin1();
    QCOMPARE(m_house.get(list + QByteArray::number(id) + "&cursor=" + cursor, m_admin)
                 .data()
                 .toArray()
                 .size(),
             1);
    QCOMPARE(m_house.get("/api/v1/catalog-changes?kind=king&subjectId=x", m_admin).status, 400);
}

/// Whoever has read the stops before they were changed must not buy other legs than he saw.
void TestMasterData::aBuyerWithOldStopsIsRefused()
{
    const qint64 id = newSchedule(newTrain("9009"));
    PgDatabase database(m_house.database().config());
    const Schedule read = *reading<Schedule>(
        database, [&](Repositories &r) { return r.catalog().schedule(ScheduleId(id)); });
    QJsonArray stops = stopsOf(m_house.send("GET", path("schedules", id)).data());
    stops.removeAt(1);
    QCOMPARE(m_house.call("PUT", path("schedules", id), m_admin, {{u"stops"_qs, stops}}).status,
             200);
    NewOrder order;
    order.code = u"OLDSTOPS"_qs;
    order.userId = m_customer.id;
    order.trip = *tripBetween(read, u"GMR"_qs, u"CN"_qs);
    const auto insert = [&] {
        return inTransaction<Order>(database,
                                    [&](Repositories &r) { return r.orders().insert(order); });
    };
    QVERIFY(!insert());
    order.trip.scheduleVersion = 0; // as if nobody had looked
    QVERIFY(insert());
}

QTEST_GUILESS_MAIN(TestMasterData)
#include "tst_masterdata.moc"
