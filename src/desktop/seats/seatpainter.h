#pragma once

#include "domain/seatmap.h"

#include <QCoreApplication>

class QPainter;
class QRect;

namespace kai {

class SeatGeometry;

/// How a seat looks: what a buyer may know of it, or that it is chosen here.
enum class SeatLook { Free, Chosen, Held, Sold, Blocked };

SeatLook lookOf(SeatStatus status);

/// Draws seats and coaches. Looks differ by shape and sign as well as by colour.
class SeatPainter
{
    Q_DECLARE_TR_FUNCTIONS(kai::SeatPainter)

public:
    SeatPainter();

    /// One seat: its label, the back of the seat and an arrow for where its sitter looks.
    void paintSeat(QPainter &painter, const QRect &rect, SeatLook look, const QString &label,
                   SeatFacing facing) const;
    void paintCursor(QPainter &painter, const QRect &rect) const;
    /// Walls, letters, row numbers and the direction of travel.
    void paintCoach(QPainter &painter, const MappedCoach &coach,
                    const SeatGeometry &geometry) const;

private:
    void paintWindows(QPainter &painter, const MappedCoach &coach,
                      const SeatGeometry &geometry) const;

    const struct Colors &m_colors;
};

} // namespace kai
