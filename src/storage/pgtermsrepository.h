#pragma once

#include "services/termsrepository.h"
#include "storage/pgsession.h"

namespace kai {

class PgTermsRepository final : public TermsRepository
{
public:
    explicit PgTermsRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Page<DatedRule>> rules(const PageRequest &page) override;
    Result<DatedRule> rule(RuleId id) override;
    Result<RuleId> insertRule(const DatedRule &rule) override;
    Result<void> updateRule(const DatedRule &rule) override;

    Result<Page<TripFare>> tripFares(std::optional<TrainId> train,
                                     const PageRequest &page) override;
    Result<TripFare> tripFare(TripFareId id) override;
    Result<TripFareId> insertTripFare(const TripFare &fare) override;
    Result<void> updateTripFare(const TripFare &fare) override;
    Result<bool> hasTier(TrainId train, TravelClass travelClass, const QString &subclass) override;

private:
    PgSession &m_session;
};

} // namespace kai
