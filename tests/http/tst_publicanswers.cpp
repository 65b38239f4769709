#include "http/headerlists.h"
#include "http/house.h"

#include <QTest>

#include <zlib.h>

using namespace kai;

/// Answers that are the same for everybody: compressed, kept, and asked after.
class PublicAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void weightsAreRead_data();
    void weightsAreRead();
    void masterDataIsCompressedForWhoWantsIt_data();
    void masterDataIsCompressedForWhoWantsIt();
    void whatIsPersonalIsNeverCompressed();
    void smallAndFailedAnswersStayAsTheyAre();
    void unchangedAnswersAreNotSentAgain_data();
    void unchangedAnswersAreNotSentAgain();
    void aSoldSeatChangesTheTagOfItsMap();
    void theTagIsNotThatOfAnotherAnswer();

private:
    House m_house;
};

void PublicAnswersTest::cleanup()
{
    const QStringList breaches = m_house.takeBreaches();
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

static QByteArray inflated(const QByteArray &bytes)
{
    QByteArray out(1'000'000, Qt::Uninitialized);
    z_stream stream {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    const bool done = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(done ? qsizetype(stream.total_out) : 0);
    inflateEnd(&stream);
    return out;
}

void PublicAnswersTest::weightsAreRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("plain") << QByteArray("gzip, br") << QByteArray("gzip=1 br=1 ");
    QTest::newRow("weights") << QByteArray("GZIP;q=0.5 , *;Q=0") << QByteArray("gzip=0.5 *=0 ");
    QTest::newRow("nonsense") << QByteArray("gzip;q=yes,br;q=7,x;q=0.12345,y;q=-1,z;q=1.5")
                              << QByteArray("gzip=0 br=0 x=0 y=0 z=0 ");
    QTest::newRow("other parameters")
        << QByteArray(",;,gzip;level=9;q=0.2") << QByteArray("=1 gzip=0.2 ");
}

void PublicAnswersTest::weightsAreRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    QByteArray read;
    for (const http::Weighted &weighted : http::weightedList(value))
        read += weighted.name + '=' + QByteArray::number(weighted.weight) + ' ';
    QCOMPARE(read, expected);
}

void PublicAnswersTest::masterDataIsCompressedForWhoWantsIt_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<bool>("compressed");
    for (const char *target : {"/api/v1/stations", "/openapi.json", "/docs", "/metrics"}) {
        const QByteArray path = target;
        QTest::newRow(path + " browser") << path << QByteArray("gzip, deflate, br, zstd") << true;
        QTest::newRow(path + " any") << path << QByteArray("*") << true;
        QTest::newRow(path + " not asked") << path << QByteArray() << false;
        QTest::newRow(path + " refused") << path << QByteArray("gzip;q=0, *") << false;
        QTest::newRow(path + " rather not") << path << QByteArray("gzip;q=0.5, identity") << false;
        QTest::newRow(path + " other") << path << QByteArray("br, zstd") << false;
    }
}

