#pragma once

#include "desktop/seats/seatgeometry.h"
#include "domain/seatmap.h"

#include <QSet>
#include <QWidget>

namespace kai {

/// One coach, painted. Arrow keys move over the seats, Home and End go to the first and last row,
/// Page Up and Page Down ask for the next coach, Space or Enter or a click asks to choose a seat or
/// to give it back, plus, minus and the wheel with Ctrl make it larger and smaller. What may be
/// chosen is decided by who listens.
class SeatMapWidget : public QWidget
{
    Q_OBJECT

public:
    explicit SeatMapWidget(QWidget *parent = nullptr);

    /// Shows a coach. The cursor stays on its seat when the coach is the same.
    void setCoach(const MappedCoach &coach);
    void clear();
    void setChosen(const QSet<SeatId> &chosen);

    const MappedCoach &coach() const { return m_coach; }
    SeatId currentSeat() const;
    void setCurrentSeat(SeatId seat);
    /// What a screen reader says and a tooltip shows of a seat.
    QString describe(const MappedSeat &seat) const;
    /// The place of a seat, for those who point at it.
    QRect rectOf(SeatId seat) const;

    /// How large it is drawn, between leastZoom and mostZoom; 1 is the usual size.
    static constexpr double leastZoom = 0.7;
    static constexpr double mostZoom = 2.5;
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    /// What can be seen of it at once: the coach grows into it, up to mostGrowth.
    void setRoom(const QSize &room);
    static constexpr double mostGrowth = 1.7;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggleRequested(kai::SeatId seat);
    void coachStepRequested(int step);
    /// The cursor has moved; the rectangle should be visible.
    void currentMoved(const QRect &rect);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void moveTo(int index);
    void announce();
    QPoint origin() const;
    QSize drawnSize() const;
    /// The zoom, and what the room adds to it.
    double scale() const;
    /// From the plan to where it is drawn, and back.
    QRect drawn(const QRect &place) const;
    QPoint planned(const QPoint &point) const;
    int indexOf(SeatId seat) const;

    MappedCoach m_coach;
    SeatGeometry m_geometry;
    QSet<SeatId> m_chosen;
    int m_current = -1;
    double m_zoom = 1;
    QSize m_room;
};

} // namespace kai
