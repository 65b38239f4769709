#include "desktop/payments/hourchart.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"

#include <qcustomplot.h>

#include <QTimeZone>

namespace kai {

SumLine sumLineOf(const PaymentSummary &summary)
{
    SumLine line;
    if (!summary.from.isValid())
        return line;
    const bool hours = summary.from == summary.to;
    const qsizetype count = hours ? 24 : summary.from.daysTo(summary.to) + 1;
    line.sums.fill(0, count);
    line.counts.fill(0, count);
    for (qsizetype i = 0; i < count; ++i)
        line.labels.append(
            hours ? QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'))
                  : QLocale().toString(summary.from.addDays(i), QStringLiteral("d MMM")));
    const QTimeZone zone(Labels::railwayZone());
    for (const PaymentTotals &totals : summary.byHour) {
        const QDateTime hour = QDateTime::fromString(totals.key, Qt::ISODate).toTimeZone(zone);
        const qint64 day = summary.from.daysTo(hour.date());
        if (!hour.isValid() || day < 0 || day > summary.from.daysTo(summary.to))
            continue;
        const qsizetype place = hours ? hour.time().hour() : day;
        line.sums[place] += double(totals.sum.rupiah());
        line.counts[place] += totals.count;
    }
    return line;
}

HourChart::HourChart(QWidget *parent)
    : Chart(parent)
    , m_graph(plot().addGraph())
    , m_marked(plot().addGraph())
{
    plot().xAxis->grid()->setVisible(false);
    m_marked->setLineStyle(QCPGraph::lsNone);
}

void HourChart::setSummary(const PaymentSummary &summary)
{
    m_summary = summary;
    redraw();
}

static QString shortMoney(double rupiah)
{
    if (rupiah >= 1e6)
        return HourChart::tr("%1 m", "millions of rupiah").arg(QLocale().toString(rupiah / 1e6));
    if (rupiah >= 1e3)
        return HourChart::tr("%1 k", "thousands of rupiah").arg(QLocale().toString(rupiah / 1e3));
    return QLocale().toString(rupiah);
}

QString HourChart::textOf(int place) const
{
    QString when = m_line.labels[place];
    if (m_summary.from == m_summary.to)
        when = QStringLiteral("%1:00–%1:59").arg(when);
    return tr("%1: %2, %n payment(s)", nullptr, m_line.counts[place])
        .arg(when, Money(qint64(m_line.sums[place])).toString());
}

int HourChart::placeAt(const QPoint &point) const
{
    return qRound(plot().xAxis->pixelToCoord(point.x()));
}

void HourChart::redraw()
{
    m_line = sumLineOf(m_summary);
    QList<double> places(m_line.sums.size());
    std::iota(places.begin(), places.end(), 0.0);
    m_graph->setData(places, m_line.sums, true);
    m_marked->data()->clear();
    if (current() >= 0)
        m_marked->addData(current(), m_line.sums[current()]);

    const Colors &colors = currentColors();
    QColor below = colors.mark;
    below.setAlpha(50);
    m_graph->setPen(QPen(colors.mark, 2));
    m_graph->setBrush(below);
    m_graph->setScatterStyle({QCPScatterStyle::ssDisc, colors.mark, 6});
    m_marked->setScatterStyle({QCPScatterStyle::ssDisc, colors.accent, 12});
    labelAxes();
    plot().replot(QCustomPlot::rpQueuedReplot);

    double sum = 0;
    for (const double one : std::as_const(m_line.sums))
        sum += one;
    setAccessibleName(tr("Chart of paid sums; together %1").arg(Money(qint64(sum)).toString()));
    plot().setAccessibleName(accessibleName());
}

void HourChart::labelAxes()
{
    const qsizetype count = m_line.sums.size();
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const qsizetype every = qMax<qsizetype>(1, (count + 11) / 12);
    for (qsizetype i = 0; i < count; i += every)
        ticker->addTick(double(i), m_line.labels[i]);
    plot().xAxis->setTicker(ticker);
    plot().xAxis->setRange(-0.6, qMax<double>(1, double(count)) - 0.4);

    const double highest
        = count == 0 ? 0 : *std::max_element(m_line.sums.begin(), m_line.sums.end());
    const double top = qMax(100'000.0, highest * 1.1);
    plot().yAxis->setRange(0, top);
    auto money = QSharedPointer<QCPAxisTickerText>::create();
    const double rough = top / 4;
    const double magnitude = std::pow(10, std::floor(std::log10(rough)));
    const double step = std::ceil(rough / magnitude) * magnitude;
    for (double value = 0; value <= top; value += step)
        money->addTick(value, shortMoney(value));
    plot().yAxis->setTicker(money);
}

} // namespace kai
