#pragma once

#include "services/gateways.h"
#include "services/mailer.h"
#include "tickets/ticketterms.h"

namespace kai {

/// Words the mails about orders from the templates in resources/mail, with the tickets as PDF where
/// there are any, and with the reservations as JSON-LD. Thread-safe.
class TicketMailComposer final : public MailComposer
{
public:
    /// `language` is "id" or "en".
    TicketMailComposer(TicketPrinter &printer, TicketSigner &signer, TicketTerms terms,
                       QString language);

    /// Validation "/language" "language.unknown"; else as TicketPrinter::pdf().
    Result<MailMessage> compose(const MailContent &content) override;

private:
    TicketPrinter &m_printer;
    TicketSigner &m_signer;
    TicketTerms m_terms;
    QString m_language;
};

} // namespace kai
