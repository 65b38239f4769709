#pragma once

#include "base/money.h"

#include <QLineEdit>

namespace kai {

/// A field for a sum of rupiah. What is typed is grouped as it is read, "150.000".
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    /// Zero while it is empty.
    Money amount() const;
    /// Zero empties it.
    void setAmount(Money amount);

Q_SIGNALS:
    /// By typing, or by setAmount().
    void amountChanged(kai::Money amount);

private:
    void regroup();
};

} // namespace kai
