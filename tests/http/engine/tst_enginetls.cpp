#include "base/workerpool.h"
#include "enginefixture.h"
#include "rawclient.h"
#include "testcertificate.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

using namespace kai;
using namespace kai::http;
using namespace std::chrono_literals;

namespace {

/// A client over TLS that trusts nobody in particular.
class TlsClient
{
public:
    explicit TlsClient(quint16 port)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForEncrypted(20000);
    }

    bool isEncrypted() const { return m_socket.isEncrypted(); }
    QString server() const
    {
        return m_socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(20000)) { }
    }

    QByteArray get(const QByteArray &path)
    {
        send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        return body();
    }

    QByteArray body()
    {
        QByteArray got;
        while (!got.contains("\r\n\r\n") && m_socket.waitForReadyRead(20000))
            got += m_socket.readAll();
        const qsizetype begin = got.indexOf("\r\n\r\n") + 4;
        const qsizetype at = got.indexOf("Content-Length: ") + 16;
        const qsizetype length = got.mid(at, got.indexOf("\r\n", at) - at).toLongLong();
        while (got.size() < begin + length && m_socket.waitForReadyRead(20000))
            got += m_socket.readAll();
        return got.sliced(begin);
    }

    QSslSocket &socket() { return m_socket; }

private:
    QSslSocket m_socket;
};

quint16 listenTls(EngineFixture &engine, const TlsFiles &files)
{
    const auto port = engine.server().listenTls(QHostAddress(QHostAddress::LocalHost), 0, files);
    return port ? *port : 0;
}

} // namespace

class EngineTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_first = makeCertificate(m_folder.path(), QStringLiteral("first"));
        m_second = makeCertificate(m_folder.path(), QStringLiteral("second"));
    }

    void requestsAreAnswered()
    {
        EngineFixture engine({}, [](const Request &request, const ReplyHandle &reply) {
            QVERIFY(request.peer.encrypted);
            EngineFixture::echo(request, reply);
        });
        TlsClient client(listenTls(engine, m_first));
        QVERIFY(client.isEncrypted());
        QCOMPARE(client.server(), QStringLiteral("first"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.get("/a"), QByteArray("GET /a "));
        client.send("POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n");
        const QByteArray large(500'000, 'b');
        client.send(large);
        QCOMPARE(client.body(), "POST /b " + large);
    }

    void answersFromOtherThreadsKeepTheirOrder()
    {
        WorkerPool pool(QStringLiteral("handlers"), 3, 100);
        EngineFixture engine({}, [&pool](const Request &request, const ReplyHandle &reply) {
            QVERIFY(pool.tryRun([request, reply] {
                Response response;
                response.body = request.path.toUtf8() + QByteArray(200'000, 'x');
                reply.send(response);
            }));
        });
        TlsClient client(listenTls(engine, m_first));
        for (int i = 0; i < 20; ++i) {
            const QByteArray path = '/' + QByteArray::number(i) + '/';
            QVERIFY(client.get(path).startsWith(path + 'x'));
        }
    }

    void certificateIsReloadedWithoutRestart()
    {
        EngineFixture engine;
        const quint16 port = listenTls(engine, m_first);
        TlsClient before(port);
        QVERIFY(engine.server().reloadTls(m_second));
        TlsClient after(port);
        QCOMPARE(after.server(), QStringLiteral("second"));
        QCOMPARE(after.get("/a"), QByteArray("GET /a "));
        QCOMPARE(before.get("/b"), QByteArray("GET /b "));
    }

    void wrongFilesKeepTheOldCertificate()
    {
        EngineFixture engine;
        const quint16 port = listenTls(engine, m_first);
        const QString none = m_folder.filePath(QStringLiteral("none"));
        for (const TlsFiles &files :
             {TlsFiles {m_second.certificate, m_first.key}, TlsFiles {none, m_first.key},
              TlsFiles {m_first.key, none}, TlsFiles {m_first.key, m_first.certificate}}) {
            const auto loaded = engine.server().reloadTls(files);
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().code, QStringLiteral("server.tls"));
        }
        TlsClient client(port);
        QCOMPARE(client.server(), QStringLiteral("first"));
    }

    void plainBytesAreRefused()
    {
        EngineFixture engine;
        RawClient client(listenTls(engine, m_first));
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        while (!client.some().isEmpty()) { }
        QVERIFY(client.isClosedByServer());
        QTRY_COMPARE(engine.server().stats().connections, 0);
        QCOMPARE(engine.rejected(), QList<QByteArray>({"tls"}));
        QVERIFY(engine.handled().isEmpty());
    }

    void silentHandshakeIsClosed()
    {
        EngineLimits limits;
        limits.headTime = 300ms;
        EngineFixture engine(limits);
        RawClient client(listenTls(engine, m_first));
        QVERIFY(client.isClosedByServer());
        QCOMPARE(engine.rejected(), QList<QByteArray>({"tls"}));
    }

    void slowReaderIsClosed()
    {
        EngineLimits limits;
        limits.writeStallTime = 300ms;
        EngineFixture engine(limits, [](const Request &, const ReplyHandle &reply) {
            Response response;
            response.body = QByteArray(20'000'000, 'x');
            reply.send(response);
        });
        TlsClient client(listenTls(engine, m_first));
        client.socket().setReadBufferSize(1000);
        QVERIFY(client.isEncrypted());
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(engine.rejected(), QList<QByteArray>({"writeStall"}), 20000);
    }

    void largeAnswerArrivesWhole()
    {
        EngineFixture engine({}, [](const Request &, const ReplyHandle &reply) {
            Response response;
            response.body = QByteArray(20'000'000, 'x');
            reply.send(response);
        });
        TlsClient client(listenTls(engine, m_first));
        QCOMPARE(client.get("/").size(), 20'000'000);
        QCOMPARE(client.get("/").size(), 20'000'000);
    }

    void hangUpsAreHarmless()
    {
        EngineFixture engine;
        const quint16 port = listenTls(engine, m_first);
        for (int i = 0; i < 40; ++i) {
            TlsClient client(port);
            if (i % 2 == 0)
                client.socket().write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
            if (i % 4 == 1)
                client.send("GET /a HTTP/1.1\r\nHo");
            client.socket().abort();
        }
        QTRY_COMPARE(engine.server().stats().connections, 0);
    }

    void drainLetsTheAnswerOut()
    {
        std::promise<ReplyHandle> early;
        EngineFixture engine({},
                             [&](const Request &, const ReplyHandle &r) { early.set_value(r); });
        TlsClient client(listenTls(engine, m_first));
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        const ReplyHandle reply = early.get_future().get();
        std::thread drain([&] { engine.server().drain(20s); });
        Response response;
        response.body = QByteArray(2'000'000, 'x');
        reply.send(response);
        QCOMPARE(client.body().size(), 2'000'000);
        client.socket().abort();
        drain.join();
    }

private:
    QTemporaryDir m_folder;
    TlsFiles m_first;
    TlsFiles m_second;
};

QTEST_GUILESS_MAIN(EngineTlsTest)
#include "tst_enginetls.moc"
