#pragma once

#include "app/configuration.h"
#include "app/secrets.h"
#include "base/workerpool.h"
#include "gateways/smtpmailer.h"
#include "http/metrics.h"
#include "services/gateways.h"
#include "services/mailservice.h"

#include <memory>
#include <optional>

namespace kai::app {

/// Everything that writes and sends mails.
struct MailParts
{
    std::unique_ptr<Mailer> plainMailer;
    std::unique_ptr<Mailer> mailer; ///< the same, counted
    std::unique_ptr<MailComposer> composer;
    std::unique_ptr<MailService> service;
    WorkerPool pool {QStringLiteral("mail"), 1, 1}; ///< of its own: it waits for a mail server

    /// Lets the mail under way go out, and no other.
    void stop();
};

/// What the tickets in mails are made with.
struct TicketMakers
{
    TicketPrinter &printer;
    TicketSigner &signer;
};

/// The mail server of the settings; nothing where none is set. Errors as of makeMailParts().
Result<std::optional<SmtpConfig>> smtpConfig(const Configuration &configuration,
                                             const QString &dataDir);

/// The mail server of the settings, or the folder "mail" in the data folder where none is set.
/// Validation errors with the key as pointer: "config.notAMailAddress", "config.notAMailServer",
/// "config.notAChoice"; those of Secrets::find().
Result<std::unique_ptr<MailParts>> makeMailParts(const Configuration &configuration,
                                                 const QString &dataDir, Database &database,
                                                 const TicketMakers &tickets,
                                                 http::Metrics &metrics);

} // namespace kai::app
