#pragma once

#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>

namespace kai {

/// Ordered by power: an operation open to a role is open to those after it.
enum class Role { Customer, Cashier, Supervisor, Admin };

template<> struct WireNames<Role>
{
    static constexpr std::array<std::pair<Role, const char *>, 4> values {{
        {Role::Customer, "customer"},
        {Role::Cashier, "cashier"},
        {Role::Supervisor, "supervisor"},
        {Role::Admin, "admin"},
    }};
};

struct User
{
    UserId id;
    QString email; ///< in lower case; unique
    QString fullName;
    QString phone;
    Role role = Role::Customer;

    friend bool operator==(const User &, const User &) = default;
};

/// A login. It ends by logout, by revocation, by idleness or by age.
struct Session
{
    QString id; ///< UUID
    UserId userId;
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QDateTime expiresAt;
    QString address; ///< the client's, at login
    QString userAgent;

    friend bool operator==(const Session &, const Session &) = default;
};

/// Who acts: the user of the session that a request was authenticated with.
struct Actor
{
    UserId userId;
    Role role = Role::Customer;
    QString sessionId;
    QString address {}; ///< of the client, for histories; empty where it is not known

    bool isOperator() const { return role >= Role::Cashier; }
    /// The rule for every object that belongs to a user.
    bool maySee(UserId owner) const { return isOperator() || owner == userId; }
};

} // namespace kai
