#include "enginefixture.h"
#include "http/bodyfile.h"
#include "processmemory.h"
#include "rawclient.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kai::http;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

QByteArray post(const QByteArray &path, const QByteArray &framing)
{
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n\r\n";
}

/// A route for large bodies, one that refuses them by the head, and any other.
BodyRule ruleOf(const Request &head)
{
    if (head.path == u"/imports")
        return {64 * mebibyte, BodyPlace::File};
    if (head.path == u"/forbidden")
        return {0, BodyPlace::File, Response {403, {}, "not yours"}};
    return {1000};
}

/// Answers with the size and the hash of what is in the file.
void digest(const Request &request, const ReplyHandle &reply)
{
    Response response;
    response.body = "memory " + QByteArray::number(request.body.size());
    if (request.bodyFile) {
        QFile file;
        if (!file.open(request.bodyFile->descriptor(), QIODevice::ReadOnly))
            qFatal("the body cannot be read");
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(&file);
        response.body
            = "file " + QByteArray::number(request.bodyFile->size()) + ' ' + hash.result().toHex();
    }
    reply.send(std::move(response));
}

QByteArray pattern(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7919 >> 8);
    return bytes;
}

QByteArray expected(const QByteArray &body)
{
    return "file " + QByteArray::number(body.size()) + ' '
           + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

} // namespace

