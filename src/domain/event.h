#pragma once

#include "domain/ids.h"
#include "domain/user.h"
#include "domain/wirename.h"

#include <optional>

namespace kai {

/// What a live event is about.
enum class EventType { Seats, Orders, Payments, Alerts };

template<> struct WireNames<EventType>
{
    static constexpr std::array<std::pair<EventType, const char *>, 4> values {{
        {EventType::Seats, "seats"},
        {EventType::Orders, "orders"},
        {EventType::Payments, "payments"},
        {EventType::Alerts, "alerts"},
    }};
};

/// One change that has been committed. Whoever has seen all events up to a sequence has missed none
/// below it.
struct Event
{
    qint64 sequence = 0; ///< from 1, growing, with gaps
    EventType type = EventType::Seats;
    std::optional<ScheduleId> scheduleId; ///< nothing where it concerns no departure
    std::optional<UserId> owner; ///< of the order that changed
    QByteArray data; ///< a JSON object as the contract words it

    friend bool operator==(const Event &, const Event &) = default;
};

/// An event before it has a number.
struct NewEvent
{
    EventType type = EventType::Alerts;
    std::optional<ScheduleId> scheduleId;
    std::optional<UserId> owner;
    QByteArray data; ///< a JSON object without the time
};

/// Which events somebody asked for.
struct EventFilter
{
    std::optional<ScheduleId> scheduleId;
    QList<EventType> types; ///< empty for all

    bool matches(const Event &event) const;
};

/// The rule of who learns what: the seats of a departure are public, orders and payments belong to
/// whoever owns the order, alerts are for operators, and operators see everything.
bool maySee(const Actor &actor, const Event &event);

} // namespace kai
