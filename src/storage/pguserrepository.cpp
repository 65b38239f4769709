#include "storage/pguserrepository.h"

namespace kai {

namespace {

using FoundUser = std::optional<UserWithPassword>;

FoundUser readUser(PgRows &rows)
{
    if (!rows.next())
        return std::nullopt;
    UserWithPassword found;
    found.user.id = rows.id<UserId>();
    found.user.email = rows.text();
    found.user.fullName = rows.text();
    found.user.phone = rows.text();
    found.user.role = rows.word<Role>();
    found.passwordHash = rows.text();
    return found;
}

} // namespace

Result<User> PgUserRepository::insert(const NewUser &user)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO users (email, full_name, phone, role, password_hash)
        VALUES (lower($1::text), $2, $3, $4, $5)
        ON CONFLICT (lower(email)) DO NOTHING
        RETURNING id, email, full_name, phone, role, password_hash)");
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
    static const QString sql
        = QStringLiteral("SELECT id, email, full_name, phone, role, password_hash FROM users"
                         " WHERE lower(email) = lower($1::text)");
    Result<PgRows> rows = m_session.run(sql, {email});
    if (!rows)
        return failure(rows.error());
    return readUser(*rows);
}

Result<std::optional<UserWithPassword>> PgUserRepository::byId(UserId id)
{
    static const QString sql = QStringLiteral(
        "SELECT id, email, full_name, phone, role, password_hash FROM users WHERE id = $1");
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

} // namespace kai
