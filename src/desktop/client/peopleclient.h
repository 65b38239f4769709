#pragma once

#include "desktop/client/apipage.h"
#include "desktop/client/apitransport.h"
#include "domain/useraccount.h"

namespace kai {

struct PeopleQuery
{
    QString text; ///< a part of the address or the name
    std::optional<Role> role;

    friend bool operator==(const PeopleQuery &, const PeopleQuery &) = default;
};

/// The contract's calls about accounts, for administrators. As ApiClient: each answers once, unless
/// its receiver is gone.
class PeopleClient
{
public:
    explicit PeopleClient(ApiTransport &transport)
        : m_transport(transport)
    {
    }

    void accounts(const PeopleQuery &query, const QString &cursor, QObject *receiver,
                  Then<ApiPage<UserAccount>> then);
    void create(const QJsonObject &body, QObject *receiver, Then<UserAccount> then);
    /// Only what `changes` holds is replaced.
    void change(UserId id, const QJsonObject &changes, QObject *receiver, Then<UserAccount> then);
    void setPassword(UserId id, const QString &password, QObject *receiver, Then<ApiReply> then);
    void sessions(UserId id, QObject *receiver, Then<ApiPage<Session>> then);
    void endSessions(UserId id, QObject *receiver, Then<ApiReply> then);
    void history(UserId id, QObject *receiver, Then<ApiPage<UserChange>> then);

private:
    ApiTransport &m_transport;
};

} // namespace kai
