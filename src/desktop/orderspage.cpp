#include "desktop/orderspage.h"

#include "desktop/labels.h"
#include "desktop/noticebar.h"
#include "desktop/ordersmodel.h"
#include "ui_orderspage.h"

namespace kai {

static constexpr std::chrono::milliseconds typingPause {350};

OrdersPage::OrdersPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::OrdersPage>())
    , m_client(client)
    , m_orders(new OrdersModel(client, this))
{
    m_ui->setupUi(this);
    m_ui->orderDetailPanel->setClient(client);
    m_ui->orderPaymentPanel->setClient(client);
    m_ui->ordersDate->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_ui->ordersDate->setDate(QDate::currentDate());
    m_ui->ordersStatus->addItem(QString());
    for (const auto &[status, name] : WireNames<OrderStatus>::values)
        m_ui->ordersStatus->addItem(QString(), int(status));
    QTableView *table = m_ui->ordersTable;
    table->setModel(m_orders);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    const int widths[] {88, 140, 166, 100, 140, 104, 190, 170};
    for (int column = 0; column < OrdersModel::ColumnCount; ++column)
        table->setColumnWidth(column, widths[column]);
    m_ui->ordersSplitter->setSizes({780, 430});
    m_ui->ordersSplitter->setStretchFactor(0, 3);
    m_ui->ordersSplitter->setStretchFactor(1, 1);
    wireFilters();
    wireDetail();
    connect(&client.events(), &EventStream::orderChanged, this, &OrdersPage::takeChange);
    connect(&client.events(), &EventStream::missed, this, [this] { takeChange(QString()); });
    updateTexts();
}

OrdersPage::~OrdersPage() = default;

QString OrdersPage::title() const
{
    return tr("Orders");
}

