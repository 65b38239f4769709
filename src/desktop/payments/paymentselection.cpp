#include "desktop/payments/paymentselection.h"

#include "desktop/words/labels.h"

#include <QTimeZone>

namespace kai {

/// The days by which an attempt may be older than its payment: the contract lists by the day on
/// which an attempt was opened.
static constexpr int longestWait = 1;

bool PaymentSelection::has(const Payment &payment) const
{
    if (method && payment.method != *method)
        return false;
    if (!paidFrom.isValid())
        return true;
    return payment.paidAt.isValid() && payment.paidAt >= paidFrom && payment.paidAt < paidBefore;
}

PaymentSelection paidBetween(const QDateTime &from, const QDateTime &before)
{
    const QTimeZone zone(Labels::railwayZone());
    PaymentSelection selection;
    selection.query.status = PaymentStatus::Paid;
    selection.query.from = from.toTimeZone(zone).date().addDays(-longestWait);
    selection.query.to = before.addMSecs(-1).toTimeZone(zone).date();
    selection.paidFrom = from;
    selection.paidBefore = before;
    return selection;
}

PaymentSelection paidOn(const QDate &from, const QDate &to)
{
    const QTimeZone zone(Labels::railwayZone());
    return paidBetween(from.startOfDay(zone), to.addDays(1).startOfDay(zone));
}

PaymentSelection openedOn(const QDate &from, const QDate &to, std::optional<PaymentStatus> status)
{
    PaymentSelection selection;
    selection.query.from = from;
    selection.query.to = to;
    selection.query.status = status;
    return selection;
}

ApiPage<Payment> selectedOf(const ApiPage<Payment> &page, const PaymentSelection &selection)
{
    ApiPage<Payment> selected {{}, page.nextCursor};
    std::copy_if(page.items.begin(), page.items.end(), std::back_inserter(selected.items),
                 [&selection](const Payment &payment) { return selection.has(payment); });
    return selected;
}

} // namespace kai
