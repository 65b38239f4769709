#include "desktop/server/trafficchart.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"

#include <qcustomplot.h>

#include <QTimeZone>

namespace kai {

constexpr qsizetype mostPoints = 200; ///< ten minutes, one every three seconds

TrafficChart::TrafficChart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_rate(m_plot->addGraph(m_plot->xAxis, m_plot->yAxis))
    , m_duration(m_plot->addGraph(m_plot->xAxis, m_plot->yAxis2))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->yAxis2->setVisible(true);
    m_plot->legend->setVisible(true);
    // In a row of its own, as low as it can be: inside it would cover the curves.
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_plot->legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    const auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    ticker->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
    ticker->setTimeZone(QTimeZone(Labels::railwayZone()));
    ticker->setDateTimeSpec(Qt::TimeZone);
    ticker->setTickCount(4);
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->grid()->setVisible(false);
    applyColors();
    redraw();
}

void TrafficChart::add(const TrafficPoint &point)
{
    m_points.append(point);
    if (m_points.size() > mostPoints)
        m_points.removeFirst();
    redraw();
}

void TrafficChart::clear()
{
    m_points.clear();
    redraw();
}

void TrafficChart::redraw()
{
    QVector<double> times;
    QVector<double> rates;
    QVector<double> durations;
    for (const TrafficPoint &point : std::as_const(m_points)) {
        times.append(double(point.at.toMSecsSinceEpoch()) / 1000);
        rates.append(point.perSecond);
        durations.append(point.milliseconds);
    }
    m_rate->setData(times, rates, true);
    m_duration->setData(times, durations, true);
    m_rate->setName(tr("Requests per second"));
    m_duration->setName(tr("Duration of 95 % (ms)"));
    const auto top = [](const QVector<double> &values, double least) {
        return values.isEmpty()
                   ? least
                   : qMax(least, *std::max_element(values.begin(), values.end()) * 1.2);
    };
    m_plot->yAxis->setRange(0, top(rates, 5));
    m_plot->yAxis2->setRange(0, top(durations, 50));
    const double end = times.isEmpty() ? double(QDateTime::currentSecsSinceEpoch()) : times.last();
    m_plot->xAxis->setRange(times.isEmpty() ? end - 60 : qMin(times.first(), end - 60), end);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    const TrafficPoint last = m_points.isEmpty() ? TrafficPoint() : m_points.last();
    setAccessibleName(tr("Chart of the traffic; now %1 requests per second, 95 % within %2 ms")
                          .arg(QLocale().toString(last.perSecond, 'f', 1),
                               QLocale().toString(last.milliseconds, 'f', 0)));
    m_plot->setAccessibleName(accessibleName());
}

void TrafficChart::colorAxis(QCPAxis &axis, const QColor &label) const
{
    const Colors &colors = currentColors();
    axis.setBasePen(QPen(colors.line));
    axis.setTickPen(QPen(colors.line));
    axis.setSubTicks(false);
    axis.setTickLabelColor(label);
    axis.setTickLength(0, 4);
    axis.setTickLabelFont(font());
    axis.grid()->setPen(QPen(colors.line, 1, Qt::DotLine));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

void TrafficChart::applyColors()
{
    const Colors &colors = currentColors();
    m_plot->setBackground(colors.card);
    m_rate->setPen(QPen(colors.mark, 2));
    m_duration->setPen(QPen(colors.accent, 2, Qt::DashLine)); // told apart without colours, too
    colorAxis(*m_plot->xAxis, colors.muted);
    colorAxis(*m_plot->yAxis, colors.muted);
    colorAxis(*m_plot->yAxis2, colors.muted);
    m_plot->legend->setBrush(colors.card);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setTextColor(colors.text);
    m_plot->legend->setFont(font());
}

void TrafficChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        applyColors();
        redraw();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
