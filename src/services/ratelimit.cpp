#include "services/ratelimit.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace kai {

using std::chrono::milliseconds;

RateDecision decide(const RatePolicy &policy, milliseconds ahead)
{
    ahead = std::max(ahead, milliseconds(0));
    const milliseconds tolerance = policy.period * (policy.burst - 1);
    RateDecision decision;
    decision.allowed = ahead <= tolerance;
    const milliseconds after = decision.allowed ? ahead + policy.period : ahead;
    decision.remaining = int(std::max<qint64>(0, (policy.window() - after) / policy.period));
    decision.retryAfter = decision.allowed ? milliseconds(0) : ahead - tolerance;
    decision.resetAfter = after;
    return decision;
}

Error rateExceeded(const RateDecision &decision)
{
    Error error {ErrorKind::RateLimited, QStringLiteral("rate.exceeded")};
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(decision.retryAfter);
    error.retryAfter = std::max(seconds, std::chrono::seconds(1));
    return error;
}

QString rateKeyOfAddress(const QString &address)
{
    if (!address.contains(u':'))
        return address;
    // The first four groups; "::" stands for as many zero groups as are missing.
    const QStringList halves = address.section(u'%', 0, 0).split(QStringLiteral("::"));
    QStringList groups = halves[0].split(u':', Qt::SkipEmptyParts);
    if (halves.size() > 1) {
        const QStringList tail = halves[1].split(u':', Qt::SkipEmptyParts);
        while (groups.size() + tail.size() < 8)
            groups.append(QStringLiteral("0"));
        groups += tail;
    }
    return groups.mid(0, 4).join(u':') + QStringLiteral("::/64");
}

} // namespace kai
