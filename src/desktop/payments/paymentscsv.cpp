#include "desktop/payments/paymentscsv.h"

#include "desktop/words/csvtext.h"
#include "desktop/words/totalswords.h"

namespace kai {

QStringList PaymentsCsv::header()
{
    return {tr("Begun (WIB)"), tr("Order"),         tr("Attempt"),
            tr("Method"),      tr("Paid with"),     tr("Status"),
            tr("Amount (Rp)"), tr("Refunded (Rp)"), tr("Paid at (WIB)")};
}

QStringList PaymentsCsv::row(const Payment &payment)
{
    return {csvTime(payment.createdAt, Labels::railwayZone()),
            payment.orderCode,
            QString::number(payment.attempt),
            Labels::of(payment.method),
            Labels::paidWith(payment.gatewayPaymentType),
            Labels::of(payment.status),
            QString::number(payment.amount.rupiah()),
            QString::number(payment.refundTotal.rupiah()),
            csvTime(payment.paidAt, Labels::railwayZone())};
}

CsvPage PaymentsCsv::page(const ApiPage<Payment> &payments)
{
    CsvPage page;
    for (const Payment &payment : payments.items)
        page.rows.append(row(payment));
    page.nextCursor = payments.nextCursor;
    return page;
}

static QByteArray line(const QString &figure, const QString &kind, int count, Money sum)
{
    return csvLine({figure, kind, QString::number(count), QString::number(sum.rupiah())});
}

QByteArray PaymentsCsv::figures(const PaymentSummary &summary)
{
    QByteArray text
        = csvBegin() + csvLine({tr("Figure"), tr("Kind"), tr("Number"), tr("Sum (Rp)")});
    for (const PaymentTotals &totals : summary.byStatus)
        text += line(tr("Attempts by status"), wordOf<PaymentStatus>(totals), totals.count,
                     totals.sum);
    for (const PaymentTotals &totals : summary.byMethod)
        text += line(tr("Paid by method"), wordOf<PaymentMethod>(totals), totals.count, totals.sum);
    for (const PaymentTotals &totals : summary.byHour) {
        const QDateTime hour = QDateTime::fromString(totals.key, Qt::ISODate);
        text += line(tr("Paid by hour (WIB)"), csvTime(hour, Labels::railwayZone()), totals.count,
                     totals.sum);
    }
    text += csvLine({tr("Orders made"), {}, QString::number(summary.orderCount), {}});
    text += csvLine({tr("Of these, paid"), {}, QString::number(summary.paidOrderCount), {}});
    return text;
}

} // namespace kai
