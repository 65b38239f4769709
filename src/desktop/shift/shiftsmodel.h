#pragma once

#include "desktop/client/moneyclient.h"
#include "desktop/widgets/cursortable.h"

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

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;
    bool isSum(int column) const override;

private:
    MoneyClient m_client;
};

} // namespace kai
