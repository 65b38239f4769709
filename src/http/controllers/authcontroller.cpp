#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/controllers/sessionjson.h"

namespace kai::http {

static ClientInfo clientOf(const Exchange &exchange)
{
    return {exchange.clientAddress,
            QString::fromUtf8(exchange.request.headers.value("User-Agent").left(200))};
}

static QByteArray cookieHeader(const QByteArray &value, std::chrono::seconds lifetime)
{
    return sessionCookieName + '=' + value + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age="
           + QByteArray::number(qint64(lifetime.count()));
}

static Response granted(const Exchange &exchange, const LoginGrant &grant, int status)
{
    const QJsonObject data {{QStringLiteral("accessToken"), grant.accessToken},
                            {QStringLiteral("tokenType"), QStringLiteral("Bearer")},
                            {QStringLiteral("expiresIn"), qint64(grant.expiresIn.count())},
                            {QStringLiteral("refreshToken"), grant.refreshToken},
                            {QStringLiteral("sessionId"), grant.sessionId},
                            {QStringLiteral("csrfToken"), grant.csrfToken},
                            {QStringLiteral("user"), api::toJson(grant.user)}};
    Response response = success(exchange, data, status);
    response.headers.append("Set-Cookie",
                            cookieHeader(grant.sessionCookie.toLatin1(), grant.sessionLifetime));
    return response;
}

static Response answerGrant(Exchange &exchange, const Result<LoginGrant> &grant, int status)
{
    return grant ? granted(exchange, *grant, status) : problem(exchange, grant.error());
}

static Response registerUser(Exchange &exchange, AuthService &auth)
{
    const QJsonObject &body = exchange.body;
    const Registration registration {body[u"email"].toString(), body[u"password"].toString(),
                                     body[u"fullName"].toString(), body[u"phone"].toString()};
    return answerGrant(exchange, auth.registerUser(registration, clientOf(exchange)), 201);
}

static Response login(Exchange &exchange, AuthService &auth)
{
    // Empty ones go the whole way, so that they answer like a wrong password.
    const QJsonObject &body = exchange.body;
    return answerGrant(
        exchange,
        auth.login(body[u"email"].toString(), body[u"password"].toString(), clientOf(exchange)),
        200);
}

static Response refresh(Exchange &exchange, AuthService &auth)
{
    return answerGrant(exchange, auth.refresh(exchange.body[u"refreshToken"].toString()), 200);
}

static Response changePassword(Exchange &exchange, AuthService &auth)
{
    const Result<void> changed
        = auth.changePassword(*exchange.actor, exchange.body[u"oldPassword"].toString(),
                              exchange.body[u"newPassword"].toString());
    return changed ? noContent() : problem(exchange, changed.error());
}

static Response logout(Exchange &exchange, AuthService &auth)
{
    const Result<void> done = auth.logout(*exchange.actor);
    if (!done)
        return problem(exchange, done.error());
    Response response = noContent();
    response.headers.append("Set-Cookie", cookieHeader({}, std::chrono::seconds(0)));
    return response;
}

static Response listSessions(Exchange &exchange, AuthService &auth)
{
    const Result<QList<Session>> sessions = auth.sessions(*exchange.actor);
    if (!sessions)
        return problem(exchange, sessions.error());
    return jsonResponse(200,
                        envelope(exchange, sessionsToJson(*sessions, *exchange.actor), QString()));
}

static Response getCaptcha(Exchange &exchange, CaptchaService &captcha)
{
    return answer(exchange,
                  captcha.invitation(exchange.query[u"action"].toString(), exchange.clientAddress),
                  [](const QJsonObject &invitation) { return invitation; });
}

void addAuthHandlers(HandlerTable &handlers, AuthService &auth, CaptchaService &captcha)
{
    using api::Operation;
    handlers.add(Operation::GetCaptcha, [&](Exchange &e) { return getCaptcha(e, captcha); });
    handlers.add(Operation::Register, [&](Exchange &e) { return registerUser(e, auth); });
    handlers.add(Operation::Login, [&](Exchange &e) { return login(e, auth); });
    handlers.add(Operation::Refresh, [&](Exchange &e) { return refresh(e, auth); });
    handlers.add(Operation::Logout, [&](Exchange &e) { return logout(e, auth); });
    handlers.add(Operation::ChangePassword, [&](Exchange &e) { return changePassword(e, auth); });
    handlers.add(Operation::ListSessions, [&](Exchange &e) { return listSessions(e, auth); });
    handlers.add(Operation::GetMe, [&](Exchange &e) {
        return answer(e, auth.user(*e.actor), [](const User &user) { return api::toJson(user); });
    });
    handlers.add(Operation::EndSession, [&](Exchange &e) {
        const Result<void> ended
            = auth.endSession(*e.actor, e.pathParameters[QStringLiteral("id")]);
        return ended ? noContent() : problem(e, ended.error());
    });
}

} // namespace kai::http
