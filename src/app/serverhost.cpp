#include "app/serverhost.h"

#include "app/certificatewatch.h"
#include "app/datafolder.h"
#include "app/demonstration.h"
#include "app/descriptorlimit.h"
#include "app/endpointsettings.h"
#include "app/firstadministrator.h"
#include "app/gatewayparts.h"
#include "app/secrets.h"
#include "app/securityparts.h"
#include "app/serverparts.h"
#include "base/logging.h"
#include "http/operationmetrics.h"
#include "security/keyfile.h"
#include "storage/migrator.h"

#include <QDir>

namespace kai::app {

using namespace std::chrono_literals;

ServerHost::ServerHost(Configuration configuration, QObject *parent)
    : QObject(parent)
    , m_configuration(std::move(configuration))
{
}

ServerHost::~ServerHost() = default;

void ServerHost::start()
{
    m_parts = std::make_unique<Parts>();
    const Result<void> started = startParts();
    if (started) {
        Q_EMIT ready(m_parts->url, m_demo);
        return lookForAdministrator();
    }
    const Error error = started.error();
    qCCritical(logServer, "the server cannot start: code=%ls subject=%ls cause=%ls",
               qUtf16Printable(error.code), qUtf16Printable(error.subject),
               qUtf16Printable(forLog(error.internal, 1000)));
    stop();
    Q_EMIT failed(error);
}

void ServerHost::lookForAdministrator()
{
    const Result<bool> there = m_parts->users->hasAdministrator();
    if (!there || *there)
        return;
    qCWarning(logServer, "there is no administrator yet: see --first-admin");
    Q_EMIT administratorWanted();
}

void ServerHost::makeAdministrator(const QString &fullName, const QString &email,
                                   const QString &password)
{
    const Result<UserAccount> made
        = m_parts->users->createFirstAdministrator({email, password, fullName, {}});
    if (made)
        Q_EMIT administratorMade(made->user.email);
    else
        Q_EMIT administratorRefused(made.error());
}

Result<void> ServerHost::startParts()
{
    using Step = Result<void> (ServerHost::*)();
    for (const Step step :
         {&ServerHost::startDatabase, &ServerHost::startEndpoint, &ServerHost::startGateway,
          &ServerHost::startServices, &ServerHost::prepareAccounts}) {
        if (Result<void> done = (this->*step)(); !done)
            return done;
    }
    startJobs();
    Parts &parts = *m_parts;
    // clang-format off
    parts.endpoint->open(
        {*parts.auth, *parts.users, *parts.catalog, *parts.masterData, *parts.terms, *parts.imports,
         *parts.orders, *parts.changes, *parts.cancellations, *parts.disruptions,
         *parts.reductions, *parts.payments, *parts.refunds, *parts.desk, *parts.shifts,
         *parts.doctor, parts.tickets->service, parts.tickets->gate, *parts.events,
         *parts.mail->service, *parts.captcha, *parts.csrf, *parts.localLimits, *parts.sharedLimits,
         *parts.operations,
         {[&parts] { return parts.database->isReachable(); }}});
    // clang-format on
    return {};
}

Result<void> ServerHost::startDatabase()
{
    Parts &parts = *m_parts;
    const Result<QString> folder = ensureDataFolder(m_configuration.text("data/dir"));
    if (!folder)
        return failure(folder.error());
    parts.dataDir = *folder;
    auto log = LogParts::make(m_configuration, parts.dataDir);
    if (!log)
        return failure(log.error());
    parts.log = std::move(*log);
    QString options = m_configuration.text("database/url");
    if (options.isEmpty()) {
        parts.cluster.emplace(cluster::ClusterOptions {parts.dataDir});
        if (const Result<void> started = parts.cluster->start(); !started)
            return started;
        options = parts.cluster->connectionOptions();
    }
    parts.runMark.emplace(parts.dataDir); // only now is the folder surely ours alone
    const Result<ConnectionConfig> config = ConnectionConfig::parse(options);
    if (!config)
        return failure(config.error());
    parts.connection = *config;
    if (const Result<int> migrated = Migrator(*config).run(); !migrated)
        return failure(migrated.error());
    parts.database.emplace(*config);
    return startDatabaseLog();
}

Result<void> ServerHost::startDatabaseLog()
{
    Parts &parts = *m_parts;
    parts.logStore.emplace(*parts.database);
    parts.figures.emplace(*parts.database);
    const Result<std::optional<LogFilter>> filter = databaseLogFilter(m_configuration);
    if (!filter)
        return failure(filter.error());
    if (*filter)
        parts.log->add(QStringLiteral("database"), std::make_unique<DatabaseLog>(*parts.logStore),
                       **filter);
    return {};
}

Result<void> ServerHost::startEndpoint()
{
    Parts &parts = *m_parts;
    const Result<EndpointSettings> settings = endpointSettings(m_configuration, parts.dataDir);
    if (!settings)
        return failure(settings.error());
    ensureDescriptors(settings->server.limits.connections);
    http::RestServer &endpoint = parts.endpoint.emplace(settings->server, parts.random);
    const ListenAddress &where = settings->listen;
    const Result<quint16> port = endpoint.listen(where.address, where.port);
    if (!port)
        return failure(port.error());
    parts.url.setScheme(QStringLiteral("http"));
    parts.url.setHost(where.address.toString());
    parts.url.setPort(*port);
    return settings->tls ? startTls(*settings->tls) : Result<void>();
}

Result<void> ServerHost::startTls(const TlsSettings &tls)
{
    http::RestServer &endpoint = *m_parts->endpoint;
    const Result<quint16> port = endpoint.listenTls(tls.listen.address, tls.listen.port, tls.files);
    if (!port)
        return failure(port.error());
    qCInfo(logServer, "listening with TLS at %ls port %d",
           qUtf16Printable(tls.listen.address.toString()), *port);
    const auto watch = std::make_shared<CertificateWatch>(
        tls.files, [&endpoint](const http::TlsFiles &files) { return endpoint.reloadTls(files); });
    m_parts->jobs.add(QStringLiteral("certificate"), tls.reload, endpoint.databasePool(),
                      [watch] { return watch->look(); });
    return {};
}

Result<void> ServerHost::startGateway()
{
    Parts &parts = *m_parts;
    const GatewayPlace place {parts.dataDir, parts.url};
    const Result<MidtransConfig> config
        = gatewayConfig(m_configuration, place, parts.simulator, parts.random);
    if (!config)
        return failure(config.error());
    parts.gateway.emplace(*config);
    parts.measuredGateway.emplace(*parts.gateway, parts.endpoint->metrics());
    return {};
}

Result<void> ServerHost::startServices()
{
    Parts &parts = *m_parts;
    const Result<KeySet> keys
        = loadOrCreateKeys(QDir(parts.dataDir).filePath(QStringLiteral("keys")), parts.random);
    if (!keys)
        return failure(keys.error());
    std::optional<JwtKey> previous;
    if (!keys->previousTokenSeed.isEmpty())
        previous.emplace(keys->previousTokenSeed);
    parts.hasher.emplace();
    parts.tokens.emplace(JwtKey(keys->tokenSeed), previous, JwtPolicy(), parts.clock, parts.random);
    parts.csrf.emplace(keys->csrfSecret, parts.random);
    const Secrets secrets(m_configuration, parts.dataDir);
    Result<std::unique_ptr<CaptchaProvider>> captcha
        = makeCaptcha(m_configuration, secrets, keys->captchaSecret, parts.clock, parts.random);
    if (!captcha)
        return failure(captcha.error());
    parts.captchaProvider = std::move(*captcha);

    Database &database = *parts.database;
    parts.localLimits.emplace(parts.clock);
    parts.sharedLimits.emplace(database);
    parts.captcha.emplace(database, *parts.captchaProvider, *parts.sharedLimits);
    parts.auth.emplace(database, *parts.hasher, *parts.tokens, *parts.csrf, parts.random,
                       authPolicy(m_configuration));
    parts.users.emplace(database, *parts.hasher);
    parts.catalog.emplace(database, parts.clock);
    parts.masterData.emplace(database);
    parts.terms.emplace(database, parts.clock);
    parts.importer.emplace(parts.connection);
    parts.importPool.emplace(QStringLiteral("imports"), 1, 4);
    parts.imports.emplace(database, *parts.importer, *parts.importPool);
    if (const Result<int> ended = parts.imports->failAbandoned(); !ended)
        return failure(ended.error());
    parts.orders.emplace(database, parts.clock, parts.random, orderPolicy(m_configuration));
    parts.payments.emplace(database, *parts.measuredGateway, parts.clock, parts.random);
    parts.payments->watchNotifications([&parts](const NotificationOutcome &done) {
        parts.endpoint->metrics().operations().notificationDone(
            done.paymentType, done.transactionStatus, done.outcome);
    });
    parts.changes.emplace(database, *parts.payments, parts.clock, parts.random);
    parts.cancellations.emplace(database, *parts.payments, parts.clock);
    parts.disruptions.emplace(database, *parts.payments, parts.clock, parts.random);
    parts.reductions.emplace(database);
    parts.refunds.emplace(database, *parts.measuredGateway);
    parts.desk.emplace(database, *parts.measuredGateway, parts.clock, parts.random, *parts.payments,
                       *parts.refunds);
    parts.shifts.emplace(database, parts.shiftPrinter);
    parts.doctor.emplace(database, *parts.measuredGateway, parts.probe, parts.random,
                         m_configuration.text("server/publicUrl"));
    parts.tickets = std::make_unique<TicketParts>(*keys, database, parts.clock);
    auto mail
        = makeMailParts(m_configuration, parts.dataDir, database,
                        {parts.tickets->printer, parts.tickets->signer}, parts.endpoint->metrics());
    if (!mail)
        return failure(mail.error());
    parts.mail = std::move(*mail);
    if (const Result<void> watched = startSupervisor(); !watched)
        return watched;
    return startEvents();
}

/// The first round is run here: whoever opens a stream from now on stands behind what it has read.
Result<void> ServerHost::startEvents()
{
    m_parts->events.emplace(*m_parts->database, eventPolicy(m_configuration));
    m_parts->eventPool.emplace(QStringLiteral("events"), 1, 1);
    return m_parts->events->run();
}

Result<void> ServerHost::prepareAccounts()
{
    Parts &parts = *m_parts;
    const Secrets secrets(m_configuration, parts.dataDir);
    const Result<void> first = makeFirstAdministrator(m_configuration.text("people/firstAdmin"),
                                                      secrets, *parts.users, parts.random);
    if (!first || !m_configuration.isOn("demo/enabled"))
        return first;
    Result<DemoAccounts> demo
        = prepareDemonstration(parts.connection, m_configuration.number("demo/days"), parts.clock,
                               *parts.auth, parts.random);
    if (!demo)
        return failure(demo.error());
    m_demo = std::move(*demo);
    return {};
}

void ServerHost::stop()
{
    if (!m_parts)
        return;
    m_parts->jobs.stop();
    if (m_parts->endpoint)
        m_parts->endpoint->stop(
            std::chrono::seconds(m_configuration.number("server/drainSeconds")));
    if (m_parts->eventPool)
        m_parts->eventPool->stop();
    if (m_parts->importPool) {
        m_parts->importer->stop();
        m_parts->importPool->stop();
    }
    if (m_parts->supervisorPool)
        m_parts->supervisorPool->stop();
    if (m_parts->alerts)
        m_parts->alerts->pool.stop();
    if (m_parts->mail)
        m_parts->mail->stop();
    m_parts->simulator.stop();
    if (m_parts->log)
        m_parts->log->stop();
    m_parts->database.reset();
    if (m_parts->cluster)
        m_parts->cluster->stop();
    if (m_parts->runMark)
        m_parts->runMark->remove();
    m_parts.reset();
    qCInfo(logServer, "stopped");
}

} // namespace kai::app
