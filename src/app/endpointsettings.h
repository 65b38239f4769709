#pragma once

#include "app/configuration.h"
#include "http/restserver.h"
#include "services/eventfeed.h"
#include "services/orderservice.h"

#include <optional>

namespace kai::app {

struct ListenAddress
{
    QHostAddress address;
    quint16 port = 0;
};

/// Where the endpoint also listens with TLS.
struct TlsSettings
{
    ListenAddress listen;
    http::TlsFiles files;
    std::chrono::seconds reload {60}; ///< how often the files are looked at
};

/// What the configuration says of the endpoint: sections server, tls, uploads, pools.
struct EndpointSettings
{
    ListenAddress listen;
    std::optional<TlsSettings> tls;
    http::RestServerConfig server;
};

/// Large bodies wait in `uploadFolder`. Validation errors with what was set as pointer:
/// "config.notAnAddress", "config.notANetwork"; "config.tlsIncomplete" where a certificate, its key
/// or the address for them is missing.
Result<EndpointSettings> endpointSettings(const Configuration &configuration,
                                          const QString &uploadFolder);

/// How orders are sold on this server.
OrderPolicy orderPolicy(const Configuration &configuration);

/// How live events are told, kept and bounded.
EventPolicy eventPolicy(const Configuration &configuration);

} // namespace kai::app
