#include "base/workerpool.h"
#include "enginefixture.h"
#include "rawclient.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace kai;
using namespace kai::http;

namespace {

QList<QByteArray> conversations()
{
    const QByteArray rest = " HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n";
    return {
        "GET /now" + rest,
        "GET /later" + rest,
        "GET /later" + rest + "GET /now" + rest + "GET /later" + rest,
        "GET /events" + rest,
        "GET /large" + rest + "GET /large" + rest,
        "POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\nhello, world"
        "GET /now"
            + rest,
        "POST /now HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "5\r\nhello\r\n0\r\n\r\nGET /events"
            + rest,
        "POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: "
        "100-continue\r\n\r\n123456789",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n" + rest,
    };
}

/// Answers at once, from another thread, in pieces, or at length.
class Handlers
{
public:
    void operator()(const Request &request, const ReplyHandle &reply)
    {
        if (request.path == u"/later" || request.path == u"/events") {
            const bool stream = request.path == u"/events";
            const bool queued = m_pool.tryRun([reply, stream] {
                std::this_thread::sleep_for(std::chrono::microseconds(300));
                stream ? streamTo(reply) : reply.send({});
            });
            if (!queued)
                reply.send({});
            return;
        }
        Response response;
        response.body = QByteArray(request.path == u"/large" ? 300'000 : 100, 'x');
        reply.send(response);
    }

private:
    static void streamTo(const ReplyHandle &reply)
    {
        const StreamHandle stream = reply.begin({});
        for (int i = 0; i < 20; ++i)
            stream.write(QByteArray(2000, 'e'));
        stream.close();
    }

    WorkerPool m_pool {QStringLiteral("handlers"), 3, 10000};
};

} // namespace

/// Clients that leave at any moment. Run under AddressSanitizer it shows that nothing of a
/// connection is used after its end.
class EngineHangUpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyMomentIsFine()
    {
        const int hangUps = qEnvironmentVariableIsSet("KAI_HANGUPS")
                                ? qEnvironmentVariableIntValue("KAI_HANGUPS")
                                : 400;
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("%d hang-ups, seed %u", hangUps, seed);
        QRandomGenerator random(seed);
        Handlers handlers;
        EngineLimits limits;
        limits.connectionsPerAddress = 4096;
        limits.threads = 2;
        EngineFixture engine(limits, std::ref(handlers));
        const quint16 port = engine.listen();
        const auto texts = conversations();
        for (int i = 0; i < hangUps; ++i)
            hangUp(port, texts.at(random.bounded(static_cast<int>(texts.size()))), random);

        RawClient healthy(port);
        healthy.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(healthy.answer().status, 200);
        healthy.close();
        QTRY_COMPARE_WITH_TIMEOUT(engine.server().stats().connections, 0, 20000);
        QCOMPARE(engine.server().stats().streams, 0);
        QCOMPARE(engine.server().stats().halfOpen, 0);
    }

private:
    static void hangUp(quint16 port, const QByteArray &text, QRandomGenerator &random)
    {
        RawClient client(port);
        // Half of the clients say all they have to say.
        const auto size = static_cast<int>(text.size());
        client.send(text.first(random.bounded(2) == 0 ? size : random.bounded(size + 1)));
        if (random.bounded(3) == 0)
            std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(1000)));
        if (random.bounded(3) == 0)
            client.someWithin(1);
        switch (random.bounded(3)) {
        case 0:
            return client.reset();
        case 1:
            client.endSending();
            client.someWithin(1);
            return client.close();
        default:
            return client.close();
        }
    }
};

QTEST_GUILESS_MAIN(EngineHangUpsTest)
#include "tst_enginehangups.moc"
