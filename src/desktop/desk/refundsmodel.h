#pragma once

#include "desktop/client/moneyclient.h"
#include "desktop/widgets/cursortable.h"

namespace kai {

/// Refunds as they are listed, newest first.
class RefundsModel : public CursorTable<Refund>
{
    Q_OBJECT

public:
    enum Column { Requested, OrderCode, Amount, Channel, Status, PayoutTo, ColumnCount };

    explicit RefundsModel(const MoneyClient &client, QObject *parent = nullptr);

    void load(std::optional<RefundStatus> status);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    void request(const QString &cursor, QObject *receiver) override;
    QString text(int row, int column) const override;
    QString title(int column) const override;
    bool isSum(int column) const override;

private:
    MoneyClient m_client;
    std::optional<RefundStatus> m_status;
};

} // namespace kai
