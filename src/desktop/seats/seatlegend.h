#pragma once

#include <QWidget>

class QLabel;

namespace kai {

/// What the seats' looks mean: a drawn sample and a word for each.
class SeatLegend : public QWidget
{
    Q_OBJECT

public:
    explicit SeatLegend(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QList<QLabel *> m_samples;
    QList<QLabel *> m_words;
};

} // namespace kai
