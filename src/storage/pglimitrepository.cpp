#include "storage/pglimitrepository.h"

namespace kai {

using std::chrono::milliseconds;

Result<milliseconds> PgLimitRepository::advance(const QString &key, milliseconds period,
                                                milliseconds tolerance)
{
    // The row's lock makes simultaneous requests queue, so each sees what those before it took. The
    // statement tells the arrival after it; before it, that was one period less. A refused one
    // changes nothing and returns no row.
    static const QString sql = QStringLiteral(R"(
        INSERT INTO rate_limits AS known (key, theoretical_arrival)
        VALUES ($1, clock_timestamp() + $2::bigint * interval '1 ms')
        ON CONFLICT (key) DO UPDATE
        SET theoretical_arrival = greatest(known.theoretical_arrival, clock_timestamp())
                                  + $2::bigint * interval '1 ms'
        WHERE known.theoretical_arrival <= clock_timestamp() + $3::bigint * interval '1 ms'
        RETURNING (extract(epoch FROM theoretical_arrival - clock_timestamp()) * 1000)::bigint)");
    Result<PgRows> rows
        = m_session.run(sql, {key, qint64(period.count()), qint64(tolerance.count())});
    if (!rows)
        return failure(rows.error());
    if (rows->next())
        return milliseconds(rows->integer()) - period;
    const Result<milliseconds> now = ahead(key);
    if (!now)
        return failure(now.error());
    // Between the two statements a moment may have passed; the answer stays a refusal.
    return qMax(*now, tolerance + milliseconds(1));
}

Result<milliseconds> PgLimitRepository::ahead(const QString &key)
{
    static const QString sql = QStringLiteral(R"(
        SELECT (extract(epoch FROM theoretical_arrival - clock_timestamp()) * 1000)::bigint
        FROM rate_limits WHERE key = $1)");
    Result<PgRows> rows = m_session.run(sql, {key});
    if (!rows)
        return failure(rows.error());
    return milliseconds(rows->next() ? rows->integer() : 0);
}

Result<bool> PgLimitRepository::useChallenge(const QString &id, const QDateTime &expiresAt)
{
    static const QString sql = QStringLiteral(R"(
        INSERT INTO used_challenges (id, expires_at)
        VALUES ($1, to_timestamp($2::bigint))
        ON CONFLICT DO NOTHING)");
    Result<PgRows> rows = m_session.run(sql, {id, expiresAt.toSecsSinceEpoch()});
    if (!rows)
        return failure(rows.error());
    return rows->affected() == 1;
}

Result<int> PgLimitRepository::removeExpired()
{
    static const QString limits
        = QStringLiteral("DELETE FROM rate_limits WHERE theoretical_arrival < clock_timestamp()");
    static const QString challenges = QStringLiteral(
        "DELETE FROM used_challenges WHERE expires_at < clock_timestamp() - interval '1 hour'");
    int removed = 0;
    for (const QString &sql : {limits, challenges}) {
        Result<PgRows> rows = m_session.run(sql, {});
        if (!rows)
            return failure(rows.error());
        removed += rows->affected();
    }
    return removed;
}

} // namespace kai
