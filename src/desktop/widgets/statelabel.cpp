#include "desktop/widgets/statelabel.h"

#include "desktop/widgets/style.h"

#include <QHBoxLayout>
#include <QLabel>

namespace kai {

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(5);
    layout->addWidget(m_sign);
    layout->addWidget(m_text);
}

void StateLabel::setState(StateSign sign, const QString &text)
{
    switch (sign) {
    case StateSign::Unknown:
        m_sign->setText(QStringLiteral("○"));
        setStyleProperty(*m_sign, "role", QStringLiteral("muted"));
        break;
    case StateSign::Good:
        m_sign->setText(QStringLiteral("✓"));
        setStyleProperty(*m_sign, "role", QStringLiteral("success"));
        break;
    case StateSign::Bad:
        m_sign->setText(QStringLiteral("✕"));
        setStyleProperty(*m_sign, "role", QStringLiteral("error"));
        break;
    }
    m_text->setText(text);
    setAccessibleName(text);
}

QString StateLabel::text() const
{
    return m_text->text();
}

} // namespace kai
