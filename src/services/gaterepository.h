#pragma once

#include "base/result.h"
#include "domain/gate.h"
#include "services/paging.h"

namespace kai {

/// Which scans are wanted. Empty members do not restrict.
struct ScanFilter
{
    std::optional<ScheduleId> scheduleId;
    std::optional<ScanOutcome> outcome;
};

/// A scan that is to be written down.
struct NewScan
{
    TicketId ticketId;
    ScanOutcome outcome = ScanOutcome::Accepted;
    QString stationCode;
    std::optional<UserId> userId;
    QString key; ///< of an offline one; the database makes one if empty
    QDateTime scannedAt; ///< of an offline one; now, by the database's clock, if null
};

/// Tickets as gates and conductors see them. A ticket is accepted once because `scans_accepted` is
/// unique.
class GateRepository
{
public:
    virtual ~GateRepository() = default;

    /// The ticket, locked, with its order held against changes. NotFound when there is none.
    virtual Result<GateTicket> lock(const QString &number) = 0;
    /// Writes the scan down. One that is accepted also makes the ticket a used one; false when
    /// another one was accepted before.
    virtual Result<bool> write(const NewScan &scan) = 0;
    /// The scan of that key, or nothing.
    virtual Result<std::optional<Scan>> scan(const QString &key) = 0;
    virtual Result<Page<Scan>> scans(const ScanFilter &filter, const PageRequest &page) = 0;
    /// The tickets of a departure that are not void, by coach and seat, infants last.
    virtual Result<Page<ManifestEntry>> manifest(ScheduleId schedule, const PageRequest &page) = 0;
    /// The same without pages: at most `limit`.
    virtual Result<QList<ManifestEntry>> manifest(ScheduleId schedule, int limit) = 0;
    /// The numbers of its void tickets, at most `limit`, and why they are.
    virtual Result<QList<std::pair<QString, ScanOutcome>>> ended(ScheduleId schedule, int limit)
        = 0;
};

} // namespace kai
