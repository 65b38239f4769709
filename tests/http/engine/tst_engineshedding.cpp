#include "enginefixture.h"
#include "rawclient.h"

#include <QTest>

using namespace kai::http;

namespace {

const QByteArray request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray halfHead = "GET / HTTP/1.1\r\nHos";
const QByteArray halfBody = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhell";

} // namespace

/// Who goes when there are too many, and who stays.
class EngineSheddingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QTRY_COMPARE(engine.rejected(), QList<QByteArray>({"connections"}));
        for (const ReplyHandle &reply : kept)
            reply.send({});
        for (RawClient &client : busy)
            QCOMPARE(client.answer().status, 200);
    }

    void oneAddressHasItsShare()
    {
        EngineLimits limits;
        limits.connectionsPerAddress = 5;
        std::mutex mutex;
        std::vector<ReplyHandle> kept;
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
        QVERIFY(RawClient(port).isClosedByServer());
        QCOMPARE(engine.rejected(), QList<QByteArray>({"addressConnections"}));
        // Another address has its own share.
        RawClient other(port, "127.0.0.2");
        other.send(request);
        QVERIFY(engine.waitForHandled(6));
        {
            const std::scoped_lock lock(mutex);
            for (const ReplyHandle &reply : kept)
                reply.send({});
        }
        for (RawClient &client : busy)
            QCOMPARE(client.answer().status, 200);
        RawClient next(port);
        next.send(request);
        QVERIFY(engine.waitForHandled(7));
    }

    void neighbourOfAnAttackerIsServed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("half open") << halfHead << QByteArray("halfOpenShed");
        QTest::newRow("half a body") << halfBody << QByteArray("halfOpenShed");
        QTest::newRow("silent") << QByteArray() << QByteArray("halfOpenShed");
        QTest::newRow("kept alive") << request << QByteArray("idleShed");
    }

    void neighbourOfAnAttackerIsServed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, reason);
        EngineLimits limits;
        limits.connectionsPerAddress = 10;
        limits.threads = 3;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        // Older than all of the attacker's, but of another address.
        RawClient elsewhere(port, "127.0.0.2");
        QTRY_COMPARE(engine.server().stats().halfOpen, 1);
        std::vector<RawClient> attacker;
        for (int i = 0; i < 50; ++i) {
            attacker.emplace_back(port);
            attacker.back().send(bytes);
            if (bytes == request)
                QCOMPARE(attacker.back().answer().status, 200);
        }
        QTRY_COMPARE(engine.server().stats().accepted, quint64(51));
        for (int i = 0; i < 20; ++i) {
            RawClient neighbour(port);
            neighbour.send(request);
            QCOMPARE(neighbour.answer().status, 200);
        }
        QVERIFY(engine.server().stats().connections <= 12);
        QVERIFY(engine.server().stats().rejections.value(reason) >= 40);
        QVERIFY(attacker.front().isClosedByServer());
        QVERIFY(elsewhere.isStillOpen());
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

    void theOldestOverAllThreadsGoesFirst()
    {
        EngineLimits limits;
        limits.connections = 20;
        limits.threads = 4;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        std::vector<RawClient> hanging;
        const auto hang = [&] {
            hanging.emplace_back(port);
            hanging.back().send(halfHead);
            QTRY_COMPARE(engine.server().stats().accepted, quint64(hanging.size()));
            QTRY_COMPARE(engine.server().stats().halfOpen,
                         int(std::min<size_t>(hanging.size(), 20)));
        };
        for (int i = 0; i < 20; ++i)
            hang();
        // The second one asks something and is old no longer: the first and the third go.
        hanging[1].send("t: a\r\n\r\n");
        QCOMPARE(hanging[1].answer().status, 200);
        for (const size_t oldest : {0, 2, 3, 4, 5, 6, 7}) {
            for (size_t i = oldest; i < hanging.size(); ++i)
                QVERIFY(hanging[i].isStillOpen());
            hanging.emplace_back(port);
            QVERIFY(hanging[oldest].isClosedByServer());
        }
        QVERIFY(hanging[1].isStillOpen());
    }

    void healthyClientsAreServedAmongManyHalfOpenOnes()
    {
        EngineLimits limits;
        limits.connections = 64;
        limits.connectionsPerAddress = 10000;
        limits.threads = 4;
        EngineFixture engine(limits);
        const quint16 port = engine.listen();
        std::vector<RawClient> hanging;
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 30; ++i) {
                hanging.emplace_back(port);
                hanging.back().send(halfHead);
            }
            RawClient healthy(port);
            healthy.send(request);
            QCOMPARE(healthy.answer().status, 200);
        }
        QTRY_VERIFY(engine.server().stats().connections <= 64);
        QVERIFY(!engine.rejected().contains("connections"));
    }
};

QTEST_GUILESS_MAIN(EngineSheddingTest)
#include "tst_engineshedding.moc"
