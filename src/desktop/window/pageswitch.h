#pragma once

#include "domain/user.h"

#include <QList>
#include <QObject>

class QBoxLayout;
class QButtonGroup;
class QStackedWidget;
class QToolButton;

namespace kai {

class Page;

/// The pages of the window and the buttons that lead to them, each with a key.
class PageSwitch : public QObject
{
    Q_OBJECT

public:
    PageSwitch(QBoxLayout &buttons, QStackedWidget &pages, QObject *parent = nullptr);

    /// The button gets `name`; pages are shown in the order in which they were added.
    void add(const QString &name, const QString &icon, Page *page);
    /// Shows what is for this user. Whoever is not the one before starts with empty pages.
    void setUser(const User &user, bool isSame);
    void show(const Page *page);
    void showFirst();
    void showCurrent();
    /// Titles and keys in the language of today. `marked` has a number behind its title.
    void updateTexts(const Page *marked, int number);

private:
    struct Entry
    {
        QToolButton *button;
        Page *page;
    };
    void show(const Entry &entry);

    QBoxLayout &m_buttons;
    QStackedWidget &m_pages;
    QButtonGroup *m_group;
    QList<Entry> m_entries;
};

} // namespace kai
