#pragma once

#include "desktop/client/apiclient.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace kai {

namespace Ui {
class PaymentPanel;
}

/// Takes the money of one unpaid order: cash, or a page of the payment gateway that the buyer
/// opens. Counts the hold down by the server's clock, and finds out by itself when the order is
/// paid.
class PaymentPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PaymentPanel(QWidget *parent = nullptr);
    ~PaymentPanel() override;

    void setClient(ApiClient &client) { m_client = &client; }
    /// Also finds a payment page that is open already.
    void open(const Order &order);
    void close();
    const Order &order() const { return m_order; }

Q_SIGNALS:
    void paid(const kai::Order &order, const kai::Payment &payment);
    /// The operator leaves the order unpaid, or it cannot be paid any more.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void wireCash();
    void wireMidtrans();
    void findOpenPayment();
    void findShift();
    void updateShift();
    void payCash();
    void payMidtrans();
    void takeAnswer(const Answer<Payment> &answer);
    void takePayment(const Payment &payment);
    void takeFailure(const ApiError &error);
    void checkOrder(const ApiError &reason);
    void takeOrder(const Order &order, const ApiError &reason);
    void finish(const Payment &payment);
    void poll();
    void showPage(const Payment &payment);
    void tick();
    bool holdLasts() const;
    Money given() const;
    void offerNotes();
    void updateChange();
    void setBusy(bool busy);
    void updateTexts();
    void updateButtons();

    enum class ShiftState { Unknown, None, Open };

    std::unique_ptr<Ui::PaymentPanel> m_ui;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this order
    QTimer m_poll;
    QTimer m_second;
    QList<QPushButton *> m_notes;
    Order m_order;
    std::optional<Payment> m_page; ///< the gateway's attempt that is open
    ShiftState m_shift = ShiftState::Unknown;
    QDateTime m_shiftOpenedAt;
    bool m_busy = false;
};

} // namespace kai
