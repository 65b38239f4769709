#pragma once

#include "desktop/orders/orderform.h"

#include <QDialog>
#include <QTimer>

namespace kai {

namespace Ui {
class OrderDialog;
}

/// Changes an order: the form, what it would cost, and the button that does it. When somebody else
/// was quicker, the order is read again, and nothing that was typed is lost.
class OrderDialog : public QDialog
{
    Q_OBJECT

public:
    /// Takes the form over.
    OrderDialog(ApiClient &client, const Order &order, OrderForm *form, QWidget *parent);
    ~OrderDialog() override;

Q_SIGNALS:
    /// The order has changed; `what` says how, in words.
    void done(const QString &what);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void wire();
    void takeChange();
    void askQuote();
    void takeQuote(const Answer<FormQuote> &quote);
    void commit();
    void takeCommit(const Answer<QString> &answer);
    void takeFailure(const ApiError &error);
    void readOrderAgain(const QString &why);
    void updateTexts();
    void updateButtons();

    enum class State { Incomplete, Asking, Quoted, Refused, Committing };
    void setState(State state);

    std::unique_ptr<Ui::OrderDialog> m_ui;
    ApiClient &m_client;
    Order m_order;
    OrderForm *m_form;
    std::unique_ptr<QObject> m_round; ///< receives the answers about what the form says now
    QTimer m_pause; ///< a quote is asked for when nobody has typed for a moment
    State m_state = State::Incomplete;
};

} // namespace kai
