#pragma once

#include "base/money.h"
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
    std::optional<SeatAssignment> seat;
    Money fare;

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

    Money total() const { return fareTotal + bookingFee; }
    friend bool operator==(const Order &, const Order &) = default;
};

/// Every rule about a request that needs no database, all violations at once, with JSON pointers
/// into the body ("/passengers/0/name"). Limits of the railway: 1 to 4 adults, at most one infant
/// for each adult, infants without a seat, NIK of 16 digits with a possible birth date (day, or
/// day + 40), passport of 6 to 20 letters and digits, no seat twice.
QList<FieldError> violations(const OrderRequest &request);

/// All but the last four characters as "*".
QString maskedIdentity(const QString &identityNumber);

} // namespace kai
