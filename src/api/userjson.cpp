#include "api/json.h"

#include "api/jsonparts.h"

namespace kai::api {

QJsonObject toJson(const User &user)
{
    return {{QStringLiteral("id"), user.id.value()},
            {QStringLiteral("email"), user.email},
            {QStringLiteral("fullName"), user.fullName},
            {QStringLiteral("phone"), user.phone},
            {QStringLiteral("role"), wireName(user.role)}};
}

User userFromJson(const QJsonObject &json)
{
    return {UserId(json[u"id"].toInteger()), json[u"email"].toString(),
            json[u"fullName"].toString(), json[u"phone"].toString(), word<Role>(json[u"role"])};
}

QJsonObject toJson(const UserAccount &account)
{
    QJsonObject json = toJson(account.user);
    json[u"createdAt"] = timeToJson(account.createdAt);
    json[u"blockedAt"] = account.blockedAt ? timeToJson(*account.blockedAt) : QJsonValue::Null;
    return json;
}

UserAccount userAccountFromJson(const QJsonObject &json)
{
    UserAccount account;
    account.user = userFromJson(json);
    account.id = account.user.id;
    account.createdAt = timeFromJson(json[u"createdAt"]);
    if (json[u"blockedAt"].isString())
        account.blockedAt = timeFromJson(json[u"blockedAt"]);
    return account;
}

QJsonObject toJson(const UserChange &change)
{
    QJsonValue actor = QJsonValue::Null;
    if (change.actorId)
        actor = QJsonObject {{QStringLiteral("id"), change.actorId->value()},
                             {QStringLiteral("fullName"), change.actorName}};
    return {{QStringLiteral("id"), change.id.value()},
            {QStringLiteral("at"), timeToJson(change.createdAt)},
            {QStringLiteral("actor"), actor},
            {QStringLiteral("address"), change.address},
            {QStringLiteral("action"), wireName(change.action)},
            {QStringLiteral("before"), objectOrNull(change.before)},
            {QStringLiteral("after"), objectOrNull(change.after)}};
}

UserChange userChangeFromJson(const QJsonObject &json)
{
    UserChange change;
    change.id = UserChangeId(json[u"id"].toInteger());
    change.createdAt = timeFromJson(json[u"at"]);
    if (json[u"actor"].isObject()) {
        change.actorId = UserId(json[u"actor"][u"id"].toInteger());
        change.actorName = json[u"actor"][u"fullName"].toString();
    }
    change.address = json[u"address"].toString();
    change.action = word<UserAction>(json[u"action"]);
    change.before = json[u"before"].toObject();
    change.after = json[u"after"].toObject();
    return change;
}

} // namespace kai::api
