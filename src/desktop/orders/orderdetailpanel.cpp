#include "desktop/orders/orderdetailpanel.h"

#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_orderdetailpanel.h"

namespace kai {

bool hasTickets(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Paid:
    case OrderStatus::Completed:
    case OrderStatus::RefundPending:
    case OrderStatus::Refunded:
    case OrderStatus::PartiallyRefunded:
        return true;
    case OrderStatus::PendingPayment:
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::Review:
        return false;
    }
    Q_UNREACHABLE();
}

static const char *roleOf(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Paid:
    case OrderStatus::Completed:
        return "success";
    case OrderStatus::PendingPayment:
    case OrderStatus::RefundPending:
        return "warning";
    case OrderStatus::Review:
        return "error";
    case OrderStatus::Expired:
    case OrderStatus::Cancelled:
    case OrderStatus::Refunded:
    case OrderStatus::PartiallyRefunded:
        return "muted";
    }
    Q_UNREACHABLE();
}

OrderDetailPanel::OrderDetailPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::OrderDetailPanel>())
{
    m_ui->setupUi(this);
    m_ui->detailPassengers->setColumnCount(4);
    m_ui->detailPassengers->verticalHeader()->hide();
    QHeaderView *header = m_ui->detailPassengers->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_ui->payOrderButton, &QPushButton::clicked, this, [this] {
        if (m_order)
            Q_EMIT payRequested(*m_order);
    });
    connect(m_ui->detailActions, &OrderActions::done, this, [this](const QString &what) {
        refresh();
        Q_EMIT changed(what);
    });
    close();
}

OrderDetailPanel::~OrderDetailPanel() = default;

void OrderDetailPanel::setClient(ApiClient &client)
{
    m_client = &client;
    m_ui->detailTickets->setClient(client);
    m_ui->detailMails->setClient(client);
    m_ui->detailActions->setClient(client);
}

void OrderDetailPanel::open(const Order &order)
{
    m_round = std::make_unique<QObject>();
    m_ui->detailError->hide();
    present(order);
    refresh();
}

void OrderDetailPanel::close()
{
    m_round = std::make_unique<QObject>();
    m_order.reset();
    m_ui->detailTickets->close();
    updateTexts();
}

void OrderDetailPanel::refresh()
{
    m_client->order(m_order->code, m_round.get(), [this](const Answer<Order> &order) {
        m_ui->detailError->setVisible(!order);
        if (!order) {
            m_ui->detailError->setText(textFor(order.error()));
            return;
        }
        if (*order != *m_order)
            present(*order);
        Q_EMIT orderRead(*order);
    });
}

void OrderDetailPanel::present(const Order &order)
{
    m_order = order;
    updateTexts();
    if (hasTickets(order.status))
        m_ui->detailTickets->open(order.code);
    else
        m_ui->detailTickets->close();
    m_ui->detailMails->open(order.code);
}

void OrderDetailPanel::fillPassengers()
{
    QTableWidget &table = *m_ui->detailPassengers;
    table.setHorizontalHeaderLabels({tr("Name"), tr("Identity"), tr("Seat"), tr("Fare")});
    table.setRowCount(int(m_order->passengers.size()));
    for (int row = 0; row < m_order->passengers.size(); ++row) {
        const Passenger &passenger = m_order->passengers[row];
        const bool isInfant = passenger.details.type == PassengerType::Infant;
        const QStringList cells {
            isInfant ? tr("%1 (infant)").arg(passenger.details.name) : passenger.details.name,
            Labels::of(passenger.details.identityType) + u' ' + passenger.details.identityNumber,
            passenger.cancelled ? tr("cancelled", "passenger") : Labels::seat(passenger.seat),
            passenger.fare.toString()};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            if (passenger.cancelled)
                item->setForeground(palette().placeholderText());
            table.setItem(row, column, item);
        }
    }
    const int rows = qMin(6, table.rowCount());
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height()
                         + rows * table.verticalHeader()->defaultSectionSize() + 4);
}

void OrderDetailPanel::updateTexts()
{
    m_ui->detailEmpty->setVisible(!m_order);
    m_ui->detailScroll->setVisible(m_order.has_value());
    if (!m_order)
        return;
    const Order &order = *m_order;
    m_ui->detailCode->setText(order.code);
    m_ui->detailStatus->setText(Labels::of(order.status));
    setStyleProperty(*m_ui->detailStatus, "role", QString::fromLatin1(roleOf(order.status)));
    m_ui->detailTrip->setText(Labels::trainName(order.trip.train) + u'\n'
                              + Labels::trip(order.trip));
    QStringList contact {order.contact.name, order.contact.phone, order.contact.email};
    contact.removeAll(QString());
    m_ui->detailContact->setText(tr("Contact: %1").arg(contact.join(QStringLiteral(" · "))));
    m_ui->detailPrice->setLines(priceLinesOf(order), order.passengers, tr("Total"), order.total());
    m_ui->detailRefund->setText(tr("Goes back or went back: %1").arg(order.refunded.toString()));
    m_ui->detailRefund->setVisible(!order.refunded.isZero());
    m_ui->detailActions->open(order);
    m_ui->payOrderButton->setVisible(order.status == OrderStatus::PendingPayment);
    m_ui->detailTickets->setVisible(hasTickets(order.status));
    m_ui->detailTicketsTitle->setVisible(hasTickets(order.status));
    fillPassengers();
}

void OrderDetailPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
