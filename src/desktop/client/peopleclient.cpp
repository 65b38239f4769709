#include "desktop/client/peopleclient.h"

#include "api/json.h"
#include "desktop/client/apianswers.h"

namespace kai {

using api::Operation;

static QStringList pathOf(UserId id)
{
    return {QString::number(id.value())};
}

static Session loginFromJson(const QJsonObject &json)
{
    Session session;
    session.id = json[u"id"].toString();
    session.createdAt = api::timeFromJson(json[u"createdAt"]);
    session.lastUsedAt = api::timeFromJson(json[u"lastUsedAt"]);
    session.expiresAt = api::timeFromJson(json[u"expiresAt"]);
    session.address = json[u"address"].toString();
    session.userAgent = json[u"userAgent"].toString();
    return session;
}

void PeopleClient::accounts(const PeopleQuery &query, const QString &cursor, QObject *receiver,
                            Then<ApiPage<UserAccount>> then)
{
    ApiCall call = callOf(Operation::ListUsers);
    addText(call.query, QStringLiteral("query"), query.text);
    if (query.role)
        addText(call.query, QStringLiteral("role"), wireName(*query.role));
    addPaging(call.query, cursor);
    m_transport.send(
        call, receiver,
        asPage<UserAccount>(m_transport.server(), api::userAccountFromJson, std::move(then)));
}

void PeopleClient::create(const QJsonObject &body, QObject *receiver, Then<UserAccount> then)
{
    ApiCall call = callOf(Operation::CreateUser);
    call.body = body;
    m_transport.send(
        call, receiver,
        asObject<UserAccount>(m_transport.server(), api::userAccountFromJson, std::move(then)));
}

void PeopleClient::change(UserId id, const QJsonObject &changes, QObject *receiver,
                          Then<UserAccount> then)
{
    ApiCall call = callOf(Operation::ChangeUser, pathOf(id));
    call.body = changes;
    m_transport.send(
        call, receiver,
        asObject<UserAccount>(m_transport.server(), api::userAccountFromJson, std::move(then)));
}

void PeopleClient::setPassword(UserId id, const QString &password, QObject *receiver,
                               Then<ApiReply> then)
{
    ApiCall call = callOf(Operation::SetUserPassword, pathOf(id));
    call.body = QJsonObject {{QStringLiteral("newPassword"), password}};
    m_transport.send(call, receiver, std::move(then));
}

void PeopleClient::sessions(UserId id, QObject *receiver, Then<ApiPage<Session>> then)
{
    m_transport.send(callOf(Operation::ListUserSessions, pathOf(id)), receiver,
                     asPage<Session>(m_transport.server(), loginFromJson, std::move(then)));
}

void PeopleClient::endSessions(UserId id, QObject *receiver, Then<ApiReply> then)
{
    m_transport.send(callOf(Operation::EndUserSessions, pathOf(id)), receiver, std::move(then));
}

void PeopleClient::history(UserId id, QObject *receiver, Then<ApiPage<UserChange>> then)
{
    ApiCall call = callOf(Operation::GetUserHistory, pathOf(id));
    addPaging(call.query, {});
    m_transport.send(
        call, receiver,
        asPage<UserChange>(m_transport.server(), api::userChangeFromJson, std::move(then)));
}

} // namespace kai
