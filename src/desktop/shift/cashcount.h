#pragma once

#include "base/money.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace kai {

/// Notes and coins, counted by kind: how many of each, and what they are worth together.
class CashCount : public QWidget
{
    Q_OBJECT

public:
    explicit CashCount(QWidget *parent = nullptr);

    Money total() const;
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    struct Row
    {
        Money kind;
        QLabel *label;
        QSpinBox *number;
        QLabel *worth;
    };
    QList<Row> m_rows;
};

} // namespace kai
