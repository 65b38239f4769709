#include "storage/pgdatabase.h"

#include "storage/pgcatalogrepository.h"
#include "storage/pgdeskrepository.h"
#include "storage/pgdisruptionrepository.h"
#include "storage/pgeventrepository.h"
#include "storage/pggaterepository.h"
#include "storage/pgidempotencyrepository.h"
#include "storage/pgimportrepository.h"
#include "storage/pginventoryrepository.h"
#include "storage/pgledgerrepository.h"
#include "storage/pglimitrepository.h"
#include "storage/pgmailrepository.h"
#include "storage/pgmasterdatarepository.h"
#include "storage/pgorderrepository.h"
#include "storage/pgpaymentrepository.h"
#include "storage/pgreductionrepository.h"
#include "storage/pgrefundrepository.h"
#include "storage/pgrulerepository.h"
#include "storage/pgsessionrepository.h"
#include "storage/pgtermsrepository.h"
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
        , m_masterData(session)
        , m_imports(session)
        , m_inventory(session)
        , m_orders(session)
        , m_payments(session)
        , m_tickets(session)
        , m_gate(session)
        , m_users(session)
        , m_sessions(session)
        , m_idempotency(session)
        , m_limits(session)
        , m_events(session)
        , m_rules(session)
        , m_reductions(session)
        , m_disruptions(session)
        , m_refunds(session)
        , m_ledger(session)
        , m_desk(session)
        , m_shifts(session)
        , m_mails(session)
        , m_terms(session)
    {
    }

    CatalogRepository &catalog() override { return m_catalog; }
    MasterDataRepository &masterData() override { return m_masterData; }
    ImportRepository &imports() override { return m_imports; }
    InventoryRepository &inventory() override { return m_inventory; }
    OrderRepository &orders() override { return m_orders; }
    PaymentRepository &payments() override { return m_payments; }
    TicketRepository &tickets() override { return m_tickets; }
    GateRepository &gate() override { return m_gate; }
    UserRepository &users() override { return m_users; }
    SessionRepository &sessions() override { return m_sessions; }
    IdempotencyRepository &idempotency() override { return m_idempotency; }
    LimitRepository &limits() override { return m_limits; }
    EventRepository &events() override { return m_events; }
    RuleRepository &rules() override { return m_rules; }
    ReductionRepository &reductions() override { return m_reductions; }
    DisruptionRepository &disruptions() override { return m_disruptions; }
    RefundRepository &refunds() override { return m_refunds; }
    LedgerRepository &ledger() override { return m_ledger; }
    DeskRepository &desk() override { return m_desk; }
    ShiftRepository &shifts() override { return m_shifts; }
    MailRepository &mails() override { return m_mails; }
    TermsRepository &terms() override { return m_terms; }

private:
    PgCatalogRepository m_catalog;
    PgMasterDataRepository m_masterData;
    PgImportRepository m_imports;
    PgInventoryRepository m_inventory;
    PgOrderRepository m_orders;
    PgPaymentRepository m_payments;
    PgTicketRepository m_tickets;
    PgGateRepository m_gate;
    PgUserRepository m_users;
    PgSessionRepository m_sessions;
    PgIdempotencyRepository m_idempotency;
    PgLimitRepository m_limits;
    PgEventRepository m_events;
    PgRuleRepository m_rules;
    PgReductionRepository m_reductions;
    PgDisruptionRepository m_disruptions;
    PgRefundRepository m_refunds;
    PgLedgerRepository m_ledger;
    PgDeskRepository m_desk;
    PgShiftRepository m_shifts;
    PgMailRepository m_mails;
    PgTermsRepository m_terms;
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

Result<void> PgDatabase::withSession(const std::function<Result<void>(PgSession &)> &work)
{
    Connection &own = connection();
    if (const Result<void> open = own.session.ensureOpen(); !open)
        return open;
    return work(own.session);
}

bool PgDatabase::isReachable()
{
    return m_owner->reachability.check(std::chrono::milliseconds(1500));
}

} // namespace kai
