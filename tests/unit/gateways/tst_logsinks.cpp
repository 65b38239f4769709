#include "gateways/journallog.h"
#include "gateways/logfile.h"
#include "gateways/lokilog.h"
#include "gateways/otlplog.h"
#include "gateways/sysloglog.h"
#include "simulator/httpserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <future>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace kai;
using namespace std::chrono_literals;

static const QByteArray accessLine
    = "2026-03-14T07:30:00.123Z info kai.access method=GET route=/x status=200 ms=1 bytes=2 "
      "client=127.0.0.1 user=- request=abcd-1234 "
      "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n";
static const QByteArray trouble
    = "2026-03-14T07:30:01.000Z error kai.server code=internal cause=\"quoted\" [x]\n";

/// The places that the log goes to, each against its wire.
class TestLogSinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsPutAsideWhenItIsFull();
    void aFullDiskIsTriedAgain();
    void lokiGetsStreamsWithFewLabels();
    void aCollectorGetsRecordsWithTheirTrace();
    void busyServicesAreTriedAgainAndRefusalsAreNot_data();
    void busyServicesAreTriedAgainAndRefusalsAreNot();
    void syslogByUdp();
    void syslogByTcpHasFrames();
    void aDeadSyslogIsTriedAgain();
    void theJournalGetsFields();
    void aMissingSocketIsTriedAgain();

private:
    /// What `sink` says, while this thread serves the other side.
    static Result<void> write(LogSink &sink, const QByteArray &lines);
};

Result<void> TestLogSinks::write(LogSink &sink, const QByteArray &lines)
{
    auto done = std::async(std::launch::async, [&] { return sink.write(lines); });
    while (done.wait_for(1ms) != std::future_status::ready)
        QTest::qWait(1);
    return done.get();
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

void TestLogSinks::aFileIsPutAsideWhenItIsFull()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("log/kai.jsonl"));
    LogFile file({path, 1000, 3});
    for (int i = 0; i < 20; ++i)
        QVERIFY(file.write(accessLine + trouble));
    const QStringList names
        = QDir(dir.filePath(QStringLiteral("log"))).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, (QStringList {QStringLiteral("kai.1.jsonl"), QStringLiteral("kai.2.jsonl"),
                                  QStringLiteral("kai.jsonl")}));
    for (const QString &name : names) {
        const QByteArray text = contentOf(dir.filePath(QStringLiteral("log/") + name));
        QVERIFY(text.size() <= 1000 && text.endsWith("}\n"));
        for (const QByteArray &line : text.trimmed().split('\n'))
            QVERIFY2(object(line).contains(u"level"), line.constData());
    }
}

/// /dev/full takes the open file and no byte.
void TestLogSinks::aFullDiskIsTriedAgain()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("kai.jsonl"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), path));
    LogFile file({path, 100'000, 3});
    const Result<void> refused = file.write(trouble);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY(QFile::remove(path));
    QVERIFY(file.write(trouble));
    QCOMPARE(contentOf(path).count('\n'), 1);
}

void TestLogSinks::lokiGetsStreamsWithFewLabels()
{
    simulator::HttpRequest got;
    simulator::HttpServer server([&](const simulator::HttpRequest &request) {
        got = request;
        simulator::HttpReply reply;
        reply.status = 204;
        return reply;
    });
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const QUrl url(server.url() + QStringLiteral("/loki/api/v1/push"));
    LokiLog loki({url, "Basic abc", "tenant-1"}, "host-1");
    QVERIFY(write(loki, accessLine + accessLine + trouble));
    QCOMPARE(got.path, QByteArray("/loki/api/v1/push"));
    QCOMPARE(got.header("x-scope-orgid"), QByteArray("tenant-1"));
    QCOMPARE(got.header("authorization"), QByteArray("Basic abc"));
    const QJsonArray streams = object(got.body)[u"streams"].toArray();
    QCOMPARE(streams.size(), 2);
    const QStringList labels {QStringLiteral("category"), QStringLiteral("host"),
                              QStringLiteral("level"), QStringLiteral("service_name")};
    QCOMPARE(streams[0][u"stream"].toObject().keys(), labels);
    QCOMPARE(streams[0][u"values"].toArray().size(), 2);
    const QJsonArray value = streams[0][u"values"][0].toArray();
    QCOMPARE(value[0].toString(), QStringLiteral("1773473400123000000"));
    QCOMPARE(object(value[1].toString().toUtf8())[u"requestId"].toString(),
             QStringLiteral("abcd-1234"));
}

void TestLogSinks::aCollectorGetsRecordsWithTheirTrace()
{
    QByteArray body;
    simulator::HttpServer server([&](const simulator::HttpRequest &request) {
        body = request.body;
        return simulator::HttpReply::json(200, QJsonObject());
    });
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    OtlpLog otlp({QUrl(server.url() + QStringLiteral("/v1/logs"))}, "host-1");
    QVERIFY(write(otlp, accessLine + trouble));
    const QJsonValue scope = object(body)[u"resourceLogs"][0][u"scopeLogs"][0];
    const QJsonArray records = scope[u"logRecords"].toArray();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0][u"timeUnixNano"].toString(), QStringLiteral("1773473400123000000"));
    QCOMPARE(records[0][u"severityNumber"].toInt(), 9);
    QCOMPARE(records[0][u"traceId"].toString(), QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736"));
    QCOMPARE(records[0][u"spanId"].toString(), QStringLiteral("00f067aa0ba902b7"));
    QCOMPARE(records[1][u"severityText"].toString(), QStringLiteral("error"));
    QVERIFY(!records[1].toObject().contains(u"traceId"));
    QCOMPARE(records[1][u"body"][u"stringValue"].toString(),
             QStringLiteral("code=internal cause=\"quoted\" [x]"));
}

