#include "simulator/retrytable.h"

#include <algorithm>
#include <array>

namespace kai::simulator {

int retriesAfter(int httpStatus)
{
    if (httpStatus >= 200 && httpStatus < 300)
        return 0;
    switch (httpStatus) {
    case 301:
    case 302:
    case 303:
        return 0;
    case 400:
    case 404:
        return 2;
    case 500:
        return 1;
    case 503:
        return 4;
    default: // an open set of numbers, not an enum
        return 5;
    }
}

std::chrono::minutes pauseBeforeRetry(int retry)
{
    using namespace std::chrono_literals;
    static constexpr std::array<std::chrono::minutes, 5> pauses {2min, 10min, 30min, 90min, 210min};
    return pauses.at(std::size_t(std::clamp(retry, 0, int(pauses.size()) - 1)));
}

} // namespace kai::simulator
