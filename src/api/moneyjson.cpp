#include "api/moneyjson.h"

#include "api/json.h"
#include "api/jsonparts.h"

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

QJsonObject toJson(const ProbeReport &report)
{
    QJsonArray stages;
    for (const ProbedStage &stage : report.stages) {
        stages.append(QJsonObject {{QStringLiteral("stage"), wireName(stage.stage)},
                                   {QStringLiteral("state"), wireName(stage.state)},
                                   {QStringLiteral("code"), stage.code},
                                   {QStringLiteral("detail"), stage.detail}});
    }
    return {{QStringLiteral("url"), report.url},
            {QStringLiteral("whole"), report.isWhole()},
            {QStringLiteral("elapsedMs"), qint64(report.elapsed.count())},
            {QStringLiteral("stages"), stages}};
}

QJsonObject toJson(const CashMovement &movement)
{
    return {{QStringLiteral("direction"), wireName(movement.direction)},
            {QStringLiteral("amount"), movement.amount.rupiah()},
            {QStringLiteral("note"), movement.note}};
}

static std::optional<UserId> userFromJson(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(UserId(value.toInteger())) : std::nullopt;
}

Refund refundFromJson(const QJsonObject &json)
{
    Refund refund;
    refund.id = RefundId(json[u"id"].toInteger());
    refund.paymentId = PaymentId(json[u"paymentId"].toInteger());
    refund.orderCode = json[u"orderCode"].toString();
    refund.amount = money(json[u"amount"]);
    refund.reason = json[u"reason"].toString();
    refund.channel = word<RefundChannel>(json[u"channel"]);
    refund.status = word<RefundStatus>(json[u"status"]);
    refund.requestedBy = userFromJson(json[u"requestedBy"]);
    refund.decidedBy = userFromJson(json[u"decidedBy"]);
    for (const QJsonValue &id : json[u"passengerIds"].toArray())
        refund.passengers.append(PassengerId(id.toInteger()));
    refund.payoutTo = json[u"payoutTo"].toString();
    refund.reference = json[u"reference"].toString();
    refund.attempts = json[u"attempts"].toInt();
    refund.lastReason = json[u"lastReason"].toString();
    refund.createdAt = timeFromJson(json[u"createdAt"]);
    refund.finishedAt = timeFromJson(json[u"finishedAt"]);
    return refund;
}

DeskCase deskCaseFromJson(const QJsonObject &json)
{
    DeskCase found;
    found.id = DeskCaseId(json[u"id"].toInteger());
    found.kind = fromWireName<CaseKind>(json[u"kind"].toString()).value_or(CaseKind::Unknown);
    found.orderCode = json[u"orderCode"].toString();
    found.paymentId = PaymentId(json[u"paymentId"].toInteger());
    found.notificationId = NotificationId(json[u"notificationId"].toInteger());
    found.refundId = RefundId(json[u"refundId"].toInteger());
    found.details = json[u"details"].toObject();
    found.createdAt = timeFromJson(json[u"createdAt"]);
    found.closedAt = timeFromJson(json[u"closedAt"]);
    found.closedBy = userFromJson(json[u"closedBy"]);
    found.action = fromWireName<CaseAction>(json[u"action"].toString());
    found.note = json[u"note"].toString();
    return found;
}

Shift shiftFromJson(const QJsonObject &json)
{
    Shift shift;
    shift.id = ShiftId(json[u"id"].toInteger());
    shift.cashierId = UserId(json[u"cashierId"].toInteger());
    shift.cashierName = json[u"cashierName"].toString();
    shift.createdAt = timeFromJson(json[u"openedAt"]);
    shift.closedAt = timeFromJson(json[u"closedAt"]);
    shift.openingFloat = money(json[u"openingFloat"]);
    shift.sales = money(json[u"sales"]);
    shift.refunds = money(json[u"refunds"]);
    shift.cashIn = money(json[u"cashIn"]);
    shift.cashOut = money(json[u"cashOut"]);
    shift.saleCount = json[u"saleCount"].toInt();
    shift.refundCount = json[u"refundCount"].toInt();
    shift.counted = money(json[u"counted"]);
    return shift;
}

NotificationRecord notificationRecordFromJson(const QJsonObject &json)
{
    NotificationRecord record;
    record.id = NotificationId(json[u"id"].toInteger());
    record.gatewayOrderId = json[u"gatewayOrderId"].toString();
    record.createdAt = timeFromJson(json[u"receivedAt"]);
    record.state = word<NotificationState>(json[u"state"]);
    record.outcome = json[u"outcome"].toString();
    record.attempts = json[u"attempts"].toInt();
    record.lastReason = json[u"lastReason"].toString();
    record.finishedAt = timeFromJson(json[u"finishedAt"]);
    return record;
}

NotificationHealth notificationHealthFromJson(const QJsonObject &json)
{
    NotificationHealth health;
    health.lastReceivedAt = timeFromJson(json[u"lastReceivedAt"]);
    if (json[u"ageSeconds"].isDouble())
        health.ageSeconds = json[u"ageSeconds"].toInteger();
    health.waiting = json[u"waiting"].toInt();
    health.failed = json[u"failed"].toInt();
    health.receivedToday = json[u"receivedToday"].toInt();
    return health;
}

ProbeReport probeReportFromJson(const QJsonObject &json)
{
    ProbeReport report;
    report.url = json[u"url"].toString();
    report.elapsed = std::chrono::milliseconds(json[u"elapsedMs"].toInteger());
    for (const QJsonValue &value : json[u"stages"].toArray()) {
        const QJsonObject stage = value.toObject();
        report.stages.append({word<ProbeStage>(stage[u"stage"]), word<StageState>(stage[u"state"]),
                              stage[u"code"].toString(), stage[u"detail"].toString()});
    }
    return report;
}

} // namespace kai::api
