#pragma once

#include "desktop/widgets/chart.h"
#include "domain/payment.h"

class QCPBars;
class QCPItemText;

namespace kai {

/// One bar for each kind of something, as long as its sum, with number and sum beside it.
class TotalsChart : public Chart
{
    Q_OBJECT

public:
    explicit TotalsChart(QWidget *parent = nullptr);

    /// `words` has the name of each kind for people.
    void setTotals(const QString &title, const QList<PaymentTotals> &totals,
                   const QStringList &words);

protected:
    int placeCount() const override { return int(m_totals.size()); }
    QString textOf(int place) const override;
    int placeAt(const QPoint &point) const override;
    void redraw() override;

private:
    void drawFigures();

    QCPBars *m_bars;
    QCPBars *m_marked; ///< the place that the keyboard is on
    QString m_title;
    QList<PaymentTotals> m_totals;
    QStringList m_words;
};

} // namespace kai
