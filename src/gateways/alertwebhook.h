#pragma once

#include "services/alertdispatcher.h"

#include <QUrl>

namespace kai {

/// Which addresses a webhook may lead to.
enum class WebhookReach {
    Public, ///< of the internet alone: a name that leads into our own network is refused
    Anywhere ///< also private ones, since somebody has configured it so
};

struct AlertWebhookConfig
{
    QUrl url; ///< https, or http where it may lead anywhere
    QByteArray secret; ///< signs what is sent
    WebhookReach reach = WebhookReach::Public;
    QString server; ///< how this server calls itself
};

/// Posts alerts as JSON, signed: X-Kai-Signature is "sha256=" and the HMAC of the time in
/// X-Kai-Timestamp, a point, and the body. Redirects are not followed, proxies of the environment
/// not used, and the address is checked when it is connected to, whatever the name said before.
class AlertWebhook final : public AlertChannel
{
public:
    AlertWebhook(AlertWebhookConfig config, const Clock &clock);

    QString name() const override { return QStringLiteral("webhook"); }
    /// Gateway "alert.notTold"; its cause is "private address" for one that is refused.
    Result<void> tell(const Alert &alert) override;

private:
    QByteArray bodyOf(const Alert &alert) const;

    const AlertWebhookConfig m_config;
    const Clock &m_clock;
};

} // namespace kai