void PublicAnswersTest::masterDataIsCompressedForWhoWantsIt()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, accepted);
    QFETCH(bool, compressed);
    // Not House::send(): that reads the body.
    HttpClient client(m_house.port());
    const Answer plain = client.send("GET", target);
    const Answer answer = client.send("GET", target, {{"Accept-Encoding", accepted}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Content-Encoding"), compressed ? "gzip" : "");
    const auto names = [](const Answer &a) {
        QByteArrayList values;
        for (const auto &[name, value] : a.headers) {
            if (name.compare("vary", Qt::CaseInsensitive) == 0)
                values.append(value.toByteArray());
        }
        return values;
    };
    // Whether or not: a cache must know that it depends.
    QVERIFY(names(plain).contains("Accept-Encoding"));
    QVERIFY(names(answer).contains("Accept-Encoding"));
    if (!compressed)
        return;
    QVERIFY(answer.body.size() < plain.body.size() / 2);
    QVERIFY(inflated(answer.body).size() > 1024);
    QCOMPARE(answer.headers.value("ETag").size(), plain.headers.value("ETag").size());
}

void PublicAnswersTest::whatIsPersonalIsNeverCompressed()
{
    const Person person = m_house.person(Role::Customer);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(m_house.order(person, m_house.orderBody(m_house.trip(), 2)).status, 201);
    const Answer orders
        = m_house.send("GET", "/api/v1/orders", {person.bearer(), {"Accept-Encoding", "gzip"}});
    QCOMPARE(orders.status, 200);
    QVERIFY(orders.body.size() > 1024);
    QVERIFY(!orders.headers.contains("Content-Encoding"));
    QVERIFY(!orders.headers.contains("ETag"));
    QCOMPARE(orders.headers.value("Cache-Control"), QByteArray("no-store"));
}

void PublicAnswersTest::smallAndFailedAnswersStayAsTheyAre()
{
    const HeaderList gzip {{"Accept-Encoding", "gzip"}};
    const Answer small = m_house.send("GET", "/api/v1/stations?query=GMR", gzip);
    QCOMPARE(small.status, 200);
    QVERIFY(small.body.size() < 1024);
    QVERIFY(!small.headers.contains("Content-Encoding"));
    const Answer failed = m_house.send("GET", "/api/v1/schedules/999999999", gzip);
    QCOMPARE(failed.status, 404);
    QVERIFY(!failed.headers.contains("Content-Encoding"));
    QVERIFY(!failed.headers.contains("ETag"));
}

void PublicAnswersTest::unchangedAnswersAreNotSentAgain_data()
{
    QTest::addColumn<QByteArray>("target");
    const QByteArray schedule
        = "/api/v1/schedules/" + QByteArray::number(m_house.trip().scheduleId);
    for (const QByteArray &target : {QByteArray("/api/v1/stations"), QByteArray("/api/v1/trains"),
                                     schedule, schedule + "/seats", QByteArray("/openapi.json")})
        QTest::newRow(target) << target;
}

void PublicAnswersTest::unchangedAnswersAreNotSentAgain()
{
    QFETCH(QByteArray, target);
    const Answer first = m_house.send("GET", target);
    QCOMPARE(first.status, 200);
    const QByteArray tag = first.headers.value("ETag");
    QVERIFY(tag.startsWith("W/\""));
    QCOMPARE(first.headers.value("Cache-Control"), QByteArray("no-cache"));

    for (const QByteArray &known : {tag, tag.mid(2), "\"other\", " + tag, QByteArray("*")}) {
        const Answer again = m_house.send("GET", target, {{"If-None-Match", known}});
        QVERIFY2(again.status == 304, known.constData());
        QVERIFY(again.body.isEmpty());
        QCOMPARE(again.headers.value("ETag"), tag);
        QVERIFY(!again.headers.contains("Content-Type"));
        QVERIFY(!again.headers.contains("Content-Length"));
    }
    for (const QByteArray &other : {QByteArray("\"other\""), QByteArray("W/"), QByteArray(",,")}) {
        const Answer whole = m_house.send("GET", target, {{"If-None-Match", other}});
        QVERIFY2(whole.status == 200, other.constData());
        QCOMPARE(whole.headers.value("ETag"), tag);
    }
    const Answer head = m_house.send("HEAD", target, {{"If-None-Match", tag}});
    QCOMPARE(head.status, 304);
}

void PublicAnswersTest::aSoldSeatChangesTheTagOfItsMap()
{
    const TestTrip trip = m_house.trip();
    const QByteArray target = "/api/v1/schedules/" + QByteArray::number(trip.scheduleId)
                              + "/seats?from=" + trip.from + "&to=" + trip.to;
    const QByteArray before = m_house.send("GET", target).headers.value("ETag");
    const Person person = m_house.person(Role::Customer);
    QCOMPARE(m_house.order(person, m_house.orderBody(trip)).status, 201);
    const Answer after = m_house.send("GET", target, {{"If-None-Match", before}});
    QCOMPARE(after.status, 200);
    QVERIFY(after.headers.value("ETag") != before);
}

void PublicAnswersTest::theTagIsNotThatOfAnotherAnswer()
{
    const QByteArray one = m_house.send("GET", "/api/v1/stations?query=GMR").headers.value("ETag");
    const QByteArray other
        = m_house.send("GET", "/api/v1/stations?query=SGU").headers.value("ETag");
    QVERIFY(!one.isEmpty());
    QVERIFY(one != other);
}

QTEST_MAIN(PublicAnswersTest)
#include "tst_publicanswers.moc"
