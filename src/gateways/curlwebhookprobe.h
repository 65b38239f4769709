#pragma once

#include "services/gateways.h"

namespace kai {

/// Posts as the gateway does: from outside, without credentials, following no redirect, at most
/// ten seconds.
class CurlWebhookProbe final : public WebhookProbe
{
public:
    ProbeReply post(const QUrl &url, const QByteArray &body) override;
};

} // namespace kai
