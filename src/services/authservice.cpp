#include "services/authservice.h"

#include "base/logging.h"
#include "domain/text.h"
#include "services/accountrules.h"
#include "services/ratelimit.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kai {

constexpr int uuidLength = 36;

static Error unauthenticated(const char *code)
{
    return {ErrorKind::Unauthenticated, QString::fromLatin1(code)};
}

static QByteArray hashOf(const QString &refreshToken)
{
    return QCryptographicHash::hash(refreshToken.toUtf8(), QCryptographicHash::Sha256);
}

/// What the session cookie is a token of. The prefix keeps it apart from CSRF tokens, whose subject
/// is the bare session id: neither can stand for the other.
static QString cookieSubject(const QString &sessionId)
{
    return QLatin1String("cookie:") + sessionId;
}

AuthService::AuthService(Database &database, PasswordHasher &hasher, TokenSigner &tokens,
                         CsrfSigner &csrf, Random &random, AuthPolicy policy)
    : m_database(database)
    , m_hasher(hasher)
    , m_tokens(tokens)
    , m_csrf(csrf)
    , m_random(random)
    , m_policy(policy)
    , m_decoyHash(hasher.hash(randomUuid(random)))
{
}

SessionLifetime AuthService::lifetimeFor(Role role) const
{
    return role == Role::Customer ? m_policy.customers : m_policy.operators;
}

/// A fresh refresh token and everything signed for the session.
Result<LoginGrant> AuthService::grant(Repositories &repositories, const User &user,
                                      const QString &sessionId)
{
    const QByteArray secret = m_random.bytes(32).toBase64(QByteArray::Base64UrlEncoding
                                                          | QByteArray::OmitTrailingEquals);
    const QString refreshToken = QString::fromLatin1(secret);
    const Result<void> added
        = repositories.sessions().addRefreshToken(sessionId, hashOf(refreshToken));
    if (!added)
        return failure(added.error());

    LoginGrant grant;
    grant.accessToken = m_tokens.sign({user.id, sessionId, user.role}, m_policy.accessLifetime);
    grant.expiresIn = m_policy.accessLifetime;
    grant.refreshToken = refreshToken;
    grant.sessionId = sessionId;
    grant.csrfToken = m_csrf.tokenFor(sessionId);
    grant.sessionCookie = sessionId + u'.' + m_csrf.tokenFor(cookieSubject(sessionId));
    grant.sessionLifetime = lifetimeFor(user.role).absolute;
    grant.user = user;
    return grant;
}

Result<LoginGrant> AuthService::openSession(Repositories &repositories, const User &user,
                                            const ClientInfo &client)
{
    const QString id = randomUuid(m_random);
    const Result<Session> session = repositories.sessions().insert(
        id, user.id, lifetimeFor(user.role), client.address, client.userAgent);
    if (!session)
        return failure(session.error());
    return grant(repositories, user, id);
}

Result<LoginGrant> AuthService::registerUser(const Registration &registration,
                                             const ClientInfo &client)
{
    const Registration wanted = normalized(registration);
    const QList<FieldError> errors = violations(wanted);
    if (!errors.isEmpty())
        return failure(validationError(errors));

    const QString hash = m_hasher.hash(wanted.password);
    return inTransaction<LoginGrant>(
        m_database, [&](Repositories &repositories) -> Result<LoginGrant> {
            const Result<User> user = repositories.users().insert(
                {wanted.email, wanted.fullName, wanted.phone, Role::Customer, hash});
            if (!user)
                return failure(user.error());
            return openSession(repositories, *user, client);
        });
}

Result<bool> AuthService::hasLoggedInFrom(const QString &address, const QString &email)
{
    const Result<QStringList> known
        = reading<QStringList>(m_database, [&](Repositories &repositories) {
              return repositories.sessions().addressesOf(normalizedEmail(email));
          });
    if (!known)
        return failure(known.error());
    const QString here = rateKeyOfAddress(address);
    return std::any_of(known->begin(), known->end(),
                       [&](const QString &before) { return rateKeyOfAddress(before) == here; });
}

Result<LoginGrant> AuthService::login(const QString &email, const QString &password,
                                      const ClientInfo &client)
{
    using Found = std::optional<UserWithPassword>;
    const Result<Found> found = reading<Found>(m_database, [&](Repositories &repositories) {
        return repositories.users().byEmail(normalizedEmail(email));
    });
    if (!found)
        return failure(found.error());

    // An unknown address costs one comparison too, and a password that is too long to be anyone's
    // is not hashed at all, whoever it is for.
    const bool matches
        = characterCount(password) <= maxPasswordLength
          && m_hasher.matches(*found ? (*found)->passwordHash : m_decoyHash, password);
    if (!*found || !matches)
        return failure(unauthenticated("auth.badCredentials"));
    // Told only to whoever knows the password.
    if ((*found)->blocked)
        return failure({ErrorKind::Forbidden, QStringLiteral("auth.blocked")});

    return inTransaction<LoginGrant>(m_database, [&](Repositories &repositories) {
        return openSession(repositories, (*found)->user, client);
    });
}

/// The grant, or nothing when the token had been used before: then the session is ended, which must
/// be committed and so is no error here.
Result<std::optional<LoginGrant>> AuthService::refreshIn(Repositories &repositories,
                                                         const QByteArray &tokenHash)
{
    const auto token = repositories.sessions().useRefreshToken(tokenHash);
    if (!token)
        return failure(token.error());
    if (!*token)
        return failure(unauthenticated("auth.tokenInvalid"));
    const QString sessionId = (*token)->sessionId;
    if ((*token)->used) {
        const Result<bool> ended = repositories.sessions().end(sessionId);
        if (!ended)
            return failure(ended.error());
        return std::optional<LoginGrant>();
    }

    const auto live = repositories.sessions().live(sessionId);
    if (!live)
        return failure(live.error());
    if (!*live)
        return failure(unauthenticated("auth.sessionEnded"));
    const Result<LoginGrant> granted = grant(repositories, (*live)->second, sessionId);
    if (!granted)
        return failure(granted.error());
    return std::optional<LoginGrant>(*granted);
}

