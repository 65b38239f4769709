#include "fakepeople.h"

#include "api/json.h"

#include <QJsonArray>

namespace kai::tests {

UserId FakePeople::add(const QString &email, const QString &fullName, Role role)
{
    UserAccount account;
    account.id = UserId(accounts.size() + 1);
    account.user = {account.id, email, fullName, u"081234567890"_qs, role};
    account.createdAt = now();
    accounts.prepend(account);
    return account.id;
}

static QList<UserAccount>::const_iterator find(const QList<UserAccount> &accounts, UserId id)
{
    return std::find_if(accounts.begin(), accounts.end(),
                        [id](const UserAccount &account) { return account.id == id; });
}

const UserAccount &FakePeople::account(UserId id) const
{
    return *find(accounts, id);
}

void FakePeople::note(UserId id, UserAction action, const User &actor, const QJsonObject &before,
                      const QJsonObject &after)
{
    UserChange change;
    change.id = UserChangeId(changes.size() + 1);
    change.createdAt = now();
    change.userId = id;
    change.actorId = actor.id;
    change.actorName = actor.fullName;
    change.action = action;
    change.before = before;
    change.after = after;
    changes.prepend(change);
}

std::optional<HttpAnswer> FakePeople::answer(const HttpRequest &request, const User &user)
{
    const QStringList parts = request.path.mid(int(qstrlen("/api/v1/"))).split(u'/');
    if (parts[0] != u"users")
        return std::nullopt;
    if (user.role != Role::Admin)
        return problem(403, u"auth.forbidden"_qs);
    if (parts.size() == 1)
        return request.method == "POST" ? create(request, user) : list(request);
    const auto found = find(accounts, UserId(parts[1].toLongLong()));
    if (found == accounts.cend())
        return problem(404, u"resource.notFound"_qs);
    UserAccount &account = accounts[found - accounts.cbegin()];
    if (parts.size() == 2)
        return change(account, request.body, user);
    if (parts[2] == u"password") {
        sessions[account.id] = 0;
        note(account.id, UserAction::PasswordSet, user);
        return HttpAnswer {204, {}, {}};
    }
    QJsonArray rows;
    if (parts[2] == u"history") {
        for (const UserChange &change : std::as_const(changes)) {
            if (change.userId == account.id)
                rows.append(api::toJson(change));
        }
        return data(rows);
    }
    if (request.method == "DELETE") {
        sessions[account.id] = 0;
        note(account.id, UserAction::SessionsEnded, user);
        return HttpAnswer {204, {}, {}};
    }
    const QString now = tests::now().toString(Qt::ISODate);
    for (int i = 0; i < sessions.value(account.id); ++i) {
        rows.append(QJsonObject {{u"id"_qs, QString::number(i)},
                                 {u"createdAt"_qs, now},
                                 {u"lastUsedAt"_qs, now},
                                 {u"expiresAt"_qs, now},
                                 {u"address"_qs, u"192.0.2.1"_qs}});
    }
    return data(rows);
}

HttpAnswer FakePeople::list(const HttpRequest &request) const
{
    const QString text = request.query.queryItemValue(u"query"_qs);
    const QString role = request.query.queryItemValue(u"role"_qs);
    QJsonArray rows;
    for (const UserAccount &account : accounts) {
        const User &user = account.user;
        const bool isMeant = user.email.contains(text, Qt::CaseInsensitive)
                             || user.fullName.contains(text, Qt::CaseInsensitive);
        if (isMeant && (role.isEmpty() || role == wireName(user.role)))
            rows.append(api::toJson(account));
    }
    return data(rows);
}

HttpAnswer FakePeople::create(const HttpRequest &request, const User &actor)
{
    const QString email = request.body[u"email"].toString();
    const bool isTaken
        = std::any_of(accounts.begin(), accounts.end(),
                      [&](const UserAccount &account) { return account.user.email == email; });
    if (isTaken)
        return problem(409, u"user.emailTaken"_qs);
    const auto role = fromWireName<Role>(request.body[u"role"].toString());
    const UserId id = add(email, request.body[u"fullName"].toString(), role.value());
    note(id, UserAction::Created, actor);
    return data(api::toJson(account(id)), 201);
}

HttpAnswer FakePeople::change(UserAccount &account, const QJsonObject &changes, const User &actor)
{
    const QJsonObject before = api::toJson(account);
    if (changes.contains(u"fullName"))
        account.user.fullName = changes[u"fullName"].toString();
    if (changes.contains(u"phone"))
        account.user.phone = changes[u"phone"].toString();
    if (changes.contains(u"role"))
        account.user.role = fromWireName<Role>(changes[u"role"].toString()).value();
    if (changes.contains(u"blocked")) {
        if (account.id == actor.id)
            return problem(422, u"user.self"_qs);
        account.blockedAt.reset();
        if (changes[u"blocked"].toBool())
            account.blockedAt = now();
    }
    note(account.id, UserAction::Changed, actor, before, api::toJson(account));
    return data(api::toJson(account));
}

} // namespace kai::tests
