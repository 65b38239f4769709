#include "simulator/simulator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

using namespace kai::simulator;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

// Only write() is safe inside a signal handler, so the event loop hears of it through a pipe.
void quitOnSignals(QCoreApplication &app)
{
    if (pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app,
                     [] { QCoreApplication::exit(0); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

struct Address
{
    QHostAddress host;
    quint16 port = 0;
};

std::optional<Address> parseAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(qMax(colon, qsizetype(0)));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    const QHostAddress address(host);
    if (colon < 0 || !isNumber || address.isNull())
        return std::nullopt;
    return Address {address, port};
}

void addOptions(QCommandLineParser &parser)
{
    const Settings defaults;
    parser.setApplicationDescription(
        u"A stand-in for the Midtrans payment gateway, for demonstrations and tests.\n"_s
        u"The server key is read from the environment variable KAI_MIDTRANS_SERVER_KEY."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"listen"_s, u"Address and port; port 0 takes a free one."_s, u"host:port"_s,
         u"127.0.0.1:0"_s},
        {u"notify"_s, u"Where notifications are posted."_s, u"url"_s},
        {u"clock-scale"_s,
         u"How many times faster than documented retries, card settlement and bank "_s
         u"confirmations come."_s,
         u"factor"_s, QString::number(defaults.clockScale)},
        {u"expiry-scale"_s, u"How many times faster than asked for payments and pages expire."_s,
         u"factor"_s, QString::number(defaults.expiryScale)},
        {u"seed"_s, u"Start of the chances that decide about faults."_s, u"number"_s,
         QString::number(defaults.seed)},
        {u"merchant-id"_s, u"The merchant_id in every transaction."_s, u"id"_s,
         defaults.merchantId},
        {u"merchant-name"_s, u"The name on the payment page."_s, u"name"_s, defaults.merchantName},
    });
}

bool readScale(const QCommandLineParser &parser, const QString &name, double &target)
{
    bool isNumber = false;
    target = parser.value(name).toDouble(&isNumber);
    if (!isNumber || !(target > 0))
        QTextStream(stderr) << u"--"_s << name << u" must be a number above 0\n"_s;
    return isNumber && target > 0;
}

std::optional<Settings> readSettings(const QCommandLineParser &parser)
{
    QTextStream err(stderr);
    Settings settings;
    settings.serverKey = qgetenv("KAI_MIDTRANS_SERVER_KEY");
    if (settings.serverKey.isEmpty()) {
        err << u"KAI_MIDTRANS_SERVER_KEY is not set\n"_s;
        return std::nullopt;
    }
    if (parser.isSet(u"notify"_s)) {
        settings.notifyUrl = QUrl(parser.value(u"notify"_s), QUrl::StrictMode);
        const QString scheme = settings.notifyUrl.scheme();
        if (scheme != "http"_L1 && scheme != "https"_L1) {
            err << u"--notify must be an http or https address\n"_s;
            return std::nullopt;
        }
    }
    if (!readScale(parser, u"clock-scale"_s, settings.clockScale)
        || !readScale(parser, u"expiry-scale"_s, settings.expiryScale))
        return std::nullopt;
    bool isNumber = false;
    settings.seed = parser.value(u"seed"_s).toULongLong(&isNumber);
    if (!isNumber) {
        err << u"--seed must be a whole number\n"_s;
        return std::nullopt;
    }
    settings.merchantId = parser.value(u"merchant-id"_s);
    settings.merchantName = parser.value(u"merchant-name"_s);
    return settings;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"kai-midtrans-simulator"_s);
    quitOnSignals(app);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);

    const std::optional<Settings> settings = readSettings(parser);
    const std::optional<Address> address = parseAddress(parser.value(u"listen"_s));
    if (!address)
        QTextStream(stderr) << u"--listen must look like 127.0.0.1:8080\n"_s;
    if (!settings || !address)
        return exitUsage;

    Simulator simulator(*settings);
    if (!simulator.listen(address->host, address->port)) {
        QTextStream(stderr) << u"cannot listen: "_s << simulator.errorString() << '\n';
        return 1;
    }
    QTextStream(stdout) << u"ready url="_s << simulator.url() << Qt::endl;
    return QCoreApplication::exec();
}
