#include "desktop/orders/statuschips.h"

#include "desktop/widgets/flowlayout.h"
#include "desktop/words/labels.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>

namespace kai {

/// Of the button for all; those of states are their numbers.
static constexpr int allId = 1000;

StatusChips::StatusChips(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
{
    auto *layout = new FlowLayout(this);
    layout->setSpacing(6);
    const auto add = [&](int id, const QString &name) {
        auto *chip = new QPushButton(this);
        chip->setObjectName(QStringLiteral("chip_") + name);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        m_chips->addButton(chip, id);
        layout->addWidget(chip);
    };
    add(allId, QStringLiteral("all"));
    for (const auto &[status, name] : WireNames<OrderStatus>::values)
        add(int(status), QString::fromLatin1(name));
    setStatus(std::nullopt);
    retranslate();
    connect(m_chips, &QButtonGroup::idClicked, this, &StatusChips::chosen);
}

std::optional<OrderStatus> StatusChips::status() const
{
    const int id = m_chips->checkedId();
    return id == allId ? std::nullopt : std::optional(OrderStatus(id));
}

void StatusChips::setStatus(std::optional<OrderStatus> status)
{
    m_chips->button(status ? int(*status) : allId)->setChecked(true);
}

void StatusChips::retranslate()
{
    for (QAbstractButton *chip : m_chips->buttons()) {
        const int id = m_chips->id(chip);
        chip->setText(id == allId ? tr("All") : Labels::of(OrderStatus(id)));
    }
}

void StatusChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kai
