#include "services/userservice.h"

#include "services/accountrules.h"

namespace kai {

UserService::UserService(Database &database, PasswordHasher &hasher)
    : m_database(database)
    , m_hasher(hasher)
{
}

static bool mayAdminister(const Actor &actor)
{
    return actor.role == Role::Admin;
}

/// What the history keeps of an account.
static QJsonObject snapshot(const UserAccount &account)
{
    return {{QStringLiteral("email"), account.user.email},
            {QStringLiteral("fullName"), account.user.fullName},
            {QStringLiteral("phone"), account.user.phone},
            {QStringLiteral("role"), wireName(account.user.role)},
            {QStringLiteral("blocked"), account.blockedAt.has_value()}};
}

static UserChange changeBy(const std::optional<Actor> &actor, UserId id, UserAction action)
{
    UserChange change;
    change.userId = id;
    change.action = action;
    if (actor) {
        change.actorId = actor->userId;
        change.address = actor->address;
    }
    return change;
}

Result<Page<UserAccount>> UserService::users(const Actor &actor, const UserFilter &filter,
                                             const PageRequest &page)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    return reading<Page<UserAccount>>(m_database, [&](Repositories &repositories) {
        return repositories.users().list(filter, page);
    });
}

Result<UserAccount> UserService::user(const Actor &actor, UserId id)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    return reading<UserAccount>(
        m_database, [&](Repositories &repositories) { return repositories.users().account(id); });
}

Result<UserAccount> UserService::insert(Repositories &repositories,
                                        const std::optional<Actor> &actor,
                                        const Registration &registration, Role role,
                                        const QString &hash)
{
    const Result<User> user = repositories.users().insert(
        {registration.email, registration.fullName, registration.phone, role, hash});
    if (!user)
        return failure(user.error());
    Result<UserAccount> account = repositories.users().account(user->id);
    if (!account)
        return account;
    UserChange change = changeBy(actor, user->id, UserAction::Created);
    change.after = snapshot(*account);
    if (const Result<void> noted = repositories.users().addChange(change); !noted)
        return failure(noted.error());
    return account;
}

Result<UserAccount> UserService::create(const Actor &actor, const Registration &registration,
                                        Role role)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    const Registration wanted = normalized(registration);
    if (const QList<FieldError> errors = violations(wanted); !errors.isEmpty())
        return failure(validationError(errors));
    const QString hash = m_hasher.hash(wanted.password);
    return inTransaction<UserAccount>(m_database, [&](Repositories &repositories) {
        return insert(repositories, actor, wanted, role, hash);
    });
}

static QList<FieldError> violations(const UserAccountChange &change)
{
    QList<FieldError> errors;
    if (change.fullName)
        checkFullName(errors, change.fullName->trimmed());
    if (change.phone)
        checkPhone(errors, change.phone->trimmed());
    return errors;
}

/// Nobody locks himself out, and somebody is left who can let the others in again. The caller has
/// locked the administrators.
static Result<void> mayLoseRights(const Actor &actor, const UserAccount &before, int administrators)
{
    if (before.id == actor.userId)
        return failure(conflict(QStringLiteral("user.self")));
    const bool isAdministrator = before.user.role == Role::Admin && !before.blockedAt;
    if (isAdministrator && administrators <= 1)
        return failure(conflict(QStringLiteral("user.lastAdministrator")));
    return {};
}

