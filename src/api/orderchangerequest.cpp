#include "api/json.h"

#include "api/jsonparts.h"
#include "api/reader.h"

namespace kai::api {

constexpr int maxPassengers = 100;

QJsonObject toJson(const ChangeQuote &quote)
{
    return {{QStringLiteral("charge"), quote.charge.rupiah()},
            {QStringLiteral("priceLines"), toJsonArray(quote.lines)},
            {QStringLiteral("order"), toJson(quote.order)}};
}

ChangeQuote changeQuoteFromJson(const QJsonObject &json)
{
    ChangeQuote quote;
    quote.charge = money(json[u"charge"]);
    for (const QJsonValue &line : json[u"priceLines"].toArray())
        quote.lines.append(priceLineFromJson(line.toObject()));
    quote.order = orderFromJson(json[u"order"].toObject());
    return quote;
}

static void put(QJsonObject &json, const QString &name, const std::optional<QString> &text)
{
    if (text)
        json[name] = *text;
}

static QJsonObject passengerToJson(const PassengerChange &change)
{
    QJsonObject json {{QStringLiteral("id"), change.id.value()}};
    put(json, QStringLiteral("name"), change.name);
    if (change.type)
        json[u"type"] = wireName(*change.type);
    if (change.identityType)
        json[u"identityType"] = wireName(*change.identityType);
    put(json, QStringLiteral("identityNumber"), change.identityNumber);
    if (change.seatId)
        json[u"seatId"] = change.seatId->value();
    return json;
}

QJsonObject toJson(const ChangeCommand &command)
{
    const OrderChange &change = command.change;
    QJsonObject json {{QStringLiteral("quoteOnly"), command.purpose == Purpose::Quote}};
    if (change.version)
        json[u"version"] = *change.version;
    QJsonObject contact;
    put(contact, QStringLiteral("name"), change.contact.name);
    put(contact, QStringLiteral("email"), change.contact.email);
    put(contact, QStringLiteral("phone"), change.contact.phone);
    if (!contact.isEmpty())
        json[u"contact"] = contact;
    QJsonArray passengers;
    for (const PassengerChange &passenger : change.passengers)
        passengers.append(passengerToJson(passenger));
    if (!passengers.isEmpty())
        json[u"passengers"] = passengers;
    if (change.reschedule) {
        QJsonObject trip {{QStringLiteral("scheduleId"), change.reschedule->scheduleId.value()}};
        put(trip, QStringLiteral("from"), change.reschedule->from);
        put(trip, QStringLiteral("to"), change.reschedule->to);
        json[u"reschedule"] = trip;
    }
    if (change.expectedCharge)
        json[u"expectedCharge"] = change.expectedCharge->rupiah();
    return json;
}

static std::optional<QString> optionalText(Reader &reader, const QString &name, int maximumLength)
{
    if (!reader.has(name))
        return std::nullopt;
    return reader.text(name, maximumLength);
}

static ContactChange readContact(const QJsonObject &json, QList<FieldError> &errors)
{
    Reader reader(json, QStringLiteral("/contact"), errors);
    ContactChange contact;
    contact.name = optionalText(reader, QStringLiteral("name"), 100);
    contact.email = optionalText(reader, QStringLiteral("email"), 254);
    contact.phone = optionalText(reader, QStringLiteral("phone"), 32);
    reader.finish();
    return contact;
}

static PassengerChange readPassenger(const QJsonObject &json, const QString &pointer,
                                     QList<FieldError> &errors)
{
    Reader reader(json, pointer, errors);
    PassengerChange passenger;
    passenger.id = PassengerId(reader.integer(QStringLiteral("id")));
    passenger.name = optionalText(reader, QStringLiteral("name"), 100);
    passenger.type = reader.optionalWord<PassengerType>(QStringLiteral("type"));
    passenger.identityType = reader.optionalWord<IdentityType>(QStringLiteral("identityType"));
    passenger.identityNumber = optionalText(reader, QStringLiteral("identityNumber"), 32);
    if (const auto seat = reader.optionalInteger(QStringLiteral("seatId")))
        passenger.seatId = SeatId(*seat);
    reader.finish();
    return passenger;
}

static Reschedule readReschedule(const QJsonObject &json, QList<FieldError> &errors)
{
    Reader reader(json, QStringLiteral("/reschedule"), errors);
    Reschedule reschedule;
    reschedule.scheduleId = ScheduleId(reader.integer(QStringLiteral("scheduleId")));
    reschedule.from = optionalText(reader, QStringLiteral("from"), 8);
    reschedule.to = optionalText(reader, QStringLiteral("to"), 8);
    reader.finish();
    return reschedule;
}

static QList<PassengerChange> readPassengers(Reader &reader, QList<FieldError> &errors)
{
    QList<PassengerChange> passengers;
    const QString name = QStringLiteral("passengers");
    if (!reader.has(name))
        return passengers;
    const QJsonArray array = reader.array(name, maxPassengers);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString pointer = QStringLiteral("/passengers/%1").arg(i);
        if (array[i].isObject())
            passengers.append(readPassenger(array[i].toObject(), pointer, errors));
        else
            errors.append({pointer, QStringLiteral("type")});
    }
    return passengers;
}

static bool isEmpty(const OrderChange &change)
{
    return !change.contact.name && !change.contact.email && !change.contact.phone
           && change.passengers.isEmpty() && !change.reschedule;
}

Result<ChangeCommand> changeCommandFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    ChangeCommand command;
    OrderChange &change = command.change;
    if (const auto version = reader.optionalInteger(QStringLiteral("version")))
        change.version = int(*version);
    if (reader.has(QStringLiteral("contact")))
        change.contact = readContact(reader.object(QStringLiteral("contact")), errors);
    change.passengers = readPassengers(reader, errors);
    if (reader.has(QStringLiteral("reschedule")))
        change.reschedule = readReschedule(reader.object(QStringLiteral("reschedule")), errors);
    if (const auto charge = reader.optionalInteger(QStringLiteral("expectedCharge")))
        change.expectedCharge = Money(*charge);
    if (reader.optionalBool(QStringLiteral("quoteOnly")))
        command.purpose = Purpose::Quote;
    reader.finish();
    if (errors.isEmpty() && isEmpty(change))
        errors.append({QString(), QStringLiteral("change.nothing")});
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return command;
}

} // namespace kai::api
