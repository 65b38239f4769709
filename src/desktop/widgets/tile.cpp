#include "desktop/widgets/tile.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kai {

Tile::Tile(QWidget *parent)
    : QFrame(parent)
    , m_caption(new QLabel(this))
    , m_value(new QLabel(this))
    , m_detail(new QLabel(this))
{
    setProperty("panel", QStringLiteral("card"));
    m_caption->setProperty("role", QStringLiteral("muted"));
    m_value->setProperty("heading", QStringLiteral("amount"));
    m_detail->setProperty("role", QStringLiteral("muted"));
    m_value->setObjectName(QStringLiteral("tileValue"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(1);
    for (QLabel *label : {m_caption, m_value, m_detail})
        layout->addWidget(label);
}

void Tile::setFigure(const QString &caption, const QString &value, const QString &detail)
{
    m_caption->setText(caption);
    m_value->setText(value);
    m_detail->setText(detail);
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(caption, value, detail));
}

} // namespace kai
