#pragma once

#include "desktop/client/peopleclient.h"
#include "desktop/widgets/cursortable.h"

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

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;

private:
    PeopleClient m_client;
    PeopleQuery m_query;
};

} // namespace kai
