#pragma once

#include "base/result.h"
#include "domain/mail.h"
#include "domain/order.h"
#include "domain/refund.h"
#include "domain/station.h"
#include "domain/ticket.h"

namespace kai {

/// What a mail is made of.
struct MailContent
{
    MailKind kind = MailKind::OrderCreated;
    Order order;
    QList<Ticket> tickets; ///< those that are not void
    QHash<QString, Station> stations; ///< by code: where the train stops are on the map
    QString paymentUrl; ///< of the open payment; empty where there is none
    QList<Refund> refunds; ///< what has gone back
};

struct MailAttachment
{
    QString fileName; ///< ASCII
    QByteArray contentType;
    QByteArray content;
};

/// A mail as it is sent.
struct MailMessage
{
    QString key; ///< see Mail::key
    QString name; ///< ASCII, of a file for it: "7KQ2MWP-orderPaid"
    QDateTime date;
    QString toName;
    QString toAddress;
    QString subject;
    QString text;
    QString html;
    QList<MailAttachment> attachments;
};

/// The port that words mails, with their attachments. Draws, so it runs where drawing may.
class MailComposer
{
public:
    virtual ~MailComposer() = default;
    /// Subject, text, HTML and attachments; the rest is left to the caller.
    virtual Result<MailMessage> compose(const MailContent &content) = 0;
};

/// The port that sends mails. Blocking, with time-outs.
class Mailer
{
public:
    virtual ~Mailer() = default;
    /// The whole message as it goes out (RFC 5322).
    virtual QByteArray rendered(const MailMessage &message) const = 0;
    /// Sent or Written. Gateway "mail.refused" when another attempt would be refused as well;
    /// Unavailable "mail.notSent" when it may succeed later.
    virtual Result<MailStatus> send(const MailMessage &message) = 0;
};

} // namespace kai
