#include "services/termsservice.h"

#include "services/orderaccess.h"
#include "services/recordedchange.h"

namespace kai {

TermsService::TermsService(Database &database, Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QDate TermsService::today() const
{
    return ruleDay(m_clock.now());
}

Result<Page<DatedRule>> TermsService::rules(const PageRequest &page)
{
    return reading<Page<DatedRule>>(
        m_database, [&](Repositories &repositories) { return repositories.terms().rules(page); });
}

Result<DatedRule> TermsService::rule(RuleId id)
{
    return reading<DatedRule>(
        m_database, [&](Repositories &repositories) { return repositories.terms().rule(id); });
}

Result<DatedRule> TermsService::createRule(const Actor &actor, const DatedRule &rule)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const QList<FieldError> errors = violations(rule, today()); !errors.isEmpty())
        return failure(validationError(errors));
    return inTransaction<DatedRule>(m_database, [&](Repositories &repositories) {
        return created<DatedRule>(repositories, actor, CatalogKind::Rule,
                                  repositories.terms().insertRule(rule),
                                  [&](RuleId id) { return repositories.terms().rule(id); });
    });
}

Result<void> TermsService::requireAhead(Repositories &repositories, RuleId id) const
{
    const Result<DatedRule> rule = repositories.terms().rule(id);
    if (!rule)
        return failure(rule.error());
    if (rule->validFrom < today())
        return failure(conflict(QStringLiteral("rule.inForce"), rule->name));
    return {};
}

Result<DatedRule> TermsService::changeRule(const Actor &actor, const DatedRule &rule)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    if (const QList<FieldError> errors = violations(rule, today()); !errors.isEmpty())
        return failure(validationError(errors));
    const auto change = [&](Repositories &repositories) -> Result<DatedRule> {
        const CatalogEdit edit {actor, CatalogKind::Rule, rule.id.value(), CatalogAction::Changed,
                                rule.version};
        const Result<void> done = recordChange(repositories, edit, [&] {
            const Result<void> ahead = requireAhead(repositories, rule.id);
            return ahead ? repositories.terms().updateRule(rule) : ahead;
        });
        return done ? repositories.terms().rule(rule.id) : failure(done.error());
    };
    return inTransaction<DatedRule>(m_database, change);
}

Result<void> TermsService::retireRule(const Actor &actor, RuleId id)
{
    if (Result<void> allowed = requireAdmin(actor); !allowed)
        return allowed;
    return m_database.transact([&](Repositories &repositories) {
        const CatalogEdit edit {actor, CatalogKind::Rule, id.value(), CatalogAction::Retired};
        return recordChange(repositories, edit, [&] {
            const Result<void> ahead = requireAhead(repositories, id);
            return ahead ? repositories.masterData().retire(CatalogKind::Rule, id.value()) : ahead;
        });
    });
}

Result<DatedRule> TermsService::restoreRule(const Actor &actor, RuleId id, int version)
{
    return restored<DatedRule>(
        m_database, {actor, CatalogKind::Rule, id.value(), CatalogAction::Restored, version},
        [&](Repositories &repositories) -> Result<DatedRule> {
            const Result<void> ahead = requireAhead(repositories, id);
            return ahead ? repositories.terms().rule(id) : failure(ahead.error());
        });
}

Result<Page<TripFare>> TermsService::tripFares(std::optional<TrainId> train,
                                               const PageRequest &page)
{
    return reading<Page<TripFare>>(m_database, [&](Repositories &repositories) {
        return repositories.terms().tripFares(train, page);
    });
}

Result<TripFare> TermsService::tripFare(TripFareId id)
{
    return reading<TripFare>(
        m_database, [&](Repositories &repositories) { return repositories.terms().tripFare(id); });
}

/// What is wrong with a fare, by itself and with the train and the stations that it names.
static Result<void> checkFare(Repositories &repositories, const TripFare &fare)
{
    QList<FieldError> errors = violations(fare);
    const Result<bool> known
        = repositories.terms().hasTier(fare.trainId, fare.travelClass, fare.subclass);
    if (!known)
        return failure(known.error());
    if (!*known && fare.trainId.isValid() && !fare.subclass.isEmpty())
        errors.append({QStringLiteral("/subclass"), QStringLiteral("fare.unknownTier")});
    const std::pair<QString, QString> ends[] {{QStringLiteral("/from"), fare.from},
                                              {QStringLiteral("/to"), fare.to}};
    for (const auto &[pointer, code] : ends) {
        if (code.isEmpty())
            continue;
        const Result<bool> exists = repositories.catalog().stationExists(code);
        if (!exists)
            return failure(exists.error());
        if (!*exists)
            errors.append({pointer, QStringLiteral("station.unknown")});
    }
    return errors.isEmpty() ? Result<void>() : failure(validationError(errors));
}

Result<TripFare> TermsService::createTripFare(const Actor &actor, const TripFare &fare)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    return inTransaction<TripFare>(m_database, [&](Repositories &repositories) -> Result<TripFare> {
        if (const Result<void> checked = checkFare(repositories, fare); !checked)
            return failure(checked.error());
        return created<TripFare>(repositories, actor, CatalogKind::TripFare,
                                 repositories.terms().insertTripFare(fare),
                                 [&](TripFareId id) { return repositories.terms().tripFare(id); });
    });
}

Result<TripFare> TermsService::changeTripFare(const Actor &actor, const TripFare &fare)
{
    if (const Result<void> allowed = requireAdmin(actor); !allowed)
        return failure(allowed.error());
    return inTransaction<TripFare>(m_database, [&](Repositories &repositories) -> Result<TripFare> {
        const CatalogEdit edit {actor, CatalogKind::TripFare, fare.id.value(),
                                CatalogAction::Changed, fare.version};
        const Result<void> done = recordChange(repositories, edit, [&] {
            const Result<void> checked = checkFare(repositories, fare);
            return checked ? repositories.terms().updateTripFare(fare) : checked;
        });
        return done ? repositories.terms().tripFare(fare.id) : failure(done.error());
    });
}

Result<void> TermsService::retireTripFare(const Actor &actor, TripFareId id)
{
    if (Result<void> allowed = requireAdmin(actor); !allowed)
        return allowed;
    return m_database.transact([&](Repositories &repositories) {
        const CatalogEdit edit {actor, CatalogKind::TripFare, id.value(), CatalogAction::Retired};
        return recordChange(repositories, edit, [&] {
            return repositories.masterData().retire(CatalogKind::TripFare, id.value());
        });
    });
}

Result<TripFare> TermsService::restoreTripFare(const Actor &actor, TripFareId id, int version)
{
    return restored<TripFare>(
        m_database, {actor, CatalogKind::TripFare, id.value(), CatalogAction::Restored, version},
        [id](Repositories &repositories) { return repositories.terms().tripFare(id); });
}

} // namespace kai
