#include "storage/pgsessionrepository.h"

#include <QUuid>

namespace kai {

namespace {

QString sessionColumns()
{
    return QStringLiteral("s.id::text, s.user_id, epoch_ms(s.created_at), epoch_ms(s.last_used_at),"
                          " epoch_ms(s.expires_at), s.address, s.user_agent");
}

/// A session is alive until it is ended, expires, or was idle for too long.
QString isAlive()
{
    return QStringLiteral("s.ended_at IS NULL AND s.expires_at > now()"
                          " AND s.last_used_at + s.idle_seconds * interval '1 second' > now()");
}

Session readSession(PgRows &rows)
{
    Session session;
    session.id = rows.text();
    session.userId = rows.id<UserId>();
    session.createdAt = rows.time();
    session.lastUsedAt = rows.time();
    session.expiresAt = rows.time();
    session.address = rows.text();
    session.userAgent = rows.text();
    return session;
}

/// Ids come from tokens, cookies and paths: what is not one names no session.
QString uuidOrNothing(const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

} // namespace

Result<Session> PgSessionRepository::insert(const QString &id, UserId user,
                                            SessionLifetime lifetime, const QString &address,
                                            const QString &userAgent)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO sessions AS s (id, user_id, expires_at, idle_seconds, address, user_agent)
        VALUES ($1::uuid, $2, clock_now() + $3::bigint * interval '1 second', $4, $5, $6)
        RETURNING %1)")
                                   .arg(sessionColumns());
    Result<PgRows> rows = m_session.run(sql, {id, user.value(), qint64(lifetime.absolute.count()),
                                              qint64(lifetime.idle.count()), address, userAgent});
    if (!rows)
        return failure(rows.error());
    rows->next();
    return readSession(*rows);
}

Result<QStringList> PgSessionRepository::addressesOf(const QString &email)
{
    Result<PgRows> rows = m_session.run(QStringLiteral(R"(
        SELECT DISTINCT address FROM (
            SELECT s.address FROM sessions s JOIN users u ON u.id = s.user_id
            WHERE lower(u.email) = lower($1) AND s.created_at > now() - interval '90 days'
            ORDER BY s.created_at DESC LIMIT 50) newest)"),
                                        {email});
    if (!rows)
        return failure(rows.error());
    QStringList addresses;
    while (rows->next())
        addresses.append(rows->text());
    return addresses;
}

Result<std::optional<std::pair<Session, User>>> PgSessionRepository::live(const QString &id)
{
    static const QString sql
        = QStringLiteral("WITH used AS (UPDATE sessions s SET last_used_at = clock_now()"
                         " WHERE s.id = $1::uuid AND %1"
                         " AND s.last_used_at < now() - interval '1 minute')"
                         " SELECT %2, u.id, u.email, u.full_name, u.phone, u.role FROM sessions s"
                         " JOIN users u ON u.id = s.user_id WHERE s.id = $1::uuid AND %1")
              .arg(isAlive(), sessionColumns());
    std::optional<std::pair<Session, User>> found;
    const QString uuid = uuidOrNothing(id);
    if (uuid.isEmpty())
        return found;
    Result<PgRows> rows = m_session.run(sql, {uuid});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return found;
    const Session session = readSession(*rows);
    User user;
    user.id = rows->id<UserId>();
    user.email = rows->text();
    user.fullName = rows->text();
    user.phone = rows->text();
    user.role = rows->word<Role>();
    found.emplace(session, user);
    return found;
}

Result<QList<Session>> PgSessionRepository::ofUser(UserId user)
{
    static const QString sql
        = QStringLiteral("SELECT %1 FROM sessions s WHERE s.user_id = $1 AND %2"
                         " ORDER BY s.created_at DESC, s.id")
              .arg(sessionColumns(), isAlive());
    Result<PgRows> rows = m_session.run(sql, {user.value()});
    if (!rows)
        return failure(rows.error());
    QList<Session> sessions;
    while (rows->next())
        sessions.append(readSession(*rows));
    return sessions;
}

Result<bool> PgSessionRepository::end(const QString &id)
{
    static const QString sql = QStringLiteral("UPDATE sessions s SET ended_at = clock_now()"
                                              " WHERE s.id = $1::uuid AND %1")
                                   .arg(isAlive());
    const QString uuid = uuidOrNothing(id);
    if (uuid.isEmpty())
        return false;
    Result<PgRows> rows = m_session.run(sql, {uuid});
    if (!rows)
        return failure(rows.error());
    return rows->affected() > 0;
}

Result<void> PgSessionRepository::endOthers(UserId user, const QString &keepSessionId)
{
    static const QString sql = QStringLiteral(
        "UPDATE sessions SET ended_at = clock_now()"
        " WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid AND ended_at IS NULL");
    const QString keep = uuidOrNothing(keepSessionId);
    const QVariant kept = keep.isEmpty() ? QVariant() : QVariant(keep);
    if (const Result<PgRows> rows = m_session.run(sql, {user.value(), kept}); !rows)
        return failure(rows.error());
    return {};
}

Result<void> PgSessionRepository::addRefreshToken(const QString &sessionId, const QByteArray &hash)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO refresh_tokens (hash, session_id) VALUES ($1::bytea, $2::uuid)");
    if (const Result<PgRows> rows = m_session.run(sql, {hash, sessionId}); !rows)
        return failure(rows.error());
    return {};
}

Result<std::optional<RefreshToken>> PgSessionRepository::useRefreshToken(const QByteArray &hash)
{
    // Parallel uses queue on the row, and each counts on from the one before.
    static const QString sql = QStringLiteral(R"(
        UPDATE refresh_tokens
        SET use_count = use_count + 1, used_at = coalesce(used_at, clock_now())
        WHERE hash = $1::bytea
        RETURNING session_id::text, use_count > 1)");
    Result<PgRows> rows = m_session.run(sql, {hash});
    if (!rows)
        return failure(rows.error());
    std::optional<RefreshToken> token;
    if (rows->next()) {
        const QString sessionId = rows->text();
        token = RefreshToken {hash, sessionId, rows->flag()};
    }
    return token;
}

} // namespace kai
