#include "desktop/payments/totalschart.h"

#include "desktop/widgets/style.h"

#include <qcustomplot.h>

namespace kai {

/// The part of the width that the longest bar takes; the rest is for its figures.
static constexpr double longestBar = 0.4;

TotalsChart::TotalsChart(QWidget *parent)
    : Chart(parent)
    , m_bars(new QCPBars(plot().yAxis, plot().xAxis))
    , m_marked(new QCPBars(plot().yAxis, plot().xAxis))
{
    plot().xAxis->setVisible(false);
    plot().yAxis->setRangeReversed(true); // the first one is at the top
    plot().yAxis->grid()->setVisible(false);
    for (QCPBars *bars : {m_bars, m_marked}) {
        bars->setWidth(0.6);
        bars->setPen(Qt::NoPen);
    }
}

void TotalsChart::setTotals(const QString &title, const QList<PaymentTotals> &totals,
                            const QStringList &words)
{
    m_title = title;
    m_totals = totals;
    m_words = words;
    redraw();
}

QString TotalsChart::textOf(int place) const
{
    const PaymentTotals &totals = m_totals[place];
    return tr("%1: %2, %n payment(s)", nullptr, totals.count)
        .arg(m_words[place], totals.sum.toString());
}

int TotalsChart::placeAt(const QPoint &point) const
{
    return qRound(plot().yAxis->pixelToCoord(point.y()));
}

void TotalsChart::redraw()
{
    m_bars->data()->clear();
    m_marked->data()->clear();
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double longest = 1;
    QStringList spoken;
    for (int place = 0; place < placeCount(); ++place) {
        const double sum = double(m_totals[place].sum.rupiah());
        longest = qMax(longest, sum);
        (place == current() ? m_marked : m_bars)->addData(place, sum);
        ticker->addTick(place, m_words[place]);
        spoken.append(textOf(place));
    }
    plot().yAxis->setTicker(ticker);
    // A single bar is not to fill everything.
    plot().yAxis->setRange(-0.6, qMax(4.0, double(placeCount())) - 0.4);
    plot().xAxis->setRange(0, longest / longestBar);
    m_bars->setBrush(currentColors().primary);
    m_marked->setBrush(currentColors().accent);
    plot().yAxis->setTickLabelColor(currentColors().text);
    drawFigures();
    plot().replot(QCustomPlot::rpQueuedReplot);
    setAccessibleName(QStringLiteral("%1. %2").arg(m_title, spoken.join(QStringLiteral("; "))));
    plot().setAccessibleName(accessibleName());
}

void TotalsChart::drawFigures()
{
    plot().clearItems();
    const auto write = [this](double place, const QString &text) {
        auto *item = new QCPItemText(&plot());
        item->setText(text);
        item->setFont(font());
        item->setColor(currentColors().muted);
        item->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        item->position->setTypeY(QCPItemPosition::ptPlotCoords);
        item->position->setCoords(1, place);
    };
    for (int place = 0; place < placeCount(); ++place)
        write(place, QStringLiteral("%1 · %2").arg(QLocale().toString(m_totals[place].count),
                                                   m_totals[place].sum.toString()));
    if (m_totals.isEmpty())
        write(0, tr("Nothing in these days."));
}

} // namespace kai
