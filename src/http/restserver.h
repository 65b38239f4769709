#pragma once

#include "base/random.h"
#include "base/workerpool.h"
#include "http/clientaddress.h"
#include "http/controllers/controllers.h"
#include "http/engine/httpserver.h"
#include "http/rejectionlog.h"
#include "services/eventfeed.h"

#include <atomic>

namespace kai::http {

/// How many threads each kind of work has, and how many jobs may wait for them.
struct PoolSizes
{
    int database = 8;
    int passwords = 1;
    int gateway = 8;
    int documents = 1;
    int queue = 512;
};

struct RestServerConfig
{
    QStringList allowedOrigins; ///< pages that may call from a browser, "https://shop.example"
    QStringList hostNames; ///< by which clients call, beside loopback and the addresses below
    QList<QHostAddress> listening;
    QList<Network> trustedProxies; ///< whose X-Forwarded-For is believed
    Limits rateLimits = Limits::Enforced;
    int servers = 1; ///< side by side on one database: local limits are divided among them
    PoolSizes pools;
    EngineLimits limits;
    qint64 uploadSize = 128 * 1024 * 1024; ///< of a body that goes to a file
};

/// The services behind the routes. They outlive the server.
struct Services
{
    AuthService &auth;
    UserService &users;
    CatalogService &catalog;
    MasterDataService &masterData;
    TermsService &terms;
    ImportService &imports;
    OrderService &orders;
    OrderChangeService &changes;
    CancellationService &cancellations;
    DisruptionService &disruptions;
    ReductionService &reductions;
    PaymentService &payments;
    RefundService &refunds;
    DeskService &desk;
    ShiftService &shifts;
    WebhookDoctor &doctor;
    TicketService &tickets;
    GateService &gate;
    EventFeed &events;
    MailService &mails;
    CaptchaService &captcha;
    CsrfSigner &csrf;
    RateLimiter &localLimits;
    RateLimiter &sharedLimits;
    OperationsService &operations;
    HealthProbes health;
};

/// The layers in the seed's order; the one place where it is decided.
Chain makeChain(const RestServerConfig &config, const Router &router, const RequestSchemas &schemas,
                const HandlerTable &handlers, Metrics &metrics, const Services &services);

/// The REST endpoint: the engine in front, the chain, and the pools that run it. A request becomes
/// an Exchange on the I/O thread, is queued on the pool of its route, and is answered through its
/// ReplyHandle.
///
/// It listens before it has services, since a payment simulator must be told the port first.
class RestServer
{
public:
    RestServer(RestServerConfig config, Random &random);
    ~RestServer();

    /// See HttpServer::listen(). Until open() every request is answered "server.starting".
    Result<quint16> listen(const QHostAddress &address, quint16 port);
    /// The same over TLS, beside it; see HttpServer::listenTls().
    Result<quint16> listenTls(const QHostAddress &address, quint16 port, const TlsFiles &files);
    /// See HttpServer::reloadTls(). From any thread.
    Result<void> reloadTls(const TlsFiles &files) { return m_engine.reloadTls(files); }
    /// Puts the services behind the routes. Once.
    void open(const Services &services);
    /// Finishes what is in flight, at most for `limit`, and ends all threads. Idempotent.
    void stop(std::chrono::milliseconds limit);

    /// For periodic work that asks the gateway or the database.
    WorkerPool &gatewayPool() { return m_gateway; }
    WorkerPool &databasePool() { return m_database; }
    Metrics &metrics() { return m_metrics; }
    /// All of them, for whoever looks after their threads.
    std::vector<WorkerPool *> pools()
    {
        return {&m_database, &m_passwords, &m_gateway, &m_documents};
    }

private:
    void onRequest(Request request, const ReplyHandle &reply);
    Exchange exchangeFor(Request request, const Chain &chain) const;
    BodyRule bodyRule(const Request &head) const;
    WorkerPool *poolOf(const Exchange &exchange);

    RestServerConfig m_config;
    Random &m_random;
    Router m_router;
    RequestSchemas m_schemas;
    Metrics m_metrics;
    RejectionLog m_rejections;
    HandlerTable m_handlers;
    AuthService *m_auth = nullptr; ///< null until open()
    Chain m_startingChain; ///< until open(): refuses with the same headers and log lines
    std::unique_ptr<const Chain> m_openChain;
    std::atomic<const Chain *> m_chain;
    WorkerPool m_database;
    WorkerPool m_passwords;
    WorkerPool m_gateway;
    WorkerPool m_documents;
    HttpServer m_engine; ///< last: its threads call into all the others
};

} // namespace kai::http
