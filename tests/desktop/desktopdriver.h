#pragma once

#include "desktop/mainwindow.h"
#include "fakerailway.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace kai::tests {

/// A window in front of the fake server, and short words for what an operator does with it.
class DesktopDriver
{
public:
    explicit DesktopDriver(LanguageChoice language = LanguageChoice::English,
                           Appearance appearance = Appearance::Light);

    FakeRailway server;
    QTemporaryDir folder;
    DesktopSettings settings;
    std::unique_ptr<MainWindow> window;

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

    void signIn(const QString &email = QStringLiteral("cashier@demo.kai"));
    /// Gambir to Surabaya Gubeng; the first train with free seats is chosen.
    void search();
    void fillPassenger(int index, const QString &name, const QString &nik);
    void fillContact();
    /// A whole order up to its payment.
    void makeOrder();
    /// Master data, for an administrator: the table of a tab, once it has rows.
    QTableView *openTable(const char *tab);
    /// A row of it, once its form and its history are there.
    void chooseRecord(QTableView *table, int row) const;
};

/// Test data: both languages in both themes, as columns `language` and `appearance`.
void addLooks();

inline QString goodNik()
{
    return QStringLiteral("3171014405900001");
}

} // namespace kai::tests
