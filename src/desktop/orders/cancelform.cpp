#include "desktop/orders/cancelform.h"

#include "desktop/client/localerror.h"
#include "desktop/orders/passengerchoice.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_cancelform.h"

namespace kai {

CancelForm::CancelForm(ApiClient &client, QWidget *parent)
    : OrderForm(parent)
    , m_ui(std::make_unique<Ui::CancelForm>())
    , m_client(client)
{
    m_ui->setupUi(this);
    showFieldError(*m_ui->cancelReason, *m_ui->cancelReasonError, QString());
    connect(m_ui->cancelPassengers, &QListWidget::itemChanged, this, &OrderForm::changed);
    connect(m_ui->cancelReason, &QLineEdit::textEdited, this,
            [this] { showFieldError(*m_ui->cancelReason, *m_ui->cancelReasonError, QString()); });
}

CancelForm::~CancelForm() = default;

QString CancelForm::title() const
{
    return tr("Cancel an order");
}

QString CancelForm::commitText() const
{
    return tr("Cancel bindingly");
}

QList<PassengerId> CancelForm::leaving() const
{
    return checkedPassengers(*m_ui->cancelPassengers);
}

QString CancelForm::missing() const
{
    return leaving().isEmpty() ? tr("Choose who does not travel.") : QString();
}

api::CancellationCommand CancelForm::command(api::Purpose purpose) const
{
    api::CancellationCommand command;
    command.purpose = purpose;
    command.reason = m_ui->cancelReason->text().trimmed();
    // A quote may be asked for before anybody has said why.
    if (command.reason.isEmpty() && purpose == api::Purpose::Quote)
        command.reason = tr("Price asked for");
    const QList<PassengerId> passengers = leaving();
    if (passengers.size() < travellingOf(m_order).size())
        command.passengers = passengers;
    return command;
}

FormQuote CancelForm::quoteOf(const CancellationQuote &quote) const
{
    FormQuote told;
    told.lines = quote.lines;
    told.passengers = m_order.passengers;
    told.caption = tr("Goes back");
    told.total = quote.refund;
    if (m_order.status == OrderStatus::PendingPayment)
        told.remark = tr("The order is unpaid: cancelling costs nothing.");
    else
        told.remark = quote.isWhole ? tr("Nobody travels then. All seats become free at once.")
                                    : tr("The others travel as before.");
    return told;
}

void CancelForm::quote(QObject *receiver, Then<FormQuote> then)
{
    OrderClient(m_client.transport())
        .cancel(m_order.code, command(api::Purpose::Quote), {}, receiver,
                [this, then = std::move(then)](const Answer<CancellationAnswer> &answer) {
                    then(answer.map(
                        [this](const CancellationAnswer &told) { return quoteOf(told.quote); }));
                });
}

void CancelForm::commit(QObject *receiver, Then<QString> then)
{
    const api::CancellationCommand wanted = command(api::Purpose::Commit);
    if (wanted.reason.isEmpty()) {
        showFieldError(*m_ui->cancelReason, *m_ui->cancelReasonError,
                       textFor(ApiFieldError {{}, QStringLiteral("required"), {}}));
        m_ui->cancelReason->setFocus();
        then(tl::unexpected(fieldsAreWrong()));
        return;
    }
    OrderClient(m_client.transport())
        .cancel(
            m_order.code, wanted, m_attempt.keyFor(api::toJson(wanted)), receiver,
            [this, then = std::move(then)](const Answer<CancellationAnswer> &answer) {
                if (answer || !answer.error().mayHaveHappened())
                    m_attempt.finish();
                then(answer.map([](const CancellationAnswer &told) {
                    return told.quote.refund.isZero()
                               ? tr("Cancelled.")
                               : tr("Cancelled. %1 goes back.").arg(told.quote.refund.toString());
                }));
            });
}

void CancelForm::takeOrder(const Order &order)
{
    m_order = order;
    offerPassengers(*m_ui->cancelPassengers, travellingOf(order), Qt::Checked);
}

bool CancelForm::showErrors(const ApiError &error)
{
    bool shown = false;
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer != QLatin1String("/reason"))
            continue;
        showFieldError(*m_ui->cancelReason, *m_ui->cancelReasonError, textFor(field));
        shown = true;
    }
    return shown;
}

void CancelForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    OrderForm::changeEvent(event);
}

} // namespace kai
