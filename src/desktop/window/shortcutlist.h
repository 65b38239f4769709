#pragma once

#include <QDialog>

namespace kai {

/// A key and what it does.
struct KeyShortcut
{
    QString keys;
    QString what;

    friend bool operator==(const KeyShortcut &, const KeyShortcut &) = default;
};

/// Every shortcut that works in a window at the moment, read off its visible actions, buttons and
/// labelled fields, in the order of the window.
QList<KeyShortcut> shortcutsOf(const QWidget &window);

/// What the visible parts of a window that have keys of their own say about them.
QStringList ownKeysOf(const QWidget &window);

/// Lists the shortcuts of a window as it is when this is made.
class ShortcutList : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutList(QWidget *window);
};

} // namespace kai
