#include "app/endpointsettings.h"

#include "app/securityparts.h"

#include <QThread>
#include <QUrl>

namespace kai::app {

/// "127.0.0.1:8474" or "[::1]:8474".
static Result<ListenAddress> listenAddress(const QString &text)
{
    const QUrl url(QStringLiteral("tcp://") + text);
    const QHostAddress address(url.host());
    if (!url.isValid() || address.isNull() || url.port() < 0)
        return failure(validationError(text, QStringLiteral("config.notAnAddress")));
    return ListenAddress {address, quint16(url.port())};
}

static Result<QList<http::Network>> trustedProxies(const Configuration &configuration)
{
    QList<http::Network> networks;
    for (const QString &text : configuration.list("server/trustedProxies")) {
        const std::optional<http::Network> network = http::Network::parse(text);
        if (!network)
            return failure(validationError(text, QStringLiteral("config.notANetwork")));
        networks.append(*network);
    }
    return networks;
}

static http::EngineLimits engineLimits(const Configuration &configuration)
{
    const auto seconds
        = [&](const char *key) { return std::chrono::seconds(configuration.number(key)); };
    http::EngineLimits limits;
    limits.headSize = configuration.number("server/maxHeadBytes");
    limits.headerCount = configuration.number("server/maxHeaders");
    limits.targetSize = configuration.number("server/maxTargetBytes");
    limits.bodySize = configuration.number("server/maxBodyBytes");
    limits.headTime = seconds("server/headSeconds");
    limits.bodyTime = seconds("server/bodySeconds");
    limits.idleTime = seconds("server/idleSeconds");
    limits.writeStallTime = seconds("server/writeStallSeconds");
    limits.answerTime = seconds("server/answerSeconds");
    limits.connections = configuration.number("server/maxConnections");
    limits.connectionsPerAddress = configuration.number("server/maxConnectionsPerAddress");
    limits.backlog = configuration.number("server/backlog");
    limits.threads = configuration.number("server/ioThreads");
    limits.uploads = configuration.number("uploads/atOnce");
    return limits;
}

/// 0 in the configuration stands for a number that follows the machine.
static http::PoolSizes poolSizes(const Configuration &configuration)
{
    const int cores = qMax(1, QThread::idealThreadCount());
    const auto size = [&](const char *key, int automatic) {
        const int number = configuration.number(key);
        return number > 0 ? number : automatic;
    };
    http::PoolSizes pools;
    pools.database = size("pools/database", 4 * cores);
    pools.passwords = size("pools/passwords", qMax(1, cores / 2));
    pools.gateway = configuration.number("pools/gateway");
    pools.documents = size("pools/documents", qMax(1, cores / 2));
    pools.queue = configuration.number("pools/queue");
    return pools;
}

static Result<std::optional<TlsSettings>> tlsSettings(const Configuration &configuration)
{
    const QString listen = configuration.text("tls/listen");
    const http::TlsFiles files {configuration.text("tls/certificate"),
                                configuration.text("tls/key")};
    if (listen.isEmpty() && files.certificate.isEmpty() && files.key.isEmpty())
        return std::nullopt;
    for (const auto &[key, value] : {std::pair("tls/listen", listen),
                                     {"tls/certificate", files.certificate},
                                     {"tls/key", files.key}}) {
        if (value.isEmpty())
            return failure(
                validationError(QString::fromLatin1(key), QStringLiteral("config.tlsIncomplete")));
    }
    const Result<ListenAddress> where = listenAddress(listen);
    if (!where)
        return failure(where.error());
    return TlsSettings {*where, files,
                        std::chrono::seconds(configuration.number("tls/reloadSeconds"))};
}

Result<EndpointSettings> endpointSettings(const Configuration &configuration,
                                          const QString &uploadFolder)
{
    const Result<ListenAddress> listen = listenAddress(configuration.text("server/listen"));
    if (!listen)
        return failure(listen.error());
    const Result<QList<http::Network>> proxies = trustedProxies(configuration);
    if (!proxies)
        return failure(proxies.error());
    const Result<std::optional<TlsSettings>> tls = tlsSettings(configuration);
    if (!tls)
        return failure(tls.error());
    EndpointSettings settings {*listen, *tls, {}};
    http::RestServerConfig &server = settings.server;
    server.allowedOrigins = configuration.list("server/origins");
    server.hostNames = pageHosts(configuration) + configuration.list("server/hosts");
    server.listening = {listen->address};
    if (settings.tls)
        server.listening.append(settings.tls->listen.address);
    server.servers = configuration.number("limits/servers");
    server.trustedProxies = *proxies;
    server.rateLimits
        = configuration.isOn("limits/enabled") ? http::Limits::Enforced : http::Limits::Off;
    server.pools = poolSizes(configuration);
    server.limits = engineLimits(configuration);
    server.limits.uploadFolder = uploadFolder;
    // Behind a proxy all clients come from its address: they cannot have one client's share.
    for (const http::Network &proxy : *proxies)
        server.limits.unboundedPeers.append({proxy.address, proxy.prefixLength});
    server.uploadSize = configuration.number("uploads/maxBytes");
    return settings;
}

OrderPolicy orderPolicy(const Configuration &configuration)
{
    OrderPolicy policy;
    policy.hold = std::chrono::seconds(configuration.number("orders/holdSeconds"));
    if (configuration.isOn("orders/goShow"))
        policy.counters = Counters::GoShow;
    return policy;
}

EventPolicy eventPolicy(const Configuration &configuration)
{
    EventPolicy policy;
    policy.heartbeat = std::chrono::seconds(configuration.number("events/heartbeatSeconds"));
    policy.sessionCheck = std::chrono::seconds(configuration.number("events/sessionCheckSeconds"));
    policy.keep = std::chrono::hours(configuration.number("events/keepHours"));
    policy.streams = configuration.number("events/streams");
    policy.streamsPerUser = configuration.number("events/streamsPerUser");
    return policy;
}

} // namespace kai::app
