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

static std::optional<int> minuteFromJson(const QJsonValue &value)
{
    const QStringList parts = value.toString().split(u':');
    if (parts.size() != 2)
        return std::nullopt;
    return parts[0].toInt() * 60 + parts[1].toInt();
}

static PatternStop patternStopFromJson(const QJsonValue &json)
{
    return {json[u"stationCode"].toString(),    minuteFromJson(json[u"arrival"]),
            minuteFromJson(json[u"departure"]), json[u"distanceKm"].toInt(),
            json[u"boarding"].toBool(),         json[u"alighting"].toBool()};
}

static PlannedFare plannedFareFromJson(const QJsonValue &json)
{
    PlannedFare fare;
    fare.rule.travelClass = word<TravelClass>(json[u"travelClass"]);
    fare.rule.subclass = json[u"subclass"].toString();
    fare.rule.rank = json[u"rank"].toInt();
    fare.rule.base = money(json[u"base"]);
    fare.rule.perKm = money(json[u"perKm"]);
    if (json[u"quota"].isDouble())
        fare.quota = json[u"quota"].toInt();
    return fare;
}

TrainPlan trainPlanFromJson(const QJsonObject &json)
{
    TrainPlan plan;
    plan.train = trainFromJson(json);
    plan.version = json[u"version"].toInt();
    plan.coaches = json[u"coaches"].toVariant().toStringList();
    for (const QJsonValue &stop : json[u"stops"].toArray())
        plan.stops.append(patternStopFromJson(stop));
    for (const QJsonValue &fare : json[u"fares"].toArray())
        plan.fares.append(plannedFareFromJson(fare));
    return plan;
}

PlannedLayout plannedLayoutFromJson(const QJsonObject &json)
{
    PlannedLayout planned;
    planned.id = CoachLayoutId(json[u"id"].toInteger());
    planned.layout
        = {json[u"code"].toString(),           word<TravelClass>(json[u"travelClass"]),
           json[u"name"].toString(),           json[u"rows"].toInt(),
           json[u"columns"].toString(),        json[u"aisleAfter"].toInt(),
           word<CoachFacing>(json[u"facing"]), json[u"omitted"].toVariant().toStringList()};
    planned.version = json[u"version"].toInt();
    return planned;
}

CatalogChange catalogChangeFromJson(const QJsonObject &json)
{
    CatalogChange change;
    change.id = CatalogChangeId(json[u"id"].toInteger());
    change.createdAt = timeFromJson(json[u"at"]);
    if (const QJsonValue actor = json[u"actor"]; actor.isObject()) {
        change.actorId = UserId(actor[u"id"].toInteger());
        change.actorName = actor[u"fullName"].toString();
    }
    change.kind = word<CatalogKind>(json[u"kind"]);
    change.subjectId = json[u"subjectId"].toInteger();
    change.action = word<CatalogAction>(json[u"action"]);
    change.before = json[u"before"].toObject();
    change.after = json[u"after"].toObject();
    return change;
}

} // namespace kai::api
