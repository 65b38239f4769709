#include "app/configuration.h"
#include "app/keyrotation.h"
#include "app/serverhost.h"
#include "app/startuptexts.h"
#include "app/terminationsignals.h"
#include "base/logging.h"

#include <QGuiApplication>
#include <QTimer>

#include <cstdio>

using namespace kai;

int main(int argc, char *argv[])
{
    // Tickets are drawn with Qt Gui, which wants a platform; no window is ever made.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    app::TerminationSignals::blockInThisThread();
    const StandardErrorLog log;
    QGuiApplication application(argc, argv);
    application.setApplicationName(QStringLiteral("kai-ticketing-server"));
    application.setApplicationVersion(QStringLiteral(KAI_VERSION));

    const auto configuration = app::Configuration::load(application.arguments().mid(1),
                                                        QProcessEnvironment::systemEnvironment());
    if (!configuration) {
        fprintf(stderr, "%s\n", qPrintable(app::configurationErrorText(configuration.error())));
        return 2;
    }
    if (configuration->isHelpWanted()) {
        fputs(qPrintable(app::Configuration::help(application.applicationName())), stdout);
        return 0;
    }

    if (configuration->isKeyRotationWanted())
        return app::rotateTicketKey(*configuration);

    app::TerminationSignals signals_;
    app::ServerHost host(*configuration);
    int exitCode = 0;
    QObject::connect(&signals_, &app::TerminationSignals::requested, &application, [&] {
        host.stop();
        application.quit();
    });
    QObject::connect(&host, &app::ServerHost::ready, &application, [](const QUrl &url) {
        printf("ready url=%s\n", qPrintable(url.toString()));
        fflush(stdout);
    });
    QObject::connect(&host, &app::ServerHost::failed, &application, [&](const Error &error) {
        fprintf(stderr, "%s\n", qPrintable(app::startFailureText(error)));
        exitCode = 1;
        QTimer::singleShot(0, &application, &QCoreApplication::quit);
    });
    QTimer::singleShot(0, &host, &app::ServerHost::start);
    application.exec();
    host.stop();
    return exitCode;
}
