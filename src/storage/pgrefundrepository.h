#pragma once

#include "services/moneyrepositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Refunds in PostgreSQL.
class PgRefundRepository final : public RefundRepository
{
public:
    explicit PgRefundRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Refund> insert(const Refund &refund) override;
    Result<Refund> byId(RefundId id, Lock lock = Lock::None) override;
    Result<QList<Refund>> ofOrder(OrderId order) override;
    Result<Page<Refund>> list(const RefundFilter &filter, const PageRequest &page) override;
    Result<void> update(const Refund &refund) override;
    Result<QList<Refund>> takeDue(std::chrono::seconds lease, int limit) override;
    Result<void> postpone(RefundId id, const QString &reason, std::chrono::seconds delay) override;

private:
    PgSession &m_session;
};

} // namespace kai
