#include "api/moneyjson.h"

#include "api/json.h"

namespace kai::api {

template<class Tag> static QJsonValue idToJson(Id<Tag> id)
{
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue(QJsonValue::Null);
}

static QJsonValue userToJson(const std::optional<UserId> &user)
{
    return idToJson(user.value_or(UserId()));
}

QJsonObject toJson(const Refund &refund)
{
    QJsonArray passengers;
    for (const PassengerId id : refund.passengers)
        passengers.append(id.value());
    return {{QStringLiteral("id"), refund.id.value()},
            {QStringLiteral("paymentId"), refund.paymentId.value()},
            {QStringLiteral("orderCode"), refund.orderCode},
            {QStringLiteral("amount"), refund.amount.rupiah()},
            {QStringLiteral("reason"), refund.reason},
            {QStringLiteral("channel"), wireName(refund.channel)},
            {QStringLiteral("status"), wireName(refund.status)},
            {QStringLiteral("passengerIds"), passengers},
            {QStringLiteral("requestedBy"), userToJson(refund.requestedBy)},
            {QStringLiteral("decidedBy"), userToJson(refund.decidedBy)},
            {QStringLiteral("payoutTo"), refund.payoutTo},
            {QStringLiteral("reference"), refund.reference},
            {QStringLiteral("attempts"), refund.attempts},
            {QStringLiteral("lastReason"), refund.lastReason},
            {QStringLiteral("createdAt"), timeToJson(refund.createdAt)},
            {QStringLiteral("finishedAt"), timeToJson(refund.finishedAt)}};
}

QJsonObject toJson(const DeskCase &found)
{
    QJsonArray actions;
    if (found.isOpen()) {
        for (const CaseAction action : actionsOf(found.kind))
            actions.append(wireName(action));
    }
    return {{QStringLiteral("id"), found.id.value()},
            {QStringLiteral("kind"), wireName(found.kind)},
            {QStringLiteral("orderCode"),
             found.orderCode.isEmpty() ? QJsonValue() : QJsonValue(found.orderCode)},
            {QStringLiteral("paymentId"), idToJson(found.paymentId)},
            {QStringLiteral("notificationId"), idToJson(found.notificationId)},
            {QStringLiteral("refundId"), idToJson(found.refundId)},
            {QStringLiteral("details"), found.details},
            {QStringLiteral("actions"), actions},
            {QStringLiteral("createdAt"), timeToJson(found.createdAt)},
            {QStringLiteral("closedAt"), timeToJson(found.closedAt)},
            {QStringLiteral("closedBy"), userToJson(found.closedBy)},
            {QStringLiteral("action"),
             found.action ? QJsonValue(wireName(*found.action)) : QJsonValue()},
            {QStringLiteral("note"), found.note}};
}

QJsonObject toJson(const Shift &shift)
{
    QJsonObject json {{QStringLiteral("id"), shift.id.value()},
                      {QStringLiteral("cashierId"), shift.cashierId.value()},
                      {QStringLiteral("cashierName"), shift.cashierName},
                      {QStringLiteral("openedAt"), timeToJson(shift.createdAt)},
                      {QStringLiteral("closedAt"), timeToJson(shift.closedAt)},
                      {QStringLiteral("openingFloat"), shift.openingFloat.rupiah()},
                      {QStringLiteral("saleCount"), shift.saleCount},
                      {QStringLiteral("refundCount"), shift.refundCount}};
    if (shift.isOpen())
        return json; // the count is blind
    json[u"sales"] = shift.sales.rupiah();
    json[u"refunds"] = shift.refunds.rupiah();
    json[u"cashIn"] = shift.cashIn.rupiah();
    json[u"cashOut"] = shift.cashOut.rupiah();
    json[u"expected"] = shift.expected().rupiah();
    json[u"counted"] = shift.counted.rupiah();
    json[u"difference"] = shift.difference().rupiah();
    return json;
}

QJsonObject toJson(const NotificationRecord &record)
{
    return {{QStringLiteral("id"), record.id.value()},
            {QStringLiteral("gatewayOrderId"), record.gatewayOrderId},
            {QStringLiteral("receivedAt"), timeToJson(record.createdAt)},
            {QStringLiteral("state"), wireName(record.state)},
            {QStringLiteral("outcome"),
             record.outcome.isEmpty() ? QJsonValue() : QJsonValue(record.outcome)},
            {QStringLiteral("attempts"), record.attempts},
            {QStringLiteral("lastReason"), record.lastReason},
            {QStringLiteral("finishedAt"), timeToJson(record.finishedAt)}};
}

QJsonObject toJson(const NotificationHealth &health)
{
    return {{QStringLiteral("lastReceivedAt"), timeToJson(health.lastReceivedAt)},
            {QStringLiteral("ageSeconds"),
             health.ageSeconds ? QJsonValue(*health.ageSeconds) : QJsonValue()},
            {QStringLiteral("waiting"), health.waiting},
            {QStringLiteral("failed"), health.failed},
            {QStringLiteral("receivedToday"), health.receivedToday}};
}

} // namespace kai::api
