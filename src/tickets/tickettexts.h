#pragma once

#include "domain/ticket.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

namespace kai {

enum class TicketLanguage { Indonesian, English };

/// "id" or "en"; nothing for any other.
std::optional<TicketLanguage> ticketLanguage(const QString &code);

/// Every text that a ticket can carry.
enum class TicketText {
    Title,
    BoardingPass,
    BookingCode,
    TicketNumber,
    TrainNumber, ///< %1 the number
    ClassLuxury,
    ClassExecutive,
    ClassBusiness,
    ClassEconomy,
    Subclass, ///< %1 the letters
    ClassAndCoach,
    Seat,
    NoSeat,
    Departure,
    Arrival,
    HoursAndMinutes, ///< %1 hours, %2 minutes
    Minutes, ///< %1 minutes
    Passenger,
    PassengerType,
    Adult,
    Infant,
    Nik,
    Passport,
    FareDetails,
    Fare,
    ReductionOf, ///< %1 the name of the reduction
    Senior,
    Military,
    Veteran,
    Press,
    Total,
    BookingFeeNote,
    BookingFeeShort,
    CheckInShort, ///< %1 time
    ScanAtGate,
    StatusValid,
    StatusUsed,
    StatusVoid,
    UsedAt, ///< %1 time, %2 station code
    RulesTitle,
    RuleCheckIn, ///< %1 time, %2 hours before departure ("7×24"), %3 hours
    RuleIdentity,
    RuleInfant,
    RuleValidity,
    RuleCancellation, ///< %1 percent, %2 hours, %3 minutes
    RuleRailwayCancels,
    LocalTimes,
    Issued, ///< %1 time
    Page, ///< %1 of %2
};
inline constexpr int ticketTextCount = int(TicketText::Page) + 1;

/// The words of a ticket in one language. A server runs in any locale and prints for people of
/// both languages at once, so the language belongs to the call and not to the process.
class TicketTexts
{
public:
    explicit TicketTexts(TicketLanguage language);

    QString text(TicketText key) const;
    QString className(TravelClass travelClass) const;
    QString passengerType(PassengerType type) const;
    QString identityType(IdentityType type) const;
    QString statusName(TicketStatus status) const;
    /// "Reduksi lansia" for "senior"; the word itself where nobody knows it.
    QString reductionName(const QString &reduction) const;

    /// "8 jam 25 menit", rounded down to a minute.
    QString duration(std::chrono::seconds duration) const;
    /// "Sabtu, 5 Desember 2026", in the zone.
    QString date(const QDateTime &time, const QByteArray &timeZone) const;
    /// "08:10".
    QString clock(const QDateTime &time, const QByteArray &timeZone) const;
    /// "WIB", "WITA", "WIT".
    QString zoneName(const QDateTime &time, const QByteArray &timeZone) const;
    /// "5 Des 2026 08:10 WIB".
    QString dateAndClock(const QDateTime &time, const QByteArray &timeZone) const;

private:
    TicketLanguage m_language;
    QLocale m_locale;
};

} // namespace kai
