#pragma once

#include "desktop/seats/seatgeometry.h"

#include <QWidget>

namespace kai {

/// A coach as it would be built from a layout, while that is being written. Nothing is drawn while
/// the layout breaks a rule.
class CoachDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit CoachDrawing(QWidget *parent = nullptr);

    void setLayoutDrawn(const CoachLayout &layout);
    void clear();
    bool isEmpty() const { return m_coach.seats.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setCoach(const MappedCoach &coach);

    MappedCoach m_coach;
    SeatGeometry m_geometry;
};

} // namespace kai
