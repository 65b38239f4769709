#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// The claims of seats in PostgreSQL. What makes them exclusive is the table's primary key.
class PgInventoryRepository final : public InventoryRepository
{
public:
    explicit PgInventoryRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<void> claim(OrderId order, const Trip &trip, const QList<SeatId> &seats) override;
    Result<void> release(OrderId order) override;
    Result<void> releaseOthers(OrderId order, const Trip &trip, const QList<SeatId> &kept) override;
    Result<QHash<SeatId, int>> freeAround(const Trip &trip) override;
    Result<void> claimTravellers(OrderId order, ScheduleId schedule,
                                 const QList<Passenger> &travellers) override;
    Result<void> releaseTravellers(OrderId order, const QList<Passenger> &kept) override;
    Result<QList<SeatAssignment>> seatsOf(ScheduleId schedule, const QList<SeatId> &seats) override;

private:
    PgSession &m_session;
};

} // namespace kai
