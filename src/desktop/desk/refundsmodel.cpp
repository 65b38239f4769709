#include "desktop/desk/refundsmodel.h"

#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"

namespace kai {

RefundsModel::RefundsModel(const MoneyClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void RefundsModel::load(std::optional<RefundStatus> status)
{
    m_status = status;
    reload();
}

void RefundsModel::request(const QString &cursor, QObject *receiver)
{
    m_client.refunds(m_status, cursor, receiver,
                     [this](const Answer<ApiPage<Refund>> &page) { takePage(page); });
}

int RefundsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RefundsModel::text(int row, int column) const
{
    const Refund &refund = item(row);
    switch (Column(column)) {
    case Requested:
        return Labels::dateTime(refund.createdAt, Labels::railwayZone());
    case OrderCode:
        return refund.orderCode;
    case Amount:
        return refund.amount.toString();
    case Channel:
        return MoneyLabels::of(refund.channel);
    case Status:
        return MoneyLabels::of(refund.status);
    case PayoutTo:
        return refund.payoutTo;
    case ColumnCount:
        break;
    }
    return {};
}

QString RefundsModel::title(int column) const
{
    switch (Column(column)) {
    case Requested:
        return tr("Asked for");
    case OrderCode:
        return tr("Order");
    case Amount:
        return tr("Amount");
    case Channel:
        return tr("Goes back by");
    case Status:
        return tr("Status");
    case PayoutTo:
        return tr("Account of the payer");
    case ColumnCount:
        break;
    }
    return {};
}

bool RefundsModel::isSum(int column) const
{
    return column == Amount;
}

} // namespace kai
