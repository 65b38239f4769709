#pragma once

#include "desktop/cursortable.h"
#include "desktop/moneyclient.h"

namespace kai {

/// Cashiers' shifts as they are listed, newest first.
class ShiftsModel : public CursorTable<Shift>
{
    Q_OBJECT

public:
    enum Column { Opened, Closed, Cashier, Sales, Counted, Difference, ColumnCount };

    explicit ShiftsModel(const MoneyClient &client, QObject *parent = nullptr);

    void load() { reload(); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;

private:
    static QString text(const Shift &shift, Column column);

    MoneyClient m_client;
};

} // namespace kai
