#include "enginefixture.h"
#include "processmemory.h"
#include "rawclient.h"

#include <QTest>

using namespace kai::http;
using namespace std::chrono_literals;

namespace {

const QByteArray request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray halfHead = "GET / HTTP/1.1\r\nHos";
const QByteArray halfBody = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhell";

EngineLimits brief()
{
    EngineLimits limits;
    limits.headTime = limits.bodyTime = limits.idleTime = limits.writeStallTime = limits.answerTime
        = 300ms;
    return limits;
}

} // namespace

/// Slow, greedy and silent clients, against limits that are small enough to wait for.
class EngineLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowClientsAreClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("says nothing") << QByteArray() << 0 << QByteArray("headTime");
        QTest::newRow("half a head") << halfHead << 408 << QByteArray("headTime");
        QTest::newRow("half a body") << halfBody << 408 << QByteArray("bodyTime");
    }

    void slowClientsAreClosed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        EngineFixture engine(brief());
        const quint16 port = engine.listen();
        std::vector<RawClient> clients;
        for (int i = 0; i < 50; ++i) {
            clients.emplace_back(port);
            clients.back().send(bytes);
        }
        for (RawClient &client : clients) {
            bool closed = false;
            const auto answers = client.answersUntilClosed(&closed);
            QVERIFY(closed);
            QCOMPARE(answers.size(), status == 0 ? 0 : 1);
            if (status != 0)
                QCOMPARE(answers.first().status, status);
        }
        QCOMPARE(engine.server().stats().rejections.value(reason), quint64(50));
        QCOMPARE(engine.handled(), QStringList());
    }

    void dribbledHeadIsClosed()
    {
        // A byte now and then does not win more time.
        EngineFixture engine(brief());
        RawClient client(engine.listen());
        QByteArray got;
        for (int i = 0; i < 400 && got.isEmpty(); ++i) {
            client.send(i == 0 ? "G" : "E");
            got = client.someWithin(20);
        }
        QVERIFY(got.startsWith("HTTP/1.1 408 "));
    }

    void idleConnectionIsClosedWithoutAWord()
    {
        EngineFixture engine(brief());
        RawClient client(engine.listen());
        client.send(request);
        QCOMPARE(client.answer().status, 200);
        QVERIFY(client.isClosedByServer());
        QVERIFY(engine.rejected().isEmpty());
    }

    void handlerThatNeverAnswersIsA503()
    {
        ReplyHandle kept;
        EngineFixture engine(brief(), [&](const Request &, const ReplyHandle &r) { kept = r; });
        RawClient client(engine.listen());
        client.send(request);
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("Retry-After"), QByteArray("1"));
        QVERIFY(client.isClosedByServer());
        kept.send({});
    }

    void clientThatDoesNotReadIsClosed()
    {
        EngineFixture engine(brief(), [](const Request &, const ReplyHandle &reply) {
            Response response;
            response.body = QByteArray(8'000'000, 'x');
            reply.send(response);
        });
        RawClient client(engine.listen());
        client.readSlowly();
        client.send(request);
        QTRY_COMPARE_WITH_TIMEOUT(engine.rejected(), QList<QByteArray>({"writeStall"}), 20000);
        QTRY_COMPARE(engine.server().stats().connections, 0);
    }

    void unreadAnswersKeepNewRequestsOut()
    {
        // Hundreds of pipelined requests for large answers, none of them read.
        EngineFixture engine({}, [](const Request &, const ReplyHandle &reply) {
            Response response;
            response.body = QByteArray(1'000'000, 'x');
            reply.send(response);
        });
        RawClient client(engine.listen());
        QByteArray many;
        for (int i = 0; i < 500; ++i)
            many += request;
        const int before = residentKiB();
        client.send(many);
        QTRY_VERIFY(engine.server().stats().requests > 0);
        QTest::qWait(500);
        QVERIFY(engine.server().stats().requests < 100);
        QVERIFY(residentKiB() - before < 32 * 1024);
        for (int i = 0; i < 500; ++i)
            QCOMPARE(client.answer().body.size(), 1'000'000);
    }

    void endlessBodyCostsNoMemory()
    {
        EngineLimits limits;
        limits.bodySize = 100'000'000;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        const int before = residentKiB();
        std::vector<RawClient> clients;
        for (int i = 0; i < 100; ++i) {
            // Promises are not kept in memory, bytes are.
            clients.emplace_back(port);
            clients.back().send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\nx");
        }
        QTRY_COMPARE(engine.server().stats().halfOpen, 100);
        QTRY_VERIFY(engine.server().stats().bytesIn > 5000);
        QVERIFY(residentKiB() - before < 32 * 1024);
    }
};

QTEST_GUILESS_MAIN(EngineLimitsTest)
#include "tst_enginelimits.moc"
