#pragma once

#include "base/clock.h"
#include "services/database.h"

namespace kai {

/// The terms on which seats are sold: dated rules and fixed fares. Everybody may read them;
/// changing is the administrators' ("auth.forbidden" for others). Every change is written to the
/// history of the master data, with its state before and after; versions as in MasterDataService.
/// Thread-safe.
class TermsService
{
public:
    TermsService(Database &database, Clock &clock);

    Result<Page<DatedRule>> rules(const PageRequest &page);
    Result<DatedRule> rule(RuleId id);
    /// Validation errors of violations(); a conflict "rule.exists".
    Result<DatedRule> createRule(const Actor &actor, const DatedRule &rule);
    /// A conflict "rule.inForce" when it has held already: what was done under it stays explained.
    /// Write a new value from today or later instead.
    Result<DatedRule> changeRule(const Actor &actor, const DatedRule &rule);
    Result<void> retireRule(const Actor &actor, RuleId id);
    /// Not once it would have held; else as MasterDataService.
    Result<DatedRule> restoreRule(const Actor &actor, RuleId id, int version);

    Result<Page<TripFare>> tripFares(std::optional<TrainId> train, const PageRequest &page);
    Result<TripFare> tripFare(TripFareId id);
    /// Validation errors of violations(); "/subclass" "fare.unknownTier", "/from" and "/to"
    /// "station.unknown". Orders keep the fare that they were sold at.
    Result<TripFare> createTripFare(const Actor &actor, const TripFare &fare);
    Result<TripFare> changeTripFare(const Actor &actor, const TripFare &fare);
    Result<void> retireTripFare(const Actor &actor, TripFareId id);
    Result<TripFare> restoreTripFare(const Actor &actor, TripFareId id, int version);

private:
    QDate today() const;
    Result<void> requireAhead(Repositories &repositories, RuleId id) const;

    Database &m_database;
    Clock &m_clock;
};

} // namespace kai
