#include "http/house.h"
#include "storage/pgsession.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace kai;

using Feed = QMap<QString, QByteArray>;

/// Timetables as they are sent: what is taken over, what is refused and told, and that the rest of
/// the world stays as it was.
class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_admin = m_house.person(Role::Admin); }
    void cleanup();

    void aPreviewTellsWhatAFeedWouldDo();
    void aFeedBecomesDeparturesOnSale();
    void theSameFeedTwiceChangesNothing();
    void aPreviewOfAChangedFeedChangesNothing();
    void aChangedFeedChangesWhatDiffers();
    void everyRefusedLineIsToldAndNothingIsWritten();
    void whatIsMissingIsTold();
    void aSoldDepartureStandsInTheWay();
    void badArchivesAreRefused_data();
    void badArchivesAreRefused();
    void oneImportAtATime();
    void anImportWhoseServerHasGoneHasFailed();
    void aRunningImportIsStopped_data();
    void aRunningImportIsStopped();
    void whatHasEndedIsNotStopped();
    void onlyAdministratorsImport();

private:
    Answer post(const QByteArray &archive, const QByteArray &query = {});
    /// Imports and waits for the end.
    QJsonValue import(const Feed &feed, const QByteArray &query = {});
    /// How many rows there are, and the sum of all versions.
    QString state() const;

    House m_house;
    Person m_admin;
};

