#include "desktop/refundsmodel.h"

#include "desktop/labels.h"
#include "desktop/moneylabels.h"

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

QString RefundsModel::text(const Refund &refund, Column column)
{
    switch (column) {
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

QVariant RefundsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(item(index.row()), column);
    if (role == Qt::TextAlignmentRole)
        return int((column == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant RefundsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
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

} // namespace kai
