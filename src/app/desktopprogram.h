#pragma once

#include "app/configuration.h"
#include "app/firststart.h"
#include "app/hostedserver.h"
#include "app/settingsdesk.h"
#include "desktop/window/mainwindow.h"

namespace kai::app {

/// The desktop program: its window, and the server that it hosts unless it belongs to another one.
/// A program that was never set up asks first what it shall be.
class DesktopProgram : public QObject
{
    Q_OBJECT

public:
    /// `arguments` are those that the configuration was loaded with: it is loaded again whenever
    /// the server starts.
    DesktopProgram(const Configuration &configuration, const QStringList &arguments,
                   DesktopSettings &settings);
    /// Ends the hosted server with all its processes.
    ~DesktopProgram() override;

    MainWindow &window() { return *m_window; }

private:
    void becomeHost();
    void setUp();
    void startServer();
    void hostServer();
    void takeInstallation(const NewAdministrator &administrator);
    void makeAdministrator();
    void openSettings();
    void restart();
    void askForAdministrator(const std::optional<Error> &refusal);

    Configuration m_configuration;
    QStringList m_arguments;
    DesktopSettings &m_settings;
    std::unique_ptr<MainWindow> m_window;
    Keyring m_keyring;
    std::unique_ptr<FirstStart> m_firstStart;
    std::optional<NewAdministrator> m_administrator; ///< until the server has made the account
    std::unique_ptr<SettingsDesk> m_settingsDesk;
    std::unique_ptr<HostedServer> m_host;
};

} // namespace kai::app
