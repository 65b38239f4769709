#include "tickets/ticketcanvas.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace kai {

namespace {

constexpr double unitsPerMillimetre = TicketCanvas::unitsPerInch / 25.4;
constexpr double unitsPerPoint = TicketCanvas::unitsPerInch / 72.0;
constexpr double smallestScale = 0.6;
constexpr double scaleStep = 0.05;

QRectF inUnits(const QRectF &area)
{
    return {area.topLeft() * unitsPerMillimetre, area.size() * unitsPerMillimetre};
}

/// One line of what may be shown. A name is somebody's input: it must not move the text around it.
QString printable(const QString &text)
{
    QString result;
    for (const QChar character : text.simplified()) {
        const char16_t code = character.unicode();
        const bool turnsDirection = code == 0x200e || code == 0x200f || code == 0x061c
                                    || (code >= 0x202a && code <= 0x202e)
                                    || (code >= 0x2066 && code <= 0x2069);
        if (character.category() != QChar::Other_Control && !turnsDirection)
            result += character;
    }
    return result;
}

/// Breaks the layout into lines of `width`; the height they take.
double layOut(QTextLayout &layout, double width)
{
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QTextOption optionOf(const TextStyle &style)
{
    // The side is meant absolutely: an Arabic name starts where the others do.
    QTextOption option(style.alignment | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    option.setWrapMode(style.lines > 1 ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                       : QTextOption::NoWrap);
    return option;
}

} // namespace

TicketCanvas::TicketCanvas(QPainter &painter, const QStringList &fontFamilies)
    : m_painter(painter)
    , m_families(fontFamilies)
{
}

QFont TicketCanvas::font(const TextStyle &style, double scale) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(qRound(style.points * scale * unitsPerPoint));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, font.pixelSize() * style.spacing / 100);
    return font;
}

double TicketCanvas::text(const QRectF &area, const QString &text, const TextStyle &style)
{
    const QRectF box = inUnits(area);
    QString shown = printable(text);
    QTextLayout layout;
    layout.setCacheEnabled(true);
    layout.setTextOption(optionOf(style));
    double height = 0;
    for (double scale = 1;; scale -= scaleStep) {
        const QFont font = this->font(style, scale);
        const bool last = scale - scaleStep < smallestScale;
        if (last) {
            const QFontMetricsF metrics(font, m_painter.device());
            shown = metrics.elidedText(shown, Qt::ElideRight, box.width() * style.lines * 0.95);
        }
        layout.clearLayout();
        layout.setFont(font);
        layout.setText(shown);
        height = layOut(layout, box.width());
        const bool fits = layout.lineCount() <= style.lines
                          && (style.lines > 1 || layout.lineCount() == 0
                              || layout.lineAt(0).naturalTextWidth() <= box.width())
                          && height <= box.height() + 1;
        if (fits || last)
            break;
    }
    m_painter.setPen(style.color);
    layout.draw(&m_painter, box.topLeft());
    return height / unitsPerMillimetre;
}

double TicketCanvas::textWidth(const QString &text, const TextStyle &style) const
{
    const QFontMetricsF metrics(font(style, 1), m_painter.device());
    return metrics.horizontalAdvance(printable(text)) / unitsPerMillimetre;
}

void TicketCanvas::fill(const QRectF &area, const QColor &color, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    const double corner = radius * unitsPerMillimetre;
    m_painter.drawRoundedRect(inUnits(area), corner, corner);
}

void TicketCanvas::frame(const QRectF &area, const QColor &color, double width, double radius)
{
    m_painter.setPen(QPen(color, width * unitsPerMillimetre));
    m_painter.setBrush(Qt::NoBrush);
    const double corner = radius * unitsPerMillimetre;
    m_painter.drawRoundedRect(inUnits(area), corner, corner);
}

void TicketCanvas::line(QPointF from, QPointF to, const QColor &color, double width,
                        Qt::PenStyle style)
{
    m_painter.setPen(QPen(color, width * unitsPerMillimetre, style, Qt::FlatCap));
    m_painter.drawLine(from * unitsPerMillimetre, to * unitsPerMillimetre);
}

void TicketCanvas::disc(QPointF center, double radius, const QColor &color)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawEllipse(center * unitsPerMillimetre, radius * unitsPerMillimetre,
                          radius * unitsPerMillimetre);
}

void TicketCanvas::image(const QRectF &area, const QImage &image)
{
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    m_painter.setRenderHint(QPainter::LosslessImageRendering, true);
    m_painter.drawImage(inUnits(area), image);
}

} // namespace kai
