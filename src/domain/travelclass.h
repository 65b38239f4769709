#pragma once

#include "domain/wirename.h"

namespace kai {

/// The class of comfort a coach belongs to. Subclasses ("CA") are price tiers of one class.
enum class TravelClass { Luxury, Executive, Business, Economy };

template<> struct WireNames<TravelClass>
{
    static constexpr std::array<std::pair<TravelClass, const char *>, 4> values {{
        {TravelClass::Luxury, "luxury"},
        {TravelClass::Executive, "executive"},
        {TravelClass::Business, "business"},
        {TravelClass::Economy, "economy"},
    }};
};

/// As printed on tickets and coaches: "LUX", "EKS", "BIS", "EKO".
inline QString shortName(TravelClass travelClass)
{
    switch (travelClass) {
    case TravelClass::Luxury:
        return QStringLiteral("LUX");
    case TravelClass::Executive:
        return QStringLiteral("EKS");
    case TravelClass::Business:
        return QStringLiteral("BIS");
    case TravelClass::Economy:
        return QStringLiteral("EKO");
    }
    Q_UNREACHABLE();
}

} // namespace kai
