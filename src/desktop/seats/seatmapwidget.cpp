#include "desktop/seats/seatmapwidget.h"

#include "desktop/seats/seatlistmodel.h"
#include "desktop/seats/seatpainter.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace kai {

static constexpr double zoomStep = 1.2;

SeatMapWidget::SeatMapWidget(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    announce();
}

void SeatMapWidget::setCoach(const MappedCoach &coach)
{
    const bool same = coach.id == m_coach.id && coach.layout == m_coach.layout;
    if (same && coach == m_coach)
        return;
    m_coach = coach;
    if (!same) {
        m_geometry = SeatGeometry(coach);
        m_current = coach.seats.isEmpty() ? -1 : 0;
        updateGeometry();
    }
    announce();
    update();
}

void SeatMapWidget::clear()
{
    setCoach({});
    m_chosen.clear();
}

void SeatMapWidget::setChosen(const QSet<SeatId> &chosen)
{
    m_chosen = chosen;
    announce();
    update();
}

int SeatMapWidget::indexOf(SeatId seat) const
{
    for (int i = 0; i < m_coach.seats.size(); ++i) {
        if (m_coach.seats[i].id == seat)
            return i;
    }
    return -1;
}

SeatId SeatMapWidget::currentSeat() const
{
    return m_current < 0 ? SeatId() : m_coach.seats[m_current].id;
}

void SeatMapWidget::setCurrentSeat(SeatId seat)
{
    if (const int index = indexOf(seat); index >= 0)
        moveTo(index);
}

QRect SeatMapWidget::rectOf(SeatId seat) const
{
    return drawn(m_geometry.seat(indexOf(seat)));
}

QPoint SeatMapWidget::origin() const
{
    return {qMax(0, (width() - drawnSize().width()) / 2), 0};
}

QSize SeatMapWidget::drawnSize() const
{
    return (QSizeF(m_geometry.size()) * scale()).toSize();
}

double SeatMapWidget::scale() const
{
    const QSize plan = m_geometry.size();
    if (plan.isEmpty() || m_room.isEmpty())
        return m_zoom;
    const double fitting
        = qMin(double(m_room.width()) / plan.width(), double(m_room.height()) / plan.height());
    return m_zoom * qBound(1.0, fitting, mostGrowth);
}

void SeatMapWidget::setRoom(const QSize &room)
{
    m_room = room;
    updateGeometry();
    update();
}

QRect SeatMapWidget::drawn(const QRect &place) const
{
    return QRectF(QPointF(place.topLeft()) * scale(), QSizeF(place.size()) * scale())
        .toAlignedRect()
        .translated(origin());
}

QPoint SeatMapWidget::planned(const QPoint &point) const
{
    return (QPointF(point - origin()) / scale()).toPoint();
}

void SeatMapWidget::setZoom(double zoom)
{
    m_zoom = qBound(leastZoom, zoom, mostZoom);
    updateGeometry();
    update();
    if (m_current >= 0)
        Q_EMIT currentMoved(drawn(m_geometry.seat(m_current)));
}

void SeatMapWidget::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void SeatMapWidget::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

QString SeatMapWidget::describe(const MappedSeat &seat) const
{
    return describeSeat(m_coach, seat, m_chosen.contains(seat.id));
}

QSize SeatMapWidget::sizeHint() const
{
    return m_coach.seats.isEmpty() ? QSize(240, 200) : drawnSize();
}

QSize SeatMapWidget::minimumSizeHint() const
{
    return sizeHint();
}

void SeatMapWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_coach.seats.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a departure to see its seats."));
        return;
    }
    painter.translate(origin());
    painter.scale(scale(), scale());
    const QRect dirty(planned(event->rect().topLeft()) - QPoint(1, 1),
                      (QSizeF(event->rect().size()) / scale()).toSize() + QSize(3, 3));
    const SeatPainter seats;
    seats.paintCoach(painter, m_coach, m_geometry);
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (int i = 0; i < m_coach.seats.size(); ++i) {
        const QRect place = m_geometry.seat(i);
        if (!place.intersects(dirty))
            continue;
        const MappedSeat &seat = m_coach.seats[i];
        const SeatLook look = m_chosen.contains(seat.id) ? SeatLook::Chosen : lookOf(seat.status);
        seats.paintSeat(painter, place, look, seat.place.label, seat.place.facing);
    }
    if (hasFocus() && m_current >= 0)
        seats.paintCursor(painter, m_geometry.seat(m_current));
}

void SeatMapWidget::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_geometry.stepped(m_current, -1, 0));
        return;
    case Qt::Key_Right:
        moveTo(m_geometry.stepped(m_current, 1, 0));
        return;
    case Qt::Key_Up:
        moveTo(m_geometry.stepped(m_current, 0, -1));
        return;
    case Qt::Key_Down:
        moveTo(m_geometry.stepped(m_current, 0, 1));
        return;
    case Qt::Key_Home:
        moveTo(m_coach.seats.isEmpty() ? -1 : 0);
        return;
    case Qt::Key_End:
        moveTo(int(m_coach.seats.size()) - 1);
        return;
    case Qt::Key_PageUp:
        Q_EMIT coachStepRequested(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT coachStepRequested(1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT toggleRequested(currentSeat());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SeatMapWidget::mousePressEvent(QMouseEvent *event)
{
    const int index = m_geometry.seatAt(planned(event->position().toPoint()));
    if (event->button() != Qt::LeftButton || index < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    moveTo(index);
    Q_EMIT toggleRequested(currentSeat());
}

void SeatMapWidget::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (!event->modifiers().testFlag(Qt::ControlModifier) || turned == 0) {
        QWidget::wheelEvent(event); // scrolls
        return;
    }
    if (turned > 0)
        zoomIn();
    else
        zoomOut();
    event->accept();
}

void SeatMapWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    moveTo(m_current);
}

void SeatMapWidget::moveTo(int index)
{
    m_current = index;
    announce();
    update();
    if (index >= 0)
        Q_EMIT currentMoved(drawn(m_geometry.seat(index)));
}

void SeatMapWidget::announce()
{
    QString name = tr("Seat map");
    if (m_current >= 0)
        name += QStringLiteral(". ") + describe(m_coach.seats[m_current]);
    if (name == accessibleName())
        return;
    setAccessibleName(name);
    setAccessibleDescription(
        tr("Arrow keys move, Space chooses, Page Up and Page Down change the coach"));
    setWhatsThis(tr("On the seat map: arrow keys move, Space chooses, Page Up and Page Down change "
                    "the coach, plus and minus zoom."));
}

void SeatMapWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        announce();
        update();
    }
    QWidget::changeEvent(event);
}

bool SeatMapWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = m_geometry.seatAt(planned(help->pos()));
    if (index < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), describe(m_coach.seats[index]), this,
                           drawn(m_geometry.seat(index)));
    return true;
}

} // namespace kai
