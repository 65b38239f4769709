#include "app/settingstrial.h"

#include "app/datafolder.h"
#include "app/endpointsettings.h"
#include "app/gatewayparts.h"
#include "app/installation.h"
#include "app/mailparts.h"
#include "app/securityparts.h"
#include "app/startuptexts.h"
#include "http/engine/tlsfiles.h"

#include <QCoreApplication>
#include <QTcpServer>

namespace kai::app {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Startup", text);
}

static QString folderOf(const Configuration &configuration)
{
    return dataFolderPath(configuration.text("data/dir"));
}

static Trial fails(const Error &error)
{
    return {false, startFailureText(error)};
}

/// An address that is this server's own is in use, and rightly so.
static std::optional<Trial> tryToListen(const ListenAddress &where, const QString &now)
{
    if (QStringLiteral("%1:%2").arg(where.address.toString()).arg(where.port) == now)
        return std::nullopt;
    QTcpServer server;
    if (server.listen(where.address, where.port))
        return std::nullopt;
    return Trial {false, tr(QT_TRANSLATE_NOOP("Startup", "The server cannot listen there: %1."))
                             .arg(server.errorString())};
}

static Trial tryAddress(const Configuration &tried, const Configuration &running)
{
    const Result<EndpointSettings> settings = endpointSettings(tried, folderOf(tried));
    if (!settings)
        return fails(settings.error());
    if (const auto failed = tryToListen(settings->listen, running.text("server/listen")))
        return *failed;
    return {true, tr(QT_TRANSLATE_NOOP("Startup", "The server can listen there."))};
}

static Trial tryTls(const Configuration &tried, const Configuration &running)
{
    const Result<EndpointSettings> settings = endpointSettings(tried, folderOf(tried));
    if (!settings)
        return fails(settings.error());
    if (!settings->tls)
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "The server does without TLS."))};
    const auto pair = http::readTls(settings->tls->files);
    if (!pair)
        return fails(pair.error());
    if (const auto failed = tryToListen(settings->tls->listen, running.text("tls/listen")))
        return *failed;
    const QDateTime end = (*pair)->localCertificate().expiryDate();
    if (end < QDateTime::currentDateTimeUtc())
        return {false, tr(QT_TRANSLATE_NOOP("Startup", "The certificate has been out of date since "
                                                       "%1."))
                           .arg(QLocale().toString(end, QLocale::ShortFormat))};
    return {true, tr(QT_TRANSLATE_NOOP("Startup", "The certificate and its key fit, until %1."))
                      .arg(QLocale().toString(end, QLocale::ShortFormat))};
}

static Trial tryDatabaseOf(const Configuration &tried)
{
    const QString url = tried.text("database/url");
    if (url.isEmpty())
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "The server keeps its own PostgreSQL."))};
    return tryDatabase(url);
}

static Trial tryGateway(const Configuration &tried)
{
    if (isSimulated(tried))
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "The simulator takes the payments."))};
    const Result<MidtransConfig> config = midtransConfig(tried, folderOf(tried));
    if (!config)
        return fails(config.error());
    if (config->serverKey.isEmpty())
        return {false, tr(QT_TRANSLATE_NOOP("Startup", "There is no server key."))};
    SystemRandom random;
    const QString absent = QStringLiteral("test-") + QString::fromLatin1(random.bytes(8).toHex());
    const Result<GatewayTransaction> status = MidtransGateway(*config).status(absent);
    if (status || status.error().kind == ErrorKind::NotFound)
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "Midtrans accepts the server key."))};
    return {false, tr(QT_TRANSLATE_NOOP("Startup", "Midtrans cannot be used: %1"))
                       .arg(status.error().internal)};
}

static Trial tryMail(const Configuration &tried)
{
    const Result<std::optional<SmtpConfig>> config = smtpConfig(tried, folderOf(tried));
    if (!config)
        return fails(config.error());
    if (!*config)
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "Mails are written into the data folder."))};
    if (const Result<void> done = SmtpMailer(**config).tryLogin(); !done)
        return {false, tr(QT_TRANSLATE_NOOP("Startup", "The mail server cannot be used: %1"))
                           .arg(done.error().internal)};
    if ((*config)->user.isEmpty())
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "The mail server answers."))};
    return {true, tr(QT_TRANSLATE_NOOP("Startup", "The mail server accepts the login."))};
}

/// The provider looks at the secret before it looks at an answer, which here is none.
static Trial tryCaptcha(const Configuration &tried)
{
    SystemClock clock;
    SystemRandom random;
    const Secrets secrets(tried, folderOf(tried));
    const auto captcha = makeCaptcha(tried, secrets, random.bytes(32), clock, random);
    if (!captcha)
        return fails(captcha.error());
    if (tried.text("captcha/provider") == u"altcha")
        return {true, tr(QT_TRANSLATE_NOOP("Startup", "The CAPTCHA is built in."))};
    const auto verdict = (*captcha)->verify(QStringLiteral("test"), QStringLiteral("login"));
    if (!verdict && verdict.error().kind != ErrorKind::Validation)
        return {false, tr(QT_TRANSLATE_NOOP("Startup", "The CAPTCHA cannot be used: %1"))
                           .arg(verdict.error().internal)};
    return {true, tr(QT_TRANSLATE_NOOP("Startup", "The provider accepts the secret."))};
}

Trial trySettings(SettingsGroup group, const Configuration &tried, const Configuration &running)
{
    switch (group) {
    case SettingsGroup::Address:
        return tryAddress(tried, running);
    case SettingsGroup::Tls:
        return tryTls(tried, running);
    case SettingsGroup::Database:
        return tryDatabaseOf(tried);
    case SettingsGroup::Gateway:
        return tryGateway(tried);
    case SettingsGroup::Mail:
        return tryMail(tried);
    case SettingsGroup::Captcha:
        return tryCaptcha(tried);
    }
    Q_UNREACHABLE();
}

} // namespace kai::app
