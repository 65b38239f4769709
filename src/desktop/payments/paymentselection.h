#pragma once

#include "desktop/client/apiclient.h"

namespace kai {

/// Which attempts stand behind a figure: those of the query that also have the method and were paid
/// in the time. The contract's list knows neither of these two: who reads it leaves the rest out.
struct PaymentSelection
{
    PaymentQuery query;
    std::optional<PaymentMethod> method;
    QDateTime paidFrom; ///< neither: whenever
    QDateTime paidBefore;

    bool has(const Payment &payment) const;
    friend bool operator==(const PaymentSelection &, const PaymentSelection &) = default;
};

/// What was paid from the first moment on and before the last.
PaymentSelection paidBetween(const QDateTime &from, const QDateTime &before);
/// What was paid on these days, in the railway's zone.
PaymentSelection paidOn(const QDate &from, const QDate &to);
/// Attempts that were opened on these days.
PaymentSelection openedOn(const QDate &from, const QDate &to,
                          std::optional<PaymentStatus> status = std::nullopt);

/// The page without what the selection has not.
ApiPage<Payment> selectedOf(const ApiPage<Payment> &page, const PaymentSelection &selection);

} // namespace kai
