#include "api/json.h"

#include "api/jsonparts.h"

namespace kai::api {

static QJsonValue minuteToJson(const std::optional<int> &minute)
{
    if (!minute)
        return QJsonValue::Null;
    return QStringLiteral("%1:%2")
        .arg(*minute / 60, 2, 10, QLatin1Char('0'))
        .arg(*minute % 60, 2, 10, QLatin1Char('0'));
}

static QJsonObject toJson(const PatternStop &stop)
{
    return {{QStringLiteral("stationCode"), stop.stationCode},
            {QStringLiteral("arrival"), minuteToJson(stop.arrival)},
            {QStringLiteral("departure"), minuteToJson(stop.departure)},
            {QStringLiteral("distanceKm"), stop.distanceKm},
            {QStringLiteral("boarding"), stop.boarding},
            {QStringLiteral("alighting"), stop.alighting}};
}

static QJsonObject toJson(const PlannedFare &fare)
{
    return {{QStringLiteral("travelClass"), wireName(fare.rule.travelClass)},
            {QStringLiteral("subclass"), fare.rule.subclass},
            {QStringLiteral("rank"), fare.rule.rank},
            {QStringLiteral("base"), fare.rule.base.rupiah()},
            {QStringLiteral("perKm"), fare.rule.perKm.rupiah()},
            {QStringLiteral("quota"), fare.quota ? QJsonValue(*fare.quota) : QJsonValue::Null}};
}

QJsonObject toJson(const TrainPlan &plan)
{
    QJsonArray stops;
    for (const PatternStop &stop : plan.stops)
        stops.append(toJson(stop));
    QJsonArray fares;
    for (const PlannedFare &fare : plan.fares)
        fares.append(toJson(fare));
    QJsonObject json = toJson(plan.train);
    json[u"version"] = plan.version;
    json[u"coaches"] = QJsonArray::fromStringList(plan.coaches);
    json[u"stops"] = stops;
    json[u"fares"] = fares;
    return json;
}

QJsonObject toJson(const PlannedLayout &planned)
{
    const CoachLayout &layout = planned.layout;
    return {{QStringLiteral("id"), planned.id.value()},
            {QStringLiteral("code"), layout.code},
            {QStringLiteral("travelClass"), wireName(layout.travelClass)},
            {QStringLiteral("name"), layout.name},
            {QStringLiteral("rows"), layout.rows},
            {QStringLiteral("columns"), layout.columns},
            {QStringLiteral("aisleAfter"), layout.aisleAfter},
            {QStringLiteral("facing"), wireName(layout.facing)},
            {QStringLiteral("omitted"), QJsonArray::fromStringList(layout.omitted)},
            {QStringLiteral("seatCount"), qint64(seatsOf(layout).size())},
            {QStringLiteral("version"), planned.version}};
}

QJsonObject toJson(const CatalogChange &change)
{
    QJsonValue actor = QJsonValue::Null;
    if (change.actorId)
        actor = QJsonObject {{QStringLiteral("id"), change.actorId->value()},
                             {QStringLiteral("fullName"), change.actorName}};
    return {{QStringLiteral("id"), change.id.value()},
            {QStringLiteral("at"), timeToJson(change.createdAt)},
            {QStringLiteral("actor"), actor},
            {QStringLiteral("kind"), wireName(change.kind)},
            {QStringLiteral("subjectId"), change.subjectId},
            {QStringLiteral("action"), wireName(change.action)},
            {QStringLiteral("before"), objectOrNull(change.before)},
            {QStringLiteral("after"), objectOrNull(change.after)}};
}

} // namespace kai::api