void TestLogSinks::busyServicesAreTriedAgainAndRefusalsAreNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("again");
    for (const int status : {429, 502, 503, 504})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {301, 400, 401, 413, 500})
        QTest::addRow("%d", status) << status << false;
}

void TestLogSinks::busyServicesAreTriedAgainAndRefusalsAreNot()
{
    QFETCH(int, status);
    QFETCH(bool, again);
    simulator::HttpServer server([&](const simulator::HttpRequest &) {
        return simulator::HttpReply::json(status, QJsonObject());
    });
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    LokiLog loki({QUrl(server.url())}, "host-1");
    const Result<void> written = write(loki, trouble);
    QVERIFY(!written);
    QCOMPARE(written.error().kind == ErrorKind::Unavailable, again);
}

static QUrl address(const char *scheme, quint16 port)
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(port));
}

void TestLogSinks::syslogByUdp()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    SyslogLog syslog(address("udp", server.localPort()), "host-1");
    QVERIFY(write(syslog, trouble));
    QTRY_VERIFY(server.hasPendingDatagrams());
    QByteArray datagram(2000, '\0');
    datagram.truncate(server.readDatagram(datagram.data(), datagram.size()));
    QVERIFY2(datagram.startsWith("<131>1 2026-03-14T07:30:01.000Z host-1 kai-ticketing "),
             datagram.constData());
    QVERIFY(datagram.endsWith(" kai.server - code=internal cause=\"quoted\" [x]"));
}

void TestLogSinks::syslogByTcpHasFrames()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this,
                [&, socket] { received += socket->readAll(); });
    });
    SyslogLog syslog(address("tcp", server.serverPort()), "host-1");
    QVERIFY(write(syslog, accessLine + trouble));
    QTRY_VERIFY(received.endsWith("[x]"));
    for (int frame = 0; frame < 2; ++frame) {
        const qsizetype space = received.indexOf(' ');
        const qsizetype length = received.first(space).toInt();
        QVERIFY(received.sliced(space + 1, length).startsWith('<'));
        received.remove(0, space + 1 + length);
    }
    QVERIFY(received.isEmpty());
}

void TestLogSinks::aDeadSyslogIsTriedAgain()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url = address("tcp", server.serverPort());
    server.close();
    SyslogLog syslog(url, "host-1");
    const Result<void> written = write(syslog, trouble);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unavailable);
}

void TestLogSinks::theJournalGetsFields()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("socket"));
    const int server = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    sockaddr_un name {};
    name.sun_family = AF_UNIX;
    qstrncpy(name.sun_path, QFile::encodeName(path).constData(), sizeof name.sun_path);
    QCOMPARE(::bind(server, reinterpret_cast<const sockaddr *>(&name), sizeof name), 0);
    JournalLog journal(path);
    QVERIFY(journal.write(accessLine));
    QByteArray datagram(4000, '\0');
    datagram.truncate(::recv(server, datagram.data(), size_t(datagram.size()), MSG_DONTWAIT));
    ::close(server);
    const QByteArrayList fields = datagram.split('\n');
    QVERIFY(fields.contains("PRIORITY=6"));
    QVERIFY(fields.contains("KAI_CATEGORY=kai.access"));
    QVERIFY(fields.contains("KAI_REQUEST=abcd-1234"));
    QVERIFY(fields.contains("SYSLOG_IDENTIFIER=kai-ticketing"));
}

void TestLogSinks::aMissingSocketIsTriedAgain()
{
    JournalLog journal(QStringLiteral("/nonexistent/socket"));
    const Result<void> written = journal.write(accessLine);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(TestLogSinks)
#include "tst_logsinks.moc"
