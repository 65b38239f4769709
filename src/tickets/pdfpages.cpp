#include "tickets/pdfpages.h"

#include "tickets/ticketfonts.h"

#include <QGuiApplication>
#include <QPageLayout>

namespace kai {

PdfPages::PdfPages(const QString &title, QSizeF millimetres)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("KAI Ticketing"));
    m_writer.setResolution(TicketCanvas::unitsPerInch);
    const QPageSize size(millimetres, QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch);
    m_writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, {}, QPageLayout::Millimeter));
}

Result<std::unique_ptr<PdfPages>> PdfPages::begin(const QString &title, QSizeF millimetres)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(internalError(QStringLiteral("a PDF is drawn without a QGuiApplication")));
    const Result<QStringList> families = ticketFontFamilies();
    if (!families)
        return failure(families.error());
    std::unique_ptr<PdfPages> pages(new PdfPages(title, millimetres));
    if (!pages->m_painter.begin(&pages->m_writer))
        return failure(internalError(QStringLiteral("a PDF was not begun")));
    pages->m_canvas.emplace(pages->m_painter, *families);
    return pages;
}

Result<QByteArray> PdfPages::finish()
{
    if (!m_painter.end())
        return failure(internalError(QStringLiteral("a PDF was not finished")));
    return m_buffer.data();
}

Result<TicketLanguage> wantedLanguage(const QString &code)
{
    const std::optional<TicketLanguage> language = ticketLanguage(code);
    if (!language)
        return failure(
            validationError(QStringLiteral("/language"), QStringLiteral("language.unknown")));
    return *language;
}

} // namespace kai
