#pragma once

#include "desktop/server/traffic.h"

#include <QWidget>

class QCustomPlot;
class QCPAxis;
class QCPGraph;

namespace kai {

/// Requests per second and their durations in the last minutes, each with its own axis.
class TrafficChart : public QWidget
{
    Q_OBJECT

public:
    explicit TrafficChart(QWidget *parent = nullptr);

    void add(const TrafficPoint &point);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void applyColors();
    void colorAxis(QCPAxis &axis, const QColor &label) const;

    QCustomPlot *m_plot;
    QCPGraph *m_rate;
    QCPGraph *m_duration;
    QList<TrafficPoint> m_points;
};

} // namespace kai
