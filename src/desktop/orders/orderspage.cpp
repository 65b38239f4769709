#include "desktop/orders/orderspage.h"

#include "desktop/orders/orderscsv.h"
#include "desktop/orders/ordersmodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/words/labels.h"
#include "ui_orderspage.h"

#include <QScrollBar>

namespace kai {

static constexpr std::chrono::milliseconds changePause {350};

OrdersPage::OrdersPage(ApiClient &client, DesktopSettings &settings, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::OrdersPage>())
    , m_client(client)
    , m_settings(settings)
    , m_orders(new OrdersModel(client, this))
{
    m_ui->setupUi(this);
    m_ui->orderDetailPanel->setClient(client);
    m_ui->orderPaymentPanel->setClient(client);
    m_ui->bulkBar->setClient(client);
    m_ui->ordersTable->setModel(m_orders);
    prepareTable(*m_ui->ordersTable, {80, 130, 160, 96, 120, 104, 140, 170});
    TableNote::place(*m_ui->ordersEmpty, *m_ui->ordersTable);
    m_ui->ordersSplitter->setSizes({780, 430});
    m_ui->ordersSplitter->setStretchFactor(0, 3);
    m_ui->ordersSplitter->setStretchFactor(1, 1);
    wireFilters();
    wireDetail();
    wireBulk();
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
    connect(&m_changed, &QTimer::timeout, this, &OrdersPage::reload);
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
    connect(m_ui->ordersFilters, &OrderFilters::wanted, this, &OrdersPage::reload);
    connect(m_ui->ordersFilters, &OrderFilters::exportRequested, this, &OrdersPage::exportFound);
    connect(m_ui->ordersExport, &ExportStrip::told, m_ui->ordersNotice,
            qOverload<Notice, const QString &>(&NoticeBar::tell));
    connect(m_ui->ordersNotice, &NoticeBar::actionTriggered, this, &OrdersPage::reload);
    connect(m_orders, &OrdersModel::loadingChanged, this, &OrdersPage::updateTexts);
    connect(m_orders, &OrdersModel::pageLoaded, this, &OrdersPage::updateTexts);
    connect(m_orders, &OrdersModel::pageLoaded, this, &OrdersPage::chooseWanted);
    connect(m_orders, &OrdersModel::failed, this, [this](const ApiError &error) {
        m_ui->ordersNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void OrdersPage::exportFound()
{
    const auto source = [this, query = m_ui->ordersFilters->query()](
                            const QString &cursor, QObject *receiver, const Then<CsvPage> &then) {
        m_client.orders(query, cursor, receiver, [then](const Answer<ApiPage<Order>> &page) {
            then(page.map(OrdersCsv::page));
        });
    };
    const QString day = today().toString(Qt::ISODate);
    m_ui->ordersExport->askAndWrite(tr("Export orders"), tr("orders-%1").arg(day),
                                    OrdersCsv::header(), source);
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

void OrdersPage::wireBulk()
{
    const auto offer = [this] { m_ui->bulkBar->offer(chosenOrders()); };
    connect(m_ui->ordersTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            offer);
    connect(m_orders, &OrdersModel::modelReset, this, offer);
    connect(m_ui->bulkBar, &BulkBar::orderChanged, m_orders, &OrdersModel::update);
    connect(m_ui->bulkBar, &BulkBar::told, this, [this](Notice kind, const QString &text) {
        m_ui->ordersNotice->tell(kind, text);
        pickOrder();
    });
}

QList<Order> OrdersPage::chosenOrders() const
{
    QList<Order> orders;
    for (const QModelIndex &row : m_ui->ordersTable->selectionModel()->selectedRows())
        orders.append(m_orders->item(row.row()));
    return orders;
}

void OrdersPage::look(const QString &code)
{
    m_wanted = code;
    list({std::nullopt, code, {}});
}

void OrdersPage::list(const OrderQuery &query)
{
    m_ui->ordersFilters->setQuery(query);
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

void OrdersPage::reload()
{
    m_ui->ordersNotice->clear();
    m_orders->load(m_ui->ordersFilters->query());
}

/// An order of the list is read again; a new one shows itself unless the operator is looking at
/// another one, or further down.
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
    } else if (!current.isValid() && !m_changed.isActive()
               && m_ui->ordersTable->verticalScrollBar()->value() == 0) {
        m_changed.start();
    }
}

/// Where the head office is: a counter's own clock may say another day.
QDate OrdersPage::today() const
{
    return railwayDay(m_client.serverTime());
}

void OrdersPage::activate()
{
    m_ui->ordersFilters->setToday(today());
    // A payment that is being taken is not disturbed.
    if (m_ui->ordersStack->currentWidget() == m_ui->orderDetailPanel)
        reload();
    m_ui->ordersFilters->takeFocus();
}

void OrdersPage::setUser(const User &user)
{
    m_ui->ordersFilters->setViews(m_settings, user.email);
}

void OrdersPage::reset()
{
    m_changed.stop();
    m_ui->ordersExport->reset();
    m_ui->bulkBar->reset();
    m_ui->ordersFilters->clear();
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
    m_ui->ordersFilters->setLoading(m_orders->isLoading());
    const int rows = m_orders->rowCount();
    QString text = tr("%n order(s)", nullptr, rows);
    if (!m_orders->isComplete())
        text = tr("%n order(s) so far; more when you scroll down", nullptr, rows);
    if (m_orders->isLoading())
        text = tr("Loading…");
    m_ui->ordersCount->setText(text);
    m_ui->ordersEmpty->setVisible(rows == 0 && !m_orders->isLoading());
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
