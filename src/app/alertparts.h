#pragma once

#include "app/configuration.h"
#include "base/workerpool.h"
#include "gateways/alertmail.h"
#include "gateways/alertwebhook.h"

namespace kai::app {

/// The channels that the configuration names, and the thread that waits for them.
struct AlertParts
{
    std::unique_ptr<AlertMail> mail;
    std::unique_ptr<AlertWebhook> webhook;
    WorkerPool pool {QStringLiteral("alerts"), 1, 1};
};

/// Validation errors with the key as pointer: "config.notAMailAddress", "config.notAWebhook" (the
/// address is none, or the secret alerts/webhookSecret is missing).
Result<std::unique_ptr<AlertParts>> makeAlertParts(const Configuration &configuration,
                                                   const QString &dataDir, Mailer &mailer,
                                                   const Clock &clock);

} // namespace kai::app
