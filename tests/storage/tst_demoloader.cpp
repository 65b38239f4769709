#include "fixture.h"

#include "domain/coach.h"
#include "storage/demoloader.h"

using namespace kai;

class TestDemoLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_test = std::make_unique<TestDatabase>(Template::Empty); }
    void cleanup() { m_test.reset(); }

    void everyRowOfTheFilesArrives();
    void everyCoachHasTheSeatsOfItsLayout();
    void secondRunChangesNothing();
    void changesMadeByHandStay();
    void badFileLeavesNothing();
    void runsAreMadeOnce();
    void timesAreThoseOfEachStation();

private:
    int count(const QString &table) const
    {
        return m_test->value(QStringLiteral("SELECT count(*) FROM ") + table).toInt();
    }
    QString fingerprint() const;
    /// Rows of a file without its header.
    static int rows(const QByteArray &file) { return int(file.count('\n')) - 1; }

    std::unique_ptr<TestDatabase> m_test;
};

QString TestDemoLoader::fingerprint() const
{
    QStringList sums;
    for (const char *table : {"stations", "coach_layouts", "trains", "coaches", "seats",
                              "train_stops", "fares", "schedules", "schedule_stops"}) {
        sums.append(
            m_test
                ->value(QStringLiteral("SELECT md5(string_agg(x::text, ';' ORDER BY x::text))"
                                       " FROM %1 x")
                            .arg(QString::fromLatin1(table)))
                .toString());
    }
    return sums.join(u' ');
}

void TestDemoLoader::everyRowOfTheFilesArrives()
{
    const DemoFiles files = embeddedDemoFiles();
    const int added = must(DemoLoader(m_test->config()).load());
    QVERIFY(rows(files.stations) >= 45);
    QVERIFY(rows(files.trains) >= 16);
    QCOMPARE(count(QStringLiteral("stations")), rows(files.stations));
    QCOMPARE(count(QStringLiteral("coach_layouts")), rows(files.coachLayouts));
    QCOMPARE(count(QStringLiteral("trains")), rows(files.trains));
    QCOMPARE(count(QStringLiteral("train_stops")), rows(files.trainStops));
    QCOMPARE(count(QStringLiteral("fares")), rows(files.fares));
    QCOMPARE(added, rows(files.stations) + rows(files.coachLayouts) + rows(files.trains)
                        + rows(files.trainStops) + rows(files.fares)
                        + count(QStringLiteral("coaches")) + count(QStringLiteral("seats")));
    // The first stop of each pattern is stop 0, and every class of a train has a fare.
    QCOMPARE(count(QStringLiteral("train_stops WHERE sequence = 0 AND arrival_minute IS NULL")),
             rows(files.trains));
    QCOMPARE(
        count(QStringLiteral("coaches c JOIN coach_layouts l ON l.id = c.layout_id WHERE NOT EXISTS"
                             " (SELECT 1 FROM fares f WHERE f.train_id = c.train_id"
                             " AND f.travel_class = l.travel_class)")),
        0);
}

void TestDemoLoader::everyCoachHasTheSeatsOfItsLayout()
{
    must(DemoLoader(m_test->config()).load());
    const QList<std::pair<QString, int>> known {{QStringLiteral("executive_50"), 50},
                                                {QStringLiteral("economy_80"), 80},
                                                {QStringLiteral("economy_ng_72"), 72},
                                                {QStringLiteral("economy_106"), 106},
                                                {QStringLiteral("luxury_18"), 18}};
    for (const auto &[layout, seats] : known) {
        const QVariant range = m_test->value(
            QStringLiteral("SELECT min(n) || '-' || max(n) FROM (SELECT count(*) AS n FROM seats s"
                           " JOIN coaches c ON c.id = s.coach_id JOIN coach_layouts l"
                           " ON l.id = c.layout_id WHERE l.code = '%1' GROUP BY c.id) x")
                .arg(layout));
        QCOMPARE(range.toString(), QStringLiteral("%1-%1").arg(seats));
    }
    QCOMPARE(count(QStringLiteral("coaches c WHERE seat_count <>"
                                  " (SELECT count(*) FROM seats s WHERE s.coach_id = c.id)")),
             0);
    // Numbers begin at 1 in each class: EKS 1 … EKS 8, LUX 1.
    QCOMPARE(m_test
                 ->value(QStringLiteral(
                     "SELECT string_agg(left(l.code, 3) || c.number, ' ' ORDER BY c.position)"
                     " FROM coaches c JOIN coach_layouts l ON l.id = c.layout_id"
                     " JOIN trains t ON t.id = c.train_id WHERE t.number = '2'"))
                 .toString(),
             QStringLiteral("lux1 exe1 exe2 exe3 exe4 exe5 exe6 exe7 exe8"));
}

void TestDemoLoader::secondRunChangesNothing()
{
    DemoLoader loader(m_test->config());
    QVERIFY(must(loader.load()) > 0);
    const QString before = fingerprint();
    QCOMPARE(must(loader.load()), 0);
    QCOMPARE(fingerprint(), before);
}

