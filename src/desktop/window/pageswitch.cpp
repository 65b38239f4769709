#include "desktop/window/pageswitch.h"

#include "desktop/widgets/page.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QIcon>
#include <QKeySequence>
#include <QStackedWidget>
#include <QToolButton>

namespace kai {

PageSwitch::PageSwitch(QBoxLayout &buttons, QStackedWidget &pages, QObject *parent)
    : QObject(parent)
    , m_buttons(buttons)
    , m_pages(pages)
    , m_group(new QButtonGroup(this))
{
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int index) { show(m_entries.at(index)); });
}

void PageSwitch::add(const QString &name, const QString &icon, Page *page)
{
    const int index = int(m_entries.size());
    auto *button = new QToolButton(m_buttons.parentWidget());
    button->setObjectName(name);
    button->setCheckable(true);
    button->setIcon(QIcon(icon));
    button->setIconSize(QSize(26, 26));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->addButton(button, index);
    m_buttons.insertWidget(index, button);
    m_pages.addWidget(page);
    m_entries.append({button, page});
}

void PageSwitch::setUser(const User &user, bool isSame)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!isSame)
            entry.page->reset();
        entry.page->setUser(user);
        entry.button->setVisible(entry.page->isFor(user.role));
    }
}

void PageSwitch::show(const Page *page)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.page == page)
            show(entry);
    }
}

void PageSwitch::showFirst()
{
    show(m_entries.first());
}

void PageSwitch::showCurrent()
{
    show(m_entries.at(m_pages.currentIndex()));
}

void PageSwitch::show(const Entry &entry)
{
    entry.button->setChecked(true);
    m_pages.setCurrentWidget(entry.page);
    entry.page->activate();
}

/// Ctrl with 1 to 9, then 0 and the two keys right of it on most keyboards.
static QKeySequence shortcutOf(int index)
{
    constexpr Qt::Key keys[] {Qt::Key_1, Qt::Key_2, Qt::Key_3,     Qt::Key_4,
                              Qt::Key_5, Qt::Key_6, Qt::Key_7,     Qt::Key_8,
                              Qt::Key_9, Qt::Key_0, Qt::Key_Minus, Qt::Key_Equal};
    return index < int(std::size(keys)) ? QKeySequence(int(Qt::CTRL) | int(keys[index]))
                                        : QKeySequence();
}

void PageSwitch::updateTexts(const Page *marked, int number)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        const auto &[button, page] = m_entries[i];
        const QString title = page->title();
        button->setText(page == marked && number > 0
                            ? QStringLiteral("%1 (%2)").arg(title).arg(number)
                            : title);
        // After the text, which takes the shortcut of its mnemonic, or none.
        button->setShortcut(shortcutOf(i));
        button->setAccessibleName(title);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(
            title, button->shortcut().toString(QKeySequence::NativeText)));
    }
}

} // namespace kai
