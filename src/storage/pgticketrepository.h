#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Tickets in PostgreSQL.
class PgTicketRepository final : public TicketRepository
{
public:
    explicit PgTicketRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> issue(const Order &order, const QStringList &numbers) override;
    Result<QList<Ticket>> ofOrder(const QString &orderCode) override;
    Result<Ticket> byNumber(const QString &number, Lock lock = Lock::None) override;
    Result<bool> end(TicketId id, const TicketEnding &ending) override;
    Result<void> voidOfOrder(OrderId order) override;
    Result<void> voidOfPassengers(const QList<PassengerId> &passengers) override;

private:
    PgSession &m_session;
};

} // namespace kai
