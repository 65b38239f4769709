#pragma once

#include "domain/user.h"

#include <QJsonObject>

#include <optional>

namespace kai {

/// A user as administrators see one.
struct UserAccount
{
    UserId id; ///< the user's
    User user;
    QDateTime createdAt; ///< UTC
    std::optional<QDateTime> blockedAt; ///< since when nobody may log in with it

    friend bool operator==(const UserAccount &, const UserAccount &) = default;
};

enum class UserAction { Created, Changed, PasswordSet, SessionsEnded };

template<> struct WireNames<UserAction>
{
    static constexpr std::array<std::pair<UserAction, const char *>, 4> values {{
        {UserAction::Created, "created"},
        {UserAction::Changed, "changed"},
        {UserAction::PasswordSet, "passwordSet"},
        {UserAction::SessionsEnded, "sessionsEnded"},
    }};
};

/// One line of an account's history. Passwords are never part of it.
struct UserChange
{
    UserChangeId id;
    QDateTime createdAt;
    UserId userId;
    std::optional<UserId> actorId; ///< none for the set-up of the program
    QString actorName;
    QString address; ///< of the actor's client
    UserAction action = UserAction::Changed;
    QJsonObject before; ///< empty for a new account and where nothing of it changed
    QJsonObject after;
};

} // namespace kai