static QByteArray zipped(const Feed &feed)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("feed.zip"));
    int code = 0;
    zip_t *archive = zip_open(path.toLocal8Bit().constData(), ZIP_CREATE, &code);
    for (auto it = feed.begin(); it != feed.end(); ++it) {
        zip_source_t *source = zip_source_buffer(archive, it.value().constData(),
                                                 zip_uint64_t(it.value().size()), 0);
        zip_file_add(archive, it.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QByteArray day(int fromToday)
{
    return TestDatabase::today().addDays(fromToday).toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

/// Two trains of a line of three stations, the second over midnight, for a week.
static Feed goodFeed()
{
    return {
        {u"agency.txt"_qs, "agency_id,agency_name,agency_url,agency_timezone\n"
                           "K,\"Kereta, Uji\",https://example.id,Asia/Jakarta\n"},
        {u"stops.txt"_qs, "\xEF\xBB\xBFstop_id,stop_code,stop_name,stop_lat,stop_lon,location_type,"
                          "parent_station\r\n"
                          "s1,ZXA,Awal,-6.1,106.8,1,\r\n"
                          "s1p,,Peron 1,-6.1,106.8,0,s1\r\n"
                          "s2,ZXB,\"Tengah \"\"Kota\"\"\",-6.5,107.2,,\r\n"
                          "s3,ZXC,Akhir,-6.9,107.6,,\r\n"},
        {u"routes.txt"_qs, "route_id,route_short_name,route_long_name,route_type\n"
                           "R,U,Ujian,2\n"},
        {u"trips.txt"_qs, "route_id,service_id,trip_id,trip_short_name\n"
                          "R,week,t1,9501\nR,week,t2,9502\n"},
        {u"stop_times.txt"_qs,
         "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n"
         "t1,08:00:00,08:00:00,s1p,5,0,0\nt1,08:50:00,08:55:00,s2,10,0,0\n"
         "t1,10:00:00,10:00:00,s3,15,0,0\n"
         "t2,22:30:00,22:30:00,s3,1,0,0\nt2,23:40:00,23:45:00,s2,2,0,1\n"
         "t2,25:10:00,25:10:00,s1p,3,0,0\n"},
        {u"calendar.txt"_qs,
         "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
         "week,1,1,1,1,1,1,1,20200101,"
             + day(6) + "\n"},
        {u"calendar_dates.txt"_qs,
         "service_id,date,exception_type\nweek," + day(4) + ",2\nweek," + day(9) + ",1\n"},
        {u"feed_info.txt"_qs, "feed_publisher_name,feed_version\nKAI,1\n"},
        {u"coaches.csv"_qs, "train_number,coaches\n9501,executive_50*2 economy_80\n"},
        {u"fares.csv"_qs,
         "train_number,travel_class,subclass,rank,base_rupiah,rupiah_per_km,quota\n"
         "9501,executive,A,1,50000,400,\n9501,economy,C,1,20000,150,40\n"},
    };
}

void TestImports::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

Answer TestImports::post(const QByteArray &archive, const QByteArray &query)
{
    return m_house.send("POST", "/api/v1/imports/gtfs" + query,
                        {m_admin.bearer(), {"Content-Type", "application/zip"}}, archive);
}

QJsonValue TestImports::import(const Feed &feed, const QByteArray &query)
{
    const Answer begun = post(zipped(feed), query);
    if (begun.status != 202)
        qFatal("not begun: %s", begun.body.constData());
    const QByteArray address
        = "/api/v1/imports/" + QByteArray::number(begun.data()[u"id"].toInteger());
    QJsonValue found;
    const bool ended = QTest::qWaitFor(
        [&] {
            found = m_house.get(address, m_admin).data();
            return !found[u"finishedAt"].isNull();
        },
        60'000);
    if (!ended)
        qFatal("the import does not end");
    return found;
}

QString TestImports::state() const
{
    return const_cast<House &>(m_house)
        .database()
        .value(u"SELECT concat_ws(' ', (SELECT count(*) || '/' || sum(version) FROM stations),"
               " (SELECT count(*) || '/' || sum(version) FROM trains),"
               " (SELECT count(*) || '/' || sum(version) FROM schedules),"
               " (SELECT md5(string_agg(s::text, '' ORDER BY schedule_id, sequence))"
               "  FROM schedule_stops s), (SELECT count(*) FROM coaches),"
               " (SELECT md5(string_agg(f::text, '' ORDER BY train_id, travel_class, rank))"
               "  FROM fares f), (SELECT count(*) FROM catalog_changes))"_qs)
        .toString();
}

void TestImports::aPreviewTellsWhatAFeedWouldDo()
{
    const QString before = state();
    const QJsonValue told = import(goodFeed(), "?dryRun=true");
    QCOMPARE(told[u"status"].toString(), u"done"_qs);
    QVERIFY(told[u"dryRun"].toBool());
    QCOMPARE(told[u"counts"][u"stationsAdded"].toInt(), 3);
    QCOMPARE(told[u"counts"][u"stationsUnchanged"].toInt(-1), 0);
    QCOMPARE(told[u"counts"][u"trainsAdded"].toInt(), 2);
    QCOMPARE(told[u"counts"][u"schedulesAdded"].toInt(), 14);
    QCOMPARE(state(), before);
    QCOMPARE(m_house.send("GET", "/api/v1/stations/ZXB").status, 404);
    QCOMPARE(post(zipped(goodFeed()), "?dryRun=maybe").status, 400);

    Feed broken = goodFeed();
    broken[u"stops.txt"_qs] += "s4,Z9,Kode,-6,107,,\r\n";
    const QJsonValue refused = import(broken, "?dryRun=true");
    QCOMPARE(refused[u"failure"].toString(), u"import.refused"_qs);
    QCOMPARE(refused[u"refused"][0][u"file"].toString(), u"stops.txt"_qs);
    QCOMPARE(refused[u"refused"][0][u"line"].toInt(), 6);
    QCOMPARE(refused[u"refused"][0][u"code"].toString(), u"station.codeInvalid"_qs);
}

void TestImports::aFeedBecomesDeparturesOnSale()
{
    const QJsonValue done = import(goodFeed());
    QVERIFY2(done[u"status"] == u"done"_qs, QByteArray::number(done[u"refusedCount"].toInt())
                                                + done[u"refused"][0][u"code"].toString().toLatin1()
                                                + done[u"failure"].toString().toLatin1());
    QCOMPARE(done[u"progress"].toInt(), 100);
    QVERIFY(!done[u"dryRun"].toBool(true));
    QCOMPARE(done[u"counts"][u"stationsAdded"].toInt(), 3);
    QCOMPARE(done[u"counts"][u"trainsAdded"].toInt(), 2);
    QCOMPARE(done[u"counts"][u"schedulesAdded"].toInt(), 14); // 7 days less one and one more
    QCOMPARE(m_house.send("GET", "/api/v1/stations/ZXB").data()[u"name"].toString(),
             u"Tengah \"Kota\""_qs);

    const QByteArray date = TestDatabase::today().addDays(2).toString(Qt::ISODate).toLatin1();
    const QJsonValue found
        = m_house.send("GET", "/api/v1/schedules?from=ZXA&to=ZXC&date=" + date).data()[0];
    QCOMPARE(found[u"train"][u"number"].toString(), u"9501"_qs);
    QCOMPARE(found[u"departure"].toString(), QString::fromLatin1(date) + u"T08:00:00+07:00"_qs);
    QCOMPARE(found[u"classes"].toArray().size(), 2);
    QCOMPARE(found[u"classes"][0][u"totalSeats"].toInt(), 100);
    const qint64 id = found[u"id"].toInteger();
    QCOMPARE(m_house.order(m_admin, m_house.orderBody({id, "ZXA", "ZXB", 1})).status, 201);

    // 25:10 is ten past one on the next day. Nobody alights in the middle, and the day off is off.
    const QJsonValue night
        = m_house.send("GET", "/api/v1/schedules?from=ZXC&to=ZXA&date=" + date).data()[0];
    QCOMPARE(night[u"arrival"].toString(),
             TestDatabase::today().addDays(3).toString(Qt::ISODate) + u"T01:10:00+07:00"_qs);
    const QByteArray off = TestDatabase::today().addDays(4).toString(Qt::ISODate).toLatin1();
    QVERIFY(m_house.send("GET", "/api/v1/schedules?from=ZXA&to=ZXC&date=" + off)
                .data()
                .toArray()
                .isEmpty());
    QVERIFY(m_house.send("GET", "/api/v1/schedules?from=ZXC&to=ZXB&date=" + date)
                .data()
                .toArray()
                .isEmpty());
}

void TestImports::theSameFeedTwiceChangesNothing()
{
    const QString before = state();
    const QJsonValue again = import(goodFeed());
    QCOMPARE(again[u"status"].toString(), u"done"_qs);
    for (const char *count :
         {"stationsAdded", "stationsChanged", "trainsAdded", "trainsChanged", "schedulesAdded",
          "schedulesChanged", "schedulesRetired", "formationsChanged", "faresWritten"})
        QVERIFY2(again[u"counts"][QLatin1String(count)].toInt(-1) == 0, count);
    QCOMPARE(again[u"counts"][u"stationsUnchanged"].toInt(), 3);
    QCOMPARE(again[u"counts"][u"trainsUnchanged"].toInt(), 2);
    QCOMPARE(again[u"counts"][u"schedulesUnchanged"].toInt(), 14);
    QCOMPARE(state(), before);
}

/// Ended by a real import of the same feed, which finds exactly what the preview told.
void TestImports::aPreviewOfAChangedFeedChangesNothing()
{
    Feed feed = goodFeed();
    feed[u"stops.txt"_qs].replace("Awal", "Mula");
    feed[u"stop_times.txt"_qs].replace("t1,10:00:00,10:00:00", "t1,10:05:00,10:05:00");
    const QString before = state();
    QJsonObject told = import(feed, "?dryRun=true")[u"counts"].toObject();
    QCOMPARE(state(), before);
    QCOMPARE(told[u"stationsChanged"].toInt(), 1);
    QCOMPARE(told[u"stationsUnchanged"].toInt(), 2);
    QCOMPARE(told[u"schedulesChanged"].toInt(), 7);
    QCOMPARE(told[u"schedulesUnchanged"].toInt(), 7);
    QCOMPARE(import(feed)[u"counts"].toObject(), told);
    QVERIFY(state() != before);
    QCOMPARE(import(goodFeed())[u"status"].toString(), u"done"_qs); // as it was
}

void TestImports::aChangedFeedChangesWhatDiffers()
{
    Feed feed = goodFeed();
    feed[u"stops.txt"_qs].replace("Akhir", "Ujung");
    feed[u"stop_times.txt"_qs].replace("t2,25:10:00,25:10:00", "t2,25:20:00,25:20:00");
    feed[u"calendar_dates.txt"_qs].replace(day(9) + ",1", day(9) + ",2"); // runs no more
    const QJsonValue done = import(feed);
    QCOMPARE(done[u"status"].toString(), u"done"_qs);
    QCOMPARE(done[u"counts"][u"stationsChanged"].toInt(), 1);
    QCOMPARE(done[u"counts"][u"trainsChanged"].toInt(), 1);
    QCOMPARE(done[u"counts"][u"schedulesChanged"].toInt(), 6);
    const qint64 station = m_house.send("GET", "/api/v1/stations/ZXC").data()[u"id"].toInteger();
    const QJsonValue change
        = m_house
              .get("/api/v1/catalog-changes?kind=station&subjectId=" + QByteArray::number(station),
                   m_admin)
              .data()[0];
    QCOMPARE(change[u"before"][u"name"].toString(), u"Akhir"_qs);
    QCOMPARE(change[u"after"][u"name"].toString(), u"Ujung"_qs);
    QCOMPARE(change[u"actor"][u"id"].toInteger(), m_admin.id.value());
}

void TestImports::everyRefusedLineIsToldAndNothingIsWritten()
{
    Feed feed = goodFeed();
    feed[u"stops.txt"_qs] += "s4,Z9,Kode,-6,107,,\r\ns5,ZXE,Jauh,-96,107,,\r\n";
    feed[u"routes.txt"_qs] += "B,B,Bus,3\n";
    feed[u"trips.txt"_qs] += "X,week,t3,9503\nR,never,t4,9504\n";
    feed[u"stop_times.txt"_qs] += "t9,08:00:00,08:00:00,s1,1,0,0\n"
                                  "t1,09:99:00,10:00:00,nowhere,99,0,0\n";
    feed[u"calendar_dates.txt"_qs] += "week,20261341,1\n";
    const QString before = state();
    const QJsonValue refused = import(feed);
    QCOMPARE(refused[u"status"].toString(), u"failed"_qs);
    QCOMPARE(refused[u"failure"].toString(), u"import.refused"_qs);
    QVERIFY(!refused[u"detail"].toString().isEmpty());
    QStringList lines;
    for (const QJsonValue &line : refused[u"refused"].toArray())
        lines.append(line[u"file"].toString() + u':' + QString::number(line[u"line"].toInt()) + u' '
                     + line[u"code"].toString());
    for (const char *line :
         {"stops.txt:6 station.codeInvalid", "stops.txt:7 outOfRange", "routes.txt:3 gtfs.notRail",
          "trips.txt:4 gtfs.routeUnknown", "trips.txt:5 gtfs.serviceUnknown",
          "stop_times.txt:8 gtfs.tripUnknown", "stop_times.txt:9 gtfs.stopUnknown",
          "stop_times.txt:9 time.invalid", "calendar_dates.txt:4 date.invalid"})
        QVERIFY2(lines.contains(QLatin1String(line)), qPrintable(lines.join(u'\n')));
    QCOMPARE(refused[u"refusedCount"].toInt(), int(lines.size()));
    QCOMPARE(state(), before);
}

void TestImports::whatIsMissingIsTold()
{
    Feed feed = goodFeed();
    feed.remove(u"routes.txt"_qs);
    feed[u"trips.txt"_qs] = "route_id,trip_id\nR,t1\n";
    feed[u"stop_times.txt"_qs] += "t1,\"open\n";
    const QJsonValue refused = import(feed);
    QStringList lines;
    for (const QJsonValue &line : refused[u"refused"].toArray())
        lines.append(line[u"file"].toString() + u' ' + line[u"code"].toString());
    QCOMPARE(lines,
             QStringList({u"routes.txt gtfs.fileMissing"_qs, u"trips.txt gtfs.columnMissing"_qs,
                          u"stop_times.txt csv.damaged"_qs}));
}

void TestImports::aSoldDepartureStandsInTheWay()
{
    const QByteArray date = TestDatabase::today().addDays(5).toString(Qt::ISODate).toLatin1();
    const qint64 id = m_house.send("GET", "/api/v1/schedules?from=ZXA&to=ZXC&date=" + date)
                          .data()[0][u"id"]
                          .toInteger();
    const QString code = m_house.order(m_admin, m_house.orderBody({id, "ZXA", "ZXC", 1}))
                             .data()[u"code"]
                             .toString();
    Feed feed = goodFeed();
    feed[u"stop_times.txt"_qs].replace("t1,08:50:00,08:55:00,s2,10,0,0\n", "");
    const QString before = state();
    const QJsonValue refused = import(feed);
    QCOMPARE(refused[u"failure"].toString(), u"import.refused"_qs);
    QStringList values;
    for (const QJsonValue &line : refused[u"refused"].toArray()) {
        QCOMPARE(line[u"code"].toString(), u"catalog.sold"_qs);
        values.append(line[u"value"].toString());
    }
    QVERIFY2(values.join(u' ').contains(code), qPrintable(values.join(u' ')));
    QCOMPARE(state(), before);
}

void TestImports::badArchivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("code");
    Feed path = goodFeed();
    path.insert(u"../agency.txt"_qs, "x");
    Feed folder = goodFeed();
    folder.insert(u"feed/stops.txt"_qs, "x");
    Feed bomb = goodFeed();
    bomb.insert(u"zeros.txt"_qs, QByteArray(40 << 20, '0'));
    const QByteArray good = zipped(goodFeed());
    QTest::newRow("not a zip") << QByteArray("hello") << u"zip.damaged"_qs;
    QTest::newRow("cut off") << good.left(good.size() - 30) << u"zip.damaged"_qs;
    QTest::newRow("a path upwards") << zipped(path) << u"zip.name"_qs;
    QTest::newRow("a folder") << zipped(folder) << u"zip.name"_qs;
    QTest::newRow("a bomb") << zipped(bomb) << u"zip.tooLarge"_qs;
}

void TestImports::badArchivesAreRefused()
{
    QFETCH(QByteArray, archive);
    QFETCH(QString, code);
    const QString before = state();
    const Answer begun = post(archive);
    QCOMPARE(begun.status, 202);
    const QByteArray address
        = "/api/v1/imports/" + QByteArray::number(begun.data()[u"id"].toInteger());
    QTRY_VERIFY_WITH_TIMEOUT(!m_house.get(address, m_admin).data()[u"finishedAt"].isNull(), 30'000);
    QCOMPARE(m_house.get(address, m_admin).data()[u"failure"].toString(), code);
    QCOMPARE(state(), before);
}

void TestImports::oneImportAtATime()
{
    m_house.database().execute(
        u"INSERT INTO imports (actor_id, file_size) VALUES (%1, 1)"_qs.arg(m_admin.id.value()));
    const Answer second = post(zipped(goodFeed()));
    QCOMPARE(second.status, 409);
    QCOMPARE(second.code(), u"import.running"_qs);
    m_house.database().execute(u"DELETE FROM imports WHERE status = 'queued'"_qs);
}

void TestImports::anImportWhoseServerHasGoneHasFailed()
{
    m_house.database().execute(
        u"INSERT INTO imports (actor_id, file_size, status) VALUES (%1, 7, 'running')"_qs.arg(
            m_admin.id.value()));
    QCOMPARE(import(goodFeed())[u"status"].toString(), u"done"_qs);
    for (const QJsonValue &item : m_house.get("/api/v1/imports", m_admin).data().toArray()) {
        if (item[u"fileSize"].toInt() == 7)
            QCOMPARE(item[u"failure"].toString(), u"import.interrupted"_qs);
    }
}

void TestImports::aRunningImportIsStopped_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("import") << QByteArray();
    QTest::newRow("preview") << QByteArray("?dryRun=true");
}

void TestImports::aRunningImportIsStopped()
{
    QFETCH(QByteArray, query);
    const QString before = state();
    Feed feed = goodFeed();
    feed[u"stops.txt"_qs].replace("Akhir", "Akhir Sekali");
    PgSession other(m_house.database().config());
    QVERIFY(other.begin());
    QVERIFY(other.runScript(u"LOCK TABLE stations IN SHARE MODE"_qs)); // the import waits for this
    const Answer begun = post(zipped(feed), query);
    QCOMPARE(begun.status, 202);
    const auto waits = [&] {
        return m_house.database()
                   .value(u"SELECT count(*) FROM pg_locks WHERE NOT granted"
                          " AND relation = 'stations'::regclass"_qs)
                   .toInt()
               > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(waits(), 30'000);
    const QByteArray address
        = "/api/v1/imports/" + QByteArray::number(begun.data()[u"id"].toInteger());
    const Answer asked = m_house.call("POST", address + "/cancel", m_admin);
    QVERIFY2(asked.status == 200, asked.body.constData());
    QCOMPARE(asked.data()[u"status"].toString(), u"running"_qs);
    other.rollback();
    QTRY_VERIFY_WITH_TIMEOUT(!m_house.get(address, m_admin).data()[u"finishedAt"].isNull(), 30'000);
    const QJsonValue ended = m_house.get(address, m_admin).data();
    QCOMPARE(ended[u"status"].toString(), u"cancelled"_qs);
    QVERIFY(ended[u"failure"].isNull());
    QCOMPARE(state(), before);
    QCOMPARE(import(goodFeed())[u"status"].toString(), u"done"_qs); // the next one runs
}

void TestImports::whatHasEndedIsNotStopped()
{
    const QByteArray address
        = "/api/v1/imports/" + QByteArray::number(import(goodFeed())[u"id"].toInteger());
    const Answer late = m_house.call("POST", address + "/cancel", m_admin);
    QCOMPARE(late.status, 409);
    QCOMPARE(late.code(), u"import.ended"_qs);
    QCOMPARE(m_house.get(address, m_admin).data()[u"status"].toString(), u"done"_qs);
    QCOMPARE(m_house.call("POST", "/api/v1/imports/999999/cancel", m_admin).status, 404);
    // A server that has gone cannot notice a wish.
    m_house.database().execute(
        u"INSERT INTO imports (actor_id, file_size, status) VALUES (%1, 9, 'running')"_qs.arg(
            m_admin.id.value()));
    const QByteArray abandoned
        = m_house.database().value(u"SELECT max(id) FROM imports"_qs).toByteArray();
    QCOMPARE(m_house.call("POST", "/api/v1/imports/" + abandoned + "/cancel", m_admin).code(),
             u"import.ended"_qs);
}

void TestImports::onlyAdministratorsImport()
{
    const Person cashier = m_house.person(Role::Cashier);
    QCOMPARE(m_house.call("POST", "/api/v1/imports/1/cancel", cashier).status, 403);
    QCOMPARE(m_house.get("/api/v1/imports", cashier).status, 403);
    QCOMPARE(m_house.get("/api/v1/imports/1", cashier).status, 403);
    QCOMPARE(m_house.get("/api/v1/imports/999999", m_admin).status, 404);
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
