#include "desktop/masterdata/ordersintheway.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace kai {

constexpr int mostCodes = 100; // the server tells no more

OrdersInTheWay::OrdersInTheWay(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_codes(new QListWidget(this))
{
    m_title->setWordWrap(true);
    m_codes->setObjectName(QStringLiteral("ordersInTheWay"));
    m_codes->setFlow(QListView::LeftToRight);
    m_codes->setWrapping(true);
    m_codes->setResizeMode(QListView::Adjust);
    m_codes->setSpacing(2);
    m_codes->setFixedHeight(64);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_codes);
    connect(m_codes, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT orderRequested(item->text()); });
    clear();
}

void OrdersInTheWay::setCodes(const QStringList &codes)
{
    m_codes->clear();
    m_codes->addItems(codes);
    updateTexts();
    setVisible(!codes.isEmpty());
}

void OrdersInTheWay::updateTexts()
{
    m_codes->setAccessibleName(tr("Orders in the way"));
    const int count = m_codes->count();
    m_title->setText(
        count < mostCodes
            ? tr("%n order(s) in the way. Double click or Enter opens one.", nullptr, count)
            : tr("At least %n order(s) in the way. Double click or Enter opens one.", nullptr,
                 count));
}

void OrdersInTheWay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    QWidget::changeEvent(event);
}

} // namespace kai
