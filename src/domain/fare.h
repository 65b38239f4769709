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

    friend bool operator==(const FareRule &, const FareRule &) = default;
};

/// base + perKm × distance, rounded up to Rp 5,000.
Money fareFor(const FareRule &rule, int distanceKm);

/// The rule by which a seat of `travelClass` is sold now: the lowest rank. Nothing when the train
/// has no fare for the class.
std::optional<FareRule> fareOnSale(const QList<FareRule> &rules, TravelClass travelClass);

} // namespace kai
