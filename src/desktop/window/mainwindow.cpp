#include "desktop/window/mainwindow.h"

#include "desktop/desk/deskpage.h"
#include "desktop/desk/doctorpage.h"
#include "desktop/gate/gatepage.h"
#include "desktop/orders/orderspage.h"
#include "desktop/payments/paymentspage.h"
#include "desktop/people/peoplepage.h"
#include "desktop/sale/salepage.h"
#include "desktop/server/serverpage.h"
#include "desktop/setup/settingsdialog.h"
#include "desktop/setup/startpage.h"
#include "desktop/shift/shiftpage.h"
#include "desktop/trains/trainspage.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/ticketfile.h"
#include "desktop/window/loginpage.h"
#include "desktop/window/pageswitch.h"
#include "desktop/window/serverstatus.h"
#include "desktop/window/shortcutlist.h"
#include "desktop/window/windowmemory.h"
#include "desktop/words/labels.h"
#include "ui_mainwindow.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace kai {

MainWindow::MainWindow(const QUrl &serverUrl, DesktopSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_client(serverUrl)
    , m_certificates(m_client.transport().network(), settings, *this)
    , m_watch(m_client)
    , m_alerts(m_client)
{
    applyStyle(*qApp, settings.appearance());
    applyLanguage(settings.language());
    m_ui->setupUi(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/logo.svg")));
    m_start = new StartPage(this);
    m_login = new LoginPage(m_client, settings, this);
    m_ui->outerStack->addWidget(m_start);
    m_ui->outerStack->addWidget(m_login);
    m_pages = new PageSwitch(*m_ui->navigationLayout, *m_ui->pages, this);
    buildPages();
    buildActions();
    buildStatusBar();
    wire();
    updateTexts();
    resize(1366, 768);
    recallPlace(*this, settings);
    removeOldTicketFiles();
    if (serverUrl.isEmpty())
        showStarting(tr("Starting…"));
    else
        setServerUrl(serverUrl);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_pages->add(QStringLiteral("navigateSale"), QStringLiteral(":/icons/sale.svg"),
                 new SalePage(m_client, m_settings));
    m_orders = new OrdersPage(m_client, m_settings);
    m_pages->add(QStringLiteral("navigateOrders"), QStringLiteral(":/icons/orders.svg"), m_orders);
    auto *payments = new PaymentsPage(m_client);
    m_pages->add(QStringLiteral("navigatePayments"), QStringLiteral(":/icons/payments.svg"),
                 payments);
    m_pages->add(QStringLiteral("navigateGate"), QStringLiteral(":/icons/gate.svg"),
                 new GatePage(m_client, m_settings));
    auto *desk = new DeskPage(m_client);
    connect(desk, &DeskPage::orderRequested, this, &MainWindow::showOrder);
    m_pages->add(QStringLiteral("navigateDesk"), QStringLiteral(":/icons/desk.svg"), desk);
    m_pages->add(QStringLiteral("navigateShift"), QStringLiteral(":/icons/shift.svg"),
                 new ShiftPage(m_client));
    auto *trains = new TrainsPage(m_client);
    connect(trains, &TrainsPage::orderRequested, this, &MainWindow::showOrder);
    m_pages->add(QStringLiteral("navigateTrains"), QStringLiteral(":/icons/trains.svg"), trains);
    auto *doctor = new DoctorPage(m_client);
    m_pages->add(QStringLiteral("navigateDoctor"), QStringLiteral(":/icons/doctor.svg"), doctor);
    connectPayments(*payments, desk, doctor);
    m_pages->add(QStringLiteral("navigatePeople"), QStringLiteral(":/icons/people.svg"),
                 new PeoplePage(m_client));
    m_server = new ServerPage(m_client);
    m_pages->add(QStringLiteral("navigateServer"), QStringLiteral(":/icons/server.svg"), m_server);
}

void MainWindow::showServerPage()
{
    if (!m_user)
        return;
    m_pages->show(m_server);
    show();
    raise();
    activateWindow();
}

/// What stands behind a figure may be on another page.
void MainWindow::connectPayments(const PaymentsPage &payments, const Page *desk, const Page *doctor)
{
    connect(&payments, &PaymentsPage::orderRequested, this, &MainWindow::showOrder);
    connect(&payments, &PaymentsPage::ordersRequested, this, [this](const OrderQuery &query) {
        m_pages->show(m_orders);
        m_orders->list(query);
    });
    connect(&payments, &PaymentsPage::deskRequested, this, [this, desk] { m_pages->show(desk); });
    connect(&payments, &PaymentsPage::notificationsRequested, this,
            [this, doctor] { m_pages->show(doctor); });
}

void MainWindow::buildActions()
{
    m_lockAction = new QAction(this);
    m_lockAction->setObjectName(QStringLiteral("lockAction"));
    m_lockAction->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_L)));
    connect(m_lockAction, &QAction::triggered, this, &MainWindow::lock);
    m_shortcutsAction = new QAction(this);
    m_shortcutsAction->setObjectName(QStringLiteral("shortcutsAction"));
    m_shortcutsAction->setShortcut(QKeySequence(Qt::Key_F1));
    connect(m_shortcutsAction, &QAction::triggered, this, &MainWindow::showShortcuts);
    addActions({m_lockAction, m_shortcutsAction});
}

