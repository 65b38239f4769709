#include "storage/pgdatabase.h"

#include "storage/pgcatalogrepository.h"
#include "storage/pgdisruptionrepository.h"
#include "storage/pgeventrepository.h"
#include "storage/pgidempotencyrepository.h"
#include "storage/pginventoryrepository.h"
#include "storage/pglimitrepository.h"
#include "storage/pgorderrepository.h"
#include "storage/pgpaymentrepository.h"
#include "storage/pgreductionrepository.h"
#include "storage/pgrefundduerepository.h"
#include "storage/pgrulerepository.h"
#include "storage/pgsessionrepository.h"
#include "storage/pgticketrepository.h"
#include "storage/pguserrepository.h"
#include "storage/reachability.h"
#include "storage/unitofwork.h"

#include <vector>

namespace kai {

namespace {

class PgRepositories final : public Repositories
{
public:
    explicit PgRepositories(PgSession &session)
        : m_catalog(session)
        , m_inventory(session)
        , m_orders(session)
        , m_payments(session)
        , m_tickets(session)
        , m_users(session)
        , m_sessions(session)
        , m_idempotency(session)
        , m_limits(session)
        , m_events(session)
        , m_rules(session)
        , m_refundDues(session)
        , m_reductions(session)
        , m_disruptions(session)
    {
    }

    CatalogRepository &catalog() override { return m_catalog; }
    InventoryRepository &inventory() override { return m_inventory; }
    OrderRepository &orders() override { return m_orders; }
    PaymentRepository &payments() override { return m_payments; }
    TicketRepository &tickets() override { return m_tickets; }
    UserRepository &users() override { return m_users; }
    SessionRepository &sessions() override { return m_sessions; }
    IdempotencyRepository &idempotency() override { return m_idempotency; }
    LimitRepository &limits() override { return m_limits; }
    EventRepository &events() override { return m_events; }
    RuleRepository &rules() override { return m_rules; }
    RefundDueRepository &refundDues() override { return m_refundDues; }
    ReductionRepository &reductions() override { return m_reductions; }
    DisruptionRepository &disruptions() override { return m_disruptions; }

private:
    PgCatalogRepository m_catalog;
    PgInventoryRepository m_inventory;
    PgOrderRepository m_orders;
    PgPaymentRepository m_payments;
    PgTicketRepository m_tickets;
    PgUserRepository m_users;
    PgSessionRepository m_sessions;
    PgIdempotencyRepository m_idempotency;
    PgLimitRepository m_limits;
    PgEventRepository m_events;
    PgRuleRepository m_rules;
    PgRefundDueRepository m_refundDues;
    PgReductionRepository m_reductions;
    PgDisruptionRepository m_disruptions;
};

} // namespace

struct PgDatabase::Owner
{
    explicit Owner(ConnectionConfig connectionConfig)
        : config(std::move(connectionConfig))
        , reachability(config)
    {
    }

    ConnectionConfig config;
    Reachability reachability;
};

/// What one thread keeps of one database.
struct PgDatabase::Connection
{
    explicit Connection(const std::shared_ptr<Owner> &databaseOwner)
        : owner(databaseOwner)
        , session(databaseOwner->config)
        , repositories(session)
    {
    }

    std::weak_ptr<Owner> owner;
    PgSession session;
    PgRepositories repositories;
};

PgDatabase::PgDatabase(ConnectionConfig config)
    : m_owner(std::make_shared<Owner>(std::move(config)))
{
}

PgDatabase::~PgDatabase()
{
    std::erase_if(connectionsOfThisThread(), [this](const std::unique_ptr<Connection> &connection) {
        return connection->owner.lock() == m_owner;
    });
}

PgDatabase::Connections &PgDatabase::connectionsOfThisThread()
{
    thread_local Connections connections; // closed by the thread itself, as Qt's driver wants it
    return connections;
}

PgDatabase::Connection &PgDatabase::connection()
{
    Connections &connections = connectionsOfThisThread();
    std::erase_if(connections, [](const std::unique_ptr<Connection> &connection) {
        return connection->owner.expired();
    });
    for (const std::unique_ptr<Connection> &connection : connections) {
        if (connection->owner.lock() == m_owner)
            return *connection;
    }
    return *connections.emplace_back(std::make_unique<Connection>(m_owner));
}

Result<void> PgDatabase::transact(const std::function<Result<void>(Repositories &)> &work)
{
    Connection &own = connection();
    return runTransaction(own.session, [&] { return work(own.repositories); });
}

Result<void> PgDatabase::read(const std::function<Result<void>(Repositories &)> &work)
{
    Connection &own = connection();
    if (const Result<void> open = own.session.ensureOpen(); !open)
        return open;
    return work(own.repositories);
}

bool PgDatabase::isReachable()
{
    return m_owner->reachability.check(std::chrono::milliseconds(1500));
}

} // namespace kai
