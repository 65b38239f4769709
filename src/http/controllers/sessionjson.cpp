#include "http/controllers/sessionjson.h"

#include "api/json.h"

namespace kai::http {

static QJsonObject sessionToJson(const Session &session, const Actor &actor)
{
    return {{QStringLiteral("id"), session.id},
            {QStringLiteral("createdAt"), api::timeToJson(session.createdAt)},
            {QStringLiteral("lastUsedAt"), api::timeToJson(session.lastUsedAt)},
            {QStringLiteral("expiresAt"), api::timeToJson(session.expiresAt)},
            {QStringLiteral("address"), session.address},
            {QStringLiteral("userAgent"), session.userAgent},
            {QStringLiteral("current"), session.id == actor.sessionId}};
}

QJsonArray sessionsToJson(const QList<Session> &sessions, const Actor &actor)
{
    QJsonArray list;
    for (const Session &session : sessions)
        list.append(sessionToJson(session, actor));
    return list;
}

} // namespace kai::http
