#include "app/configuration.h"
#include "app/secrets.h"
#include "app/settingsfile.h"
#include "app/startuptexts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;
using namespace kai::app;

/// Of a machine on which nothing was ever set up.
static QProcessEnvironment environment(const QList<std::pair<QString, QString>> &values = {})
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("KAI_DATA_DIR"), QStringLiteral("/nowhere"));
    for (const auto &[name, value] : values)
        environment.insert(name, value);
    return environment;
}

static QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's own file cannot be written");
    return file.fileName();
}

class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsHoldWhereNobodySetAnything();
    void optionWinsOverEnvironmentOverFile();
    void camelCaseKeysHaveUnderscoresInTheEnvironment();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void numbersHaveTheirRange();
    void helpIsGivenWhateverIsSet();
    void aMisspeltKeyOfTheFileIsRefused();
    void everySettingStandsInTheHelp();
    void aSecretOthersMayReadIsRefused();
    void systemdCredentialsWin();
    void keyringSecretsAreFoundLast();
    void fileOfTheDataFolderIsReadUnlessAnotherIsNamed();
    void fileOfTheDataFolderDoesNotLeadElsewhere_data();
    void fileOfTheDataFolderDoesNotLeadElsewhere();
};

void ConfigurationTest::defaultsHoldWhereNobodySetAnything()
{
    const auto configuration = Configuration::load({}, environment());
    QVERIFY(configuration);
    QCOMPARE(configuration->number("orders/holdSeconds"), 3600);
    QVERIFY(!configuration->isOn("demo/enabled"));
    QVERIFY(!configuration->isSet("orders/holdSeconds"));
}

void ConfigurationTest::optionWinsOverEnvironmentOverFile()
{
    const QTemporaryDir folder;
    const QString file = written(folder, QStringLiteral("kai.ini"),
                                 "[server]\nlisten=127.0.0.1:1\n[data]\ndir=/file\n"
                                 "[orders]\nholdSeconds=11\n");
    const auto configuration = Configuration::load(
        {QStringLiteral("--config"), file, QStringLiteral("--listen=127.0.0.1:3")},
        environment({{QStringLiteral("KAI_SERVER_LISTEN"), QStringLiteral("127.0.0.1:2")},
                     {QStringLiteral("KAI_DATA_DIR"), QStringLiteral("/environment")}}));
    QVERIFY(configuration);
    QCOMPARE(configuration->text("server/listen"), QStringLiteral("127.0.0.1:3"));
    QCOMPARE(configuration->text("data/dir"), QStringLiteral("/environment"));
    QCOMPARE(configuration->number("orders/holdSeconds"), 11);
}

void ConfigurationTest::camelCaseKeysHaveUnderscoresInTheEnvironment()
{
    QCOMPARE(environmentName("orders/holdSeconds"), QStringLiteral("KAI_ORDERS_HOLD_SECONDS"));
    QCOMPARE(environmentName("payments/reconcileSeconds"),
             QStringLiteral("KAI_PAYMENTS_RECONCILE_SECONDS"));
    QCOMPARE(environmentName("midtrans/snapUrl"), QStringLiteral("KAI_MIDTRANS_SNAP_URL"));
    QCOMPARE(environmentName("midtrans/serverKey"), QStringLiteral("KAI_MIDTRANS_SERVER_KEY"));
    QCOMPARE(environmentName("limits/enabled"), QStringLiteral("KAI_LIMITS_ENABLED"));
}

void ConfigurationTest::mistakesAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("holdSeconds");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");

    QTest::newRow("unknown option")
        << QStringList {QStringLiteral("--colour")} << QString() << "--colour"
        << "option.unknown";
    QTest::newRow("stray word") << QStringList {QStringLiteral("demo")} << QString() << "demo"
                                << "option.unknown";
    QTest::newRow("no value") << QStringList {QStringLiteral("--listen")} << QString() << "--listen"
                              << "option.noValue";
    QTest::newRow("not a number") << QStringList() << "soon"
                                  << "orders/holdSeconds"
                                  << "config.notANumber";
    QTest::newRow("negative") << QStringList() << "-5"
                              << "orders/holdSeconds"
                              << "config.notANumber";
    QTest::newRow("no limit at all") << QStringList() << "99999999999"
                                     << "orders/holdSeconds"
                                     << "config.outOfRange";
    QTest::newRow("not a boolean")
        << QStringList {QStringLiteral("--demo=perhaps")} << QString() << "demo/enabled"
        << "config.notABoolean";
    QTest::newRow("no such file") << QStringList {QStringLiteral("--config=/does/not/exist")}
                                  << QString() << "/does/not/exist"
                                  << "config.unreadable";
}

void ConfigurationTest::mistakesAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, holdSeconds);
    QFETCH(QString, pointer);
    QFETCH(QString, code);
    QProcessEnvironment values;
    if (!holdSeconds.isEmpty())
        values.insert(QStringLiteral("KAI_ORDERS_HOLD_SECONDS"), holdSeconds);
    const auto configuration = Configuration::load(arguments, values);
    QVERIFY(!configuration);
    QCOMPARE(configuration.error().fields, (QList<FieldError> {{pointer, code}}));
}

