#include "app/certificatewatch.h"
#include "app/endpointsettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;
using namespace kai::app;
using namespace std::chrono_literals;

using Values = QList<std::pair<QString, QString>>;

static Result<EndpointSettings> settingsOf(const Values &values)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("KAI_DATA_DIR"), QStringLiteral("/nowhere"));
    for (const auto &[name, value] : values)
        environment.insert(name, value);
    const auto configuration = Configuration::load({}, environment);
    return configuration ? endpointSettings(*configuration, QStringLiteral("/spool"))
                         : Result<EndpointSettings>(failure(configuration.error()));
}

class EndpointSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThoseOfTheEngine();
    void whatIsSetReachesTheEngine();
    void proxiesHaveNoShareOfConnections();
    void tlsNeedsAllItsParts_data();
    void tlsNeedsAllItsParts();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void aRenewedCertificateIsReadAgainOnce();
    void aBrokenRenewalIsTriedAgain();
};

void EndpointSettingsTest::defaultsAreThoseOfTheEngine()
{
    const auto settings = settingsOf({});
    QVERIFY(settings);
    const http::EngineLimits &limits = settings->server.limits;
    const http::EngineLimits standard;
    QCOMPARE(limits.headSize, standard.headSize);
    QCOMPARE(limits.headerCount, standard.headerCount);
    QCOMPARE(limits.targetSize, standard.targetSize);
    QCOMPARE(limits.bodySize, standard.bodySize);
    QCOMPARE(limits.headTime, standard.headTime);
    QCOMPARE(limits.bodyTime, standard.bodyTime);
    QCOMPARE(limits.idleTime, standard.idleTime);
    QCOMPARE(limits.writeStallTime, standard.writeStallTime);
    QCOMPARE(limits.answerTime, standard.answerTime);
    QCOMPARE(limits.connections, standard.connections);
    QCOMPARE(limits.connectionsPerAddress, standard.connectionsPerAddress);
    QCOMPARE(limits.backlog, standard.backlog);
    QCOMPARE(limits.threads, standard.threads);
    QCOMPARE(limits.uploads, standard.uploads);
    QCOMPARE(settings->server.uploadSize, http::RestServerConfig().uploadSize);
    QCOMPARE(settings->server.pools.queue, http::PoolSizes().queue);
    QCOMPARE(settings->server.limits.uploadFolder, QStringLiteral("/spool"));
    QVERIFY(!settings->tls);
}

void EndpointSettingsTest::whatIsSetReachesTheEngine()
{
    const auto settings = settingsOf({{QStringLiteral("KAI_SERVER_MAX_BODY_BYTES"), u"20000"_qs},
                                      {QStringLiteral("KAI_SERVER_HEAD_SECONDS"), u"7"_qs},
                                      {QStringLiteral("KAI_SERVER_IO_THREADS"), u"3"_qs},
                                      {QStringLiteral("KAI_UPLOADS_AT_ONCE"), u"5"_qs},
                                      {QStringLiteral("KAI_POOLS_PASSWORDS"), u"6"_qs},
                                      {QStringLiteral("KAI_TLS_LISTEN"), u"[::1]:8443"_qs},
                                      {QStringLiteral("KAI_TLS_CERTIFICATE"), u"/c.pem"_qs},
                                      {QStringLiteral("KAI_TLS_KEY"), u"/k.pem"_qs}});
    QVERIFY(settings);
    QCOMPARE(settings->server.limits.bodySize, 20'000);
    QCOMPARE(settings->server.limits.headTime, 7000ms);
    QCOMPARE(settings->server.limits.threads, 3);
    QCOMPARE(settings->server.limits.uploads, 5);
    QCOMPARE(settings->server.pools.passwords, 6);
    QVERIFY(settings->tls);
    QCOMPARE(settings->tls->listen.address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(settings->tls->listen.port, 8443);
    QCOMPARE(settings->tls->files.key, QStringLiteral("/k.pem"));
}

void EndpointSettingsTest::proxiesHaveNoShareOfConnections()
{
    const auto settings
        = settingsOf({{QStringLiteral("KAI_SERVER_TRUSTED_PROXIES"), u"10.0.0.0/8, ::1"_qs}});
    QVERIFY(settings);
    const QList<std::pair<QHostAddress, int>> expected {
        {QHostAddress(QStringLiteral("10.0.0.0")), 8},
        {QHostAddress(QHostAddress::LocalHostIPv6), 128}};
    QCOMPARE(settings->server.limits.unboundedPeers, expected);
}

void EndpointSettingsTest::tlsNeedsAllItsParts_data()
{
    QTest::addColumn<QString>("missing");
    for (const char *key : {"tls/listen", "tls/certificate", "tls/key"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void EndpointSettingsTest::tlsNeedsAllItsParts()
{
    QFETCH(QString, missing);
    Values values {{QStringLiteral("KAI_TLS_LISTEN"), u"127.0.0.1:8443"_qs},
                   {QStringLiteral("KAI_TLS_CERTIFICATE"), u"/c.pem"_qs},
                   {QStringLiteral("KAI_TLS_KEY"), u"/k.pem"_qs}};
    values.removeIf([&](const auto &value) {
        return value.first == environmentName(missing.toLatin1().constData());
    });
    const auto settings = settingsOf(values);
    QVERIFY(!settings);
    QCOMPARE(settings.error().fields,
             (QList<FieldError> {{missing, QStringLiteral("config.tlsIncomplete")}}));
}

void EndpointSettingsTest::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("listen") << "KAI_SERVER_LISTEN"
                            << "everywhere"
                            << "config.notAnAddress";
    QTest::newRow("no port") << "KAI_SERVER_LISTEN"
                             << "127.0.0.1"
                             << "config.notAnAddress";
    QTest::newRow("proxy") << "KAI_SERVER_TRUSTED_PROXIES"
                           << "proxy.example"
                           << "config.notANetwork";
    QTest::newRow("size") << "KAI_SERVER_MAX_BODY_BYTES"
                          << "0"
                          << "config.outOfRange";
}

void EndpointSettingsTest::mistakesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, code);
    const auto settings = settingsOf({{name, value}});
    QVERIFY(!settings);
    QCOMPARE(settings.error().fields.first().code, code);
}

static void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's own file cannot be written");
}

void EndpointSettingsTest::aRenewedCertificateIsReadAgainOnce()
{
    const QTemporaryDir folder;
    const http::TlsFiles files {folder.filePath(u"c"_qs), folder.filePath(u"k"_qs)};
    write(files.certificate, "first");
    write(files.key, "first");
    int reloads = 0;
    CertificateWatch watch(files, [&](const http::TlsFiles &) {
        ++reloads;
        return Result<void>();
    });
    QVERIFY(watch.look());
    QCOMPARE(reloads, 0);
    write(files.certificate, "other");
    QVERIFY(watch.look());
    QVERIFY(watch.look());
    QCOMPARE(reloads, 1);
}

void EndpointSettingsTest::aBrokenRenewalIsTriedAgain()
{
    const QTemporaryDir folder;
    const http::TlsFiles files {folder.filePath(u"c"_qs), folder.filePath(u"k"_qs)};
    write(files.certificate, "first");
    bool works = false;
    CertificateWatch watch(files, [&](const http::TlsFiles &) {
        return works ? Result<void>() : failure(internalError(QStringLiteral("no pair")));
    });
    // The certificate is there before its key.
    write(files.certificate, "second");
    QVERIFY(!watch.look());
    works = true;
    QVERIFY(watch.look());
}

QTEST_GUILESS_MAIN(EndpointSettingsTest)
#include "tst_endpointsettings.moc"
