#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <QJsonDocument>

namespace kai::http {

using namespace std::chrono_literals;

namespace {

/// Whom a rule counts. IPv4 addresses count by themselves (/32), IPv6 ones by their /64.
enum class Whom { Address, Account, AccountAtAddress, User, Everybody };
/// Failures are counted when the answer is known, and looked at before.
enum class What { Requests, Failures };
/// Shared: exact over all servers, in PostgreSQL. Local: this server's part, in memory.
enum class Store { Local, Shared };
/// Who goes on when the rule's limit is reached: addresses from which the account has logged in.
enum class Spared { Nobody, FamiliarAddresses };

struct Rule
{
    RatePolicy policy;
    Whom whom;
    What what = What::Requests;
    Store store = Store::Shared;
    Spared spared = Spared::Nobody;
};

// Nothing here keeps anybody out for longer than a quarter of an hour: no window is longer, and
// what is refused does not count. Where a stranger could use up what a victim needs, the rule
// counts the stranger's address as well, or spares the addresses of the victim.

/// A counter with ten desks behind one address stays far below it.
constexpr Rule general {{"general", 600, 10ms}, Whom::Address, What::Requests, Store::Local};
constexpr Rule notification {
    {"notification", 2000, 2ms}, Whom::Address, What::Requests, Store::Local};

constexpr Rule loginRules[] {{{"login", 100, 1s}, Whom::Address},
                             {{"account", 10, 60s}, Whom::AccountAtAddress, What::Failures},
                             // Guesses from many addresses.
                             {{"accountAnywhere", 100, 9s},
                              Whom::Account,
                              What::Failures,
                              Store::Shared,
                              Spared::FamiliarAddresses},
                             // What the password pool can do at all.
                             {{"allLogins", 1000, 20ms}, Whom::Everybody}};
constexpr Rule registerRules[] {{{"register", 50, 10s}, Whom::Address},
                                {{"allRegistrations", 1000, 100ms}, Whom::Everybody}};
constexpr Rule captchaRules[] {{{"captcha", 300, 200ms}, Whom::Address},
                               {{"allCaptchas", 3000, 10ms}, Whom::Everybody}};
/// Codes and numbers that somebody tries out: what does not exist counts.
constexpr Rule lookUpRules[] {general,
                              {{"lookUp", 60, 10s}, Whom::Address, What::Failures},
                              {{"userLookUp", 60, 10s}, Whom::User, What::Failures}};
constexpr Rule generalRules[] {general};
constexpr Rule notificationRules[] {notification};

std::span<const Rule> rulesOf(api::Limit limit)
{
    switch (limit) {
    case api::Limit::None:
        return {};
    case api::Limit::General:
        return generalRules;
    case api::Limit::Captcha:
        return captchaRules;
    case api::Limit::Notification:
        return notificationRules;
    case api::Limit::Register:
        return registerRules;
    case api::Limit::Login:
        return loginRules;
    case api::Limit::CodeLookUp:
        return lookUpRules;
    }
    Q_UNREACHABLE();
}

/// The account a login is for, as it was typed. The body is read in earnest by a later layer.
QString typedAccount(const Exchange &exchange)
{
    const QJsonObject body = QJsonDocument::fromJson(exchange.request.body).object();
    return body.value(u"email").toString().trimmed().toLower();
}

QString keyOf(Whom whom, const Exchange &exchange)
{
    switch (whom) {
    case Whom::Address:
        return rateKeyOfAddress(exchange.clientAddress);
    case Whom::Account:
        return typedAccount(exchange);
    case Whom::AccountAtAddress:
        return typedAccount(exchange) + u' ' + rateKeyOfAddress(exchange.clientAddress);
    case Whom::User:
        return exchange.actor ? QString::number(exchange.actor->userId.value()) : QString();
    case Whom::Everybody:
        return QStringLiteral("all");
    }
    Q_UNREACHABLE();
}

/// True for an answer that tells a guesser that he guessed wrong.
bool hasFailed(const Exchange &exchange)
{
    return exchange.error
           && (exchange.error->code == u"auth.badCredentials"
               || exchange.error->kind == ErrorKind::NotFound);
}

/// RateLimit and RateLimit-Policy of the IETF's draft "RateLimit header fields for HTTP".
void addHeaders(Response &response, const RatePolicy &policy, const RateDecision &decision)
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

Response refused(Exchange &exchange, const RatePolicy &policy, const RateDecision &decision)
{
    Response response = problem(exchange, rateExceeded(decision));
    addHeaders(response, policy, decision);
    return response;
}

/// A share of what one server may let through when `servers` of them stand side by side.
RatePolicy shareOf(const RatePolicy &policy, int servers)
{
    return {policy.name, qMax(1, policy.burst / servers), policy.period * servers};
}

} // namespace

RateLimiting::RateLimiting(Limits limits, int servers, RateLimiter &local, RateLimiter &shared,
                           AuthService &auth)
    : m_limits(limits)
    , m_servers(qMax(1, servers))
    , m_local(local)
    , m_shared(shared)
    , m_auth(auth)
{
}

/// Asked only where a limit is reached. Without an answer the limit holds.
bool RateLimiting::isFamiliar(const Exchange &exchange) const
{
    const Result<bool> known
        = m_auth.hasLoggedInFrom(exchange.clientAddress, typedAccount(exchange));
    return known && *known;
}

Response RateLimiting::handle(Exchange &exchange, const Next &next) const
{
    const std::span<const Rule> rules = rulesOf(exchange.route->limit);
    if (m_limits == Limits::Off || rules.empty())
        return next(exchange);
    const auto policyOf = [&](const Rule &rule) {
        return rule.store == Store::Local ? shareOf(rule.policy, m_servers) : rule.policy;
    };
    const auto holds = [&](const Rule &rule, const RateDecision &decision) {
        const bool spares = rule.spared == Spared::FamiliarAddresses;
        return !decision.allowed && !(spares && isFamiliar(exchange));
    };
    const auto limiterOf = [&](const Rule &rule) -> RateLimiter & {
        return rule.store == Store::Local ? m_local : m_shared;
    };

    std::optional<RateDecision> first; // of the first rule, which is told to the client
    for (const Rule &rule : rules) {
        if (rule.whom == Whom::User)
            continue; // nobody is known yet
        const QString key = keyOf(rule.whom, exchange);
        const Result<RateDecision> decision = rule.what == What::Requests
                                                  ? limiterOf(rule).take(policyOf(rule), key)
                                                  : limiterOf(rule).peek(policyOf(rule), key);
        if (!decision)
            return problem(exchange, decision.error());
        if (holds(rule, *decision))
            return refused(exchange, policyOf(rule), *decision);
        if (!first)
            first = *decision;
    }
    Response response = next(exchange);
    for (const Rule &rule : rules) {
        const QString key = keyOf(rule.whom, exchange);
        if (rule.what != What::Failures || !hasFailed(exchange) || key.isEmpty())
            continue;
        const Result<RateDecision> counted = limiterOf(rule).take(policyOf(rule), key);
        if (!counted)
            return problem(exchange, counted.error());
        if (holds(rule, *counted))
            return refused(exchange, policyOf(rule), *counted);
    }
    addHeaders(response, policyOf(rules.front()), *first);
    return response;
}

} // namespace kai::http