void ConfigurationTest::numbersHaveTheirRange()
{
    const QString name = QStringLiteral("KAI_SERVER_MAX_HEADERS");
    for (const char *value : {"16", "1000"})
        QVERIFY(Configuration::load({}, environment({{name, QString::fromLatin1(value)}})));
    for (const char *value : {"15", "1001"}) {
        const auto refused
            = Configuration::load({}, environment({{name, QString::fromLatin1(value)}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fields.first().code, QStringLiteral("config.outOfRange"));
        const QString text = configurationErrorText(refused.error());
        QVERIFY2(text.contains(u"server/maxHeaders") && text.contains(u"16–1000"),
                 qPrintable(text));
    }
}

void ConfigurationTest::helpIsGivenWhateverIsSet()
{
    const auto configuration = Configuration::load(
        {QStringLiteral("--help")},
        environment({{QStringLiteral("KAI_DEMO_ENABLED"), QStringLiteral("perhaps")}}));
    QVERIFY(configuration);
    QVERIFY(configuration->isHelpWanted());
}

void ConfigurationTest::aMisspeltKeyOfTheFileIsRefused()
{
    const QTemporaryDir folder;
    const QString file = written(folder, QStringLiteral("kai.ini"), "[orders]\nholdSecond=11\n");
    const auto configuration
        = Configuration::load({QStringLiteral("--config"), file}, environment());
    QVERIFY(!configuration);
    QCOMPARE(configuration.error().fields.first().pointer, QStringLiteral("orders/holdSecond"));
}

void ConfigurationTest::everySettingStandsInTheHelp()
{
    const QString help = Configuration::help(QStringLiteral("program"));
    for (const Setting &setting : settings()) {
        QVERIFY2(help.contains(QLatin1String(setting.key)), setting.key);
        QVERIFY2(help.contains(environmentName(setting.key)), setting.key);
        QVERIFY2(help.contains(QString::fromUtf8(setting.help)), setting.key);
    }
}

void ConfigurationTest::aSecretOthersMayReadIsRefused()
{
    const QTemporaryDir folder;
    const QString file
        = written(folder, QStringLiteral("secrets.ini"), "[midtrans]\nserverKey=hush\n");
    const Secrets secrets(*Configuration::load({}, environment()), folder.path());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup);
    QVERIFY(!secrets.find(QStringLiteral("midtrans/serverKey")));
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(secrets.find(QStringLiteral("midtrans/serverKey")).value(), "hush");
    QCOMPARE(secrets.find(QStringLiteral("midtrans/other")).value(), "");
}

void ConfigurationTest::systemdCredentialsWin()
{
    const QTemporaryDir folder;
    written(folder, QStringLiteral("midtrans.serverKey"), "from systemd\n");
    const QProcessEnvironment given
        = environment({{QStringLiteral("CREDENTIALS_DIRECTORY"), folder.path()},
                       {QStringLiteral("KAI_MIDTRANS_SERVER_KEY"), QStringLiteral("environment")}});
    const Secrets secrets(*Configuration::load({}, given), folder.path());
    QCOMPARE(secrets.find(QStringLiteral("midtrans/serverKey")).value(), "from systemd");
}

void ConfigurationTest::keyringSecretsAreFoundLast()
{
    const QTemporaryDir folder;
    const QString key = QStringLiteral("midtrans/serverKey");
    auto configuration
        = *Configuration::load({}, environment({{QStringLiteral("KAI_SECRETS_KEYRING"), key}}));
    const auto away = Secrets(configuration, folder.path()).find(key);
    QVERIFY(!away); // rather no server than one without its key
    QCOMPARE(away.error().code, QStringLiteral("secrets.keyringAway"));
    QCOMPARE(Secrets(configuration, folder.path()).find(QStringLiteral("mail/password")).value(),
             "");
    configuration.setKeyringSecrets({{key, "from the keyring"}});
    QCOMPARE(Secrets(configuration, folder.path()).find(key).value(), "from the keyring");
    QVERIFY(writeSecrets(folder.path(), {{key, QStringLiteral("from the file")}}));
    QCOMPARE(Secrets(configuration, folder.path()).find(key).value(), "from the file");
}

void ConfigurationTest::fileOfTheDataFolderIsReadUnlessAnotherIsNamed()
{
    const QTemporaryDir folder;
    written(folder, QStringLiteral("settings.ini"),
            "[orders]\nholdSeconds=11\n[demo]\ndays=7\nenabled=true\n");
    const QString other
        = written(folder, QStringLiteral("other.ini"), "[orders]\nholdSeconds=12\n");
    const QStringList place {QStringLiteral("--data-dir"), folder.path()};
    const QProcessEnvironment given
        = environment({{QStringLiteral("KAI_DEMO_DAYS"), QStringLiteral("9")}});
    const auto own = Configuration::load(place, given);
    QVERIFY(own);
    QCOMPARE(own->number("orders/holdSeconds"), 11);
    QCOMPARE(own->number("demo/days"), 9);
    QVERIFY(own->isOn("demo/enabled"));
    const auto named
        = Configuration::load(place + QStringList {QStringLiteral("--config"), other}, given);
    QVERIFY(named);
    QCOMPARE(named->number("orders/holdSeconds"), 12);
    QVERIFY(!named->isOn("demo/enabled"));
}

void ConfigurationTest::fileOfTheDataFolderDoesNotLeadElsewhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("folder") << QByteArray("[data]\ndir=/other\n") << QStringLiteral("data/dir");
    QTest::newRow("file") << QByteArray("[config]\nfile=/x\n") << QStringLiteral("config/file");
}

void ConfigurationTest::fileOfTheDataFolderDoesNotLeadElsewhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    const QTemporaryDir folder;
    written(folder, QStringLiteral("settings.ini"), text);
    const auto refused
        = Configuration::load({QStringLiteral("--data-dir"), folder.path()}, environment());
    QVERIFY(!refused);
    QCOMPARE(refused.error().fields,
             (QList<FieldError> {{key, QStringLiteral("config.notInDataFolder")}}));
}

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "tst_configuration.moc"
