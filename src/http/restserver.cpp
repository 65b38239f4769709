#include "http/restserver.h"

#include "api/routes.h"
#include "base/logging.h"
#include "http/answers.h"
#include "http/operationmetrics.h"
#include "http/resources.h"
#include "http/tracecontext.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>

namespace kai::http {

using Layers = std::vector<std::unique_ptr<const Middleware>>;

/// What every answer passes, whoever gives it.
static Layers outerLayers(const RestServerConfig &config, const Router &router, Metrics &metrics)
{
    Layers layers;
    // Outside of CORS, since preflights must carry the request's id as well.
    layers.push_back(std::make_unique<SecurityHeaders>());
    layers.push_back(std::make_unique<Cors>(config.allowedOrigins));
    layers.push_back(std::make_unique<Measuring>(metrics));
    layers.push_back(std::make_unique<AccessLog>());
    layers.push_back(std::make_unique<HostCheck>(config.hostNames, config.listening));
    layers.push_back(std::make_unique<Routing>(router));
    return layers;
}

Chain makeChain(const RestServerConfig &config, const Router &router, const RequestSchemas &schemas,
                const HandlerTable &handlers, Metrics &metrics, const Services &services)
{
    Layers layers = outerLayers(config, router, metrics);
    layers.push_back(std::make_unique<Compression>());
    layers.push_back(std::make_unique<Revalidation>());
    layers.push_back(std::make_unique<RateLimiting>(config.rateLimits, config.servers,
                                                    services.localLimits, services.sharedLimits,
                                                    services.auth));
    layers.push_back(
        std::make_unique<CaptchaVerification>(config.rateLimits, services.captcha, metrics));
    layers.push_back(std::make_unique<SessionSecurity>(services.auth));
    layers.push_back(std::make_unique<CsrfProtection>(services.csrf, config.allowedOrigins));
    layers.push_back(std::make_unique<InputValidation>(schemas));
    layers.push_back(std::make_unique<ControllerLayer>(handlers));
    return Chain(std::move(layers));
}

/// What requests are held against: the document that /openapi.json serves.
static QJsonObject contract()
{
    return QJsonDocument::fromJson(resource(QStringLiteral("openapi.json"))).object();
}

RestServer::RestServer(RestServerConfig config, Random &random)
    : m_config(std::move(config))
    , m_random(random)
    , m_router(api::routes())
    , m_schemas(contract(), api::routes())
    , m_metrics(api::routes())
    , m_startingChain(outerLayers(m_config, m_router, m_metrics))
    , m_chain(&m_startingChain)
    , m_database(QStringLiteral("database"), m_config.pools.database, m_config.pools.queue)
    , m_passwords(QStringLiteral("passwords"), m_config.pools.passwords, m_config.pools.queue)
    , m_gateway(QStringLiteral("gateway"), m_config.pools.gateway, m_config.pools.queue)
    , m_documents(QStringLiteral("documents"), m_config.pools.documents, m_config.pools.queue)
    , m_engine(
          m_config.limits,
          [this](Request request, const ReplyHandle &reply) {
              onRequest(std::move(request), reply);
          },
          [this](const Rejection &rejection) {
              m_metrics.requestRejected(rejection);
              if (rejection.status == 0) // what is answered is logged with its id below
                  m_rejections.note(rejection);
          })
{
    m_metrics.observe([this] { return m_engine.stats(); });
    m_metrics.observeDatabasePool([this] {
        return PoolUse {m_config.pools.database, m_database.running(), m_database.queued()};
    });
    m_engine.setBodyRule([this](const Request &head) { return bodyRule(head); });
    m_engine.setRejectionAnswer([this](const Rejection &rejection) {
        const QString requestId = randomUuid(m_random);
        m_rejections.note(rejection, requestId);
        return refusal(rejection.status, rejection.reason, requestId);
    });
}

RestServer::~RestServer()
{
    stop(std::chrono::milliseconds(0));
}

Result<quint16> RestServer::listen(const QHostAddress &address, quint16 port)
{
    return m_engine.listen(address, port);
}

Result<quint16> RestServer::listenTls(const QHostAddress &address, quint16 port,
                                      const TlsFiles &files)
{
    return m_engine.listenTls(address, port, files);
}

void RestServer::open(const Services &services)
{
    Q_ASSERT(!m_openChain);
    addOperationsHandlers(m_handlers, services.health, m_metrics, services.auth);
    addAuthHandlers(m_handlers, services.auth, services.captcha);
    addUserHandlers(m_handlers, services.users);
    addCatalogHandlers(m_handlers, services.catalog);
    addMasterDataHandlers(m_handlers, services.masterData, services.catalog);
    addTermsHandlers(m_handlers, services.terms);
    addImportHandlers(m_handlers, services.imports);
    addOrderHandlers(m_handlers, services.orders);
    addOrderChangeHandlers(m_handlers, services.changes, services.cancellations);
    addDisruptionHandlers(m_handlers, services.disruptions);
    addReductionHandlers(m_handlers, services.reductions);
    addPaymentHandlers(m_handlers, services.payments, [this](std::function<void()> work) {
        return m_gateway.tryRun(std::move(work));
    });
    addRefundHandlers(m_handlers, services.refunds);
    addDeskHandlers(m_handlers, services.desk);
    addShiftHandlers(m_handlers, services.shifts);
    addDoctorHandlers(m_handlers, services.doctor, services.payments);
    addTicketHandlers(m_handlers, services.tickets);
    addGateHandlers(m_handlers, services.gate);
    addEventHandlers(m_handlers, services.events);
    addServerHandlers(m_handlers, services.operations, m_metrics);
    addMailHandlers(m_handlers, services.mails);
    m_auth = &services.auth;
    m_openChain = std::make_unique<const Chain>(
        makeChain(m_config, m_router, m_schemas, m_handlers, m_metrics, services));
    m_chain.store(m_openChain.get(), std::memory_order_release);
}

void RestServer::stop(std::chrono::milliseconds limit)
{
    m_engine.drain(limit);
    m_database.stop();
    m_passwords.stop();
    m_documents.stop();
    m_gateway.stop();
}

/// A client's id is kept if it is 8 to 64 letters, digits and "-_." : it goes into logs and
/// headers.
static bool isUsableRequestId(const QByteArray &id)
{
    return id.size() >= 8 && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                      || c == '-' || c == '_' || c == '.';
           });
}

