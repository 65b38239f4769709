#include "services/memoryratelimiter.h"

namespace kai {

using std::chrono::milliseconds;

MemoryRateLimiter::MemoryRateLimiter(Clock &clock, int maximumKeys)
    : m_clock(clock)
    , m_maximumKeys(maximumKeys)
{
}

MemoryRateLimiter::Shard &MemoryRateLimiter::shardOf(const QString &key)
{
    return m_shards[qHash(key) % m_shards.size()];
}

void MemoryRateLimiter::makeRoom(Shard &shard, qint64 now) const
{
    if (shard.arrivals.size() < m_maximumKeys)
        return;
    shard.arrivals.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (shard.arrivals.size() >= m_maximumKeys)
        shard.arrivals.clear();
}

static QString namedKey(const RatePolicy &policy, const QString &key)
{
    return QLatin1String(policy.name) + u':' + key;
}

Result<RateDecision> MemoryRateLimiter::take(const RatePolicy &policy, const QString &key)
{
    const QString name = namedKey(policy, key);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    Shard &shard = shardOf(name);
    const std::lock_guard lock(shard.mutex);
    const qint64 arrival = qMax(shard.arrivals.value(name, now), now);
    const RateDecision decision = decide(policy, milliseconds(arrival - now));
    if (decision.allowed) {
        makeRoom(shard, now);
        shard.arrivals[name] = arrival + policy.period.count();
    }
    return decision;
}

Result<RateDecision> MemoryRateLimiter::peek(const RatePolicy &policy, const QString &key)
{
    const QString name = namedKey(policy, key);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    Shard &shard = shardOf(name);
    const std::lock_guard lock(shard.mutex);
    return decide(policy, milliseconds(shard.arrivals.value(name, now) - now));
}

} // namespace kai
