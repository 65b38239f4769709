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

/// Whether the simulator stands in for the gateway.
bool isSimulated(const Configuration &configuration);
/// How Midtrans is reached, by configuration and secrets.
Result<MidtransConfig> midtransConfig(const Configuration &configuration, const QString &dataDir);

/// How the payment gateway is reached, by configuration and secrets. Whoever asks for it gets the
/// simulator, which is started for him; so does a demonstration without an address of its own.
Result<MidtransConfig> gatewayConfig(const Configuration &configuration, const GatewayPlace &place,
                                     SimulatorProcess &simulator, Random &random);

} // namespace kai::app
