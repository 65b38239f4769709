#include "fakemoney.h"

#include "api/moneyjson.h"

#include <QJsonArray>

namespace kai::tests {

template<class T, class Wanted> static HttpAnswer listOf(const QList<T> &all, Wanted wanted)
{
    QJsonArray found;
    for (const T &one : all) {
        if (wanted(one))
            found.append(api::toJson(one));
    }
    return data(found);
}

DeskCaseId FakeMoney::addCase(CaseKind kind, const QString &orderCode)
{
    DeskCase found;
    found.id = DeskCaseId(cases.size() + 1);
    found.kind = kind;
    found.orderCode = orderCode;
    found.details = {{u"reason"_qs, u"seatsGone"_qs},
                     {u"gatewayStatus"_qs, u"settlement"_qs},
                     {u"grossAmount"_qs, 572'500},
                     {u"expected"_qs, 572'500}};
    found.createdAt = now();
    cases.prepend(found);
    return found.id;
}

RefundId FakeMoney::addPayout(UserId requestedBy, Money amount)
{
    Refund refund;
    refund.id = RefundId(refunds.size() + 1);
    refund.paymentId = PaymentId(1);
    refund.orderCode = u"KAI0001"_qs;
    refund.amount = amount;
    refund.reason = u"cancelled by the buyer"_qs;
    refund.channel = RefundChannel::Manual;
    refund.status = RefundStatus::AwaitingApproval;
    refund.requestedBy = requestedBy;
    refund.payoutTo = u"BCA 123 Dewi Lestari"_qs;
    refund.createdAt = now();
    refunds.prepend(refund);
    return refund.id;
}

void FakeMoney::addNotification(NotificationState state, const QString &outcome)
{
    NotificationRecord record;
    record.id = NotificationId(notifications.size() + 1);
    record.gatewayOrderId = u"KAI0001-1"_qs;
    record.createdAt = now();
    record.state = state;
    record.outcome = outcome;
    record.attempts = state == NotificationState::Done ? 0 : 3;
    record.lastReason = state == NotificationState::Done ? QString() : u"gateway.failed"_qs;
    notifications.prepend(record);
}

void FakeMoney::failProbe(ProbeStage failed, const QString &code, const QString &detail)
{
    report = {u"https://tickets.example.id/api/v1/payments/midtrans/notifications"_qs, {}, {}};
    StageState state = StageState::Passed;
    for (const auto &[stage, name] : WireNames<ProbeStage>::values) {
        if (stage == failed) {
            report.stages.append({stage, StageState::Failed, code, detail});
            state = StageState::NotReached;
        } else {
            report.stages.append({stage, state, {}, {}});
        }
    }
}

void FakeMoney::sell(Money amount)
{
    shifts.first().sales += amount;
    ++shifts.first().saleCount;
}

std::optional<HttpAnswer> FakeMoney::answer(const HttpRequest &request, const User &user)
{
    const QString path = request.path.mid(int(qstrlen("/api/v1")));
    if (path.startsWith(u"/desk"))
        return answerDesk(request, user);
    if (path.startsWith(u"/refunds"))
        return answerRefunds(request, user);
    if (path.startsWith(u"/shifts"))
        return answerShifts(request, user);
    if (path == u"/webhook-doctor/probe")
        return data(api::toJson(report));
    if (path == u"/webhook-doctor")
        return data(api::toJson(health));
    if (path.startsWith(u"/notifications"))
        return answerNotifications(request);
    return std::nullopt;
}

HttpAnswer FakeMoney::answerDesk(const HttpRequest &request, const User &user)
{
    if (request.method == "GET") {
        const bool openOnly = request.query.queryItemValue(u"state"_qs) != u"all";
        const QString kind = request.query.queryItemValue(u"kind"_qs);
        return listOf(cases, [&](const DeskCase &found) {
            return (found.isOpen() || !openOnly)
                   && (kind.isEmpty() || wireName(found.kind) == kind);
        });
    }
    if (user.role < Role::Supervisor)
        return problem(403, u"auth.forbidden"_qs);
    for (DeskCase &found : cases) {
        if (QString::number(found.id.value()) != segments(request.path).value(4))
            continue;
        if (!found.isOpen())
            return problem(409, u"case.closed"_qs);
        const auto action = fromWireName<CaseAction>(request.body[u"action"].toString());
        if (action == CaseAction::Link && request.body[u"orderCode"].toString() != u"KAI0001")
            return problem(400, u"validation.failed"_qs, {{u"/orderCode"_qs, u"order.unknown"_qs}});
        found.action = action;
        found.note = request.body[u"note"].toString();
        found.closedBy = user.id;
        found.closedAt = now();
        return data(api::toJson(found));
    }
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeMoney::answerRefunds(const HttpRequest &request, const User &user)
{
    if (request.method == "GET") {
        const QString status = request.query.queryItemValue(u"status"_qs);
        return listOf(refunds, [&](const Refund &refund) {
            return status.isEmpty() || wireName(refund.status) == status;
        });
    }
    const bool approves = request.path.endsWith(u"/approve");
    for (Refund &refund : refunds) {
        if (QString::number(refund.id.value()) != segments(request.path).value(3))
            continue;
        if (approves && refund.requestedBy == user.id)
            return problem(403, u"refund.secondPerson"_qs);
        if (refund.status != RefundStatus::AwaitingApproval)
            return problem(409, u"refund.state"_qs);
        refund.status = approves ? RefundStatus::Succeeded : RefundStatus::Rejected;
        refund.reference = request.body[u"reference"].toString();
        refund.decidedBy = user.id;
        return data(api::toJson(refund));
    }
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeMoney::refund(Payment &payment, const HttpRequest &request, const User &user)
{
    if (request.headers.value("idempotency-key").isEmpty())
        return problem(400, u"validation.failed"_qs, {{u"Idempotency-Key"_qs, u"required"_qs}});
    const Money left = payment.amount - payment.refundTotal;
    Refund refund;
    refund.id = RefundId(refunds.size() + 1);
    refund.paymentId = payment.id;
    refund.orderCode = payment.orderCode;
    refund.amount
        = request.body.contains(u"amount") ? Money(request.body[u"amount"].toInteger()) : left;
    if (refund.amount > left)
        return problem(409, u"refund.tooMuch"_qs);
    refund.channel = refundChannelOf(payment, refund.amount);
    refund.status = refund.channel == RefundChannel::Manual ? RefundStatus::AwaitingApproval
                                                            : RefundStatus::Succeeded;
    refund.reason = request.body[u"reason"].toString();
    refund.payoutTo = request.body[u"payoutTo"].toString();
    refund.requestedBy = user.id;
    refund.createdAt = now();
    payment.refundTotal += refund.amount;
    refunds.prepend(refund);
    return data(api::toJson(refund), 201);
}

HttpAnswer FakeMoney::answerShifts(const HttpRequest &request, const User &user)
{
    const QStringList parts = segments(request.path);
    if (parts.size() == 3 && request.method == "GET")
        return listOf(shifts, [](const Shift &) { return true; });
    const bool hasOpen = !shifts.isEmpty() && shifts.first().isOpen();
    if (parts.size() == 3) {
        if (hasOpen)
            return problem(409, u"shift.open"_qs);
        Shift shift;
        shift.id = ShiftId(shifts.size() + 1);
        shift.cashierId = user.id;
        shift.cashierName = user.fullName;
        shift.createdAt = now();
        shift.openingFloat = Money(request.body[u"openingFloat"].toInteger());
        shifts.prepend(shift);
        return data(api::toJson(shift), 201);
    }
    if (parts[3] == u"current")
        return hasOpen ? answerCurrentShift(parts.value(4), request)
                       : problem(409, u"shift.none"_qs);
    if (parts.value(4) == u"report")
        return {200, "%PDF-1.4 not really", "application/pdf"};
    return problem(404, u"resource.notFound"_qs);
}

HttpAnswer FakeMoney::answerCurrentShift(const QString &what, const HttpRequest &request)
{
    Shift &shift = shifts.first();
    if (what == u"movements") {
        const Money amount(request.body[u"amount"].toInteger());
        const bool isOut = request.body[u"direction"].toString() == u"out";
        if (isOut && amount > shift.expected())
            return problem(409, u"shift.tooMuch"_qs);
        (isOut ? shift.cashOut : shift.cashIn) += amount;
    } else if (what == u"close") {
        shift.counted = Money(request.body[u"counted"].toInteger());
        shift.closedAt = now();
    }
    return data(api::toJson(shift));
}

HttpAnswer FakeMoney::answerNotifications(const HttpRequest &request)
{
    if (request.method == "GET") {
        const QString state = request.query.queryItemValue(u"state"_qs);
        return listOf(notifications, [&](const NotificationRecord &record) {
            return state.isEmpty() || wireName(record.state) == state;
        });
    }
    for (NotificationRecord &record : notifications) {
        if (QString::number(record.id.value()) != segments(request.path).value(3))
            continue;
        record.state = NotificationState::Done;
        record.outcome = u"applied"_qs;
        return data(api::toJson(record));
    }
    return problem(404, u"resource.notFound"_qs);
}

} // namespace kai::tests
