#pragma once

#include "desktop/client/apiclient.h"

#include <QWidget>

class QAction;

namespace kai {

class OrderForm;

namespace Ui {
class OrderActions;
}

/// What can be done to an order after it was made: change, cancel, refund, and read its history.
class OrderActions : public QWidget
{
    Q_OBJECT

public:
    explicit OrderActions(QWidget *parent = nullptr);
    ~OrderActions() override;

    void setClient(ApiClient &client) { m_client = &client; }
    void open(const Order &order);

Q_SIGNALS:
    /// The order has changed; `what` says how, in words.
    void done(const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask(OrderForm *form);
    void updateTexts();

    std::unique_ptr<Ui::OrderActions> m_ui;
    ApiClient *m_client = nullptr;
    Order m_order;
    QAction *m_details;
    QAction *m_seat;
    QAction *m_departure;
};

} // namespace kai
