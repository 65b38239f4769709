#include "desktop/ticketslist.h"

#include "desktop/documentfile.h"
#include "desktop/labels.h"
#include "desktop/ticketfile.h"
#include "ui_ticketslist.h"

#include <QDesktopServices>

namespace kai {

TicketsList::TicketsList(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TicketsList>())
{
    m_ui->setupUi(this);
    connect(m_ui->openTicketButton, &QPushButton::clicked, this, &TicketsList::openCurrent);
    connect(m_ui->saveTicketButton, &QPushButton::clicked, this, &TicketsList::saveCurrent);
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

void TicketsList::openCurrent()
{
    fetchCurrent([this](const QString &number, const QByteArray &pdf) {
        const std::optional<QString> file = writeTicketFile(number, pdf);
        if (!file)
            showError(tr("The ticket cannot be written to the cache folder."));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
            showError(tr("No program for PDF files was found. Save the ticket instead."));
    });
}

void TicketsList::saveCurrent()
{
    fetchCurrent([this](const QString &number, const QByteArray &pdf) { saveAs(number, pdf); });
}

void TicketsList::fetchCurrent(const UsePdf &use)
{
    const int row = m_ui->ticketsView->currentRow();
    if (row < 0 || row >= m_tickets.size() || m_busy)
        return;
    const QString number = m_tickets[row].number;
    setBusy(true);
    showError(QString());
    m_client->ticketPdf(number, m_round.get(), [this, number, use](const Answer<QByteArray> &pdf) {
        setBusy(false);
        if (pdf)
            use(number, *pdf);
        else
            showError(textFor(pdf.error()));
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
    m_ui->openTicketButton->setEnabled(!busy && !m_tickets.isEmpty());
    m_ui->saveTicketButton->setEnabled(!busy && !m_tickets.isEmpty());
    m_ui->reloadTicketsButton->setEnabled(!busy && !m_orderCode.isEmpty());
}

void TicketsList::showError(const QString &text)
{
    m_ui->ticketsError->setText(text);
    m_ui->ticketsError->setVisible(!text.isEmpty());
}

void TicketsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillList();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
