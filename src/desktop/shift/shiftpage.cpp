#include "desktop/shift/shiftpage.h"

#include "desktop/shift/shiftsmodel.h"
#include "desktop/widgets/documentfile.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/widgets/ticketfile.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"
#include "ui_shiftpage.h"

#include <QDesktopServices>

namespace kai {

ShiftPage::ShiftPage(ApiClient &client, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::ShiftPage>())
    , m_client(client)
    , m_shifts(new ShiftsModel(MoneyClient(client.transport()), this))
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->drawerPanel->setClient(client.transport());
    m_ui->shiftsTable->setModel(m_shifts);
    prepareTable(*m_ui->shiftsTable, {150, 150, 115, 100, 100, 110});
    TableNote::place(*m_ui->shiftsEmpty, *m_ui->shiftsTable);
    m_ui->shiftSplitter->setSizes({470, 740});
    showFieldError(*m_ui->openingFloat, *m_ui->openingFloatError, QString());
    wire();
    wireReports();
    updateTexts();
}

ShiftPage::~ShiftPage() = default;

QString ShiftPage::title() const
{
    return tr("Shift");
}

bool ShiftPage::isFor(Role role) const
{
    return api::mayCall(callOf(api::Operation::OpenShift).access, role);
}

void ShiftPage::wire()
{
    connect(m_ui->openShiftButton, &QPushButton::clicked, this, &ShiftPage::openShift);
    connect(m_ui->openingFloat, &QLineEdit::returnPressed, this, &ShiftPage::openShift);
    connect(m_ui->newShiftButton, &QPushButton::clicked, this, [this] {
        m_closed.reset();
        askForShift();
    });
    connect(m_ui->shiftNotice, &NoticeBar::actionTriggered, this, &ShiftPage::activate);
    connect(m_ui->drawerPanel, &DrawerPanel::counted, this, &ShiftPage::showClosed);
    connect(m_ui->drawerPanel, &DrawerPanel::lost, this, &ShiftPage::askForShift);
    connect(m_ui->drawerPanel, &DrawerPanel::moved, this, [this](const CashMovement &movement) {
        m_ui->shiftNotice->tell(
            Notice::Success,
            tr("%1: %2.").arg(MoneyLabels::of(movement.direction), movement.amount.toString()));
    });
    // Sales and refunds count in the drawer, too.
    connect(&m_client.events(), &EventStream::paymentChanged, this, [this] {
        if (isVisible() && m_ui->drawerPanel->shift())
            askForShift();
    });
}

