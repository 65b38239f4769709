#pragma once

#include "base/clock.h"
#include "services/ratelimit.h"

#include <QHash>

#include <array>
#include <mutex>

namespace kai {

/// Limits of this server alone, in bounded memory: keys that are quiet again are forgotten, and
/// when too many are busy at once the map starts anew rather than grow.
class MemoryRateLimiter final : public RateLimiter
{
public:
    /// `maximumKeys` in each of the 16 shards.
    explicit MemoryRateLimiter(Clock &clock, int maximumKeys = 8192);

    Result<RateDecision> take(const RatePolicy &policy, const QString &key) override;
    Result<RateDecision> peek(const RatePolicy &policy, const QString &key) override;

private:
    struct Shard
    {
        std::mutex mutex;
        QHash<QString, qint64> arrivals; ///< theoretical arrival, ms since 1970
    };

    Shard &shardOf(const QString &key);
    void makeRoom(Shard &shard, qint64 now) const;

    Clock &m_clock;
    int m_maximumKeys;
    std::array<Shard, 16> m_shards;
};

} // namespace kai
