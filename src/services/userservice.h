#pragma once

#include "services/authservice.h"

namespace kai {

/// What an administrator changes of an account; what is absent stays.
struct UserAccountChange
{
    std::optional<QString> fullName;
    std::optional<QString> phone;
    std::optional<Role> role;
    std::optional<bool> blocked;
};

/// The accounts of all people, for administrators: who may log in, and as what. Whatever takes
/// rights away ends the sessions of the account in the same transaction, and every change is a line
/// of its history. Thread-safe. Runs on the password pool where it hashes.
class UserService
{
public:
    UserService(Database &database, PasswordHasher &hasher);

    Result<Page<UserAccount>> users(const Actor &actor, const UserFilter &filter,
                                    const PageRequest &page);
    Result<UserAccount> user(const Actor &actor, UserId id);
    /// Validation as of a registration; conflict "user.emailTaken".
    Result<UserAccount> create(const Actor &actor, const Registration &registration, Role role);
    /// Conflicts "user.self" for one's own role or block, "user.lastAdministrator" when nobody
    /// would be left.
    Result<UserAccount> change(const Actor &actor, UserId id, const UserAccountChange &change);
    /// Sets a password for somebody who has lost his, and ends all his sessions. Validation
    /// "/newPassword".
    Result<void> setPassword(const Actor &actor, UserId id, const QString &password);
    Result<QList<Session>> sessions(const Actor &actor, UserId id);
    Result<void> endSessions(const Actor &actor, UserId id);
    /// Newest first.
    Result<Page<UserChange>> history(const Actor &actor, UserId id, const PageRequest &page);

    /// The first administrator of an installation. Conflict "user.setUp" when there is one already.
    Result<UserAccount> createFirstAdministrator(const Registration &registration);
    Result<bool> hasAdministrator();

private:
    Result<UserAccount> insert(Repositories &repositories, const std::optional<Actor> &actor,
                               const Registration &registration, Role role, const QString &hash);

    Database &m_database;
    PasswordHasher &m_hasher;
};

} // namespace kai
