#pragma once

#include "domain/payment.h"
#include "storage/pgsession.h"

/// Payments as rows, for the files of PgPaymentRepository.
namespace kai {

/// Payments p with the code of their order from `source`, which is a table or a sub-select.
QString selectPayments(const QString &source);
/// The first of selectPayments(), or NotFound.
Result<Payment> onePayment(Result<PgRows> rows);
Result<QList<Payment>> allPayments(Result<PgRows> rows);

} // namespace kai
