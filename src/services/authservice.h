#pragma once

#include "base/random.h"
#include "services/database.h"
#include "services/gateways.h"

namespace kai {

/// An operator's day at a counter is 8 hours; a customer need not log in again for each trip.
struct AuthPolicy
{
    std::chrono::seconds accessLifetime {600};
    SessionLifetime customers {std::chrono::hours(30 * 24), std::chrono::hours(14 * 24)};
    SessionLifetime operators {std::chrono::hours(8),
                               std::chrono::hours(1)}; ///< cashiers and above
};

struct Registration
{
    QString email;
    QString password;
    QString fullName;
    QString phone;
};

/// Where a login comes from, for the list of sessions.
struct ClientInfo
{
    QString address;
    QString userAgent;
};

/// What a client gets when it has logged in.
struct LoginGrant
{
    QString accessToken;
    std::chrono::seconds expiresIn {600};
    QString refreshToken;
    QString sessionId;
    QString csrfToken;
    QString sessionCookie; ///< the value of the session cookie: what authenticateSession() takes
    std::chrono::seconds sessionLifetime {0}; ///< until the session ends at the latest
    User user;
};

/// Users, sessions and tokens. Thread-safe. Runs on the password pool where it hashes.
class AuthService
{
public:
    AuthService(Database &database, PasswordHasher &hasher, TokenSigner &tokens, CsrfSigner &csrf,
                Random &random, AuthPolicy policy);

    /// Makes a customer and logs in. Validation errors at "/email", "/password" (8 to 128
    /// characters), "/fullName"; a conflict "user.emailTaken".
    Result<LoginGrant> registerUser(const Registration &registration, const ClientInfo &client);
    /// Unauthenticated "auth.badCredentials" in the same time for an unknown address and a wrong
    /// password.
    Result<LoginGrant> login(const QString &email, const QString &password,
                             const ClientInfo &client);
    /// Whether the account has logged in from there lately (by the network that limits count by).
    Result<bool> hasLoggedInFrom(const QString &address, const QString &email);
    /// Exchanges a refresh token. A used one ends its session ("auth.tokenReused").
    Result<LoginGrant> refresh(const QString &refreshToken);
    Result<void> logout(const Actor &actor);
    /// What an access token says by its signature alone, without a look at its session: quick
    /// enough for an I/O thread, and no substitute for authenticate().
    Result<AccessClaims> claims(const QString &accessToken) { return m_tokens.verify(accessToken); }
    /// The actor of an access token whose session still lives.
    Result<Actor> authenticate(const QString &accessToken);
    /// The actor of a session cookie.
    Result<Actor> authenticateSession(const QString &sessionSecret);
    Result<User> user(const Actor &actor);
    Result<QList<Session>> sessions(const Actor &actor);
    /// NotFound for a session that is not the actor's.
    Result<void> endSession(const Actor &actor, const QString &sessionId);
    /// Needs the old password; ends all other sessions. Validation errors "/oldPassword"
    /// "password.wrong" and those of a new password at "/newPassword".
    Result<void> changePassword(const Actor &actor, const QString &oldPassword,
                                const QString &newPassword);

    /// Makes a user of any role, for the first start and the demonstration; gives an existing one
    /// this password and leaves the rest as it is.
    Result<void> ensureUser(const Registration &registration, Role role);

private:
    SessionLifetime lifetimeFor(Role role) const;
    Result<LoginGrant> grant(Repositories &repositories, const User &user,
                             const QString &sessionId);
    Result<LoginGrant> openSession(Repositories &repositories, const User &user,
                                   const ClientInfo &client);
    Result<std::optional<LoginGrant>> refreshIn(Repositories &repositories,
                                                const QByteArray &tokenHash);
    Result<Actor> actorOf(const QString &sessionId);
    Result<UserWithPassword> account(const Actor &actor);

    Database &m_database;
    PasswordHasher &m_hasher;
    TokenSigner &m_tokens;
    CsrfSigner &m_csrf;
    Random &m_random;
    AuthPolicy m_policy;
    QString m_decoyHash; ///< what a password of an unknown address is compared with
};

} // namespace kai
