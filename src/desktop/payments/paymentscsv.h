#pragma once

#include "desktop/payments/paymentselection.h"
#include "desktop/widgets/csvexport.h"

#include <QCoreApplication>

namespace kai {

/// Payments, and the figures about them, as tables for spreadsheets. Sums are plain rupiah.
class PaymentsCsv
{
    Q_DECLARE_TR_FUNCTIONS(kai::PaymentsCsv)

public:
    static QStringList header();
    static QStringList row(const Payment &payment);
    static CsvPage page(const ApiPage<Payment> &payments);

    /// The whole file: each figure of the summary is a row.
    static QByteArray figures(const PaymentSummary &summary);
};

} // namespace kai
