#pragma once

#include "domain/schedule.h"

#include <chrono>
#include <optional>

namespace kai {

/// The most service dates that a board is asked for at once.
constexpr int longestBoardDays = 92;

/// How full a train is from one stop to the next.
struct LegLoad
{
    QString from; ///< station code
    QString to;
    int taken = 0; ///< seats that are sold or held

    friend bool operator==(const LegLoad &, const LegLoad &) = default;
};

/// A dated run as the board of its day shows it.
struct BoardedDeparture
{
    Trip trip; ///< from its first stop to its last
    ScheduleStatus status = ScheduleStatus::Scheduled;
    std::optional<std::chrono::minutes> delay; ///< as reported last; none while it is on time
    int seats = 0; ///< of the whole train, without blocked ones
    QList<LegLoad> legs;

    friend bool operator==(const BoardedDeparture &, const BoardedDeparture &) = default;
};

} // namespace kai
