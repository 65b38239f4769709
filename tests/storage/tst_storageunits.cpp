#include "storage/connectionconfig.h"
#include "storage/csv.h"
#include "storage/cursor.h"
#include "storage/demodata.h"
#include "storage/migrator.h"
#include "storage/sqlstate.h"
#include "storage/sqltext.h"

#include <QtTest>

using namespace kai;

class TestStorageUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateTellsTheKindOfFailure_data();
    void stateTellsTheKindOfFailure();
    void addressIsRead_data();
    void addressIsRead();
    void badAddressIsRefused_data();
    void badAddressIsRefused();
    void passwordStaysOutOfTheReason();
    void cursorComesBack();
    void inventedCursorIsRefused_data();
    void inventedCursorIsRefused();
    void wildcardsOfASearchMeanThemselves();
    void csvIsRead();
    void badCsvNamesItsLine_data();
    void badCsvNamesItsLine();
    void badDemoFileNamesFileAndLine_data();
    void badDemoFileNamesFileAndLine();
    void migrationsTravelInsideTheProgram();
};

void TestStorageUnits::stateTellsTheKindOfFailure_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("lost");
    QTest::addColumn<bool>("retry");
    const auto row = [](const char *state, ErrorKind kind, bool lost = false, bool retry = false) {
        QTest::newRow(*state ? state : "none")
            << QString::fromLatin1(state) << kind << lost << retry;
    };
    row("", ErrorKind::Unavailable, true);
    row("08006", ErrorKind::Unavailable, true);
    row("57P01", ErrorKind::Unavailable, true);
    row("57P03", ErrorKind::Unavailable, true);
    row("28P01", ErrorKind::Unavailable, true);
    row("25P03", ErrorKind::Unavailable, true);
    row("40001", ErrorKind::Unavailable, false, true);
    row("40P01", ErrorKind::Unavailable, false, true);
    row("55P03", ErrorKind::Unavailable);
    row("57014", ErrorKind::Unavailable);
    row("53300", ErrorKind::Unavailable);
    row("25006", ErrorKind::Unavailable);
    row("23505", ErrorKind::Conflict);
    row("23503", ErrorKind::Conflict);
    row("23514", ErrorKind::Internal);
    row("23502", ErrorKind::Internal);
    row("42601", ErrorKind::Internal);
    row("22P05", ErrorKind::Malformed);
}

void TestStorageUnits::stateTellsTheKindOfFailure()
{
    QFETCH(QString, state);
    QFETCH(ErrorKind, kind);
    QFETCH(bool, lost);
    QFETCH(bool, retry);
    QCOMPARE(errorKindOf(state), kind);
    QCOMPARE(isConnectionLoss(state), lost);
    QCOMPARE(isRetryable(state), retry);
    const Error error = errorOfState(state, QStringLiteral("detail"));
    QCOMPARE(error.kind, kind);
    QVERIFY(error.internal.contains(QLatin1String("detail")));
    QCOMPARE(error.retryAfter.count() > 0, kind == ErrorKind::Unavailable);
}

void TestStorageUnits::addressIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ConnectionConfig>("config");
    ConnectionConfig socket;
    socket.host = QStringLiteral("/run/kai db");
    socket.database = socket.user = QStringLiteral("kai");
    QTest::newRow("keywords") << QStringLiteral(
        "host='/run/kai db' dbname = kai user=kai port=5432")
                              << socket;
    QTest::newRow("escapes") << QStringLiteral("host=/run/kai\\ db user='kai'") << socket;
    QTest::newRow("socket in the query")
        << QStringLiteral("postgresql://kai@/kai?host=/run/kai%20db") << socket;
    QTest::newRow("socket as host")
        << QStringLiteral("postgres://kai@%2Frun%2Fkai%20db/kai") << socket;
    ConnectionConfig remote;
    remote.host = QStringLiteral("db.example.id");
    remote.port = 6432;
    remote.database = QStringLiteral("tiket");
    remote.user = QStringLiteral("k@i");
    remote.password = QStringLiteral("p:a/s?s;'\\");
    remote.applicationName = QStringLiteral("loket");
    remote.connectTimeout = std::chrono::seconds(7);
    remote.options = {{QStringLiteral("sslmode"), QStringLiteral("verify-full")}};
    QTest::newRow("url") << QStringLiteral(
        "postgresql://k%40i:p%3Aa%2Fs%3Fs%3B'%5C@db.example.id:6432/tiket"
        "?sslmode=verify-full&application_name=loket&connect_timeout=7")
                         << remote;
    ConnectionConfig v6;
    v6.host = QStringLiteral("::1");
    v6.port = 5433;
    v6.database = v6.user = QStringLiteral("kai");
    QTest::newRow("ipv6") << QStringLiteral("postgresql://kai@[::1]:5433") << v6;
}

