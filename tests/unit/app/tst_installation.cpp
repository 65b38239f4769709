#include "app/gatewayparts.h"
#include "app/installation.h"
#include "app/secrets.h"
#include "app/settingsfile.h"
#include "support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;
using namespace kai::app;

/// What becomes of the answers of the first start.
class InstallationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedFolderIsAFirstStart();
    void whoeverHasDecidedIsNotAsked_data();
    void whoeverHasDecidedIsNotAsked();
    void answersAreReadBack();
    void productionIsNotTheSandbox();
    void simulatorStandsInWhereItIsWanted_data();
    void simulatorStandsInWhereItIsWanted();
    void secretsAreInTheirOwnFile();
    void filesAreForTheirOwnerAlone();
    void otherSettingsStay();
    void failedWriteLeavesAFirstStart();
    void databaseIsTried();
    void databaseThatCannotBeUsedSaysWhy_data();
    void databaseThatCannotBeUsedSaysWhy();
    void databaseWithoutRightsSaysWhy();

private:
    static Configuration loaded(const QString &folder, const QStringList &arguments = {});
    static SetupAnswers sandbox();

    TestDatabase m_database {Template::Empty};
};

Configuration InstallationTest::loaded(const QString &folder, const QStringList &arguments)
{
    const auto configuration
        = Configuration::load(QStringList {u"--data-dir"_qs, folder} + arguments, {});
    if (!configuration)
        qFatal("the configuration cannot be read");
    return *configuration;
}

SetupAnswers InstallationTest::sandbox()
{
    SetupAnswers answers;
    answers.installation = Installation::Real;
    answers.databaseUrl
        = u"postgresql://kai:pass,word%20%25@db.example:5433/kai?sslmode=require"_qs;
    answers.gateway = GatewayChoice::Sandbox;
    answers.merchantId = u"G123456789"_qs;
    answers.serverKey = u"SB-Mid-server-abc"_qs;
    return answers;
}

void InstallationTest::untouchedFolderIsAFirstStart()
{
    const QTemporaryDir folder;
    QVERIFY(isFirstStart(loaded(folder.path())));
    QVERIFY(isFirstStart(loaded(folder.filePath(u"not/there"_qs))));
    QVERIFY(isFirstStart(loaded(folder.path(), {u"--listen"_qs, u"127.0.0.1:0"_qs})));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void InstallationTest::whoeverHasDecidedIsNotAsked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QTest::newRow("demonstration") << QStringList {u"--demo"_qs} << QString();
    QTest::newRow("database") << QStringList {u"--database-url=host=/x"_qs} << QString();
    QTest::newRow("server") << QStringList {u"--server=http://x"_qs} << QString();
    QTest::newRow("administrator") << QStringList {u"--first-admin=a@b.id"_qs} << QString();
    QTest::newRow("configuration file") << QStringList {u"--config=/dev/null"_qs} << QString();
    QTest::newRow("set up before") << QStringList() << u"settings.ini"_qs;
    QTest::newRow("a server ran there") << QStringList() << u"keys"_qs;
}

void InstallationTest::whoeverHasDecidedIsNotAsked()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    const QTemporaryDir folder;
    if (!file.isEmpty())
        QVERIFY(QFile(folder.filePath(file)).open(QIODevice::WriteOnly));
    QVERIFY(!isFirstStart(loaded(folder.path(), arguments)));
}

void InstallationTest::answersAreReadBack()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"data"_qs);
    QVERIFY(install(loaded(folder), sandbox(), SecretPlace::Keyring));
    const Configuration configuration = loaded(folder);
    QVERIFY(!isFirstStart(configuration));
    QCOMPARE(configuration.text("database/url"), sandbox().databaseUrl);
    QCOMPARE(configuration.text("midtrans/snapUrl"),
             u"https://app.sandbox.midtrans.com/snap/v1"_qs);
    QCOMPARE(configuration.text("midtrans/apiUrl"), u"https://api.sandbox.midtrans.com/v2"_qs);
    QCOMPARE(configuration.text("midtrans/merchantId"), u"G123456789"_qs);
    QVERIFY(!configuration.isOn("midtrans/simulator"));
    QVERIFY(!configuration.isOn("demo/enabled"));
    QCOMPARE(configuration.list("secrets/keyring"), QStringList {u"midtrans/serverKey"_qs});
    QVERIFY(!QFile::exists(folder + u"/secrets.ini"_qs));
}

void InstallationTest::productionIsNotTheSandbox()
{
    SetupAnswers answers = sandbox();
    answers.gateway = GatewayChoice::Production;
    const auto production = settingsFrom(answers);
    QCOMPARE(production[u"midtrans/snapUrl"_qs], u"https://app.midtrans.com/snap/v1"_qs);
    QCOMPARE(production[u"midtrans/apiUrl"_qs], u"https://api.midtrans.com/v2"_qs);
    answers.gateway = GatewayChoice::Simulator;
    const auto simulated = settingsFrom(answers);
    QCOMPARE(simulated[u"midtrans/simulator"_qs], u"true"_qs);
    QVERIFY(!simulated.contains(u"midtrans/snapUrl"_qs));
    QVERIFY(secretsFrom(answers).isEmpty());
    answers.installation = Installation::Demonstration;
    QCOMPARE(settingsFrom(answers), (QMap<QString, QString> {{u"demo/enabled"_qs, u"true"_qs}}));
}

