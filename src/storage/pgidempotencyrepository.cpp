#include "storage/pgidempotencyrepository.h"

namespace kai {

Result<std::optional<StoredReply>> PgIdempotencyRepository::find(const CommandKey &key)
{
    static const QString sql
        = QStringLiteral("SELECT request_hash, status, body FROM idempotency_keys"
                         " WHERE user_id = $1 AND operation = $2 AND key = $3");
    Result<PgRows> rows = m_session.run(sql, {key.userId.value(), key.operation, key.key});
    if (!rows)
        return failure(rows.error());
    std::optional<StoredReply> reply;
    if (!rows->next())
        return reply;
    if (rows->bytes() != key.requestHash)
        return failure(Error {ErrorKind::Unprocessable, QStringLiteral("idempotency.mismatch")});
    const int status = rows->number();
    reply = StoredReply {status, rows->bytes()};
    return reply;
}

Result<void> PgIdempotencyRepository::insert(const CommandKey &key, const StoredReply &reply)
{
    // Waits for another transaction that has written the same key to end.
    static const QString sql = QStringLiteral(R"(
        INSERT INTO idempotency_keys (user_id, operation, key, request_hash, status, body)
        VALUES ($1, $2, $3, $4::bytea, $5, $6::bytea)
        ON CONFLICT DO NOTHING)");
    Result<PgRows> rows = m_session.run(sql, {key.userId.value(), key.operation, key.key,
                                              key.requestHash, reply.status, reply.body});
    if (!rows)
        return failure(rows.error());
    if (rows->affected() == 0)
        return failure(conflict(QStringLiteral("idempotency.raced")));
    return {};
}

Result<int> PgIdempotencyRepository::removeOlderThan(std::chrono::hours age)
{
    static const QString sql = QStringLiteral(
        "DELETE FROM idempotency_keys WHERE created_at < now() - $1::integer * interval '1 hour'");
    Result<PgRows> rows = m_session.run(sql, {qint64(age.count())});
    if (!rows)
        return failure(rows.error());
    return rows->affected();
}

} // namespace kai
