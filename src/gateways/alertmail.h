#pragma once

#include "services/alertdispatcher.h"
#include "services/mailer.h"

namespace kai {

/// Tells of alerts by mail: to the people who run the server, past the queue of the orders' mails,
/// which needs the database.
class AlertMail final : public AlertChannel
{
public:
    enum class Language { Indonesian, English };

    /// `server` is how this server calls itself.
    AlertMail(Mailer &mailer, QStringList recipients, const QString &server, Language language);

    QString name() const override { return QStringLiteral("mail"); }
    Result<void> tell(const Alert &alert) override;

private:
    MailMessage messageFor(const Alert &alert, const QString &recipient) const;

    Mailer &m_mailer;
    const QStringList m_recipients;
    const QString m_server;
    const Language m_language;
};

} // namespace kai
