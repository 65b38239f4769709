#pragma once

#include <QList>

#include <chrono>
#include <optional>

namespace kai::cluster {

/// How often a crashing server is started again.
struct RestartLimits
{
    int crashes = 5; ///< so many within `window` are mended, one more is too many
    std::chrono::milliseconds window {60'000};
    std::chrono::milliseconds firstDelay {100}; ///< doubled for each further crash of the window
    std::chrono::milliseconds longestDelay {5'000};
};

/// Decides, crash by crash, whether and when to start again. Pure: the caller tells the time.
class RestartPolicy
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit RestartPolicy(RestartLimits limits = {})
        : m_limits(limits)
    {
    }

    /// Counts a crash at `now`. The delay before the next start, or nothing when to give up.
    std::optional<std::chrono::milliseconds> crashedAt(TimePoint now);
    void reset() { m_crashes.clear(); }

private:
    RestartLimits m_limits;
    QList<TimePoint> m_crashes; ///< those within the window, oldest first
};

} // namespace kai::cluster
