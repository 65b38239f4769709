#include "http/controllers/controllers.h"

#include "api/seatmaptext.h"
#include "http/answers.h"
#include "http/sharedreads.h"

namespace kai::http {

static Response listStations(Exchange &exchange, CatalogService &catalog)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    const QString asked = query.text(QStringLiteral("query"), 100);
    const PageRequest page = query.page(mostOnAPage);
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, catalog.stations(asked, page));
}

static Response listTrains(Exchange &exchange, CatalogService &catalog)
{
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page(mostOnAPage);
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, catalog.trains(page));
}

static Response searchSchedules(Exchange &exchange, CatalogService &catalog)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    const QString from = query.requiredText(QStringLiteral("from"), 8);
    const QString to = query.requiredText(QStringLiteral("to"), 8);
    const QDate date = query.requiredDate(QStringLiteral("date"));
    const PageRequest page = query.page(mostOnAPage);
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, catalog.departures(from, to, date, page));
}

static Response listDepartures(Exchange &exchange, CatalogService &catalog)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    BoardSearch search;
    search.first = query.requiredDate(QStringLiteral("date"));
    search.last = query.date(QStringLiteral("until")).value_or(search.first);
    if (const std::optional<qint64> train = query.number(QStringLiteral("trainId")))
        search.train = TrainId(*train);
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, catalog.board(*exchange.actor, search, page));
}

static Response getSchedule(Exchange &exchange, CatalogService &catalog)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    const Result<Schedule> schedule = catalog.schedule(ScheduleId(*id));
    if (!schedule)
        return problem(exchange, schedule.error());
    return answer(exchange, catalog.seatMap(schedule->id, QString(), QString()),
                  [&](const SeatMap &map) { return api::toJson(*schedule, map); });
}

/// The data of an answer, and its tag, which takes longer than to send it.
struct TaggedText
{
    QByteArray text;
    QByteArray tag;
};
using SharedSeatMaps = SharedReads<Result<TaggedText>>;

static TaggedText taggedText(const SeatMap &map)
{
    const QByteArray text = api::seatMapText(map);
    return {text, weakEntityTag(text)};
}

static Response getSeats(Exchange &exchange, CatalogService &catalog, SharedSeatMaps &maps)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    const QString from = query.text(QStringLiteral("from"), 8);
    const QString to = query.text(QStringLiteral("to"), 8);
    // One end alone says nothing; neither stands for the whole run.
    if (from.isEmpty() != to.isEmpty() && errors.isEmpty())
        errors.append({from.isEmpty() ? QStringLiteral("from") : QStringLiteral("to"),
                       QStringLiteral("required")});
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    const QByteArray trip = QStringLiteral("%1 %2 %3").arg(QString::number(*id), from, to).toUtf8();
    const auto ask = [&catalog, id = ScheduleId(*id), from, to] {
        return catalog.seatMap(id, from, to).transform(taggedText);
    };
    const Result<TaggedText> map = maps.read(trip, exchange.arrived, ask);
    if (!map)
        return problem(exchange, map.error());
    exchange.entityTag = map->tag;
    return jsonResponse(200, envelope(exchange, map->text));
}

void addCatalogHandlers(HandlerTable &handlers, CatalogService &catalog)
{
    using api::Operation;
    handlers.add(Operation::ListStations, [&](Exchange &e) { return listStations(e, catalog); });
    handlers.add(Operation::ListTrains, [&](Exchange &e) { return listTrains(e, catalog); });
    handlers.add(Operation::SearchSchedules,
                 [&](Exchange &e) { return searchSchedules(e, catalog); });
    handlers.add(Operation::ListDepartures,
                 [&](Exchange &e) { return listDepartures(e, catalog); });
    handlers.add(Operation::GetSchedule, [&](Exchange &e) { return getSchedule(e, catalog); });
    // When a train opens for sale, everybody looks at the same few maps.
    const auto maps = std::make_shared<SharedSeatMaps>();
    handlers.add(Operation::GetSeats,
                 [&, maps](Exchange &e) { return getSeats(e, catalog, *maps); });
}

} // namespace kai::http
