#pragma once

#include "app/configuration.h"
#include "app/simulatorprocess.h"
#include "base/random.h"
#include "gateways/midtransgateway.h"

namespace kai::app {

/// Where this server is, for the gateway's sake.
struct GatewayPlace
{
    QString dataDir; ///< where its key may lie
    QUrl url; ///< of this server, for notifications of the simulator
};

/// How the payment gateway is reached, by configuration and secrets. A demonstration without an
/// address of its own gets the simulator, which is started for it.
Result<MidtransConfig> gatewayConfig(const Configuration &configuration, const GatewayPlace &place,
                                     SimulatorProcess &simulator, Random &random);

} // namespace kai::app
