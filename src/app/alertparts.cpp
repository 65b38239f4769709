#include "app/alertparts.h"

#include "app/secrets.h"
#include "domain/text.h"

#include <QSysInfo>

namespace kai::app {

static tl::unexpected<Error> wrong(const char *key, const char *code)
{
    return failure(validationError(QString::fromLatin1(key), QString::fromLatin1(code)));
}

/// Null where none is configured.
static Result<std::unique_ptr<AlertWebhook>> makeWebhook(const Configuration &configuration,
                                                         const QString &dataDir,
                                                         const QString &server, const Clock &clock)
{
    const QString address = configuration.text("alerts/webhookUrl");
    if (address.isEmpty())
        return nullptr;
    const QUrl url(address, QUrl::StrictMode);
    const bool anywhere = configuration.isOn("alerts/webhookPrivate");
    const bool fits = url.scheme() == u"https" || (anywhere && url.scheme() == u"http");
    const Result<QByteArray> secret
        = Secrets(configuration, dataDir).find(QStringLiteral("alerts/webhookSecret"));
    if (!secret)
        return failure(secret.error());
    if (!url.isValid() || url.host().isEmpty() || !fits || secret->isEmpty())
        return wrong("alerts/webhookUrl", "config.notAWebhook");
    return std::make_unique<AlertWebhook>(
        AlertWebhookConfig {url, *secret, anywhere ? WebhookReach::Anywhere : WebhookReach::Public,
                            server},
        clock);
}

Result<std::unique_ptr<AlertParts>> makeAlertParts(const Configuration &configuration,
                                                   const QString &dataDir, Mailer &mailer,
                                                   const Clock &clock)
{
    auto parts = std::make_unique<AlertParts>();
    QString server = configuration.text("server/publicUrl");
    if (server.isEmpty())
        server = QSysInfo::machineHostName();
    const QStringList recipients = configuration.list("alerts/mailTo");
    if (!std::all_of(recipients.begin(), recipients.end(), isEmailAddress))
        return wrong("alerts/mailTo", "config.notAMailAddress");
    if (!recipients.isEmpty()) {
        const bool english = configuration.text("mail/language") == u"en";
        parts->mail = std::make_unique<AlertMail>(mailer, recipients, server,
                                                  english ? AlertMail::Language::English
                                                          : AlertMail::Language::Indonesian);
    }
    auto webhook = makeWebhook(configuration, dataDir, server, clock);
    if (!webhook)
        return failure(webhook.error());
    parts->webhook = std::move(*webhook);
    return parts;
}

} // namespace kai::app
