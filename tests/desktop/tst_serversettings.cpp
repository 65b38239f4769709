#include "desktop/server/serverpage.h"
#include "desktop/server/serversettingsdialog.h"
#include "desktopdriver.h"
#include "looks.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTabWidget>

using namespace kai;
using tests::DesktopDriver;

Q_DECLARE_METATYPE(kai::SettingsGroup)

/// The settings of the hosted server, as its administrators see them.
class ServerSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAdministratorsOfTheHostedServerSeeThem();
    void fieldsSayWhatIsSet();
    void filesAreChosenBesideTheirField();
    void secretsAreKeptUntilTyped();
    void whatAnOptionSetsCannotBeChanged();
    void foreignFileIsNotWritten();
    void testsAnswerInTheirGroup();
    void savedSettingsOfferARestart();
    void pictures_data();
    void pictures();

private:
    static ServerSettings sample();
    template<class T> static T *find(const QWidget &dialog, const char *name)
    {
        T *found = dialog.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
};

ServerSettings ServerSettingsTest::sample()
{
    return {{{u"server/listen"_qs, u"127.0.0.1:8474"_qs},
             {u"mail/server"_qs, u"mail.example.id:587"_qs},
             {u"mail/security"_qs, u"tls"_qs},
             {u"captcha/provider"_qs, u"turnstile"_qs}},
            {}};
}

void ServerSettingsTest::onlyAdministratorsOfTheHostedServerSeeThem()
{
    DesktopDriver driver;
    driver.signIn(u"admin@demo.kai"_qs);
    driver.click("navigateServer");
    QVERIFY(!driver.sees("serverSettingsButton")); // a server elsewhere
    ServerPage &page = driver.window->serverPage();
    page.setHosted(driver.server.url());
    QVERIFY(driver.sees("serverSettingsButton"));
    QSignalSpy wanted(&page, &ServerPage::settingsWanted);
    driver.click("serverSettingsButton");
    QCOMPARE(wanted.size(), 1);
    driver.window->client().logout();
    driver.signIn(u"supervisor@demo.kai"_qs);
    driver.click("navigateServer");
    QVERIFY(!driver.sees("serverSettingsButton"));
}

void ServerSettingsTest::fieldsSayWhatIsSet()
{
    const ServerSettingsDialog dialog(sample(), {});
    QCOMPARE(find<QLineEdit>(dialog, "mail_server")->text(), u"mail.example.id:587"_qs);
    QCOMPARE(find<QComboBox>(dialog, "mail_security")->currentText(), u"tls"_qs);
    QCOMPARE(find<QComboBox>(dialog, "captcha_provider")->currentText(), u"turnstile"_qs);
    find<QLineEdit>(dialog, "mail_server")->setText(u" other.example.id:25 "_qs);
    const ServerSettings settings = dialog.settings();
    QCOMPARE(settings.values[u"mail/server"_qs], u"other.example.id:25"_qs);
    QCOMPARE(settings.values[u"mail/security"_qs], u"tls"_qs);
    QCOMPARE(settings.values.size(), 18);
    QVERIFY(!settings.values.contains(u"mail/password"_qs));
}

void ServerSettingsTest::filesAreChosenBesideTheirField()
{
    const ServerSettingsDialog dialog(sample(), {{u"tls/key"_qs}, {}, {}});
    QVERIFY(!find<QAbstractButton>(dialog, "browse_tls_key")->isEnabled());
    find<QAbstractButton>(dialog, "browse_tls_certificate")->click();
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    Q_EMIT files->fileSelected(u"/etc/ssl/kai.pem"_qs);
    files->reject();
    QCOMPARE(dialog.settings().values[u"tls/certificate"_qs], u"/etc/ssl/kai.pem"_qs);
    QVERIFY(!dialog.findChild<QAbstractButton *>(u"browse_server_listen"_qs));
}

void ServerSettingsTest::secretsAreKeptUntilTyped()
{
    SettingsLimits limits;
    limits.keptSecrets = {u"mail/password"_qs};
    const ServerSettingsDialog dialog(sample(), limits);
    auto *password = find<QLineEdit>(dialog, "mail_password");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QVERIFY(password->text().isEmpty());
    QVERIFY(!password->placeholderText().isEmpty());
    QVERIFY(find<QLineEdit>(dialog, "captcha_secret")->placeholderText().isEmpty());
    QVERIFY(dialog.settings().secrets.isEmpty());
    password->setText(u"rahasia"_qs);
    QCOMPARE(dialog.settings().secrets,
             (QMap<QString, QString> {{u"mail/password"_qs, u"rahasia"_qs}}));
}

