#include "desktop/client/moneyclient.h"

#include "api/moneyjson.h"
#include "desktop/client/apianswers.h"

namespace kai {

using api::Operation;

static QString pathOf(qint64 id)
{
    return QString::number(id);
}

UserId MoneyClient::userId() const
{
    return m_transport.hasSession() ? m_transport.session()->user.id : UserId();
}

void MoneyClient::cases(const CaseQuery &query, const QString &cursor, QObject *receiver,
                        Then<ApiPage<DeskCase>> then)
{
    ApiCall call = callOf(Operation::ListDeskCases);
    addText(call.query, QStringLiteral("state"),
            query.openOnly ? QStringLiteral("open") : QStringLiteral("all"));
    if (query.kind)
        addText(call.query, QStringLiteral("kind"), wireName(*query.kind));
    addText(call.query, QStringLiteral("orderCode"), query.orderCode);
    addPaging(call.query, cursor);
    m_transport.send(
        call, receiver,
        asPage<DeskCase>(m_transport.server(), api::deskCaseFromJson, std::move(then)));
}

void MoneyClient::decide(DeskCaseId id, const CaseDecisionCall &decision, QObject *receiver,
                         Then<DeskCase> then)
{
    ApiCall call = callOf(Operation::DecideDeskCase, {pathOf(id.value())});
    QJsonObject body {{QStringLiteral("action"), wireName(decision.action)},
                      {QStringLiteral("note"), decision.note}};
    if (decision.action == CaseAction::Link)
        body[u"orderCode"] = decision.orderCode;
    call.body = body;
    call.timeout = gatewayTimeout;
    m_transport.send(
        call, receiver,
        asObject<DeskCase>(m_transport.server(), api::deskCaseFromJson, std::move(then)));
}

void MoneyClient::refunds(std::optional<RefundStatus> status, const QString &cursor,
                          QObject *receiver, Then<ApiPage<Refund>> then)
{
    ApiCall call = callOf(Operation::ListRefunds);
    if (status)
        addText(call.query, QStringLiteral("status"), wireName(*status));
    addPaging(call.query, cursor);
    m_transport.send(call, receiver,
                     asPage<Refund>(m_transport.server(), api::refundFromJson, std::move(then)));
}

void MoneyClient::refund(PaymentId id, const QJsonObject &body, const QByteArray &idempotencyKey,
                         QObject *receiver, Then<Refund> then)
{
    ApiCall call = callOf(Operation::CreateRefund, {pathOf(id.value())});
    call.body = body;
    call.idempotencyKey = idempotencyKey;
    call.timeout = gatewayTimeout;
    call.repeats = 1;
    m_transport.send(call, receiver,
                     asObject<Refund>(m_transport.server(), api::refundFromJson, std::move(then)));
}

void MoneyClient::approveRefund(RefundId id, const QString &reference, const QString &payoutTo,
                                QObject *receiver, Then<Refund> then)
{
    ApiCall call = callOf(Operation::ApproveRefund, {pathOf(id.value())});
    call.body = QJsonObject {{QStringLiteral("reference"), reference},
                             {QStringLiteral("payoutTo"), payoutTo}};
    m_transport.send(call, receiver,
                     asObject<Refund>(m_transport.server(), api::refundFromJson, std::move(then)));
}

void MoneyClient::rejectRefund(RefundId id, const QString &reason, QObject *receiver,
                               Then<Refund> then)
{
    ApiCall call = callOf(Operation::RejectRefund, {pathOf(id.value())});
    call.body = QJsonObject {{QStringLiteral("reason"), reason}};
    m_transport.send(call, receiver,
                     asObject<Refund>(m_transport.server(), api::refundFromJson, std::move(then)));
}

void MoneyClient::currentShift(QObject *receiver, Then<Shift> then)
{
    m_transport.send(callOf(Operation::GetCurrentShift), receiver,
                     asObject<Shift>(m_transport.server(), api::shiftFromJson, std::move(then)));
}

void MoneyClient::shifts(const QString &cursor, QObject *receiver, Then<ApiPage<Shift>> then)
{
    ApiCall call = callOf(Operation::ListShifts);
    addPaging(call.query, cursor);
    m_transport.send(call, receiver,
                     asPage<Shift>(m_transport.server(), api::shiftFromJson, std::move(then)));
}

void MoneyClient::openShift(Money openingFloat, QObject *receiver, Then<Shift> then)
{
    ApiCall call = callOf(Operation::OpenShift);
    call.body = QJsonObject {{QStringLiteral("openingFloat"), openingFloat.rupiah()}};
    m_transport.send(call, receiver,
                     asObject<Shift>(m_transport.server(), api::shiftFromJson, std::move(then)));
}

void MoneyClient::moveCash(const CashMovement &movement, QObject *receiver, Then<Shift> then)
{
    ApiCall call = callOf(Operation::MoveCash);
    call.body = api::toJson(movement);
    m_transport.send(call, receiver,
                     asObject<Shift>(m_transport.server(), api::shiftFromJson, std::move(then)));
}

void MoneyClient::closeShift(Money counted, QObject *receiver, Then<Shift> then)
{
    ApiCall call = callOf(Operation::CloseShift);
    call.body = QJsonObject {{QStringLiteral("counted"), counted.rupiah()}};
    m_transport.send(call, receiver,
                     asObject<Shift>(m_transport.server(), api::shiftFromJson, std::move(then)));
}

void MoneyClient::shiftReport(ShiftId id, QObject *receiver, Then<QByteArray> then)
{
    ApiCall call = callOf(Operation::GetShiftReport, {pathOf(id.value())});
    call.timeout = gatewayTimeout;
    m_transport.send(call, receiver, asPdf(m_transport.server(), std::move(then)));
}

void MoneyClient::notificationHealth(QObject *receiver, Then<NotificationHealth> then)
{
    m_transport.send(callOf(Operation::GetWebhookHealth), receiver,
                     asObject<NotificationHealth>(
                         m_transport.server(), api::notificationHealthFromJson, std::move(then)));
}

void MoneyClient::notifications(std::optional<NotificationState> state, const QString &cursor,
                                QObject *receiver, Then<ApiPage<NotificationRecord>> then)
{
    ApiCall call = callOf(Operation::ListNotifications);
    if (state)
        addText(call.query, QStringLiteral("state"), wireName(*state));
    addPaging(call.query, cursor);
    m_transport.send(call, receiver,
                     asPage<NotificationRecord>(m_transport.server(),
                                                api::notificationRecordFromJson, std::move(then)));
}

void MoneyClient::probe(QObject *receiver, Then<ProbeReport> then)
{
    ApiCall call = callOf(Operation::ProbeWebhook);
    call.timeout = gatewayTimeout;
    m_transport.send(
        call, receiver,
        asObject<ProbeReport>(m_transport.server(), api::probeReportFromJson, std::move(then)));
}

void MoneyClient::replay(NotificationId id, QObject *receiver, Then<NotificationRecord> then)
{
    ApiCall call = callOf(Operation::ReplayNotification, {pathOf(id.value())});
    call.timeout = gatewayTimeout;
    m_transport.send(call, receiver,
                     asObject<NotificationRecord>(
                         m_transport.server(), api::notificationRecordFromJson, std::move(then)));
}

QJsonObject toJson(const RefundCall &call)
{
    QJsonObject body {{QStringLiteral("reason"), call.reason}};
    if (call.amount)
        body[u"amount"] = call.amount->rupiah();
    QJsonArray passengers;
    for (const PassengerId id : call.passengers)
        passengers.append(id.value());
    if (!passengers.isEmpty())
        body[u"passengerIds"] = passengers;
    if (!call.payoutTo.isEmpty())
        body[u"payoutTo"] = call.payoutTo;
    return body;
}

} // namespace kai
