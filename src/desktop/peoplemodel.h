#pragma once

#include "desktop/cursortable.h"
#include "desktop/peopleclient.h"

namespace kai {

/// Accounts, newest first.
class PeopleModel : public CursorTable<UserAccount>
{
    Q_OBJECT

public:
    enum Column { FullName, Email, RoleName, State, Since, ColumnCount };

    explicit PeopleModel(const PeopleClient &client, QObject *parent = nullptr);

    void load(const PeopleQuery &query);
    void replace(const UserAccount &account);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;

private:
    static QString text(const UserAccount &account, Column column);

    PeopleClient m_client;
    PeopleQuery m_query;
};

} // namespace kai
