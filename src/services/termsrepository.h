#pragma once

#include "domain/terms.h"
#include "services/paging.h"

namespace kai {

/// The dated rules and fixed fares as administrators write them. Locks, history and retirement are
/// the MasterDataRepository's. What is retired counts as absent.
class TermsRepository
{
public:
    virtual ~TermsRepository() = default;

    /// By name, the newest date first.
    virtual Result<Page<DatedRule>> rules(const PageRequest &page) = 0;
    virtual Result<DatedRule> rule(RuleId id) = 0;
    /// A conflict "rule.exists" when the rule has a value from that day on.
    virtual Result<RuleId> insertRule(const DatedRule &rule) = 0;
    virtual Result<void> updateRule(const DatedRule &rule) = 0;

    /// Of one train or of all, the newest first.
    virtual Result<Page<TripFare>> tripFares(std::optional<TrainId> train, const PageRequest &page)
        = 0;
    virtual Result<TripFare> tripFare(TripFareId id) = 0;
    virtual Result<TripFareId> insertTripFare(const TripFare &fare) = 0;
    virtual Result<void> updateTripFare(const TripFare &fare) = 0;
    /// True when the train has such a tier.
    virtual Result<bool> hasTier(TrainId train, TravelClass travelClass, const QString &subclass)
        = 0;
};

} // namespace kai
