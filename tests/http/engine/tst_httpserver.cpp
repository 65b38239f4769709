#include "base/workerpool.h"
#include "enginefixture.h"
#include "rawclient.h"

#include <QTest>

#include <future>
#include <stdexcept>
#include <thread>

using namespace kai;
using namespace kai::http;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
}

Response text(const QByteArray &body)
{
    Response response;
    response.body = body;
    return response;
}

} // namespace

/// HTTP as it should be, between a listening server and raw bytes.
class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerHasLengthAndDate()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        client.send(get("/stations"));
        const WireAnswer answer = client.answer();
        QVERIFY(answer.head.startsWith("HTTP/1.1 200 OK\r\n"));
        QCOMPARE(answer.body, QByteArray("GET /stations "));
        QVERIFY(answer.header("Date").endsWith(" GMT"));
        QVERIFY(answer.header("Connection").isEmpty());
    }

    void addressInUseIsAnError()
    {
        EngineFixture engine;
        const quint16 port = engine.listen();
        EngineFixture second;
        const auto again = second.server().listen(QHostAddress(QHostAddress::LocalHost), port);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Unavailable);
        QCOMPARE(again.error().code, QStringLiteral("server.listen"));
    }

    void connectionIsKept()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        for (int i = 0; i < 5; ++i) {
            client.send(get("/n/" + QByteArray::number(i)));
            QCOMPARE(client.answer().body, "GET /n/" + QByteArray::number(i) + ' ');
        }
        QCOMPARE(engine.server().stats().accepted, quint64(1));
        client.send(get("/end", "Connection: close\r\n"));
        QCOMPARE(client.answer().header("Connection"), QByteArray("close"));
        QVERIFY(client.isClosedByServer());
    }

    void http10ClosesUnlessAsked()
    {
        EngineFixture engine;
        const quint16 port = engine.listen();
        RawClient plain(port);
        plain.send("GET / HTTP/1.0\r\n\r\n");
        QCOMPARE(plain.answer().status, 200);
        QVERIFY(plain.isClosedByServer());
        RawClient kept(port);
        for (int i = 0; i < 2; ++i) {
            kept.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            const WireAnswer answer = kept.answer();
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.header("Connection"), QByteArray("keep-alive"));
        }
    }

    void headHasNoBody()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n" + get("/y"));
        const WireAnswer head = client.answer(false);
        QCOMPARE(head.header("Content-Length"), QByteArray::number(int(qstrlen("HEAD /x "))));
        QCOMPARE(client.answer().body, QByteArray("GET /y "));
    }

    void emptyStatusesHaveNoBody_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("no content") << 204;
        QTest::newRow("not modified") << 304;
    }

    void emptyStatusesHaveNoBody()
    {
        QFETCH(int, status);
        EngineFixture engine({}, [status](const Request &, const ReplyHandle &reply) {
            Response response = text("must not be sent");
            response.status = status;
            reply.send(response);
        });
        RawClient client(engine.listen());
        client.send(get("/") + get("/"));
        for (int i = 0; i < 2; ++i) {
            const WireAnswer answer = client.answer();
            QCOMPARE(answer.status, status);
            QVERIFY(answer.header("Content-Length").isEmpty());
        }
    }

    void bodyWaitsForContinue()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        client.send(
            "POST /o HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.answer(false).status, 100);
        client.send("hello");
        QCOMPARE(client.answer().body, QByteArray("POST /o hello"));
        // A body that is too large is refused before it is sent.
        client.send("POST /o HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n"
                    "Expect: 100-continue\r\n\r\n");
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.isClosedByServer());
    }

    void bodyArrivesWhole()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        QByteArray body(900'000, '\0');
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>(i % 251);
        const QByteArray length = QByteArray::number(body.size());
        client.send("POST /o HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n" + body);
        QCOMPARE(client.answer().body, "POST /o " + body);
        client.send("POST /o HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (qsizetype at = 0; at < body.size(); at += 70'001) {
            const QByteArray piece = body.mid(at, 70'001);
            client.send(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        }
        client.send("0\r\n\r\n");
        QCOMPARE(client.answer().body, "POST /o " + body);
    }

    void everyCutOnTheWireGivesTheSame()
    {
        EngineFixture engine;
        RawClient client(engine.listen());
        const QByteArray bytes = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
                                 + get("/b");
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            QVERIFY(client.send(bytes.first(cut)));
            std::this_thread::sleep_for(std::chrono::microseconds(500));
            QVERIFY(client.send(bytes.sliced(cut)));
            QCOMPARE(client.answer().body, QByteArray("POST /a abcde"));
            QCOMPARE(client.answer().body, QByteArray("GET /b "));
        }
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        // Handlers on four threads that answer at their own pace: early requests take longest.
        WorkerPool pool(QStringLiteral("handlers"), 4, 1000);
        EngineFixture engine({}, [&pool](const Request &request, const ReplyHandle &reply) {
            const int number = request.path.mid(1).toInt();
            const bool queued = pool.tryRun([number, reply] {
                std::this_thread::sleep_for(std::chrono::milliseconds((7 * number) % 5));
                reply.send(text(QByteArray::number(number)));
            });
            QVERIFY(queued);
        });
        const quint16 port = engine.listen();
        std::vector<RawClient> clients;
        for (int i = 0; i < 4; ++i) {
            clients.emplace_back(port);
            QByteArray all;
            for (int n = 0; n < 50; ++n)
                all += get('/' + QByteArray::number(i * 1000 + n));
            clients.back().send(all);
        }
        for (int i = 0; i < 4; ++i) {
            for (int n = 0; n < 50; ++n)
                QCOMPARE(clients[static_cast<size_t>(i)].answer().body,
                         QByteArray::number(i * 1000 + n));
        }
    }

    void halfClosedClientGetsItsAnswer()
    {
        WorkerPool pool(QStringLiteral("handlers"), 1, 10);
        EngineFixture engine({}, [&pool](const Request &, const ReplyHandle &reply) {
            QVERIFY(pool.tryRun([reply] {
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                reply.send(text("late"));
            }));
        });
        RawClient client(engine.listen());
        client.send(get("/"));
        client.endSending();
        QCOMPARE(client.answer().body, QByteArray("late"));
        QVERIFY(client.isClosedByServer());
    }

    void headerInjectionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("CR LF") << QByteArray("Location") << QByteArray("/a\r\nSet-Cookie: x=y");
        QTest::newRow("LF") << QByteArray("Location") << QByteArray("/a\nSet-Cookie: x=y");
        QTest::newRow("NUL") << QByteArray("Location") << QByteArray("/a\0b", 4);
        QTest::newRow("in the name") << QByteArray("X: y\r\nSet-Cookie") << QByteArray("x=y");
        QTest::newRow("no name") << QByteArray() << QByteArray("x");
    }

    void headerInjectionIsRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        EngineFixture engine({}, [&](const Request &, const ReplyHandle &reply) {
            Response response = text("secret");
            response.headers.append(name, value);
            reply.send(response);
        });
        RawClient client(engine.listen());
        client.send(get("/"));
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.head.contains("Set-Cookie"));
        QVERIFY(!answer.body.contains("secret"));
        QCOMPARE(engine.rejected(), QList<QByteArray>({"responseHeader"}));
    }

    void whatTheEngineAnswersByItselfIsTheOwners_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("status");
        QTest::newRow("not a request") << QByteArray("GET\r\n\r\n") << QByteArray("framing") << 400;
        QTest::newRow("a header of ours is broken")
            << get("/broken") << QByteArray("responseHeader") << 500;
        QTest::newRow("a stream's header is broken")
            << get("/stream") << QByteArray("responseHeader") << 500;
    }

    void whatTheEngineAnswersByItselfIsTheOwners()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, reason);
        QFETCH(int, status);
        EngineFixture engine({}, [](const Request &request, const ReplyHandle &reply) {
            Response response = text("secret");
            response.headers.append("X", "a\nb");
            if (request.path == u"/stream")
                reply.begin(response).close();
            else
                reply.send(response);
        });
        engine.server().setRejectionAnswer([](const Rejection &rejection) {
            Response response = text("by the owner: " + rejection.reason);
            response.status = rejection.status;
            return response;
        });
        RawClient client(engine.listen());
        client.send(bytes);
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, "by the owner: " + reason);
        QCOMPARE(engine.rejected(), QList<QByteArray>({reason}));
    }

    void anOwnersAnswerThatIsBrokenItselfIsReplaced()
    {
        const auto broken = [](const auto &...) {
            Response response = text("secret");
            response.headers.append("X", "a\nb");
            return response;
        };
        EngineFixture engine(
            {}, [&](const Request &, const ReplyHandle &reply) { reply.send(broken()); });
        engine.server().setRejectionAnswer(broken);
        RawClient client(engine.listen());
        client.send(get("/"));
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.status, 500);
        QVERIFY(answer.body.contains("http.responseHeader"));
    }

    void handlersFramingFieldsAreIgnored()
    {
        EngineFixture engine({}, [](const Request &, const ReplyHandle &reply) {
            Response response = text("four");
            response.headers.append("Content-Length", "9999");
            response.headers.append("Transfer-Encoding", "chunked");
            reply.send(response);
        });
        RawClient client(engine.listen());
        client.send(get("/"));
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.body, QByteArray("four"));
        QVERIFY(answer.header("Transfer-Encoding").isEmpty());
    }

    void throwingHandlerIsA500()
    {
        EngineFixture engine(
            {}, [](const Request &, const ReplyHandle &) { throw std::runtime_error("a bug"); });
        RawClient client(engine.listen());
        QTest::ignoreMessage(QtCriticalMsg, "a request handler threw: a bug");
        client.send(get("/"));
        QCOMPARE(client.answer().status, 500);
        QCOMPARE(engine.rejected(), QList<QByteArray>({"handler"}));
    }

    void onlyTheFirstAnswerCounts()
    {
        std::vector<ReplyHandle> kept;
        EngineFixture engine({}, [&kept](const Request &request, const ReplyHandle &reply) {
            kept.push_back(reply);
            reply.send(text(request.path.toUtf8() + " first"));
            reply.send(text("second"));
            kept.front().send(text("of an earlier request"));
        });
        RawClient client(engine.listen());
        for (const QByteArray path : {"/a", "/b", "/c"}) {
            client.send(get(path));
            QCOMPARE(client.answer().body, path + " first");
        }
        kept.back().send(text("much later"));
        client.send(get("/d"));
        QCOMPARE(client.answer().body, QByteArray("/d first"));
    }

    void answerToNobodyIsHarmless()
    {
        std::promise<ReplyHandle> early;
        ReplyHandle reply;
        {
            EngineFixture engine({}, [&early](const Request &request, const ReplyHandle &handle) {
                if (request.path == u"/wait")
                    early.set_value(handle);
                else
                    EngineFixture::echo(request, handle);
            });
            const quint16 port = engine.listen();
            RawClient gone(port);
            gone.send(get("/wait"));
            reply = early.get_future().get();
            gone.reset();
            QTRY_COMPARE(engine.server().stats().connections, 0);
            reply.send(text("to nobody"));
            RawClient other(port);
            other.send(get("/"));
            QCOMPARE(other.answer().status, 200);
        }
        reply.send(text("after the server's end"));
        reply.begin(text("after the server's end")).write("x");
    }

    void queryAndFieldsArrive()
    {
        EngineFixture engine({}, [](const Request &request, const ReplyHandle &reply) {
            reply.send(text(request.parameter(QStringLiteral("q")).value_or(QString()).toUtf8()
                            + '|' + request.headers.value("x-a") + '|' + request.target));
        });
        RawClient client(engine.listen());
        client.send(get("/s?a=1&q=a%2Bb+c%2525%26", "X-A: b\r\n"));
        QCOMPARE(client.answer().body, QByteArray("a+b c%25&|b|/s?a=1&q=a%2Bb+c%2525%26"));
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
