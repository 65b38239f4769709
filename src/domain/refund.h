#pragma once

#include "domain/payment.h"

#include <QList>

namespace kai {

/// The way by which money goes back.
enum class RefundChannel {
    Online, ///< by the gateway
    Manual, ///< by a transfer that a person makes and another one approves
    Cash ///< out of the drawer
};

template<> struct WireNames<RefundChannel>
{
    static constexpr std::array<std::pair<RefundChannel, const char *>, 3> values {{
        {RefundChannel::Online, "online"},
        {RefundChannel::Manual, "manual"},
        {RefundChannel::Cash, "cash"},
    }};
};

enum class RefundStatus {
    Pending, ///< the gateway or the payer's bank has not confirmed it yet; asked again later
    AwaitingApproval, ///< on the list of manual payouts
    Succeeded,
    Rejected ///< nothing went back; its amount may be refunded again
};

template<> struct WireNames<RefundStatus>
{
    static constexpr std::array<std::pair<RefundStatus, const char *>, 4> values {{
        {RefundStatus::Pending, "pending"},
        {RefundStatus::AwaitingApproval, "awaitingApproval"},
        {RefundStatus::Succeeded, "succeeded"},
        {RefundStatus::Rejected, "rejected"},
    }};
};

/// Money of one payment that goes back, or went.
struct Refund
{
    RefundId id;
    PaymentId paymentId;
    OrderId orderId;
    QString orderCode;
    Money amount;
    QString reason;
    RefundChannel channel = RefundChannel::Online;
    RefundStatus status = RefundStatus::Pending;
    QString key; ///< what the gateway knows it by: the same key never refunds twice
    std::optional<UserId> requestedBy; ///< nothing for the system, or for somebody at the gateway
    std::optional<UserId> decidedBy; ///< who approved or rejected it
    QList<PassengerId> passengers; ///< whose fares they are, where it was asked for by passenger
    QString payoutTo; ///< manual only: the payer's bank, account and name
    QString reference; ///< manual only: the transfer's number
    int attempts = 0;
    QString lastReason; ///< why the last attempt did not end it
    QDateTime createdAt;
    QDateTime finishedAt;

    bool isOpen() const
    {
        return status == RefundStatus::Pending || status == RefundStatus::AwaitingApproval;
    }
    friend bool operator==(const Refund &, const Refund &) = default;
};

/// The way on which `amount` of a payment can go back. The gateway refunds no transfers to virtual
/// accounts and nothing that was paid in a shop, and of some wallets only the whole.
RefundChannel refundChannelOf(const Payment &payment, Money amount);

/// True while the railway has money of this payment that it may give back.
bool isRefundable(PaymentStatus status);

/// The status of a payment of which `refunded` has gone back.
PaymentStatus statusAfterRefunds(const Payment &payment, Money refunded);

} // namespace kai
