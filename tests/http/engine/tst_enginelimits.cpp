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

    void oldestHalfOpenMakesRoom()
    {
        EngineLimits limits;
        limits.connections = 20;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        RawClient idle(port);
        idle.send(request);
        QCOMPARE(idle.answer().status, 200);
        std::vector<RawClient> hanging;
        for (int i = 0; i < 100; ++i) {
            hanging.emplace_back(port);
            hanging.back().send(halfHead);
            // In this order at the server, too.
            QTRY_COMPARE(engine.server().stats().accepted, quint64(i + 2));
        }
        RawClient healthy(port);
        healthy.send(request);
        QCOMPARE(healthy.answer().status, 200);
        QVERIFY(engine.server().stats().connections <= 20);
        for (size_t i = 0; i < 70; ++i)
            QVERIFY(hanging[i].isClosedByServer());
        // Whoever had been served keeps its connection.
        idle.send(request);
        QCOMPARE(idle.answer().status, 200);
        QVERIFY(hanging.back().send("t: a\r\n\r\n"));
        QCOMPARE(hanging.back().answer().status, 200);
    }

    void idleMakesRoomWhenNoneIsHalfOpen()
    {
        EngineLimits limits;
        limits.connections = 5;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        std::vector<RawClient> clients;
        for (int i = 0; i < 8; ++i) {
            clients.emplace_back(port);
            clients.back().send(request);
            QCOMPARE(clients.back().answer().status, 200);
        }
        for (size_t i = 0; i < 3; ++i)
            QVERIFY(clients[i].isClosedByServer());
        QCOMPARE(engine.server().stats().rejections.value("idleShed"), quint64(3));
    }

    void busyConnectionsAreNotShed()
    {
        std::mutex mutex;
        std::vector<ReplyHandle> kept;
        EngineLimits limits;
        limits.connections = 5;
        EngineFixture engine(limits, [&](const Request &, const ReplyHandle &reply) {
            const std::scoped_lock lock(mutex);
            kept.push_back(reply);
        });
        const quint16 port = engine.listen();
        std::vector<RawClient> busy;
        for (int i = 0; i < 5; ++i) {
            busy.emplace_back(port);
            busy.back().send(request);
        }
        QVERIFY(engine.waitForHandled(5));
        RawClient late(port);
        QVERIFY(late.isClosedByServer());
        QCOMPARE(engine.rejected(), QList<QByteArray>({"connections"}));
        for (const ReplyHandle &reply : kept)
            reply.send({});
        for (RawClient &client : busy)
            QCOMPARE(client.answer().status, 200);
    }

    void oneAddressHasItsShare()
    {
        EngineLimits limits;
        limits.connectionsPerAddress = 5;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        std::vector<RawClient> clients;
        for (int i = 0; i < 5; ++i)
            clients.emplace_back(port);
        QTRY_COMPARE(engine.server().stats().connections, 5);
        QVERIFY(RawClient(port).isClosedByServer());
        QCOMPARE(engine.rejected(), QList<QByteArray>({"addressConnections"}));
        clients.pop_back();
        QTRY_COMPARE(engine.server().stats().connections, 4);
        RawClient next(port);
        next.send(request);
        QCOMPARE(next.answer().status, 200);
    }

    void trustedProxyHasNoShare()
    {
        EngineLimits limits;
        limits.connectionsPerAddress = 5;
        limits.unboundedPeers = {{QHostAddress(QStringLiteral("127.0.0.0")), 8}};
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        std::vector<RawClient> clients;
        for (int i = 0; i < 30; ++i) {
            clients.emplace_back(port);
            clients.back().send(request);
            QCOMPARE(clients.back().answer().status, 200);
        }
    }

    void capHoldsOverSeveralThreads()
    {
        EngineLimits limits;
        limits.connections = 20;
        limits.threads = 4;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        std::vector<RawClient> hanging;
        for (int i = 0; i < 200; ++i) {
            hanging.emplace_back(port);
            hanging.back().send(halfHead);
        }
        // Each thread sheds among its own: one that has no half-open connection left may shed the
        // newcomer, who then comes again.
        const auto isServed = [port] {
            RawClient healthy(port);
            healthy.send(request);
            return healthy.answer().status == 200;
        };
        for (int i = 0; i < 10; ++i)
            QTRY_VERIFY(isServed());
        QTRY_VERIFY(engine.server().stats().connections <= 20);
    }
};

QTEST_GUILESS_MAIN(EngineLimitsTest)
#include "tst_enginelimits.moc"
