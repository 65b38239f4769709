#include "app/gatewayparts.h"

#include "app/secrets.h"

#include <QCoreApplication>

namespace kai::app {

static Result<void> startSimulator(MidtransConfig &config, const QUrl &server,
                                   SimulatorProcess &simulator)
{
    QUrl notify = server;
    notify.setPath(QStringLiteral("/api/v1/payments/midtrans/notifications"));
    const QString program
        = QCoreApplication::applicationDirPath() + QStringLiteral("/kai-midtrans-simulator");
    const Result<QUrl> url = simulator.start(program, notify, config.serverKey);
    if (!url)
        return failure(url.error());
    config.snapUrl = url->toString() + QStringLiteral("/snap/v1");
    config.apiUrl = url->toString() + QStringLiteral("/v2");
    return {};
}

bool isSimulated(const Configuration &configuration)
{
    return configuration.isOn("midtrans/simulator")
           || (configuration.isOn("demo/enabled") && !configuration.isSet("midtrans/snapUrl"));
}

Result<MidtransConfig> midtransConfig(const Configuration &configuration, const QString &dataDir)
{
    MidtransConfig config {
        configuration.text("midtrans/snapUrl"), configuration.text("midtrans/apiUrl"), {}};
    config.merchantId = configuration.text("midtrans/merchantId");
    config.finishUrl = configuration.text("midtrans/finishUrl");
    const Result<QByteArray> key
        = Secrets(configuration, dataDir).find(QStringLiteral("midtrans/serverKey"));
    if (!key)
        return failure(key.error());
    config.serverKey = *key;
    return config;
}

Result<MidtransConfig> gatewayConfig(const Configuration &configuration, const GatewayPlace &place,
                                     SimulatorProcess &simulator, Random &random)
{
    Result<MidtransConfig> config = midtransConfig(configuration, place.dataDir);
    if (!config || !isSimulated(configuration))
        return config;
    if (config->serverKey.isEmpty())
        config->serverKey = "SB-Mid-server-" + random.bytes(12).toHex();
    if (const Result<void> started = startSimulator(*config, place.url, simulator); !started)
        return failure(started.error());
    return config;
}

} // namespace kai::app
