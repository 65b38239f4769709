#pragma once

#include "base/clock.h"
#include "services/database.h"
#include "services/gateports.h"
#include "services/gateways.h"

namespace kai {

/// A bundle as it travels: the bytes that were signed, and by which key.
struct SealedBundle
{
    QByteArray content;
    QByteArray signature;
    QString keyId;
};

/// Writes a bundle as the bytes that are signed.
using BundleRender = std::function<QByteArray(const GateBundle &, const QList<TicketKey> &)>;

/// What gates and conductors do, for operators alone (Forbidden else). Thread-safe. manifestPdf()
/// draws and runs on the documents pool.
class GateService
{
public:
    /// The parts that are not the database's.
    struct Ports
    {
        TicketSigner &tickets;
        BundleSigner &bundles;
        ManifestPrinter &printer;
    };

    GateService(Database &database, Ports ports, const Clock &clock);

    /// Uses a ticket. Without a station it is a check-in where the trip begins; see outcomeOf(). A
    /// refusal is a conflict "ticket." with the outcome's name. Its subject says when and where a
    /// used one was used, when and where the trip of one for another day begins (RFC 3339 time and
    /// station code), at which stations one for another station is good, else the ticket's number.
    /// Validation "/payload" "ticket.forged", "/stationCode" "station.unknown". NotFound when what
    /// we signed is not there.
    Result<Ticket> checkIn(const Actor &actor, const QString &payload, const QString &stationCode);

    /// NotFound when there is no such departure.
    Result<Page<ManifestEntry>> manifest(const Actor &actor, ScheduleId id,
                                         const PageRequest &page);
    /// Conflict "manifest.tooLong" when it has more tickets than any train has room for.
    Result<QByteArray> manifestPdf(const Actor &actor, ScheduleId id, const QString &language);
    /// What a gate takes with it to work without a network, signed.
    Result<SealedBundle> bundle(const Actor &actor, ScheduleId id, const BundleRender &render);

    /// Takes over what was scanned without a network, each scan in a transaction of its own, so
    /// that it can be brought again after a failure. Validation errors before anything is taken:
    /// "/scans/0/stationCode" "station.unknown", "/scans/0/scannedAt" "outOfRange" (after now, or a
    /// month ago).
    Result<QList<ScanReport>> merge(const Actor &actor, const QList<OfflineScan> &scans);
    /// What was scanned, newest first: `used` ones are double uses.
    Result<Page<Scan>> scans(const Actor &actor, const ScanFilter &filter, const PageRequest &page);

private:
    Result<void> checkScans(const QList<OfflineScan> &scans);
    Result<ScanReport> mergeOne(const Actor &actor, const OfflineScan &scan);

    Database &m_database;
    Ports m_ports;
    const Clock &m_clock;
};

} // namespace kai
