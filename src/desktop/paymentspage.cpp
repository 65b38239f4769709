#include "desktop/paymentspage.h"

#include "desktop/labels.h"
#include "desktop/noticebar.h"
#include "desktop/paymentsmodel.h"
#include "desktop/style.h"
#include "ui_paymentspage.h"

#include <QScrollBar>
#include <QTimeZone>

namespace kai {

static constexpr std::chrono::milliseconds changePause {500};

PaymentsPage::PaymentsPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::PaymentsPage>())
    , m_client(client)
    , m_payments(new PaymentsModel(client, this))
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    for (QDateEdit *edit : {m_ui->paymentsFrom, m_ui->paymentsTo})
        edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_ui->paymentsStatus->addItem(QString());
    for (const auto &[status, name] : WireNames<PaymentStatus>::values)
        m_ui->paymentsStatus->addItem(QString(), int(status));
    QTableView *table = m_ui->paymentsTable;
    table->setModel(m_payments);
    prepareTable(*table, {180, 110, 80, 110, 140, 150, 130, 180});
    m_ui->totalsTable->setColumnCount(3);
    m_ui->totalsTable->verticalHeader()->hide();
    m_ui->totalsTable->horizontalHeader()->setHighlightSections(false);
    m_ui->totalsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->totalsTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->paymentsSplitter->setSizes({760, 380});
    setRange(today(), today());
    wire();
    wireEvents();
    updateTexts();
}

PaymentsPage::~PaymentsPage() = default;

QString PaymentsPage::title() const
{
    return tr("Payments");
}

