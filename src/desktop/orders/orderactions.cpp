#include "desktop/orders/orderactions.h"

#include "desktop/orders/cancelform.h"
#include "desktop/orders/detailsform.h"
#include "desktop/orders/historydialog.h"
#include "desktop/orders/orderdialog.h"
#include "desktop/orders/refundform.h"
#include "desktop/orders/rescheduleform.h"
#include "desktop/orders/seatform.h"
#include "ui_orderactions.h"

#include <QMenu>

namespace kai {

OrderActions::OrderActions(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OrderActions>())
{
    m_ui->setupUi(this);
    auto *menu = new QMenu(m_ui->changeOrderButton);
    m_details = menu->addAction(QString(), this, [this] { ask(new DetailsForm(*m_client)); });
    m_seat = menu->addAction(QString(), this, [this] { ask(new SeatForm(*m_client)); });
    m_departure = menu->addAction(QString(), this, [this] { ask(new RescheduleForm(*m_client)); });
    m_details->setObjectName(QStringLiteral("changeDetailsAction"));
    m_seat->setObjectName(QStringLiteral("changeSeatAction"));
    m_departure->setObjectName(QStringLiteral("changeDepartureAction"));
    m_ui->changeOrderButton->setMenu(menu);
    connect(m_ui->cancelOrderButton, &QPushButton::clicked, this,
            [this] { ask(new CancelForm(*m_client)); });
    connect(m_ui->refundOrderButton, &QPushButton::clicked, this,
            [this] { ask(new RefundForm(*m_client)); });
    connect(m_ui->orderHistoryButton, &QPushButton::clicked, this, [this] {
        auto *dialog = new HistoryDialog(*m_client, m_order.code, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    updateTexts();
}

OrderActions::~OrderActions() = default;

/// While somebody of the order may still travel.
static bool isAlive(OrderStatus status)
{
    switch (status) {
    case OrderStatus::PendingPayment:
    case OrderStatus::Paid:
    case OrderStatus::RefundPending:
    case OrderStatus::PartiallyRefunded:
        return true;
    case OrderStatus::Completed:
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::Refunded:
    case OrderStatus::Review:
        return false;
    }
    Q_UNREACHABLE();
}

void OrderActions::open(const Order &order)
{
    m_order = order;
    const std::optional<ApiSession> &session = m_client->transport().session();
    const Role role = session ? session->user.role : Role::Customer;
    const bool canChange = isAlive(order.status) && !travellingOf(order).isEmpty();
    m_ui->changeOrderButton->setVisible(canChange);
    m_ui->cancelOrderButton->setVisible(canChange);
    const bool mayRefund = api::mayCall(callOf(api::Operation::CreateRefund).access, role);
    // Of an unpaid order there is nothing to give back; any other may hold money.
    m_ui->refundOrderButton->setVisible(mayRefund && order.status != OrderStatus::PendingPayment);
}

void OrderActions::ask(OrderForm *form)
{
    auto *dialog = new OrderDialog(*m_client, m_order, form, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrderDialog::done, this, &OrderActions::done);
    dialog->open();
}

void OrderActions::updateTexts()
{
    m_details->setText(tr("&Contact and passengers…"));
    m_seat->setText(tr("Another &seat…"));
    m_departure->setText(tr("Another &departure…"));
}

void OrderActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
