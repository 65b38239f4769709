#pragma once

#include "desktop/client/moneyclient.h"
#include "desktop/widgets/cursortable.h"

namespace kai {

/// The cases of the payments desk as they are listed, newest first.
class DeskCasesModel : public CursorTable<DeskCase>
{
    Q_OBJECT

public:
    enum Column { Opened, Kind, OrderCode, Arrived, State, ColumnCount };

    explicit DeskCasesModel(const MoneyClient &client, QObject *parent = nullptr);

    void load(const CaseQuery &query);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;
    bool isSum(int column) const override;

private:
    MoneyClient m_client;
    CaseQuery m_query;
};

} // namespace kai
