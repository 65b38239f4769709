#include "app/installation.h"

#include "app/datafolder.h"
#include "app/settingsfile.h"
#include "app/startuptexts.h"
#include "storage/connectioncheck.h"

#include <QCoreApplication>
#include <QDir>

namespace kai::app {

bool isFirstStart(const Configuration &configuration)
{
    constexpr const char *deciding[] {"config/file", "database/url", "demo/enabled",
                                      "desktop/server", "people/firstAdmin"};
    if (std::any_of(std::begin(deciding), std::end(deciding),
                    [&](const char *key) { return configuration.isSet(key); }))
        return false;
    const QString folder = dataFolderPath(configuration.text("data/dir"));
    // The file of keys is made by the first server that runs there.
    return !QFile::exists(settingsFile(folder))
           && !QFile::exists(QDir(folder).filePath(QStringLiteral("keys")));
}

static QMap<QString, QString> gatewaySettings(const SetupAnswers &answers)
{
    QString host;
    switch (answers.gateway) {
    case GatewayChoice::Simulator:
        return {{QStringLiteral("midtrans/simulator"), QStringLiteral("true")}};
    case GatewayChoice::Sandbox:
        host = QStringLiteral("sandbox.midtrans.com");
        break;
    case GatewayChoice::Production:
        host = QStringLiteral("midtrans.com");
        break;
    }
    return {
        {QStringLiteral("midtrans/snapUrl"), QStringLiteral("https://app.%1/snap/v1").arg(host)},
        {QStringLiteral("midtrans/apiUrl"), QStringLiteral("https://api.%1/v2").arg(host)},
        {QStringLiteral("midtrans/merchantId"), answers.merchantId}};
}

QMap<QString, QString> settingsFrom(const SetupAnswers &answers)
{
    switch (answers.installation) {
    case Installation::Demonstration:
        return {{QStringLiteral("demo/enabled"), QStringLiteral("true")}};
    case Installation::Elsewhere:
        return {};
    case Installation::Real:
        break;
    }
    QMap<QString, QString> settings = gatewaySettings(answers);
    settings[QStringLiteral("database/url")] = answers.databaseUrl;
    return settings;
}

QMap<QString, QString> secretsFrom(const SetupAnswers &answers)
{
    if (answers.installation != Installation::Real || answers.gateway == GatewayChoice::Simulator)
        return {};
    return {{QStringLiteral("midtrans/serverKey"), answers.serverKey}};
}

Result<void> install(const Configuration &configuration, const SetupAnswers &answers,
                     SecretPlace place)
{
    const Result<QString> folder = ensureDataFolder(configuration.text("data/dir"));
    if (!folder)
        return failure(folder.error());
    QMap<QString, QString> settings = settingsFrom(answers);
    const QMap<QString, QString> secrets = secretsFrom(answers);
    switch (place) {
    case SecretPlace::Keyring:
        settings[QStringLiteral("secrets/keyring")] = QStringList(secrets.keys()).join(u',');
        break;
    case SecretPlace::File:
        if (secrets.isEmpty())
            break;
        if (const Result<void> written = writeSecrets(*folder, secrets); !written)
            return written;
        break;
    }
    return writeSettings(*folder, settings);
}

static QString tr(const char *text)
{
    return QCoreApplication::translate("Startup", text);
}

Trial tryDatabase(const QString &url)
{
    const Result<ConnectionConfig> config = ConnectionConfig::parse(url);
    if (!config)
        return {false, tr(QT_TRANSLATE_NOOP("Startup", "This address cannot be read: %1."))
                           .arg(config.error().internal)};
    const Result<DatabaseFacts> facts = checkConnection(*config);
    if (!facts && facts.error().code == u"database.unavailable")
        return {false, tr(QT_TRANSLATE_NOOP("Startup", "PostgreSQL cannot be used there: %1"))
                           .arg(facts.error().internal)};
    if (!facts)
        return {false, startFailureText(facts.error())};
    const QString works = tr(QT_TRANSLATE_NOOP("Startup", "PostgreSQL %1 answers."))
                              .arg(facts->version.section(u' ', 0, 0));
    if (!facts->hasAdministrator)
        return {true, works};
    return {true, works + u' '
                      + tr(QT_TRANSLATE_NOOP("Startup", "An installation is there, with an "
                                                        "administrator: it stays as it is."))};
}

} // namespace kai::app
