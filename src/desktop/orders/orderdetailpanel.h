#pragma once

#include "desktop/client/apiclient.h"

#include <QFrame>

namespace kai {

namespace Ui {
class OrderDetailPanel;
}

/// One order: passengers, money, tickets, and the way to its payment.
class OrderDetailPanel : public QFrame
{
    Q_OBJECT

public:
    explicit OrderDetailPanel(QWidget *parent = nullptr);
    ~OrderDetailPanel() override;

    void setClient(ApiClient &client);
    /// Shows what the list knows at once, and what the server says as soon as it answers.
    void open(const Order &order);
    void close();

Q_SIGNALS:
    void payRequested(const kai::Order &order);
    /// Something was done to the order; `what` says it in words.
    void changed(const QString &what);
    /// The server told a newer state than the list had.
    void orderRead(const kai::Order &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void present(const Order &order);
    void fillPassengers();
    void updateTexts();

    std::unique_ptr<Ui::OrderDetailPanel> m_ui;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round;
    std::optional<Order> m_order;
};

/// True once tickets have been made for an order in this status.
bool hasTickets(OrderStatus status);

} // namespace kai
