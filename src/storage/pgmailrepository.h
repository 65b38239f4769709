#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

class PgMailRepository final : public MailRepository
{
public:
    explicit PgMailRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> enqueue(MailKind kind, OrderId order) override;
    Result<std::optional<Mail>> take(std::chrono::seconds lease) override;
    Result<void> finish(MailId id, MailStatus status, const QString &reason) override;
    Result<void> postpone(MailId id, const QString &reason, std::chrono::seconds delay) override;
    Result<Mail> byId(MailId id) override;
    Result<QList<Mail>> ofOrder(OrderId order) override;
    Result<void> sendAgain(MailId id) override;

private:
    PgSession &m_session;
};

} // namespace kai
