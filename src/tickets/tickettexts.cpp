#include "tickets/tickettexts.h"

#include "domain/reduction.h"

#include <QTimeZone>

#include <array>

namespace kai {

namespace {

struct Entry
{
    TicketText key;
    const char *indonesian;
    const char *english;
};

// In the order of the enum, which is checked below.
constexpr std::array<Entry, ticketTextCount> entries {{
    {TicketText::Title, "E-tiket kereta api", "Train e-ticket"},
    {TicketText::BoardingPass, "Boarding pass", "Boarding pass"},
    {TicketText::BookingCode, "Kode booking", "Booking code"},
    {TicketText::TicketNumber, "Nomor tiket", "Ticket number"},
    {TicketText::TrainNumber, "KA %1", "Train %1"},
    {TicketText::ClassLuxury, "Luxury", "Luxury"},
    {TicketText::ClassExecutive, "Eksekutif", "Executive"},
    {TicketText::ClassBusiness, "Bisnis", "Business"},
    {TicketText::ClassEconomy, "Ekonomi", "Economy"},
    {TicketText::Subclass, "Subkelas %1", "Subclass %1"},
    {TicketText::ClassAndCoach, "Kelas dan gerbong", "Class and coach"},
    {TicketText::Seat, "Kursi", "Seat"},
    {TicketText::NoSeat, "Tanpa kursi", "No seat"},
    {TicketText::Departure, "Berangkat", "Departure"},
    {TicketText::Arrival, "Tiba", "Arrival"},
    {TicketText::HoursAndMinutes, "%1 jam %2 menit", "%1 h %2 min"},
    {TicketText::Minutes, "%1 menit", "%1 min"},
    {TicketText::Passenger, "Penumpang", "Passenger"},
    {TicketText::PassengerType, "Tipe penumpang", "Passenger type"},
    {TicketText::Adult, "Dewasa", "Adult"},
    {TicketText::Infant, "Bayi", "Infant"},
    {TicketText::Nik, "NIK", "National ID (NIK)"},
    {TicketText::Passport, "Paspor", "Passport"},
    {TicketText::FareDetails, "Rincian tarif", "Fare details"},
    {TicketText::Fare, "Tarif", "Fare"},
    {TicketText::ReductionOf, "Reduksi %1", "Reduction, %1"},
    {TicketText::Senior, "lansia", "senior"},
    {TicketText::Military, "TNI/Polri", "military and police"},
    {TicketText::Veteran, "veteran", "veteran"},
    {TicketText::Press, "wartawan", "press"},
    {TicketText::Total, "Total tiket ini", "Total of this ticket"},
    {TicketText::BookingFeeNote,
     "Biaya pemesanan, bila ada, ditagih sekali untuk seluruh pesanan dan tidak termasuk di sini.",
     "A booking fee, if any, is charged once for the whole order and is not included here."},
    {TicketText::BookingFeeShort, "Tanpa biaya pemesanan, yang ditagih sekali per pesanan.",
     "Without the booking fee, which is charged once an order."},
    {TicketText::CheckInShort, "Check-in dibuka %1.", "Check-in opens on %1."},
    {TicketText::ScanAtGate, "Pindai kode ini di pintu boarding",
     "Scan this code at the boarding gate"},
    {TicketText::StatusValid, "Berlaku", "Valid"},
    {TicketText::StatusUsed, "Sudah digunakan", "Used"},
    {TicketText::StatusVoid, "Batal", "Void"},
    {TicketText::UsedAt, "Digunakan %1 di %2", "Used %1 at %2"},
    {TicketText::RulesTitle, "Sebelum berangkat", "Before you travel"},
    {TicketText::RuleCheckIn,
     "Check-in dibuka %1, %2 jam sebelum keberangkatan. Dalam %3 jam terakhir, check-in "
     "hanya "
     "di stasiun yang dilalui perjalanan ini.",
     "Check-in opens on %1, %2 hours before departure. In the last %3 hours it is possible only at "
     "stations of this trip."},
    {TicketText::RuleIdentity,
     "Bawa kartu identitas asli. Nama dan nomornya harus sesuai dengan tiket ini.",
     "Bring the original identity document. Its name and number must match this ticket."},
    {TicketText::RuleInfant,
     "Bayi di bawah 3 tahun bepergian tanpa kursi sendiri, bersama penumpang dewasa yang "
     "mendampinginya.",
     "Infants under 3 travel without a seat of their own, together with the adult who accompanies "
     "them."},
    {TicketText::RuleValidity,
     "Tiket hanya berlaku untuk penumpang, kereta, tanggal, dan kursi yang tercetak, dan hanya "
     "untuk satu kali boarding.",
     "The ticket is good for the passenger, train, date and seat printed on it only, and for "
     "boarding once."},
    {TicketText::RuleCancellation,
     "Pembatalan dikenai biaya %1% dari tarif: melalui aplikasi paling lambat %2 jam, di "
     "loket "
     "paling lambat %3 menit sebelum keberangkatan.",
     "Cancellation costs %1% of the fare: in the application until %2 hours, at the counter until "
     "%3 minutes before departure."},
    {TicketText::RuleRailwayCancels,
     "Bila perjalanan dibatalkan oleh perusahaan kereta api, tarif dikembalikan penuh.",
     "If the railway cancels the trip, the fare is returned in full."},
    {TicketText::LocalTimes, "Semua waktu adalah waktu setempat di stasiun masing-masing.",
     "All times are local at the respective station."},
    {TicketText::Issued, "Diterbitkan %1", "Issued %1"},
    {TicketText::Page, "Halaman %1 dari %2", "Page %1 of %2"},
}};

constexpr bool isInOrder()
{
    for (int i = 0; i < ticketTextCount; ++i) {
        if (entries[size_t(i)].key != TicketText(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "each text of a ticket has its line, in the order of the enum");

/// The time on the wall at a station; UTC where the zone is unknown.
QDateTime localTime(const QDateTime &time, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return zone.isValid() ? time.toTimeZone(zone) : time.toUTC();
}

QLocale localeOf(TicketLanguage language)
{
    switch (language) {
    case TicketLanguage::Indonesian:
        return {QLocale::Indonesian, QLocale::Indonesia};
    case TicketLanguage::English:
        return {QLocale::English, QLocale::UnitedKingdom};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<TicketLanguage> ticketLanguage(const QString &code)
{
    if (code == QLatin1String("id"))
        return TicketLanguage::Indonesian;
    if (code == QLatin1String("en"))
        return TicketLanguage::English;
    return std::nullopt;
}

TicketTexts::TicketTexts(TicketLanguage language)
    : m_language(language)
    , m_locale(localeOf(language))
{
}

QString TicketTexts::text(TicketText key) const
{
    const Entry &entry = entries[size_t(key)];
    switch (m_language) {
    case TicketLanguage::Indonesian:
        return QString::fromUtf8(entry.indonesian);
    case TicketLanguage::English:
        return QString::fromUtf8(entry.english);
    }
    Q_UNREACHABLE();
}

QString TicketTexts::className(TravelClass travelClass) const
{
    switch (travelClass) {
    case TravelClass::Luxury:
        return text(TicketText::ClassLuxury);
    case TravelClass::Executive:
        return text(TicketText::ClassExecutive);
    case TravelClass::Business:
        return text(TicketText::ClassBusiness);
    case TravelClass::Economy:
        return text(TicketText::ClassEconomy);
    }
    Q_UNREACHABLE();
}

QString TicketTexts::passengerType(PassengerType type) const
{
    switch (type) {
    case PassengerType::Adult:
        return text(TicketText::Adult);
    case PassengerType::Infant:
        return text(TicketText::Infant);
    }
    Q_UNREACHABLE();
}

QString TicketTexts::identityType(IdentityType type) const
{
    switch (type) {
    case IdentityType::Nik:
        return text(TicketText::Nik);
    case IdentityType::Passport:
        return text(TicketText::Passport);
    }
    Q_UNREACHABLE();
}

QString TicketTexts::statusName(TicketStatus status) const
{
    switch (status) {
    case TicketStatus::Valid:
        return text(TicketText::StatusValid);
    case TicketStatus::Used:
        return text(TicketText::StatusUsed);
    case TicketStatus::Void:
        return text(TicketText::StatusVoid);
    }
    Q_UNREACHABLE();
}

QString TicketTexts::reductionName(const QString &reduction) const
{
    const auto name = [&]() -> QString {
        const std::optional<ReductionKind> kind = fromWireName<ReductionKind>(reduction);
        if (!kind)
            return reduction;
        switch (*kind) {
        case ReductionKind::Senior:
            return text(TicketText::Senior);
        case ReductionKind::Military:
            return text(TicketText::Military);
        case ReductionKind::Veteran:
            return text(TicketText::Veteran);
        case ReductionKind::Press:
            return text(TicketText::Press);
        }
        Q_UNREACHABLE();
    };
    return text(TicketText::ReductionOf).arg(name());
}

QString TicketTexts::duration(std::chrono::seconds duration) const
{
    const qint64 minutes = duration.count() / 60;
    if (minutes < 60)
        return text(TicketText::Minutes).arg(minutes);
    return text(TicketText::HoursAndMinutes).arg(minutes / 60).arg(minutes % 60);
}

QString TicketTexts::date(const QDateTime &time, const QByteArray &timeZone) const
{
    return m_locale.toString(localTime(time, timeZone).date(), u"dddd, d MMMM yyyy");
}

QString TicketTexts::clock(const QDateTime &time, const QByteArray &timeZone) const
{
    return localTime(time, timeZone).toString(u"HH:mm");
}

QString TicketTexts::zoneName(const QDateTime &time, const QByteArray &timeZone) const
{
    return localTime(time, timeZone).timeZoneAbbreviation();
}

QString TicketTexts::dateAndClock(const QDateTime &time, const QByteArray &timeZone) const
{
    return m_locale.toString(localTime(time, timeZone).date(), u"d MMM yyyy") + QLatin1Char(' ')
           + clock(time, timeZone) + QLatin1Char(' ') + zoneName(time, timeZone);
}

} // namespace kai