Result<LoginGrant> AuthService::refresh(const QString &refreshToken)
{
    const QByteArray hash = hashOf(refreshToken);
    const auto granted = inTransaction<std::optional<LoginGrant>>(
        m_database, [&](Repositories &repositories) { return refreshIn(repositories, hash); });
    if (!granted)
        return failure(granted.error());
    if (!*granted) {
        qCWarning(logAuthentication, "a refresh token was used twice; its session was ended");
        return failure(unauthenticated("auth.tokenReused"));
    }
    return **granted;
}

Result<void> AuthService::logout(const Actor &actor)
{
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        const Result<bool> ended = repositories.sessions().end(actor.sessionId);
        if (!ended)
            return failure(ended.error());
        return {};
    });
}

Result<Actor> AuthService::actorOf(const QString &sessionId)
{
    using Live = std::optional<std::pair<Session, User>>;
    const Result<Live> live = reading<Live>(m_database, [&](Repositories &repositories) {
        return repositories.sessions().live(sessionId);
    });
    if (!live)
        return failure(live.error());
    if (!*live)
        return failure(unauthenticated("auth.sessionEnded"));
    const User &user = (*live)->second;
    return Actor {user.id, user.role, sessionId};
}

Result<Actor> AuthService::authenticate(const QString &accessToken)
{
    const Result<AccessClaims> claims = m_tokens.verify(accessToken);
    if (!claims)
        return failure(claims.error());
    const Result<Actor> actor = actorOf(claims->sessionId);
    if (actor && actor->userId != claims->userId)
        return failure(unauthenticated("auth.tokenInvalid"));
    return actor;
}

Result<Actor> AuthService::authenticateSession(const QString &sessionSecret)
{
    const QString sessionId = sessionSecret.left(uuidLength);
    const bool isGenuine
        = sessionSecret.mid(uuidLength, 1) == QLatin1String(".")
          && m_csrf.isValid(cookieSubject(sessionId), sessionSecret.mid(uuidLength + 1));
    if (!isGenuine)
        return failure(unauthenticated("auth.sessionEnded"));
    return actorOf(sessionId);
}

Result<UserWithPassword> AuthService::account(const Actor &actor)
{
    using Found = std::optional<UserWithPassword>;
    const Result<Found> found = reading<Found>(m_database, [&](Repositories &repositories) {
        return repositories.users().byId(actor.userId);
    });
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(notFound());
    return **found;
}

Result<User> AuthService::user(const Actor &actor)
{
    const Result<UserWithPassword> found = account(actor);
    if (!found)
        return failure(found.error());
    return found->user;
}

Result<QList<Session>> AuthService::sessions(const Actor &actor)
{
    return reading<QList<Session>>(m_database, [&](Repositories &repositories) {
        return repositories.sessions().ofUser(actor.userId);
    });
}

Result<void> AuthService::endSession(const Actor &actor, const QString &sessionId)
{
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        const Result<QList<Session>> own = repositories.sessions().ofUser(actor.userId);
        if (!own)
            return failure(own.error());
        const bool isOwn = std::any_of(own->begin(), own->end(), [&](const Session &session) {
            return session.id == sessionId;
        });
        if (!isOwn)
            return failure(notFound());
        const Result<bool> ended = repositories.sessions().end(sessionId);
        if (!ended)
            return failure(ended.error());
        return *ended ? Result<void>() : failure(notFound());
    });
}

Result<void> AuthService::changePassword(const Actor &actor, const QString &oldPassword,
                                         const QString &newPassword)
{
    QList<FieldError> errors;
    checkPassword(errors, QStringLiteral("/newPassword"), newPassword);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    const Result<UserWithPassword> found = account(actor);
    if (!found)
        return failure(found.error());
    if (characterCount(oldPassword) > maxPasswordLength
        || !m_hasher.matches(found->passwordHash, oldPassword)) {
        return failure(
            validationError(QStringLiteral("/oldPassword"), QStringLiteral("password.wrong")));
    }

    const QString hash = m_hasher.hash(newPassword);
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        const Result<void> set = repositories.users().setPasswordHash(actor.userId, hash);
        if (!set)
            return set;
        return repositories.sessions().endOthers(actor.userId, actor.sessionId);
    });
}

Result<void> AuthService::ensureUser(const Registration &registration, Role role)
{
    const Registration wanted = normalized(registration);
    const QList<FieldError> errors = violations(wanted);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    using Found = std::optional<UserWithPassword>;
    const Result<Found> found = reading<Found>(m_database, [&](Repositories &repositories) {
        return repositories.users().byEmail(wanted.email);
    });
    if (!found)
        return failure(found.error());
    if (*found && m_hasher.matches((*found)->passwordHash, wanted.password))
        return {};
    const QString hash = m_hasher.hash(wanted.password);
    if (*found) {
        return m_database.transact([&](Repositories &repositories) {
            return repositories.users().setPasswordHash((*found)->user.id, hash);
        });
    }
    const Result<void> made = m_database.transact([&](Repositories &repositories) -> Result<void> {
        const Result<User> user = repositories.users().insert(
            {wanted.email, wanted.fullName, wanted.phone, role, hash});
        if (!user)
            return failure(user.error());
        return {};
    });
    // Another server may have made it meanwhile.
    if (!made && made.error().code == QLatin1String("user.emailTaken"))
        return {};
    return made;
}

} // namespace kai
