#include "http/controllers/controllers.h"

#include "http/answers.h"
#include "http/controllers/sessionjson.h"

namespace kai::http {

static QJsonObject accountJson(const UserAccount &account)
{
    return api::toJson(account);
}

/// Calls `handle` with the user that the path names.
template<class Handle> static Response withUser(Exchange &exchange, Handle &&handle)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    return id ? handle(UserId(*id)) : problem(exchange, id.error());
}

static Response done(Exchange &exchange, const Result<void> &result)
{
    return result ? noContent() : problem(exchange, result.error());
}

static Response listUsers(Exchange &exchange, UserService &users)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    UserFilter filter;
    filter.query = query.text(QStringLiteral("query"), 100);
    filter.role = query.word<Role>(QStringLiteral("role"));
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, users.users(*exchange.actor, filter, page));
}

static Response createUser(Exchange &exchange, UserService &users)
{
    const QJsonObject &body = exchange.body;
    const Registration registration {body[u"email"].toString(), body[u"password"].toString(),
                                     body[u"fullName"].toString(), body[u"phone"].toString()};
    const Role role = fromWireName<Role>(body[u"role"].toString()).value_or(Role::Customer);
    return answer(exchange, users.create(*exchange.actor, registration, role), accountJson, 201);
}

static UserAccountChange changeFrom(const QJsonObject &body)
{
    UserAccountChange change;
    if (body.contains(u"fullName"))
        change.fullName = body[u"fullName"].toString();
    if (body.contains(u"phone"))
        change.phone = body[u"phone"].toString();
    if (body.contains(u"role"))
        change.role = fromWireName<Role>(body[u"role"].toString());
    if (body.contains(u"blocked"))
        change.blocked = body[u"blocked"].toBool();
    return change;
}

static Response listSessions(Exchange &exchange, UserService &users, UserId id)
{
    const Result<QList<Session>> sessions = users.sessions(*exchange.actor, id);
    if (!sessions)
        return problem(exchange, sessions.error());
    return jsonResponse(200,
                        envelope(exchange, sessionsToJson(*sessions, *exchange.actor), QString()));
}

static Response history(Exchange &exchange, UserService &users, UserId id)
{
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, users.history(*exchange.actor, id, page));
}

void addUserHandlers(HandlerTable &handlers, UserService &users)
{
    using api::Operation;
    const auto add = [&](Operation operation, auto handle) {
        handlers.add(operation, [&users, handle](Exchange &e) {
            return withUser(e, [&](UserId id) { return handle(e, users, id); });
        });
    };
    handlers.add(Operation::ListUsers, [&](Exchange &e) { return listUsers(e, users); });
    handlers.add(Operation::CreateUser, [&](Exchange &e) { return createUser(e, users); });
    add(Operation::GetUser, [](Exchange &e, UserService &service, UserId id) {
        return answer(e, service.user(*e.actor, id), accountJson);
    });
    add(Operation::ChangeUser, [](Exchange &e, UserService &service, UserId id) {
        return answer(e, service.change(*e.actor, id, changeFrom(e.body)), accountJson);
    });
    add(Operation::SetUserPassword, [](Exchange &e, UserService &service, UserId id) {
        return done(e, service.setPassword(*e.actor, id, e.body[u"newPassword"].toString()));
    });
    add(Operation::EndUserSessions, [](Exchange &e, UserService &service, UserId id) {
        return done(e, service.endSessions(*e.actor, id));
    });
    add(Operation::ListUserSessions, listSessions);
    add(Operation::GetUserHistory, history);
}

} // namespace kai::http
