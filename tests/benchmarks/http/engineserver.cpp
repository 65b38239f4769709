// The engine alone with one fixed JSON answer, to be measured with wrk against nginx.
// engineserver [port] prints where it listens, as the whole server does, and serves until it is
// told to end.

#include "http/engine/httpserver.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <sys/signalfd.h>

#include <csignal>
#include <cstdio>

using namespace kai;
using namespace kai::http;

namespace {

/// SIGTERM and SIGINT as something that an event loop can wait for. Before any thread begins.
int signalDescriptor()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

} // namespace

int main(int argc, char **argv)
{
    const int descriptor = signalDescriptor();
    const QCoreApplication app(argc, argv);
    const QSocketNotifier ended(descriptor, QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, &app, &QCoreApplication::quit);

    Response fixed;
    fixed.headers.append("Content-Type", "application/json");
    fixed.body = "{\"data\":{\"message\":\"hello\"}}";
    HttpServer server(EngineLimits {},
                      [&](const Request &, const ReplyHandle &reply) { reply.send(fixed); }, {});
    const quint16 wanted = argc > 1 ? QByteArray(argv[1]).toUShort() : 0;
    const auto port = server.listen(QHostAddress(QHostAddress::LocalHost), wanted);
    if (!port) {
        std::fprintf(stderr, "%s\n", qPrintable(port.error().internal));
        return 1;
    }
    std::printf("ready url=http://127.0.0.1:%d\n", *port);
    std::fflush(stdout);
    const int result = QCoreApplication::exec();
    server.drain(std::chrono::seconds(5));
    return result;
}
