#pragma once

#include "base/result.h"
#include "domain/boardeddeparture.h"
#include "domain/fare.h"
#include "domain/seatmap.h"
#include "domain/station.h"
#include "services/paging.h"

namespace kai {

/// Which departures somebody looks for.
struct DepartureSearch
{
    QString from; ///< station code
    QString to;
    QDate date; ///< by the calendar at `from`
    QDateTime after; ///< earlier ones are left out
};

/// Which dated runs a board shows.
struct BoardSearch
{
    QDate first; ///< service date
    QDate last; ///< included
    std::optional<TrainId> train; ///< of this train alone
};

/// Stations, trains, schedules, seats and fares: what is sold.
class CatalogRepository
{
public:
    virtual ~CatalogRepository() = default;

    /// Stations for what somebody typed: those of that code, then those whose code or name begins
    /// so, then similar ones, since people mistype. All of them, by name, when it is empty.
    virtual Result<Page<Station>> stations(const QString &query, const PageRequest &page) = 0;
    virtual Result<Page<Train>> trains(const PageRequest &page) = 0;
    /// A retired one as well, since orders of its time name it. NotFound when there is none.
    virtual Result<Station> station(const QString &code) = 0;
    /// True for the code of a station that is not retired.
    virtual Result<bool> stationExists(const QString &code) = 0;
    /// A page of the departures that `search` asks for, in the order of time, with what each class
    /// costs on these legs now and its free seats. Trips that cannot be bought (no boarding, no
    /// alighting, wrong order) are left out.
    virtual Result<Page<Departure>> departures(const DepartureSearch &search,
                                               const PageRequest &page)
        = 0;
    /// A page of the runs in the order of departure, with the load of each leg.
    virtual Result<Page<BoardedDeparture>> board(const BoardSearch &search, const PageRequest &page)
        = 0;
    /// NotFound when there is none.
    virtual Result<Schedule> schedule(ScheduleId id) = 0;
    /// The tiers of the train as they are sold for the trip: with fixed fares, and with what is
    /// left of their quotas. Two sales at the same moment may both see the last seat of a tier.
    virtual Result<QList<FareRule>> fareRules(const Trip &trip) = 0;
    /// The coaches of a trip with the state of every seat on its legs. `fare` and `subclass` of the
    /// coaches are filled in by the service.
    virtual Result<SeatMap> seatMap(const Trip &trip) = 0;
};

} // namespace kai
