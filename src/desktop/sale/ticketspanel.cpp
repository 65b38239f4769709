#include "desktop/sale/ticketspanel.h"

#include "desktop/words/labels.h"
#include "ui_ticketspanel.h"

namespace kai {

TicketsPanel::TicketsPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::TicketsPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->newSaleButton, &QPushButton::clicked, this, &TicketsPanel::newSaleRequested);
}

TicketsPanel::~TicketsPanel() = default;

void TicketsPanel::setClient(ApiClient &client)
{
    m_ui->ticketsList->setClient(client);
}

void TicketsPanel::open(const Order &order, const Payment &payment)
{
    m_order = order;
    m_payment = payment;
    updateTexts();
    m_ui->ticketsList->open(order.code);
    m_ui->newSaleButton->setFocus();
}

void TicketsPanel::close()
{
    m_ui->ticketsList->close();
}

void TicketsPanel::updateTexts()
{
    m_ui->ticketsTitle->setText(QStringLiteral("✓ ") + tr("Paid"));
    m_ui->ticketsOrderCode->setText(m_order.code);
    m_ui->ticketsSummary->setText(Labels::trainName(m_order.trip.train) + u'\n'
                                  + Labels::trip(m_order.trip) + u'\n'
                                  + tr("Total %1").arg(m_order.total().toString()));
    const Money change = m_payment.cashGiven - m_order.total();
    const bool isCash = m_payment.method == PaymentMethod::Cash || !m_payment.cashGiven.isZero();
    m_ui->ticketsChangeCaption->setVisible(isCash);
    m_ui->ticketsChange->setVisible(isCash);
    m_ui->ticketsChange->setText((change.isNegative() ? Money() : change).toString());
}

void TicketsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
