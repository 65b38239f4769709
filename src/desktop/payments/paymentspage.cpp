#include "desktop/payments/paymentspage.h"

#include "desktop/payments/paymentscsv.h"
#include "desktop/payments/paymentsmodel.h"
#include "desktop/widgets/documentfile.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/railwaydays.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/words/labels.h"
#include "ui_paymentspage.h"

#include <QBuffer>
#include <QMenu>
#include <QScrollBar>

namespace kai {

static constexpr std::chrono::milliseconds changePause {500};

PaymentsPage::PaymentsPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::PaymentsPage>())
    , m_client(client)
    , m_payments(new PaymentsModel(client, this))
{
    m_ui->setupUi(this);
    m_ui->paymentFigures->setClient(client);
    for (QDateEdit *edit : {m_ui->paymentsFrom, m_ui->paymentsTo})
        prepareDay(*edit);
    m_ui->paymentsStatus->addItem(QString());
    for (const auto &[status, name] : WireNames<PaymentStatus>::values)
        m_ui->paymentsStatus->addItem(QString(), int(status));
    m_ui->paymentsExportButton->setMenu(new QMenu(m_ui->paymentsExportButton));
    m_ui->paymentsTable->setModel(m_payments);
    prepareTable(*m_ui->paymentsTable, {180, 110, 80, 110, 140, 150, 130, 180});
    TableNote::place(*m_ui->paymentsEmpty, *m_ui->paymentsTable);
    setRange(today(), today());
    wireRange();
    wireList();
    wireFigures();
    wireExport();
    wireEvents();
    updateTexts();
}

PaymentsPage::~PaymentsPage() = default;

QString PaymentsPage::title() const
{
    return tr("Payments");
}

void PaymentsPage::wireRange()
{
    connect(m_ui->paymentsTodayButton, &QPushButton::clicked, this,
            [this] { showRange(today(), today()); });
    connect(m_ui->paymentsYesterdayButton, &QPushButton::clicked, this,
            [this] { showRange(today().addDays(-1), today().addDays(-1)); });
    connect(m_ui->paymentsWeekButton, &QPushButton::clicked, this,
            [this] { showRange(today().addDays(-6), today()); });
    connect(m_ui->paymentsFrom, &QDateEdit::dateChanged, this,
            [this](const QDate &from) { showRange(from, qMax(from, m_ui->paymentsTo->date())); });
    connect(m_ui->paymentsTo, &QDateEdit::dateChanged, this,
            [this](const QDate &to) { showRange(qMin(to, m_ui->paymentsFrom->date()), to); });
    connect(m_ui->paymentsRefreshButton, &QPushButton::clicked, this, &PaymentsPage::reload);
    connect(m_ui->paymentsNotice, &NoticeBar::actionTriggered, this, &PaymentsPage::reload);
}

