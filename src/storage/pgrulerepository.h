#pragma once

#include "services/orderports.h"
#include "storage/pgsession.h"

namespace kai {

/// Dated rules in PostgreSQL.
class PgRuleRepository final : public RuleRepository
{
public:
    explicit PgRuleRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Rules> on(const QDate &day) override;

private:
    PgSession &m_session;
};

} // namespace kai
