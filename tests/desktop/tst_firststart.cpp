#include "app/desktopprogram.h"
#include "app/secrets.h"
#include "app/settingsfile.h"
#include "desktop/setup/setupdialog.h"
#include "desktop/setup/setupwizard.h"
#include "fakerailway.h"
#include "support/testdatabase.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;
using tests::FakeRailway;

namespace {

/// The program as it is started on a folder, with its real server.
class Program
{
public:
    explicit Program(const QString &folder)
        : settings(folder + u"/desktop.ini"_qs)
        , dataDir(folder + u"/data"_qs)
    {
        settings.setLanguage(LanguageChoice::English);
        start();
    }
    void start()
    {
        program.reset();
        const QStringList arguments {u"--data-dir"_qs, dataDir, u"--listen=127.0.0.1:0"_qs};
        const auto configuration = app::Configuration::load(arguments, {});
        QVERIFY(configuration);
        program = std::make_unique<app::DesktopProgram>(*configuration, arguments, settings);
    }
    SetupWizard *wizard() const { return program->window().findChild<SetupWizard *>(); }
    template<class T> T *find(const char *name) const
    {
        T *found = program->window().findChild<T *>(QString::fromLatin1(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    void click(const char *button) const { find<QAbstractButton>(button)->click(); }
    void write(const char *field, const QString &text) const
    {
        find<QLineEdit>(field)->setText(text);
    }
    bool sees(const char *widget) const
    {
        const auto *found = program->window().findChild<QWidget *>(QString::fromLatin1(widget));
        return found && found->isVisible();
    }

    void signIn() const
    {
        write("loginEmail", u"ratna@railway.id"_qs);
        write("loginPassword", u"kereta-malam"_qs);
        click("loginButton");
        QTRY_VERIFY_WITH_TIMEOUT(sees("navigatePeople"), 30'000);
    }

    DesktopSettings settings;
    QString dataDir;
    std::unique_ptr<app::DesktopProgram> program;
};

} // namespace

/// The program from its first start on, until somebody can work with it.
class FirstStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newRailwayIsSetUpAndItsAdministratorLogsIn();
    void settingsAreTriedSavedAndUsed();
    void closedWizardLeavesNothingBehind();
    void windowOfAServerElsewhereStaysThat();
};

void FirstStartTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // a machine without a keyring
}

void FirstStartTest::newRailwayIsSetUpAndItsAdministratorLogsIn()
{
    const TestDatabase database(Template::Empty);
    const QTemporaryDir folder;
    Program program(folder.path());
    QVERIFY(program.wizard() && program.wizard()->isVisible());
    program.click("wizardNextButton");
    program.click("databaseExisting");
    program.write("databaseUrl", database.url());
    program.click("databaseTestButton");
    auto *state = program.find<QLabel>("databaseState");
    QTRY_VERIFY2_WITH_TIMEOUT(state->text().startsWith(u"PostgreSQL"), qPrintable(state->text()),
                              10'000);
    program.click("wizardNextButton");
    program.click("gatewaySandbox");
    QTRY_VERIFY(program.find<QLabel>("secretPlace")->text().contains(u"secrets.ini"));
    program.write("serverKey", u"SB-Mid-server-test"_qs);
    program.click("wizardNextButton");
    program.write("administratorName", u"Ratna Dewi"_qs);
    program.write("administratorEmail", u"Ratna@railway.id"_qs);
    program.write("administratorPassword", u"kereta-malam"_qs);
    program.write("administratorRepeat", u"kereta-malam"_qs);
    QVERIFY(!QFile::exists(program.dataDir)); // until the last answer
    program.click("wizardNextButton");
    QTRY_VERIFY_WITH_TIMEOUT(program.sees("loginButton"), 30'000);
    QTRY_COMPARE(program.settings.lastEmail(), u"ratna@railway.id"_qs);
    program.signIn();

    program.start();
    QVERIFY(!program.wizard());
    QTRY_VERIFY_WITH_TIMEOUT(program.sees("loginButton"), 30'000);
}

void FirstStartTest::settingsAreTriedSavedAndUsed()
{
    const TestDatabase database(Template::Empty);
    const QTemporaryDir folder;
    const QString dataDir = folder.path() + u"/data"_qs;
    QVERIFY(QDir().mkpath(dataDir));
    QVERIFY(app::writeSettings(dataDir, {{u"database/url"_qs, database.url()}}));
    Program program(folder.path());
    const auto asks = [&program] { return program.program->window().findChild<SetupDialog *>(); };
    QTRY_VERIFY_WITH_TIMEOUT(asks(), 30'000); // there is no administrator yet
    program.write("administratorName", u"Ratna Dewi"_qs);
    program.write("administratorEmail", u"ratna@railway.id"_qs);
    program.write("administratorPassword", u"kereta-malam"_qs);
    program.write("administratorRepeat", u"kereta-malam"_qs);
    program.click("setupCreateButton");
    QTRY_VERIFY(!asks());
    program.signIn();
    program.click("navigateServer");
    QVERIFY(program.sees("serverSettingsButton"));
    program.click("serverSettingsButton");
    QVERIFY(!program.find<QLineEdit>("server_listen")->isEnabled()); // an option says it
    program.write("database_url", u"postgresql://kai@127.0.0.1:1/kai"_qs);
    program.click("test2");
    auto *trial = program.find<QLabel>("trial2");
    QTRY_VERIFY_WITH_TIMEOUT(trial->text().contains(u"refused"), 10'000);
    program.write("database_url", database.url());
    program.write("mail_from", u"tiket@railway.id"_qs);
    program.write("midtrans_serverKey", u"SB-Mid-server-new"_qs);
    program.click("serverSettingsSaveButton");
    QTRY_VERIFY(program.sees("serverSettingsRestartButton"));
    const auto saved = app::Configuration::load({u"--data-dir"_qs, dataDir}, {});
    QCOMPARE(saved->text("mail/from"), u"tiket@railway.id"_qs);
    QVERIFY(!saved->isSet("mail/security")); // what nobody changed follows the default
    QCOMPARE(app::Secrets(*saved, dataDir).find(u"midtrans/serverKey"_qs).value(),
             "SB-Mid-server-new");
    program.click("serverSettingsRestartButton");
    QTRY_VERIFY(program.sees("startProgress"));
    QTRY_VERIFY_WITH_TIMEOUT(program.sees("loginButton"), 30'000);
    program.signIn();
}

void FirstStartTest::closedWizardLeavesNothingBehind()
{
    const QTemporaryDir folder;
    Program program(folder.path());
    program.click("kindDemonstration");
    program.wizard()->reject();
    QTRY_VERIFY(!program.program->window().isVisible());
    QVERIFY(!QFile::exists(program.dataDir));
    program.start();
    QVERIFY(program.wizard() && program.wizard()->isVisible());
}

void FirstStartTest::windowOfAServerElsewhereStaysThat()
{
    const FakeRailway server;
    const QTemporaryDir folder;
    Program program(folder.path());
    program.click("kindElsewhere");
    program.click("wizardNextButton");
    program.write("elsewhereUrl", server.url().toString());
    program.click("wizardNextButton");
    QTRY_VERIFY(server.count("GET", u"/health/ready"_qs) > 0);
    QVERIFY(program.sees("loginButton"));
    QVERIFY(!QFile::exists(program.dataDir));
    program.start();
    QVERIFY(!program.wizard());
    QVERIFY(program.sees("loginButton"));
    // Somebody clears the address in the settings: now it has to be asked what comes instead.
    program.settings.setServerAddress({});
    Q_EMIT program.program->window().hostedServerWanted();
    QVERIFY(program.wizard() && program.wizard()->isVisible());
}

QTEST_MAIN(FirstStartTest)
#include "tst_firststart.moc"
