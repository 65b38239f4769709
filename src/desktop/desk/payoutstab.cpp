#include "desktop/desk/payoutstab.h"

#include "desktop/desk/refundsmodel.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/tablenote.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"
#include "ui_payoutstab.h"

namespace kai {

PayoutsTab::PayoutsTab(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PayoutsTab>())
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->payoutsStatus->addItem(QString(), int(RefundStatus::AwaitingApproval));
    m_ui->payoutsStatus->addItem(QString());
    for (const RefundStatus status :
         {RefundStatus::Pending, RefundStatus::Succeeded, RefundStatus::Rejected})
        m_ui->payoutsStatus->addItem(QString(), int(status));
    m_ui->payoutsSplitter->setSizes({740, 470});
    clearErrors();
}

PayoutsTab::~PayoutsTab() = default;

void PayoutsTab::setClient(ApiClient &client)
{
    m_client = &client;
    m_refunds = new RefundsModel(MoneyClient(client.transport()), this);
    m_ui->payoutsTable->setModel(m_refunds);
    prepareTable(*m_ui->payoutsTable, {155, 80, 100, 130, 130, 110});
    TableNote::place(*m_ui->payoutsEmpty, *m_ui->payoutsTable);
    wire();
    updateTexts();
}

void PayoutsTab::wire()
{
    connect(m_ui->payoutsStatus, &QComboBox::activated, this, &PayoutsTab::reload);
    connect(m_ui->payoutsRefreshButton, &QPushButton::clicked, this, &PayoutsTab::reload);
    connect(m_ui->payoutsNotice, &NoticeBar::actionTriggered, this, &PayoutsTab::reload);
    connect(m_ui->payoutsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PayoutsTab::pick);
    connect(m_refunds, &RefundsModel::loadingChanged, this, &PayoutsTab::updateTexts);
    connect(m_refunds, &RefundsModel::pageLoaded, this, &PayoutsTab::keepChoice);
    connect(m_refunds, &RefundsModel::failed, this, [this](const ApiError &error) {
        m_ui->payoutsNotice->tell(Notice::Error, textFor(error), tr("Try again"));
    });
    connect(m_ui->payoutApproveButton, &QPushButton::clicked, this, &PayoutsTab::approve);
    connect(m_ui->payoutRejectButton, &QPushButton::clicked, this, &PayoutsTab::reject);
    connect(m_ui->payoutOrderButton, &QPushButton::clicked, this, [this] {
        if (m_refund)
            Q_EMIT orderRequested(m_refund->orderCode);
    });
}

void PayoutsTab::setUser(const User &user)
{
    m_user = user.id;
    m_mayDecide = api::mayCall(callOf(api::Operation::ApproveRefund).access, user.role);
    updateTexts();
}

std::optional<RefundStatus> PayoutsTab::status() const
{
    const QVariant status = m_ui->payoutsStatus->currentData();
    return status.isValid() ? std::optional(RefundStatus(status.toInt())) : std::nullopt;
}

void PayoutsTab::reload()
{
    m_ui->payoutsNotice->clear();
    m_refunds->load(status());
}

void PayoutsTab::reset()
{
    m_ui->payoutsStatus->setCurrentIndex(0);
    m_refunds->clear();
    m_ui->payoutsNotice->clear();
    present(std::nullopt);
}

void PayoutsTab::pick()
{
    const QModelIndex current = m_ui->payoutsTable->currentIndex();
    if (current.isValid())
        present(m_refunds->item(current.row()));
}

/// The list has been read anew: what is shown and typed stays.
void PayoutsTab::keepChoice()
{
    const RefundId shown = m_refund ? m_refund->id : RefundId();
    const int row = m_refunds->find([shown](const Refund &refund) { return refund.id == shown; });
    if (row >= 0)
        m_ui->payoutsTable->setCurrentIndex(m_refunds->index(row, 0));
    updateTexts();
}

void PayoutsTab::present(const std::optional<Refund> &refund)
{
    const bool isSame = refund && m_refund && refund->id == m_refund->id;
    m_refund = refund;
    if (!isSame) {
        m_round = std::make_unique<QObject>();
        m_ui->payoutTo->setText(refund ? refund->payoutTo : QString());
        m_ui->payoutReference->clear();
        m_ui->payoutReason->clear();
        clearErrors();
        setBusy(false);
    }
    updateTexts();
}

void PayoutsTab::approve()
{
    if (!m_refund || m_busy)
        return;
    clearErrors();
    const QString to = m_ui->payoutTo->text().trimmed();
    const QString reference = m_ui->payoutReference->text().trimmed();
    const QString missing = textFor(ApiFieldError {{}, QStringLiteral("required"), {}});
    if (to.isEmpty())
        showFieldError(*m_ui->payoutTo, *m_ui->payoutToError, missing);
    if (reference.isEmpty())
        showFieldError(*m_ui->payoutReference, *m_ui->payoutReferenceError, missing);
    if (to.isEmpty() || reference.isEmpty())
        return;
    setBusy(true);
    MoneyClient(m_client->transport())
        .approveRefund(m_refund->id, reference, to, m_round.get(),
                       [this](const Answer<Refund> &answer) { takeAnswer(answer); });
}