void ServerSettingsTest::whatAnOptionSetsCannotBeChanged()
{
    SettingsLimits limits;
    limits.fixed = {u"server/listen"_qs, u"mail/security"_qs};
    const ServerSettingsDialog dialog(sample(), limits);
    QVERIFY(!find<QLineEdit>(dialog, "server_listen")->isEnabled());
    QVERIFY(find<QLineEdit>(dialog, "server_listen")->toolTip().contains(u"option"));
    QVERIFY(!find<QComboBox>(dialog, "mail_security")->isEnabled());
    QVERIFY(find<QLineEdit>(dialog, "mail_server")->isEnabled());
}

void ServerSettingsTest::foreignFileIsNotWritten()
{
    SettingsLimits limits;
    limits.foreignFile = u"/etc/kai.ini"_qs;
    ServerSettingsDialog dialog(sample(), limits);
    dialog.show();
    QVERIFY(!find<QAbstractButton>(dialog, "serverSettingsSaveButton")->isEnabled());
    QVERIFY(find<QLabel>(dialog, "settingsOwner")->isVisible());
    QVERIFY(find<QLabel>(dialog, "settingsOwner")->text().contains(u"/etc/kai.ini"));
}

void ServerSettingsTest::testsAnswerInTheirGroup()
{
    ServerSettingsDialog dialog(sample(), {});
    QSignalSpy wanted(&dialog, &ServerSettingsDialog::testWanted);
    for (int group = 0; group < 6; ++group) {
        auto *button = find<QAbstractButton>(dialog, qPrintable(u"test%1"_qs.arg(group)));
        button->click();
        QCOMPARE(wanted.size(), group + 1);
        QCOMPARE(wanted.last()[0].value<SettingsGroup>(), SettingsGroup(group));
        QVERIFY(!button->isEnabled());
        dialog.showTrial(SettingsGroup(group), TrialState::Fails, u"No %1."_qs.arg(group));
        QVERIFY(button->isEnabled());
    }
    for (int group = 0; group < 6; ++group)
        QCOMPARE(find<QLabel>(dialog, qPrintable(u"trial%1"_qs.arg(group)))->text(),
                 u"No %1."_qs.arg(group));
}

void ServerSettingsTest::savedSettingsOfferARestart()
{
    ServerSettingsDialog dialog(sample(), {});
    dialog.show();
    QSignalSpy saved(&dialog, &ServerSettingsDialog::saveWanted);
    QSignalSpy restarted(&dialog, &ServerSettingsDialog::restartWanted);
    auto *restart = find<QAbstractButton>(dialog, "serverSettingsRestartButton");
    QVERIFY(!restart->isVisible());
    find<QAbstractButton>(dialog, "serverSettingsSaveButton")->click();
    QCOMPARE(saved.size(), 1);
    dialog.showFailure(u"The disk is full."_qs);
    QVERIFY(!restart->isVisible());
    dialog.showSaved(u"Saved."_qs);
    restart->click();
    QCOMPARE(restarted.size(), 1);
    QVERIFY(!dialog.isVisible());
}

void ServerSettingsTest::pictures_data()
{
    tests::addLooks();
}

void ServerSettingsTest::pictures()
{
    QFETCH(LanguageChoice, language);
    QFETCH(Appearance, appearance);
    DesktopDriver driver(language, appearance);
    driver.signIn(u"admin@demo.kai"_qs);
    driver.window->serverPage().setHosted(driver.server.url());
    driver.click("navigateServer");
    tests::look(*driver.window, u"32-server-hosted"_qs);
    SettingsLimits limits;
    limits.keptSecrets = {u"mail/password"_qs};
    ServerSettingsDialog dialog(sample(), limits);
    dialog.show();
    auto *tabs = find<QTabWidget>(dialog, "serverSettingsTabs");
    dialog.showTrial(SettingsGroup::Mail, TrialState::Fails,
                     u"The mail server cannot be used: Login denied, reply 535"_qs);
    dialog.showSaved(u"Saved. It counts once the server has been restarted."_qs);
    for (int group = 0; group < tabs->count(); ++group) {
        tabs->setCurrentIndex(group);
        tests::look(dialog, u"33-settings-%1"_qs.arg(group));
        for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool isInput = qobject_cast<const QLineEdit *>(widget)
                                 || qobject_cast<const QComboBox *>(widget);
            if (!widget->isVisible() || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!isInput || !widget->accessibleName().isEmpty()
                         || qobject_cast<QComboBox *>(widget->parentWidget()),
                     qPrintable(widget->objectName()));
            const int needed = !label              ? 0
                               : label->wordWrap() ? label->heightForWidth(label->width())
                                                   : label->minimumSizeHint().height();
            QVERIFY2(widget->height() >= needed, qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(ServerSettingsTest)
#include "tst_serversettings.moc"
