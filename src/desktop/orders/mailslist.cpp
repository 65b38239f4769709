#include "desktop/orders/mailslist.h"

#include "desktop/widgets/ticketfile.h"
#include "desktop/words/labels.h"
#include "ui_mailslist.h"

#include <QDesktopServices>

namespace kai {

MailsList::MailsList(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MailsList>())
{
    m_ui->setupUi(this);
    connect(m_ui->openMailButton, &QPushButton::clicked, this, &MailsList::openCurrent);
    connect(m_ui->sendMailButton, &QPushButton::clicked, this, &MailsList::sendCurrentAgain);
    connect(m_ui->mailsView, &QListWidget::itemActivated, this, &MailsList::openCurrent);
    close();
}

MailsList::~MailsList() = default;

void MailsList::open(const QString &orderCode)
{
    if (m_orderCode != orderCode)
        close();
    m_orderCode = orderCode;
    load();
}

void MailsList::close()
{
    m_round = std::make_unique<QObject>();
    m_orderCode.clear();
    m_mails.clear();
    fillList();
    showError(QString());
}

void MailsList::load()
{
    m_client->mails(m_orderCode, m_round.get(), [this](const Answer<QList<Mail>> &mails) {
        if (mails)
            m_mails = *mails;
        fillList();
        showError(mails ? QString() : textFor(mails.error()));
    });
}

void MailsList::fillList()
{
    const int row = qMax(0, m_ui->mailsView->currentRow());
    m_ui->mailsView->clear();
    for (const Mail &mail : std::as_const(m_mails)) {
        const QDateTime time = mail.finishedAt.isValid() ? mail.finishedAt : mail.createdAt;
        m_ui->mailsView->addItem(QStringLiteral("%1 · %2 · %3")
                                     .arg(Labels::of(mail.kind), Labels::of(mail.status),
                                          Labels::dateTime(time, Labels::railwayZone())));
    }
    m_ui->mailsView->setCurrentRow(qMin(row, int(m_mails.size()) - 1));
    m_ui->openMailButton->setEnabled(!m_mails.isEmpty());
    m_ui->sendMailButton->setEnabled(!m_mails.isEmpty());
}

const Mail *MailsList::current() const
{
    const int row = m_ui->mailsView->currentRow();
    return row >= 0 && row < m_mails.size() ? &m_mails[row] : nullptr;
}

void MailsList::openCurrent()
{
    const Mail *mail = current();
    if (!mail)
        return;
    const QString name = m_orderCode + u'-' + QString::number(mail->id.value());
    m_client->mailMessage(mail->id, m_round.get(), [this, name](const Answer<QByteArray> &message) {
        if (!message) {
            showError(textFor(message.error()));
            return;
        }
        const std::optional<QString> file = writeMailFile(name, *message);
        if (!file)
            showError(tr("The mail cannot be written to the cache folder."));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*file)))
            showError(tr("No program for mails was found."));
    });
}

void MailsList::sendCurrentAgain()
{
    const Mail *mail = current();
    if (!mail)
        return;
    m_ui->sendMailButton->setEnabled(false);
    m_client->sendMailAgain(mail->id, m_round.get(), [this](const Answer<Mail> &sent) {
        if (sent)
            load();
        else
            showError(textFor(sent.error()));
        m_ui->sendMailButton->setEnabled(!m_mails.isEmpty());
    });
}

void MailsList::showError(const QString &text)
{
    m_ui->mailsError->setText(text);
    m_ui->mailsError->setVisible(!text.isEmpty());
}

void MailsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillList();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
