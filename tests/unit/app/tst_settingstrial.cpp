#include "app/settingstrial.h"
#include "http/engine/testcertificate.h"
#include "support/testdatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;
using namespace kai::app;

/// What the test buttons of the server's settings find out, against real servers.
class SettingsTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void freeAddressCanBeListenedAt();
    void addressInUseSaysSo();
    void addressOfTheRunningServerIsItsOwn();
    void certificateNeedsItsOwnKey();
    void certificateOutOfDateSaysSo();
    void databaseIsConnectedTo();
    void gatewayIsAskedWithTheKey();
    void mailServerIsLoggedInto();
    void captchaProviderLooksAtTheSecret();
    void whatIsBuiltInNeedsNothing();

private:
    using Values = QMap<QString, QString>;

    Trial tried(SettingsGroup group, const Values &lines, const Values &secrets = {}) const;
    static QByteArray firstLine(QProcess &process);

    QTemporaryDir m_folder;
    QProcess m_simulator;
    QProcess m_mailServer;
    QProcess m_company; ///< of a CAPTCHA
    QString m_simulatorUrl;
    QString m_mailAddress;
    QString m_companyUrl;
};

QByteArray SettingsTrialTest::firstLine(QProcess &process)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30'000))
            qFatal("a server of the test does not start");
    }
    return process.readLine().trimmed();
}

void SettingsTrialTest::initTestCase()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KAI_MIDTRANS_SERVER_KEY"_qs, u"SB-Mid-server-right"_qs);
    m_simulator.setProcessEnvironment(environment);
    m_simulator.start(QStringLiteral(KAI_BIN_DIR "/kai-midtrans-simulator"),
                      {u"--listen"_qs, u"127.0.0.1:0"_qs});
    m_simulatorUrl = QString::fromLatin1(firstLine(m_simulator)).section(u'=', 1);
    const auto files = makeCertificate(m_folder.path(), u"localhost"_qs);
    m_mailServer.start(u"/usr/bin/python3"_qs, // Debian's, which has the module
                       {QStringLiteral(KAI_SOURCE_DIR "/tests/peers/smtp/server.py"),
                        files.certificate, files.key});
    const QJsonObject told = QJsonDocument::fromJson(firstLine(m_mailServer)).object();
    m_mailAddress = u"localhost:%1"_qs.arg(told[u"port"].toInt());
    m_company.start(u"node"_qs,
                    {QStringLiteral(KAI_SOURCE_DIR "/tests/unit/gateways/siteverify.mjs")});
    m_companyUrl = u"http://127.0.0.1:"_qs + QString::fromLatin1(firstLine(m_company));
}

void SettingsTrialTest::cleanupTestCase()
{
    m_mailServer.closeWriteChannel();
    m_simulator.terminate();
    m_company.kill();
    for (QProcess *process : {&m_mailServer, &m_simulator, &m_company})
        QVERIFY(process->waitForFinished());
}

Trial SettingsTrialTest::tried(SettingsGroup group, const Values &lines,
                               const Values &secrets) const
{
    const auto running
        = Configuration::load({u"--data-dir"_qs, m_folder.path(), u"--listen=127.0.0.1:0"_qs}, {});
    // As the window does it: an option would win over what is tried.
    const auto saved = Configuration::load({u"--data-dir"_qs, m_folder.path()}, {});
    const auto candidate = saved->tryingOut(lines, secrets);
    return candidate ? trySettings(group, *candidate, *running) : Trial {};
}

void SettingsTrialTest::freeAddressCanBeListenedAt()
{
    const Trial free = tried(SettingsGroup::Address, {{u"server/listen"_qs, u"127.0.0.1:0"_qs}});
    QVERIFY2(free.works, qPrintable(free.text));
    const Trial foreign
        = tried(SettingsGroup::Address, {{u"server/listen"_qs, u"192.0.2.1:80"_qs}});
    QVERIFY(!foreign.works);
    const Trial typo = tried(SettingsGroup::Address, {{u"server/listen"_qs, u"here"_qs}});
    QVERIFY(!typo.works);
    QVERIFY2(typo.text.contains(u"here"), qPrintable(typo.text));
    const Trial proxy = tried(SettingsGroup::Address, {{u"server/listen"_qs, u"127.0.0.1:0"_qs},
                                                       {u"server/trustedProxies"_qs, u"all"_qs}});
    QVERIFY(!proxy.works);
}

void SettingsTrialTest::addressInUseSaysSo()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const Trial taken = tried(SettingsGroup::Address,
                              {{u"server/listen"_qs, u"127.0.0.1:%1"_qs.arg(other.serverPort())}});
    QVERIFY(!taken.works);
    QVERIFY2(taken.text.contains(u"in use"), qPrintable(taken.text));
}

void SettingsTrialTest::addressOfTheRunningServerIsItsOwn()
{
    QTcpServer itself;
    QVERIFY(itself.listen(QHostAddress::LocalHost));
    const QString place = u"127.0.0.1:%1"_qs.arg(itself.serverPort());
    const auto running = Configuration::load({u"--listen"_qs, place}, {});
    QVERIFY(trySettings(SettingsGroup::Address, *running, *running).works);
}

