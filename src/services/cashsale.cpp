#include "services/cashsale.h"

namespace kai {

/// The cashier's open shift, or none.
static Result<ShiftId> openShiftOf(Repositories &repositories, UserId cashier)
{
    const Result<Shift> shift = repositories.shifts().ofCashier(cashier);
    if (shift)
        return shift->id;
    if (shift.error().kind == ErrorKind::NotFound)
        return ShiftId();
    return failure(shift.error());
}

Result<Payment> takeCash(Repositories &repositories, const CashSale &sale)
{
    const Result<int> attempt = repositories.payments().nextAttempt(sale.orderId);
    if (!attempt)
        return failure(attempt.error());
    const Result<ShiftId> shift = openShiftOf(repositories, sale.cashier);
    if (!shift)
        return failure(shift.error());
    Payment payment;
    payment.orderId = sale.orderId;
    payment.attempt = *attempt;
    payment.method = PaymentMethod::Cash;
    payment.status = PaymentStatus::Paid;
    payment.amount = sale.amount;
    payment.cashGiven = sale.given;
    payment.shiftId = *shift;
    payment.expiresAt = sale.expiresAt;
    payment.paidAt = sale.now;
    Result<Payment> written = repositories.payments().insert(payment);
    if (!written)
        return written;
    LedgerEntry entry;
    entry.movement = Movement::CashSale;
    entry.amount = sale.amount;
    entry.orderId = sale.orderId;
    entry.paymentId = written->id;
    entry.shiftId = *shift;
    entry.actor = sale.cashier;
    const Result<void> booked = repositories.ledger().post(entry);
    if (!booked)
        return failure(booked.error());
    return written;
}

} // namespace kai
