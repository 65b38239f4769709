#include "desktop/paymentsmodel.h"

#include "desktop/labels.h"

namespace kai {

PaymentsModel::PaymentsModel(ApiClient &client, QObject *parent)
    : CursorTable(parent)
    , m_client(client)
{
}

void PaymentsModel::load(const PaymentSelection &selection)
{
    m_selection = selection;
    reload();
}

void PaymentsModel::request(const QString &cursor, QObject *receiver)
{
    m_client.payments(m_selection.query, cursor, receiver,
                      [this](const Answer<ApiPage<Payment>> &page) {
                          const auto selected = page.map([this](const ApiPage<Payment> &read) {
                              return selectedOf(read, m_selection);
                          });
                          takePage(selected);
                          // A view asks for more only when it has got something.
                          if (selected && selected->items.isEmpty())
                              fetchMore({});
                      });
}

int PaymentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PaymentsModel::text(const Payment &payment, Column column)
{
    switch (column) {
    case Made:
        return Labels::dateTime(payment.createdAt, Labels::railwayZone());
    case OrderCode:
        return payment.orderCode;
    case Attempt:
        return QString::number(payment.attempt);
    case Method:
        return Labels::of(payment.method);
    case Kind:
        return Labels::paidWith(payment.gatewayPaymentType);
    case Status:
        return Labels::of(payment.status);
    case Amount:
        return payment.amount.toString();
    case PaidAt:
        return Labels::dateTime(payment.paidAt, Labels::railwayZone());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PaymentsModel::data(const QModelIndex &index, int role) const
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

QVariant PaymentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Made:
        return tr("Begun");
    case OrderCode:
        return tr("Order");
    case Attempt:
        return tr("Attempt");
    case Method:
        return tr("Method");
    case Kind:
        return tr("Paid with");
    case Status:
        return tr("Status");
    case Amount:
        return tr("Amount");
    case PaidAt:
        return tr("Paid at");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace kai
