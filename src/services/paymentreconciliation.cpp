#include "services/paymentservice.h"

#include "base/logging.h"
#include "domain/paymentend.h"

#include <QTimeZone>

// The part of PaymentService that compares with the gateway.
namespace kai {

constexpr int reconcileLimit = 50;
constexpr int maxBatches = 20;
constexpr int maxFailuresInARow = 3;
constexpr int dayBatch = 50;
constexpr int daysToCatchUp = 3;
constexpr int firstHour = 1; // by then the gateway has settled what it settles at midnight

Result<int> PaymentService::reconcile(std::chrono::seconds age)
{
    using Payments = QList<Payment>;
    int asked = 0;
    int failuresInARow = 0;
    // All that are due: on a day of many sales a batch a round would not keep up with the pauses.
    for (int batch = 0; batch < maxBatches; ++batch) {
        const Result<Payments> due
            = inTransaction<Payments>(m_database, [&](Repositories &repositories) {
                  return repositories.payments().takeForReconciliation(age, reconcileLimit);
              });
        if (!due)
            return failure(due.error());
        for (const Payment &payment : *due) {
            const Result<Payment> now = settle(payment);
            asked += now ? 1 : 0;
            failuresInARow = now ? 0 : failuresInARow + 1;
            // A gateway that does not answer would hold this thread for minutes.
            if (failuresInARow == maxFailuresInARow)
                return failure(now.error());
        }
        if (due->size() < reconcileLimit)
            break;
    }
    return asked;
}

/// Nobody has paid an attempt that ended, whatever each side calls that: what is ended here because
/// its hold is over is cancelled at the gateway.
static bool areAlike(const std::optional<PaymentStatus> &atGateway, PaymentStatus here)
{
    return atGateway == here || (atGateway && hasEndedUnpaid(*atGateway) && hasEndedUnpaid(here));
}

/// True when the gateway tells more than is known here: another status, or a refund of which no
/// notification came. What can be applied is applied; the rest is for a person.
Result<bool> PaymentService::compare(const Payment &payment)
{
    const Result<GatewayTransaction> transaction = m_gateway.status(payment.gatewayOrderId);
    const bool isUnknown = !transaction && transaction.error().kind == ErrorKind::NotFound;
    if (!transaction && !isUnknown)
        return failure(transaction.error());
    // Nobody chose a method on its page.
    if (isUnknown && !payment.paidAt.isValid())
        return false;
    const bool sameStatus = transaction && areAlike(paymentStatusOf(*transaction), payment.status);
    if (sameStatus && transaction->refunds.isEmpty())
        return false;
    Payment now = payment;
    if (transaction) {
        const Result<Payment> applies = applied(payment, *transaction);
        if (!applies)
            return failure(applies.error());
        now = *applies;
    }
    if (sameStatus)
        return now.refundTotal != payment.refundTotal;
    const bool agrees = transaction && areAlike(paymentStatusOf(*transaction), now.status);
    if (agrees || (transaction && now.status == PaymentStatus::Challenged))
        return true; // applied, or before a person already
    qCWarning(logBusiness, "payment %s differs from the gateway's",
              qPrintable(payment.gatewayOrderId));
    DeskCase found;
    found.kind = CaseKind::Stuck;
    found.orderId = payment.orderId;
    found.paymentId = payment.id;
    found.details = {{QStringLiteral("reason"), QStringLiteral("differs")},
                     {QStringLiteral("status"), wireName(now.status)},
                     {QStringLiteral("gatewayStatus"),
                      transaction ? transaction->transactionStatus : QString()}};
    const Result<void> opened = m_database.transact(
        [&](Repositories &repositories) { return repositories.desk().open(found); });
    if (!opened)
        return failure(opened.error());
    return true;
}

Result<bool> PaymentService::compareDay(const QDate &day)
{
    const Result<ReconciledDay> begun
        = inTransaction<ReconciledDay>(m_database, [&](Repositories &repositories) {
              return repositories.payments().lockDay(day);
          });
    if (!begun)
        return failure(begun.error());
    if (begun->finishedAt.isValid())
        return true;
    using Payments = QList<Payment>;
    const Result<Payments> payments
        = reading<Payments>(m_database, [&](Repositories &repositories) {
              return repositories.payments().ofDay(day, begun->last, dayBatch);
          });
    if (!payments)
        return failure(payments.error());
    ReconciledDay now = *begun;
    std::optional<Error> stopped;
    for (const Payment &payment : *payments) {
        const Result<bool> differs = compare(payment);
        if (!differs) {
            stopped = differs.error();
            break;
        }
        now.last = payment.id;
        ++now.compared;
        now.different += *differs ? 1 : 0;
    }
    if (payments->isEmpty())
        now.finishedAt = m_clock.now();
    const Result<void> kept = m_database.transact(
        [&](Repositories &repositories) { return repositories.payments().updateDay(now); });
    if (!kept)
        return failure(kept.error());
    if (stopped)
        return failure(*stopped);
    if (now.finishedAt.isValid()) {
        qCInfo(logBusiness, "compared %d payments of %s with the gateway, %d differed",
               now.compared, qPrintable(day.toString(Qt::ISODate)), now.different);
    }
    return now.finishedAt.isValid();
}

Result<void> PaymentService::compareLastDays()
{
    const QDateTime local = m_clock.now().toTimeZone(QTimeZone("Asia/Jakarta"));
    if (local.time().hour() < firstHour)
        return {};
    for (int ago = daysToCatchUp; ago >= 1; --ago) {
        const Result<bool> finished = compareDay(local.date().addDays(-ago));
        if (!finished)
            return failure(finished.error());
        if (!*finished)
            return {}; // the next run goes on with it
    }
    return {};
}

} // namespace kai
