#pragma once

#include "desktop/client/commandattempt.h"
#include "desktop/client/orderclient.h"
#include "desktop/orders/orderform.h"

namespace kai {

/// What the forms have in common that change an order: how a change is quoted and carried out, on
/// the version that was seen and for the price that was told.
class ChangeForm : public OrderForm
{
    Q_OBJECT

public:
    explicit ChangeForm(ApiClient &client, QWidget *parent = nullptr);

    void quote(QObject *receiver, Then<FormQuote> then) override;
    void commit(QObject *receiver, Then<QString> then) override;
    void takeOrder(const Order &order) override;

protected:
    /// What the form says now, without version and price.
    virtual OrderChange change() const = 0;
    /// What has happened, in words.
    virtual QString doneText(const Order &order) const = 0;

    ApiClient &client() { return m_client; }
    const Order &order() const { return m_order; }

private:
    OrderChange versioned() const;
    FormQuote told(const ChangeQuote &quote);

    ApiClient &m_client;
    Order m_order;
    Money m_charge; ///< that the last quote told
    CommandAttempt m_attempt;
};

} // namespace kai
