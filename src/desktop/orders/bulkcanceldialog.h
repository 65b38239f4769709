#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/commandattempt.h"
#include "desktop/client/orderclient.h"
#include "desktop/orders/bulkwork.h"
#include "desktop/widgets/noticebar.h"

#include <QDialog>

namespace kai {

namespace Ui {
class BulkCancelDialog;
}

/// Cancels many orders at once: asks for the price of each, shows what goes back altogether, and
/// does it when a reason is given. Orders that cannot be cancelled are left out and named.
class BulkCancelDialog : public QDialog
{
    Q_OBJECT

public:
    BulkCancelDialog(ApiClient &client, const QList<Order> &orders, QWidget *parent = nullptr);
    ~BulkCancelDialog() override;

    void done(int result) override;

Q_SIGNALS:
    void told(kai::Notice kind, const QString &text);
    void orderChanged(const kai::Order &order);

private:
    enum class Stage { Quoting, Deciding, Cancelling };

    void quoteAll();
    void quote(const Order &order, QObject *receiver, const Then<Money> &then);
    void cancelAll();
    void cancelOne(const Order &order, QObject *receiver, const Then<Money> &then);
    void finishWork();
    void tell();
    void showState();

    std::unique_ptr<Ui::BulkCancelDialog> m_ui;
    OrderClient m_client;
    QList<Order> m_orders;
    QList<Order> m_possible; ///< those that the server gave a price for
    QHash<QString, CommandAttempt> m_attempts; ///< by booking code
    BulkWork m_work;
    Stage m_stage = Stage::Quoting;
};

} // namespace kai
