#include "desktop/orders/ordersmodel.h"

#include "desktop/words/labels.h"

#include <QFont>

namespace kai {

OrdersModel::OrdersModel(ApiClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void OrdersModel::load(const OrderQuery &query)
{
    m_query = query;
    reload();
}

void OrdersModel::update(const Order &order)
{
    replace(order, [&order](const Order &shown) { return shown.id == order.id; });
}

bool OrdersModel::contains(const QString &code) const
{
    for (int row = 0; row < itemCount(); ++row) {
        if (item(row).code == code)
            return true;
    }
    return false;
}

void OrdersModel::request(const QString &cursor, QObject *receiver)
{
    m_client.orders(m_query, cursor, receiver,
                    [this](const Answer<ApiPage<Order>> &page) { takePage(page); });
}

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

static QString names(const Order &order)
{
    if (order.passengers.isEmpty())
        return {};
    const QString first = order.passengers.first().details.name;
    const qsizetype others = order.passengers.size() - 1;
    return others == 0 ? first : QStringLiteral("%1 +%2").arg(first).arg(others);
}

QString OrdersModel::text(int row, int column) const
{
    const Order &order = item(row);
    switch (Column(column)) {
    case Code:
        return order.code;
    case Status:
        return Labels::of(order.status);
    case Departs:
        return Labels::dateTime(order.trip.from.departure, order.trip.from.timeZone);
    case Journey:
        return QStringLiteral("%1 → %2").arg(order.trip.from.stationCode,
                                             order.trip.to.stationCode);
    case TrainName:
        return Labels::trainName(order.trip.train);
    case Travellers:
        return names(order);
    case Total:
        return order.total().toString();
    case Made:
        return Labels::dateTime(order.createdAt, Labels::railwayZone());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole && index.isValid())
        return Labels::trip(item(index.row()).trip);
    if (role != Qt::FontRole)
        return CursorTable::data(index, role);
    QFont font;
    font.setBold(index.column() == Code);
    return font;
}

QString OrdersModel::title(int column) const
{
    switch (Column(column)) {
    case Code:
        return tr("Code");
    case Status:
        return tr("Status");
    case Departs:
        return tr("Departure");
    case Journey:
        return tr("Route");
    case TrainName:
        return tr("Train");
    case Travellers:
        return tr("Passengers");
    case Total:
        return tr("Total");
    case Made:
        return tr("Ordered");
    case ColumnCount:
        break;
    }
    return {};
}

bool OrdersModel::isSum(int column) const
{
    return column == Total;
}

} // namespace kai
