#pragma once

#include "services/moneyrepositories.h"
#include "storage/pgsession.h"

namespace kai {

/// The desk's cases in PostgreSQL.
class PgDeskRepository final : public DeskRepository
{
public:
    explicit PgDeskRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> open(const DeskCase &found) override;
    Result<DeskCase> byId(DeskCaseId id, Lock lock = Lock::None) override;
    Result<Page<DeskCase>> list(const CaseFilter &filter, const PageRequest &page) override;
    Result<void> close(DeskCaseId id, UserId by, CaseAction action, const QString &note) override;

private:
    PgSession &m_session;
};

} // namespace kai
