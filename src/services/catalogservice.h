#pragma once

#include "base/clock.h"
#include "services/database.h"

namespace kai {

/// Reading of what is sold: stations, trains, departures, seat maps. Thread-safe; public but for
/// the board.
class CatalogService
{
public:
    CatalogService(Database &database, Clock &clock);

    /// See CatalogRepository::stations().
    Result<Page<Station>> stations(const QString &query, const PageRequest &page);
    Result<Page<Train>> trains(const PageRequest &page);
    /// Validation errors at "from", "to" ("station.unknown", "station.sameTwice") and "date"
    /// ("date.past", "date.tooFar": sale opens 45 days before). Departures that have left are
    /// absent. Each class shows the fare that an order would be sold at now.
    Result<Page<Departure>> departures(const QString &from, const QString &to, const QDate &date,
                                       const PageRequest &page);
    /// All runs of some service dates, also those that have left. For supervisors. A validation
    /// error "outOfRange" at "until" for no days, or more than longestBoardDays.
    Result<Page<BoardedDeparture>> board(const Actor &actor, const BoardSearch &search,
                                         const PageRequest &page);
    Result<Schedule> schedule(ScheduleId id);
    /// With the fare of every coach. Empty `from` and `to` mean the whole run.
    Result<SeatMap> seatMap(ScheduleId id, const QString &from, const QString &to);

private:
    Database &m_database;
    Clock &m_clock;
};

/// The seat map of a trip with the fares filled in: what both a seat map and an allocation read.
Result<SeatMap> pricedSeatMap(Repositories &repositories, const Trip &trip);

} // namespace kai
