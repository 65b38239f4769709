#include "http/engine/testcertificate.h"
#include "serverprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using kai::test::ServerProgram;

/// The server as an operator's service manager sees it.
class ServerProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReadyLineComesFirstAndTheServerServes();
    void theFolderOfANewInstallationIsClosedToOthers();
    void theLogIsAFileOfJsonLines();
    void aRunningFolderIsRefusedToASecondServer();
    void aKilledDatabaseIsBackWithinSeconds();
    void terminationEndsEveryProcess();
    void aSecondStartKeepsTheData();
    void aKilledServerLeavesNoProcess();
    void anAddressInUseIsSaidInWords();
    void aRenewedCertificateNeedsNoRestart();
    void helpNeedsNoDisplay();
    void aNewTicketKeyIsMadeByACommand();
    void closingTheDesktopEndsServerSimulatorAndDatabase();

private:
    int statusOf(const QString &path, QJsonObject *body = nullptr);

    ServerProgram m_server;
    QNetworkAccessManager m_network;
};

int ServerProgramTest::statusOf(const QString &path, QJsonObject *body)
{
    QUrl url = m_server.url();
    url.setPath(path.section(u'?', 0, 0));
    url.setQuery(path.section(u'?', 1));
    QNetworkRequest request(url);
    request.setTransferTimeout(5000);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        return 0;
    if (body)
        *body = QJsonDocument::fromJson(reply->readAll()).object();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void ServerProgramTest::theReadyLineComesFirstAndTheServerServes()
{
    QVERIFY2(m_server.start(), "see stderr.log in the server's folder");
    QCOMPARE(m_server.outputBeforeReady(), QByteArray());
    QCOMPARE(statusOf(QStringLiteral("/health/live")), 200);
    QCOMPARE(statusOf(QStringLiteral("/health/ready")), 200);
    QJsonObject stations;
    QCOMPARE(statusOf(QStringLiteral("/api/v1/stations"), &stations), 200);
    QVERIFY(stations[u"data"].toArray().size() >= 45);
    QCOMPARE(statusOf(QStringLiteral("/openapi.json")), 200);
    QCOMPARE(statusOf(QStringLiteral("/docs")), 200);
    QCOMPARE(statusOf(QStringLiteral("/metrics")), 200);
}

void ServerProgramTest::theFolderOfANewInstallationIsClosedToOthers()
{
    const QFileInfo keys(m_server.dataDir() + QStringLiteral("/data/keys"));
    QVERIFY(keys.exists());
    QCOMPARE(keys.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QFileInfo data(m_server.dataDir() + QStringLiteral("/data"));
    QCOMPARE(data.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void ServerProgramTest::theLogIsAFileOfJsonLines()
{
    const auto lines = [this] {
        QFile file(m_server.dataDir() + QStringLiteral("/data/log/kai-ticketing.jsonl"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n')
                                              : QByteArrayList();
    };
    QCOMPARE(statusOf(QStringLiteral("/health/live")), 200);
    QTRY_VERIFY(lines().last().contains("/health/live"));
    for (const QByteArray &line : lines()) {
        const QJsonObject read = QJsonDocument::fromJson(line).object();
        QVERIFY2(read.contains(u"time") && read.contains(u"level"), line.constData());
    }
}

void ServerProgramTest::aRunningFolderIsRefusedToASecondServer()
{
    QProcess second;
    second.start(QStringLiteral(KAI_BIN_DIR "/kai-ticketing-server"),
                 {QStringLiteral("--data-dir"), m_server.dataDir() + QStringLiteral("/data"),
                  QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    QVERIFY(second.waitForFinished(30'000));
    QCOMPARE(second.exitCode(), 1);
    QCOMPARE(second.readAllStandardOutput(), QByteArray());
    QVERIFY(second.readAllStandardError().contains("cluster.inUse"));
}

void ServerProgramTest::aKilledDatabaseIsBackWithinSeconds()
{
    const QString folder = m_server.dataDir();
    QByteArray pid;
    for (const QString &candidate : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(candidate));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        if (line.contains("/bin/postgres") && line.contains(folder.toUtf8()))
            pid = candidate.toLatin1();
    }
    QVERIFY(!pid.isEmpty());
    QCOMPARE(::kill(pid.toInt(), SIGKILL), 0);
    bool isReady = false;
    QTRY_VERIFY_WITH_TIMEOUT(
        (isReady = isReady || statusOf(QStringLiteral("/health/ready")) == 200), 15'000);
    // Each database thread finds once that its connection is gone, and that request is a 503.
    bool isBack = false;
    QTRY_VERIFY_WITH_TIMEOUT(
        (isBack = isBack || statusOf(QStringLiteral("/api/v1/stations")) == 200), 15'000);
}

void ServerProgramTest::terminationEndsEveryProcess()
{
    QCOMPARE(m_server.terminate(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(kai::test::processesMentioning(m_server.dataDir()), QStringList(),
                              5000);
}

void ServerProgramTest::aSecondStartKeepsTheData()
{
    QVERIFY(m_server.start());
    QJsonObject trains;
    QCOMPARE(statusOf(QStringLiteral("/api/v1/trains"), &trains), 200);
    QVERIFY(trains[u"data"].toArray().size() >= 32);
}

void ServerProgramTest::aKilledServerLeavesNoProcess()
{
    const QString folder = m_server.dataDir();
    m_server.process().kill();
    QVERIFY(m_server.process().waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(kai::test::processesMentioning(folder), QStringList(), 15'000);
}

void ServerProgramTest::anAddressInUseIsSaidInWords()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QProcess server;
    server.start(QStringLiteral(KAI_BIN_DIR "/kai-ticketing-server"),
                 {QStringLiteral("--data-dir"), m_server.dataDir() + QStringLiteral("/data"),
                  QStringLiteral("--listen"),
                  QStringLiteral("127.0.0.1:%1").arg(other.serverPort())});
    QVERIFY(server.waitForFinished(60'000));
    QCOMPARE(server.exitCode(), 1);
    QVERIFY(server.readAllStandardError().contains("server.listen"));
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The name in the certificate that is shown at this port of this machine.
static QString certificateAt(quint16 port)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForEncrypted(10'000))
        return {};
    return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
}

void ServerProgramTest::aRenewedCertificateNeedsNoRestart()
{
    const QTemporaryDir folder;
    const auto files = makeCertificate(folder.path(), QStringLiteral("first"));
    ServerProgram server;
    QVERIFY(server.start({{QStringLiteral("KAI_TLS_LISTEN"), QStringLiteral("127.0.0.1:0")},
                          {QStringLiteral("KAI_TLS_CERTIFICATE"), files.certificate},
                          {QStringLiteral("KAI_TLS_KEY"), files.key},
                          {QStringLiteral("KAI_TLS_RELOAD_SECONDS"), QStringLiteral("1")}}));
    const auto tlsPort = [&server] {
        const QByteArray log = contents(server.dataDir() + QStringLiteral("/stderr.log"));
        return QRegularExpression(QStringLiteral("TLS at 127.0.0.1 port (\\d+)"))
            .match(QString::fromUtf8(log))
            .captured(1)
            .toUShort();
    };
    QTRY_VERIFY(tlsPort() > 0); // the log comes a moment later
    const quint16 port = tlsPort();
    QCOMPARE(certificateAt(port), QStringLiteral("first"));

    const auto renewed = makeCertificate(folder.path(), QStringLiteral("second"));
    for (const auto &[from, to] :
         {std::pair(renewed.certificate, files.certificate), std::pair(renewed.key, files.key)}) {
        QVERIFY(QFile::remove(to));
        QVERIFY(QFile::copy(from, to));
    }
    QTRY_COMPARE_WITH_TIMEOUT(certificateAt(port), QStringLiteral("second"), 20'000);
    QCOMPARE(server.terminate(), 0);
}

void ServerProgramTest::helpNeedsNoDisplay()
{
    for (const char *program : {"/kai-ticketing", "/kai-ticketing-server"}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KAI_BIN_DIR) + QLatin1String(program),
                      {QStringLiteral("--help")});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("server/maxBodyBytes"));
    }
}

void ServerProgramTest::aNewTicketKeyIsMadeByACommand()
{
    const QTemporaryDir folder;
    QByteArrayList told;
    for (const char *earlier : {"earlier=1", "earlier=2"}) {
        QProcess process;
        process.start(
            QStringLiteral(KAI_BIN_DIR "/kai-ticketing-server"),
            {QStringLiteral("--rotate-ticket-key"), QStringLiteral("--data-dir"), folder.path()});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
        told.append(process.readAllStandardOutput());
        QVERIFY2(told.last().contains(earlier), told.last().constData());
    }
    QVERIFY(told[0].split(' ').value(1) != told[1].split(' ').value(1)); // the ids of the keys
}

void ServerProgramTest::closingTheDesktopEndsServerSimulatorAndDatabase()
{
    QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/kai-desk-XXXXXX"));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                             | QFile::ExeGroup | QFile::ExeOther);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("KAI_DEMO_DAYS"), QStringLiteral("5"));
    QProcess desktop;
    desktop.setProcessEnvironment(environment);
    desktop.setProcessChannelMode(QProcess::MergedChannels);
    desktop.start(QStringLiteral(KAI_BIN_DIR "/kai-ticketing"),
                  {QStringLiteral("--demo"), QStringLiteral("--data-dir"),
                   folder.filePath(QStringLiteral("data")), QStringLiteral("--listen"),
                   QStringLiteral("127.0.0.1:0")});
    // The window asks the hosted server for its health as soon as it is there.
    QByteArray log;
    QTRY_VERIFY2_WITH_TIMEOUT((log += desktop.readAll()).contains("/health/ready status=200"),
                              log.constData(), 60'000);
    QVERIFY(!kai::test::processesMentioning(folder.path() + QStringLiteral("/data/postgresql"))
                 .isEmpty());
    desktop.terminate();
    QVERIFY(desktop.waitForFinished(20'000));
    QCOMPARE(desktop.exitStatus(), QProcess::NormalExit);
    QCOMPARE(desktop.exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(kai::test::processesMentioning(folder.path()), QStringList(), 5000);
}

QTEST_GUILESS_MAIN(ServerProgramTest)
#include "tst_serverprogram.moc"
