#pragma once

#include "base/result.h"
#include "domain/mail.h"

#include <QList>

#include <chrono>
#include <optional>

namespace kai {

/// Mails about orders, which a worker sends.
class MailRepository
{
public:
    virtual ~MailRepository() = default;

    /// Called by whoever changes an order, in the transaction of the change: the mail goes out if
    /// and only if the change is committed.
    virtual Result<void> enqueue(MailKind kind, OrderId order) = 0;
    /// The next mail that is due, with one attempt more, or nothing. For `lease` nobody else gets
    /// it; then it counts as not sent.
    virtual Result<std::optional<Mail>> take(std::chrono::seconds lease) = 0;
    virtual Result<void> finish(MailId id, MailStatus status, const QString &reason) = 0;
    /// Due again after `delay`.
    virtual Result<void> postpone(MailId id, const QString &reason, std::chrono::seconds delay) = 0;
    virtual Result<Mail> byId(MailId id) = 0;
    /// Oldest first.
    virtual Result<QList<Mail>> ofOrder(OrderId order) = 0;
    /// Due now, whatever became of it, under a new Message-ID.
    virtual Result<void> sendAgain(MailId id) = 0;
};

} // namespace kai
