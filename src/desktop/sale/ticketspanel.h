#pragma once

#include "desktop/client/apiclient.h"

#include <QFrame>

namespace kai {

namespace Ui {
class TicketsPanel;
}

/// The end of a sale: the change to give back, the tickets, and the way to the next sale.
class TicketsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit TicketsPanel(QWidget *parent = nullptr);
    ~TicketsPanel() override;

    void setClient(ApiClient &client);
    void open(const Order &order, const Payment &payment);
    void close();

Q_SIGNALS:
    void newSaleRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    std::unique_ptr<Ui::TicketsPanel> m_ui;
    Order m_order;
    Payment m_payment;
};

} // namespace kai
