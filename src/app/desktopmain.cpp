#include "app/configuration.h"
#include "app/desktopprogram.h"
#include "app/keyrotation.h"
#include "app/startuptexts.h"
#include "app/terminationsignals.h"
#include "base/logging.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace kai;

static int run(QApplication &application, const app::Configuration &configuration)
{
    app::TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &app::TerminationSignals::requested, &application,
                     &QApplication::closeAllWindows);
    DesktopSettings settings;
    const app::DesktopProgram program(configuration, application.arguments().mid(1), settings);
    return application.exec();
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
