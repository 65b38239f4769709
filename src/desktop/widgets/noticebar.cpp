#include "desktop/widgets/noticebar.h"

#include "desktop/widgets/style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace kai {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    connect(m_action, &QToolButton::clicked, this, &NoticeBar::actionTriggered);
    retranslate();
    m_action->hide();
    hide();
}

static const char *panelOf(Notice kind)
{
    switch (kind) {
    case Notice::Information:
        return "hint";
    case Notice::Success:
        return "success";
    case Notice::Warning:
        return "warning";
    case Notice::Error:
        return "error";
    }
    Q_UNREACHABLE();
}

static QString signOf(Notice kind)
{
    switch (kind) {
    case Notice::Information:
        return QStringLiteral("ℹ");
    case Notice::Success:
        return QStringLiteral("✓");
    case Notice::Warning:
        return QStringLiteral("⚠");
    case Notice::Error:
        return QStringLiteral("✕");
    }
    Q_UNREACHABLE();
}

void NoticeBar::tell(Notice kind, const QString &text)
{
    tell(kind, text, QString());
}

void NoticeBar::tell(Notice kind, const QString &text, const QString &action,
                     const QKeySequence &key)
{
    setStyleProperty(*this, "panel", QString::fromLatin1(panelOf(kind)));
    m_icon->setText(signOf(kind));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setShortcut(key);
    m_action->setVisible(!action.isEmpty());
    setVisible(true);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::clear()
{
    m_text->clear();
    hide();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace kai
