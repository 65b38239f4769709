#include "desktop/setup/setupwizard.h"
#include "desktop/widgets/style.h"
#include "desktop/window/languageswitch.h"
#include "desktopdriver.h"
#include "looks.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace kai;

namespace {

/// A wizard, and short words for what somebody does with it.
class Wizard
{
public:
    Wizard()
    {
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    template<class T> T *find(const char *name) const
    {
        T *found = dialog.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    void choose(const char *radio) const { find<QRadioButton>(radio)->click(); }
    void write(const char *field, const QString &text) const
    {
        find<QLineEdit>(field)->setText(text);
    }
    void next() const { find<QAbstractButton>("wizardNextButton")->click(); }
    bool sees(const char *widget) const { return find<QWidget>(widget)->isVisible(); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    SetupAnswers given() const { return answered.value(0).value(0).value<SetupAnswers>(); }
    /// Keys go to whatever has the focus, as from a keyboard.
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    void fillAdministrator() const
    {
        write("administratorName", QStringLiteral("Ratna Dewi"));
        write("administratorEmail", QStringLiteral("ratna@railway.id"));
        write("administratorPassword", QStringLiteral("kereta-malam"));
        write("administratorRepeat", QStringLiteral("kereta-malam"));
    }

    SetupWizard dialog;
    QSignalSpy answered {&dialog, &SetupWizard::answered};
    QSignalSpy tested {&dialog, &SetupWizard::databaseTestWanted};
};

} // namespace

/// What a program asks that was never set up.
class SetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.apply(LanguageChoice::English); }
    void demonstrationIsOneStep();
    void realRailwayIsSetUpByKeysAlone();
    void existingDatabaseIsTriedFirst();
    void databaseThatFailsHoldsUp();
    void serverKeyIsNeededForRealPayments();
    void administratorIsCheckedBeforeAnythingIsWritten();
    void goingBackKeepsWhatWasTyped();
    void serverElsewhereNeedsAnAddress();
    void closedWizardHasAnsweredNothing();
    void failureCanBeTriedAgain();
    void placeOfTheServerKeyIsTold();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    static void checkPage(Wizard &wizard, const QString &name);

