#pragma once

#include "http/chain.h"
#include "http/credentials.h"
#include "http/metrics.h"
#include "http/router.h"
#include "http/validation/requestschemas.h"
#include "services/authservice.h"
#include "services/captchaservice.h"
#include "services/ratelimit.h"

#include <QSet>

/// The layers of the chain, each with one thing to do. Their order is in server.cpp.
namespace kai::http {

/// Lets pages of the listed origins, and of no others, call from a browser; answers preflights.
class Cors final : public Middleware
{
public:
    explicit Cors(const QStringList &allowedOrigins);
    const char *name() const override { return "cors"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    QSet<QByteArray> m_allowed;
};

/// Adds to every answer what keeps browsers from misusing it, and the request's id.
class SecurityHeaders final : public Middleware
{
public:
    const char *name() const override { return "securityHeaders"; }
    Response handle(Exchange &exchange, const Next &next) const override;
};

/// Counts and times what passes, by route template.
class Measuring final : public Middleware
{
public:
    explicit Measuring(Metrics &metrics);
    const char *name() const override { return "metrics"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    Metrics &m_metrics;
};

/// One line for each answer: method, route template, status, duration, bytes, client, user, id.
class AccessLog final : public Middleware
{
public:
    const char *name() const override { return "logger"; }
    Response handle(Exchange &exchange, const Next &next) const override;
};

/// Refuses requests for hosts that are not ours, so that no page elsewhere reaches a server in
/// somebody's network under a name of its own. Ours are the configured names, loopback, and the
/// addresses on which the server listens. Ports do not matter: proxies change them.
class HostCheck final : public Middleware
{
public:
    HostCheck(const QStringList &names, const QList<QHostAddress> &listening);
    const char *name() const override { return "host"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    bool isOurs(QByteArrayView host) const;

    QByteArrayList m_names; ///< a handful: looking through them beats a hash
    QList<QHostAddress> m_listening;
};

/// Answers what has no handler: unknown paths, wrong methods, OPTIONS, a full queue.
class Routing final : public Middleware
{
public:
    explicit Routing(const Router &router);
    const char *name() const override { return "router"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    const Router &m_router;
};

/// Compresses the answers that are the same for everybody. Others stay as they are: next to what a
/// caller chose, their length would tell of what they hold (BREACH).
class Compression final : public Middleware
{
public:
    const char *name() const override { return "compression"; }
    Response handle(Exchange &exchange, const Next &next) const override;
};

/// Gives the answers that are the same for everybody an ETag, and answers 304 to whoever has it.
class Revalidation final : public Middleware
{
public:
    const char *name() const override { return "revalidation"; }
    Response handle(Exchange &exchange, const Next &next) const override;
};

/// Whether limits refuse anybody.
enum class Limits { Enforced, Off };

/// PENTA layer 1. Refuses a client that calls too often, by the rules of the route's limit. Logins,
/// registrations, CAPTCHAs and codes that were tried out are counted by all servers together, the
/// rest by each for itself. Failed logins count by account and address together, and, ten times as
/// many, by account alone: then only addresses from which it logged in before go on, so that a
/// stranger elsewhere locks nobody out.
class RateLimiting final : public Middleware
{
public:
    /// `servers` stand side by side: each lets its share of the local limits through.
    RateLimiting(Limits limits, int servers, RateLimiter &local, RateLimiter &shared,
                 AuthService &auth);
    const char *name() const override { return "rateLimit"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    bool isFamiliar(const Exchange &exchange) const;

    Limits m_limits;
    int m_servers;
    RateLimiter &m_local;
    RateLimiter &m_shared;
    AuthService &m_auth;
};

/// PENTA layer 2. Wants a solved CAPTCHA where the route asks for one, and uses it up.
class CaptchaVerification final : public Middleware
{
public:
    /// Without limits no failure makes the next CAPTCHA harder.
    CaptchaVerification(Limits limits, CaptchaService &captcha, Metrics &metrics);
    const char *name() const override { return "captcha"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    Limits m_limits;
    CaptchaService &m_captcha;
    Metrics &m_metrics;
};

/// PENTA layer 3. Finds out who calls, and whether the role suffices: `Authorization: Bearer` or
/// the session cookie, never both.
class SessionSecurity final : public Middleware
{
public:
    explicit SessionSecurity(AuthService &auth);
    const char *name() const override { return "session"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    Result<Actor> authenticate(Exchange &exchange) const;

    AuthService &m_auth;
};

/// PENTA layer 4. Keeps other sites from acting with a visitor's cookie. A bearer token is sent by
/// no browser on its own, so there is nothing to protect with one.
class CsrfProtection final : public Middleware
{
public:
    CsrfProtection(CsrfSigner &csrf, const QStringList &allowedOrigins);
    const char *name() const override { return "csrf"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    bool isKnown(const QByteArray &origin, const Request &request) const;
    bool comesFromOurPage(const Request &request) const;
    bool comesFromForeignPage(const Request &request) const;

    CsrfSigner &m_csrf;
    QSet<QByteArray> m_allowed;
};

/// PENTA layer 5. Holds path, query and body against the written contract, so that a controller
/// reads only what has the right types, lengths and names. What the path cannot name is not found.
class InputValidation final : public Middleware
{
public:
    explicit InputValidation(const RequestSchemas &schemas);
    const char *name() const override { return "validation"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    /// Into `exchange.body`; fails for a body as a whole, `errors` are about its members.
    Result<void> readBody(Exchange &exchange, QList<FieldError> &errors) const;

    const RequestSchemas &m_schemas;
};

/// A handler parses, calls one service method, and presents.
using Handler = std::function<Response(Exchange &)>;

/// The handlers by operation. Filled once at the start, read by all threads after.
class HandlerTable
{
public:
    void add(api::Operation operation, Handler handler) { m_handlers[int(operation)] = handler; }
    const Handler *find(api::Operation operation) const
    {
        const auto found = m_handlers.constFind(int(operation));
        return found == m_handlers.constEnd() ? nullptr : &*found;
    }

private:
    QHash<int, Handler> m_handlers;
};

/// The innermost layer: the handler of the route. Catches what was thrown: a bug, answered as 500.
class ControllerLayer final : public Middleware
{
public:
    explicit ControllerLayer(const HandlerTable &handlers);
    const char *name() const override { return "controller"; }
    Response handle(Exchange &exchange, const Next &next) const override;

private:
    const HandlerTable &m_handlers;
};

} // namespace kai::http
