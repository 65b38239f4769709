// Usage: kai_cluster_owner DATA_DIR. Starts the private cluster, prints "ready PID" or
// "refused CODE", and stays until it is killed or standard input ends.

#include "cluster/privatecluster.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    kai::cluster::ClusterOptions options;
    options.dataDir = app.arguments().value(1);
    kai::cluster::PrivateCluster cluster(options);
    if (const auto started = cluster.start(); !started) {
        std::printf("refused %s\n", qPrintable(started.error().code));
        return 1;
    }
    std::printf("ready %lld\n", static_cast<long long>(cluster.serverPid()));
    std::fflush(stdout);
    QSocketNotifier inputEnds(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&inputEnds, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    return app.exec();
}
