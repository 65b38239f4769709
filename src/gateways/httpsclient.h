#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QUrl>

namespace kai {

enum class HttpMethod { Get, Post };

struct GatewayRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    QByteArray body; ///< JSON; for Post
};

struct GatewayReply
{
    int status = 0;
    QByteArray body; ///< at most 1 MiB
};

/// Calls of a JSON interface of another company, with Basic authentication: blocking, connected
/// within 3 s and answered within 10 s, no redirects, TLS verified. Plain HTTP is for programs on
/// this machine only. Each thread keeps its own connections. Thread-safe.
class HttpsClient
{
public:
    explicit HttpsClient(QByteArray user);

    /// A Gateway error "gateway.failed" when no whole answer came; whatever the answer says is a
    /// value.
    Result<GatewayReply> send(const GatewayRequest &request) const;

private:
    QByteArray m_credentials; ///< "user:" without a password; never logged
};

} // namespace kai
