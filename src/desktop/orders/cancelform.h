#pragma once

#include "desktop/client/commandattempt.h"
#include "desktop/client/orderclient.h"
#include "desktop/orders/orderform.h"

namespace kai {

namespace Ui {
class CancelForm;
}

/// Who of an order does not travel, and why.
class CancelForm : public OrderForm
{
    Q_OBJECT

public:
    explicit CancelForm(ApiClient &client, QWidget *parent = nullptr);
    ~CancelForm() override;

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
    api::CancellationCommand command(api::Purpose purpose) const;
    FormQuote quoteOf(const CancellationQuote &quote) const;
    QList<PassengerId> leaving() const;

    std::unique_ptr<Ui::CancelForm> m_ui;
    ApiClient &m_client;
    Order m_order;
    CommandAttempt m_attempt;
};

} // namespace kai
