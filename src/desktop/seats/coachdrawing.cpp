#include "desktop/seats/coachdrawing.h"

#include "desktop/seats/seatpainter.h"

#include <QPainter>

namespace kai {

CoachDrawing::CoachDrawing(QWidget *parent)
    : QWidget(parent)
{
}

void CoachDrawing::setLayoutDrawn(const CoachLayout &layout)
{
    MappedCoach coach;
    coach.layout = layout;
    for (const LayoutSeat &place : seatsOf(layout))
        coach.seats.append({{}, place});
    setCoach(coach);
}

void CoachDrawing::clear()
{
    setCoach({});
}

void CoachDrawing::setCoach(const MappedCoach &coach)
{
    if (coach == m_coach)
        return;
    m_coach = coach;
    m_geometry = isEmpty() ? SeatGeometry() : SeatGeometry(coach);
    updateGeometry();
    update();
}

QSize CoachDrawing::sizeHint() const
{
    return isEmpty() ? QSize(0, 0) : m_geometry.size();
}

void CoachDrawing::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(std::max(0, (width() - m_geometry.size().width()) / 2), 0);
    const SeatPainter seats;
    seats.paintCoach(painter, m_coach, m_geometry);
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (int i = 0; i < m_coach.seats.size(); ++i) {
        const LayoutSeat &place = m_coach.seats[i].place;
        seats.paintSeat(painter, m_geometry.seat(i), SeatLook::Free, place.label, place.facing);
    }
}

} // namespace kai
