#pragma once

#include "desktop/payments/paymentselection.h"
#include "desktop/widgets/cursortable.h"

namespace kai {

/// Payment attempts as they are listed, newest first.
class PaymentsModel : public CursorTable<Payment>
{
    Q_OBJECT

public:
    enum Column { Made, OrderCode, Attempt, Method, Kind, Status, Amount, PaidAt, ColumnCount };

    explicit PaymentsModel(ApiClient &client, QObject *parent = nullptr);

    void load(const PaymentSelection &selection);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;
    bool isSum(int column) const override;

private:
    ApiClient &m_client;
    PaymentSelection m_selection;
};

} // namespace kai
