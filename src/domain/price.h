#pragma once

#include "base/money.h"
#include "domain/ids.h"
#include "domain/wirename.h"

#include <QList>

#include <optional>

namespace kai {

/// Why a sum is as it is: the kinds of its lines.
enum class PriceLineKind {
    Fare, ///< the full fare of one passenger
    Reduction, ///< what a registered passenger pays less; negative
    BookingFee,
    SeatChangeFee,
    RescheduleFee,
    FareNotReturned, ///< the new departure is cheaper, and the difference stays with the railway
    FareDifference, ///< the new departure is dearer; only in quotes
    CancellationFee ///< negative, in refunds
};

template<> struct WireNames<PriceLineKind>
{
    static constexpr std::array<std::pair<PriceLineKind, const char *>, 8> values {{
        {PriceLineKind::Fare, "fare"},
        {PriceLineKind::Reduction, "reduction"},
        {PriceLineKind::BookingFee, "bookingFee"},
        {PriceLineKind::SeatChangeFee, "seatChangeFee"},
        {PriceLineKind::RescheduleFee, "rescheduleFee"},
        {PriceLineKind::FareNotReturned, "fareNotReturned"},
        {PriceLineKind::FareDifference, "fareDifference"},
        {PriceLineKind::CancellationFee, "cancellationFee"},
    }};
};

/// One line of a sum. Lines of nobody concern the whole order.
struct PriceLine
{
    PriceLineKind kind = PriceLineKind::Fare;
    std::optional<PassengerId> passenger;
    Money amount;

    friend bool operator==(const PriceLine &, const PriceLine &) = default;
};

Money sumOf(const QList<PriceLine> &lines);

} // namespace kai
