#include "desktop/words/moneylabels.h"

#include "desktop/words/labels.h"

namespace kai {

QString MoneyLabels::of(CaseKind kind)
{
    switch (kind) {
    case CaseKind::PaidAfterExpiry:
        return tr("Paid after expiry");
    case CaseKind::AmountMismatch:
        return tr("Another amount");
    case CaseKind::FraudChallenge:
        return tr("Suspected of fraud");
    case CaseKind::PaidTwice:
        return tr("Paid twice");
    case CaseKind::Chargeback:
        return tr("Chargeback");
    case CaseKind::Reversed:
        return tr("Payment taken back");
    case CaseKind::RefundedElsewhere:
        return tr("Refunded elsewhere");
    case CaseKind::Unknown:
        return tr("Unknown payment");
    case CaseKind::Stuck:
        return tr("Stuck");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::explanationOf(CaseKind kind)
{
    switch (kind) {
    case CaseKind::PaidAfterExpiry:
        return tr("The buyer paid when the hold had ended, and the order could not get its seats "
                  "back: they are sold, or the train has left.");
    case CaseKind::AmountMismatch:
        return tr("Another amount or currency arrived than the order costs.");
    case CaseKind::FraudChallenge:
        return tr("The payment service suspects fraud. Until somebody decides there is no ticket.");
    case CaseKind::PaidTwice:
        return tr("Two payments arrived for one order. One of them has to go back.");
    case CaseKind::Chargeback:
        return tr("The payer's bank has reclaimed the payment.");
    case CaseKind::Reversed:
        return tr("The payment was settled and then taken back. The tickets are void.");
    case CaseKind::RefundedElsewhere:
        return tr("Money went back at the payment service that nobody here had asked for.");
    case CaseKind::Unknown:
        return tr("The payment service tells of a payment that fits no order here.");
    case CaseKind::Stuck:
        return tr("This was tried too often without success, or our books and the payment service "
                  "do not agree.");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(CaseAction action)
{
    switch (action) {
    case CaseAction::Reseat:
        return tr("Give seats");
    case CaseAction::Refund:
        return tr("Refund");
    case CaseAction::Accept:
        return tr("Accept");
    case CaseAction::Link:
        return tr("Link to an order");
    case CaseAction::Retry:
        return tr("Try again");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::effectOf(CaseAction action, CaseKind kind)
{
    switch (action) {
    case CaseAction::Reseat:
        return tr("The order gets its seats or others of the same class, and its tickets.");
    case CaseAction::Refund:
        return kind == CaseKind::FraudChallenge
                   ? tr("The payment is refused at the payment service, and the order ends.")
                   : tr("All that is left of the payment goes back to the payer.");
    case CaseAction::Accept:
        return effectOfAccepting(kind);
    case CaseAction::Link:
        return tr("The payment belongs to the order whose booking code you write below.");
    case CaseAction::Retry:
        return tr("The payment service is asked again, and what it says is applied.");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::effectOfAccepting(CaseKind kind)
{
    switch (kind) {
    case CaseKind::AmountMismatch:
        return tr("The amount that arrived pays for the order, which gets its seats and tickets.");
    case CaseKind::FraudChallenge:
        return tr(
            "The payment is approved at the payment service, and the order gets its tickets.");
    case CaseKind::Chargeback:
    case CaseKind::Reversed:
    case CaseKind::RefundedElsewhere:
        return tr("The loss is accepted: the order ends and its seats become free.");
    case CaseKind::PaidAfterExpiry:
    case CaseKind::PaidTwice:
    case CaseKind::Unknown:
    case CaseKind::Stuck:
        return tr("You have seen it and nothing is to be done. The case is closed.");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(RefundStatus status)
{
    switch (status) {
    case RefundStatus::Pending:
        return tr("Under way", "refund");
    case RefundStatus::AwaitingApproval:
        return tr("Awaits payout", "refund");
    case RefundStatus::Succeeded:
        return tr("Paid back", "refund");
    case RefundStatus::Rejected:
        return tr("Rejected", "refund");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(RefundChannel channel)
{
    switch (channel) {
    case RefundChannel::Online:
        return tr("Payment service");
    case RefundChannel::Manual:
        return tr("Bank transfer by hand");
    case RefundChannel::Cash:
        return tr("Cash");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(NotificationState state)
{
    switch (state) {
    case NotificationState::Waiting:
        return tr("Waiting", "notification");
    case NotificationState::Failed:
        return tr("Failed", "notification");
    case NotificationState::Done:
        return tr("Done", "notification");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Address:
        return tr("Public address");
    case ProbeStage::Name:
        return tr("Name");
    case ProbeStage::Connection:
        return tr("Connection");
    case ProbeStage::Encryption:
        return tr("Encryption");
    case ProbeStage::Proxy:
        return tr("Reverse proxy");
    case ProbeStage::Server:
        return tr("This server");
    case ProbeStage::Storage:
        return tr("Database");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(StageState state)
{
    switch (state) {
    case StageState::Passed:
        return tr("passed", "stage");
    case StageState::Failed:
        return tr("failed", "stage");
    case StageState::NotReached:
        return tr("not reached", "stage");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::of(CashDirection direction)
{
    switch (direction) {
    case CashDirection::In:
        return tr("Put in");
    case CashDirection::Out:
        return tr("Taken out");
    }
    Q_UNREACHABLE();
}

QString MoneyLabels::age(const std::optional<qint64> &seconds)
{
    if (!seconds)
        return tr("never");
    if (*seconds < 60)
        return tr("just now");
    if (*seconds >= 2 * 86400)
        return tr("%n day(s) ago", nullptr, int(*seconds / 86400));
    return tr("%1 ago").arg(Labels::duration(std::chrono::seconds(*seconds)));
}

QString MoneyLabels::difference(Money difference)
{
    if (difference.isZero())
        return tr("exact");
    if (difference.isNegative())
        return tr("%1 missing").arg((Money() - difference).toString());
    return tr("%1 too much").arg(difference.toString());
}

} // namespace kai
