#include "desktop/widgets/chart.h"

#include "desktop/widgets/style.h"

#include <qcustomplot.h>

#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>

namespace kai {

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0, 4); // outwards, away from the figures
    }
    applyColors();
}

void Chart::setFineness(qreal dots)
{
    m_plot->setBufferDevicePixelRatio(dots);
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

int Chart::current() const
{
    return hasFocus() && m_current < placeCount() ? m_current : -1;
}

void Chart::applyColors()
{
    const Colors &colors = currentColors();
    m_plot->setBackground(colors.card);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(colors.line));
        axis->setTickPen(QPen(colors.line));
        axis->setTickLabelColor(colors.muted);
        axis->setTickLabelFont(font());
        axis->grid()->setPen(QPen(colors.line, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

int Chart::existingPlaceAt(const QPoint &point) const
{
    const int place = placeAt(point);
    return place >= 0 && place < placeCount() ? place : -1;
}

bool Chart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &help = static_cast<const QHelpEvent &>(*event);
    const int place = existingPlaceAt(help.pos());
    QToolTip::showText(help.globalPos(), place < 0 ? QString() : textOf(place), this);
    return true;
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    const int place = existingPlaceAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || place < 0)
        return;
    m_current = place;
    redraw();
    Q_EMIT chosen(place);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        step = -1;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        step = 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (current() >= 0)
            Q_EMIT chosen(current());
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_current = qBound(0, m_current + step, qMax(0, placeCount() - 1));
    setAccessibleDescription(current() < 0 ? QString() : textOf(current()));
    redraw();
}

void Chart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    redraw();
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    redraw();
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        applyColors();
        redraw();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
