#include "enginefixture.h"
#include "rawclient.h"

#include <QTest>

#include <thread>

using namespace kai::http;
using namespace std::chrono_literals;

namespace {

const QByteArray request = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";

/// Keeps the handles of its requests until it is told to answer.
class HeldAnswers
{
public:
    RequestHandler handler()
    {
        return [this](const Request &, const ReplyHandle &reply) {
            const std::scoped_lock lock(m_mutex);
            m_replies.push_back(reply);
        };
    }

    void answerAll(const Response &response)
    {
        const std::scoped_lock lock(m_mutex);
        for (const ReplyHandle &reply : m_replies)
            reply.send(response);
    }

private:
    std::mutex m_mutex;
    std::vector<ReplyHandle> m_replies;
};

} // namespace

/// How the server ends.
class EngineDrainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsInFlightAreAnswered()
    {
        HeldAnswers held;
        EngineFixture engine({}, held.handler());
        const quint16 port = engine.listen();
        std::vector<RawClient> busy;
        for (int i = 0; i < 10; ++i) {
            busy.emplace_back(port);
            busy.back().send(request);
        }
        RawClient idle(port);
        QVERIFY(engine.waitForHandled(10));
        QTRY_COMPARE(engine.server().stats().connections, 11);

        std::thread drain([&] { engine.server().drain(20s); });
        QTRY_COMPARE(engine.server().stats().connections, 10); // the idle one is closed
        QVERIFY(idle.isClosedByServer());
        QVERIFY(!RawClient(port).isConnected()); // and nobody new is let in
        Response large;
        large.body = QByteArray(4'000'000, 'x');
        held.answerAll(large);
        for (RawClient &client : busy) {
            const WireAnswer answer = client.answer();
            QCOMPARE(answer.body.size(), large.body.size());
            QCOMPARE(answer.header("Connection"), QByteArray("close"));
            client.close();
        }
        drain.join();
    }

    void requestHalfSentIsStillTaken()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        client.send("POST /o HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe");
        QTRY_VERIFY(engine.server().stats().bytesIn > 0);
        std::thread drain([&] { engine.server().drain(20s); });
        std::this_thread::sleep_for(50ms);
        client.send("llo");
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.body, QByteArray("POST /o hello"));
        QCOMPARE(answer.header("Connection"), QByteArray("close"));
        client.close();
        drain.join();
    }

    void drainEndsAtItsLimit()
    {
        HeldAnswers held;
        EngineFixture engine({}, held.handler());
        RawClient client(engine.listen());
        client.send(request);
        QVERIFY(engine.waitForHandled(1));
        engine.server().drain(10ms);
        QVERIFY(client.isClosedByServer());
        held.answerAll({});
        engine.server().drain(10ms); // twice does no harm
        QVERIFY(!engine.server().listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    void serverThatNeverListenedEnds()
    {
        EngineFixture engine;
        engine.server().drain(1s);
    }
};

QTEST_GUILESS_MAIN(EngineDrainTest)
#include "tst_enginedrain.moc"
