#include "desktop/mainwindow.h"

#include "desktop/deskpage.h"
#include "desktop/doctorpage.h"
#include "desktop/labels.h"
#include "desktop/loginpage.h"
#include "desktop/orderspage.h"
#include "desktop/paymentspage.h"
#include "desktop/peoplepage.h"
#include "desktop/salepage.h"
#include "desktop/settingsdialog.h"
#include "desktop/shiftpage.h"
#include "desktop/shortcutlist.h"
#include "desktop/startpage.h"
#include "desktop/statelabel.h"
#include "desktop/style.h"
#include "desktop/ticketfile.h"
#include "desktop/windowmemory.h"
#include "ui_mainwindow.h"

#include <QAction>
#include <QButtonGroup>
#include <QMenu>
#include <QToolButton>

namespace kai {

MainWindow::MainWindow(const QUrl &serverUrl, DesktopSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_client(serverUrl)
    , m_watch(m_client)
{
    applyStyle(*qApp, settings.appearance());
    applyLanguage(settings.language());
    m_ui->setupUi(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/logo.svg")));
    m_start = new StartPage(this);
    m_login = new LoginPage(m_client, settings, this);
    m_ui->outerStack->addWidget(m_start);
    m_ui->outerStack->addWidget(m_login);
    m_navigation = new QButtonGroup(this);
    buildPages();
    buildActions();
    buildStatusBar();
    wire();
    updateTexts();
    resize(1366, 768);
    restoreGeometry(settings.windowState(QStringLiteral("geometry")));
    removeOldTicketFiles();
    if (serverUrl.isEmpty())
        showStarting(tr("Starting…"));
    else
        setServerUrl(serverUrl);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(const QString &name, const QString &icon, Page *page)
{
    const int index = int(m_entries.size());
    auto *button = new QToolButton(m_ui->navigation);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setIcon(QIcon(icon));
    button->setIconSize(QSize(26, 26));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_navigation->addButton(button, index);
    m_ui->navigationLayout->insertWidget(index, button);
    m_ui->pages->addWidget(page);
    m_entries.append({button, page});
}

void MainWindow::buildPages()
{
    addPage(QStringLiteral("navigateSale"), QStringLiteral(":/icons/sale.svg"),
            new SalePage(m_client, m_settings));
    m_orders = new OrdersPage(m_client);
    addPage(QStringLiteral("navigateOrders"), QStringLiteral(":/icons/orders.svg"), m_orders);
    addPage(QStringLiteral("navigatePayments"), QStringLiteral(":/icons/payments.svg"),
            new PaymentsPage(m_client));
    auto *desk = new DeskPage(m_client);
    connect(desk, &DeskPage::orderRequested, this, &MainWindow::showOrder);
    addPage(QStringLiteral("navigateDesk"), QStringLiteral(":/icons/desk.svg"), desk);
    addPage(QStringLiteral("navigateShift"), QStringLiteral(":/icons/shift.svg"),
            new ShiftPage(m_client));
    addPage(QStringLiteral("navigateDoctor"), QStringLiteral(":/icons/doctor.svg"),
            new DoctorPage(m_client));
    addPage(QStringLiteral("navigatePeople"), QStringLiteral(":/icons/people.svg"),
            new PeoplePage(m_client));
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
    m_serverState = new StateLabel(this);
    m_serverState->setObjectName(QStringLiteral("statusServer"));
    m_databaseState = new StateLabel(this);
    m_databaseState->setObjectName(QStringLiteral("statusDatabase"));
    m_ui->statusBar->addWidget(m_serverState);
    m_ui->statusBar->addWidget(m_databaseState);
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
    connect(m_navigation, &QButtonGroup::idClicked, this, &MainWindow::showPage);
    connect(m_start, &StartPage::retryRequested, this, &MainWindow::startRetryRequested);
    connect(m_login, &LoginPage::retryRequested, &m_watch, &ServerWatch::ask);
    connect(m_settingsButton, &QToolButton::clicked, this, &MainWindow::openSettings);
    connect(&m_watch, &ServerWatch::changed, this, &MainWindow::updateServerState);
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
    m_settings.setWindowState(QStringLiteral("geometry"), saveGeometry());
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
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!same)
            entry.page->reset();
        entry.page->setUser(user);
        entry.button->setVisible(entry.page->isFor(user.role));
    }
    m_ui->outerStack->setCurrentWidget(m_ui->workspace);
    updateTexts();
    showPage(same ? m_ui->pages->currentIndex() : 0);
    m_waiting.comeBack();
    m_idle.setLimit(m_settings.idleLimit());
    m_idle.start();
}

void MainWindow::changeUser(UserId user)
{
    m_lastUser = user;
    m_waiting.dismiss();
    m_settings.setUser(user);
    if (const QByteArray geometry = m_settings.windowState(QStringLiteral("geometry"));
        !geometry.isEmpty())
        restoreGeometry(geometry);
    recallLayout(*this, m_settings);
}

void MainWindow::showPage(int index)
{
    m_entries[index].button->setChecked(true);
    m_ui->pages->setCurrentWidget(m_entries[index].page);
    m_entries[index].page->activate();
}

void MainWindow::showOrder(const QString &code)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].page == m_orders)
            showPage(i);
    }
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
    connect(user.addAction(tr("Sign out")), &QAction::triggered, &m_client, &ApiClient::logout);
}

void MainWindow::updateTexts()
{
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        entry.button->setText(entry.page->title());
        // After the text, which takes the shortcut of its mnemonic, or none.
        entry.button->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_1 + i)));
        entry.button->setAccessibleName(entry.page->title());
        entry.button->setToolTip(QStringLiteral("%1 (%2)").arg(
            entry.page->title(), entry.button->shortcut().toString(QKeySequence::NativeText)));
    }
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
    const bool starting = m_ui->outerStack->currentWidget() == m_start;
    m_serverState->setVisible(!starting);
    m_databaseState->setVisible(!starting);
    const ServerState &state = m_watch.state();
    switch (state.server) {
    case ServerState::Server::Unknown:
        m_serverState->setState(StateSign::Unknown, tr("Server: asking…"));
        break;
    case ServerState::Server::Answers:
        m_serverState->setState(StateSign::Good, tr("Server: connected"));
        break;
    case ServerState::Server::Silent:
        m_serverState->setState(StateSign::Bad, tr("Server: does not answer"));
        break;
    }
    m_serverState->setToolTip(m_client.server().toString());
    switch (state.database) {
    case ServerState::Database::Unknown:
        m_databaseState->setState(StateSign::Unknown, tr("Database: unknown"));
        break;
    case ServerState::Database::Works:
        m_databaseState->setState(StateSign::Good, tr("Database: working"));
        break;
    case ServerState::Database::Fails:
        m_databaseState->setState(StateSign::Bad, tr("Database: does not answer"));
        break;
    }
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
