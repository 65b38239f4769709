#include "api/json.h"

#include "api/jsonparts.h"
#include "api/reader.h"

namespace kai::api {

constexpr int maxReasonLength = 200;
constexpr int maxPassengers = 100;

QJsonObject toJson(const PriceLine &line)
{
    return {{QStringLiteral("kind"), wireName(line.kind)},
            {QStringLiteral("passengerId"),
             line.passenger ? QJsonValue(line.passenger->value()) : QJsonValue::Null},
            {QStringLiteral("amount"), line.amount.rupiah()}};
}

PriceLine priceLineFromJson(const QJsonObject &json)
{
    PriceLine line {word<PriceLineKind>(json[u"kind"]), std::nullopt, money(json[u"amount"])};
    if (json[u"passengerId"].isDouble())
        line.passenger = PassengerId(json[u"passengerId"].toInteger());
    return line;
}

static QJsonArray idsToJson(const QList<PassengerId> &ids)
{
    QJsonArray array;
    for (const PassengerId id : ids)
        array.append(id.value());
    return array;
}

QJsonObject toJson(const CancellationQuote &quote, const Order &order)
{
    return {{QStringLiteral("orderCode"), order.code},
            {QStringLiteral("status"), wireName(order.status)},
            {QStringLiteral("passengerIds"), idsToJson(quote.passengers)},
            {QStringLiteral("wholeOrder"), quote.isWhole},
            {QStringLiteral("fee"), quote.fee.rupiah()},
            {QStringLiteral("refund"), quote.refund.rupiah()},
            {QStringLiteral("priceLines"), toJsonArray(quote.lines)},
            {QStringLiteral("order"), toJson(order)}};
}

CancellationQuote cancellationQuoteFromJson(const QJsonObject &json)
{
    CancellationQuote quote;
    for (const QJsonValue &id : json[u"passengerIds"].toArray())
        quote.passengers.append(PassengerId(id.toInteger()));
    quote.isWhole = json[u"wholeOrder"].toBool();
    quote.fee = money(json[u"fee"]);
    quote.refund = money(json[u"refund"]);
    for (const QJsonValue &line : json[u"priceLines"].toArray())
        quote.lines.append(priceLineFromJson(line.toObject()));
    return quote;
}

QJsonObject toJson(const HistoryEntry &entry)
{
    const OrderNote &note = entry.note;
    return {{QStringLiteral("at"), timeToJson(entry.at)},
            {QStringLiteral("actorId"),
             note.actor ? QJsonValue(note.actor->value()) : QJsonValue::Null},
            {QStringLiteral("actorName"), entry.actorName},
            {QStringLiteral("address"), note.address},
            {QStringLiteral("event"), note.event},
            {QStringLiteral("details"), note.details},
            {QStringLiteral("before"), note.before},
            {QStringLiteral("after"), note.after}};
}

HistoryEntry historyEntryFromJson(const QJsonObject &json)
{
    HistoryEntry entry;
    entry.at = timeFromJson(json[u"at"]);
    entry.actorName = json[u"actorName"].toString();
    if (json[u"actorId"].isDouble())
        entry.note.actor = UserId(json[u"actorId"].toInteger());
    entry.note.address = json[u"address"].toString();
    entry.note.event = json[u"event"].toString();
    entry.note.details = json[u"details"].toObject();
    entry.note.before = json[u"before"].toObject();
    entry.note.after = json[u"after"].toObject();
    return entry;
}

QJsonObject toJson(const CancellationCommand &command)
{
    QJsonObject json {{QStringLiteral("reason"), command.reason},
                      {QStringLiteral("quoteOnly"), command.purpose == Purpose::Quote}};
    if (!command.passengers.isEmpty())
        json[u"passengerIds"] = idsToJson(command.passengers);
    return json;
}

/// The numbers of passengers, each once at most.
static QList<PassengerId> readPassengerIds(Reader &reader, QList<FieldError> &errors)
{
    const QString name = QStringLiteral("passengerIds");
    QList<PassengerId> ids;
    if (!reader.has(name))
        return ids;
    const QJsonArray array = reader.array(name, maxPassengers);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const PassengerId id(array[i].toInteger());
        if (!id.isValid())
            errors.append(
                {reader.pointerTo(name) + u'/' + QString::number(i), QStringLiteral("type")});
        else if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

Result<CancellationCommand> cancellationCommandFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    CancellationCommand command;
    command.reason = reader.text(QStringLiteral("reason"), maxReasonLength).trimmed();
    command.passengers = readPassengerIds(reader, errors);
    if (reader.optionalBool(QStringLiteral("quoteOnly")))
        command.purpose = Purpose::Quote;
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return command;
}

} // namespace kai::api
