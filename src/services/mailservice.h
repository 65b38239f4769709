#pragma once

#include "services/database.h"
#include "services/mailer.h"

#include <atomic>

namespace kai {

/// Mails about orders. Whoever changes an order calls MailRepository::enqueue() in the same
/// transaction; here they are sent. Thread-safe. Words, draws and waits for a mail server, so
/// sendDue() has a thread of its own.
class MailService
{
public:
    MailService(Database &database, MailComposer &composer, Mailer &mailer);

    /// Sends what is due, one after the other; returns how many went out. Safe on several servers
    /// at once: a mail that is being sent is taken by nobody else for some minutes. When a server
    /// dies while it sends one, that mail may arrive twice, with the same Message-ID.
    Result<int> sendDue();
    /// No other mail is begun; the one under way is finished. For the end of the program.
    void stop() { m_stopped = true; }

    /// NotFound when the order is not the actor's.
    Result<QList<Mail>> mails(const Actor &actor, const QString &orderCode);
    /// The mail as it goes out, from what is known now (RFC 5322). NotFound as above.
    Result<QByteArray> message(const Actor &actor, MailId id);
    /// For operators: sends it anew, whatever became of it. NotFound.
    Result<Mail> sendAgain(const Actor &actor, MailId id);

private:
    Result<MailMessage> composed(const Mail &mail, const MailContent &content);
    Result<MailContent> contentOf(const Mail &mail);
    Result<bool> deliver(const Mail &mail);
    Result<void> finish(const Mail &mail, MailStatus status, const QString &reason = {});
    Result<void> retryLater(const Mail &mail, const Error &error);

    Database &m_database;
    MailComposer &m_composer;
    Mailer &m_mailer;
    std::atomic<bool> m_stopped = false;
};

} // namespace kai
