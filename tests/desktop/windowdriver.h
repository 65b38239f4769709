#pragma once

#include "desktop/window/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace kai::tests {

/// Short words for what an operator does with a window, whatever server it stands before.
class WindowDriver
{
public:
    std::unique_ptr<MainWindow> window;

    /// Opens a window as large as the smallest screen that is cared for.
    void open(const QUrl &server, DesktopSettings &settings);

    /// The widget of this name that can be seen, else any; a failed test when there is none.
    template<class T> T *find(const char *name) const
    {
        T *found = nullptr;
        for (T *candidate : window->findChildren<T *>(QString::fromLatin1(name))) {
            if (!found || candidate->isVisible())
                found = candidate;
        }
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    void click(const char *button) const;
    void type(const char *field, const QString &text) const;
    QString text(const char *labelOrField) const;
    bool sees(const char *widget) const;
    bool isEnabled(const char *widget) const { return find<QWidget>(widget)->isEnabled(); }
    /// Everything that the labels in a part of the window say.
    QString textsIn(const char *widget) const;
    /// A row of a table by what stands in one of its cells; -1 where there is none.
    int rowWith(const char *table, const QString &cell) const;

    /// Answers the question for a file that is open, as an operator does.
    void pickFile(const QString &path) const;
    void signInAs(const QString &email, const QString &password) const;
    void fillPassenger(int index, const QString &name, const QString &nik) const;
};

/// A keyboard as the operator has it: every key goes through the window, and is counted.
class CountedKeys
{
public:
    explicit CountedKeys(const WindowDriver &driver)
        : m_window(*driver.window)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void write(const char *text);
    int count() const { return m_count; }

private:
    MainWindow &m_window;
    int m_count = 0;
};

/// The name of the widget that takes the keys.
QString focused();

} // namespace kai::tests
