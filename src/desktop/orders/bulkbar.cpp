#include "desktop/orders/bulkbar.h"

#include "desktop/orders/bulkcanceldialog.h"
#include "ui_bulkbar.h"

namespace kai {

BulkBar::BulkBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::BulkBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->bulkMailsButton, &QPushButton::clicked, this, &BulkBar::sendMails);
    connect(m_ui->bulkCancelButton, &QPushButton::clicked, this, &BulkBar::askForCancellation);
    connect(m_ui->bulkStrip, &WorkStrip::cancelRequested, this, [this] {
        m_work.stop();
        tellOfMails();
    });
    connect(&m_work, &BulkWork::advanced, this, &BulkBar::showState);
    connect(&m_work, &BulkWork::finished, this, &BulkBar::tellOfMails);
    showState();
}

BulkBar::~BulkBar() = default;

void BulkBar::offer(const QList<Order> &orders)
{
    m_orders = orders;
    showState();
}

void BulkBar::reset()
{
    m_work.stop();
    offer({});
}

void BulkBar::sendMails()
{
    m_work.begin(m_orders, [this](const Order &order, QObject *receiver, const Then<Money> &then) {
        sendNewestMail(order, receiver, then);
    });
    showState();
}

/// The newest mail says what the order has come to; older ones are no longer true.
void BulkBar::sendNewestMail(const Order &order, QObject *receiver, const Then<Money> &then)
{
    m_client->mails(order.code, receiver, [this, receiver, then](const Answer<QList<Mail>> &mails) {
        if (!mails) {
            then(tl::unexpected(mails.error()));
            return;
        }
        if (mails->isEmpty()) {
            ApiError none;
            none.detail = tr("no mail was ever written");
            then(tl::unexpected(none));
            return;
        }
        m_client->sendMailAgain(mails->last().id, receiver, [then](const Answer<Mail> &sent) {
            then(sent.map([](const Mail &) { return Money(); }));
        });
    });
}

void BulkBar::tellOfMails()
{
    showState();
    const QString sent = tr("%n mail(s) go out again.", nullptr, m_work.succeeded());
    if (m_work.failures().isEmpty())
        Q_EMIT told(Notice::Success, sent);
    else
        Q_EMIT told(Notice::Warning,
                    tr("%1 Not sent: %2").arg(sent, failureText(m_work.failures())));
}

void BulkBar::askForCancellation()
{
    auto *dialog = new BulkCancelDialog(*m_client, m_orders, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkCancelDialog::orderChanged, this, &BulkBar::orderChanged);
    connect(dialog, &BulkCancelDialog::told, this, &BulkBar::told);
    dialog->open();
}

void BulkBar::showState()
{
    const bool isRunning = m_work.isRunning();
    m_ui->bulkCount->setText(tr("%n order(s) chosen", nullptr, int(m_orders.size())));
    m_ui->bulkMailsButton->setEnabled(!isRunning);
    m_ui->bulkCancelButton->setEnabled(!isRunning);
    if (isRunning)
        m_ui->bulkStrip->show(tr("Sending mails: %1 of %2").arg(m_work.tried()).arg(m_work.total()),
                              m_work.tried(), m_work.total());
    else
        m_ui->bulkStrip->hide();
    setVisible(m_orders.size() > 1 || isRunning);
}

void BulkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showState();
    }
    QFrame::changeEvent(event);
}

} // namespace kai
