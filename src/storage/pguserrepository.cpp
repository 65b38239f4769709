#include "storage/pguserrepository.h"

#include "storage/listquery.h"
#include "storage/sqltext.h"

namespace kai {

namespace {

using FoundUser = std::optional<UserWithPassword>;

User userOf(PgRows &rows)
{
    User user;
    user.id = rows.id<UserId>();
    user.email = rows.text();
    user.fullName = rows.text();
    user.phone = rows.text();
    user.role = rows.word<Role>();
    return user;
}

FoundUser readUser(PgRows &rows)
{
    if (!rows.next())
        return std::nullopt;
    UserWithPassword found;
    found.user = userOf(rows);
    found.passwordHash = rows.text();
    found.blocked = rows.flag();
    return found;
}

QString accountColumns()
{
    return QStringLiteral("id, email, full_name, phone, role, epoch_ms(created_at),"
                          " epoch_ms(blocked_at)");
}

UserAccount readAccount(PgRows &rows)
{
    UserAccount account;
    account.user = userOf(rows);
    account.id = account.user.id;
    account.createdAt = rows.time();
    const QDateTime blockedAt = rows.time();
    if (blockedAt.isValid())
        account.blockedAt = blockedAt;
    return account;
}

UserChange readChange(PgRows &rows)
{
    UserChange change;
    change.id = rows.id<UserChangeId>();
    change.createdAt = rows.time();
    change.userId = rows.id<UserId>();
    if (rows.isNull())
        rows.skip();
    else
        change.actorId = rows.id<UserId>();
    change.actorName = rows.text();
    change.address = rows.text();
    change.action = rows.word<UserAction>();
    change.before = objectOf(rows.text());
    change.after = objectOf(rows.text());
    return change;
}

} // namespace

Result<User> PgUserRepository::insert(const NewUser &user)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO users (email, full_name, phone, role, password_hash)
        VALUES (lower($1::text), $2, $3, $4, $5)
        ON CONFLICT (lower(email)) DO NOTHING
        RETURNING id, email, full_name, phone, role, password_hash, false)");
    Result<PgRows> rows = m_session.run(
        sql, {user.email, user.fullName, user.phone, wireName(user.role), user.passwordHash});
    if (!rows)
        return failure(rows.error());
    const FoundUser inserted = readUser(*rows);
    if (!inserted)
        return failure(conflict(QStringLiteral("user.emailTaken")));
    return inserted->user;
}

Result<std::optional<UserWithPassword>> PgUserRepository::byEmail(const QString &email)
{
    static const QString sql = QStringLiteral(
        "SELECT id, email, full_name, phone, role, password_hash, blocked_at IS NOT NULL FROM users"
        " WHERE lower(email) = lower($1::text)");
    Result<PgRows> rows = m_session.run(sql, {email});
    if (!rows)
        return failure(rows.error());
    return readUser(*rows);
}

Result<std::optional<UserWithPassword>> PgUserRepository::byId(UserId id)
{
    static const QString sql
        = QStringLiteral("SELECT id, email, full_name, phone, role, password_hash, blocked_at IS "
                         "NOT NULL FROM users WHERE id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    return readUser(*rows);
}

Result<void> PgUserRepository::setPasswordHash(UserId id, const QString &hash)
{
    static const QString sql = QStringLiteral("UPDATE users SET password_hash = $2 WHERE id = $1");
    Result<PgRows> rows = m_session.run(sql, {id.value(), hash});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(notFound());
    return {};
}

Result<Page<UserAccount>> PgUserRepository::list(const UserFilter &filter, const PageRequest &page)
{
    ListQuery query;
    if (filter.role)
        query.add(QStringLiteral("role = $%1"), wireName(*filter.role));
    if (!filter.query.isEmpty())
        query.add(QStringLiteral("lower(email) || ' ' || lower(full_name) LIKE $%1"),
                  u'%' + escapedForLike(filter.query.toLower()) + u'%');
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql = QStringLiteral("SELECT %1 FROM %2 u ORDER BY created_at DESC, id DESC")
                            .arg(accountColumns(), query.subSelect(QStringLiteral("users"), page));
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<UserAccount> accounts;
    while (rows->next())
        accounts.append(readAccount(*rows));
    return pageOf(std::move(accounts), page);
}

Result<UserAccount> PgUserRepository::account(UserId id)
{
    static const QString sql
        = QStringLiteral("SELECT %1 FROM users WHERE id = $1").arg(accountColumns());
    Result<PgRows> rows = m_session.run(sql, {id.value()});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readAccount(*rows);
}

Result<int> PgUserRepository::lockAdministrators()
{
    // Not a lock of rows: at the first start there is none.
    if (const Result<PgRows> locked
        = m_session.run(QStringLiteral("SELECT pg_advisory_xact_lock(7037289, 4)"));
        !locked)
        return failure(locked.error());
    Result<PgRows> rows = m_session.run(QStringLiteral(
        "SELECT count(*)::integer FROM users WHERE role = 'admin' AND blocked_at IS NULL"));
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->number();
}

Result<UserAccount> PgUserRepository::update(const User &user, bool blocked)
{
    static const QString sql
        = QStringLiteral("UPDATE users SET full_name = $2, phone = $3, role = $4,"
                         " blocked_at = CASE WHEN $5 THEN coalesce(blocked_at, clock_now()) END"
                         " WHERE id = $1 RETURNING %1")
              .arg(accountColumns());
    Result<PgRows> rows = m_session.run(
        sql, {user.id.value(), user.fullName, user.phone, wireName(user.role), blocked});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(notFound());
    return readAccount(*rows);
}

Result<void> PgUserRepository::addChange(const UserChange &change)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO user_changes (user_id, actor_id, address, action, before, after)"
        " VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb)");
    const QVariant actor = change.actorId ? QVariant(change.actorId->value()) : QVariant();
    const Result<PgRows> rows
        = m_session.run(sql, {change.userId.value(), actor, change.address, wireName(change.action),
                              jsonOrNull(change.before), jsonOrNull(change.after)});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<Page<UserChange>> PgUserRepository::changes(UserId id, const PageRequest &page)
{
    ListQuery query;
    query.add(QStringLiteral("user_id = $%1"), id.value());
    if (const Result<void> added = query.addCursor(page); !added)
        return failure(added.error());
    const QString sql
        = QStringLiteral("SELECT c.id, epoch_ms(c.created_at), c.user_id, c.actor_id,"
                         " coalesce(u.full_name, ''), c.address, c.action,"
                         " coalesce(c.before, '{}')::text, coalesce(c.after, '{}')::text"
                         " FROM %1 c LEFT JOIN users u ON u.id = c.actor_id"
                         " ORDER BY c.created_at DESC, c.id DESC")
              .arg(query.subSelect(QStringLiteral("user_changes"), page));
    Result<PgRows> rows = m_session.run(sql, query.values());
    if (!rows)
        return failure(rows.error());
    QList<UserChange> changes;
    while (rows->next())
        changes.append(readChange(*rows));
    return pageOf(std::move(changes), page);
}

} // namespace kai
