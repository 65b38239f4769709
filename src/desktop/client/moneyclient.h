#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "domain/deskcase.h"
#include "domain/notification.h"
#include "domain/probe.h"
#include "domain/refund.h"
#include "domain/shift.h"

namespace kai {

struct CaseQuery
{
    bool openOnly = true;
    std::optional<CaseKind> kind;
    QString orderCode;

    friend bool operator==(const CaseQuery &, const CaseQuery &) = default;
};

/// What a supervisor does about a case.
struct CaseDecisionCall
{
    CaseAction action = CaseAction::Accept;
    QString orderCode; ///< for Link
    QString note;
};

/// What an operator wants to give back of a payment; neither amount nor passengers: all.
struct RefundCall
{
    std::optional<Money> amount;
    QList<PassengerId> passengers;
    QString reason;
    QString payoutTo;
};

/// The contract's calls about money after it was paid: the desk, refunds, shifts and the webhook
/// doctor. As ApiClient: each answers once, unless its receiver is gone.
class MoneyClient
{
public:
    explicit MoneyClient(ApiTransport &transport)
        : m_transport(transport)
    {
    }

    /// Of whoever is signed in; invalid for nobody.
    UserId userId() const;

    void cases(const CaseQuery &query, const QString &cursor, QObject *receiver,
               Then<ApiPage<DeskCase>> then);
    void decide(DeskCaseId id, const CaseDecisionCall &decision, QObject *receiver,
                Then<DeskCase> then);

    void refunds(std::optional<RefundStatus> status, const QString &cursor, QObject *receiver,
                 Then<ApiPage<Refund>> then);
    /// The same key for the same attempt: a repetition never refunds twice.
    void refund(PaymentId id, const QJsonObject &body, const QByteArray &idempotencyKey,
                QObject *receiver, Then<Refund> then);
    void approveRefund(RefundId id, const QString &reference, const QString &payoutTo,
                       QObject *receiver, Then<Refund> then);
    void rejectRefund(RefundId id, const QString &reason, QObject *receiver, Then<Refund> then);

    /// The open shift of whoever is signed in; a conflict "shift.none".
    void currentShift(QObject *receiver, Then<Shift> then);
    void shifts(const QString &cursor, QObject *receiver, Then<ApiPage<Shift>> then);
    void openShift(Money openingFloat, QObject *receiver, Then<Shift> then);
    void moveCash(const CashMovement &movement, QObject *receiver, Then<Shift> then);
    void closeShift(Money counted, QObject *receiver, Then<Shift> then);
    void shiftReport(ShiftId id, QObject *receiver, Then<QByteArray> then);

    void notificationHealth(QObject *receiver, Then<NotificationHealth> then);
    void notifications(std::optional<NotificationState> state, const QString &cursor,
                       QObject *receiver, Then<ApiPage<NotificationRecord>> then);
    void probe(QObject *receiver, Then<ProbeReport> then);
    void replay(NotificationId id, QObject *receiver, Then<NotificationRecord> then);

private:
    ApiTransport &m_transport;
};

/// The body of a request for a refund.
QJsonObject toJson(const RefundCall &call);

} // namespace kai
