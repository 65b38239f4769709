#pragma once

#include "services/gateways.h"
#include "tickets/ticketterms.h"

namespace kai {

/// Draws tickets as PDF, one page each, about 40 kB for the first. Needs a QGuiApplication
/// (the offscreen platform does); the calling thread does the drawing, and any number of threads
/// may at once. Identity numbers are printed without all but their last four characters.
class PdfTicketPrinter final : public TicketPrinter
{
public:
    PdfTicketPrinter(TicketSigner &signer, TicketTerms terms);

    /// Validation errors: "/language" "language.unknown", "/tickets" "required". Internal when the
    /// fonts or the code cannot be made.
    Result<QByteArray> pdf(const QList<Ticket> &tickets, TicketFormat format,
                           const QString &language) override;

private:
    Result<QImage> codeOf(const Ticket &ticket) const;

    TicketSigner &m_signer;
    TicketTerms m_terms;
};

} // namespace kai
