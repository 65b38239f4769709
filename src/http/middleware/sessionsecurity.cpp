#include "http/middleware/middlewares.h"

#include "http/answers.h"

namespace kai::http {

SessionSecurity::SessionSecurity(AuthService &auth)
    : m_auth(auth)
{
}

Result<Actor> SessionSecurity::authenticate(Exchange &exchange) const
{
    const Request &request = exchange.request;
    const std::optional<QByteArray> cookie = sessionCookie(request);
    const bool hasAuthorization = request.headers.contains("Authorization");
    if (cookie && hasAuthorization)
        return failure({ErrorKind::Malformed, QStringLiteral("auth.twoCredentials")});
    if (cookie) {
        exchange.credential = Credential::Cookie;
        return m_auth.authenticateSession(QString::fromLatin1(*cookie));
    }
    const std::optional<QString> token = bearerToken(request);
    if (!token)
        return failure({ErrorKind::Unauthenticated, QStringLiteral("auth.required")});
    exchange.credential = Credential::Bearer;
    return m_auth.authenticate(*token);
}

Response SessionSecurity::handle(Exchange &exchange, const Next &next) const
{
    if (exchange.route->access == api::Access::Public)
        return next(exchange);
    const Result<Actor> actor = authenticate(exchange);
    if (!actor)
        return problem(exchange, actor.error());
    exchange.actor = *actor;
    exchange.actor->address = exchange.clientAddress;
    if (!api::mayCall(exchange.route->access, actor->role))
        return problem(exchange, forbidden());
    return next(exchange);
}

} // namespace kai::http
