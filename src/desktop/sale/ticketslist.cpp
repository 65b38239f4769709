#include "desktop/sale/ticketslist.h"

#include "desktop/widgets/documentfile.h"
#include "desktop/widgets/ticketfile.h"
#include "desktop/widgets/ticketprint.h"
#include "desktop/words/labels.h"
#include "ui_ticketslist.h"

#include <QDesktopServices>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace kai {

TicketsList::TicketsList(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TicketsList>())
{
    m_ui->setupUi(this);
    connect(m_ui->openTicketButton, &QPushButton::clicked, this, &TicketsList::openCurrent);
    connect(m_ui->saveTicketButton, &QPushButton::clicked, this, &TicketsList::saveCurrent);
    auto *printMenu = new QMenu(m_ui->printTicketButton);
    m_printPage = printMenu->addAction(QString());
    m_printPass = printMenu->addAction(QString());
    m_printPage->setObjectName(QStringLiteral("printTicketPage"));
    m_printPass->setObjectName(QStringLiteral("printTicketPass"));
    connect(m_printPage, &QAction::triggered, this, [this] { printCurrent(TicketFormat::A4); });
    connect(m_printPass, &QAction::triggered, this, [this] { printCurrent(TicketFormat::Roll); });
    m_ui->printTicketButton->setMenu(printMenu);
    retranslateMenu();
    connect(m_ui->sendTicketsButton, &QPushButton::clicked, this, &TicketsList::sendAgain);
    connect(m_ui->voidTicketButton, &QPushButton::clicked, this, &TicketsList::askWhyVoid);
    connect(m_ui->ticketsView, &QListWidget::currentRowChanged, this, [this] { setBusy(m_busy); });
    connect(m_ui->reloadTicketsButton, &QPushButton::clicked, this, &TicketsList::load);
    connect(m_ui->ticketsView, &QListWidget::itemActivated, this, &TicketsList::openCurrent);
    close();
}

TicketsList::~TicketsList() = default;

void TicketsList::open(const QString &orderCode)
{
    close();
    m_orderCode = orderCode;
    load();
}

void TicketsList::close()
{
    m_round = std::make_unique<QObject>();
    m_orderCode.clear();
    m_tickets.clear();
    fillList();
    showError(QString());
    setBusy(false);
}

void TicketsList::focusOpenButton()
{
    m_ui->openTicketButton->setFocus();
}

void TicketsList::load()
{
    setBusy(true);
    showError(QString());
    m_client->tickets(m_orderCode, m_round.get(),
                      [this](const Answer<QList<Ticket>> &tickets) { takeTickets(tickets); });
}

void TicketsList::takeTickets(const Answer<QList<Ticket>> &tickets)
{
    if (tickets) {
        m_tickets = *tickets;
        fillList();
    }
    setBusy(false);
    if (!tickets)
        showError(textFor(tickets.error()));
    else if (m_tickets.isEmpty())
        showError(tr("There are no tickets yet."));
}

void TicketsList::fillList()
{
    const int row = qMax(0, m_ui->ticketsView->currentRow());
    m_ui->ticketsView->clear();
    for (const Ticket &ticket : std::as_const(m_tickets)) {
        m_ui->ticketsView->addItem(QStringLiteral("%1 · %2\n%3 · %4")
                                       .arg(ticket.passenger.details.name,
                                            Labels::seat(ticket.passenger.seat), ticket.number,
                                            Labels::of(ticket.status)));
    }
    m_ui->ticketsView->setCurrentRow(qMin(row, int(m_tickets.size()) - 1));
}

const Ticket *TicketsList::current() const
{
    const int row = m_ui->ticketsView->currentRow();
    return row >= 0 && row < m_tickets.size() ? &m_tickets[row] : nullptr;
}

void TicketsList::openCurrent()
{
    fetchCurrent(TicketFormat::A4, [this](const QString &number, const QByteArray &pdf) {
        const std::optional<QString> file = writeTicketFile(number, pdf);
        if (!file)
            showError(tr("The ticket cannot be written to the cache folder."));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
            showError(tr("No program for PDF files was found. Save the ticket instead."));
    });
}

void TicketsList::saveCurrent()
{
    fetchCurrent(TicketFormat::A4,
                 [this](const QString &number, const QByteArray &pdf) { saveAs(number, pdf); });
}

