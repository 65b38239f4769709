#pragma once

#include "desktop/client/operationsclient.h"

namespace kai {

/// What went on between two reports.
struct TrafficPoint
{
    QDateTime at;
    double perSecond = 0; ///< requests
    double milliseconds = 0; ///< within which nineteen of twenty were answered; 0 without any
};

/// The rate and the durations between two reports of one server; nothing when the server was
/// started anew between them, or no time passed.
std::optional<TrafficPoint> trafficBetween(const ServerReport &before, const ServerReport &after);

} // namespace kai
