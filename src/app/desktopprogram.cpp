#include "app/desktopprogram.h"

#include "app/datafolder.h"
#include "app/startuptexts.h"
#include "desktop/server/serverpage.h"
#include "desktop/setup/setupdialog.h"

#include <QCoreApplication>

namespace kai::app {

DesktopProgram::DesktopProgram(const Configuration &configuration, const QStringList &arguments,
                               DesktopSettings &settings)
    : m_configuration(configuration)
    , m_arguments(arguments)
    , m_settings(settings)
    , m_keyring(dataFolderPath(configuration.text("data/dir")))
{
    // Somebody else's server: by option, or as chosen in the window.
    QUrl url = QUrl(configuration.text("desktop/server"));
    if (url.isEmpty())
        url = settings.serverAddress();
    m_window = std::make_unique<MainWindow>(url, settings);
    connect(m_window.get(), &MainWindow::hostedServerWanted, this, &DesktopProgram::becomeHost);
    connect(m_window.get(), &MainWindow::startRetryRequested, this, &DesktopProgram::startServer);
    connect(&m_window->serverPage(), &ServerPage::settingsWanted, this,
            &DesktopProgram::openSettings);
    m_window->show();
    if (url.isEmpty())
        becomeHost();
}

DesktopProgram::~DesktopProgram() = default;

void DesktopProgram::becomeHost()
{
    if (isFirstStart(m_configuration))
        setUp();
    else
        startServer();
}

void DesktopProgram::setUp()
{
    m_window->showStarting(QCoreApplication::translate("Startup", "Waiting for the set-up…"));
    m_firstStart = std::make_unique<FirstStart>(m_configuration, m_settings);
    connect(m_firstStart.get(), &FirstStart::installed, this, &DesktopProgram::takeInstallation);
    connect(m_firstStart.get(), &FirstStart::attached, m_window.get(), &MainWindow::setServerUrl);
    // Nothing has been decided: the next start asks again.
    connect(m_firstStart.get(), &FirstStart::abandoned, m_window.get(), &MainWindow::close);
    m_firstStart->begin(*m_window);
}

void DesktopProgram::takeInstallation(const NewAdministrator &administrator)
{
    if (!administrator.email.isEmpty())
        m_administrator = administrator;
    startServer();
}

void DesktopProgram::startServer()
{
    // What was set may have changed: by the set-up, or by whoever mends what kept it from starting.
    const auto loaded = Configuration::load(m_arguments, m_configuration.environment());
    if (!loaded)
        return m_window->showStartFailure({}, {}, configurationErrorText(loaded.error()));
    m_configuration = *loaded;
    m_window->showStarting(QCoreApplication::translate("Startup", "Starting the server…"));
    m_keyring.read(m_configuration.list("secrets/keyring"),
                   [this](const QHash<QString, QByteArray> &secrets) {
                       m_configuration.setKeyringSecrets(secrets);
                       hostServer();
                   });
}

void DesktopProgram::hostServer()
{
    m_host = std::make_unique<HostedServer>(m_configuration);
    connect(m_host.get(), &HostedServer::ready, m_window.get(),
            [this](const QUrl &url, const DemoAccounts &demo) {
                if (!demo.isEmpty())
                    m_window->setDemoAccounts(demo.emails, demo.password);
                m_window->setServerUrl(url);
                m_window->serverPage().setHosted(url);
            });
    connect(m_host.get(), &HostedServer::failed, m_window.get(), [this](const Error &error) {
        m_window->showStartFailure(error.code, error.subject, startFailureText(error));
    });
    connect(m_host.get(), &HostedServer::administratorWanted, this,
            &DesktopProgram::makeAdministrator);
    m_host->start();
}

void DesktopProgram::openSettings()
{
    auto saved = Configuration::load(m_arguments, m_configuration.environment());
    if (saved)
        saved->setKeyringSecrets(m_configuration.keyringSecrets());
    m_settingsDesk
        = std::make_unique<SettingsDesk>(saved.value_or(m_configuration), m_configuration);
    connect(m_settingsDesk.get(), &SettingsDesk::restartWanted, this, &DesktopProgram::restart);
    m_settingsDesk->open(*m_window);
}

void DesktopProgram::restart()
{
    // Work in flight may take seconds to end; nobody waits for it here.
    m_window->client().logout();
    m_window->showStarting(QCoreApplication::translate("Startup", "Stopping the server…"));
    connect(m_host.get(), &HostedServer::stopped, this, &DesktopProgram::startServer);
    m_host->stop();
}

/// A new installation begins with its first administrator, whom the set-up has asked for unless the
/// program ended before the account was made.
void DesktopProgram::makeAdministrator()
{
    if (!m_administrator)
        return askForAdministrator({});
    // Once: later accounts are made in the dialog.
    auto *once = new QObject(m_host.get());
    connect(m_host.get(), &HostedServer::administratorMade, once, [this, once](const QString &who) {
        once->deleteLater();
        m_settings.setLastEmail(who);
        m_administrator.reset();
    });
    connect(m_host.get(), &HostedServer::administratorRefused, once,
            [this, once](const Error &error) {
                once->deleteLater();
                askForAdministrator(error);
            });
    m_host->makeAdministrator(m_administrator->fullName, m_administrator->email,
                              m_administrator->password);
}

void DesktopProgram::askForAdministrator(const std::optional<Error> &refusal)
{
    auto *dialog = new SetupDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_administrator)
        dialog->setAdministrator(*m_administrator);
    m_administrator.reset();
    connect(dialog, &SetupDialog::chosen, m_host.get(), &HostedServer::makeAdministrator);
    connect(m_host.get(), &HostedServer::administratorMade, dialog, &SetupDialog::accept);
    connect(m_host.get(), &HostedServer::administratorRefused, dialog, &SetupDialog::showError);
    if (refusal)
        dialog->showError(*refusal);
    dialog->open();
}

} // namespace kai::app
