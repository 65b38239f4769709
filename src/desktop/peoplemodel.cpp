#include "desktop/peoplemodel.h"

#include "desktop/labels.h"

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

QString PeopleModel::text(const UserAccount &account, Column column)
{
    switch (column) {
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

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(item(index.row()), Column(index.column()));
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
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
