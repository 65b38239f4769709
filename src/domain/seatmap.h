#pragma once

#include "base/money.h"
#include "domain/coach.h"
#include "domain/schedule.h"

namespace kai {

/// What a buyer may know of a seat on the legs asked for.
enum class SeatStatus { Free, Held, Sold, Blocked };

template<> struct WireNames<SeatStatus>
{
    static constexpr std::array<std::pair<SeatStatus, const char *>, 4> values {{
        {SeatStatus::Free, "free"},
        {SeatStatus::Held, "held"},
        {SeatStatus::Sold, "sold"},
        {SeatStatus::Blocked, "blocked"},
    }};
};

/// One seat of one coach of a schedule, with its state on the legs asked for.
struct MappedSeat
{
    SeatId id;
    LayoutSeat place;
    SeatStatus status = SeatStatus::Free;
    /// Free legs of the seat right before and after the trip, that a sale would cut off. Only for
    /// allocation; 0 where nobody has asked.
    int freeAround = 0;

    friend bool operator==(const MappedSeat &, const MappedSeat &) = default;
};

struct MappedCoach
{
    CoachId id;
    int number = 0; ///< from 1 at the front, within its class: "EKS 3"
    CoachLayout layout;
    Money fare; ///< of any seat of it on the legs asked for
    QString subclass;
    QList<MappedSeat> seats; ///< row by row from the front

    friend bool operator==(const MappedCoach &, const MappedCoach &) = default;
};

struct SeatMap
{
    Trip trip;
    QList<MappedCoach> coaches; ///< from the front of the train

    friend bool operator==(const SeatMap &, const SeatMap &) = default;
};

/// The classes of one departure with what a search shows of them.
struct ClassAvailability
{
    TravelClass travelClass = TravelClass::Economy;
    QString subclass;
    Money fare;
    int freeSeats = 0;
    int totalSeats = 0;

    friend bool operator==(const ClassAvailability &, const ClassAvailability &) = default;
};

/// One row of a search: a trip that can be bought, with its classes.
struct Departure
{
    Trip trip;
    ScheduleStatus status = ScheduleStatus::Scheduled;
    QList<ClassAvailability> classes;

    friend bool operator==(const Departure &, const Departure &) = default;
};

} // namespace kai