    LanguageSwitch m_language;
};

void SetupTest::demonstrationIsOneStep()
{
    const Wizard wizard;
    wizard.choose("kindDemonstration");
    QVERIFY(!wizard.sees("wizardStep"));
    QVERIFY(!wizard.sees("wizardBackButton"));
    wizard.next();
    QCOMPARE(wizard.answered.size(), 1);
    QCOMPARE(wizard.given().installation, Installation::Demonstration);
}

void SetupTest::realRailwayIsSetUpByKeysAlone()
{
    const Wizard wizard;
    Wizard::press(Qt::Key_Return); // the own railway is what is offered
    QVERIFY(wizard.sees("databasePage"));
    Wizard::press(Qt::Key_Return); // so is a private PostgreSQL
    QVERIFY(wizard.sees("gatewayPage"));
    Wizard::press(Qt::Key_Down);
    Wizard::press(Qt::Key_Down); // Midtrans with real money
    Wizard::press(Qt::Key_Tab);
    Wizard::type(u"G987"_qs);
    Wizard::press(Qt::Key_Tab);
    Wizard::type(u"Mid-server-xyz"_qs);
    Wizard::press(Qt::Key_Return);
    QVERIFY(wizard.sees("administratorPage"));
    for (const char *text : {"Ratna Dewi", "ratna@railway.id", "kereta-malam", "kereta-malam"}) {
        Wizard::type(QLatin1String(text));
        Wizard::press(Qt::Key_Tab);
    }
    Wizard::press(Qt::Key_Return);
    QCOMPARE(wizard.answered.size(), 1);
    const SetupAnswers answers = wizard.given();
    QCOMPARE(answers.installation, Installation::Real);
    QCOMPARE(answers.databaseUrl, QString());
    QCOMPARE(answers.gateway, GatewayChoice::Production);
    QCOMPARE(answers.merchantId, u"G987"_qs);
    QCOMPARE(answers.serverKey, u"Mid-server-xyz"_qs);
    QCOMPARE(answers.administrator.fullName, u"Ratna Dewi"_qs);
    QCOMPARE(answers.administrator.email, u"ratna@railway.id"_qs);
    QCOMPARE(answers.administrator.password, u"kereta-malam"_qs);
}

void SetupTest::existingDatabaseIsTriedFirst()
{
    Wizard wizard;
    wizard.next();
    wizard.choose("databaseExisting");
    wizard.write("databaseUrl", u" postgresql://db/kai "_qs);
    wizard.next();
    QCOMPARE(wizard.tested.size(), 1);
    QCOMPARE(wizard.tested[0][0].toString(), u"postgresql://db/kai"_qs);
    QVERIFY(wizard.sees("databasePage"));
    QVERIFY(!wizard.find<QAbstractButton>("wizardNextButton")->isEnabled());
    wizard.dialog.showDatabase(u"postgresql://db/kai"_qs, DatabaseState::Works, u"Good."_qs);
    QVERIFY(wizard.sees("gatewayPage"));
    // It is not tried again unless it is another one.
    wizard.find<QAbstractButton>("wizardBackButton")->click();
    wizard.next();
    QCOMPARE(wizard.tested.size(), 1);
    wizard.choose("gatewaySimulator");
    wizard.next();
    wizard.fillAdministrator();
    wizard.next();
    QCOMPARE(wizard.given().databaseUrl, u"postgresql://db/kai"_qs);
}

void SetupTest::databaseThatFailsHoldsUp()
{
    Wizard wizard;
    wizard.next();
    wizard.choose("databaseExisting");
    wizard.next();
    QCOMPARE(wizard.text("databaseState"), u"Please fill this in."_qs);
    wizard.write("databaseUrl", u"postgresql://db/kai"_qs);
    wizard.find<QAbstractButton>("databaseTestButton")->click();
    wizard.dialog.showDatabase(u"postgresql://db/kai"_qs, DatabaseState::Fails,
                               u"The password is wrong."_qs);
    QVERIFY(wizard.sees("databasePage"));
    QCOMPARE(wizard.text("databaseState"), u"The password is wrong."_qs);
    QCOMPARE(wizard.find<QLineEdit>("databaseUrl")->accessibleDescription(),
             u"The password is wrong."_qs);
    QCOMPARE(QApplication::focusWidget(), wizard.find<QLineEdit>("databaseUrl"));
    wizard.next();
    QCOMPARE(wizard.tested.size(), 2);
    QVERIFY(wizard.sees("databasePage"));
}

void SetupTest::serverKeyIsNeededForRealPayments()
{
    const Wizard wizard;
    wizard.next();
    wizard.next();
    QVERIFY(!wizard.find<QWidget>("serverKey")->isEnabled());
    wizard.choose("gatewaySandbox");
    wizard.next();
    QVERIFY(wizard.sees("serverKeyError"));
    wizard.choose("gatewayProduction");
    wizard.write("serverKey", u"SB-Mid-server-abc"_qs);
    wizard.next();
    QCOMPARE(wizard.text("serverKeyError"), u"This is a key of the sandbox."_qs);
    wizard.choose("gatewaySandbox");
    wizard.next();
    QVERIFY(wizard.sees("administratorPage"));
}

void SetupTest::administratorIsCheckedBeforeAnythingIsWritten()
{
    const Wizard wizard;
    for (int i = 0; i < 3; ++i)
        wizard.next();
    wizard.next();
    for (const char *error :
         {"administratorNameError", "administratorEmailError", "administratorPasswordError"})
        QVERIFY2(wizard.sees(error), error);
    QCOMPARE(QApplication::focusWidget(), wizard.find<QWidget>("administratorName"));
    wizard.fillAdministrator();
    wizard.write("administratorPassword", u"kurang7"_qs);
    wizard.next();
    QCOMPARE(wizard.text("administratorPasswordError"),
             u"A password has at least 8 characters."_qs);
    QVERIFY(wizard.sees("administratorRepeatError"));
    QCOMPARE(wizard.answered.size(), 0);
    wizard.fillAdministrator();
    wizard.next();
    QCOMPARE(wizard.answered.size(), 1);
}

void SetupTest::goingBackKeepsWhatWasTyped()
{
    const Wizard wizard;
    wizard.next();
    wizard.next();
    wizard.choose("gatewaySandbox");
    wizard.write("serverKey", u"SB-Mid-server-abc"_qs);
    auto *back = wizard.find<QAbstractButton>("wizardBackButton");
    back->click();
    back->click();
    QVERIFY(wizard.sees("kindPage"));
    wizard.choose("kindElsewhere");
    wizard.choose("kindReal");
    wizard.next();
    wizard.next();
    QVERIFY(wizard.find<QRadioButton>("gatewaySandbox")->isChecked());
    QCOMPARE(wizard.find<QLineEdit>("serverKey")->text(), u"SB-Mid-server-abc"_qs);
}

void SetupTest::serverElsewhereNeedsAnAddress()
{
    const Wizard wizard;
    wizard.choose("kindElsewhere");
    wizard.next();
    wizard.next();
    QVERIFY(wizard.sees("elsewhereUrlError"));
    wizard.write("elsewhereUrl", u"https://tickets.example.id/"_qs);
    wizard.next();
    QCOMPARE(wizard.given().installation, Installation::Elsewhere);
    QCOMPARE(wizard.given().server, QUrl(u"https://tickets.example.id"_qs));
}

void SetupTest::closedWizardHasAnsweredNothing()
{
    Wizard wizard;
    QSignalSpy rejected(&wizard.dialog, &QDialog::rejected);
    wizard.next();
    QTest::keyClick(&wizard.dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(wizard.answered.size(), 0);
}

void SetupTest::failureCanBeTriedAgain()
{
    Wizard wizard;
    wizard.choose("kindDemonstration");
    wizard.next();
    // While it is carried out nobody ends it halfway.
    QTest::keyClick(&wizard.dialog, Qt::Key_Escape);
    QVERIFY(wizard.dialog.isVisible());
    wizard.next();
    QCOMPARE(wizard.answered.size(), 1);
    wizard.dialog.showFailure(u"The disk is full."_qs);
    QCOMPARE(wizard.text("wizardFailure"), u"The disk is full."_qs);
    wizard.next();
    QCOMPARE(wizard.answered.size(), 2);
}

void SetupTest::placeOfTheServerKeyIsTold()
{
    Wizard wizard;
    wizard.next();
    wizard.next();
    wizard.dialog.setSecretPlace(u"/data/secrets.ini"_qs);
    QVERIFY(!wizard.sees("secretPlace"));
    wizard.choose("gatewaySandbox");
    QVERIFY(wizard.text("secretPlace").contains(u"No keyring is running"));
    QVERIFY(wizard.text("secretPlace").contains(u"/data/secrets.ini"));
    wizard.dialog.setSecretPlace({});
    QCOMPARE(wizard.text("secretPlace"), u"The server key goes into your keyring."_qs);
}

void SetupTest::checkPage(Wizard &wizard, const QString &name)
{
    tests::look(wizard.dialog, u"35-setup-"_qs + name);
    for (const QWidget *widget : wizard.dialog.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (!widget->isVisible() || (!label && !button && !edit))
            continue;
        const bool spoken
            = !widget->accessibleName().isEmpty() || label || !button->text().isEmpty();
        QVERIFY2(spoken, qPrintable(widget->objectName()));
        const QSize needed = label && label->wordWrap()
                                 ? QSize(0, label->heightForWidth(label->width()))
                                 : widget->minimumSizeHint();
        QVERIFY2(widget->width() >= needed.width() && widget->height() >= needed.height() - 1,
                 qPrintable(name + u' ' + widget->objectName()));
    }
}

void SetupTest::nothingIsCut_data()
{
    tests::addLooks();
}

void SetupTest::nothingIsCut()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    m_language.apply(language);
    applyStyle(*qApp, appearance);
    Wizard wizard;
    wizard.dialog.setSecretPlace(u"/home/ratna/.local/share/kai-ticketing/secrets.ini"_qs);
    checkPage(wizard, u"1-kind"_qs);
    wizard.next();
    wizard.choose("databaseExisting");
    wizard.write("databaseUrl", u"postgresql://kai:rahasia@db.example.id:5432/kai"_qs);
    wizard.dialog.showDatabase(u"postgresql://kai:rahasia@db.example.id:5432/kai"_qs,
                               DatabaseState::Fails,
                               u"connection to server at \"db.example.id\" (192.0.2.7), port 5432 "
                               "failed: FATAL: password authentication failed for user \"kai\""_qs);
    checkPage(wizard, u"2-database"_qs);
    wizard.choose("databasePrivate");
    wizard.next();
    wizard.choose("gatewaySandbox");
    wizard.next(); // what is missing is told
    checkPage(wizard, u"3-gateway"_qs);
    wizard.choose("gatewaySimulator");
    wizard.next();
    wizard.next();
    checkPage(wizard, u"4-administrator"_qs);
    Wizard other;
    other.choose("kindElsewhere");
    other.next();
    other.next();
    checkPage(other, u"5-elsewhere"_qs);
}

QTEST_MAIN(SetupTest)
#include "tst_setup.moc"
