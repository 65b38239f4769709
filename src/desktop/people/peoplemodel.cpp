#include "desktop/people/peoplemodel.h"

#include "desktop/words/labels.h"

namespace kai {

PeopleModel::PeopleModel(const PeopleClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void PeopleModel::load(const PeopleQuery &query)
{
    m_query = query;
    reload();
}

void PeopleModel::replace(const UserAccount &account)
{
    CursorTable::replace(account, [&](const UserAccount &shown) { return shown.id == account.id; });
}

void PeopleModel::request(const QString &cursor, QObject *receiver)
{
    m_client.accounts(m_query, cursor, receiver,
                      [this](const Answer<ApiPage<UserAccount>> &page) { takePage(page); });
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PeopleModel::text(int row, int column) const
{
    const UserAccount &account = item(row);
    switch (Column(column)) {
    case FullName:
        return account.user.fullName;
    case Email:
        return account.user.email;
    case RoleName:
        return Labels::of(account.user.role);
    case State:
        return account.blockedAt ? tr("⊘ Blocked") : tr("Open", "account");
    case Since:
        return Labels::dateTime(account.createdAt, Labels::railwayZone());
    case ColumnCount:
        break;
    }
    return {};
}

QString PeopleModel::title(int column) const
{
    switch (Column(column)) {
    case FullName:
        return tr("Name");
    case Email:
        return tr("E-mail");
    case RoleName:
        return tr("Role");
    case State:
        return tr("State");
    case Since:
        return tr("Since");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai
