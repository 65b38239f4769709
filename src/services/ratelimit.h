#pragma once

#include "base/result.h"

#include <chrono>

namespace kai {

/// How often something may happen: `burst` at once, then one every `period` (GCRA).
struct RatePolicy
{
    const char *name;
    int burst;
    std::chrono::milliseconds period;

    /// The time in which a used-up burst is whole again.
    std::chrono::milliseconds window() const { return period * burst; }
};

/// What a limit says to one request.
struct RateDecision
{
    bool allowed = true;
    int remaining = 0; ///< how many more may come at once
    std::chrono::milliseconds retryAfter {0}; ///< when refused
    std::chrono::milliseconds resetAfter {0}; ///< until the burst is whole again
};

/// The GCRA arithmetic of both stores: `ahead` is how far the theoretical arrival lies beyond now,
/// before this request.
RateDecision decide(const RatePolicy &policy, std::chrono::milliseconds ahead);

/// Counts by key. `take` spends one, `peek` only looks. Thread-safe.
class RateLimiter
{
public:
    virtual ~RateLimiter() = default;
    virtual Result<RateDecision> take(const RatePolicy &policy, const QString &key) = 0;
    virtual Result<RateDecision> peek(const RatePolicy &policy, const QString &key) = 0;
};

/// The error of a refused request: RateLimited "rate.exceeded" with the time to wait, at least 1 s.
Error rateExceeded(const RateDecision &decision);

/// How a client's address counts: an IPv4 address by itself, an IPv6 one by its /64, since a
/// household has a whole one.
QString rateKeyOfAddress(const QString &address);

} // namespace kai
