#include "tickets/pdfticketprinter.h"

#include "barcode/qrimage.h"
#include "tickets/ticketfonts.h"
#include "tickets/ticketpage.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPdfWriter>

namespace kai {

namespace {

constexpr int codeModulePixels = 8; // enough for a viewer that smooths to keep the edges
constexpr int codeQuietZone = 4; // what the standard asks for

void setUp(QPdfWriter &writer, const QString &title)
{
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("KAI Ticketing"));
    writer.setResolution(TicketCanvas::unitsPerInch);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}, QPageLayout::Millimeter));
}

} // namespace

PdfTicketPrinter::PdfTicketPrinter(TicketSigner &signer, TicketTerms terms)
    : m_signer(signer)
    , m_terms(terms)
{
}

Result<QByteArray> PdfTicketPrinter::pdf(const QList<Ticket> &tickets, const QString &language)
{
    const std::optional<TicketLanguage> wanted = ticketLanguage(language);
    if (!wanted)
        return failure(
            validationError(QStringLiteral("/language"), QStringLiteral("language.unknown")));
    if (tickets.isEmpty())
        return failure(validationError(QStringLiteral("/tickets"), QStringLiteral("required")));
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(
            internalError(QStringLiteral("tickets are drawn without a QGuiApplication")));
    const Result<QString> family = ticketFontFamily();
    if (!family)
        return failure(family.error());

    const TicketTexts texts(*wanted);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        setUp(writer, texts.text(TicketText::Title) + QLatin1Char(' ') + tickets.first().orderCode);
        QPainter painter(&writer);
        TicketCanvas canvas(painter, *family);
        PageNumber number {0, int(tickets.size())};
        for (const Ticket &ticket : tickets) {
            const Result<QImage> code = codeOf(ticket);
            if (!code)
                return failure(code.error());
            if (number.page++ > 0)
                writer.newPage();
            TicketPage(canvas, texts, m_terms, ticket).draw(*code, number);
        }
        if (!painter.end())
            return failure(internalError(QStringLiteral("the PDF of a ticket was not finished")));
    }
    return buffer.data();
}

Result<QImage> PdfTicketPrinter::codeOf(const Ticket &ticket) const
{
    if (ticket.status == TicketStatus::Void)
        return QImage();
    return qrImage(m_signer.payloadOf(ticket).toLatin1(), codeModulePixels, codeQuietZone);
}

} // namespace kai
