#pragma once

#include "base/money.h"
#include "domain/ids.h"
#include "domain/payment.h"

#include <QList>

namespace kai {

/// Where money is, or to whom it is owed. Debits add to the first five and take from the others.
enum class Account {
    Gateway, ///< what the gateway owes the railway
    Drawer, ///< cash at the counters
    Safe, ///< cash behind them
    Bank, ///< the railway's own account, out of which manual payouts are made
    Chargebacks, ///< what banks took back
    Fares, ///< what payers have paid and not got back
    RefundsPayable, ///< what was promised to go back
    CashDifference ///< what was in a drawer too much, less what was missing
};

template<> struct WireNames<Account>
{
    static constexpr std::array<std::pair<Account, const char *>, 8> values {{
        {Account::Gateway, "gateway"},
        {Account::Drawer, "drawer"},
        {Account::Safe, "safe"},
        {Account::Bank, "bank"},
        {Account::Chargebacks, "chargebacks"},
        {Account::Fares, "fares"},
        {Account::RefundsPayable, "refundsPayable"},
        {Account::CashDifference, "cashDifference"},
    }};
};

/// Everything that can happen to money.
enum class Movement {
    GatewaySale,
    CashSale,
    Reversal, ///< a settled payment was taken back, or a capture voided
    Chargeback,
    RefundRequested,
    RefundWithdrawn,
    RefundPaidOnline,
    RefundPaidInCash,
    RefundPaidByTransfer,
    FloatHandedOut,
    CashIn,
    CashOut,
    CashOver,
    CashShort,
    DrawerEmptied
};

template<> struct WireNames<Movement>
{
    static constexpr std::array<std::pair<Movement, const char *>, 15> values {{
        {Movement::GatewaySale, "gatewaySale"},
        {Movement::CashSale, "cashSale"},
        {Movement::Reversal, "reversal"},
        {Movement::Chargeback, "chargeback"},
        {Movement::RefundRequested, "refundRequested"},
        {Movement::RefundWithdrawn, "refundWithdrawn"},
        {Movement::RefundPaidOnline, "refundPaidOnline"},
        {Movement::RefundPaidInCash, "refundPaidInCash"},
        {Movement::RefundPaidByTransfer, "refundPaidByTransfer"},
        {Movement::FloatHandedOut, "floatHandedOut"},
        {Movement::CashIn, "cashIn"},
        {Movement::CashOut, "cashOut"},
        {Movement::CashOver, "cashOver"},
        {Movement::CashShort, "cashShort"},
        {Movement::DrawerEmptied, "drawerEmptied"},
    }};
};

/// One double entry: the same amount on both sides, so that the sum of all accounts is always zero.
struct Posting
{
    Account debit;
    Account credit;
    Money amount; ///< above zero

    friend bool operator==(const Posting &, const Posting &) = default;
};

/// How a movement is booked.
Posting postingOf(Movement movement, Money amount);

/// A movement with what it is about.
struct LedgerEntry
{
    Movement movement = Movement::GatewaySale;
    Money amount; ///< nothing is booked for zero
    OrderId orderId;
    PaymentId paymentId;
    RefundId refundId;
    ShiftId shiftId;
    std::optional<UserId> actor;
    QString note;
};

/// What happens to the money of a payment that goes from one status to another. `reserved` of it
/// has been refunded or promised already.
QList<std::pair<Movement, Money>> movementsBetween(const Payment &payment, PaymentStatus to,
                                                   Money reserved);

/// What is booked when a refund is not made after all. Of a payment that was taken back meanwhile
/// the railway does not keep what it had promised to give back: that went with the rest.
QList<Movement> movementsOfWithdrawal(PaymentStatus status);

} // namespace kai
