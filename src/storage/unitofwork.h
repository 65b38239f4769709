#pragma once

#include "storage/pgsession.h"

#include <functional>

namespace kai {

/// One transaction. What has not been committed when this goes is rolled back.
class UnitOfWork
{
public:
    explicit UnitOfWork(PgSession &session)
        : m_session(session)
    {
    }
    ~UnitOfWork() { m_session.rollback(); }
    UnitOfWork(const UnitOfWork &) = delete;
    UnitOfWork &operator=(const UnitOfWork &) = delete;

    Result<void> begin() { return m_session.begin(); }
    /// See PgSession::commit().
    Result<void> commit() { return m_session.commit(); }

private:
    PgSession &m_session;
};

/// Runs `work` in a transaction of `session`; serialization failures and deadlocks run it again, at
/// most five times, each time after a longer random pause.
Result<void> runTransaction(PgSession &session, const std::function<Result<void>()> &work);

} // namespace kai
