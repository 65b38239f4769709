#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Logins and the hashes of their refresh tokens in PostgreSQL.
class PgSessionRepository final : public SessionRepository
{
public:
    explicit PgSessionRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Session> insert(const QString &id, UserId user, SessionLifetime lifetime,
                           const QString &address, const QString &userAgent) override;
    Result<std::optional<std::pair<Session, User>>> live(const QString &id) override;
    Result<QList<Session>> ofUser(UserId user) override;
    Result<QStringList> addressesOf(const QString &email) override;
    Result<bool> end(const QString &id) override;
    Result<void> endOthers(UserId user, const QString &keepSessionId) override;
    Result<void> addRefreshToken(const QString &sessionId, const QByteArray &hash) override;
    Result<std::optional<RefreshToken>> useRefreshToken(const QByteArray &hash) override;

private:
    PgSession &m_session;
};

} // namespace kai
