#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

class PgLimitRepository final : public LimitRepository
{
public:
    explicit PgLimitRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<std::chrono::milliseconds> advance(const QString &key, std::chrono::milliseconds period,
                                              std::chrono::milliseconds tolerance) override;
    Result<std::chrono::milliseconds> ahead(const QString &key) override;
    Result<bool> useChallenge(const QString &id, const QDateTime &expiresAt) override;
    Result<int> removeExpired() override;

private:
    PgSession &m_session;
};

} // namespace kai
