#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/orders/bulkwork.h"
#include "desktop/widgets/noticebar.h"

#include <QFrame>

namespace kai {

namespace Ui {
class BulkBar;
}

/// What can be done to all orders that are chosen. Hidden while that is one or none.
class BulkBar : public QFrame
{
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent = nullptr);
    ~BulkBar() override;

    void setClient(ApiClient &client) { m_client = &client; }
    void offer(const QList<Order> &orders);
    /// Nothing is chosen any more, and nothing goes on.
    void reset();

Q_SIGNALS:
    void told(kai::Notice kind, const QString &text);
    void orderChanged(const kai::Order &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void sendMails();
    void sendNewestMail(const Order &order, QObject *receiver, const Then<Money> &then);
    void tellOfMails();
    void askForCancellation();
    void showState();

    std::unique_ptr<Ui::BulkBar> m_ui;
    ApiClient *m_client = nullptr;
    QList<Order> m_orders;
    BulkWork m_work;
};

} // namespace kai
