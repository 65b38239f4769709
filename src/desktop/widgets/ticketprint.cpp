#include "desktop/widgets/ticketprint.h"

#include <QPainter>
#include <QPdfDocument>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace kai {

/// Of a thermal printer as it is; of paper fine enough for small type, and not much memory.
static int dotsPerInch(TicketFormat format)
{
    switch (format) {
    case TicketFormat::A4:
        return 300;
    case TicketFormat::Roll:
        return 203;
    }
    Q_UNREACHABLE();
}

/// What is transparent becomes paper; a thermal printer knows no colours.
static QImage onPaper(const QImage &drawn, TicketFormat format)
{
    const bool isGray = format == TicketFormat::Roll;
    QImage paper(drawn.size(), isGray ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(QPoint(), drawn);
    return paper;
}

TicketPrint::TicketPrint(const QByteArray &pdf, TicketFormat format, QObject *parent)
    : QObject(parent)
    , m_document(std::make_unique<QPdfDocument>())
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_format(format)
{
    m_content.setData(pdf);
    m_content.open(QIODevice::ReadOnly);
    m_document->load(&m_content);
    m_printer->setResolution(dotsPerInch(format));
    m_printer->setFullPage(true);
    if (isReadable()) {
        const QSizeF points = m_document->pagePointSize(0);
        m_printer->setPageSize(
            QPageSize(points, QPageSize::Point, QString(), QPageSize::FuzzyMatch));
        m_printer->setPageMargins(QMarginsF());
    }
}

TicketPrint::~TicketPrint() = default;

bool TicketPrint::isReadable() const
{
    return m_document->status() == QPdfDocument::Status::Ready && m_document->pageCount() > 0;
}

void TicketPrint::preview(QWidget *parent)
{
    auto *dialog = new QPrintPreviewDialog(m_printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print"));
    dialog->resize(900, 680);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [this](QPrinter *printer) { print(*printer); });
    setParent(dialog);
    dialog->open();
}

bool TicketPrint::print(QPrinter &printer) const
{
    QPainter painter;
    if (!isReadable() || !painter.begin(&printer))
        return false;
    for (int page = 0; page < m_document->pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        const QSizeF dots = m_document->pagePointSize(page) / 72 * printer.resolution();
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.drawImage(QPoint(), onPaper(m_document->render(page, dots.toSize()), m_format));
    }
    return painter.end();
}

} // namespace kai
