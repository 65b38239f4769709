#include "desktopdriver.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

namespace kai::tests {

DesktopDriver::DesktopDriver(LanguageChoice language, Appearance appearance)
    : settings(folder.filePath(QStringLiteral("desktop.ini")))
{
    settings.setLanguage(language);
    settings.setAppearance(appearance);
    window = std::make_unique<MainWindow>(server.url(), settings);
    window->resize(1366, 768);
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
}

void DesktopDriver::click(const char *button) const
{
    auto *found = find<QAbstractButton>(button);
    if (!found)
        return;
    QVERIFY2(found->isEnabled(), button);
    found->click();
}

void DesktopDriver::type(const char *field, const QString &text) const
{
    auto *edit = find<QLineEdit>(field);
    if (!edit)
        return;
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::qWait(1); // fingers are slower than the list of offers that opens
}

QString DesktopDriver::text(const char *name) const
{
    if (const auto labels = window->findChildren<QLabel *>(QString::fromLatin1(name));
        !labels.isEmpty())
        return find<QLabel>(name)->text();
    return find<QLineEdit>(name)->text();
}

bool DesktopDriver::sees(const char *widget) const
{
    const auto found = window->findChildren<QWidget *>(QString::fromLatin1(widget));
    return std::any_of(found.begin(), found.end(), [](const QWidget *w) { return w->isVisible(); });
}

void DesktopDriver::signIn(const QString &email)
{
    type("loginEmail", email);
    type("loginPassword", FakeRailway::password());
    click("loginButton");
    QTRY_VERIFY_WITH_TIMEOUT(sees("searchPanel"), 10000);
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

void DesktopDriver::fillPassenger(int index, const QString &name, const QString &nik)
{
    type(qPrintable(QStringLiteral("passengerName%1").arg(index)), name);
    type(qPrintable(QStringLiteral("passengerIdentity%1").arg(index)), nik);
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

void addLooks()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("id light") << LanguageChoice::Indonesian << Appearance::Light;
    QTest::newRow("en light") << LanguageChoice::English << Appearance::Light;
    QTest::newRow("id dark") << LanguageChoice::Indonesian << Appearance::Dark;
    QTest::newRow("en dark") << LanguageChoice::English << Appearance::Dark;
}

} // namespace kai::tests
