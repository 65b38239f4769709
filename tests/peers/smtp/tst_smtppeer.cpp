#include "gateways/smtpmailer.h"
#include "http/engine/testcertificate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;

/// The mail server in a process of its own.
class MailServer
{
public:
    explicit MailServer(const QStringList &certificateAndKey = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"), // Debian's, which has the module
                        QStringList {QStringLiteral(KAI_SMTP_SERVER)} + certificateAndKey);
        m_port = told()[u"port"].toInt();
        if (m_port == 0)
            qFatal("no mail server: is python3-aiosmtpd installed?");
    }
    ~MailServer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(30'000);
    }

    int port() const { return m_port; }
    /// What it tells next.
    QJsonObject told()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000))
                return {};
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    bool isSilent() { return !m_process.waitForReadyRead(300); }

private:
    QProcess m_process;
    int m_port = 0;
};

static MailMessage sampleMessage(const QString &to)
{
    MailMessage message;
    message.key = QStringLiteral("0d0cb9b6-3a4e-4d8f-9a1c-6a4e8f0f2b11");
    message.name = QStringLiteral("7KQ2MWP-orderPaid");
    message.date = QDateTime(QDate(2026, 12, 1), QTime(1, 2, 3), Qt::UTC);
    message.toName = QStringLiteral("Siti “Rahma” Ŝ");
    message.toAddress = to;
    message.subject = QStringLiteral("Tiket Anda – kereta Argo Bromo Anggrek, ꦱꦼꦥꦸꦂ, dari Gambir "
                                     "ke Surabaya Pasarturi untuk empat orang");
    message.text
        = QStringLiteral("Halo,\n\n.satu titik di depan\n..dua\n") + QString(2000, u'ä') + u'\n';
    message.html = QStringLiteral("<p>Halo – ꦱꦼꦥꦸꦂ</p>");
    QByteArray pdf("%PDF-1.4\n");
    for (int i = 0; i < 5000; ++i)
        pdf.append(char(i * 7));
    message.attachments = {{QStringLiteral("tiket-7KQ2MWP.pdf"), "application/pdf", pdf}};
    return message;
}

static QString header(const QJsonObject &mail, const QString &name)
{
    QStringList values;
    for (const QJsonValue &one : mail[u"headers"].toArray()) {
        if (one[0].toString().compare(name, Qt::CaseInsensitive) == 0)
            values.append(one[1].toString());
    }
    return values.join(QStringLiteral(" | "));
}

static QByteArray content(const QJsonValue &part)
{
    return QByteArray::fromBase64(part[u"content"].toString().toLatin1());
}

/// Mails handed to an independent mail server and read by an independent parser.
class TestSmtpPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailArrivesAsItWasWritten();
    void nothingBecomesAHeader_data();
    void nothingBecomesAHeader();
    void aRefusalIsForGood_data();
    void aRefusalIsForGood();
    void aTemporaryFailureMayPass_data();
    void aTemporaryFailureMayPass();
    void aMailServerThatIsAwayMayComeBack();
    void tlsAndLoginAreUsed();
    void withoutTlsNothingIsSaid();

private:
    static SmtpMailer plain(const MailServer &server)
    {
        SmtpConfig config;
        config.url = QUrl(QStringLiteral("smtp://127.0.0.1:%1").arg(server.port()));
        config.security = SmtpSecurity::None;
        config.sender = sender();
        return SmtpMailer(config);
    }
    static MailSender sender()
    {
        return {QStringLiteral("Kereta Api"), QStringLiteral("tiket@kereta.example")};
    }
};

void TestSmtpPeer::aMailArrivesAsItWasWritten()
{
    MailServer server;
    const MailMessage message = sampleMessage(QStringLiteral("siti@example.com"));
    const Result<MailStatus> sent = plain(server).send(message);
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().internal));
    QCOMPARE(*sent, MailStatus::Sent);
    const QJsonObject mail = server.told();
    QCOMPARE(mail[u"sender"].toString(), sender().address);
    QCOMPARE(mail[u"recipients"].toArray(), QJsonArray({QStringLiteral("siti@example.com")}));
    QCOMPARE(mail[u"defects"].toArray(), QJsonArray());
    QVERIFY(mail[u"longest"].toInt() <= 78);
    QCOMPARE(header(mail, QStringLiteral("Subject")), message.subject);
    QCOMPARE(header(mail, QStringLiteral("From")),
             QStringLiteral("Kereta Api <tiket@kereta.example>"));
    QVERIFY(header(mail, QStringLiteral("To")).contains(message.toName));
    QCOMPARE(header(mail, QStringLiteral("Message-ID")),
             QStringLiteral("<%1@kereta.example>").arg(message.key));
    QCOMPARE(header(mail, QStringLiteral("Date")),
             QStringLiteral("Tue, 01 Dec 2026 01:02:03 +0000"));
    QCOMPARE(header(mail, QStringLiteral("Auto-Submitted")), QStringLiteral("auto-generated"));
    const QJsonArray structure {QStringLiteral("multipart/mixed"),
                                QStringLiteral("multipart/alternative"),
                                QStringLiteral("text/plain"), QStringLiteral("text/html"),
                                QStringLiteral("application/pdf")};
    QCOMPARE(mail[u"structure"].toArray(), structure);
    const QJsonArray parts = mail[u"parts"].toArray();
    QCOMPARE(content(parts[0]), message.text.toUtf8());
    QCOMPARE(content(parts[1]), message.html.toUtf8());
    QCOMPARE(content(parts[2]), message.attachments[0].content);
    QCOMPARE(parts[2][u"name"].toString(), message.attachments[0].fileName);
}