void TicketsList::printCurrent(TicketFormat format)
{
    fetchCurrent(format, [this, format](const QString &, const QByteArray &pdf) {
        auto *print = new TicketPrint(pdf, format, this);
        if (print->isReadable()) {
            print->preview(this);
            return;
        }
        print->deleteLater();
        showError(tr("The ticket cannot be read."));
    });
}

void TicketsList::fetchCurrent(TicketFormat format, const UsePdf &use)
{
    const Ticket *ticket = current();
    if (!ticket || m_busy)
        return;
    const QString number = ticket->number;
    setBusy(true);
    showError(QString());
    m_client->ticketPdf(number, format, m_round.get(),
                        [this, number, use](const Answer<QByteArray> &pdf) {
                            setBusy(false);
                            if (pdf)
                                use(number, *pdf);
                            else
                                showError(textFor(pdf.error()));
                        });
}

void TicketsList::sendAgain()
{
    setBusy(true);
    showError(QString());
    m_client->mails(m_orderCode, m_round.get(), [this](const Answer<QList<Mail>> &mails) {
        setBusy(false);
        if (mails)
            sendMailAgain(*mails);
        else
            showError(textFor(mails.error()));
    });
}

/// The newest mail that has the tickets with it.
void TicketsList::sendMailAgain(const QList<Mail> &mails)
{
    const auto newest = std::find_if(mails.crbegin(), mails.crend(),
                                     [](const Mail &mail) { return carriesTickets(mail.kind); });
    if (newest == mails.crend()) {
        showError(tr("No mail with these tickets has been written yet."));
        return;
    }
    setBusy(true);
    m_client->sendMailAgain(newest->id, m_round.get(), [this](const Answer<Mail> &sent) {
        setBusy(false);
        if (sent)
            showDone(tr("The mail with the tickets goes out again."));
        else
            showError(textFor(sent.error()));
    });
}

void TicketsList::askWhyVoid()
{
    const Ticket *ticket = current();
    if (!ticket)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("voidTicketDialog"));
    dialog->setWindowTitle(tr("Take the ticket back"));
    dialog->setLabelText(
        tr("Nobody can travel with ticket %1 any more. Why is it taken back?").arg(ticket->number));
    dialog->setOkButtonText(tr("Take back"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, number = ticket->number](const QString &reason) {
                voidTicket(number, reason.trimmed().left(200));
            });
    dialog->open();
}

void TicketsList::voidTicket(const QString &number, const QString &reason)
{
    if (reason.isEmpty()) {
        showError(tr("Say why the ticket is taken back."));
        return;
    }
    setBusy(true);
    showError(QString());
    m_client->voidTicket(number, reason, m_round.get(), [this](const Answer<Ticket> &ended) {
        setBusy(false);
        if (!ended) {
            showError(textFor(ended.error()));
            return;
        }
        load();
        showDone(tr("Ticket %1 was taken back.").arg(ended->number));
    });
}

void TicketsList::saveAs(const QString &number, const QByteArray &pdf)
{
    saveDocumentAs(*this, tr("Save the ticket"), number, pdf,
                   [this](const QString &text) { showError(text); });
}

void TicketsList::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->ticketsBusy->setVisible(busy);
    const Ticket *ticket = current();
    const bool printable = !busy && ticket && ticket->status != TicketStatus::Void;
    for (QPushButton *button :
         {m_ui->openTicketButton, m_ui->saveTicketButton, m_ui->printTicketButton})
        button->setEnabled(printable);
    m_ui->voidTicketButton->setEnabled(!busy && ticket && ticket->status == TicketStatus::Valid);
    m_ui->sendTicketsButton->setEnabled(!busy && !m_tickets.isEmpty());
    m_ui->reloadTicketsButton->setEnabled(!busy && !m_orderCode.isEmpty());
}

void TicketsList::showError(const QString &text)
{
    m_ui->ticketsError->setText(text);
    m_ui->ticketsError->setVisible(!text.isEmpty());
    m_ui->ticketsDone->hide();
}

void TicketsList::showDone(const QString &text)
{
    m_ui->ticketsDone->setText(text);
    m_ui->ticketsDone->show();
}

void TicketsList::retranslateMenu()
{
    m_printPage->setText(tr("Page (A4)…"));
    m_printPass->setText(tr("Boarding pass (80 mm)…"));
}

void TicketsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslateMenu();
        fillList();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
