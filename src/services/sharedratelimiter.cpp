#include "services/sharedratelimiter.h"

#include <QCryptographicHash>

namespace kai {

using std::chrono::milliseconds;

SharedRateLimiter::SharedRateLimiter(Database &database)
    : m_database(database)
{
}

/// Keys hold e-mail addresses: the table keeps their hash, of one length.
static QString storedKey(const RatePolicy &policy, const QString &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return QLatin1String(policy.name) + u':' + QString::fromLatin1(hash.toHex());
}

Result<RateDecision> SharedRateLimiter::take(const RatePolicy &policy, const QString &key)
{
    const auto ahead = reading<milliseconds>(m_database, [&](Repositories &repositories) {
        return repositories.limits().advance(storedKey(policy, key), policy.period,
                                             policy.period * (policy.burst - 1));
    });
    if (!ahead)
        return failure(ahead.error());
    return decide(policy, *ahead);
}

Result<RateDecision> SharedRateLimiter::peek(const RatePolicy &policy, const QString &key)
{
    const auto ahead = reading<milliseconds>(m_database, [&](Repositories &repositories) {
        return repositories.limits().ahead(storedKey(policy, key));
    });
    if (!ahead)
        return failure(ahead.error());
    return decide(policy, *ahead);
}

} // namespace kai
