#include "http/controllers/controllers.h"

#include "api/masterdatarequest.h"
#include "http/answers.h"

namespace kai::http {

namespace {

/// Calls `use(id)` with the number in the path.
template<class IdType, class Use> Response withId(Exchange &exchange, Use use)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    return id ? use(IdType(*id)) : problem(exchange, id.error());
}

Response listRules(Exchange &exchange, TermsService &terms)
{
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, terms.rules(page));
}

Response createRule(Exchange &exchange, TermsService &terms)
{
    const Result<DatedRule> request = api::ruleRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerOne(exchange, terms.createRule(*exchange.actor, *request), 201);
}

Response changeRule(Exchange &exchange, TermsService &terms)
{
    return withId<RuleId>(exchange, [&](RuleId id) {
        Result<DatedRule> request = api::ruleRequestFromJson(exchange.body);
        if (!request)
            return problem(exchange, request.error());
        request->id = id;
        return answerOne(exchange, terms.changeRule(*exchange.actor, *request));
    });
}

Response listTripFares(Exchange &exchange, TermsService &terms)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    const std::optional<qint64> train = query.number(QStringLiteral("trainId"));
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange,
                      terms.tripFares(train ? std::optional(TrainId(*train)) : std::nullopt, page));
}

Response createTripFare(Exchange &exchange, TermsService &terms)
{
    const Result<TripFare> request = api::tripFareRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerOne(exchange, terms.createTripFare(*exchange.actor, *request), 201);
}

Response changeTripFare(Exchange &exchange, TermsService &terms)
{
    return withId<TripFareId>(exchange, [&](TripFareId id) {
        Result<TripFare> request = api::tripFareRequestFromJson(exchange.body);
        if (!request)
            return problem(exchange, request.error());
        request->id = id;
        return answerOne(exchange, terms.changeTripFare(*exchange.actor, *request));
    });
}

Response restoreRule(Exchange &exchange, TermsService &terms)
{
    return withId<RuleId>(exchange, [&](RuleId id) {
        const Result<int> version = api::restoreRequestFromJson(exchange.body);
        if (!version)
            return problem(exchange, version.error());
        return answerOne(exchange, terms.restoreRule(*exchange.actor, id, *version));
    });
}

Response restoreTripFare(Exchange &exchange, TermsService &terms)
{
    return withId<TripFareId>(exchange, [&](TripFareId id) {
        const Result<int> version = api::restoreRequestFromJson(exchange.body);
        if (!version)
            return problem(exchange, version.error());
        return answerOne(exchange, terms.restoreTripFare(*exchange.actor, id, *version));
    });
}

} // namespace

void addTermsHandlers(HandlerTable &handlers, TermsService &terms)
{
    using api::Operation;
    handlers.add(Operation::ListRules, [&](Exchange &e) { return listRules(e, terms); });
    handlers.add(Operation::GetRule, [&](Exchange &e) {
        return withId<RuleId>(e, [&](RuleId id) { return answerOne(e, terms.rule(id)); });
    });
    handlers.add(Operation::CreateRule, [&](Exchange &e) { return createRule(e, terms); });
    handlers.add(Operation::ChangeRule, [&](Exchange &e) { return changeRule(e, terms); });
    handlers.add(Operation::RetireRule, [&](Exchange &e) {
        return withId<RuleId>(
            e, [&](RuleId id) { return answerDone(e, terms.retireRule(*e.actor, id)); });
    });
    handlers.add(Operation::RestoreRule, [&](Exchange &e) { return restoreRule(e, terms); });
    handlers.add(Operation::ListTripFares, [&](Exchange &e) { return listTripFares(e, terms); });
    handlers.add(Operation::GetTripFare, [&](Exchange &e) {
        return withId<TripFareId>(e,
                                  [&](TripFareId id) { return answerOne(e, terms.tripFare(id)); });
    });
    handlers.add(Operation::CreateTripFare, [&](Exchange &e) { return createTripFare(e, terms); });
    handlers.add(Operation::ChangeTripFare, [&](Exchange &e) { return changeTripFare(e, terms); });
    handlers.add(Operation::RetireTripFare, [&](Exchange &e) {
        return withId<TripFareId>(
            e, [&](TripFareId id) { return answerDone(e, terms.retireTripFare(*e.actor, id)); });
    });
    handlers.add(Operation::RestoreTripFare,
                 [&](Exchange &e) { return restoreTripFare(e, terms); });
}

} // namespace kai::http
