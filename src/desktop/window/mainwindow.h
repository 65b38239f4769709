#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/desktopsettings.h"
#include "desktop/client/serverwatch.h"
#include "desktop/window/alerttray.h"
#include "desktop/window/certificatequestion.h"
#include "desktop/window/idlelock.h"
#include "desktop/window/languageswitch.h"
#include "desktop/window/waitingdialogs.h"

#include <QMainWindow>

class QAction;
class QToolButton;

namespace kai {

class LoginPage;
class OrdersPage;
class Page;
class PageSwitch;
class PaymentsPage;
class ServerPage;
class ServerStatus;
class StartPage;

namespace Ui {
class MainWindow;
}

/// The operator's window: it starts, asks who is there, and then shows the pages. It knows a server
/// only by its address.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// With an empty address it shows that it is starting until setServerUrl().
    MainWindow(const QUrl &serverUrl, DesktopSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    ApiClient &client() { return m_client; }
    /// Where administrators look after the hosted server.
    ServerPage &serverPage() { return *m_server; }
    void setDemoAccounts(const QStringList &emails, const QString &password);

public Q_SLOTS:
    /// There is a server at this address: shows the login.
    void setServerUrl(const QUrl &serverUrl);
    void showStarting(const QString &text);
    /// The hosted server failed. `detail` is what a person reads; the others are for those who look
    /// it up.
    void showStartFailure(const QString &code, const QString &subject, const QString &detail);
    /// Hides everything and asks who is there. The same user finds all as he left it.
    void lock();

Q_SIGNALS:
    /// The operator wants the hosted server to be started again.
    void startRetryRequested();
    /// The operator has cleared the server's address: he wants the hosted server.
    void hostedServerWanted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildPages();
    void buildStatusBar();
    void fillMenus();
    void buildActions();
    void wire();
    void takeSignOut(const QString &reason);
    void changeUser(UserId user);
    void rememberWindow();
    void showShortcuts();
    void showLogin();
    void showWorkspace(const User &user);
    void showOrder(const QString &code);
    void connectPayments(const PaymentsPage &payments, const Page *desk, const Page *doctor);
    void openSettings();
    void applyLanguage(LanguageChoice language);
    void updateTexts();
    void updateServerState();
    void showServerPage();

    std::unique_ptr<Ui::MainWindow> m_ui;
    DesktopSettings &m_settings;
    LanguageSwitch m_language;
    ApiClient m_client;
    CertificateQuestion m_certificates;
    ServerWatch m_watch;
    AlertTray m_alerts;
    StartPage *m_start;
    LoginPage *m_login;
    OrdersPage *m_orders;
    ServerPage *m_server;
    PageSwitch *m_pages;
    QAction *m_lockAction;
    QAction *m_shortcutsAction;
    ServerStatus *m_status;
    QToolButton *m_languageButton;
    QToolButton *m_settingsButton = nullptr;
    QToolButton *m_userButton;
    IdleLock m_idle {this};
    WaitingDialogs m_waiting;
    std::optional<User> m_user;
    UserId m_lastUser; ///< whose work the pages still show
};

} // namespace kai
