#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QUrl>

#include <chrono>

namespace kai {

enum class HttpMethod { Get, Post };

struct GatewayRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    QByteArray body; ///< for Post
    QByteArray contentType = QByteArrayLiteral("application/json");
    std::chrono::milliseconds timeout {10'000}; ///< for the whole answer
    QByteArrayList headers {}; ///< further ones, "Name: value"
};

struct GatewayReply
{
    int status = 0;
    QByteArray body; ///< at most 1 MiB
};

/// Calls of another company's interface that answers in JSON, with Basic authentication where there
/// is a user: blocking, connected within 3 s and answered in time, no redirects, TLS verified.
/// Plain HTTP is for programs on this machine only. Each thread keeps its own connections.
/// Thread-safe.
class HttpsClient
{
public:
    /// Without a user there is no authentication.
    explicit HttpsClient(const QByteArray &user = {});

    /// A Gateway error "gateway.failed" when no whole answer came; whatever the answer says is a
    /// value.
    Result<GatewayReply> send(const GatewayRequest &request) const;

private:
    QByteArray m_credentials; ///< "user:" without a password, or empty; never logged
};

} // namespace kai
