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
    Result<Page<UserAccount>> list(const UserFilter &filter, const PageRequest &page) override;
    Result<UserAccount> account(UserId id) override;
    Result<int> lockAdministrators() override;
    Result<UserAccount> update(const User &user, bool blocked) override;
    Result<void> addChange(const UserChange &change) override;
    Result<Page<UserChange>> changes(UserId id, const PageRequest &page) override;

private:
    PgSession &m_session;
};

} // namespace kai