void PaymentsPage::wireList()
{
    connect(m_ui->paymentsStatus, &QComboBox::activated, this, [this] {
        const QVariant status = m_ui->paymentsStatus->currentData();
        select(openedOn(m_ui->paymentsFrom->date(), m_ui->paymentsTo->date(),
                        status.isValid() ? std::optional(PaymentStatus(status.toInt()))
                                         : std::nullopt));
    });
    connect(m_ui->paymentsAllButton, &QPushButton::clicked, this,
            [this] { select(openedOn(m_ui->paymentsFrom->date(), m_ui->paymentsTo->date())); });
    connect(m_ui->paymentsOrderButton, &QPushButton::clicked, this, &PaymentsPage::openOrder);
    connect(m_ui->paymentsTable, &QTableView::activated, this, &PaymentsPage::openOrder);
    connect(m_ui->paymentsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PaymentsPage::updateTexts);
    connect(m_payments, &PaymentsModel::loadingChanged, this, &PaymentsPage::updateTexts);
    connect(m_payments, &PaymentsModel::pageLoaded, this, &PaymentsPage::updateTexts);
    connect(m_payments, &PaymentsModel::failed, this, [this](const ApiError &error) {
        m_ui->paymentsNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

void PaymentsPage::wireFigures()
{
    const PaymentFigures *figures = m_ui->paymentFigures;
    connect(figures, &PaymentFigures::selected, this, &PaymentsPage::select);
    connect(figures, &PaymentFigures::daySelected, this,
            [this](const QDate &day) { showRange(day, day); });
    connect(figures, &PaymentFigures::unpaidOrdersRequested, this, [this] {
        Q_EMIT ordersRequested({OrderStatus::PendingPayment, {}, {}});
    });
    connect(figures, &PaymentFigures::notificationsRequested, this,
            &PaymentsPage::notificationsRequested);
    connect(figures, &PaymentFigures::deskRequested, this, &PaymentsPage::deskRequested);
    connect(figures, &PaymentFigures::failed, this, [this](const ApiError &error) {
        m_ui->paymentsNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
}

/// Figures follow what happens; the list is left alone while somebody reads further down.
void PaymentsPage::wireEvents()
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(changePause);
    connect(&m_changed, &QTimer::timeout, this, [this] {
        loadFigures();
        if (m_ui->paymentsTable->verticalScrollBar()->value() == 0
            && !m_ui->paymentsTable->currentIndex().isValid())
            m_payments->load(m_selection);
    });
    const auto changed = [this] {
        if (isVisible() && !m_changed.isActive())
            m_changed.start();
    };
    connect(&m_client.events(), &EventStream::paymentChanged, this, changed);
    connect(&m_client.events(), &EventStream::orderChanged, this, changed);
    connect(&m_client.events(), &EventStream::missed, this, changed);
}

void PaymentsPage::wireExport()
{
    connect(m_ui->paymentsExportButton->menu(), &QMenu::aboutToShow, this,
            &PaymentsPage::fillExportMenu);
    connect(m_ui->paymentsExport, &ExportStrip::told, m_ui->paymentsNotice,
            qOverload<Notice, const QString &>(&NoticeBar::tell));
}

void PaymentsPage::fillExportMenu()
{
    QMenu &menu = *m_ui->paymentsExportButton->menu();
    menu.clear();
    if (m_maySeeFigures) {
        connect(menu.addAction(tr("Charts as a picture (PNG)…")), &QAction::triggered, this,
                &PaymentsPage::exportPicture);
        connect(menu.addAction(tr("Figures as a table (CSV)…")), &QAction::triggered, this,
                &PaymentsPage::exportFigures);
    }
    connect(menu.addAction(tr("Listed payments as a table (CSV)…")), &QAction::triggered, this,
            &PaymentsPage::exportPayments);
}

/// "payments-2026-12-01", with both days where there are two
QString PaymentsPage::fileName() const
{
    const QDate from = m_ui->paymentsFrom->date();
    const QDate to = m_ui->paymentsTo->date();
    QString days = from.toString(Qt::ISODate);
    if (from != to)
        days += u'-' + to.toString(Qt::ISODate);
    return tr("payments-%1").arg(days);
}

void PaymentsPage::exportPicture()
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    m_ui->paymentFigures->picture().save(&buffer, "PNG");
    saveFileAs(
        *this,
        {tr("Export the charts"), fileName() + QStringLiteral(".png"), tr("Pictures (*.png)")}, png,
        [this](const QString &why) { m_ui->paymentsNotice->tell(Notice::Error, why); });
}

void PaymentsPage::exportFigures()
{
    saveFileAs(*this, {tr("Export the figures"), fileName() + QStringLiteral(".csv"), csvKind()},
               PaymentsCsv::figures(m_ui->paymentFigures->summary()),
               [this](const QString &why) { m_ui->paymentsNotice->tell(Notice::Error, why); });
}

void PaymentsPage::exportPayments()
{
    const auto source = [this, selection = m_selection](const QString &cursor, QObject *receiver,
                                                        const Then<CsvPage> &then) {
        m_client.payments(selection.query, cursor, receiver,
                          [selection, then](const Answer<ApiPage<Payment>> &page) {
                              then(page.map([&](const ApiPage<Payment> &read) {
                                  return PaymentsCsv::page(selectedOf(read, selection));
                              }));
                          });
    };
    m_ui->paymentsExport->askAndWrite(tr("Export payments"), fileName(), PaymentsCsv::header(),
                                      source);
}

QDate PaymentsPage::today() const
{
    return railwayDay(m_client.serverTime());
}

void PaymentsPage::setRange(const QDate &from, const QDate &to)
{
    const QSignalBlocker first(m_ui->paymentsFrom);
    const QSignalBlocker last(m_ui->paymentsTo);
    m_ui->paymentsFrom->setDate(from);
    m_ui->paymentsTo->setDate(to);
    m_selection = openedOn(from, to);
}

void PaymentsPage::showRange(const QDate &from, const QDate &to)
{
    setRange(from, to);
    reload();
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
    m_changed.stop();
    m_ui->paymentsExport->reset();
    m_payments->clear();
    m_ui->paymentFigures->clear();
    setRange(today(), today());
    updateTexts();
}

void PaymentsPage::reload()
{
    m_ui->paymentsNotice->clear();
    m_payments->load(m_selection);
    loadFigures();
    updateTexts();
}

void PaymentsPage::loadFigures()
{
    m_ui->paymentFigures->setVisible(m_maySeeFigures);
    if (m_maySeeFigures)
        m_ui->paymentFigures->load(m_ui->paymentsFrom->date(), m_ui->paymentsTo->date());
    else
        m_ui->paymentsNotice->tell(
            Notice::Information, tr("Sums and charts are for operators. The payments are below."));
}

void PaymentsPage::select(const PaymentSelection &selection)
{
    m_selection = selection;
    m_payments->load(selection);
    updateTexts();
}

void PaymentsPage::openOrder()
{
    const QModelIndex current = m_ui->paymentsTable->currentIndex();
    if (current.isValid())
        Q_EMIT orderRequested(m_payments->item(current.row()).orderCode);
}

/// "Payments: Paid · Cash · 1 Dec 10:00–11:00"
QString PaymentsPage::selectionText() const
{
    QStringList parts;
    if (m_selection.query.status)
        parts.append(Labels::of(*m_selection.query.status));
    if (m_selection.method)
        parts.append(Labels::of(*m_selection.method));
    if (m_selection.paidFrom.isValid())
        parts.append(tr("paid %1 to %2")
                         .arg(Labels::dateTime(m_selection.paidFrom, Labels::railwayZone()),
                              Labels::dateTime(m_selection.paidBefore, Labels::railwayZone())));
    if (parts.isEmpty())
        return tr("Payments");
    return tr("Payments: %1").arg(parts.join(QStringLiteral(" · ")));
}

void PaymentsPage::updateTexts()
{
    m_ui->paymentsBusy->setVisible(m_payments->isLoading());
    m_ui->paymentsEmpty->setVisible(m_payments->rowCount() == 0 && !m_payments->isLoading());
    m_ui->paymentsTitle->setText(selectionText());
    m_ui->paymentsAllButton->setVisible(
        m_selection != openedOn(m_ui->paymentsFrom->date(), m_ui->paymentsTo->date()));
    m_ui->paymentsOrderButton->setEnabled(m_ui->paymentsTable->currentIndex().isValid());
    m_ui->paymentsStatus->setItemText(0, tr("All"));
    for (int i = 1; i < m_ui->paymentsStatus->count(); ++i)
        m_ui->paymentsStatus->setItemText(
            i, Labels::of(PaymentStatus(m_ui->paymentsStatus->itemData(i).toInt())));
    m_ui->paymentsStatus->setCurrentIndex(
        m_selection.query.status ? m_ui->paymentsStatus->findData(int(*m_selection.query.status))
                                 : 0);
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