void SettingsTrialTest::certificateNeedsItsOwnKey()
{
    const auto one = makeCertificate(m_folder.path(), u"one"_qs);
    const auto other = makeCertificate(m_folder.path(), u"other"_qs);
    const Values right {{u"tls/listen"_qs, u"127.0.0.1:0"_qs},
                        {u"tls/certificate"_qs, one.certificate},
                        {u"tls/key"_qs, one.key}};
    const Trial fits = tried(SettingsGroup::Tls, right);
    QVERIFY2(fits.works, qPrintable(fits.text));
    Values wrong = right;
    wrong[u"tls/key"_qs] = other.key;
    QVERIFY(!tried(SettingsGroup::Tls, wrong).works);
    wrong[u"tls/key"_qs] = u"/nowhere"_qs;
    QVERIFY(!tried(SettingsGroup::Tls, wrong).works);
    wrong.remove(u"tls/key"_qs);
    const Trial half = tried(SettingsGroup::Tls, wrong);
    QVERIFY2(!half.works && half.text.contains(u"tls/key"), qPrintable(half.text));
}

void SettingsTrialTest::certificateOutOfDateSaysSo()
{
    const auto old = makeCertificate(m_folder.path(), u"old"_qs, std::chrono::seconds(-60));
    const Trial trial = tried(SettingsGroup::Tls, {{u"tls/listen"_qs, u"127.0.0.1:0"_qs},
                                                   {u"tls/certificate"_qs, old.certificate},
                                                   {u"tls/key"_qs, old.key}});
    QVERIFY(!trial.works);
    QVERIFY2(trial.text.contains(u"out of date"), qPrintable(trial.text));
}

void SettingsTrialTest::databaseIsConnectedTo()
{
    const TestDatabase database(Template::Empty);
    QVERIFY(tried(SettingsGroup::Database, {{u"database/url"_qs, database.url()}}).works);
    QVERIFY(!tried(SettingsGroup::Database,
                   {{u"database/url"_qs, u"postgresql://kai@127.0.0.1:1/kai"_qs}})
                 .works);
}

void SettingsTrialTest::gatewayIsAskedWithTheKey()
{
    const Values place {{u"midtrans/apiUrl"_qs, m_simulatorUrl + u"/v2"_qs},
                        {u"midtrans/snapUrl"_qs, m_simulatorUrl + u"/snap/v1"_qs}};
    const QString key = u"midtrans/serverKey"_qs;
    const Trial right = tried(SettingsGroup::Gateway, place, {{key, u"SB-Mid-server-right"_qs}});
    QVERIFY2(right.works, qPrintable(right.text));
    const Trial wrong = tried(SettingsGroup::Gateway, place, {{key, u"SB-Mid-server-wrong"_qs}});
    QVERIFY2(!wrong.works, qPrintable(wrong.text));
    QVERIFY(!wrong.text.contains(u"SB-Mid-server-wrong"));
    QVERIFY(!tried(SettingsGroup::Gateway, place).works);
}

void SettingsTrialTest::mailServerIsLoggedInto()
{
    Values place {{u"mail/server"_qs, m_mailAddress},
                  {u"mail/user"_qs, u"tiket"_qs},
                  {u"mail/certificates"_qs, m_folder.filePath(u"localhost.crt"_qs)}};
    const QString password = u"mail/password"_qs;
    const Trial right = tried(SettingsGroup::Mail, place, {{password, u"rahasia"_qs}});
    QVERIFY2(right.works, qPrintable(right.text));
    const Trial wrong = tried(SettingsGroup::Mail, place, {{password, u"salah"_qs}});
    QVERIFY(!wrong.works);
    QVERIFY2(wrong.text.contains(u"ogin denied"), qPrintable(wrong.text));
    place.remove(u"mail/certificates"_qs); // nobody vouches for it then
    QVERIFY(!tried(SettingsGroup::Mail, place, {{password, u"rahasia"_qs}}).works);
    QVERIFY(!tried(SettingsGroup::Mail, {{u"mail/server"_qs, u"127.0.0.1:1"_qs}}).works);
}

void SettingsTrialTest::captchaProviderLooksAtTheSecret()
{
    const Values place {{u"captcha/provider"_qs, u"turnstile"_qs},
                        {u"captcha/siteKey"_qs, u"site-key"_qs},
                        {u"captcha/hostNames"_qs, u"shop.example"_qs},
                        {u"captcha/verifyUrl"_qs, m_companyUrl + u"/turnstile"_qs}};
    const QString secret = u"captcha/secret"_qs;
    const Trial right = tried(SettingsGroup::Captcha, place, {{secret, u"the secret"_qs}});
    QVERIFY2(right.works, qPrintable(right.text));
    const Trial wrong = tried(SettingsGroup::Captcha, place, {{secret, u"another"_qs}});
    QVERIFY2(!wrong.works && wrong.text.contains(u"secret"), qPrintable(wrong.text));
    QVERIFY(!tried(SettingsGroup::Captcha, place).works);
}

void SettingsTrialTest::whatIsBuiltInNeedsNothing()
{
    for (const SettingsGroup group :
         {SettingsGroup::Tls, SettingsGroup::Database, SettingsGroup::Mail, SettingsGroup::Captcha})
        QVERIFY(tried(group, {}).works);
    QVERIFY(tried(SettingsGroup::Gateway, {{u"midtrans/simulator"_qs, u"true"_qs}}).works);
}

QTEST_GUILESS_MAIN(SettingsTrialTest)
#include "tst_settingstrial.moc"
