#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// The replies to commands in PostgreSQL.
class PgIdempotencyRepository final : public IdempotencyRepository
{
public:
    explicit PgIdempotencyRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<std::optional<StoredReply>> find(const CommandKey &key) override;
    Result<void> insert(const CommandKey &key, const StoredReply &reply) override;
    Result<int> removeOlderThan(std::chrono::hours age) override;

private:
    PgSession &m_session;
};

} // namespace kai
