#pragma once

#include "gateways/mimemessage.h"

namespace kai {

/// Writes mails into a folder, one .eml file each, where no mail server is set. Thread-safe.
class MailFolder final : public Mailer
{
public:
    /// The folder is made, for its owner alone, with the first mail.
    MailFolder(QString path, MailSender sender);

    QByteArray rendered(const MailMessage &message) const override;
    Result<MailStatus> send(const MailMessage &message) override;

private:
    QString m_path;
    MailSender m_sender;
};

} // namespace kai
