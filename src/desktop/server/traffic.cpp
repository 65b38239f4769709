#include "desktop/server/traffic.h"

namespace kai {

constexpr double share = 0.95;

/// By the buckets, evenly spread within each; the end of the last one for what took longer.
static double quantile(const ServerReport &before, const ServerReport &after, double requests)
{
    double lower = 0;
    double below = 0;
    for (qsizetype i = 0; i < after.within.size(); ++i) {
        const auto [bound, count] = after.within[i];
        const double upTo = count - before.within.value(i).second;
        if (upTo >= share * requests) {
            const double inside = upTo - below;
            const double part = inside > 0 ? (share * requests - below) / inside : 1;
            return lower + part * (bound - lower);
        }
        lower = bound;
        below = upTo;
    }
    return lower;
}

std::optional<TrafficPoint> trafficBetween(const ServerReport &before, const ServerReport &after)
{
    const qint64 passed = before.observation.at.msecsTo(after.observation.at);
    const double requests = after.requests - before.requests;
    if (passed <= 0 || requests < 0)
        return std::nullopt;
    TrafficPoint point {after.observation.at, requests * 1000 / double(passed)};
    if (requests > 0)
        point.milliseconds = quantile(before, after, requests) * 1000;
    return point;
}

} // namespace kai
