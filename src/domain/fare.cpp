#include "domain/fare.h"

#include <algorithm>

namespace kai {

constexpr qint64 fareStep = 5000;

Money fareFor(const FareRule &rule, int distanceKm)
{
    return (rule.base + rule.perKm * distanceKm).roundedUpTo(fareStep);
}

std::optional<FareRule> fareOnSale(const QList<FareRule> &rules, TravelClass travelClass)
{
    std::optional<FareRule> best;
    for (const FareRule &rule : rules) {
        if (rule.travelClass == travelClass && (!best || rule.rank < best->rank))
            best = rule;
    }
    return best;
}

} // namespace kai
