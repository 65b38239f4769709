#pragma once

#include "domain/ticket.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace kai {

/// What a gate finds of a ticket. The name of all but the first is the last part of an error's
/// code: "ticket.wrongDay".
enum class ScanOutcome {
    Accepted,
    Used, ///< somebody went through with it before
    WrongDay,
    WrongStation,
    Cancelled, ///< the passenger does not travel any more
    Refunded, ///< the same, and the money has gone back
    Replaced, ///< the passenger has another ticket, which says something else
    Void, ///< taken back for another reason
    Forged ///< no ticket of ours
};

template<> struct WireNames<ScanOutcome>
{
    static constexpr std::array<std::pair<ScanOutcome, const char *>, 9> values {{
        {ScanOutcome::Accepted, "accepted"},
        {ScanOutcome::Used, "used"},
        {ScanOutcome::WrongDay, "wrongDay"},
        {ScanOutcome::WrongStation, "wrongStation"},
        {ScanOutcome::Cancelled, "cancelled"},
        {ScanOutcome::Refunded, "refunded"},
        {ScanOutcome::Replaced, "replaced"},
        {ScanOutcome::Void, "void"},
        {ScanOutcome::Forged, "forged"},
    }};
};

/// A ticket with what decides about it beside its own words.
struct GateTicket
{
    Ticket ticket;
    QStringList stations; ///< codes of the stops at which the trip can be begun, from its first
    ScanOutcome ending = ScanOutcome::Void; ///< why it is void; meaningless unless it is
};

/// When and where a ticket is shown.
struct Showing
{
    QDateTime at; ///< UTC
    QString stationCode; ///< empty where it is shown at no gate
};

/// What becomes of the ticket. At a gate it is good on the day of the trip: from midnight of the
/// departure, or three hours before it, to midnight after the arrival, or three hours after it, so
/// that trains around midnight and late ones are no trouble; and at the stations of the trip before
/// its last. Without a gate it is a check-in, which opens `checkInOpens` before departure.
ScanOutcome outcomeOf(const GateTicket &ticket, const Showing &showing,
                      std::chrono::hours checkInOpens = std::chrono::hours(7 * 24));

/// One use or attempt that is remembered: every ticket that was accepted, and whatever was scanned
/// without a network.
struct Scan
{
    ScanId id;
    QString key; ///< UUID, from who scanned: the same scan is never counted twice
    QString ticketNumber;
    QString orderCode;
    ScheduleId scheduleId;
    ScanOutcome outcome = ScanOutcome::Accepted;
    QString stationCode;
    QDateTime scannedAt; ///< by the clock of the device
    bool offline = false;
    std::optional<UserId> userId; ///< who scanned; nothing where it was not written down
    QDateTime createdAt; ///< when the server learned of it

    friend bool operator==(const Scan &, const Scan &) = default;
};

/// A scan that a device made without a network and brings later.
struct OfflineScan
{
    QString key;
    QString payload; ///< the text of the code
    Showing showing;
};

/// What came of bringing it.
struct ScanReport
{
    QString key;
    ScanOutcome outcome = ScanOutcome::Accepted;
    QString ticketNumber; ///< empty for a forged one
    std::optional<Showing> firstUse; ///< of a used one: when and where somebody went through before
};

/// One line of a manifest. Sorted by coach and seat, infants last.
struct ManifestEntry
{
    Ticket ticket;
    QString key; ///< its place in the list

    friend bool operator==(const ManifestEntry &, const ManifestEntry &) = default;
};

/// Who travels on a departure, as the conductor gets it.
struct Manifest
{
    Schedule schedule;
    QList<ManifestEntry> entries;
};

/// A key that gates check tickets and bundles with.
struct TicketKey
{
    QString id; ///< as in the payload of a ticket, hexadecimal
    QByteArray publicKey; ///< Ed25519, 32 bytes
};

/// What a gate needs to work without a network.
struct GateBundle
{
    Manifest manifest;
    QList<std::pair<QString, ScanOutcome>> ended; ///< numbers of void tickets, and why they are
    QDateTime madeAt;
};

} // namespace kai
