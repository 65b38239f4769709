#include "app/mailparts.h"

#include "domain/text.h"
#include "gateways/mailfolder.h"
#include "http/measuredparts.h"
#include "tickets/ticketmailcomposer.h"

#include <QDir>

namespace kai::app {

static std::optional<SmtpSecurity> securityFrom(const QString &word)
{
    if (word == u"tls")
        return SmtpSecurity::Tls;
    if (word == u"starttls")
        return SmtpSecurity::StartTls;
    if (word == u"none")
        return SmtpSecurity::None;
    return std::nullopt;
}

/// "mail.example:587".
static std::optional<QUrl> serverUrl(const QString &text, SmtpSecurity security)
{
    const QUrl parsed(QStringLiteral("smtp://") + text);
    if (!parsed.isValid() || parsed.host().isEmpty() || !parsed.path().isEmpty())
        return std::nullopt;
    const bool tls = security == SmtpSecurity::Tls;
    QUrl url;
    url.setScheme(tls ? QStringLiteral("smtps") : QStringLiteral("smtp"));
    url.setHost(parsed.host());
    url.setPort(parsed.port(tls ? 465 : 587));
    return url;
}

static tl::unexpected<Error> wrong(const char *key, const char *code)
{
    return failure(validationError(QString::fromLatin1(key), QString::fromLatin1(code)));
}

Result<std::optional<SmtpConfig>> smtpConfig(const Configuration &configuration,
                                             const QString &dataDir)
{
    const MailSender sender {configuration.text("mail/fromName"), configuration.text("mail/from")};
    if (!isEmailAddress(sender.address))
        return wrong("mail/from", "config.notAMailAddress");
    const QString server = configuration.text("mail/server");
    if (server.isEmpty())
        return std::nullopt;
    const auto security = securityFrom(configuration.text("mail/security"));
    if (!security)
        return wrong("mail/security", "config.notAChoice");
    const std::optional<QUrl> url = serverUrl(server, *security);
    if (!url)
        return wrong("mail/server", "config.notAMailServer");
    const Secrets secrets(configuration, dataDir);
    const Result<QByteArray> password = secrets.find(QStringLiteral("mail/password"));
    if (!password)
        return failure(password.error());
    return SmtpConfig {*url,
                       *security,
                       configuration.text("mail/user"),
                       *password,
                       configuration.text("mail/certificates"),
                       sender};
}

static Result<std::unique_ptr<Mailer>> makeMailer(const Configuration &configuration,
                                                  const QString &dataDir)
{
    const Result<std::optional<SmtpConfig>> config = smtpConfig(configuration, dataDir);
    if (!config)
        return failure(config.error());
    if (*config)
        return std::make_unique<SmtpMailer>(**config);
    const MailSender sender {configuration.text("mail/fromName"), configuration.text("mail/from")};
    return std::make_unique<MailFolder>(QDir(dataDir).filePath(QStringLiteral("mail")), sender);
}

void MailParts::stop()
{
    service->stop();
    pool.stop();
}

Result<std::unique_ptr<MailParts>> makeMailParts(const Configuration &configuration,
                                                 const QString &dataDir, Database &database,
                                                 const TicketMakers &tickets,
                                                 http::Metrics &metrics)
{
    const QString language = configuration.text("mail/language");
    if (!ticketLanguage(language))
        return wrong("mail/language", "config.notAChoice");
    Result<std::unique_ptr<Mailer>> mailer = makeMailer(configuration, dataDir);
    if (!mailer)
        return failure(mailer.error());
    auto parts = std::make_unique<MailParts>();
    parts->plainMailer = std::move(*mailer);
    parts->mailer = std::make_unique<http::MeasuredMailer>(*parts->plainMailer, metrics);
    parts->composer = std::make_unique<TicketMailComposer>(tickets.printer, tickets.signer,
                                                           TicketTerms(), language);
    parts->service = std::make_unique<MailService>(database, *parts->composer, *parts->mailer);
    return parts;
}

} // namespace kai::app