void OrdersPage::wireFilters()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &OrdersPage::reload);
    connect(m_ui->ordersQuery, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->ordersQuery, &QLineEdit::returnPressed, this, &OrdersPage::reload);
    connect(m_ui->ordersStatus, &QComboBox::activated, this, &OrdersPage::reload);
    connect(m_ui->ordersDateEnabled, &QCheckBox::toggled, m_ui->ordersDate, &QWidget::setEnabled);
    connect(m_ui->ordersDateEnabled, &QCheckBox::toggled, this, &OrdersPage::reload);
    connect(m_ui->ordersDate, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->ordersRefreshButton, &QPushButton::clicked, this, &OrdersPage::reload);
    connect(m_ui->ordersNotice, &NoticeBar::actionTriggered, this, &OrdersPage::reload);
    connect(m_orders, &OrdersModel::loadingChanged, this, &OrdersPage::updateTexts);
    connect(m_orders, &OrdersModel::pageLoaded, this, &OrdersPage::updateTexts);
    connect(m_orders, &OrdersModel::pageLoaded, this, &OrdersPage::chooseWanted);
    connect(m_orders, &OrdersModel::failed, this, [this](const ApiError &error) {
        m_ui->ordersNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void OrdersPage::wireDetail()
{
    connect(m_ui->ordersTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OrdersPage::pickOrder);
    connect(m_ui->orderDetailPanel, &OrderDetailPanel::orderRead, m_orders, &OrdersModel::update);
    connect(m_ui->orderDetailPanel, &OrderDetailPanel::changed, this,
            [this](const QString &what) { m_ui->ordersNotice->tell(Notice::Success, what); });
    connect(m_ui->orderDetailPanel, &OrderDetailPanel::payRequested, this,
            [this](const Order &order) {
                m_ui->ordersStack->setCurrentWidget(m_ui->orderPaymentPanel);
                m_ui->orderPaymentPanel->open(order);
            });
    connect(m_ui->orderPaymentPanel, &PaymentPanel::paid, this,
            [this](const Order &order, const Payment &payment) {
                m_orders->update(order);
                m_ui->ordersStack->setCurrentWidget(m_ui->orderDetailPanel);
                m_ui->orderDetailPanel->open(order);
                const Money change = payment.cashGiven - order.total();
                QString text = tr("Order %1 is paid.").arg(order.code);
                if (change > Money())
                    text += u' ' + tr("Give back %1.").arg(change.toString());
                m_ui->ordersNotice->tell(Notice::Success, text);
            });
    connect(m_ui->orderPaymentPanel, &PaymentPanel::left, this, [this] {
        m_ui->ordersStack->setCurrentWidget(m_ui->orderDetailPanel);
        pickOrder();
    });
}

void OrdersPage::look(const QString &code)
{
    m_ui->ordersStatus->setCurrentIndex(0);
    m_ui->ordersDateEnabled->setChecked(false);
    m_ui->ordersQuery->setText(code);
    m_wanted = code;
    reload();
}

void OrdersPage::chooseWanted()
{
    const int row = m_orders->find([this](const Order &order) { return order.code == m_wanted; });
    if (row < 0)
        return;
    m_wanted.clear();
    m_ui->ordersTable->setCurrentIndex(m_orders->index(row, 0));
}

OrderQuery OrdersPage::query() const
{
    OrderQuery query;
    if (const QVariant status = m_ui->ordersStatus->currentData(); status.isValid())
        query.status = OrderStatus(status.toInt());
    query.text = m_ui->ordersQuery->text().trimmed();
    if (m_ui->ordersDateEnabled->isChecked())
        query.date = m_ui->ordersDate->date();
    return query;
}

void OrdersPage::reload()
{
    m_typing.stop();
    m_ui->ordersNotice->clear();
    m_orders->load(query());
}

/// An order of the list is read again; a new one shows itself unless the operator is looking at
/// another one.
void OrdersPage::takeChange(const QString &code)
{
    if (!isVisible())
        return; // activate() reads everything
    const QModelIndex current = m_ui->ordersTable->currentIndex();
    const bool isShown = m_ui->ordersStack->currentWidget() == m_ui->orderDetailPanel
                         && current.isValid() && m_orders->item(current.row()).code == code;
    if (isShown) {
        m_ui->orderDetailPanel->open(m_orders->item(current.row()));
    } else if (m_orders->contains(code)) {
        m_client.order(code, this, [this](const Answer<Order> &order) {
            if (order)
                m_orders->update(*order);
        });
    } else if (!current.isValid()) {
        m_typing.start();
    }
}

void OrdersPage::activate()
{
    // A payment that is being taken is not disturbed.
    if (m_ui->ordersStack->currentWidget() == m_ui->orderDetailPanel)
        reload();
    m_ui->ordersQuery->setFocus();
}

void OrdersPage::reset()
{
    m_ui->ordersQuery->clear();
    m_ui->ordersStatus->setCurrentIndex(0);
    m_ui->ordersDateEnabled->setChecked(false);
    m_typing.stop();
    m_orders->clear();
    m_ui->orderPaymentPanel->close();
    m_ui->orderDetailPanel->close();
    m_ui->ordersStack->setCurrentWidget(m_ui->orderDetailPanel);
    m_ui->ordersNotice->clear();
}

void OrdersPage::pickOrder()
{
    const QModelIndex current = m_ui->ordersTable->currentIndex();
    // Choosing another order leaves a payment that was only looked at; it stays open on the server.
    m_ui->orderPaymentPanel->close();
    m_ui->ordersStack->setCurrentWidget(m_ui->orderDetailPanel);
    if (current.isValid())
        m_ui->orderDetailPanel->open(m_orders->item(current.row()));
    else
        m_ui->orderDetailPanel->close();
}

void OrdersPage::updateTexts()
{
    m_ui->ordersBusy->setVisible(m_orders->isLoading());
    m_ui->ordersStatus->setItemText(0, tr("All"));
    for (int i = 1; i < m_ui->ordersStatus->count(); ++i)
        m_ui->ordersStatus->setItemText(
            i, Labels::of(OrderStatus(m_ui->ordersStatus->itemData(i).toInt())));
    const int rows = m_orders->rowCount();
    QString text = tr("%n order(s)", nullptr, rows);
    if (!m_orders->isComplete())
        text = tr("%n order(s) so far; more when you scroll down", nullptr, rows);
    if (m_orders->isLoading())
        text = tr("Loading…");
    m_ui->ordersCount->setText(text);
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_orders->retranslate();
        m_ui->ordersNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
