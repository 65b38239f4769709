#include "desktop/hourchart.h"

#include "desktop/labels.h"
#include "desktop/style.h"

#include <qcustomplot.h>

#include <QTimeZone>

namespace kai {

ChartBars barsOf(const PaymentSummary &summary)
{
    ChartBars bars;
    if (!summary.from.isValid())
        return bars;
    const bool hours = summary.from == summary.to;
    const qsizetype count = hours ? 24 : summary.from.daysTo(summary.to) + 1;
    bars.sums.fill(0, count);
    for (qsizetype i = 0; i < count; ++i)
        bars.labels.append(
            hours ? QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'))
                  : QLocale().toString(summary.from.addDays(i), QStringLiteral("d MMM")));
    const QTimeZone zone(Labels::railwayZone());
    for (const PaymentTotals &totals : summary.byHour) {
        const QDateTime hour = QDateTime::fromString(totals.key, Qt::ISODate).toTimeZone(zone);
        const qint64 day = summary.from.daysTo(hour.date());
        if (!hour.isValid() || day < 0 || day > summary.from.daysTo(summary.to))
            continue;
        bars.sums[hours ? hour.time().hour() : day] += double(totals.sum.rupiah());
    }
    return bars;
}

HourChart::HourChart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_bars(new QCPBars(m_plot->xAxis, m_plot->yAxis))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_bars->setWidth(0.7);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setSubTicks(false);
    m_plot->yAxis->setSubTicks(false);
    applyColors();
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

void HourChart::redraw()
{
    const ChartBars bars = barsOf(m_summary);
    const qsizetype count = bars.sums.size();
    QList<double> places(count);
    std::iota(places.begin(), places.end(), 0.0);
    m_bars->setData(places, bars.sums, true);

    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const qsizetype every = qMax<qsizetype>(1, (count + 11) / 12);
    for (qsizetype i = 0; i < count; i += every)
        ticker->addTick(double(i), bars.labels[i]);
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setRange(-0.6, qMax<double>(1, double(count)) - 0.4);

    const double highest = count == 0 ? 0 : *std::max_element(bars.sums.begin(), bars.sums.end());
    const double top = qMax(100'000.0, highest * 1.1);
    m_plot->yAxis->setRange(0, top);
    auto money = QSharedPointer<QCPAxisTickerText>::create();
    const double rough = top / 4;
    const double magnitude = std::pow(10, std::floor(std::log10(rough)));
    const double step = std::ceil(rough / magnitude) * magnitude;
    for (double value = 0; value <= top; value += step)
        money->addTick(value, shortMoney(value));
    m_plot->yAxis->setTicker(money);
    m_plot->replot(QCustomPlot::rpQueuedReplot);

    double sum = 0;
    for (const double one : bars.sums)
        sum += one;
    setAccessibleName(tr("Chart of paid sums; together %1").arg(Money(qint64(sum)).toString()));
    m_plot->setAccessibleName(accessibleName());
}

void HourChart::applyColors()
{
    const Colors &colors = currentColors();
    m_plot->setBackground(colors.card);
    m_bars->setPen(Qt::NoPen);
    m_bars->setBrush(colors.mark);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(colors.line));
        axis->setTickPen(QPen(colors.line));
        axis->setTickLabelColor(colors.muted);
        axis->setTickLength(0, 4); // outwards, away from the bars
        axis->setTickLabelFont(font());
        axis->grid()->setPen(QPen(colors.line, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

void HourChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        applyColors();
        redraw();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
