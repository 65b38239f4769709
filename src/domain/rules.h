#pragma once

#include "base/money.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace kai {

/// Where an order is changed: by its buyer over the network, or by an operator.
enum class Channel { Online, Counter };

/// What the railway may change from one day to the next. The database says which values hold on a
/// day (table `rules`); these here are the ones that the migrations write.
struct Rules
{
    int saleOpensDays = 45; ///< before the service date
    int maxAdults = 4; ///< in one order
    bool oncePerDeparture = false; ///< one identity document travels once on a departure
    /// Who has a NIK and is older is no infant; 0 while the age is not looked at.
    int infantUnderYears = 0;
    std::chrono::minutes goShowOpens {180}; ///< before departure, where counters sell go-show only
    Money bookingFeeOnline {7500}; ///< of an order
    Money bookingFeeCounter {0};
    int cancelFeePercent = 25; ///< of the fare
    std::chrono::minutes cancelOnline {120}; ///< the last moment, before departure
    std::chrono::minutes cancelCounter {30};
    int seatChangeFeePercent = 25; ///< of the fare
    std::chrono::minutes seatChangeCounter {60};
    int rescheduleFeePercent = 25; ///< of the fare
    Money rescheduleFeeStep {1000}; ///< the fee is rounded up to a multiple of it
    std::chrono::minutes rescheduleCounter {60};
    std::chrono::minutes refundableDelay {60}; ///< a delay above it is a reason for all the money
    std::chrono::hours claimPeriod {168}; ///< after departure, when the railway is at fault

    std::chrono::minutes cancelCutOff(Channel channel) const
    {
        return channel == Channel::Counter ? cancelCounter : cancelOnline;
    }
    Money bookingFee(Channel channel) const
    {
        return channel == Channel::Counter ? bookingFeeCounter : bookingFeeOnline;
    }
    friend bool operator==(const Rules &, const Rules &) = default;
};

/// The rules by the names of the table, "cancel.feePercent". What is not named keeps its default.
Rules rulesFrom(const QHash<QString, qint64> &values);

/// Which values a rule may have.
struct RuleRange
{
    qint64 lowest;
    qint64 highest;
};

/// Nothing for a name that is no rule's.
std::optional<RuleRange> rangeOfRule(const QString &name);

} // namespace kai
