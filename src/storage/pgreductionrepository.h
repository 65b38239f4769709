#pragma once

#include "services/orderports.h"
#include "storage/pgsession.h"

namespace kai {

/// Reductions and who is registered for them, in PostgreSQL.
class PgReductionRepository final : public ReductionRepository
{
public:
    explicit PgReductionRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<ReductionRegistration> save(const ReductionRegistration &registration,
                                       UserId by) override;
    Result<QList<ReductionRegistration>> ofDocument(const QString &identityNumber) override;
    Result<QList<Reduction>> ofTravellers(const QStringList &identityNumbers,
                                          const QDate &serviceDate, const QDate &day) override;

private:
    PgSession &m_session;
};

} // namespace kai
