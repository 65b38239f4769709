#include "api/json.h"
#include "api/reader.h"

namespace kai::api {

QJsonObject toJson(const OrderRequest &request)
{
    QJsonArray passengers;
    for (const PassengerRequest &passenger : request.passengers) {
        QJsonObject json {
            {QStringLiteral("name"), passenger.details.name},
            {QStringLiteral("type"), wireName(passenger.details.type)},
            {QStringLiteral("identityType"), wireName(passenger.details.identityType)},
            {QStringLiteral("identityNumber"), passenger.details.identityNumber}};
        if (passenger.seatId)
            json[u"seatId"] = passenger.seatId->value();
        passengers.append(json);
    }
    QJsonObject json {
        {QStringLiteral("scheduleId"), request.scheduleId.value()},
        {QStringLiteral("from"), request.from},
        {QStringLiteral("to"), request.to},
        {QStringLiteral("contact"), QJsonObject {{QStringLiteral("name"), request.contact.name},
                                                 {QStringLiteral("email"), request.contact.email},
                                                 {QStringLiteral("phone"), request.contact.phone}}},
        {QStringLiteral("passengers"), passengers}};
    if (request.travelClass)
        json[u"travelClass"] = wireName(*request.travelClass);
    return json;
}

static PassengerRequest readPassenger(const QJsonObject &json, const QString &pointer,
                                      QList<FieldError> &errors)
{
    Reader reader(json, pointer, errors);
    PassengerRequest passenger;
    passenger.details.name = reader.text(QStringLiteral("name"), 100).trimmed();
    passenger.details.type = reader.word<PassengerType>(QStringLiteral("type"));
    passenger.details.identityType = reader.word<IdentityType>(QStringLiteral("identityType"));
    passenger.details.identityNumber = reader.text(QStringLiteral("identityNumber"), 32).trimmed();
    if (const auto seat = reader.optionalInteger(QStringLiteral("seatId")))
        passenger.seatId = SeatId(*seat);
    reader.finish();
    return passenger;
}

static Contact readContact(const QJsonObject &json, QList<FieldError> &errors)
{
    Reader reader(json, QStringLiteral("/contact"), errors);
    Contact contact;
    contact.name = reader.text(QStringLiteral("name"), 100).trimmed();
    contact.email = reader.text(QStringLiteral("email"), 254).trimmed();
    contact.phone = reader.text(QStringLiteral("phone"), 32).trimmed();
    reader.finish();
    return contact;
}

Result<OrderRequest> orderRequestFromJson(const QJsonObject &json)
{
    QList<FieldError> errors;
    Reader reader(json, QString(), errors);
    OrderRequest request;
    request.scheduleId = ScheduleId(reader.integer(QStringLiteral("scheduleId")));
    request.from = reader.text(QStringLiteral("from"), 8);
    request.to = reader.text(QStringLiteral("to"), 8);
    const QJsonObject contact = reader.object(QStringLiteral("contact"));
    if (json[u"contact"].isObject())
        request.contact = readContact(contact, errors);
    const QJsonArray passengers = reader.array(QStringLiteral("passengers"), 100);
    for (qsizetype i = 0; i < passengers.size(); ++i) {
        const QString pointer = QStringLiteral("/passengers/%1").arg(i);
        if (!passengers[i].isObject())
            errors.append({pointer, QStringLiteral("type")});
        else
            request.passengers.append(readPassenger(passengers[i].toObject(), pointer, errors));
    }
    request.travelClass = reader.optionalWord<TravelClass>(QStringLiteral("travelClass"));
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return request;
}

} // namespace kai::api
