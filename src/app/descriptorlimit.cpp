#include "app/descriptorlimit.h"

#include "base/logging.h"

#include <algorithm>
#include <sys/resource.h>

namespace kai::app {

void ensureDescriptors(int connections)
{
    constexpr rlim_t forEverythingElse = 512;
    const rlim_t wanted = static_cast<rlim_t>(connections) + forEverythingElse;
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < wanted)
        qCWarning(logServer, "only %llu files may be open: too few for server/maxConnections",
                  static_cast<unsigned long long>(limit.rlim_cur));
}

} // namespace kai::app
