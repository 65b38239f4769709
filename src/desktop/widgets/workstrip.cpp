#include "desktop/widgets/workstrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace kai {

WorkStrip::WorkStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setProperty("panel", QStringLiteral("hint"));
    m_text->setObjectName(QStringLiteral("workText"));
    m_cancel->setObjectName(QStringLiteral("workCancelButton"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &WorkStrip::cancelRequested);
    retranslate();
    hide();
}

void WorkStrip::show(const QString &text, int done, int total)
{
    m_text->setText(text);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_bar->setAccessibleDescription(text);
    setVisible(true);
}

void WorkStrip::retranslate()
{
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Stop"));
}

void WorkStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace kai
