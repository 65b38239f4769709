#pragma once

#include "domain/payment.h"

#include <QWidget>

class QCustomPlot;
class QCPBars;

namespace kai {

/// Paid sums by hour of one day, or by day of a longer range, as bars.
class HourChart : public QWidget
{
    Q_OBJECT

public:
    explicit HourChart(QWidget *parent = nullptr);

    void setSummary(const PaymentSummary &summary);

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void applyColors();

    QCustomPlot *m_plot;
    QCPBars *m_bars;
    PaymentSummary m_summary;
};

/// The bars of a chart: the label of each on the axis (not every one has one) and its sum.
struct ChartBars
{
    QList<double> sums;
    QStringList labels;
};

/// 24 hours of a range of one day; else one bar for each day.
ChartBars barsOf(const PaymentSummary &summary);

} // namespace kai
