#include "api/json.h"

#include "api/jsonparts.h"

namespace kai::api {

QJsonObject toJson(const BoardedDeparture &departure)
{
    QJsonArray legs;
    for (const LegLoad &leg : departure.legs) {
        legs.append(QJsonObject {{QStringLiteral("from"), leg.from},
                                 {QStringLiteral("to"), leg.to},
                                 {QStringLiteral("taken"), leg.taken}});
    }
    QJsonObject json = tripToJson(departure.trip);
    json[u"status"] = wireName(departure.status);
    json[u"delayMinutes"]
        = departure.delay ? QJsonValue(qint64(departure.delay->count())) : QJsonValue::Null;
    json[u"seats"] = departure.seats;
    json[u"legs"] = legs;
    return json;
}

BoardedDeparture boardedDepartureFromJson(const QJsonObject &json)
{
    BoardedDeparture departure;
    departure.trip = tripFromJson(json);
    departure.status = word<ScheduleStatus>(json[u"status"]);
    if (json[u"delayMinutes"].isDouble())
        departure.delay = std::chrono::minutes(json[u"delayMinutes"].toInt());
    departure.seats = json[u"seats"].toInt();
    for (const QJsonValue &leg : json[u"legs"].toArray())
        departure.legs.append(
            {leg[u"from"].toString(), leg[u"to"].toString(), leg[u"taken"].toInt()});
    return departure;
}

} // namespace kai::api
