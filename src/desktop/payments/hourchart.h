#pragma once

#include "desktop/widgets/chart.h"
#include "domain/payment.h"

class QCPGraph;

namespace kai {

/// The paid sums of a range of days: a point for each hour of one day, or for each day of more.
struct SumLine
{
    QList<double> sums;
    QList<int> counts;
    QStringList labels;
};

SumLine sumLineOf(const PaymentSummary &summary);

/// Paid sums by hour of one day, or by day of a longer range, as a line.
class HourChart : public Chart
{
    Q_OBJECT

public:
    explicit HourChart(QWidget *parent = nullptr);

    void setSummary(const PaymentSummary &summary);

protected:
    int placeCount() const override { return int(m_line.sums.size()); }
    QString textOf(int place) const override;
    int placeAt(const QPoint &point) const override;
    void redraw() override;

private:
    void labelAxes();

    QCPGraph *m_graph;
    QCPGraph *m_marked; ///< the place that the keyboard is on
    PaymentSummary m_summary;
    SumLine m_line;
};

} // namespace kai
