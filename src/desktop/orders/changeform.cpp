#include "desktop/orders/changeform.h"

#include "desktop/words/labels.h"

namespace kai {

ChangeForm::ChangeForm(ApiClient &client, QWidget *parent)
    : OrderForm(parent)
    , m_client(client)
{
}

void ChangeForm::takeOrder(const Order &order)
{
    m_order = order;
}

OrderChange ChangeForm::versioned() const
{
    OrderChange wanted = change();
    wanted.version = m_order.version;
    return wanted;
}

FormQuote ChangeForm::told(const ChangeQuote &quote)
{
    m_charge = quote.charge;
    FormQuote told;
    told.lines = quote.lines;
    told.passengers = m_order.passengers;
    told.caption = tr("To pay now, in cash");
    told.total = quote.charge;
    if (m_order.status == OrderStatus::PendingPayment) {
        told.remark = tr("The order is unpaid. Its total is then %1 (now %2).")
                          .arg(quote.order.total().toString(), m_order.total().toString());
    } else if (quote.charge.isZero()) {
        told.remark = tr("This costs nothing.");
    }
    return told;
}

void ChangeForm::quote(QObject *receiver, Then<FormQuote> then)
{
    OrderClient(m_client.transport())
        .quoteChange(m_order.code, versioned(), receiver,
                     [this, then = std::move(then)](const Answer<ChangeQuote> &quote) {
                         then(quote.map([this](const ChangeQuote &found) { return told(found); }));
                     });
}

void ChangeForm::commit(QObject *receiver, Then<QString> then)
{
    OrderChange wanted = versioned();
    wanted.expectedCharge = m_charge;
    const QByteArray key
        = m_attempt.keyFor(api::toJson(api::ChangeCommand {wanted, api::Purpose::Commit}));
    OrderClient(m_client.transport())
        .change(m_order.code, wanted, key, receiver,
                [this, then = std::move(then)](const Answer<Order> &answer) {
                    if (answer || !answer.error().mayHaveHappened())
                        m_attempt.finish();
                    then(answer.map([this](const Order &order) { return doneText(order); }));
                });
}

} // namespace kai