void MainWindow::buildStatusBar()
{
    m_status = new ServerStatus(this);
    m_ui->statusBar->addWidget(m_status);
    const auto button = [this](const QString &name) {
        auto *made = new QToolButton(this);
        made->setObjectName(name);
        made->setAutoRaise(true);
        made->setPopupMode(QToolButton::InstantPopup);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_ui->statusBar->addPermanentWidget(made);
        return made;
    };
    m_userButton = button(QStringLiteral("userButton"));
    m_languageButton = button(QStringLiteral("languageButton"));
    m_settingsButton = button(QStringLiteral("settingsButton"));
    m_userButton->setMenu(new QMenu(m_userButton));
    m_languageButton->setMenu(new QMenu(m_languageButton));
}

void MainWindow::wire()
{
    connect(m_start, &StartPage::retryRequested, this, &MainWindow::startRetryRequested);
    connect(m_login, &LoginPage::retryRequested, &m_certificates, &CertificateQuestion::askAgain);
    connect(&m_certificates, &CertificateQuestion::retryWanted, &m_watch, &ServerWatch::ask);
    connect(m_settingsButton, &QToolButton::clicked, this, &MainWindow::openSettings);
    connect(&m_watch, &ServerWatch::changed, this, &MainWindow::updateServerState);
    connect(&m_alerts, &AlertTray::countChanged, this, &MainWindow::updateTexts);
    connect(&m_alerts, &AlertTray::wanted, this, &MainWindow::showServerPage);
    connect(&m_client, &ApiClient::signedIn, &m_alerts, &AlertTray::start);
    connect(&m_client, &ApiClient::signedOut, &m_alerts, &AlertTray::stop);
    connect(&m_client, &ApiClient::signedIn, this, &MainWindow::showWorkspace);
    connect(&m_client, &ApiClient::signedOut, this, &MainWindow::takeSignOut);
    connect(&m_idle, &IdleLock::idle, this, &MainWindow::lock);
}

void MainWindow::lock()
{
    m_client.logout(tr("Locked. Sign in to go on where you were; nothing is lost. Somebody else "
                       "starts with empty pages."));
}

void MainWindow::takeSignOut(const QString &reason)
{
    m_idle.stop();
    rememberWindow();
    m_waiting.standBack(*this);
    if (reason.isEmpty())
        m_lastUser = {}; // left on purpose: the next one starts with empty pages
    showLogin();
    m_login->setReason(reason);
}

void MainWindow::rememberWindow()
{
    rememberPlace(*this, m_settings);
    rememberLayout(*this, m_settings);
}

