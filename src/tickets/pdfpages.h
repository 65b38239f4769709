#pragma once

#include "base/result.h"
#include "tickets/ticketcanvas.h"
#include "tickets/tickettexts.h"

#include <QBuffer>
#include <QPdfWriter>

#include <memory>

namespace kai {

/// A PDF while it is drawn, page by page. Needs a QGuiApplication.
class PdfPages
{
public:
    /// Begins with the first page, and all of them have this size. Internal when the fonts cannot
    /// be read.
    static Result<std::unique_ptr<PdfPages>> begin(const QString &title, QSizeF millimetres);

    TicketCanvas &canvas() { return *m_canvas; }
    void next() { m_writer.newPage(); }
    /// The document. Internal when it cannot be finished.
    Result<QByteArray> finish();

private:
    PdfPages(const QString &title, QSizeF millimetres);

    QBuffer m_buffer;
    QPdfWriter m_writer {&m_buffer};
    QPainter m_painter;
    std::optional<TicketCanvas> m_canvas;
};

/// The language of that code, or a validation error "/language" "language.unknown".
Result<TicketLanguage> wantedLanguage(const QString &code);

/// A page of A4, in millimetres.
inline constexpr QSizeF a4Page {210, 297};

} // namespace kai