void TestDemoLoader::changesMadeByHandStay()
{
    DemoLoader loader(m_test->config());
    must(loader.load());
    m_test->execute(QStringLiteral(
        "UPDATE stations SET name = 'Gambir Baru' WHERE code = 'GMR';"
        "DELETE FROM fares USING trains t WHERE t.id = train_id AND t.number = '2' AND rank = 2;"
        "DELETE FROM seats WHERE coach_id = (SELECT max(id) FROM coaches)"));
    const int seats = count(QStringLiteral("seats"));
    must(loader.load());
    QCOMPARE(
        m_test->value(QStringLiteral("SELECT name FROM stations WHERE code = 'GMR'")).toString(),
        QStringLiteral("Gambir Baru"));
    QCOMPARE(count(QStringLiteral("fares f JOIN trains t ON t.id = f.train_id"
                                  " WHERE t.number = '2' AND rank = 2")),
             0);
    QVERIFY(count(QStringLiteral("seats")) > seats); // a coach without any seat is not a change
}

void TestDemoLoader::badFileLeavesNothing()
{
    DemoFiles files = embeddedDemoFiles();
    files.fares += "2,executive,A,one,1,1,\n";
    const Result<int> failed = DemoLoader(m_test->config(), files).load();
    QCOMPARE(codeOf(failed), QStringLiteral("import.invalid"));
    QVERIFY2(failed.error().internal.startsWith(
                 QStringLiteral("fares.csv:%1:").arg(files.fares.count('\n'))),
             qPrintable(failed.error().internal));
    // What only the database can see is refused as a whole too.
    files = embeddedDemoFiles();
    files.fares += "2,executive,J,9,1,1,\n"; // a second tier J
    QVERIFY(!DemoLoader(m_test->config(), files).load());
    QCOMPARE(count(QStringLiteral("stations")), 0);
    QCOMPARE(count(QStringLiteral("fares")), 0);
}

void TestDemoLoader::runsAreMadeOnce()
{
    DemoLoader loader(m_test->config());
    must(loader.load());
    const int trains = count(QStringLiteral("trains"));
    const int stops = count(QStringLiteral("train_stops"));
    const QDate day(2026, 12, 1);
    QCOMPARE(must(loader.extendSchedules(day, 3)), trains * 3);
    QCOMPARE(count(QStringLiteral("schedules")), trains * 3);
    QCOMPARE(count(QStringLiteral("schedule_stops")), stops * 3);
    const QString before = fingerprint();
    QCOMPARE(must(loader.extendSchedules(day, 3)), 0);
    QCOMPARE(fingerprint(), before);
    QCOMPARE(must(loader.extendSchedules(day.addDays(1), 3)), trains);
    QCOMPARE(count(QStringLiteral("schedule_stops")), stops * 4);
    QCOMPARE(must(loader.extendSchedules(day, 0)), 0);
}

void TestDemoLoader::timesAreThoseOfEachStation()
{
    // A line across the border of two zones: Bali is an hour before Java.
    DemoFiles files;
    files.stations = "code,name,city,latitude,longitude,time_zone\n"
                     "BWI,Banyuwangi,Banyuwangi,-8,114,Asia/Jakarta\n"
                     "DPS,Denpasar,Denpasar,-8,115,Asia/Makassar\n";
    files.coachLayouts = "code,travel_class,name,rows,columns,aisle_after,facing,omitted\n"
                         "small,economy,Kecil,2,AB,1,facing_halves,2B\n";
    files.trains = "number,name,coaches\n901,Blambangan,small*2\n";
    files.trainStops = "train_number,sequence,station_code,arrival,departure,distance_km,boarding,"
                       "alighting\n901,1,BWI,,23:30,0,true,false\n901,2,DPS,25:40,,90,false,true\n";
    files.fares = "train_number,travel_class,subclass,rank,base_rupiah,rupiah_per_km,quota\n"
                  "901,economy,C,1,10000,100,\n";
    DemoLoader loader(m_test->config(), files);
    must(loader.load());
    QCOMPARE(must(loader.extendSchedules(QDate(2026, 12, 1), 1)), 1);
    QCOMPARE(count(QStringLiteral("seats")), 2 * 3);
    PgDatabase database(m_test->config());
    const Schedule schedule = must(reading<Schedule>(database, [&](Repositories &r) {
        return r.catalog().schedule(
            ScheduleId(m_test->value(QStringLiteral("SELECT id FROM schedules")).toLongLong()));
    }));
    QCOMPARE(schedule.stops[0].departure, QDateTime(QDate(2026, 12, 1), QTime(16, 30), Qt::UTC));
    QCOMPARE(schedule.stops[1].arrival, QDateTime(QDate(2026, 12, 1), QTime(17, 40), Qt::UTC));
}

QTEST_GUILESS_MAIN(TestDemoLoader)
#include "tst_demoloader.moc"
