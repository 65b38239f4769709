#include "desktop/shift/cashcount.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <array>

namespace kai {

// The notes and coins of rupiah that are in use.
static constexpr std::array kinds {100'000, 50'000, 20'000, 10'000, 5'000,
                                   2'000,   1'000,  500,    200,    100};
static constexpr int rowsInColumn = 5;
static constexpr int cellsInRow = 3;

CashCount::CashCount(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(3);
    for (int i = 0; i < int(kinds.size()); ++i) {
        const Row row {Money(kinds[size_t(i)]), new QLabel(this), new QSpinBox(this),
                       new QLabel(this)};
        row.number->setObjectName(QStringLiteral("count%1").arg(row.kind.rupiah()));
        row.number->setMaximum(99'999);
        row.number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.label->setBuddy(row.number);
        row.label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.worth->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.worth->setProperty("role", QStringLiteral("muted"));
        const int column = i / rowsInColumn * (cellsInRow + 1);
        layout->addWidget(row.label, i % rowsInColumn, column);
        layout->addWidget(row.number, i % rowsInColumn, column + 1);
        layout->addWidget(row.worth, i % rowsInColumn, column + 2);
        connect(row.number, &QSpinBox::valueChanged, this, [this] {
            updateTexts();
            Q_EMIT changed();
        });
        m_rows.append(row);
    }
    layout->setColumnMinimumWidth(cellsInRow, 10);
    layout->setColumnStretch(2, 1);
    layout->setColumnStretch(cellsInRow + 3, 1);
    updateTexts();
}

Money CashCount::total() const
{
    Money sum;
    for (const Row &row : m_rows)
        sum += row.kind * row.number->value();
    return sum;
}

void CashCount::clear()
{
    for (const Row &row : std::as_const(m_rows))
        row.number->setValue(0);
}

void CashCount::updateTexts()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.label->setText(row.kind.toString() + QStringLiteral(" ×"));
        row.number->setAccessibleName(tr("Number of %1").arg(row.kind.toString()));
        row.worth->setText((row.kind * row.number->value()).toString());
    }
}

void CashCount::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    QWidget::changeEvent(event);
}

} // namespace kai
