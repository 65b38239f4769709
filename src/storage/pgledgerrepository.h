#pragma once

#include "services/moneyrepositories.h"
#include "storage/pgsession.h"

namespace kai {

/// The ledger in PostgreSQL.
class PgLedgerRepository final : public LedgerRepository
{
public:
    explicit PgLedgerRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> post(const LedgerEntry &entry) override;
    Result<QList<AccountBalance>> balances() override;

private:
    PgSession &m_session;
};

/// Cashiers' shifts in PostgreSQL; their sums are those of the ledger.
class PgShiftRepository final : public ShiftRepository
{
public:
    explicit PgShiftRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Shift> open(UserId cashier, Money openingFloat) override;
    Result<Shift> ofCashier(UserId cashier) override;
    Result<Shift> byId(ShiftId id) override;
    Result<Page<Shift>> list(std::optional<UserId> cashier, const PageRequest &page) override;
    Result<void> close(ShiftId id, Money counted) override;

private:
    PgSession &m_session;
};

} // namespace kai