void PayoutsTab::reject()
{
    if (!m_refund || m_busy)
        return;
    clearErrors();
    const QString reason = m_ui->payoutReason->text().trimmed();
    if (reason.isEmpty()) {
        showFieldError(*m_ui->payoutReason, *m_ui->payoutReasonError,
                       tr("Write why, so that the payer can be told."));
        m_ui->payoutReason->setFocus();
        return;
    }
    setBusy(true);
    MoneyClient(m_client->transport())
        .rejectRefund(m_refund->id, reason, m_round.get(),
                      [this](const Answer<Refund> &answer) { takeAnswer(answer); });
}

void PayoutsTab::takeAnswer(const Answer<Refund> &answer)
{
    setBusy(false);
    if (!answer) {
        showErrors(answer.error());
        return;
    }
    const Refund refund = *answer;
    present(refund);
    reload();
    m_ui->payoutsNotice->tell(Notice::Success, tr("%1 for order %2: %3.")
                                                   .arg(refund.amount.toString(), refund.orderCode,
                                                        MoneyLabels::of(refund.status)));
}

void PayoutsTab::showErrors(const ApiError &error)
{
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/reference"))
            showFieldError(*m_ui->payoutReference, *m_ui->payoutReferenceError, textFor(field));
        else if (field.pointer == QLatin1String("/payoutTo"))
            showFieldError(*m_ui->payoutTo, *m_ui->payoutToError, textFor(field));
        else if (field.pointer == QLatin1String("/reason"))
            showFieldError(*m_ui->payoutReason, *m_ui->payoutReasonError, textFor(field));
    }
    m_ui->payoutError->setText(textFor(error));
    m_ui->payoutError->show();
    if (error.code == QLatin1String("refund.state") || error.mayHaveHappened())
        m_refunds->load(status());
}

void PayoutsTab::clearErrors()
{
    showFieldError(*m_ui->payoutTo, *m_ui->payoutToError, QString());
    showFieldError(*m_ui->payoutReference, *m_ui->payoutReferenceError, QString());
    showFieldError(*m_ui->payoutReason, *m_ui->payoutReasonError, QString());
    m_ui->payoutError->hide();
}

void PayoutsTab::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->payoutApproveButton->setEnabled(!busy);
    m_ui->payoutRejectButton->setEnabled(!busy);
}

void PayoutsTab::updateTexts()
{
    m_ui->payoutsBusy->setVisible(m_refunds && m_refunds->isLoading());
    for (int i = 0; i < m_ui->payoutsStatus->count(); ++i) {
        const QVariant status = m_ui->payoutsStatus->itemData(i);
        m_ui->payoutsStatus->setItemText(
            i, status.isValid() ? MoneyLabels::of(RefundStatus(status.toInt())) : tr("All"));
    }
    const bool isEmpty = m_refunds && m_refunds->rowCount() == 0 && !m_refunds->isLoading();
    m_ui->payoutsEmpty->setVisible(isEmpty);
    updateRefund();
}

void PayoutsTab::updateRefund()
{
    m_ui->payoutNothing->setVisible(!m_refund);
    m_ui->payoutBody->setVisible(m_refund.has_value());
    if (!m_refund)
        return;
    const Refund &refund = *m_refund;
    const bool isMine = refund.requestedBy == m_user;
    const bool waits = refund.status == RefundStatus::AwaitingApproval;
    m_ui->payoutAmount->setText(refund.amount.toString());
    m_ui->payoutStatus->setText(MoneyLabels::of(refund.status));
    QString asked = tr("another person");
    if (isMine)
        asked = tr("you");
    else if (!refund.requestedBy)
        asked = tr("the system");
    QStringList lines {tr("Asked for by %1, %2")
                           .arg(asked, Labels::dateTime(refund.createdAt, Labels::railwayZone())),
                       tr("Reason: %1").arg(refund.reason),
                       tr("Goes back by: %1").arg(MoneyLabels::of(refund.channel))};
    if (!refund.reference.isEmpty())
        lines.append(tr("Number of the transfer: %1").arg(refund.reference));
    if (!waits && !refund.payoutTo.isEmpty())
        lines.append(tr("Account of the payer: %1").arg(refund.payoutTo));
    if (!refund.lastReason.isEmpty())
        lines.append(tr("Last said: %1").arg(refund.lastReason));
    m_ui->payoutFacts->setText(lines.join(u'\n'));
    m_ui->payoutOrderButton->setText(tr("Show &order %1").arg(refund.orderCode));
    m_ui->payoutDecision->setVisible(waits && m_mayDecide);
    // Whoever asked for it may not say that it was paid; withdrawing it harms nobody.
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->payoutApproveTitle),
          static_cast<QWidget *>(m_ui->payoutToLabel), static_cast<QWidget *>(m_ui->payoutTo),
          static_cast<QWidget *>(m_ui->payoutReferenceLabel),
          static_cast<QWidget *>(m_ui->payoutReference),
          static_cast<QWidget *>(m_ui->payoutApproveButton)})
        part->setVisible(!isMine);
    QString readOnly;
    if (waits && !m_mayDecide)
        readOnly = tr("Payouts are approved by supervisors.");
    else if (waits && isMine)
        readOnly = tr("You asked for this payout. Another person has to approve it.");
    m_ui->payoutReadOnly->setText(readOnly);
    m_ui->payoutReadOnly->setVisible(!readOnly.isEmpty());
}

void PayoutsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_refunds) {
        m_ui->retranslateUi(this);
        m_refunds->retranslate();
        m_ui->payoutsNotice->clear();
        updateTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace kai
