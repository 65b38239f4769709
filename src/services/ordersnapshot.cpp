#include "services/ordersnapshot.h"

namespace kai {

static void addPassenger(QJsonObject &members, const QString &prefix, const Passenger &passenger)
{
    members[prefix + QLatin1String("name")] = passenger.details.name;
    members[prefix + QLatin1String("identityType")] = wireName(passenger.details.identityType);
    members[prefix + QLatin1String("identityNumber")]
        = maskedIdentity(passenger.details.identityNumber);
    members[prefix + QLatin1String("fare")] = passenger.fare.rupiah();
    members[prefix + QLatin1String("cancelled")] = passenger.cancelled;
    if (passenger.seat) {
        members[prefix + QLatin1String("seat")] = shortName(passenger.seat->travelClass) + u' '
                                                  + QString::number(passenger.seat->coachNumber)
                                                  + u' ' + passenger.seat->label;
    }
}

/// The whole order as one flat object.
static QJsonObject membersOf(const Order &order)
{
    QJsonObject members {
        {QStringLiteral("status"), wireName(order.status)},
        {QStringLiteral("contact.name"), order.contact.name},
        {QStringLiteral("contact.email"), order.contact.email},
        {QStringLiteral("contact.phone"), order.contact.phone},
        {QStringLiteral("scheduleId"), order.trip.scheduleId.value()},
        {QStringLiteral("train"), order.trip.train.number},
        {QStringLiteral("serviceDate"), order.trip.serviceDate.toString(Qt::ISODate)},
        {QStringLiteral("from"), order.trip.from.stationCode},
        {QStringLiteral("to"), order.trip.to.stationCode},
        {QStringLiteral("total"), order.total().rupiah()},
        {QStringLiteral("refunded"), order.refunded.rupiah()},
    };
    for (qsizetype i = 0; i < order.passengers.size(); ++i)
        addPassenger(members, QStringLiteral("passengers.%1.").arg(i), order.passengers[i]);
    return members;
}

OrderNote withDifference(OrderNote note, const Order &before, const Order &after)
{
    const QJsonObject old = membersOf(before);
    const QJsonObject now = membersOf(after);
    for (const QString &name : now.keys()) {
        if (old[name] == now[name])
            continue;
        note.before[name] = old[name];
        note.after[name] = now[name];
    }
    return note;
}

} // namespace kai