static Result<UserAccount> changeIn(Repositories &repositories, const Actor &actor, UserId id,
                                    const UserAccountChange &change)
{
    UserRepository &users = repositories.users();
    const Result<int> administrators = users.lockAdministrators();
    if (!administrators)
        return failure(administrators.error());
    Result<UserAccount> before = users.account(id);
    if (!before)
        return before;
    User wanted = before->user;
    wanted.fullName = change.fullName.value_or(wanted.fullName).trimmed();
    wanted.phone = change.phone.value_or(wanted.phone).trimmed();
    wanted.role = change.role.value_or(wanted.role);
    const bool blocked = change.blocked.value_or(before->blockedAt.has_value());
    if (wanted == before->user && blocked == before->blockedAt.has_value())
        return before;
    // A token says the role it was made for: with another one, people log in again.
    const bool touchesRights
        = wanted.role != before->user.role || blocked != before->blockedAt.has_value();
    if (touchesRights) {
        if (const Result<void> may = mayLoseRights(actor, *before, *administrators); !may)
            return failure(may.error());
        if (const auto ended = repositories.sessions().endOthers(id, QString()); !ended)
            return failure(ended.error());
    }
    Result<UserAccount> after = users.update(wanted, blocked);
    if (!after)
        return after;
    UserChange line = changeBy(actor, id, UserAction::Changed);
    line.before = snapshot(*before);
    line.after = snapshot(*after);
    if (const Result<void> noted = users.addChange(line); !noted)
        return failure(noted.error());
    return after;
}

Result<UserAccount> UserService::change(const Actor &actor, UserId id,
                                        const UserAccountChange &change)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    if (const QList<FieldError> errors = violations(change); !errors.isEmpty())
        return failure(validationError(errors));
    return inTransaction<UserAccount>(m_database, [&](Repositories &repositories) {
        return changeIn(repositories, actor, id, change);
    });
}

Result<void> UserService::setPassword(const Actor &actor, UserId id, const QString &password)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    QList<FieldError> errors;
    checkPassword(errors, QStringLiteral("/newPassword"), password);
    if (!errors.isEmpty())
        return failure(validationError(errors));
    const QString hash = m_hasher.hash(password);
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        if (const auto set = repositories.users().setPasswordHash(id, hash); !set)
            return set;
        if (const auto ended = repositories.sessions().endOthers(id, QString()); !ended)
            return ended;
        return repositories.users().addChange(changeBy(actor, id, UserAction::PasswordSet));
    });
}

Result<QList<Session>> UserService::sessions(const Actor &actor, UserId id)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    return reading<QList<Session>>(
        m_database, [&](Repositories &repositories) -> Result<QList<Session>> {
            if (const Result<UserAccount> account = repositories.users().account(id); !account)
                return failure(account.error());
            return repositories.sessions().ofUser(id);
        });
}

Result<void> UserService::endSessions(const Actor &actor, UserId id)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    return m_database.transact([&](Repositories &repositories) -> Result<void> {
        if (const Result<UserAccount> account = repositories.users().account(id); !account)
            return failure(account.error());
        if (const auto ended = repositories.sessions().endOthers(id, QString()); !ended)
            return ended;
        return repositories.users().addChange(changeBy(actor, id, UserAction::SessionsEnded));
    });
}

Result<Page<UserChange>> UserService::history(const Actor &actor, UserId id,
                                              const PageRequest &page)
{
    if (!mayAdminister(actor))
        return failure(forbidden());
    return reading<Page<UserChange>>(
        m_database, [&](Repositories &repositories) -> Result<Page<UserChange>> {
            if (const Result<UserAccount> account = repositories.users().account(id); !account)
                return failure(account.error());
            return repositories.users().changes(id, page);
        });
}

Result<bool> UserService::hasAdministrator()
{
    return inTransaction<bool>(m_database, [](Repositories &repositories) -> Result<bool> {
        const Result<int> count = repositories.users().lockAdministrators();
        if (!count)
            return failure(count.error());
        return *count > 0;
    });
}

Result<UserAccount> UserService::createFirstAdministrator(const Registration &registration)
{
    const Registration wanted = normalized(registration);
    if (const QList<FieldError> errors = violations(wanted); !errors.isEmpty())
        return failure(validationError(errors));
    const QString hash = m_hasher.hash(wanted.password);
    return inTransaction<UserAccount>(
        m_database, [&](Repositories &repositories) -> Result<UserAccount> {
            const Result<int> count = repositories.users().lockAdministrators();
            if (!count)
                return failure(count.error());
            if (*count > 0)
                return failure(conflict(QStringLiteral("user.setUp")));
            return insert(repositories, std::nullopt, wanted, Role::Admin, hash);
        });
}

} // namespace kai