/// Bodies that go to a file, for routes that say so.
class EngineUploadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void largeBodyArrivesInAFile_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("length") << false;
        QTest::newRow("chunked") << true;
    }

    void largeBodyArrivesInAFile()
    {
        QFETCH(bool, chunked);
        EngineFixture engine(limits(), digest);
        engine.server().setBodyRule(ruleOf);
        RawClient client(engine.listen());
        const QByteArray body = pattern(5 * mebibyte + 3);
        const QByteArray size = QByteArray::number(body.size());
        const QByteArray hex = QByteArray::number(body.size(), 16);
        client.send(chunked ? post("/imports", "Transfer-Encoding: chunked") + hex + "\r\n" + body
                                  + "\r\n0\r\n\r\n"
                            : post("/imports", "Content-Length: " + size) + body);
        QCOMPARE(client.answer().body, expected(body));
        // The connection goes on, and the file had no name at any time.
        client.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(client.answer().body, QByteArray("memory 0"));
        QVERIFY(
            QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void memoryDoesNotGrowWithTheBody()
    {
        EngineFixture engine(limits(), digest);
        engine.server().setBodyRule(ruleOf);
        RawClient client(engine.listen());
        const QByteArray piece = pattern(mebibyte);
        const int before = residentKiB();
        client.send(post("/imports", "Content-Length: " + QByteArray::number(64 * mebibyte)));
        for (int i = 0; i < 64; ++i)
            QVERIFY(client.send(piece));
        QVERIFY(client.answer().body.startsWith("file 67108864 "));
        QVERIFY(residentKiB() - before < 16 * 1024);
    }

    void otherRoutesKeepTheirLimit()
    {
        EngineFixture engine(limits(), digest);
        engine.server().setBodyRule(ruleOf);
        RawClient client(engine.listen());
        client.send(post("/orders", "Content-Length: 1001"));
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.isClosedByServer());
        QCOMPARE(engine.handled(), QStringList());
    }

    void tooLargeIsRefusedBeforeTheBody()
    {
        EngineFixture engine(limits(), digest);
        engine.server().setBodyRule(ruleOf);
        RawClient client(engine.listen());
        client.send(post("/imports", "Content-Length: " + QByteArray::number(64 * mebibyte + 1)));
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.isClosedByServer());
    }

    void tooManyChunksAreRefusedOnTheWay()
    {
        EngineFixture engine(limits(), digest);
        engine.server().setBodyRule([](const Request &) {
            return BodyRule {mebibyte, BodyPlace::File};
        });
        RawClient client(engine.listen());
        const QByteArray piece = "40000\r\n" + pattern(0x40000) + "\r\n";
        client.send(post("/imports", "Transfer-Encoding: chunked") + piece + piece + piece + piece
                    + "1\r\n");
        QCOMPARE(client.answer().status, 413);
    }

    void whoeverMayNotIsToldBeforeTheBody_data()
    {
        QTest::addColumn<QByteArray>("framing");
        QTest::newRow("waits") << QByteArray("Content-Length: 5000000\r\nExpect: 100-continue");
        QTest::newRow("sends at once") << QByteArray("Content-Length: 5");
        QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked");
    }

    void whoeverMayNotIsToldBeforeTheBody()
    {
        QFETCH(QByteArray, framing);
        EngineFixture engine(limits(), digest);
        engine.server().setBodyRule(ruleOf);
        RawClient client(engine.listen());
        client.send(post("/forbidden", framing) + (framing.endsWith("5") ? "hello" : ""));
        const WireAnswer answer = client.answer();
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.body, QByteArray("not yours"));
        QVERIFY(client.isClosedByServer());
        QCOMPARE(engine.handled(), QStringList());
    }

    void moreThanAFewAtOnceAreToldToWait()
    {
        // Held by those that are being sent and by those that are being handled.
        ReplyHandle kept;
        std::shared_ptr<BodyFile> file;
        EngineFixture engine(limits(), [&](const Request &request, const ReplyHandle &reply) {
            file = request.bodyFile;
            kept = reply;
        });
        engine.server().setBodyRule(ruleOf);
        const quint16 port = engine.listen();
        RawClient handled(port);
        handled.send(post("/imports", "Content-Length: 5") + "hello");
        QVERIFY(engine.waitForHandled(1));
        RawClient sending(port);
        sending.send(post("/imports", "Content-Length: 5\r\nExpect: 100-continue"));
        QCOMPARE(sending.some(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));

        const QByteArray third = post("/imports", "Content-Length: 5\r\nExpect: 100-continue");
        RawClient waiting(port);
        waiting.send(third);
        const WireAnswer busy = waiting.answer();
        QCOMPARE(busy.status, 503);
        QVERIFY(!busy.header("Retry-After").isEmpty());
        QCOMPARE(engine.rejected(), QList<QByteArray>({"uploads"}));

        sending.close();
        QTRY_COMPARE(engine.server().stats().connections, 1);
        RawClient again(port);
        again.send(third);
        QCOMPARE(again.some(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        kept.send({});
    }

    void noRoomOnTheDiskIsA503()
    {
        EngineLimits broken = limits();
        broken.uploadFolder = m_folder->filePath(QStringLiteral("absent"));
        EngineFixture engine(broken, digest);
        engine.server().setBodyRule(ruleOf);
        RawClient client(engine.listen());
        client.send(post("/imports", "Content-Length: 5") + "hello");
        QCOMPARE(client.answer().status, 503);
        QCOMPARE(engine.rejected(), QList<QByteArray>({"disk"}));
    }

    void anUploadOnItsWayIsNotShed()
    {
        EngineLimits few = limits();
        few.connections = 5;
        EngineFixture engine(few, digest);
        engine.server().setBodyRule(ruleOf);
        const quint16 port = engine.listen();
        RawClient uploading(port);
        const QByteArray half = post("/imports", "Content-Length: 10") + "hello";
        uploading.send(half);
        QTRY_COMPARE(engine.server().stats().bytesIn, quint64(half.size()));
        std::vector<RawClient> hanging;
        for (int i = 0; i < 20; ++i)
            hanging.emplace_back(port);
        QTRY_COMPARE(engine.server().stats().accepted, quint64(21));
        uploading.send("world");
        QCOMPARE(uploading.answer().body, expected("helloworld"));
    }

private:
    EngineLimits limits() const
    {
        EngineLimits limits;
        limits.uploadFolder = m_folder->path();
        return limits;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(EngineUploadsTest)
#include "tst_engineuploads.moc"