void TestStorageUnits::addressIsRead()
{
    QFETCH(QString, text);
    QFETCH(ConnectionConfig, config);
    const Result<ConnectionConfig> parsed = ConnectionConfig::parse(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().internal));
    QCOMPARE(parsed->host, config.host);
    QCOMPARE(parsed->password, config.password);
    QVERIFY(*parsed == config);
}

void TestStorageUnits::badAddressIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("  ");
    QTest::newRow("a word") << QStringLiteral("kai");
    QTest::newRow("unknown keyword") << QStringLiteral("host=a sslmod=require");
    QTest::newRow("open quote") << QStringLiteral("host='a dbname=kai");
    QTest::newRow("port") << QStringLiteral("host=a port=70000");
    QTest::newRow("two hosts") << QStringLiteral("postgresql://a,b/kai");
    QTest::newRow("semicolon") << QStringLiteral("host=a sslcert='/a;b'");
    QTest::newRow("brackets") << QStringLiteral("postgresql://kai@::1]:5432/kai");
}

void TestStorageUnits::badAddressIsRefused()
{
    QFETCH(QString, text);
    const Result<ConnectionConfig> parsed = ConnectionConfig::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Validation);
    QCOMPARE(parsed.error().code, QStringLiteral("database.urlInvalid"));
}

void TestStorageUnits::passwordStaysOutOfTheReason()
{
    const Result<ConnectionConfig> parsed
        = ConnectionConfig::parse(QStringLiteral("password=rahasia rahasia=1 port=rahasia"));
    QVERIFY(!parsed);
    QVERIFY(!parsed.error().internal.contains(QLatin1String("rahasia")));
}

void TestStorageUnits::cursorComesBack()
{
    const Cursor cursor {QDateTime::fromMSecsSinceEpoch(1'764'547'200'123, Qt::UTC), 42};
    const Result<Cursor> back = Cursor::fromText(cursor.toText());
    QVERIFY(back);
    QVERIFY(*back == cursor);
    QVERIFY(!cursor.toText().contains(u'='));
}

void TestStorageUnits::inventedCursorIsRefused_data()
{
    QTest::addColumn<QString>("text");
    const auto encoded = [](const char *plain) {
        return QString::fromLatin1(QByteArray(plain).toBase64(QByteArray::Base64UrlEncoding
                                                              | QByteArray::OmitTrailingEquals));
    };
    QTest::newRow("not base64") << QStringLiteral("?!");
    QTest::newRow("other letters") << QStringLiteral("ñandú");
    QTest::newRow("one part") << encoded("12");
    QTest::newRow("words") << encoded("a.b");
    QTest::newRow("sql") << encoded("1.1;--");
    QTest::newRow("negative") << encoded("-1.5");
    QTest::newRow("no row") << encoded("5.0");
    QTest::newRow("beyond time") << encoded("9223372036854775807.1");
}

void TestStorageUnits::inventedCursorIsRefused()
{
    QFETCH(QString, text);
    const Result<Cursor> cursor = Cursor::fromText(text);
    QVERIFY(!cursor);
    QCOMPARE(cursor.error().fields.value(0).pointer, QStringLiteral("cursor"));
}

void TestStorageUnits::wildcardsOfASearchMeanThemselves()
{
    QCOMPARE(escapedForLike(QStringLiteral("50%_a\\")), QStringLiteral("50\\%\\_a\\\\"));
}

