#include "desktop/payments/paymentsmodel.h"

#include "desktop/words/labels.h"

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

QString PaymentsModel::text(int row, int column) const
{
    const Payment &payment = item(row);
    switch (Column(column)) {
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

QString PaymentsModel::title(int column) const
{
    switch (Column(column)) {
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

bool PaymentsModel::isSum(int column) const
{
    return column == Amount;
}

} // namespace kai
