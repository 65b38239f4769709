#pragma once

#include "fakerailway.h"
#include "windowdriver.h"

#include <QTemporaryDir>

namespace kai::tests {

/// A window in front of the fake server.
class DesktopDriver : public WindowDriver
{
public:
    explicit DesktopDriver(LanguageChoice language = LanguageChoice::English,
                           Appearance appearance = Appearance::Light);
    /// The window goes before what it stands on.
    ~DesktopDriver() { window.reset(); }

    FakeRailway server;
    QTemporaryDir folder;
    DesktopSettings settings;

    void signIn(const QString &email = QStringLiteral("cashier@demo.kai"));
    /// Gambir to Surabaya Gubeng; the first train with free seats is chosen.
    void search();
    void fillContact();
    /// A whole order up to its payment.
    void makeOrder();
    /// Master data, for an administrator: the table of a tab, once it has rows.
    QTableView *openTable(const char *tab);
    /// A row of it, once its form and its history are there.
    void chooseRecord(QTableView *table, int row) const;
};

inline QString goodNik()
{
    return QStringLiteral("3171014405900001");
}

} // namespace kai::tests
