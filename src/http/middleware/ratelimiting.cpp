#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <QJsonDocument>

namespace kai::http {

using namespace std::chrono_literals;

/// By address. A counter with ten desks behind one address stays far below them.
static constexpr RatePolicy generalPolicy {"general", 600, 10ms};
static constexpr RatePolicy loginPolicy {"login", 100, 1s};
static constexpr RatePolicy registerPolicy {"register", 50, 10s};
static constexpr RatePolicy captchaPolicy {"captcha", 300, 200ms};
static constexpr RatePolicy notificationPolicy {"notification", 2000, 2ms};
/// All addresses together: what the password pool can do at all.
static constexpr RatePolicy allLoginsPolicy {"allLogins", 1000, 20ms};

/// Failed logins of one account from one address: whole again after ten minutes.
static constexpr RatePolicy accountPolicy {"account", 10, 60s};

RateLimiting::RateLimiting(Limits limits, RateLimiter &local, RateLimiter &shared)
    : m_limits(limits)
    , m_local(local)
    , m_shared(shared)
{
}

static void addHeaders(Response &response, const RatePolicy &policy, const RateDecision &decision)
{
    const auto seconds = [](std::chrono::milliseconds time) {
        return QByteArray::number(qint64(std::chrono::ceil<std::chrono::seconds>(time).count()));
    };
    const QByteArray name = QByteArray("\"") + policy.name + '"';
    response.headers.append("RateLimit-Policy", name + ";q=" + QByteArray::number(policy.burst)
                                                    + ";w=" + seconds(policy.window()));
    response.headers.append("RateLimit", name + ";r=" + QByteArray::number(decision.remaining)
                                             + ";t=" + seconds(decision.resetAfter));
}

Response RateLimiting::limited(Exchange &exchange, const Next &next, RateLimiter &limiter,
                               const RatePolicy &policy) const
{
    const Result<RateDecision> decision
        = limiter.take(policy, rateKeyOfAddress(exchange.clientAddress));
    if (!decision)
        return problem(exchange, decision.error());
    Response response
        = decision->allowed ? next(exchange) : problem(exchange, rateExceeded(*decision));
    addHeaders(response, policy, *decision);
    return response;
}

/// The account a login is for, as it was typed. The body is read in earnest by a later layer.
static QString accountKey(const Exchange &exchange)
{
    const QJsonObject body = QJsonDocument::fromJson(exchange.request.body).object();
    return body.value(u"email").toString().trimmed().toLower() + u' '
           + rateKeyOfAddress(exchange.clientAddress);
}

Response RateLimiting::login(Exchange &exchange, const Next &next) const
{
    const QString account = accountKey(exchange);
    const Result<RateDecision> all = m_shared.take(allLoginsPolicy, QStringLiteral("all"));
    const Result<RateDecision> failures = m_shared.peek(accountPolicy, account);
    for (const auto &decision : {all, failures}) {
        if (!decision)
            return problem(exchange, decision.error());
        if (!decision->allowed)
            return problem(exchange, rateExceeded(*decision));
    }
    Response response = limited(exchange, next, m_shared, loginPolicy);
    if (exchange.error && exchange.error->code == u"auth.badCredentials") {
        if (const Result<RateDecision> counted = m_shared.take(accountPolicy, account); !counted)
            return problem(exchange, counted.error());
    }
    return response;
}

Response RateLimiting::handle(Exchange &exchange, const Next &next) const
{
    if (m_limits == Limits::Off)
        return next(exchange);
    switch (exchange.route->limit) {
    case api::Limit::None:
        return next(exchange);
    case api::Limit::General:
        return limited(exchange, next, m_local, generalPolicy);
    case api::Limit::Captcha:
        return limited(exchange, next, m_local, captchaPolicy);
    case api::Limit::Notification:
        return limited(exchange, next, m_local, notificationPolicy);
    case api::Limit::Register:
        return limited(exchange, next, m_shared, registerPolicy);
    case api::Limit::Login:
        return login(exchange, next);
    }
    Q_UNREACHABLE();
}

} // namespace kai::http
