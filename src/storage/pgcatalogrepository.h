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

    Result<QList<Station>> stations(const QString &query) override;
    Result<QList<Train>> trains() override;
    Result<bool> stationExists(const QString &code) override;
    Result<QList<Departure>> departures(const QString &from, const QString &to,
                                        const QDate &date) override;
    Result<Schedule> schedule(ScheduleId id) override;
    Result<QList<FareRule>> fareRules(const Trip &trip) override;
    Result<SeatMap> seatMap(const Trip &trip) override;

private:
    PgSession &m_session;
};

} // namespace kai
