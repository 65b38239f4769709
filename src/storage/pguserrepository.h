#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Users in PostgreSQL.
class PgUserRepository final : public UserRepository
{
public:
    explicit PgUserRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<User> insert(const NewUser &user) override;
    Result<std::optional<UserWithPassword>> byEmail(const QString &email) override;
    Result<std::optional<UserWithPassword>> byId(UserId id) override;
    Result<void> setPasswordHash(UserId id, const QString &hash) override;

private:
    PgSession &m_session;
};

} // namespace kai
