#include "tickets/pdfticketprinter.h"

#include "barcode/qrimage.h"
#include "tickets/boardingpass.h"
#include "tickets/pdfpages.h"
#include "tickets/ticketpage.h"

namespace kai {

namespace {

constexpr int codeModulePixels = 8; // enough for a viewer that smooths to keep the edges
constexpr int codeQuietZone = 4; // what the standard asks for

QSizeF pageSize(TicketFormat format)
{
    switch (format) {
    case TicketFormat::A4:
        return a4Page;
    case TicketFormat::Roll:
        return BoardingPass::page;
    }
    Q_UNREACHABLE();
}

} // namespace

PdfTicketPrinter::PdfTicketPrinter(TicketSigner &signer, TicketTerms terms)
    : m_signer(signer)
    , m_terms(terms)
{
}

Result<QByteArray> PdfTicketPrinter::pdf(const QList<Ticket> &tickets, TicketFormat format,
                                         const QString &language)
{
    const Result<TicketLanguage> wanted = wantedLanguage(language);
    if (!wanted)
        return failure(wanted.error());
    if (tickets.isEmpty())
        return failure(validationError(QStringLiteral("/tickets"), QStringLiteral("required")));
    const TicketTexts texts(*wanted);
    const QString title
        = texts.text(TicketText::Title) + QLatin1Char(' ') + tickets.first().orderCode;
    const auto pages = PdfPages::begin(title, pageSize(format));
    if (!pages)
        return failure(pages.error());
    PageNumber number {0, int(tickets.size())};
    for (const Ticket &ticket : tickets) {
        const Result<QImage> code = codeOf(ticket);
        if (!code)
            return failure(code.error());
        if (number.page++ > 0)
            (*pages)->next();
        TicketCanvas &canvas = (*pages)->canvas();
        switch (format) {
        case TicketFormat::A4:
            TicketPage(canvas, texts, m_terms, ticket).draw(*code, number);
            break;
        case TicketFormat::Roll:
            BoardingPass(canvas, texts, m_terms, ticket).draw(*code);
            break;
        }
    }
    return (*pages)->finish();
}

Result<QImage> PdfTicketPrinter::codeOf(const Ticket &ticket) const
{
    if (ticket.status == TicketStatus::Void)
        return QImage();
    return qrImage(m_signer.payloadOf(ticket).toLatin1(), codeModulePixels, codeQuietZone);
}

} // namespace kai
