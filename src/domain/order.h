#pragma once

#include "base/money.h"
#include "domain/price.h"
#include "domain/rules.h"
#include "domain/schedule.h"
#include "domain/travelclass.h"

#include <optional>

namespace kai {

enum class PassengerType { Adult, Infant };

template<> struct WireNames<PassengerType>
{
    static constexpr std::array<std::pair<PassengerType, const char *>, 2> values {{
        {PassengerType::Adult, "adult"},
        {PassengerType::Infant, "infant"},
    }};
};

enum class IdentityType { Nik, Passport };

template<> struct WireNames<IdentityType>
{
    static constexpr std::array<std::pair<IdentityType, const char *>, 2> values {{
        {IdentityType::Nik, "nik"},
        {IdentityType::Passport, "passport"},
    }};
};

enum class OrderStatus {
    PendingPayment,
    Paid,
    Completed,
    Expired,
    Cancelled,
    RefundPending,
    Refunded,
    PartiallyRefunded,
    Review
};

template<> struct WireNames<OrderStatus>
{
    static constexpr std::array<std::pair<OrderStatus, const char *>, 9> values {{
        {OrderStatus::PendingPayment, "pendingPayment"},
        {OrderStatus::Paid, "paid"},
        {OrderStatus::Completed, "completed"},
        {OrderStatus::Expired, "expired"},
        {OrderStatus::Cancelled, "cancelled"},
        {OrderStatus::RefundPending, "refundPending"},
        {OrderStatus::Refunded, "refunded"},
        {OrderStatus::PartiallyRefunded, "partiallyRefunded"},
        {OrderStatus::Review, "review"},
    }};
};

/// Whom the railway writes to about an order.
struct Contact
{
    QString name;
    QString email;
    QString phone;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// A traveller as the buyer gives him.
struct PassengerDetails
{
    QString name;
    PassengerType type = PassengerType::Adult;
    IdentityType identityType = IdentityType::Nik;
    QString identityNumber;

    friend bool operator==(const PassengerDetails &, const PassengerDetails &) = default;
};

/// A traveller with the seat that is wanted, or none: then the server allocates.
struct PassengerRequest
{
    PassengerDetails details;
    std::optional<SeatId> seatId;
};

/// What a buyer asks for.
struct OrderRequest
{
    ScheduleId scheduleId;
    QString from; ///< station code
    QString to;
    Contact contact;
    QList<PassengerRequest> passengers;
    std::optional<TravelClass> travelClass; ///< for allocation; the cheapest free one if absent
};

/// The seat of a passenger. Infants have none.
struct SeatAssignment
{
    SeatId seatId;
    int coachNumber = 0;
    TravelClass travelClass = TravelClass::Economy;
    QString subclass;
    QString label;

    friend bool operator==(const SeatAssignment &, const SeatAssignment &) = default;
};

struct Passenger
{
    PassengerId id;
    PassengerDetails details;
    std::optional<SeatAssignment> seat; ///< a cancelled passenger's is kept as a record
    Money fare; ///< what is paid, after the reduction
    QString reduction {}; ///< "senior" …, empty for the full fare
    Money reductionAmount {}; ///< how much less than the full fare is paid
    bool cancelled = false; ///< does not travel any more

    friend bool operator==(const Passenger &, const Passenger &) = default;
};

struct Order
{
    OrderId id;
    QString code; ///< the booking code: capital letters and digits
    UserId userId; ///< who made it, and may see it
    OrderStatus status = OrderStatus::PendingPayment;
    int version = 1;
    Trip trip;
    Contact contact;
    QList<Passenger> passengers;
    Money fareTotal;
    Money bookingFee;
    QDateTime createdAt;
    QDateTime expiresAt; ///< end of the hold, by the database's clock
    QList<PriceLine> charges {}; ///< what changes have cost
    Money refunded {}; ///< what goes back or has gone back of the total

    Money total() const { return fareTotal + bookingFee + sumOf(charges); }
    friend bool operator==(const Order &, const Order &) = default;
};

/// The passengers of an order that have not been cancelled.
QList<Passenger> travellingOf(const Order &order);

/// The seats of those passengers.
QList<SeatId> seatIdsOf(const QList<Passenger> &passengers);

/// How the total of an order came about: its lines sum to Order::total().
QList<PriceLine> priceLinesOf(const Order &order);

/// Every rule about a request that needs no database, all violations at once, with JSON pointers
/// into the body ("/passengers/0/name"). Limits of the railway: so many adults, at most one infant
/// for each, infants without a seat, NIK of 16 digits with a possible birth date (day, or
/// day + 40), passport of 6 to 20 letters and digits, no seat twice.
QList<FieldError> violations(const OrderRequest &request, const Rules &rules = {});
/// Infants who are too old on the day of travel by their NIK ("infant.tooOld" at the identity
/// number), where Rules::infantUnderYears says so. The century is not written: an age that fits in
/// either passes.
QList<FieldError> ageViolations(const OrderRequest &request, QDate serviceDate, const Rules &rules);
/// The same about the contact alone, and about the details of the passenger at `pointer`.
QList<FieldError> violations(const Contact &contact);
QList<FieldError> violations(const PassengerDetails &details, const QString &pointer);

/// All but the last four characters as "*".
QString maskedIdentity(const QString &identityNumber);

} // namespace kai
