#include "app/configuration.h"
#include "app/hostedserver.h"
#include "app/keyrotation.h"
#include "app/startuptexts.h"
#include "app/terminationsignals.h"
#include "base/logging.h"
#include "desktop/desktopsettings.h"
#include "desktop/mainwindow.h"
#include "desktop/setupdialog.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace kai;

/// A new installation begins with its first administrator.
static void askForAdministrator(MainWindow &window, app::HostedServer &host)
{
    auto *dialog = new SetupDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SetupDialog::chosen, &host, &app::HostedServer::makeAdministrator);
    QObject::connect(&host, &app::HostedServer::administratorMade, dialog, &QDialog::accept);
    QObject::connect(&host, &app::HostedServer::administratorRefused, dialog,
                     &SetupDialog::showError);
    dialog->open();
}

/// The window's connections to the server it hosts.
static void connectHost(MainWindow &window, app::HostedServer &host)
{
    const auto start = [&window, &host] {
        window.showStarting(QCoreApplication::translate("Startup", "Starting the server…"));
        host.start();
    };
    QObject::connect(&host, &app::HostedServer::ready, &window,
                     [&window](const QUrl &url, const app::DemoAccounts &demo) {
                         if (!demo.isEmpty())
                             window.setDemoAccounts(demo.emails, demo.password);
                         window.setServerUrl(url);
                     });
    QObject::connect(&host, &app::HostedServer::failed, &window, [&window](const Error &error) {
        window.showStartFailure(error.code, error.subject, app::startFailureText(error));
    });
    QObject::connect(&host, &app::HostedServer::administratorWanted, &window,
                     [&window, &host] { askForAdministrator(window, host); });
    QObject::connect(&window, &MainWindow::startRetryRequested, &host, start);
    start();
}

static int run(QApplication &application, const app::Configuration &configuration)
{
    app::TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &app::TerminationSignals::requested, &application,
                     &QApplication::closeAllWindows);
    DesktopSettings settings;
    // Somebody else's server: by option, or as chosen in the settings dialog.
    QUrl url = QUrl(configuration.text("desktop/server"));
    if (url.isEmpty())
        url = settings.serverAddress();
    MainWindow window(url, settings);
    std::unique_ptr<app::HostedServer> host;
    const auto startHost = [&] {
        host = std::make_unique<app::HostedServer>(configuration);
        connectHost(window, *host);
    };
    if (url.isEmpty())
        startHost();
    QObject::connect(&window, &MainWindow::hostedServerWanted, &application, startHost);
    window.show();
    const int exitCode = application.exec();
    if (host)
        host->stopAndWait();
    return exitCode;
}

int main(int argc, char *argv[])
{
    // Before the application is made: that needs a display, and help needs none.
    const auto asksForHelp = [](const char *argument) {
        return qstrcmp(argument, "--help") == 0 || qstrcmp(argument, "-h") == 0;
    };
    if (std::any_of(argv + 1, argv + argc, asksForHelp)) {
        fputs(qPrintable(app::Configuration::help(QStringLiteral("kai-ticketing"))), stdout);
        return 0;
    }
    app::TerminationSignals::blockInThisThread();
    const StandardErrorLog log;
    QApplication application(argc, argv);
    application.setOrganizationName(QStringLiteral("kai-ticketing"));
    application.setApplicationName(QStringLiteral("kai-ticketing"));
    application.setApplicationVersion(QStringLiteral(KAI_VERSION));

    const auto configuration = app::Configuration::load(application.arguments().mid(1),
                                                        QProcessEnvironment::systemEnvironment());
    if (!configuration) {
        fprintf(stderr, "%s\n", qPrintable(app::configurationErrorText(configuration.error())));
        return 2;
    }
    if (configuration->isKeyRotationWanted())
        return app::rotateTicketKey(*configuration);
    return run(application, *configuration);
}
