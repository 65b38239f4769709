#pragma once

#include "services/orderports.h"
#include "storage/pgsession.h"

namespace kai {

/// Refunds in PostgreSQL.
class PgRefundDueRepository final : public RefundDueRepository
{
public:
    explicit PgRefundDueRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<RefundDue> insert(const RefundDue &refund) override;
    Result<QList<RefundDue>> ofOrder(OrderId order) override;
    Result<QList<RefundDue>> lockOwed(int limit) override;
    Result<bool> finish(RefundDueId id) override;

private:
    PgSession &m_session;
};

} // namespace kai
