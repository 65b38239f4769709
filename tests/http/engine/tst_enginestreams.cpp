#include "enginefixture.h"
#include "rawclient.h"

#include <QTest>

#include <future>
#include <thread>

using namespace kai::http;
using namespace std::chrono_literals;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &version = "1.1")
{
    return "GET " + target + " HTTP/" + version + "\r\nHost: a\r\n\r\n";
}

Response eventStream()
{
    Response head;
    head.headers.append("Content-Type", "text/event-stream");
    return head;
}

/// Takes the chunked coding off what has come so far; stops at the end of the last whole chunk.
QByteArray dechunked(QByteArray &wire, bool *ended)
{
    QByteArray text;
    *ended = false;
    for (;;) {
        const qsizetype line = wire.indexOf("\r\n");
        if (line < 0)
            return text;
        const qsizetype size = wire.first(line).toInt(nullptr, 16);
        if (wire.size() < line + 2 + size + 2)
            return text;
        text += wire.mid(line + 2, size);
        wire.remove(0, line + 2 + size + 2);
        if (size == 0) {
            *ended = true;
            return text;
        }
    }
}

/// A server whose requests for /events are streams that the test writes to.
class StreamEngine
{
public:
    explicit StreamEngine(StreamOptions options = {})
        : m_options(std::move(options))
        , m_engine({}, [this](const Request &request, const ReplyHandle &reply) {
            if (request.path != u"/events")
                return EngineFixture::echo(request, reply);
            StreamOptions own = m_options;
            own.onClosed = [this] { ++closed; };
            m_stream.set_value(reply.begin(eventStream(), own));
        })
    {
    }

    EngineFixture &engine() { return m_engine; }
    StreamHandle stream() { return m_stream.get_future().get(); }

    std::atomic<int> closed = 0;

private:
    StreamOptions m_options;
    std::promise<StreamHandle> m_stream;
    EngineFixture m_engine;
};

} // namespace

class EngineStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsArriveAndTheConnectionIsKept()
    {
        StreamEngine server;
        RawClient client(server.engine().listen());
        client.send(get("/events"));
        const StreamHandle stream = server.stream();
        const WireAnswer head = client.answer(false);
        QCOMPARE(head.header("Transfer-Encoding"), QByteArray("chunked"));
        QCOMPARE(head.header("Content-Type"), QByteArray("text/event-stream"));
        QVERIFY(head.header("Content-Length").isEmpty());
        QCOMPARE(server.engine().server().stats().streams, 1);
        QByteArray wire;
        bool ended = false;
        for (const QByteArray event : {"data: 1\n\n", "data: 2\n\n"}) {
            stream.write(event);
            QByteArray text;
            while (text.isEmpty()) {
                wire += client.some();
                text = dechunked(wire, &ended);
            }
            QCOMPARE(text, event);
        }
        QVERIFY(!ended);
        stream.close();
        stream.write("after the end");
        while (!ended) {
            wire += client.some();
            QCOMPARE(dechunked(wire, &ended), QByteArray());
        }
        QTRY_COMPARE(server.closed, 1);
        client.send(get("/next"));
        QCOMPARE(client.answer().body, QByteArray("GET /next "));
        QCOMPARE(server.engine().server().stats().streams, 0);
    }

    void http10StreamEndsWithTheConnection()
    {
        StreamEngine server;
        RawClient client(server.engine().listen());
        client.send(get("/events", "1.0"));
        const StreamHandle stream = server.stream();
        const WireAnswer head = client.answer(false);
        QVERIFY(head.header("Transfer-Encoding").isEmpty());
        QCOMPARE(head.header("Connection"), QByteArray("close"));
        stream.write("one\n");
        stream.write("two\n");
        stream.close();
        QByteArray text;
        for (QByteArray piece = client.some(); !piece.isEmpty(); piece = client.some())
            text += piece;
        QCOMPARE(text, QByteArray("one\ntwo\n"));
    }

    void slowReaderLosesWholeEventsAndIsTold()
    {
        StreamOptions options;
        options.queueLimit = 64 * 1024;
        options.droppedNotice = "dropped\n";
        StreamEngine server(options);
        RawClient client(server.engine().listen());
        client.send(get("/events"));
        const StreamHandle stream = server.stream();
        QCOMPARE(client.answer(false).status, 200);
        // More than all kernel buffers hold.
        const auto stats = [&] { return server.engine().server().stats(); };
        int sent = 0;
        while (stats().droppedChunks < 100) {
            stream.write(QByteArray::number(sent++).rightJustified(9999, '.') + '\n');
            if (sent % 100 == 0)
                QTest::qWait(1);
        }
        // As soon as the client has caught up it is told of the loss, and hears new events.
        QByteArray wire;
        QByteArray text;
        bool ended = false;
        while (!text.contains("dropped\n")) {
            const QByteArray piece = client.some();
            QVERIFY(!piece.isEmpty());
            wire += piece;
            text += dechunked(wire, &ended);
        }
        stream.write("new\n");
        while (!text.contains("new\n")) {
            wire += client.some();
            text += dechunked(wire, &ended);
        }
        const QList<QByteArray> lines = text.split('\n');
        int next = 0;
        for (const QByteArray &line : lines.first(lines.indexOf("dropped"))) {
            QCOMPARE(line.size(), 9999);
            QCOMPARE(line.mid(line.lastIndexOf('.') + 1).toInt(), next++);
        }
        QVERIFY(next < sent);
        QCOMPARE(lines.last(2).first(), QByteArray("new"));
    }

    void clientThatLeavesEndsTheStream()
    {
        StreamEngine server;
        RawClient client(server.engine().listen());
        client.send(get("/events"));
        const StreamHandle stream = server.stream();
        QCOMPARE(client.answer(false).status, 200);
        client.close();
        QTRY_COMPARE(server.closed, 1);
        stream.write("to nobody");
        stream.close();
        QTRY_COMPARE(server.engine().server().stats().connections, 0);
        QCOMPARE(server.closed, 1);
    }

    void drainEndsTheStream()
    {
        StreamEngine server;
        RawClient client(server.engine().listen());
        client.send(get("/events"));
        const StreamHandle stream = server.stream();
        QCOMPARE(client.answer(false).status, 200);
        std::thread drain([&] { server.engine().server().drain(20s); });
        QByteArray wire;
        bool ended = false;
        while (!ended) {
            const QByteArray piece = client.some();
            QVERIFY(!piece.isEmpty());
            wire += piece;
            dechunked(wire, &ended);
        }
        client.close();
        drain.join();
        QCOMPARE(server.closed, 1);
        stream.write("after the end");
    }

    void streamThatCannotBeginIsClosed()
    {
        std::promise<ReplyHandle> early;
        std::atomic<int> closed = 0;
        const auto options = [&] {
            StreamOptions counted;
            counted.onClosed = [&closed] { ++closed; };
            return counted;
        };
        ReplyHandle reply;
        {
            EngineFixture engine(
                {}, [&](const Request &, const ReplyHandle &r) { early.set_value(r); });
            RawClient client(engine.listen());
            client.send(get("/events"));
            reply = early.get_future().get();
            reply.send({});
            QCOMPARE(client.answer().status, 200);
            reply.begin(eventStream(), options()); // answered already
            QTRY_COMPARE(closed, 1);
            client.reset();
            QTRY_COMPARE(engine.server().stats().connections, 0);
            reply.begin(eventStream(), options()); // nobody there
            QTRY_COMPARE(closed, 2);
        }
        reply.begin(eventStream(), options()).write("x"); // no server any more
        QCOMPARE(closed, 3);
    }

    void headHasNoEvents()
    {
        StreamEngine server;
        RawClient client(server.engine().listen());
        client.send("HEAD /events HTTP/1.1\r\nHost: a\r\n\r\n");
        server.stream().write("x");
        QCOMPARE(client.answer(false).header("Transfer-Encoding"), QByteArray("chunked"));
        QTRY_COMPARE(server.closed, 1);
        client.send(get("/next"));
        QCOMPARE(client.answer().body, QByteArray("GET /next "));
    }

    void injectedHeaderIsRefused()
    {
        EngineFixture engine({}, [](const Request &, const ReplyHandle &reply) {
            Response head = eventStream();
            head.headers.append("X-A", "b\r\nSet-Cookie: x");
            reply.begin(head).write("x");
        });
        RawClient client(engine.listen());
        client.send(get("/events"));
        QCOMPARE(client.answer().status, 500);
        QCOMPARE(engine.rejected(), QList<QByteArray>({"responseHeader"}));
    }
};

QTEST_GUILESS_MAIN(EngineStreamsTest)
#include "tst_enginestreams.moc"
