#pragma once

#include "services/repositories.h"

#include <functional>

namespace kai {

/// The port to the database as a whole. Blocking; used from any thread that may block, each of
/// which keeps a connection of its own.
class Database
{
public:
    virtual ~Database() = default;

    /// Runs `work` in one transaction. It commits when `work` succeeds and the commit is confirmed;
    /// rolls back when it fails. Serialization failures and deadlocks (40001, 40P01) run it again,
    /// at most five times with jitter, so `work` must not have effects elsewhere. A commit whose
    /// answer was lost is ErrorKind::Unavailable "database.commitUnknown".
    virtual Result<void> transact(const std::function<Result<void>(Repositories &)> &work) = 0;

    /// Runs `work` on statements that each stand alone.
    virtual Result<void> read(const std::function<Result<void>(Repositories &)> &work) = 0;
    /// True when a statement came back within a second or so. Never throws, never waits for long.
    virtual bool isReachable() = 0;
};

/// `transact` for work with a result.
template<class T>
Result<T> inTransaction(Database &database, const std::function<Result<T>(Repositories &)> &work)
{
    std::optional<T> value;
    Result<void> done = database.transact([&](Repositories &repositories) -> Result<void> {
        Result<T> result = work(repositories);
        if (!result)
            return failure(result.error());
        value = std::move(*result);
        return {};
    });
    if (!done)
        return failure(done.error());
    return std::move(*value);
}

/// `read` for work with a result.
template<class T>
Result<T> reading(Database &database, const std::function<Result<T>(Repositories &)> &work)
{
    std::optional<T> value;
    Result<void> done = database.read([&](Repositories &repositories) -> Result<void> {
        Result<T> result = work(repositories);
        if (!result)
            return failure(result.error());
        value = std::move(*result);
        return {};
    });
    if (!done)
        return failure(done.error());
    return std::move(*value);
}

} // namespace kai
