#pragma once

#include "domain/ids.h"
#include "domain/order.h"

namespace kai {

enum class TicketStatus { Valid, Used, Void };

template<> struct WireNames<TicketStatus>
{
    static constexpr std::array<std::pair<TicketStatus, const char *>, 3> values {{
        {TicketStatus::Valid, "valid"},
        {TicketStatus::Used, "used"},
        {TicketStatus::Void, "void"},
    }};
};

/// On what paper a ticket is printed.
enum class TicketFormat {
    A4,
    Roll ///< of a thermal printer, 80 mm wide
};

template<> struct WireNames<TicketFormat>
{
    static constexpr std::array<std::pair<TicketFormat, const char *>, 2> values {{
        {TicketFormat::A4, "a4"},
        {TicketFormat::Roll, "80mm"},
    }};
};

/// The right of one passenger to travel on one trip.
struct Ticket
{
    TicketId id;
    QString number; ///< printed and unique
    QString orderCode;
    UserId userId; ///< who owns the order
    TicketStatus status = TicketStatus::Valid;
    Trip trip;
    Passenger passenger;
    QDateTime issuedAt;
    QDateTime usedAt; ///< null until checked in
    QString usedStationCode;

    friend bool operator==(const Ticket &, const Ticket &) = default;
};

} // namespace kai
