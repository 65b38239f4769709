#pragma once

#include "services/mailer.h"

namespace kai {

/// Who the railway's mails come from.
struct MailSender
{
    QString name;
    QString address; ///< also the envelope's; its domain ends each Message-ID
};

/// The mail as RFC 5322 text with CRLF: multipart/mixed of text and HTML alternatives and the
/// attachments. The same mail always gives the same bytes, so that a repetition is one for whoever
/// gets both. Nothing of the mail can become a header of its own.
QByteArray mimeMessage(const MailMessage &message, const MailSender &sender);

/// `text` for a header (RFC 2047): as it is if it is plain ASCII, else in encoded words of at most
/// 75 characters, each on a line of its own.
QByteArray encodedHeader(const QString &text);

} // namespace kai
