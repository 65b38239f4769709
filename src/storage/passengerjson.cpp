#include "storage/passengerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kai {

QString passengersJson(const QList<Passenger> &passengers)
{
    QJsonArray array;
    for (const Passenger &passenger : passengers) {
        QJsonObject object {
            {QStringLiteral("id"), passenger.id.value()},
            {QStringLiteral("position"), array.size()},
            {QStringLiteral("name"), passenger.details.name},
            {QStringLiteral("type"), wireName(passenger.details.type)},
            {QStringLiteral("identity_type"), wireName(passenger.details.identityType)},
            {QStringLiteral("identity_number"), passenger.details.identityNumber},
            {QStringLiteral("fare"), passenger.fare.rupiah()},
            {QStringLiteral("reduction"), passenger.reduction},
            {QStringLiteral("reduction_amount"), passenger.reductionAmount.rupiah()},
            {QStringLiteral("cancelled"), passenger.cancelled},
            {QStringLiteral("subclass"), QString()},
        };
        if (passenger.seat) {
            object.insert(QStringLiteral("seat_id"), passenger.seat->seatId.value());
            object.insert(QStringLiteral("subclass"), passenger.seat->subclass);
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace kai
