#pragma once

#include "services/database.h"
#include "services/ratelimit.h"

namespace kai {

/// Limits that hold over all servers of one database, by its clock. Fails when the database is
/// away.
class SharedRateLimiter final : public RateLimiter
{
public:
    explicit SharedRateLimiter(Database &database);

    Result<RateDecision> take(const RatePolicy &policy, const QString &key) override;
    Result<RateDecision> peek(const RatePolicy &policy, const QString &key) override;

private:
    Database &m_database;
};

} // namespace kai
