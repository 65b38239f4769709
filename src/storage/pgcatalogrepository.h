#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Stations, trains, schedules, seats and fares in PostgreSQL.
class PgCatalogRepository final : public CatalogRepository
{
public:
    explicit PgCatalogRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Page<Station>> stations(const QString &query, const PageRequest &page) override;
    Result<Page<Train>> trains(const PageRequest &page) override;
    Result<Station> station(const QString &code) override;
    Result<bool> stationExists(const QString &code) override;
    Result<Page<Departure>> departures(const DepartureSearch &search,
                                       const PageRequest &page) override;
    Result<Page<BoardedDeparture>> board(const BoardSearch &search,
                                         const PageRequest &page) override;
    Result<Schedule> schedule(ScheduleId id) override;
    Result<QList<FareRule>> fareRules(const Trip &trip) override;
    Result<SeatMap> seatMap(const Trip &trip) override;

private:
    PgSession &m_session;
};

} // namespace kai