void MainWindow::showShortcuts()
{
    auto *list = new ShortcutList(this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->open();
}

void MainWindow::setDemoAccounts(const QStringList &emails, const QString &password)
{
    m_login->setDemoAccounts(emails, password);
}

void MainWindow::setServerUrl(const QUrl &serverUrl)
{
    m_client.setServer(serverUrl);
    m_certificates.forgetRefusals();
    m_lastUser = {};
    showLogin();
    m_watch.start();
}

void MainWindow::showStarting(const QString &text)
{
    m_watch.stop();
    m_start->showProgress(text);
    m_ui->outerStack->setCurrentWidget(m_start);
    updateServerState();
}

void MainWindow::showStartFailure(const QString &code, const QString &subject,
                                  const QString &detail)
{
    m_watch.stop();
    m_start->showFailure(code, subject, detail);
    m_ui->outerStack->setCurrentWidget(m_start);
    updateServerState();
}

void MainWindow::showLogin()
{
    m_user.reset();
    m_ui->outerStack->setCurrentWidget(m_login);
    m_login->prepare();
    updateTexts();
}

void MainWindow::showWorkspace(const User &user)
{
    m_user = user;
    // After a login that had ended by itself the same user finds his work as he left it.
    const bool same = m_lastUser == user.id;
    if (!same)
        changeUser(user.id);
    m_pages->setUser(user, same);
    m_ui->outerStack->setCurrentWidget(m_ui->workspace);
    updateTexts();
    if (same)
        m_pages->showCurrent();
    else
        m_pages->showFirst();
    m_waiting.comeBack();
    m_idle.setLimit(m_settings.idleLimit());
    m_idle.start();
}

void MainWindow::changeUser(UserId user)
{
    m_lastUser = user;
    m_waiting.dismiss();
    m_settings.setUser(user);
    recallPlace(*this, m_settings);
    recallLayout(*this, m_settings);
}

void MainWindow::showOrder(const QString &code)
{
    m_pages->show(m_orders);
    m_orders->look(code);
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::applyLanguage);
    connect(dialog, &SettingsDialog::appearanceChosen, this,
            [](Appearance appearance) { applyStyle(*qApp, appearance); });
    connect(dialog, &QDialog::accepted, this, [this] { m_idle.setLimit(m_settings.idleLimit()); });
    connect(dialog, &SettingsDialog::serverChosen, this, [this](const QUrl &address) {
        if (address.isEmpty())
            Q_EMIT hostedServerWanted();
        else
            setServerUrl(address);
    });
    dialog->open();
}

void MainWindow::applyLanguage(LanguageChoice language)
{
    m_language.apply(language);
    setLocale(QLocale());
    m_client.transport().setLanguage(m_language.code());
}

void MainWindow::fillMenus()
{
    QMenu &languages = *m_languageButton->menu();
    languages.clear();
    const std::pair<LanguageChoice, QString> choices[] {
        {LanguageChoice::System, tr("As the system")},
        {LanguageChoice::Indonesian, QStringLiteral("Bahasa Indonesia")},
        {LanguageChoice::English, QStringLiteral("English")},
    };
    for (const auto &[choice, name] : choices) {
        QAction *action = languages.addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == m_settings.language());
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_settings.setLanguage(choice);
            applyLanguage(choice);
        });
    }
    QMenu &user = *m_userButton->menu();
    user.clear();
    user.addActions({m_lockAction, m_shortcutsAction});
    connect(user.addAction(tr("Sign out")), &QAction::triggered, &m_client,
            [this] { m_client.logout(); });
}

void MainWindow::updateTexts()
{
    m_pages->updateTexts(m_server, m_alerts.count());
    m_lockAction->setText(tr("Lock"));
    m_lockAction->setEnabled(m_user.has_value());
    m_shortcutsAction->setText(tr("Keyboard shortcuts"));
    m_languageButton->setText(m_language.code() == "id" ? QStringLiteral("Bahasa Indonesia")
                                                        : QStringLiteral("English"));
    m_languageButton->setAccessibleName(tr("Language"));
    m_settingsButton->setText(tr("Settings"));
    m_settingsButton->setAccessibleName(tr("Settings"));
    m_userButton->setVisible(m_user.has_value());
    if (m_user) {
        m_userButton->setText(
            QStringLiteral("%1 · %2").arg(m_user->fullName, Labels::of(m_user->role)));
        m_userButton->setAccessibleName(tr("User: %1").arg(m_userButton->text()));
    }
    // Not while one of its actions is running.
    QMetaObject::invokeMethod(this, &MainWindow::fillMenus, Qt::QueuedConnection);
    updateServerState();
}

void MainWindow::updateServerState()
{
    const ServerState &state = m_watch.state();
    m_status->setVisible(m_ui->outerStack->currentWidget() != m_start);
    m_status->setState(state, m_client.server());
    m_login->setServerAnswers(state.error);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_settingsButton) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QMainWindow::changeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_settings.appearance() == Appearance::System)
        applyStyle(*qApp, Appearance::System);
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberWindow();
    QMainWindow::closeEvent(event);
}

} // namespace kai
