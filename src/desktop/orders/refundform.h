#pragma once

#include "desktop/client/commandattempt.h"
#include "desktop/client/moneyclient.h"
#include "desktop/orders/orderform.h"

namespace kai {

namespace Ui {
class RefundForm;
}

/// How much of which payment goes back, and why.
class RefundForm : public OrderForm
{
    Q_OBJECT

public:
    explicit RefundForm(ApiClient &client, QWidget *parent = nullptr);
    ~RefundForm() override;

    QString title() const override;
    QString commitText() const override;
    QString missing() const override;
    void quote(QObject *receiver, Then<FormQuote> then) override;
    void commit(QObject *receiver, Then<QString> then) override;
    void takeOrder(const Order &order) override;
    bool showErrors(const ApiError &error) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void loadPayments();
    void takePayments(const QList<Payment> &payments);
    const Payment *payment() const;
    Money left() const;
    Money amount() const;
    RefundCall call() const;
    void clearErrors();
    void updateFields();

    std::unique_ptr<Ui::RefundForm> m_ui;
    ApiClient &m_client;
    std::unique_ptr<QObject> m_round; ///< receives the answers about the payments
    Order m_order;
    QList<Payment> m_payments; ///< those of which something can go back
    QString m_problem; ///< why they are not known
    CommandAttempt m_attempt;
};

} // namespace kai
