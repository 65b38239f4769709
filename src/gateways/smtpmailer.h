#pragma once

#include "gateways/mimemessage.h"

#include <QUrl>

namespace kai {

/// Whether a connection may go over the network as it is.
enum class SmtpSecurity {
    Tls, ///< from the first byte (smtps)
    StartTls, ///< required before anything is said
    None ///< only for a mail server on this machine
};

struct SmtpConfig
{
    QUrl url; ///< smtp://host:587 or smtps://host
    SmtpSecurity security = SmtpSecurity::StartTls;
    QString user; ///< empty for a server that wants no login
    QByteArray password;
    QString certificates; ///< PEM file of those to trust; empty for the system's
    MailSender sender;
};

/// Hands mails to a mail server. Thread-safe.
class SmtpMailer final : public Mailer
{
public:
    explicit SmtpMailer(SmtpConfig config);

    QByteArray rendered(const MailMessage &message) const override;
    Result<MailStatus> send(const MailMessage &message) override;
    /// Connects, secures the connection and logs in as send() would, and sends nothing. Unavailable
    /// "mail.notSent" with the reason in `internal`.
    Result<void> tryLogin() const;

private:
    SmtpConfig m_config;
};

} // namespace kai
