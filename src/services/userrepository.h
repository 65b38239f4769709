#pragma once

#include "base/result.h"
#include "domain/useraccount.h"
#include "services/paging.h"

#include <chrono>
#include <optional>

/// The ports to people and their logins. The same rules as in repositories.h.
namespace kai {

/// Which accounts to list.
struct UserFilter
{
    QString query; ///< a part of the address or the name
    std::optional<Role> role;
};

struct NewUser
{
    QString email;
    QString fullName;
    QString phone;
    Role role = Role::Customer;
    QString passwordHash;
};

struct UserWithPassword
{
    User user;
    QString passwordHash;
    bool blocked = false;
};

class UserRepository
{
public:
    virtual ~UserRepository() = default;

    /// A conflict "user.emailTaken" when the address is in use.
    virtual Result<User> insert(const NewUser &user) = 0;
    virtual Result<std::optional<UserWithPassword>> byEmail(const QString &email) = 0;
    virtual Result<std::optional<UserWithPassword>> byId(UserId id) = 0;
    virtual Result<void> setPasswordHash(UserId id, const QString &hash) = 0;

    virtual Result<Page<UserAccount>> list(const UserFilter &filter, const PageRequest &page) = 0;
    /// NotFound when there is none.
    virtual Result<UserAccount> account(UserId id) = 0;
    /// Counts the open accounts of administrators, and keeps others from counting until the
    /// transaction ends: of two who take each other's rights away, one is told.
    virtual Result<int> lockAdministrators() = 0;
    /// Writes name, phone, role, and whether it is blocked; since when is the database's.
    virtual Result<UserAccount> update(const User &user, bool blocked) = 0;
    /// Writes one line of the history; times and ids are the database's.
    virtual Result<void> addChange(const UserChange &change) = 0;
    virtual Result<Page<UserChange>> changes(UserId id, const PageRequest &page) = 0;
};

/// A refresh token as it is kept: only its hash.
struct RefreshToken
{
    QByteArray hash;
    QString sessionId;
    bool used = false; ///< exchanged before: a second use ends the session
};

/// How long a session lasts.
struct SessionLifetime
{
    std::chrono::seconds absolute; ///< from the login, whatever happens
    std::chrono::seconds idle; ///< from the last use
};

class SessionRepository
{
public:
    virtual ~SessionRepository() = default;

    /// Begins now by the database's clock.
    virtual Result<Session> insert(const QString &id, UserId user, SessionLifetime lifetime,
                                   const QString &address, const QString &userAgent)
        = 0;
    /// The session with its user if it has neither ended nor expired, nor been idle for too long.
    /// Looking is using: it is noted, once a minute at most.
    virtual Result<std::optional<std::pair<Session, User>>> live(const QString &id) = 0;
    virtual Result<QList<Session>> ofUser(UserId user) = 0;
    /// Where the account logged in lately, the newest fifty sessions of 90 days; none twice.
    virtual Result<QStringList> addressesOf(const QString &email) = 0;
    /// False when there was no such live session.
    virtual Result<bool> end(const QString &id) = 0;
    virtual Result<void> endOthers(UserId user, const QString &keepSessionId) = 0;
    virtual Result<void> addRefreshToken(const QString &sessionId, const QByteArray &hash) = 0;
    /// Marks the token as used in one statement. The answer tells the state before: nothing for an
    /// unknown one; of many parallel uses exactly one sees `used == false`.
    virtual Result<std::optional<RefreshToken>> useRefreshToken(const QByteArray &hash) = 0;
};

} // namespace kai