void InstallationTest::simulatorStandsInWhereItIsWanted_data()
{
    QTest::addColumn<QMap<QString, QString>>("lines");
    QTest::addColumn<bool>("simulated");
    using Lines = QMap<QString, QString>;
    const std::pair demonstration {u"demo/enabled"_qs, u"true"_qs};
    const std::pair simulator {u"midtrans/simulator"_qs, u"true"_qs};
    const std::pair address {u"midtrans/snapUrl"_qs, u"https://gateway.example"_qs};
    QTest::newRow("nothing said") << Lines {} << false;
    QTest::newRow("demonstration") << Lines {demonstration} << true;
    QTest::newRow("demonstration with a gateway") << Lines {demonstration, address} << false;
    QTest::newRow("asked for") << Lines {simulator} << true;
    // The keys of the real one wait in the file until the simulator is switched off.
    QTest::newRow("asked for, for now") << Lines {simulator, address} << true;
}

void InstallationTest::simulatorStandsInWhereItIsWanted()
{
    using Lines = QMap<QString, QString>;
    QFETCH(Lines, lines);
    QFETCH(bool, simulated);
    const QTemporaryDir folder;
    QVERIFY(writeSettings(folder.path(), lines));
    QCOMPARE(isSimulated(loaded(folder.path())), simulated);
}

void InstallationTest::secretsAreInTheirOwnFile()
{
    const QTemporaryDir folder;
    QVERIFY(install(loaded(folder.path()), sandbox(), SecretPlace::File));
    const Configuration configuration = loaded(folder.path());
    QCOMPARE(Secrets(configuration, folder.path()).find(u"midtrans/serverKey"_qs).value(),
             "SB-Mid-server-abc");
    QFile settings(folder.filePath(u"settings.ini"_qs));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("SB-Mid"));
}

void InstallationTest::filesAreForTheirOwnerAlone()
{
    const QTemporaryDir folder;
    QVERIFY(install(loaded(folder.path()), sandbox(), SecretPlace::File));
    const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList {u"secrets.ini"_qs, u"settings.ini"_qs}));
    for (const QString &file : files) {
        const auto others
            = QFile::permissions(folder.filePath(file))
              & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QVERIFY2(!others, qPrintable(file));
    }
}

void InstallationTest::otherSettingsStay()
{
    const QTemporaryDir folder;
    QVERIFY(writeSettings(folder.path(), {{u"orders/holdSeconds"_qs, u"60"_qs},
                                          {u"mail/server"_qs, u"mail.example:25"_qs}}));
    QVERIFY(writeSettings(
        folder.path(), {{u"server/listen"_qs, u"127.0.0.1:1"_qs}, {u"mail/server"_qs, QString()}}));
    const Configuration configuration = loaded(folder.path());
    QCOMPARE(configuration.number("orders/holdSeconds"), 60);
    QCOMPARE(configuration.text("server/listen"), u"127.0.0.1:1"_qs);
    QVERIFY(!configuration.isSet("mail/server"));
}

void InstallationTest::failedWriteLeavesAFirstStart()
{
    const QTemporaryDir folder;
    // Where the draft would be written stands a folder with something in it.
    QVERIFY(QDir(folder.path()).mkpath(u"settings.ini.new/x"_qs));
    const auto refused = install(loaded(folder.path()), sandbox(), SecretPlace::File);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"settings.notWritten"_qs);
    QVERIFY(isFirstStart(loaded(folder.path())));
}

void InstallationTest::databaseIsTried()
{
    const Trial answer = tryDatabase(m_database.url());
    QVERIFY2(answer.works, qPrintable(answer.text));
    QVERIFY(answer.text.startsWith(u"PostgreSQL 1"));
    QVERIFY(!answer.text.contains(u"administrator"));
    m_database.execute(u"INSERT INTO users (email, full_name, role, password_hash) "
                       "VALUES ('a@b.id', 'A', 'admin', 'x')"_qs);
    QVERIFY(tryDatabase(m_database.url()).text.contains(u"administrator"));
}

void InstallationTest::databaseThatCannotBeUsedSaysWhy_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no address") << u"db.example"_qs << u"cannot be read"_qs;
    QTest::newRow("nobody there") << u"postgresql://kai@127.0.0.1:1/kai"_qs << u"refused"_qs;
    QTest::newRow("no such database") << u"host=%1 user=%2 dbname=kai_absent"_qs.arg(
        m_database.config().host, m_database.config().user)
                                      << u"kai_absent"_qs;
    QTest::newRow("no such user") << u"host=%1 user=kai_nobody dbname=%2"_qs.arg(
        m_database.config().host, m_database.config().database)
                                  << u"kai_nobody"_qs;
}

void InstallationTest::databaseThatCannotBeUsedSaysWhy()
{
    QFETCH(QString, url);
    QFETCH(QString, reason);
    const Trial answer = tryDatabase(url);
    QVERIFY(!answer.works);
    QVERIFY2(answer.text.contains(reason), qPrintable(answer.text));
}

void InstallationTest::databaseWithoutRightsSaysWhy()
{
    const QString guest = u"guest_of_"_qs + m_database.config().database;
    m_database.execute(u"CREATE ROLE \"%1\" LOGIN"_qs.arg(guest));
    const Trial answer = tryDatabase(u"host=%1 user=%2 dbname=%3"_qs.arg(
        m_database.config().host, guest, m_database.config().database));
    m_database.execute(u"DROP ROLE \"%1\""_qs.arg(guest));
    QVERIFY(!answer.works);
    QVERIFY2(answer.text.contains(u"database.noRights"), qPrintable(answer.text));
}

QTEST_GUILESS_MAIN(InstallationTest)
#include "tst_installation.moc"
