#include "http/controllers/controllers.h"

#include "api/masterdatarequest.h"
#include "http/answers.h"

namespace kai::http {

namespace {

QString pathText(const Exchange &exchange, const char *name)
{
    return exchange.pathParameters.value(QLatin1String(name));
}

Response createStation(Exchange &exchange, MasterDataService &data)
{
    const Result<Station> request = api::stationRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerOne(exchange, data.createStation(*exchange.actor, *request), 201);
}

Response changeStation(Exchange &exchange, MasterDataService &data)
{
    const Result<Station> request = api::stationRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerOne(exchange,
                     data.changeStation(*exchange.actor, pathText(exchange, "id"), *request));
}

Response getTrain(Exchange &exchange, MasterDataService &data)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answerOne(exchange, data.train(TrainId(*id)));
}

Response createTrain(Exchange &exchange, MasterDataService &data)
{
    const Result<api::TrainRequest> request = api::trainRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerOne(exchange, data.createTrain(*exchange.actor, request->plan), 201);
}

Response changeTrain(Exchange &exchange, MasterDataService &data)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    Result<api::TrainRequest> request = api::trainRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    request->plan.train.id = TrainId(*id);
    return answerOne(exchange, data.changeTrain(*exchange.actor, request->plan, request->parts));
}

Response retireTrain(Exchange &exchange, MasterDataService &data)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answerDone(exchange, data.retireTrain(*exchange.actor, TrainId(*id)));
}

Response answerSchedule(Exchange &exchange, CatalogService &catalog,
                        const Result<Schedule> &written, int status)
{
    if (!written)
        return problem(exchange, written.error());
    return answer(
        exchange, catalog.seatMap(written->id, QString(), QString()),
        [&](const SeatMap &map) { return api::toJson(*written, map); }, status);
}

Response createSchedule(Exchange &exchange, MasterDataService &data, CatalogService &catalog)
{
    const Result<ScheduleDraft> request = api::scheduleRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    QList<FieldError> errors;
    if (!request->trainId.isValid())
        errors.append({QStringLiteral("/trainId"), QStringLiteral("required")});
    if (!request->serviceDate.isValid())
        errors.append({QStringLiteral("/serviceDate"), QStringLiteral("required")});
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerSchedule(exchange, catalog, data.createSchedule(*exchange.actor, *request), 201);
}

Response changeSchedule(Exchange &exchange, MasterDataService &data, CatalogService &catalog)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    const Result<ScheduleDraft> request = api::scheduleRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerSchedule(exchange, catalog,
                          data.changeSchedule(*exchange.actor, ScheduleId(*id), *request), 200);
}

Response retireSchedule(Exchange &exchange, MasterDataService &data)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answerDone(exchange, data.retireSchedule(*exchange.actor, ScheduleId(*id)));
}

/// Calls `bring(number, version)` with the number in the path and the version in the body.
template<class Bring> Response restore(Exchange &exchange, Bring bring)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    const Result<int> version = api::restoreRequestFromJson(exchange.body);
    return version ? bring(*id, *version) : problem(exchange, version.error());
}

void addRestoring(HandlerTable &handlers, MasterDataService &data, CatalogService &catalog)
{
    using api::Operation;
    handlers.add(Operation::RestoreStation, [&](Exchange &e) {
        return restore(e, [&](qint64 id, int version) {
            return answerOne(e, data.restoreStation(*e.actor, StationId(id), version));
        });
    });
    handlers.add(Operation::RestoreTrain, [&](Exchange &e) {
        return restore(e, [&](qint64 id, int version) {
            return answerOne(e, data.restoreTrain(*e.actor, TrainId(id), version));
        });
    });
    handlers.add(Operation::RestoreSchedule, [&](Exchange &e) {
        return restore(e, [&](qint64 id, int version) {
            return answerSchedule(e, catalog,
                                  data.restoreSchedule(*e.actor, ScheduleId(id), version), 200);
        });
    });
    handlers.add(Operation::RestoreCoachLayout, [&](Exchange &e) {
        return restore(e, [&](qint64 id, int version) {
            return answerOne(e, data.restoreLayout(*e.actor, CoachLayoutId(id), version));
        });
    });
}

Response listLayouts(Exchange &exchange, MasterDataService &data)
{
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, data.layouts(page));
}

Response createLayout(Exchange &exchange, MasterDataService &data)
{
    const Result<PlannedLayout> request = api::layoutRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    return answerOne(exchange, data.createLayout(*exchange.actor, request->layout), 201);
}

Response changeLayout(Exchange &exchange, MasterDataService &data)
{
    const Result<PlannedLayout> request = api::layoutRequestFromJson(exchange.body);
    if (!request)
        return problem(exchange, request.error());
    // The code is the layout's name in addresses and files: it stays.
    if (request->layout.code != pathText(exchange, "code"))
        return problem(
            exchange, validationError(QStringLiteral("/code"), QStringLiteral("layout.codeFixed")));
    return answerOne(exchange, data.changeLayout(*exchange.actor, *request));
}

Response listChanges(Exchange &exchange, MasterDataService &data)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    CatalogChangeFilter filter;
    filter.kind = query.word<CatalogKind>(QStringLiteral("kind"));
    filter.subjectId = query.number(QStringLiteral("subjectId"));
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, data.changes(*exchange.actor, filter, page));
}

} // namespace

void addMasterDataHandlers(HandlerTable &handlers, MasterDataService &data, CatalogService &catalog)
{
    using api::Operation;
    handlers.add(Operation::GetStation,
                 [&](Exchange &e) { return answerOne(e, data.station(pathText(e, "id"))); });
    handlers.add(Operation::CreateStation, [&](Exchange &e) { return createStation(e, data); });
    handlers.add(Operation::ChangeStation, [&](Exchange &e) { return changeStation(e, data); });
    handlers.add(Operation::RetireStation, [&](Exchange &e) {
        return answerDone(e, data.retireStation(*e.actor, pathText(e, "id")));
    });
    handlers.add(Operation::GetTrain, [&](Exchange &e) { return getTrain(e, data); });
    handlers.add(Operation::CreateTrain, [&](Exchange &e) { return createTrain(e, data); });
    handlers.add(Operation::ChangeTrain, [&](Exchange &e) { return changeTrain(e, data); });
    handlers.add(Operation::RetireTrain, [&](Exchange &e) { return retireTrain(e, data); });
    handlers.add(Operation::CreateSchedule,
                 [&](Exchange &e) { return createSchedule(e, data, catalog); });
    handlers.add(Operation::ChangeSchedule,
                 [&](Exchange &e) { return changeSchedule(e, data, catalog); });
    handlers.add(Operation::RetireSchedule, [&](Exchange &e) { return retireSchedule(e, data); });
    handlers.add(Operation::ListCoachLayouts, [&](Exchange &e) { return listLayouts(e, data); });
    handlers.add(Operation::CreateCoachLayout, [&](Exchange &e) { return createLayout(e, data); });
    handlers.add(Operation::ChangeCoachLayout, [&](Exchange &e) { return changeLayout(e, data); });
    handlers.add(Operation::RetireCoachLayout, [&](Exchange &e) {
        return answerDone(e, data.retireLayout(*e.actor, pathText(e, "code")));
    });
    addRestoring(handlers, data, catalog);
    handlers.add(Operation::ListCatalogChanges, [&](Exchange &e) { return listChanges(e, data); });
}

} // namespace kai::http
