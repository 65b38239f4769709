#pragma once

#include "domain/useraccount.h"
#include "fakehttp.h"

namespace kai::tests {

/// The fake server's accounts, as administrators see them.
class FakePeople
{
public:
    QList<UserAccount> accounts; ///< newest first
    QList<UserChange> changes; ///< newest first
    QHash<UserId, int> sessions; ///< how many logins an account has

    UserId add(const QString &email, const QString &fullName, Role role);
    const UserAccount &account(UserId id) const;

    /// Nothing for a path that is not of people.
    std::optional<HttpAnswer> answer(const HttpRequest &request, const User &user);

private:
    HttpAnswer list(const HttpRequest &request) const;
    HttpAnswer create(const HttpRequest &request, const User &actor);
    HttpAnswer change(UserAccount &account, const QJsonObject &changes, const User &actor);
    void note(UserId id, UserAction action, const User &actor, const QJsonObject &before = {},
              const QJsonObject &after = {});
};

} // namespace kai::tests
