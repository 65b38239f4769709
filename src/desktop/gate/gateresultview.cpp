#include "desktop/gate/gateresultview.h"

#include "desktop/widgets/style.h"

#include <QAccessible>
#include <QPainter>
#include <QPainterPath>

namespace kai {

/// White on each has a contrast of at least 5 : 1, in light and dark windows alike.
static QColor groundOf(GateVerdict::Kind kind)
{
    switch (kind) {
    case GateVerdict::Kind::Idle:
        return currentColors().card;
    case GateVerdict::Kind::Passed:
        return QColor(0x16, 0x6b, 0x3a);
    case GateVerdict::Kind::Refused:
        return QColor(0xb0, 0x1e, 0x14);
    case GateVerdict::Kind::Unknown:
        return QColor(0x8a, 0x55, 0x00);
    }
    Q_UNREACHABLE();
}

GateResultView::GateResultView(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(420, 300);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GateResultView::present(const GateVerdict &verdict)
{
    m_verdict = verdict;
    setAccessibleName(verdict.word + u' ' + verdict.detail);
    QAccessibleEvent changed(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&changed);
    update();
}

/// The largest font of at most `most` pixels in which the text fits the width.
static QFont fitted(QFont font, const QString &text, double width, int most)
{
    font.setPixelSize(most);
    const double wanted = QFontMetricsF(font).horizontalAdvance(text);
    if (wanted > width)
        font.setPixelSize(qMax(12, int(most * width / wanted)));
    return font;
}

void GateResultView::paintSign(QPainter &painter, const QRectF &area) const
{
    const auto at = [&area](double x, double y) {
        return QPointF(area.left() + area.width() * x, area.top() + area.height() * y);
    };
    static constexpr std::pair<double, double> corners[] {
        {0.1, 0.1}, {0.9, 0.1}, {0.1, 0.9}, {0.9, 0.9}};
    QPen pen(Qt::white, area.width() * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    switch (m_verdict.kind) {
    case GateVerdict::Kind::Idle:
        // A frame to hold the code into, as scanners show it.
        pen.setColor(currentColors().muted);
        pen.setWidthF(area.width() * 0.06);
        for (const auto &[x, y] : corners) {
            path.moveTo(at(x, y < 0.5 ? y + 0.22 : y - 0.22));
            path.lineTo(at(x, y));
            path.lineTo(at(x < 0.5 ? x + 0.22 : x - 0.22, y));
        }
        break;
    case GateVerdict::Kind::Passed:
        path.moveTo(at(0.12, 0.55));
        path.lineTo(at(0.4, 0.83));
        path.lineTo(at(0.9, 0.2));
        break;
    case GateVerdict::Kind::Refused:
        path.moveTo(at(0.15, 0.15));
        path.lineTo(at(0.85, 0.85));
        path.moveTo(at(0.85, 0.15));
        path.lineTo(at(0.15, 0.85));
        break;
    case GateVerdict::Kind::Unknown:
        path.moveTo(at(0.5, 0.06));
        path.lineTo(at(0.96, 0.9));
        path.lineTo(at(0.04, 0.9));
        path.closeSubpath();
        path.moveTo(at(0.5, 0.36));
        path.lineTo(at(0.5, 0.58));
        path.moveTo(at(0.5, 0.76));
        path.lineTo(at(0.5, 0.761));
        pen.setWidthF(area.width() * 0.08);
        break;
    }
    painter.setPen(pen);
    painter.drawPath(path);
}

void GateResultView::paintEvent(QPaintEvent *)
{
    const bool isIdle = m_verdict.kind == GateVerdict::Kind::Idle;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(isIdle ? QPen(currentColors().line) : QPen(Qt::NoPen));
    painter.setBrush(groundOf(m_verdict.kind));
    painter.drawRoundedRect(box, 10, 10);

    const QRectF inner = box.adjusted(24, 20, -24, -20);
    const double side = inner.height() * 0.36;
    paintSign(painter, {inner.center().x() - side / 2, inner.top(), side, side});

    const QColor ink = isIdle ? currentColors().text : QColor(Qt::white);
    painter.setPen(ink);
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    const QRectF wordArea(inner.left(), inner.top() + inner.height() * 0.4, inner.width(),
                          inner.height() * 0.3);
    const QFont large
        = fitted(bold, m_verdict.word, wordArea.width(), int(wordArea.height() * 0.8));
    m_wordHeight = int(QFontMetricsF(large).capHeight());
    painter.setFont(large);
    painter.drawText(wordArea, Qt::AlignCenter, m_verdict.word);

    QFont plain = font();
    plain.setPixelSize(qBound(16, int(inner.height() * 0.065), 34));
    painter.setFont(plain);
    painter.drawText(
        QRectF(inner.left(), wordArea.bottom(), inner.width(), inner.bottom() - wordArea.bottom()),
        int(Qt::AlignHCenter) | int(Qt::AlignTop) | int(Qt::TextWordWrap), m_verdict.detail);
}

} // namespace kai