void PaymentsPage::wire()
{
    connect(m_ui->paymentsTodayButton, &QPushButton::clicked, this, [this] {
        setRange(today(), today());
        reload();
    });
    connect(m_ui->paymentsWeekButton, &QPushButton::clicked, this, [this] {
        setRange(today().addDays(-6), today());
        reload();
    });
    connect(m_ui->paymentsFrom, &QDateEdit::dateChanged, this, [this](const QDate &from) {
        if (m_ui->paymentsTo->date() < from)
            m_ui->paymentsTo->setDate(from);
        else
            reload();
    });
    connect(m_ui->paymentsTo, &QDateEdit::dateChanged, this, [this](const QDate &to) {
        if (m_ui->paymentsFrom->date() > to)
            m_ui->paymentsFrom->setDate(to);
        else
            reload();
    });
    connect(m_ui->paymentsStatus, &QComboBox::activated, this, &PaymentsPage::reload);
    connect(m_ui->paymentsRefreshButton, &QPushButton::clicked, this, &PaymentsPage::reload);
    connect(m_ui->paymentsNotice, &NoticeBar::actionTriggered, this, &PaymentsPage::reload);
    connect(m_payments, &PaymentsModel::loadingChanged, this,
            [this] { m_ui->paymentsBusy->setVisible(m_payments->isLoading()); });
    connect(m_payments, &PaymentsModel::failed, this, [this](const ApiError &error) {
        m_ui->paymentsNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

/// Figures follow what happens; the list is left alone while somebody reads further down.
void PaymentsPage::wireEvents()
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
    connect(&m_changed, &QTimer::timeout, this, [this] {
        if (m_ui->paymentsTable->verticalScrollBar()->value() == 0)
            reload();
        else
            loadSummary();
    });
    const auto changed = [this] {
        if (isVisible() && !m_changed.isActive())
            m_changed.start();
    };
    connect(&m_client.events(), &EventStream::paymentChanged, this, changed);
    connect(&m_client.events(), &EventStream::orderChanged, this, changed);
    connect(&m_client.events(), &EventStream::missed, this, changed);
}

QDate PaymentsPage::today() const
{
    return m_client.serverTime().toTimeZone(QTimeZone(Labels::railwayZone())).date();
}

void PaymentsPage::setRange(const QDate &from, const QDate &to)
{
    const QSignalBlocker first(m_ui->paymentsFrom);
    const QSignalBlocker last(m_ui->paymentsTo);
    m_ui->paymentsFrom->setDate(from);
    m_ui->paymentsTo->setDate(to);
}

void PaymentsPage::setUser(const User &user)
{
    m_maySeeFigures = api::mayCall(callOf(api::Operation::GetPaymentSummary).access, user.role);
}

void PaymentsPage::activate()
{
    reload();
}

void PaymentsPage::reset()
{
    m_round = std::make_unique<QObject>();
    m_payments->clear();
    m_summary = {};
    m_ui->paymentsStatus->setCurrentIndex(0);
    setRange(today(), today());
    updateTexts();
}

void PaymentsPage::reload()
{
    m_ui->paymentsNotice->clear();
    PaymentQuery query;
    if (const QVariant status = m_ui->paymentsStatus->currentData(); status.isValid())
        query.status = PaymentStatus(status.toInt());
    query.from = m_ui->paymentsFrom->date();
    query.to = m_ui->paymentsTo->date();
    m_payments->load(query);
    loadSummary();
}

void PaymentsPage::loadSummary()
{
    m_round = std::make_unique<QObject>();
    for (QWidget *figures :
         {static_cast<QWidget *>(m_ui->paidTile), static_cast<QWidget *>(m_ui->countTile),
          static_cast<QWidget *>(m_ui->pendingTile), static_cast<QWidget *>(m_ui->conversionTile),
          static_cast<QWidget *>(m_ui->paymentsSplitter)})
        figures->setVisible(m_maySeeFigures);
    if (!m_maySeeFigures) {
        m_ui->paymentsNotice->tell(
            Notice::Information,
            tr("Sums and charts are for supervisors. The payments are below."));
        return;
    }
    m_client.paymentSummary(
        m_ui->paymentsFrom->date(), m_ui->paymentsTo->date(), m_round.get(),
        [this](const Answer<PaymentSummary> &summary) { takeSummary(summary); });
}

void PaymentsPage::takeSummary(const Answer<PaymentSummary> &summary)
{
    if (!summary) {
        m_ui->paymentsNotice->tell(Notice::Error, textFor(summary.error()), tr("Try again"));
        return;
    }
    m_summary = *summary;
    updateTexts();
}

static PaymentTotals totalsOf(const QList<PaymentTotals> &list, PaymentStatus status)
{
    for (const PaymentTotals &totals : list) {
        if (totals.key == wireName(status))
            return totals;
    }
    return {};
}

void PaymentsPage::updateTiles()
{
    PaymentTotals paid;
    for (const PaymentTotals &method : std::as_const(m_summary.byMethod)) {
        paid.count += method.count;
        paid.sum += method.sum;
    }
    const PaymentTotals waiting = totalsOf(m_summary.byStatus, PaymentStatus::Pending);
    int attempts = 0;
    for (const PaymentTotals &status : std::as_const(m_summary.byStatus))
        attempts += status.count;
    m_ui->paidTile->setFigure(tr("Paid"), paid.sum.toString(),
                              tr("%n payment(s)", nullptr, paid.count));
    m_ui->countTile->setFigure(tr("Attempts"), QLocale().toString(attempts),
                               tr("%n order(s) made", nullptr, m_summary.orderCount));
    m_ui->pendingTile->setFigure(tr("Waiting"), waiting.sum.toString(),
                                 tr("%n payment(s)", nullptr, waiting.count));
    const double share
        = m_summary.orderCount == 0 ? 0 : 100.0 * m_summary.paidOrderCount / m_summary.orderCount;
    m_ui->conversionTile->setFigure(tr("Orders paid"),
                                    QLocale().toString(share, 'f', 1) + QStringLiteral(" %"),
                                    tr("%1 of %2")
                                        .arg(QLocale().toString(m_summary.paidOrderCount),
                                             QLocale().toString(m_summary.orderCount)));
}

template<class E>
static void addTotals(QTableWidget &table, const QString &heading, const QList<PaymentTotals> &list)
{
    for (const PaymentTotals &totals : list) {
        const int row = table.rowCount();
        table.insertRow(row);
        const std::optional<E> value = fromWireName<E>(totals.key);
        const QString word = value ? Labels::of(*value) : totals.key;
        table.setItem(row, 0, new QTableWidgetItem(QStringLiteral("%1: %2").arg(heading, word)));
        for (const auto &[column, text] : {std::pair(1, QLocale().toString(totals.count)),
                                           std::pair(2, totals.sum.toString())}) {
            auto *item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table.setItem(row, column, item);
        }
    }
}

void PaymentsPage::fillTotals()
{
    QTableWidget &table = *m_ui->totalsTable;
    table.setHorizontalHeaderLabels({tr("Kind"), tr("Number"), tr("Sum")});
    for (int column = 0; column < 3; ++column)
        table.horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    table.setRowCount(0);
    addTotals<PaymentMethod>(table, tr("Paid by"), m_summary.byMethod);
    addTotals<PaymentStatus>(table, tr("Status"), m_summary.byStatus);
}

void PaymentsPage::updateTexts()
{
    m_ui->paymentsBusy->setVisible(m_payments->isLoading());
    m_ui->paymentsStatus->setItemText(0, tr("All"));
    for (int i = 1; i < m_ui->paymentsStatus->count(); ++i)
        m_ui->paymentsStatus->setItemText(
            i, Labels::of(PaymentStatus(m_ui->paymentsStatus->itemData(i).toInt())));
    m_ui->chartTitle->setText(m_summary.from == m_summary.to ? tr("Paid by hour (WIB)")
                                                             : tr("Paid by day (WIB)"));
    m_ui->hourChart->setSummary(m_summary);
    updateTiles();
    fillTotals();
}

void PaymentsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_payments->retranslate();
        m_ui->paymentsNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
