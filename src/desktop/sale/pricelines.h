#pragma once

#include "domain/order.h"

#include <QWidget>

class QGridLayout;

namespace kai {

/// How a sum came about: its lines, each with whom it concerns, and the sum below.
class PriceLines : public QWidget
{
    Q_OBJECT

public:
    explicit PriceLines(QWidget *parent = nullptr);

    /// `passengers` are those whom the lines name.
    void setLines(const QList<PriceLine> &lines, const QList<Passenger> &passengers,
                  const QString &totalCaption, Money total);
    void clear();

private:
    void addRow(const QString &text, Money amount, const char *property, const char *value);

    QGridLayout *m_layout;
};

} // namespace kai
