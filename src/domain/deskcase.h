#pragma once

#include "domain/ids.h"
#include "domain/order.h"
#include "domain/payment.h"

#include <QJsonObject>
#include <QList>

namespace kai {

/// Why a person must look at money.
enum class CaseKind {
    PaidAfterExpiry, ///< the hold had ended and the seats are gone, or the train has left
    AmountMismatch,
    FraudChallenge,
    PaidTwice,
    Chargeback,
    Reversed, ///< a settled payment was taken back
    RefundedElsewhere, ///< somebody refunded at the gateway what nobody here had asked for
    Unknown, ///< of an order, or in a status, that nobody here knows
    Stuck ///< tried too often without success
};

template<> struct WireNames<CaseKind>
{
    static constexpr std::array<std::pair<CaseKind, const char *>, 9> values {{
        {CaseKind::PaidAfterExpiry, "paidAfterExpiry"},
        {CaseKind::AmountMismatch, "amountMismatch"},
        {CaseKind::FraudChallenge, "fraudChallenge"},
        {CaseKind::PaidTwice, "paidTwice"},
        {CaseKind::Chargeback, "chargeback"},
        {CaseKind::Reversed, "reversed"},
        {CaseKind::RefundedElsewhere, "refundedElsewhere"},
        {CaseKind::Unknown, "unknown"},
        {CaseKind::Stuck, "stuck"},
    }};
};

/// What a person can do about it.
enum class CaseAction {
    Reseat, ///< give the order seats again, the same or others, and its tickets
    Refund, ///< give all back that is left of the payment
    Accept, ///< take it as it is
    Link, ///< it belongs to this order
    Retry ///< try again what did not work
};

template<> struct WireNames<CaseAction>
{
    static constexpr std::array<std::pair<CaseAction, const char *>, 5> values {{
        {CaseAction::Reseat, "reseat"},
        {CaseAction::Refund, "refund"},
        {CaseAction::Accept, "accept"},
        {CaseAction::Link, "link"},
        {CaseAction::Retry, "retry"},
    }};
};

/// The actions that make sense of a kind, in the order of a screen.
QList<CaseAction> actionsOf(CaseKind kind);

/// One case of the desk. It stays until somebody closes it.
struct DeskCase
{
    DeskCaseId id;
    CaseKind kind = CaseKind::Stuck;
    OrderId orderId; ///< none where nobody knows the order
    QString orderCode;
    PaymentId paymentId;
    NotificationId notificationId;
    RefundId refundId;
    QJsonObject details; ///< what was seen: the gateway's words, amounts
    QDateTime createdAt;
    QDateTime closedAt; ///< null while open
    std::optional<UserId> closedBy;
    std::optional<CaseAction> action;
    QString note;

    bool isOpen() const { return !closedAt.isValid(); }
    friend bool operator==(const DeskCase &, const DeskCase &) = default;
};

} // namespace kai
