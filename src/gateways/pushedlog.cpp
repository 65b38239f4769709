#include "gateways/pushedlog.h"

namespace kai {

using namespace std::chrono_literals;

PushedLog::PushedLog(PushedLogConfig config)
    : m_config(std::move(config))
{
}

static bool mayBeTakenLater(int status)
{
    return status == 429 || (status >= 502 && status <= 504);
}

Result<void> PushedLog::write(const QByteArray &lines)
{
    GatewayRequest request {HttpMethod::Post, m_config.url, bodyOf(lines)};
    if (request.body.isEmpty())
        return {};
    request.timeout = 5s;
    if (!m_config.authorization.isEmpty())
        request.headers.append("Authorization: " + m_config.authorization);
    if (!m_config.tenant.isEmpty())
        request.headers.append("X-Scope-OrgID: " + m_config.tenant);
    const Result<GatewayReply> reply = m_client.send(request);
    if (!reply)
        return failure(unavailable(QStringLiteral("log.noAnswer"), {}, reply.error().internal));
    if (reply->status >= 200 && reply->status < 300)
        return {};
    const QString reason = QStringLiteral("HTTP %1").arg(reply->status);
    if (mayBeTakenLater(reply->status))
        return failure(unavailable(QStringLiteral("log.busy"), {}, reason));
    Error refused {ErrorKind::Gateway, QStringLiteral("log.refused")};
    refused.internal = reason;
    return failure(refused);
}

} // namespace kai