void TestSmtpPeer::nothingBecomesAHeader_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("line") << QStringLiteral("Siti\r\nBcc: evil@example.com");
    QTest::newRow("bare line feed") << QStringLiteral("Siti\nX-Evil: 1\n\nbody");
    QTest::newRow("encoded word") << QStringLiteral("=?UTF-8?Q?a=0D=0AX-Evil:_1?=");
    QTest::newRow("address") << QStringLiteral("x <evil@example.com>, y");
    QTest::newRow("quote") << QStringLiteral("\"Siti\", evil@example.com");
    QTest::newRow("long") << QString(5000, u'x') + QStringLiteral("\r\nX-Evil: 1");
}

void TestSmtpPeer::nothingBecomesAHeader()
{
    QFETCH(QString, text);
    MailServer server;
    MailMessage message = sampleMessage(QStringLiteral("siti@example.com"));
    message.toName = text;
    message.subject = text;
    QVERIFY(plain(server).send(message));
    const QJsonObject mail = server.told();
    QStringList names;
    for (const QJsonValue &one : mail[u"headers"].toArray())
        names.append(one[0].toString());
    QCOMPARE(names.join(u' '), QStringLiteral("From To Subject Date Message-ID MIME-Version "
                                              "Auto-Submitted Content-Type"));
    QCOMPARE(mail[u"recipients"].toArray().size(), 1);
    QVERIFY(header(mail, QStringLiteral("To")).endsWith(QLatin1String("<siti@example.com>")));
    QVERIFY(mail[u"longest"].toInt() <= 78);
}

void TestSmtpPeer::aRefusalIsForGood_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("recipient") << QStringLiteral("refused@example.com");
    QTest::newRow("content") << QStringLiteral("nodata@example.com");
}

void TestSmtpPeer::aRefusalIsForGood()
{
    QFETCH(QString, address);
    MailServer server;
    const Result<MailStatus> sent = plain(server).send(sampleMessage(address));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Gateway);
    QCOMPARE(sent.error().code, QStringLiteral("mail.refused"));
}

void TestSmtpPeer::aTemporaryFailureMayPass_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("4xx") << QStringLiteral("later@example.com");
    QTest::newRow("dropped connection") << QStringLiteral("drop@example.com");
}

void TestSmtpPeer::aTemporaryFailureMayPass()
{
    QFETCH(QString, address);
    MailServer server;
    SmtpMailer mailer = plain(server);
    const MailMessage message = sampleMessage(address);
    const Result<MailStatus> first = mailer.send(message);
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ErrorKind::Unavailable);
    QCOMPARE(first.error().code, QStringLiteral("mail.notSent"));
    QVERIFY(mailer.send(message));
    QJsonObject mail = server.told();
    const QString id = QStringLiteral("<%1@kereta.example>").arg(message.key);
    if (mail.contains(u"dropped")) {
        QCOMPARE(mail[u"dropped"].toString(), id);
        mail = server.told();
    }
    QCOMPARE(header(mail, QStringLiteral("Message-ID")), id);
}

void TestSmtpPeer::aMailServerThatIsAwayMayComeBack()
{
    SmtpConfig config;
    config.url = QUrl(QStringLiteral("smtp://127.0.0.1:1"));
    config.security = SmtpSecurity::None;
    config.sender = sender();
    const auto sent = SmtpMailer(config).send(sampleMessage(QStringLiteral("siti@example.com")));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
}

void TestSmtpPeer::tlsAndLoginAreUsed()
{
    const QTemporaryDir folder;
    const http::TlsFiles files = makeCertificate(folder.path(), QStringLiteral("localhost"));
    MailServer server({files.certificate, files.key});
    SmtpConfig config;
    config.url = QUrl(QStringLiteral("smtp://localhost:%1").arg(server.port()));
    config.user = QStringLiteral("tiket");
    config.password = "rahasia";
    config.certificates = files.certificate;
    config.sender = sender();
    const MailMessage message = sampleMessage(QStringLiteral("siti@example.com"));
    const Result<MailStatus> sent = SmtpMailer(config).send(message);
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().internal));
    const QJsonObject mail = server.told();
    QVERIFY(mail[u"secure"].toBool());
    QCOMPARE(mail[u"user"].toString(), config.user);

    // Wrong settings are mended by somebody; no mail is given up for them.
    SmtpConfig wrong = config;
    wrong.password = "salah";
    const Result<MailStatus> refused = SmtpMailer(wrong).send(message);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    SmtpConfig strange = config;
    strange.certificates.clear();
    const Result<MailStatus> stranger = SmtpMailer(strange).send(message);
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().kind, ErrorKind::Unavailable);
    QVERIFY(server.isSilent());
}

void TestSmtpPeer::withoutTlsNothingIsSaid()
{
    MailServer server;
    SmtpConfig config;
    config.url = QUrl(QStringLiteral("smtp://127.0.0.1:%1").arg(server.port()));
    config.sender = sender();
    const auto sent = SmtpMailer(config).send(sampleMessage(QStringLiteral("siti@example.com")));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
    QVERIFY(server.isSilent());
}

QTEST_GUILESS_MAIN(TestSmtpPeer)
#include "tst_smtppeer.moc"
