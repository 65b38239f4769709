#pragma once

#include "services/database.h"
#include "storage/connectionconfig.h"

#include <memory>
#include <vector>

namespace kai {

class PgSession;

/// The database as PostgreSQL. Every thread that uses it gets a connection of its own, which is
/// closed when the thread ends (or destroys this). Connections open at the first use, and again
/// after they were lost. It may go before or after the threads, but not while one of them is
/// inside.
class PgDatabase final : public Database
{
public:
    explicit PgDatabase(ConnectionConfig config);
    ~PgDatabase() override;
    PgDatabase(const PgDatabase &) = delete;
    PgDatabase &operator=(const PgDatabase &) = delete;

    Result<void> transact(const std::function<Result<void>(Repositories &)> &work) override;
    Result<void> read(const std::function<Result<void>(Repositories &)> &work) override;
    bool isReachable() override;
    /// Calls `work` with this thread's connection, open, for repositories that stand beside the
    /// others.
    Result<void> withSession(const std::function<Result<void>(PgSession &)> &work);

private:
    struct Owner;
    struct Connection;

    using Connections = std::vector<std::unique_ptr<Connection>>;

    static Connections &connectionsOfThisThread();
    Connection &connection();

    std::shared_ptr<Owner> m_owner; ///< tells the threads' connections that this is still there
};

} // namespace kai
