#include "domain/fare.h"

#include <algorithm>

namespace kai {

constexpr qint64 fareStep = 5000;

Money fareFor(const FareRule &rule, int distanceKm)
{
    if (rule.fixed)
        return *rule.fixed;
    return (rule.base + rule.perKm * distanceKm).roundedUpTo(fareStep);
}

std::optional<FareRule> fareOnSale(const QList<FareRule> &rules, TravelClass travelClass)
{
    const auto isSoldOut = [](const FareRule &rule) { return rule.left && *rule.left <= 0; };
    std::optional<FareRule> best;
    std::optional<FareRule> last;
    for (const FareRule &rule : rules) {
        if (rule.travelClass != travelClass)
            continue;
        if (!isSoldOut(rule) && (!best || rule.rank < best->rank))
            best = rule;
        if (!last || rule.rank > last->rank)
            last = rule;
    }
    return best ? best : last;
}

std::optional<FareRule> FareDesk::take(TravelClass travelClass)
{
    const std::optional<FareRule> taken = fareOnSale(m_rules, travelClass);
    for (FareRule &rule : m_rules) {
        const bool isTaken
            = taken && rule.travelClass == travelClass && rule.subclass == taken->subclass;
        if (isTaken && rule.left)
            --*rule.left;
    }
    return taken;
}

} // namespace kai
