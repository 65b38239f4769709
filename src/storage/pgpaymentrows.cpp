#include "storage/pgpaymentrows.h"

namespace kai {

QString selectPayments(const QString &source)
{
    return QStringLiteral(
               "SELECT p.id, p.order_id, o.code, p.attempt, p.method, p.status, p.amount,"
               " p.gateway_order_id, p.gateway_transaction_id, p.gateway_payment_type,"
               " p.redirect_url, p.token, p.cash_given, p.shift_id, p.refund_total, "
               "epoch_ms(p.created_at),"
               " epoch_ms(p.expires_at), epoch_ms(p.paid_at)"
               " FROM %1 p JOIN orders o ON o.id = p.order_id ")
        .arg(source);
}

static Payment readPayment(PgRows &rows)
{
    Payment payment;
    payment.id = rows.id<PaymentId>();
    payment.orderId = rows.id<OrderId>();
    payment.orderCode = rows.text();
    payment.attempt = rows.number();
    payment.method = rows.word<PaymentMethod>();
    payment.status = rows.word<PaymentStatus>();
    payment.amount = Money(rows.integer());
    payment.gatewayOrderId = rows.text();
    payment.gatewayTransactionId = rows.text();
    payment.gatewayPaymentType = rows.text();
    payment.redirectUrl = rows.text();
    payment.token = rows.text();
    payment.cashGiven = Money(rows.integer());
    payment.shiftId = rows.id<ShiftId>();
    payment.refundTotal = Money(rows.integer());
    payment.createdAt = rows.time();
    payment.expiresAt = rows.time();
    payment.paidAt = rows.time();
    return payment;
}

Result<Payment> onePayment(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readPayment(*rows);
}

Result<QList<Payment>> allPayments(Result<PgRows> rows)
{
    if (!rows)
        return failure(rows.error());
    QList<Payment> payments;
    while (rows->next())
        payments.append(readPayment(*rows));
    return payments;
}

} // namespace kai
