#include "desktop/sale/pricelines.h"

#include "desktop/words/labels.h"

#include <QGridLayout>
#include <QLabel>

namespace kai {

PriceLines::PriceLines(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(2);
    m_layout->setColumnStretch(0, 1);
}

void PriceLines::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PriceLines::addRow(const QString &text, Money amount, const char *property, const char *value)
{
    const int row = m_layout->rowCount();
    auto *caption = new QLabel(text, this);
    auto *sum = new QLabel(amount.toString(), this);
    caption->setWordWrap(true);
    sum->setAlignment(Qt::AlignRight | Qt::AlignTop);
    for (QLabel *label : {caption, sum})
        label->setProperty(property, QString::fromLatin1(value));
    m_layout->addWidget(caption, row, 0);
    m_layout->addWidget(sum, row, 1);
}

static QString textOf(const PriceLine &line, const QList<Passenger> &passengers)
{
    const QString kind = Labels::of(line.kind);
    for (const Passenger &passenger : passengers) {
        if (line.passenger == passenger.id)
            return QStringLiteral("%1 · %2").arg(kind, passenger.details.name);
    }
    return kind;
}

void PriceLines::setLines(const QList<PriceLine> &lines, const QList<Passenger> &passengers,
                          const QString &totalCaption, Money total)
{
    clear();
    for (const PriceLine &line : lines)
        addRow(textOf(line, passengers), line.amount, "role", "muted");
    addRow(totalCaption, total, "heading", "row");
}

} // namespace kai