Exchange RestServer::exchangeFor(Request request, const Chain &chain) const
{
    Exchange exchange;
    const QByteArray id = request.headers.value("X-Request-Id");
    exchange.requestId = isUsableRequestId(id) ? QString::fromLatin1(id) : randomUuid(m_random);
    exchange.traceparent = validTraceparent(request.headers.value("traceparent"));
    exchange.clientAddress = clientAddress(request, m_config.trustedProxies);
    Result<Match> match = m_router.match(request.method, request.path);
    if (match) {
        exchange.route = match->route;
        exchange.pathParameters = std::move(match->parameters);
    } else {
        exchange.refusal = match.error();
    }
    if (&chain == &m_startingChain && !exchange.refusal)
        exchange.refusal = unavailable(QStringLiteral("server.starting"), std::chrono::seconds(1));
    exchange.request = std::move(request);
    return exchange;
}

/// Whether the sender of this head may have a large body read, as far as can be known without
/// asking the database. The chain decides in earnest once the body is there.
static std::optional<Error> uploadRefusal(const Request &head, const api::Route &route,
                                          AuthService &auth)
{
    const std::optional<QString> token = bearerToken(head);
    if (!token)
        return Error {ErrorKind::Unauthenticated, QStringLiteral("auth.required")};
    const Result<AccessClaims> claims = auth.claims(*token);
    if (!claims)
        return claims.error();
    if (!api::mayCall(route.access, claims->role))
        return forbidden();
    return std::nullopt;
}

BodyRule RestServer::bodyRule(const Request &head) const
{
    const BodyRule usual {m_config.limits.bodySize};
    const Result<Match> match = m_router.match(head.method, head.path);
    const Chain *chain = m_chain.load(std::memory_order_acquire);
    if (!match || match->route->body != api::Body::File || chain == &m_startingChain)
        return usual;
    const std::optional<Error> refusal = uploadRefusal(head, *match->route, *m_auth);
    if (!refusal)
        return {m_config.uploadSize, BodyPlace::File};
    Exchange exchange = exchangeFor(head, *chain);
    exchange.refusal = refusal;
    return {0, BodyPlace::File, chain->run(exchange)};
}

WorkerPool *RestServer::poolOf(const Exchange &exchange)
{
    if (!exchange.route || exchange.refusal)
        return nullptr;
    switch (exchange.route->pool) {
    case api::Pool::Inline:
        return nullptr;
    case api::Pool::Database:
        return &m_database;
    case api::Pool::Passwords:
        return &m_passwords;
    case api::Pool::Gateway:
        return &m_gateway;
    case api::Pool::Documents:
        return &m_documents;
    }
    Q_UNREACHABLE();
}

static void answer(const Chain &chain, Exchange &exchange, const ReplyHandle &reply)
{
    Response response = chain.run(exchange);
    if (!exchange.stream)
        return reply.send(std::move(response));
    StreamPlan &plan = *exchange.stream;
    plan.begin(reply.begin(std::move(response), std::move(plan.options)));
}

void RestServer::onRequest(Request request, const ReplyHandle &reply)
{
    const Chain *chain = m_chain.load(std::memory_order_acquire);
    Exchange arrived = exchangeFor(std::move(request), *chain);
    WorkerPool *pool = poolOf(arrived);
    if (!pool)
        return answer(*chain, arrived, reply);
    const bool isDatabase = pool == &m_database;
    QElapsedTimer waiting;
    waiting.start();
    const auto exchange = std::make_shared<Exchange>(std::move(arrived));
    const bool queued = pool->tryRun([this, chain, exchange, reply, isDatabase, waiting] {
        if (isDatabase)
            m_metrics.operations().waitedForDatabase(double(waiting.nsecsElapsed()) / 1e9);
        answer(*chain, *exchange, reply);
    });
    if (queued)
        return;
    if (isDatabase)
        m_metrics.operations().databaseRefused();
    // Passwords are slow by design: who sends many is told to come back, as with any other limit.
    const bool passwords = exchange->route->pool == api::Pool::Passwords;
    exchange->refusal = passwords
                            ? Error {ErrorKind::RateLimited,
                                     QStringLiteral("server.busy"),
                                     {},
                                     {},
                                     std::chrono::seconds(2)}
                            : unavailable(QStringLiteral("server.busy"), std::chrono::seconds(1));
    answer(*chain, *exchange, reply);
}

} // namespace kai::http
