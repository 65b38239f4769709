#pragma once

#include "desktop/widgets/cursortable.h"

namespace kai {

/// Orders as they are listed, newest first as the server sorts them.
class OrdersModel : public CursorTable<Order>
{
    Q_OBJECT

public:
    enum Column { Code, Status, Departs, Journey, Travellers, Total, TrainName, Made, ColumnCount };

    explicit OrdersModel(ApiClient &client, QObject *parent = nullptr);

    void load(const OrderQuery &query);
    void update(const Order &order);
    /// True when an order of this code is among the rows that have been read.
    bool contains(const QString &code) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;
    bool isSum(int column) const override;

private:
    ApiClient &m_client;
    OrderQuery m_query;
};

} // namespace kai
