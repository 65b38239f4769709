#include "cluster/restartpolicy.h"

#include <algorithm>

namespace kai::cluster {

std::optional<std::chrono::milliseconds> RestartPolicy::crashedAt(TimePoint now)
{
    m_crashes.removeIf([&](TimePoint crash) { return now - crash > m_limits.window; });
    m_crashes.append(now);
    if (m_crashes.size() > m_limits.crashes)
        return std::nullopt;
    auto delay = m_limits.firstDelay;
    for (qsizetype i = 1; i < m_crashes.size() && delay < m_limits.longestDelay; ++i)
        delay *= 2;
    return std::min(delay, m_limits.longestDelay);
}

} // namespace kai::cluster
