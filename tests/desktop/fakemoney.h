#pragma once

#include "domain/deskcase.h"
#include "domain/notification.h"
#include "domain/payment.h"
#include "domain/probe.h"
#include "domain/refund.h"
#include "domain/shift.h"
#include "domain/user.h"
#include "fakehttp.h"

namespace kai::tests {

/// The fake server's desk, drawers and notifications.
class FakeMoney
{
public:
    QList<DeskCase> cases;
    QList<Refund> refunds;
    QList<Shift> shifts; ///< newest first; the first one may be open
    QList<NotificationRecord> notifications;
    NotificationHealth health;
    ProbeReport report;

    /// A case of the kind; its number.
    DeskCaseId addCase(CaseKind kind, const QString &orderCode);
    /// A manual payout that somebody has asked for.
    RefundId addPayout(UserId requestedBy, Money amount);
    void addNotification(NotificationState state, const QString &outcome);
    /// A report of which the stage failed.
    void failProbe(ProbeStage stage, const QString &code, const QString &detail);
    /// Cash of sales goes into the open drawer.
    void sell(Money amount);

    /// Nothing for a path that is not of money.
    std::optional<HttpAnswer> answer(const HttpRequest &request, const User &user);
    HttpAnswer refund(Payment &payment, const HttpRequest &request, const User &user);

private:
    HttpAnswer answerDesk(const HttpRequest &request, const User &user);
    HttpAnswer answerRefunds(const HttpRequest &request, const User &user);
    HttpAnswer answerShifts(const HttpRequest &request, const User &user);
    HttpAnswer answerCurrentShift(const QString &what, const HttpRequest &request);
    HttpAnswer answerNotifications(const HttpRequest &request);
};

} // namespace kai::tests
