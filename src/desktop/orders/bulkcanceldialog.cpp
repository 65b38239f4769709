#include "desktop/orders/bulkcanceldialog.h"

#include "desktop/widgets/style.h"
#include "ui_bulkcanceldialog.h"

namespace kai {

BulkCancelDialog::BulkCancelDialog(ApiClient &client, const QList<Order> &orders, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BulkCancelDialog>())
    , m_client(client.transport())
    , m_orders(orders)
{
    m_ui->setupUi(this);
    showFieldError(*m_ui->bulkReason, *m_ui->bulkReasonError, QString());
    connect(m_ui->bulkReason, &QLineEdit::textEdited, this,
            [this] { showFieldError(*m_ui->bulkReason, *m_ui->bulkReasonError, QString()); });
    connect(m_ui->bulkCommitButton, &QPushButton::clicked, this, &BulkCancelDialog::cancelAll);
    connect(m_ui->bulkCloseButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->bulkProgress, &WorkStrip::cancelRequested, this, [this] {
        m_work.stop();
        if (m_stage == Stage::Quoting)
            reject();
        else
            finishWork();
    });
    connect(&m_work, &BulkWork::advanced, this, &BulkCancelDialog::showState);
    connect(&m_work, &BulkWork::finished, this, &BulkCancelDialog::finishWork);
    quoteAll();
}

BulkCancelDialog::~BulkCancelDialog() = default;

void BulkCancelDialog::quoteAll()
{
    m_work.begin(m_orders, [this](const Order &order, QObject *receiver, const Then<Money> &then) {
        quote(order, receiver, then);
    });
    showState();
}

void BulkCancelDialog::quote(const Order &order, QObject *receiver, const Then<Money> &then)
{
    const api::CancellationCommand command {tr("Price asked for"), {}, api::Purpose::Quote};
    m_client.cancel(
        order.code, command, {}, receiver,
        [this, order, then](const Answer<CancellationAnswer> &answer) {
            if (answer)
                m_possible.append(order);
            then(answer.map([](const CancellationAnswer &told) { return told.quote.refund; }));
        });
}

void BulkCancelDialog::cancelAll()
{
    if (m_ui->bulkReason->text().trimmed().isEmpty()) {
        showFieldError(*m_ui->bulkReason, *m_ui->bulkReasonError,
                       textFor(ApiFieldError {{}, QStringLiteral("required"), {}}));
        m_ui->bulkReason->setFocus();
        return;
    }
    m_stage = Stage::Cancelling;
    m_work.begin(m_possible, [this](const Order &order, QObject *receiver,
                                    const Then<Money> &then) { cancelOne(order, receiver, then); });
    showState();
}

void BulkCancelDialog::cancelOne(const Order &order, QObject *receiver, const Then<Money> &then)
{
    const api::CancellationCommand command {
        m_ui->bulkReason->text().trimmed(), {}, api::Purpose::Commit};
    const QByteArray key = m_attempts[order.code].keyFor(api::toJson(command));
    m_client.cancel(
        order.code, command, key, receiver, [this, then](const Answer<CancellationAnswer> &answer) {
            if (answer)
                Q_EMIT orderChanged(answer->order);
            then(answer.map([](const CancellationAnswer &told) { return told.quote.refund; }));
        });
}

void BulkCancelDialog::finishWork()
{
    if (m_stage == Stage::Cancelling) {
        tell();
        accept();
        return;
    }
    m_stage = Stage::Deciding;
    showState();
    m_ui->bulkReason->setFocus();
}

void BulkCancelDialog::tell()
{
    QString text = tr("%n order(s) cancelled, %1 goes back.", nullptr, m_work.succeeded())
                       .arg(m_work.sum().toString());
    if (!m_work.failures().isEmpty())
        text += u' ' + tr("Not cancelled: %1").arg(failureText(m_work.failures()));
    Q_EMIT told(m_work.failures().isEmpty() ? Notice::Success : Notice::Warning, text);
}

/// Closing stops what goes on; what has been done is told.
void BulkCancelDialog::done(int result)
{
    if (m_work.isRunning()) {
        m_work.stop();
        if (m_stage == Stage::Cancelling)
            tell();
    }
    QDialog::done(result);
}

void BulkCancelDialog::showState()
{
    if (m_work.isRunning()) {
        const QString text = m_stage == Stage::Quoting ? tr("Asking for prices: %1 of %2")
                                                       : tr("Cancelling: %1 of %2");
        m_ui->bulkProgress->show(text.arg(m_work.tried()).arg(m_work.total()), m_work.tried(),
                                 m_work.total());
    } else {
        m_ui->bulkProgress->hide();
    }
    if (m_stage != Stage::Cancelling) {
        m_ui->bulkOrders->setText(
            tr("%n order(s) can be cancelled.", nullptr, int(m_possible.size())));
        m_ui->bulkRefund->setText(m_work.sum().toString());
        m_ui->bulkLeftOut->setVisible(!m_work.failures().isEmpty());
        m_ui->bulkLeftOut->setText(tr("%n left out: %1", nullptr, int(m_work.failures().size()))
                                       .arg(failureText(m_work.failures())));
    }
    m_ui->bulkReason->setEnabled(m_stage == Stage::Deciding);
    m_ui->bulkCommitButton->setEnabled(m_stage == Stage::Deciding && !m_possible.isEmpty());
}

} // namespace kai
