#include "api/termsjson.h"

#include "api/jsonparts.h"
#include "api/reader.h"

namespace kai::api {

static QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject toJson(const DatedRule &rule)
{
    return {{QStringLiteral("id"), rule.id.value()},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("validFrom"), dateToJson(rule.validFrom)},
            {QStringLiteral("value"), rule.value},
            {QStringLiteral("version"), rule.version}};
}

QJsonObject toJson(const TripFare &fare)
{
    return {{QStringLiteral("id"), fare.id.value()},
            {QStringLiteral("trainId"), fare.trainId.value()},
            {QStringLiteral("travelClass"), wireName(fare.travelClass)},
            {QStringLiteral("subclass"), fare.subclass},
            {QStringLiteral("from"), orNull(fare.from)},
            {QStringLiteral("to"), orNull(fare.to)},
            {QStringLiteral("firstDate"), dateToJson(fare.firstDate.value_or(QDate()))},
            {QStringLiteral("lastDate"), dateToJson(fare.lastDate.value_or(QDate()))},
            {QStringLiteral("fare"), fare.fare.rupiah()},
            {QStringLiteral("version"), fare.version}};
}

static std::optional<QDate> dateFromJson(const QJsonValue &value)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

DatedRule datedRuleFromJson(const QJsonObject &json)
{
    return {RuleId(json[u"id"].toInteger()), json[u"name"].toString(),
            dateFromJson(json[u"validFrom"]).value_or(QDate()), json[u"value"].toInteger(),
            json[u"version"].toInt()};
}

TripFare tripFareFromJson(const QJsonObject &json)
{
    TripFare fare;
    fare.id = TripFareId(json[u"id"].toInteger());
    fare.trainId = TrainId(json[u"trainId"].toInteger());
    fare.travelClass = word<TravelClass>(json[u"travelClass"]);
    fare.subclass = json[u"subclass"].toString();
    fare.from = json[u"from"].toString();
    fare.to = json[u"to"].toString();
    fare.firstDate = dateFromJson(json[u"firstDate"]);
    fare.lastDate = dateFromJson(json[u"lastDate"]);
    fare.fare = money(json[u"fare"]);
    fare.version = json[u"version"].toInt();
    return fare;
}

static int readVersion(Reader &reader)
{
    return int(reader.optionalInteger(QStringLiteral("version")).value_or(0));
}

/// Invalid for an empty text; that of an impossible date is a field error.
static QDate dateFrom(Reader &reader, const QString &name, const QString &text)
{
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!text.isEmpty() && !date.isValid())
        reader.fail(name, QStringLiteral("date.invalid"));
    return date;
}

static std::optional<QDate> optionalDate(Reader &reader, const QString &name)
{
    const QDate date = dateFrom(reader, name, reader.optionalText(name, 10));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

Result<DatedRule> ruleRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    DatedRule rule;
    rule.name = reader.text(QStringLiteral("name"), 40);
    const QString validFrom = QStringLiteral("validFrom");
    rule.validFrom = dateFrom(reader, validFrom, reader.text(validFrom, 10));
    rule.value = reader.integer(QStringLiteral("value"));
    rule.version = readVersion(reader);
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return rule;
}

Result<TripFare> tripFareRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    TripFare fare;
    fare.trainId = TrainId(reader.integer(QStringLiteral("trainId")));
    fare.travelClass = reader.word<TravelClass>(QStringLiteral("travelClass"));
    fare.subclass = reader.text(QStringLiteral("subclass"), 4);
    fare.from = reader.optionalText(QStringLiteral("from"), 8);
    fare.to = reader.optionalText(QStringLiteral("to"), 8);
    fare.firstDate = optionalDate(reader, QStringLiteral("firstDate"));
    fare.lastDate = optionalDate(reader, QStringLiteral("lastDate"));
    fare.fare = Money(reader.integer(QStringLiteral("fare")));
    fare.version = readVersion(reader);
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return fare;
}

} // namespace kai::api
