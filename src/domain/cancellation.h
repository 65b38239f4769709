#pragma once

#include "base/result.h"
#include "domain/order.h"
#include "domain/rules.h"

namespace kai {

/// Why money goes back: the passenger does not want to travel, or the railway does not carry him
/// (a cancelled run, or a delay above Rules::refundableDelay).
enum class Fault { Passenger, Railway };

/// Under which circumstances somebody cancels.
struct CancellationTerms
{
    Channel channel = Channel::Online;
    QDateTime now;
    Fault fault = Fault::Passenger;
};

/// What a cancellation costs and brings.
struct CancellationQuote
{
    QList<PassengerId> passengers; ///< who does not travel then
    bool isWhole = true; ///< nobody is left
    Money fee;
    Money refund;
    QList<PriceLine> lines; ///< sums to the refund

    friend bool operator==(const CancellationQuote &, const CancellationQuote &) = default;
};

/// The quote for `wanted` of the travelling passengers, or all when it is empty. An unpaid order
/// costs nothing and brings nothing. Of a paid one the passenger's own wish costs a part of the
/// fare and is possible until some time before departure; the railway's fault costs nothing and can
/// be claimed for some days after. The booking fee is never returned. Conflicts "order.state",
/// "cancel.tooLate"; validation "/passengerIds" "passenger.unknown",
/// "passengers.infantWithoutAdult".
Result<CancellationQuote> quoteCancellation(const Order &order, const QList<PassengerId> &wanted,
                                            const CancellationTerms &terms, const Rules &rules);

} // namespace kai