void TestStorageUnits::csvIsRead()
{
    const QByteArray text = "a,b,c\r\n1,\"x, \"\"y\"\"\nz\",3\n4,,6";
    const Result<CsvTable> table = CsvTable::parse(QStringLiteral("t.csv"), text,
                                                   {QStringLiteral("c"), QStringLiteral("b")});
    QVERIFY(table);
    QCOMPARE(table->rows().size(), 2);
    QCOMPARE(table->rows()[0].fields,
             QStringList({QStringLiteral("3"), QStringLiteral("x, \"y\"\nz")}));
    QCOMPARE(table->rows()[1].line, 4);
    QCOMPARE(table->rows()[1].fields, QStringList({QStringLiteral("6"), QString()}));
}

void TestStorageUnits::badCsvNamesItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no column") << QByteArray("a,c\n1,2\n") << QStringLiteral("t.csv:1:");
    QTest::newRow("empty file") << QByteArray() << QStringLiteral("t.csv:1:");
    QTest::newRow("too few") << QByteArray("a,b\n1,2\n3\n") << QStringLiteral("t.csv:3:");
    QTest::newRow("too many") << QByteArray("a,b\n1,2,3\n") << QStringLiteral("t.csv:2:");
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n") << QStringLiteral("t.csv:2:");
    QTest::newRow("quote inside") << QByteArray("a,b\n1,2\"3\n") << QStringLiteral("t.csv:2:");
}

void TestStorageUnits::badCsvNamesItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const Result<CsvTable> table = CsvTable::parse(QStringLiteral("t.csv"), text,
                                                   {QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(!table);
    QCOMPARE(table.error().code, QStringLiteral("import.invalid"));
    QVERIFY2(table.error().internal.startsWith(place), qPrintable(table.error().internal));
}

void TestStorageUnits::badDemoFileNamesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("stops");
    QTest::addColumn<QString>("place");
    const QByteArray head("train_number,sequence,station_code,arrival,departure,distance_km,"
                          "boarding,alighting\n1,1,GMR,,08:00,0,true,false\n");
    QTest::newRow("station") << head + "1,2,XXX,09:00,,5,false,true\n"
                             << QStringLiteral("train_stops.csv:3: unknown station");
    QTest::newRow("train") << head + "none,1,CN,09:00,,5,false,true\n"
                           << QStringLiteral("train_stops.csv:3: unknown train");
    QTest::newRow("order") << head + "1,3,CN,09:00,,5,false,true\n"
                           << QStringLiteral("train_stops.csv:3: stop out of order");
    QTest::newRow("time") << head + "1,2,CN,9.00,,5,false,true\n"
                          << QStringLiteral("train_stops.csv:3: not a time");
    QTest::newRow("backwards") << head + "1,2,CN,07:00,,5,false,true\n"
                               << QStringLiteral("train_stops.csv:3: arrives too early");
    QTest::newRow("distance") << head + "1,2,CN,09:00,,0,false,true\n"
                              << QStringLiteral("train_stops.csv:3: distance");
    QTest::newRow("flag") << head + "1,2,CN,09:00,,5,no,true\n"
                          << QStringLiteral("train_stops.csv:3: not true or false");
}

void TestStorageUnits::badDemoFileNamesFileAndLine()
{
    QFETCH(QByteArray, stops);
    QFETCH(QString, place);
    DemoFiles files = embeddedDemoFiles();
    files.trainStops = stops;
    const Result<DemoRows> rows = readDemoFiles(files);
    QVERIFY(!rows);
    QVERIFY2(rows.error().internal.startsWith(place), qPrintable(rows.error().internal));
}

void TestStorageUnits::migrationsTravelInsideTheProgram()
{
    const QList<Migration> migrations = embeddedMigrations();
    QVERIFY(migrations.size() >= 6);
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        // A number may be left out, but none is given twice.
        QVERIFY(i == 0 || migrations[i].version > migrations[i - 1].version);
        QVERIFY(!migrations[i].sql.isEmpty());
        QCOMPARE(migrations[i].checksum().size(), 64);
    }
    QVERIFY(!embeddedDemoFiles().trains.isEmpty());
}

QTEST_GUILESS_MAIN(TestStorageUnits)
#include "tst_storageunits.moc"
