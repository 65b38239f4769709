#include "desktop/widgets/moneyedit.h"

#include <QLocale>

namespace kai {

// Room for ten billion rupiah with its points; no drawer holds that.
static constexpr int longestText = 14;

MoneyEdit::MoneyEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(longestText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::textEdited, this, &MoneyEdit::regroup);
}

Money MoneyEdit::amount() const
{
    QString digits = text();
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    return Money(digits.toLongLong());
}

void MoneyEdit::setAmount(Money amount)
{
    // Rupiah are grouped with points in every language of the window.
    const QLocale grouping(QLocale::Indonesian, QLocale::Indonesia);
    setText(amount.isZero() ? QString() : grouping.toString(amount.rupiah()));
    Q_EMIT amountChanged(amount);
}

void MoneyEdit::regroup()
{
    // A lone nought is a sum, too: an empty drawer.
    if (text() == QLatin1String("0"))
        Q_EMIT amountChanged(Money());
    else
        setAmount(amount());
}

} // namespace kai
