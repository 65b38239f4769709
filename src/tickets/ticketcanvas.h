#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QStringList>

namespace kai {

/// How a piece of text is set.
struct TextStyle
{
    double points = 9;
    QFont::Weight weight = QFont::Normal;
    QColor color = QColor(0x1f, 0x29, 0x37);
    Qt::Alignment alignment = Qt::AlignLeft; ///< horizontal; on which side, whatever the script
    double spacing = 0; ///< added between letters, in percent of an em
    int lines = 1; ///< at most
};

/// Styles for most of what is written.
inline TextStyle bold(double points, const QColor &color = QColor(0x1f, 0x29, 0x37))
{
    return {.points = points, .weight = QFont::Bold, .color = color};
}
inline TextStyle plain(double points, const QColor &color = QColor(0x1f, 0x29, 0x37))
{
    return {.points = points, .color = color};
}
inline TextStyle aligned(TextStyle style, Qt::Alignment side)
{
    style.alignment = side;
    return style;
}
inline TextStyle wrapped(TextStyle style, int lines)
{
    style.lines = lines;
    return style;
}

/// Draws on a page whose unit is the millimetre. It expects a painter on a device of
/// `unitsPerInch` dots an inch, which makes a dot 0.01 mm and lets type be set without rounding.
class TicketCanvas
{
public:
    static constexpr int unitsPerInch = 2540;

    TicketCanvas(QPainter &painter, const QStringList &fontFamilies);

    /// Sets `text` into `area` from its top: at the wanted size where it fits, else smaller (down
    /// to 60 %), at last cut with "…". Wraps between words, and inside one that is too long.
    /// Returns the height used. Control characters and marks that would turn the direction of what
    /// follows are left out.
    double text(const QRectF &area, const QString &text, const TextStyle &style);
    /// The width of `text` on one line.
    double textWidth(const QString &text, const TextStyle &style) const;

    void fill(const QRectF &area, const QColor &color, double radius = 0);
    void frame(const QRectF &area, const QColor &color, double width, double radius = 0);
    void line(QPointF from, QPointF to, const QColor &color, double width,
              Qt::PenStyle style = Qt::SolidLine);
    void disc(QPointF center, double radius, const QColor &color);
    /// Without smoothing: for codes.
    void image(const QRectF &area, const QImage &image);

private:
    QFont font(const TextStyle &style, double scale) const;

    QPainter &m_painter;
    QStringList m_families;
};

} // namespace kai
