#include "desktop/window/shortcutlist.h"

#include "desktop/widgets/style.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kai {

static QString withoutMnemonic(QString text)
{
    return text.remove(u'&').simplified();
}

static QString nameOf(const QAbstractButton &button)
{
    return button.accessibleName().isEmpty() ? withoutMnemonic(button.text())
                                             : button.accessibleName();
}

static void add(QList<KeyShortcut> &found, const QKeySequence &keys, const QString &what)
{
    const KeyShortcut shortcut {keys.toString(QKeySequence::NativeText), what};
    if (!keys.isEmpty() && !found.contains(shortcut))
        found.append(shortcut);
}

static void addShortcuts(QList<KeyShortcut> &found, const QWidget &widget)
{
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions) {
        if (action->isEnabled())
            add(found, action->shortcut(), withoutMnemonic(action->text()));
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        add(found, button->shortcut(), nameOf(*button));
    else if (const auto *label = qobject_cast<const QLabel *>(&widget); label && label->buddy())
        add(found, QKeySequence::mnemonic(label->text()), withoutMnemonic(label->text()));
}

QList<KeyShortcut> shortcutsOf(const QWidget &window)
{
    QList<KeyShortcut> found;
    addShortcuts(found, window);
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->isVisible() && widget->window() == &window)
            addShortcuts(found, *widget);
    }
    return found;
}

QStringList ownKeysOf(const QWidget &window)
{
    QStringList found;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->isVisible() && !widget->whatsThis().isEmpty())
            found.append(widget->whatsThis());
    }
    return found;
}

ShortcutList::ShortcutList(QWidget *window)
    : QDialog(window)
{
    setObjectName(QStringLiteral("ShortcutList"));
    setWindowTitle(tr("Keyboard shortcuts"));
    const QList<KeyShortcut> shortcuts = shortcutsOf(*window);
    auto *table = new QTableWidget(int(shortcuts.size()), 2, this);
    table->setObjectName(QStringLiteral("shortcutTable"));
    table->setAccessibleName(windowTitle());
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does here")});
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    prepareTable(*table, {140});
    for (int row = 0; row < shortcuts.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(shortcuts[row].keys));
        table->setItem(row, 1, new QTableWidgetItem(shortcuts[row].what));
    }
    auto *ownKeys = new QLabel(ownKeysOf(*window).join(u'\n'), this);
    ownKeys->setObjectName(QStringLiteral("shortcutOwnKeys"));
    ownKeys->setWordWrap(true);
    ownKeys->setVisible(!ownKeys->text().isEmpty());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(ownKeys);
    layout->addWidget(buttons);
    resize(520, 560);
}

} // namespace kai
