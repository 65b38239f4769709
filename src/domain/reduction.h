#pragma once

#include "domain/ids.h"
#include "domain/order.h"

#include <QDate>

namespace kai {

/// For whom the railway sells cheaper, once a document was shown at a counter.
enum class ReductionKind { Senior, Military, Veteran, Press };

template<> struct WireNames<ReductionKind>
{
    static constexpr std::array<std::pair<ReductionKind, const char *>, 4> values {{
        {ReductionKind::Senior, "senior"},
        {ReductionKind::Military, "military"},
        {ReductionKind::Veteran, "veteran"},
        {ReductionKind::Press, "press"},
    }};
};

/// That somebody was registered for a reduction.
struct ReductionRegistration
{
    ReductionId id;
    ReductionKind kind = ReductionKind::Senior;
    IdentityType identityType = IdentityType::Nik;
    QString identityNumber;
    std::optional<QDate> validUntil; ///< of service dates, inclusive; nothing for ever
    QDateTime createdAt;

    friend bool operator==(const ReductionRegistration &, const ReductionRegistration &) = default;
};

/// What one person pays less in one class.
struct Reduction
{
    IdentityType identityType = IdentityType::Nik;
    QString identityNumber;
    TravelClass travelClass = TravelClass::Economy;
    ReductionKind kind = ReductionKind::Senior;
    int percent = 0;
};

/// The passenger at the full fare of a class, with the best of his reductions taken off.
void price(Passenger &passenger, TravelClass travelClass, Money fullFare,
           const QList<Reduction> &reductions);

} // namespace kai
