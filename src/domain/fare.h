#pragma once

#include "base/money.h"
#include "domain/schedule.h"
#include "domain/travelclass.h"

#include <optional>

namespace kai {

/// What a seat of one price tier of a train costs: a base and a rate by distance.
struct FareRule
{
    TravelClass travelClass = TravelClass::Economy;
    QString subclass; ///< the tier's letters, "CA"
    int rank = 1; ///< tiers are sold in this order
    Money base;
    Money perKm;
    std::optional<Money> fixed {}; ///< on this very trip or day, instead of the fare by distance
    std::optional<int> left {}; ///< how many seats of the tier may still be sold; nothing for all

    friend bool operator==(const FareRule &, const FareRule &) = default;
};

/// The fixed fare, or base + perKm × distance, rounded up to Rp 5,000.
Money fareFor(const FareRule &rule, int distanceKm);

/// The rule by which a seat of `travelClass` is sold now: the lowest rank of which something is
/// left, else the last one, since a quota steers prices and leaves no seat empty. Nothing when the
/// train has no fare for the class.
std::optional<FareRule> fareOnSale(const QList<FareRule> &rules, TravelClass travelClass);

/// The same for the seats of one party, each of which takes something of its tier.
class FareDesk
{
public:
    explicit FareDesk(QList<FareRule> rules)
        : m_rules(std::move(rules))
    {
    }

    std::optional<FareRule> take(TravelClass travelClass);

private:
    QList<FareRule> m_rules;
};

} // namespace kai