void ShiftPage::wireReports()
{
    connect(m_ui->shiftsRefreshButton, &QPushButton::clicked, this, &ShiftPage::activate);
    connect(m_ui->shiftsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShiftPage::updateButtons);
    connect(m_shifts, &ShiftsModel::loadingChanged, this, &ShiftPage::updateButtons);
    connect(m_shifts, &ShiftsModel::pageLoaded, this, &ShiftPage::updateButtons);
    connect(m_shifts, &ShiftsModel::failed, this, [this](const ApiError &error) {
        m_ui->shiftNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
    const auto report = [this](Use use) {
        if (const Shift *shift = chosenShift())
            fetchReport(*shift, use);
    };
    connect(m_ui->openReportButton, &QPushButton::clicked, this, [report] { report(Use::Open); });
    connect(m_ui->saveReportButton, &QPushButton::clicked, this, [report] { report(Use::Save); });
    const auto closedReport = [this](Use use) {
        if (m_closed)
            fetchReport(*m_closed, use);
    };
    connect(m_ui->closedReportButton, &QPushButton::clicked, this,
            [closedReport] { closedReport(Use::Open); });
    connect(m_ui->closedSaveButton, &QPushButton::clicked, this,
            [closedReport] { closedReport(Use::Save); });
}

void ShiftPage::activate()
{
    m_ui->shiftNotice->clear();
    if (!m_closed)
        askForShift();
    m_shifts->load();
}

void ShiftPage::reset()
{
    m_round = std::make_unique<QObject>();
    m_closed.reset();
    m_unknown.clear();
    m_busy = false;
    m_ui->openingFloat->clear();
    m_ui->drawerPanel->close();
    m_ui->shiftStack->setCurrentWidget(m_ui->shiftUnknown);
    m_shifts->clear();
    m_ui->shiftNotice->clear();
    updateTexts();
}

void ShiftPage::askForShift()
{
    MoneyClient(m_client.transport())
        .currentShift(m_round.get(), [this](const Answer<Shift> &answer) { takeShift(answer); });
}

void ShiftPage::takeShift(const Answer<Shift> &answer)
{
    if (m_closed)
        return; // its result is being read
    if (answer) {
        m_ui->drawerPanel->open(*answer);
        m_ui->shiftStack->setCurrentWidget(m_ui->shiftOpen);
    } else if (answer.error().code == QLatin1String("shift.none")) {
        m_ui->drawerPanel->close();
        m_ui->shiftStack->setCurrentWidget(m_ui->shiftNone);
    } else {
        m_unknown = textFor(answer.error());
        m_ui->shiftNotice->tell(Notice::Error, m_unknown, tr("Try again"));
    }
    updateTexts();
}

void ShiftPage::openShift()
{
    if (m_busy)
        return;
    showFieldError(*m_ui->openingFloat, *m_ui->openingFloatError, QString());
    if (m_ui->openingFloat->text().isEmpty()) {
        showFieldError(*m_ui->openingFloat, *m_ui->openingFloatError,
                       tr("How much is in the drawer? Write 0 for an empty one."));
        m_ui->openingFloat->setFocus();
        return;
    }
    m_busy = true;
    updateButtons();
    MoneyClient(m_client.transport())
        .openShift(m_ui->openingFloat->amount(), m_round.get(),
                   [this](const Answer<Shift> &answer) { takeOpening(answer); });
}

void ShiftPage::takeOpening(const Answer<Shift> &answer)
{
    m_busy = false;
    if (answer) {
        m_ui->openingFloat->clear();
        m_ui->drawerPanel->open(*answer);
        m_ui->shiftStack->setCurrentWidget(m_ui->shiftOpen);
        m_shifts->load();
    } else {
        QString text = textFor(answer.error());
        for (const ApiFieldError &field : answer.error().fields)
            text = textFor(field);
        showFieldError(*m_ui->openingFloat, *m_ui->openingFloatError, text);
        // It may be open all the same: by an answer that was lost, or elsewhere.
        askForShift();
    }
    updateButtons();
}

void ShiftPage::showClosed(const Shift &shift)
{
    m_closed = shift;
    m_ui->drawerPanel->close();
    m_ui->shiftStack->setCurrentWidget(m_ui->shiftClosed);
    m_ui->closedReportButton->setFocus();
    m_shifts->load();
    updateTexts();
}

const Shift *ShiftPage::chosenShift() const
{
    const QModelIndex current = m_ui->shiftsTable->currentIndex();
    return current.isValid() && current.row() < m_shifts->rowCount()
               ? &m_shifts->item(current.row())
               : nullptr;
}

void ShiftPage::fetchReport(const Shift &shift, Use use)
{
    const QString name = QStringLiteral("shift-%1").arg(shift.id.value());
    MoneyClient(m_client.transport())
        .shiftReport(shift.id, m_round.get(), [this, name, use](const Answer<QByteArray> &pdf) {
            if (pdf)
                useReport(name, *pdf, use);
            else
                m_ui->shiftNotice->tell(Notice::Error, textFor(pdf.error()));
        });
}

void ShiftPage::useReport(const QString &name, const QByteArray &pdf, Use use)
{
    const auto failed
        = [this](const QString &text) { m_ui->shiftNotice->tell(Notice::Error, text); };
    if (use == Use::Save) {
        saveDocumentAs(*this, tr("Save the Z-report"), name, pdf, failed);
        return;
    }
    const std::optional<QString> file = writeTicketFile(name, pdf);
    if (!file)
        failed(tr("The report cannot be written to the cache folder."));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
        failed(tr("No program for PDF files was found. Save the report instead."));
}

void ShiftPage::updateClosed()
{
    if (!m_closed)
        return;
    const Shift &shift = *m_closed;
    m_ui->shiftResult->setText(
        tr("Difference: %1").arg(MoneyLabels::difference(shift.difference())));
    setStyleProperty(*m_ui->shiftResult, "role",
                     shift.difference().isZero() ? QStringLiteral("success")
                                                 : QStringLiteral("warning"));
    m_ui->shiftClosedText->setText(QStringList {
        tr("Float: %1").arg(shift.openingFloat.toString()),
        tr("Cash sales (%1): %2").arg(QLocale().toString(shift.saleCount), shift.sales.toString()),
        tr("Put in: %1").arg(shift.cashIn.toString()),
        tr("Cash refunds (%1): %2")
            .arg(QLocale().toString(shift.refundCount), shift.refunds.toString()),
        tr("Taken out: %1").arg(shift.cashOut.toString()),
        tr("Expected: %1").arg(shift.expected().toString()),
        tr("Counted: %1").arg(shift.counted.toString())}
                                       .join(u'\n'));
}

void ShiftPage::updateButtons()
{
    m_ui->openShiftButton->setEnabled(!m_busy);
    m_ui->shiftsBusy->setVisible(m_shifts->isLoading());
    m_ui->shiftsEmpty->setVisible(m_shifts->rowCount() == 0 && !m_shifts->isLoading());
    const Shift *shift = chosenShift();
    const bool hasReport = shift && !shift->isOpen();
    m_ui->openReportButton->setEnabled(hasReport);
    m_ui->saveReportButton->setEnabled(hasReport);
    m_ui->shiftsChosen->setText(
        shift && shift->isOpen() ? tr("Its report is there once it has been counted.") : QString());
}

void ShiftPage::updateTexts()
{
    m_ui->shiftUnknownText->setText(m_unknown.isEmpty() ? tr("Asking for your shift…") : m_unknown);
    updateClosed();
    updateButtons();
}

void ShiftPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_shifts->retranslate();
        m_ui->shiftNotice->clear();
        updateTexts();
    }
    Page::changeEvent(event);
}

} // namespace kai
