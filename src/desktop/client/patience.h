#pragma once

#include "desktop/client/apierror.h"

#include <optional>

namespace kai {

/// How long a work of many calls waits before it sends a refused call again; nothing when waiting
/// does not help.
inline std::optional<std::chrono::milliseconds> pauseAfter(const ApiError &error)
{
    constexpr std::chrono::seconds shortest {1};
    constexpr std::chrono::seconds longest {60};
    if (error.status != 429 && !(error.status == 503 && error.retryAfter.count() > 0))
        return std::nullopt;
    return std::clamp(error.retryAfter, shortest, longest);
}

} // namespace kai
