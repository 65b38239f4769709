#include "desktop/people/accountdialog.h"
#include "desktopdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListWidget>
#include <QTableView>

using namespace kai;
using tests::DesktopDriver;

/// An administrator looks after the accounts of the railway's people.
class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAdministratorsSeeThePage();
    void accountIsFoundByItsName();
    void newAccount();
    void takenAddressIsToldAtItsField();
    void cashierBecomesSupervisor();
    void blockedAndFreedAgain();
    void ownAccountCannotBeBlocked();
    void newPasswordEndsItsLogins();

private:
    static void open(DesktopDriver &driver);
    /// The account of the cashier Dewi Lestari is shown.
    static void openDewi(DesktopDriver &driver, UserId &id);
    static QAbstractItemModel *table(const DesktopDriver &driver);
    static QStringList history(const DesktopDriver &driver);
    static void choose(const DesktopDriver &driver, const char *box, Role role);
};

void PeopleTest::open(DesktopDriver &driver)
{
    auto &people = driver.server.people;
    people.add(u"cashier@demo.kai"_qs, u"Budi Santoso"_qs, Role::Cashier);
    people.add(u"supervisor@demo.kai"_qs, u"Siti Rahayu"_qs, Role::Supervisor);
    people.add(u"admin@demo.kai"_qs, u"Agus Wijaya"_qs, Role::Admin);
    driver.signIn(u"admin@demo.kai"_qs);
    driver.click("navigatePeople");
    QTRY_COMPARE(table(driver)->rowCount(), people.accounts.size());
}

void PeopleTest::openDewi(DesktopDriver &driver, UserId &id)
{
    id = driver.server.people.add(u"dewi@demo.kai"_qs, u"Dewi Lestari"_qs, Role::Cashier);
    driver.server.people.sessions[id] = 2;
    open(driver);
    driver.type("peopleSearch", u"dewi"_qs);
    QTRY_COMPARE(table(driver)->rowCount(), 1);
    driver.find<QTableView>("peopleTable")->selectRow(0);
    QTRY_COMPARE(driver.text("panelName"), u"Dewi Lestari"_qs);
    QTRY_COMPARE(driver.find<QListWidget>("panelSessions")->count(), 2);
}

QAbstractItemModel *PeopleTest::table(const DesktopDriver &driver)
{
    return driver.find<QTableView>("peopleTable")->model();
}

QStringList PeopleTest::history(const DesktopDriver &driver)
{
    QStringList lines;
    const auto *list = driver.find<QListWidget>("panelHistory");
    for (int i = 0; i < list->count(); ++i)
        lines.append(list->item(i)->text());
    return lines;
}

void PeopleTest::choose(const DesktopDriver &driver, const char *box, Role role)
{
    auto *combo = driver.find<QComboBox>(box);
    combo->setCurrentIndex(combo->findData(int(role)));
}

void PeopleTest::onlyAdministratorsSeeThePage()
{
    DesktopDriver driver;
    driver.signIn(u"supervisor@demo.kai"_qs);
    QVERIFY(!driver.sees("navigatePeople"));
}

void PeopleTest::accountIsFoundByItsName()
{
    DesktopDriver driver;
    open(driver);
    QAbstractItemModelTester tester(table(driver));
    driver.type("peopleSearch", u"rahayu"_qs);
    QTRY_COMPARE(table(driver)->rowCount(), 1);
    QCOMPARE(table(driver)->index(0, 1).data().toString(), u"supervisor@demo.kai"_qs);
    driver.type("peopleSearch", u"nobody of that name"_qs);
    QTRY_VERIFY(driver.sees("peopleEmpty"));
}

void PeopleTest::newAccount()
{
    DesktopDriver driver;
    open(driver);
    driver.click("peopleNewButton");
    QTRY_VERIFY(driver.sees("accountEmail"));
    driver.type("accountEmail", u"rina@demo.kai"_qs);
    driver.type("accountName", u"Rina Kusuma"_qs);
    driver.type("accountPassword", u"sepur-malam-2026"_qs);
    choose(driver, "accountRole", Role::Supervisor);
    driver.click("accountCreateButton");
    QTRY_COMPARE(table(driver)->rowCount(), 4);
    const UserAccount &made = driver.server.people.accounts.first();
    QCOMPARE(made.user.email, u"rina@demo.kai"_qs);
    QCOMPARE(made.user.role, Role::Supervisor);
    QTRY_COMPARE(driver.text("panelName"), u"Rina Kusuma"_qs);
    QVERIFY(!driver.sees("accountEmail"));
}

void PeopleTest::takenAddressIsToldAtItsField()
{
    DesktopDriver driver;
    open(driver);
    driver.click("peopleNewButton");
    QTRY_VERIFY(driver.sees("accountEmail"));
    driver.type("accountEmail", u"cashier@demo.kai"_qs);
    driver.type("accountName", u"Rina Kusuma"_qs);
    driver.type("accountPassword", u"sepur-malam-2026"_qs);
    driver.click("accountCreateButton");
    QTRY_VERIFY(driver.sees("accountEmailError"));
    QCOMPARE(driver.text("accountName"), u"Rina Kusuma"_qs); // what was typed is still there
    QCOMPARE(driver.server.people.accounts.size(), 3);
}

void PeopleTest::cashierBecomesSupervisor()
{
    DesktopDriver driver;
    UserId id;
    openDewi(driver, id);
    choose(driver, "panelRole", Role::Supervisor);
    driver.click("panelSaveButton");
    QTRY_COMPARE(driver.server.people.account(id).user.role, Role::Supervisor);
    QTRY_COMPARE(table(driver)->index(0, 2).data().toString(), u"Supervisor"_qs);
    QTRY_VERIFY(!history(driver).isEmpty());
    QVERIFY2(history(driver).first().contains(u"role: Cashier → Supervisor"),
             qPrintable(history(driver).first()));
}

void PeopleTest::blockedAndFreedAgain()
{
    DesktopDriver driver;
    UserId id;
    openDewi(driver, id);
    driver.click("panelBlockButton");
    QTRY_VERIFY(driver.server.people.account(id).blockedAt);
    QTRY_VERIFY(table(driver)->index(0, 3).data().toString().contains(u"Blocked"));
    QCOMPARE(driver.find<QAbstractButton>("panelBlockButton")->text(), u"Un&block"_qs);
    driver.click("panelBlockButton");
    QTRY_VERIFY(!driver.server.people.account(id).blockedAt);
}

void PeopleTest::ownAccountCannotBeBlocked()
{
    DesktopDriver driver;
    open(driver);
    driver.find<QTableView>("peopleTable")->selectRow(0);
    QTRY_COMPARE(driver.text("panelName"), u"Agus Wijaya"_qs);
    driver.click("panelBlockButton");
    QTRY_VERIFY(driver.sees("panelError"));
    QVERIFY(!driver.text("panelError").isEmpty());
}

void PeopleTest::newPasswordEndsItsLogins()
{
    DesktopDriver driver;
    UserId id;
    openDewi(driver, id);
    driver.type("panelPassword", u"sepur-malam-2026"_qs);
    driver.click("panelPasswordButton");
    QTRY_COMPARE(driver.find<QListWidget>("panelSessions")->count(), 0);
    QTRY_VERIFY(driver.text("panelPassword").isEmpty()); // no password stays on the screen
}

QTEST_MAIN(PeopleTest)
#include "tst_people.moc"
