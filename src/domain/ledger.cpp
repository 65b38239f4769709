#include "domain/ledger.h"

namespace kai {

static std::pair<Account, Account> sidesOf(Movement movement)
{
    switch (movement) {
    case Movement::GatewaySale:
        return {Account::Gateway, Account::Fares};
    case Movement::CashSale:
        return {Account::Drawer, Account::Fares};
    case Movement::Reversal:
        return {Account::Fares, Account::Gateway};
    case Movement::Chargeback:
        return {Account::Chargebacks, Account::Gateway};
    case Movement::RefundRequested:
        return {Account::Fares, Account::RefundsPayable};
    case Movement::RefundWithdrawn:
        return {Account::RefundsPayable, Account::Fares};
    case Movement::RefundPaidOnline:
        return {Account::RefundsPayable, Account::Gateway};
    case Movement::RefundPaidInCash:
        return {Account::RefundsPayable, Account::Drawer};
    case Movement::RefundPaidByTransfer:
        return {Account::RefundsPayable, Account::Bank};
    case Movement::FloatHandedOut:
    case Movement::CashIn:
        return {Account::Drawer, Account::Safe};
    case Movement::CashOut:
    case Movement::DrawerEmptied:
        return {Account::Safe, Account::Drawer};
    case Movement::CashOver:
        return {Account::Drawer, Account::CashDifference};
    case Movement::CashShort:
        return {Account::CashDifference, Account::Drawer};
    }
    Q_UNREACHABLE();
}

Posting postingOf(Movement movement, Money amount)
{
    const auto [debit, credit] = sidesOf(movement);
    return {debit, credit, amount};
}

/// True for a status in which the payer's money has arrived here and was booked as a sale.
static bool isBooked(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Paid:
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
        return true;
    case PaymentStatus::Pending:
    case PaymentStatus::Challenged:
    case PaymentStatus::Failed:
    case PaymentStatus::Expired:
    case PaymentStatus::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

QList<std::pair<Movement, Money>> movementsBetween(const Payment &payment, PaymentStatus to,
                                                   Money reserved)
{
    QList<std::pair<Movement, Money>> movements;
    const bool wasBooked = isBooked(payment.status);
    // What was refunded, or promised to be, is booked with the refunds themselves. So it is when a
    // payment is taken back and comes after all: what was not taken back does not come again.
    const Money rest = payment.amount - reserved;
    if (!wasBooked && isBooked(to)) {
        movements.append(
            {payment.method == PaymentMethod::Cash ? Movement::CashSale : Movement::GatewaySale,
             rest});
    }
    if (wasBooked && !isBooked(to))
        movements.append({Movement::Reversal, rest});
    if (to == PaymentStatus::Disputed && payment.status != PaymentStatus::Disputed)
        movements.append({Movement::Chargeback, rest});
    return movements;
}

QList<Movement> movementsOfWithdrawal(PaymentStatus status)
{
    QList<Movement> movements {Movement::RefundWithdrawn};
    if (status == PaymentStatus::Disputed)
        movements.append(Movement::Chargeback);
    else if (!isBooked(status))
        movements.append(Movement::Reversal);
    return movements;
}

} // namespace kai
