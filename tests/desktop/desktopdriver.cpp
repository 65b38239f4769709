#include "desktopdriver.h"

#include <QTabWidget>
#include <QTableView>

namespace kai::tests {

DesktopDriver::DesktopDriver(LanguageChoice language, Appearance appearance)
    : settings(folder.filePath(QStringLiteral("desktop.ini")))
{
    settings.setLanguage(language);
    settings.setAppearance(appearance);
    open(server.url(), settings);
}

void DesktopDriver::signIn(const QString &email)
{
    signInAs(email, FakeRailway::password());
    QTRY_VERIFY(server.count("GET", QStringLiteral("/stations")) > 0);
}

void DesktopDriver::search()
{
    QTRY_VERIFY([this] {
        type("searchFrom", QStringLiteral("gmr"));
        QTest::keyClick(find<QLineEdit>("searchFrom"), Qt::Key_Tab);
        return text("searchFrom") == QStringLiteral("Gambir (GMR)");
    }());
    type("searchTo", QStringLiteral("gubeng"));
    QTest::keyClick(find<QLineEdit>("searchTo"), Qt::Key_Enter);
    QTRY_COMPARE(find<QTableView>("departuresTable")->model()->rowCount(), 4);
}

void DesktopDriver::fillContact()
{
    type("contactPhone", QStringLiteral("+62 812 3456 7890"));
    type("contactEmail", QStringLiteral("dewi@example.id"));
}

void DesktopDriver::makeOrder()
{
    search();
    fillPassenger(0, QStringLiteral("Dewi Lestari"), goodNik());
    fillContact();
    click("createOrderButton");
    QTRY_VERIFY(sees("payCashButton"));
}

QTableView *DesktopDriver::openTable(const char *tab)
{
    signIn(u"admin@demo.kai"_qs);
    click("navigateTrains");
    find<QTabWidget>("trainsTabs")->setCurrentWidget(find<QWidget>(tab));
    auto *table = find<QTableView>("catalogTable");
    [&] { QTRY_VERIFY(table->model()->rowCount() > 0); }();
    return table;
}

void DesktopDriver::chooseRecord(QTableView *table, int row) const
{
    table->selectRow(row);
    QTRY_VERIFY(sees("catalogForm"));
    QTRY_VERIFY(sees("catalogHistory"));
}

} // namespace kai::tests
