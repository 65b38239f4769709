#include "app/logparts.h"

#include "gateways/journallog.h"
#include "gateways/logfile.h"
#include "gateways/lokilog.h"
#include "gateways/otlplog.h"
#include "gateways/sysloglog.h"

#include <QDir>
#include <QSysInfo>

namespace kai::app {

static Result<LogFilter> filterOf(const Configuration &configuration, const char *levelKey,
                                  const char *accessKey)
{
    const auto level = levelNamed(configuration.text(levelKey).toLatin1());
    if (!level)
        return failure(
            validationError(QString::fromLatin1(levelKey), QStringLiteral("config.notAChoice")));
    return LogFilter {*level, configuration.isOn(accessKey)};
}

Result<std::optional<LogFilter>> databaseLogFilter(const Configuration &configuration)
{
    if (configuration.text("log/databaseLevel") == u"off")
        return std::nullopt;
    const Result<LogFilter> filter
        = filterOf(configuration, "log/databaseLevel", "log/databaseAccess");
    if (!filter)
        return failure(filter.error());
    return *filter;
}

/// Nothing where the setting is empty. What is pushed may hold names, so it goes over plain HTTP on
/// this machine only, to an agent.
static Result<std::optional<PushedLogConfig>> pushedConfig(const Configuration &configuration,
                                                           const Secrets &secrets, const char *key)
{
    const QString address = configuration.text(key);
    if (address.isEmpty())
        return std::nullopt;
    const QUrl url(address, QUrl::StrictMode);
    const bool isLocal = url.host() == u"localhost" || url.host() == u"127.0.0.1";
    const bool fits = url.scheme() == u"https" || (url.scheme() == u"http" && isLocal);
    if (!url.isValid() || !fits)
        return failure(
            validationError(QString::fromLatin1(key), QStringLiteral("config.notALogAddress")));
    const Result<QByteArray> authorization
        = secrets.find(QString::fromLatin1(key) + QStringLiteral("Authorization"));
    if (!authorization)
        return failure(authorization.error());
    return PushedLogConfig {url, *authorization};
}

LogParts::LogParts()
{
    m_tap.emplace([this](const QByteArray &lines) { take(lines); });
}

LogParts::~LogParts()
{
    stop();
}

Result<std::unique_ptr<LogParts>> LogParts::make(const Configuration &configuration,
                                                 const QString &dataDir)
{
    std::unique_ptr<LogParts> parts(new LogParts);
    const QString folder = configuration.text("log/folder");
    const QDir place(folder.isEmpty() ? QDir(dataDir).filePath(QStringLiteral("log")) : folder);
    parts->m_folder = place.path();
    parts->add(QStringLiteral("file"),
               std::make_unique<LogFile>(LogFileConfig {
                   place.filePath(QStringLiteral("kai-ticketing.jsonl")),
                   configuration.number("log/fileBytes"), configuration.number("log/files")}));
    if (const Result<void> added = parts->addServices(configuration, dataDir); !added)
        return failure(added.error());
    return parts;
}

Result<void> LogParts::addServices(const Configuration &configuration, const QString &dataDir)
{
    const Result<LogFilter> filter = filterOf(configuration, "log/remoteLevel", "log/remoteAccess");
    if (!filter)
        return failure(filter.error());
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    if (const QString journal = configuration.text("log/journal"); !journal.isEmpty())
        add(QStringLiteral("journal"), std::make_unique<JournalLog>(journal), *filter);
    if (const QString address = configuration.text("log/syslog"); !address.isEmpty()) {
        if (!SyslogLog::accepts(QUrl(address)))
            return failure(validationError(QStringLiteral("log/syslog"),
                                           QStringLiteral("config.notALogAddress")));
        add(QStringLiteral("syslog"), std::make_unique<SyslogLog>(QUrl(address), host), *filter);
    }
    const Secrets secrets(configuration, dataDir);
    auto loki = pushedConfig(configuration, secrets, "log/loki");
    auto otlp = pushedConfig(configuration, secrets, "log/otlp");
    if (!loki || !otlp)
        return failure(loki ? otlp.error() : loki.error());
    if (*loki) {
        (*loki)->tenant = configuration.text("log/lokiTenant").toUtf8();
        add(QStringLiteral("loki"), std::make_unique<LokiLog>(**loki, host), *filter);
    }
    if (*otlp)
        add(QStringLiteral("otlp"), std::make_unique<OtlpLog>(**otlp, host), *filter);
    return {};
}

void LogParts::add(const QString &name, std::unique_ptr<LogSink> sink, LogFilter filter)
{
    auto queue = std::make_unique<LogQueue>(name, std::move(sink), filter);
    const std::lock_guard lock(m_mutex);
    m_queues.push_back(std::move(queue));
}

void LogParts::take(const QByteArray &lines) const
{
    const std::lock_guard lock(m_mutex);
    for (const std::unique_ptr<LogQueue> &queue : m_queues)
        queue->add(lines);
}

void LogParts::stop()
{
    m_tap.reset();
    m_queues.clear();
}

QList<LogSinkState> LogParts::states() const
{
    QList<LogSinkState> states;
    const std::lock_guard lock(m_mutex);
    for (const std::unique_ptr<LogQueue> &queue : m_queues)
        states.append(queue->state());
    return states;
}

} // namespace kai::app
