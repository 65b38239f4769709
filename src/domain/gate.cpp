#include "domain/gate.h"

#include <QTimeZone>

#include <algorithm>

namespace kai {

using namespace std::chrono_literals;

/// How long before the departure and after the arrival a gate takes a ticket whatever the date.
constexpr std::chrono::seconds grace = 3h;

static QDateTime midnight(const QDateTime &time, const QByteArray &timeZone, int daysLater)
{
    const QTimeZone zone(timeZone);
    const QDate day = time.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
    return day.addDays(daysLater).startOfDay(zone.isValid() ? zone : QTimeZone::utc());
}

static bool isOver(const Trip &trip, const QDateTime &now)
{
    return now >= std::max(midnight(trip.to.arrival, trip.to.timeZone, 1),
                           trip.to.arrival.addSecs(grace.count()));
}

static bool isGateOpen(const Trip &trip, const QDateTime &now)
{
    return now >= std::min(midnight(trip.from.departure, trip.from.timeZone, 0),
                           trip.from.departure.addSecs(-grace.count()));
}

ScanOutcome outcomeOf(const GateTicket &ticket, const Showing &showing,
                      std::chrono::hours checkInOpens)
{
    switch (ticket.ticket.status) {
    case TicketStatus::Void:
        return ticket.ending;
    case TicketStatus::Used:
        return ScanOutcome::Used;
    case TicketStatus::Valid:
        break;
    }
    const Trip &trip = ticket.ticket.trip;
    const bool isAtGate = !showing.stationCode.isEmpty();
    const qint64 opensBefore = std::chrono::seconds(checkInOpens).count();
    const bool isOpen = isAtGate ? isGateOpen(trip, showing.at)
                                 : showing.at >= trip.from.departure.addSecs(-opensBefore);
    if (!isOpen || isOver(trip, showing.at))
        return ScanOutcome::WrongDay;
    if (isAtGate && !ticket.stations.contains(showing.stationCode))
        return ScanOutcome::WrongStation;
    return ScanOutcome::Accepted;
}

} // namespace kai
