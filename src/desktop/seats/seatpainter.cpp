#include "desktop/seats/seatpainter.h"

#include "desktop/seats/seatgeometry.h"
#include "desktop/widgets/style.h"

#include <QPainter>
#include <QPainterPath>

namespace kai {

SeatLook lookOf(SeatStatus status)
{
    switch (status) {
    case SeatStatus::Free:
        return SeatLook::Free;
    case SeatStatus::Held:
        return SeatLook::Held;
    case SeatStatus::Sold:
        return SeatLook::Sold;
    case SeatStatus::Blocked:
        return SeatLook::Blocked;
    }
    Q_UNREACHABLE();
}

SeatPainter::SeatPainter()
    : m_colors(currentColors())
{
}

namespace {

struct Brushwork
{
    QColor ground;
    QColor border;
    QColor text;
    Qt::PenStyle line = Qt::SolidLine;
    qreal width = 1;
};

Brushwork brushworkOf(SeatLook look, const Colors &colors)
{
    switch (look) {
    case SeatLook::Free:
        return {colors.seatFree, colors.mark, colors.seatText};
    case SeatLook::Chosen:
        return {colors.accent, colors.onAccent, colors.onAccent, Qt::SolidLine, 2};
    case SeatLook::Held:
        return {colors.seatHeld, colors.warning, colors.seatText, Qt::DashLine};
    case SeatLook::Sold:
        return {colors.seatSold, colors.muted, colors.muted};
    case SeatLook::Blocked:
        return {colors.seatBlocked, colors.line, colors.muted, Qt::DotLine};
    }
    Q_UNREACHABLE();
}

void paintArrow(QPainter &painter, const QPointF &center, SeatFacing facing)
{
    const qreal tip = facing == SeatFacing::Forward ? -2.5 : 2.5;
    painter.drawPolygon(QPolygonF {center + QPointF(0, tip), center + QPointF(-3, -tip),
                                   center + QPointF(3, -tip)});
}

} // namespace

void SeatPainter::paintSeat(QPainter &painter, const QRect &rect, SeatLook look,
                            const QString &label, SeatFacing facing) const
{
    const Brushwork brushwork = brushworkOf(look, m_colors);
    painter.setPen(QPen(brushwork.border, brushwork.width, brushwork.line));
    painter.setBrush(brushwork.ground);
    const QRectF body = QRectF(rect).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(body, 5, 5);

    painter.setPen(Qt::NoPen);
    painter.setBrush(brushwork.border);
    const qreal back = facing == SeatFacing::Forward ? body.bottom() - 3 : body.top();
    painter.drawRoundedRect(QRectF(body.left() + 4, back, body.width() - 8, 3), 1.5, 1.5);

    painter.setBrush(brushwork.text);
    if (look == SeatLook::Free || look == SeatLook::Chosen)
        paintArrow(painter, {body.right() - 6, body.center().y()}, facing);

    painter.setPen(brushwork.text);
    painter.setBrush(Qt::NoBrush);
    switch (look) {
    case SeatLook::Free:
        painter.drawText(body.adjusted(0, 0, -8, 0), Qt::AlignCenter, label);
        break;
    case SeatLook::Chosen:
        painter.drawText(body.adjusted(0, 0, -8, 0), Qt::AlignCenter, QStringLiteral("✓") + label);
        break;
    case SeatLook::Held:
        painter.drawText(body, Qt::AlignCenter, tr("H", "letter on a held seat"));
        break;
    case SeatLook::Sold: {
        const QRectF cross(body.center() - QPointF(5, 5), QSizeF(10, 10));
        painter.setPen(QPen(brushwork.text, 1.6));
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    case SeatLook::Blocked:
        painter.setPen(QPen(brushwork.text, 1.6));
        painter.drawLine(body.center() - QPointF(6, 0), body.center() + QPointF(6, 0));
        break;
    }
}

void SeatPainter::paintCursor(QPainter &painter, const QRect &rect) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colors.text, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), 7, 7);
}

void SeatPainter::paintCoach(QPainter &painter, const MappedCoach &coach,
                             const SeatGeometry &geometry) const
{
    const QSize size = geometry.size();
    QPainterPath body;
    body.addRoundedRect(QRectF(5, 3, size.width() - 10, size.height() - 6), 14, 14);
    painter.setPen(QPen(m_colors.line, 2));
    painter.setBrush(m_colors.row);
    painter.drawPath(body);

    painter.setPen(m_colors.muted);
    painter.drawText(QRect(0, 4, size.width(), 18), Qt::AlignCenter,
                     QStringLiteral("▲ ") + tr("Direction of travel"));
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_colors.text);
    for (int column = 0; column < coach.layout.columns.size(); ++column) {
        painter.drawText(QRect(geometry.columnX(column), 22, SeatGeometry::cellWidth, 18),
                         Qt::AlignCenter, coach.layout.columns.mid(column, 1));
    }
    bold.setBold(false);
    painter.setFont(bold);
    painter.setPen(m_colors.muted);
    for (int row = 1; row <= coach.layout.rows; ++row) {
        const QRect line = geometry.row(row);
        painter.drawText(
            QRect(geometry.aisleX(), line.top(), SeatGeometry::aisleWidth, line.height()),
            Qt::AlignCenter, QString::number(row));
    }
    paintWindows(painter, coach, geometry);
}

void SeatPainter::paintWindows(QPainter &painter, const MappedCoach &coach,
                               const SeatGeometry &geometry) const
{
    painter.setPen(QPen(m_colors.mark, 3, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < coach.seats.size(); ++i) {
        const LayoutSeat &place = coach.seats[i].place;
        if (!place.window)
            continue;
        const QRect seat = geometry.seat(i);
        const bool left = place.column < coach.layout.aisleAfter;
        const int x = left ? 5 : geometry.size().width() - 5;
        painter.drawLine(x, seat.top() + 5, x, seat.bottom() - 5);
    }
}

} // namespace kai
