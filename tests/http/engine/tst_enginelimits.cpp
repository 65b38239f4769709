#include "enginefixture.h"
#include "http/engine/acceptor.h"
#include "processmemory.h"
#include "rawclient.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

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
    void withoutConfigurationTheLimitsAreTheDocumentedOnes()
    {
        const EngineLimits limits;
        QCOMPARE(limits.headSize, 16 * 1024);
        QCOMPARE(limits.headerCount, 64);
        QCOMPARE(limits.targetSize, 4 * 1024);
        QCOMPARE(limits.bodySize, 1024 * 1024);
        QCOMPARE(limits.headTime, 5000ms);
        QCOMPARE(limits.bodyTime, 15000ms);
        QCOMPARE(limits.idleTime, 30000ms);
        QCOMPARE(limits.writeStallTime, 10000ms);
        QCOMPARE(limits.connections, 4096);
        QCOMPARE(limits.backlog, 1024);
    }

    void sizesAreRefusedWithTheirStatus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray begin = "GET / HTTP/1.1\r\nHost: a\r\n";
        QByteArray fields;
        for (int i = 0; i < 63; ++i)
            fields += "X: y\r\n";
        QTest::newRow("64 fields") << begin + fields + "\r\n" << 200 << QByteArray();
        QTest::newRow("65 fields") << begin + fields + "X: y\r\n\r\n"
                                   << 431 << QByteArray("headerCount");
        QTest::newRow("head") << begin + "X: " + QByteArray(16 * 1024, 'x') + "\r\n\r\n"
                              << 431 << QByteArray("headSize");
        QTest::newRow("target of 4 KiB")
            << "GET /" + QByteArray(4095, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"
            << 200 << QByteArray();
        QTest::newRow("target") << "GET /" + QByteArray(4096, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"
                                << 414 << QByteArray("targetSize");
        QTest::newRow("body of 1 MiB")
            << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n\r\n"
                   + QByteArray(1048576, 'x')
            << 200 << QByteArray();
        QTest::newRow("body") << QByteArray(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n")
                              << 413 << QByteArray("bodySize");
        QTest::newRow("chunked body") << QByteArray(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n")
                                      << 413 << QByteArray("bodySize");
    }

    void sizesAreRefusedWithTheirStatus()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        EngineFixture engine;
        RawClient client(engine.listen());
        client.send(bytes);
        QCOMPARE(client.answer().status, status);
        const bool refused = !reason.isEmpty();
        QCOMPARE(engine.rejected(), refused ? QList<QByteArray> {reason} : QList<QByteArray>());
        QCOMPARE(engine.server().stats().rejections.value(reason), quint64(refused ? 1 : 0));
        if (refused)
            QVERIFY(client.isClosedByServer());
    }

    void theBacklogIsAsLongAsAsked()
    {
        const auto descriptor
            = openListener(QHostAddress(QHostAddress::LocalHost), 0, EngineLimits().backlog);
        QVERIFY(descriptor);
        // Of a listening socket the kernel tells its backlog in this field.
        tcp_info info {};
        socklen_t size = sizeof info;
        QCOMPARE(::getsockopt(*descriptor, IPPROTO_TCP, TCP_INFO, &info, &size), 0);
        ::close(*descriptor);
        QCOMPARE(info.tcpi_sacked, 1024U);
    }

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
