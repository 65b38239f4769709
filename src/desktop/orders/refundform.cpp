#include "desktop/orders/refundform.h"

#include "desktop/client/localerror.h"
#include "desktop/orders/passengerchoice.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "desktop/words/moneylabels.h"
#include "ui_refundform.h"

namespace kai {

RefundForm::RefundForm(ApiClient &client, QWidget *parent)
    : OrderForm(parent)
    , m_ui(std::make_unique<Ui::RefundForm>())
    , m_client(client)
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    wire();
    clearErrors();
    updateFields();
}

RefundForm::~RefundForm() = default;

void RefundForm::wire()
{
    const auto change = [this] {
        clearErrors();
        updateFields();
        Q_EMIT changed();
    };
    connect(m_ui->refundPayment, &QComboBox::activated, this, change);
    for (QRadioButton *choice :
         {m_ui->refundAll, m_ui->refundPassengersChoice, m_ui->refundAmountChoice})
        connect(choice, &QRadioButton::toggled, this, change);
    connect(m_ui->refundPassengers, &QListWidget::itemChanged, this, change);
    connect(m_ui->refundAmount, &MoneyEdit::amountChanged, this, change);
    connect(m_ui->refundReason, &QLineEdit::textEdited, this, &RefundForm::clearErrors);
    connect(m_ui->refundPayout, &QLineEdit::textEdited, this, &RefundForm::clearErrors);
}

QString RefundForm::title() const
{
    return tr("Refund");
}

QString RefundForm::commitText() const
{
    return tr("Refund bindingly");
}

void RefundForm::takeOrder(const Order &order)
{
    m_order = order;
    offerPassengers(*m_ui->refundPassengers, order.passengers, Qt::Unchecked);
    loadPayments();
}

void RefundForm::loadPayments()
{
    PaymentQuery query;
    query.orderCode = m_order.code;
    m_round = std::make_unique<QObject>();
    m_client.payments(query, QString(), m_round.get(),
                      [this](const Answer<ApiPage<Payment>> &page) {
                          m_problem = page ? tr("Nothing was paid for this order, or all of it has "
                                                "gone back.")
                                           : textFor(page.error());
                          if (page)
                              takePayments(page->items);
                          updateFields();
                          Q_EMIT changed();
                      });
}

void RefundForm::takePayments(const QList<Payment> &payments)
{
    const QVariant chosen = m_ui->refundPayment->currentData();
    m_payments.clear();
    m_ui->refundPayment->clear();
    for (const Payment &payment : payments) {
        if (!isRefundable(payment.status) || payment.refundTotal >= payment.amount)
            continue;
        m_payments.append(payment);
        const QString kind = payment.method == PaymentMethod::Cash
                                 ? Labels::of(payment.method)
                                 : Labels::paidWith(payment.gatewayPaymentType);
        m_ui->refundPayment->addItem(tr("%1: %2, %3 left")
                                         .arg(kind, payment.amount.toString(),
                                              (payment.amount - payment.refundTotal).toString()),
                                     payment.id.value());
    }
    m_ui->refundPayment->setCurrentIndex(qMax(0, m_ui->refundPayment->findData(chosen)));
}

const Payment *RefundForm::payment() const
{
    const int row = m_ui->refundPayment->currentIndex();
    return row >= 0 && row < m_payments.size() ? &m_payments[row] : nullptr;
}

Money RefundForm::left() const
{
    return payment() ? payment()->amount - payment()->refundTotal : Money();
}

Money RefundForm::amount() const
{
    if (m_ui->refundAll->isChecked())
        return left();
    if (m_ui->refundAmountChoice->isChecked())
        return m_ui->refundAmount->amount();
    Money sum;
    const QList<PassengerId> chosen = checkedPassengers(*m_ui->refundPassengers);
    for (const Passenger &passenger : m_order.passengers) {
        if (chosen.contains(passenger.id))
            sum += passenger.fare;
    }
    return sum;
}

QString RefundForm::missing() const
{
    if (!payment())
        return m_problem.isEmpty() ? tr("Asking for the payments…") : m_problem;
    if (amount().isZero())
        return m_ui->refundPassengersChoice->isChecked() ? tr("Choose whose fare goes back.")
                                                         : tr("Write how much goes back.");
    if (amount() > left())
        return tr("Of this payment %1 is left; %2 is more.")
            .arg(left().toString(), amount().toString());
    return {};
}

/// What goes back is what is said here; nothing has to be asked for.
void RefundForm::quote(QObject *receiver, Then<FormQuote> then)
{
    Q_UNUSED(receiver)
    FormQuote told;
    told.caption = tr("Goes back");
    told.total = amount();
    const RefundChannel channel = refundChannelOf(*payment(), amount());
    const bool isManual = channel == RefundChannel::Manual;
    told.remark = tr("By: %1.").arg(MoneyLabels::of(channel));
    if (isManual)
        told.remark += u' ' + tr("Another person has to transfer and approve it.");
    if (m_ui->refundAll->isChecked() || m_ui->refundPassengersChoice->isChecked())
        told.remark += u' ' + tr("The tickets become void and the seats free.");
    then(told);
}

RefundCall RefundForm::call() const
{
    RefundCall call;
    if (m_ui->refundAmountChoice->isChecked())
        call.amount = amount();
    if (m_ui->refundPassengersChoice->isChecked())
        call.passengers = checkedPassengers(*m_ui->refundPassengers);
    call.reason = m_ui->refundReason->text().trimmed();
    if (m_ui->refundPayoutBox->isVisible())
        call.payoutTo = m_ui->refundPayout->text().trimmed();
    return call;
}

void RefundForm::commit(QObject *receiver, Then<QString> then)
{
    const RefundCall wanted = call();
    if (wanted.reason.isEmpty()) {
        showFieldError(*m_ui->refundReason, *m_ui->refundReasonError,
                       textFor(ApiFieldError {{}, QStringLiteral("required"), {}}));
        m_ui->refundReason->setFocus();
        then(tl::unexpected(fieldsAreWrong()));
        return;
    }
    const QJsonObject body = toJson(wanted);
    QJsonObject attempt = body;
    attempt[u"payment"] = payment()->id.value();
    MoneyClient(m_client.transport())
        .refund(payment()->id, body, m_attempt.keyFor(attempt), receiver,
                [this, then = std::move(then)](const Answer<Refund> &answer) {
                    if (answer || !answer.error().mayHaveHappened())
                        m_attempt.finish();
                    then(answer.map([](const Refund &refund) {
                        return tr("%1: %2.").arg(refund.amount.toString(),
                                                 MoneyLabels::of(refund.status));
                    }));
                });
}

bool RefundForm::showErrors(const ApiError &error)
{
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/amount"))
            showFieldError(*m_ui->refundAmount, *m_ui->refundAmountError, textFor(field));
        else if (field.pointer == QLatin1String("/reason"))
            showFieldError(*m_ui->refundReason, *m_ui->refundReasonError, textFor(field));
        else if (field.pointer == QLatin1String("/payoutTo"))
            showFieldError(*m_ui->refundPayout, *m_ui->refundPayoutError, textFor(field));
    }
    if (error.code == QLatin1String("refund.tooMuch"))
        loadPayments();
    return !error.fields.isEmpty();
}

void RefundForm::clearErrors()
{
    showFieldError(*m_ui->refundAmount, *m_ui->refundAmountError, QString());
    showFieldError(*m_ui->refundReason, *m_ui->refundReasonError, QString());
    showFieldError(*m_ui->refundPayout, *m_ui->refundPayoutError, QString());
}

void RefundForm::updateFields()
{
    m_ui->refundPassengers->setEnabled(m_ui->refundPassengersChoice->isChecked());
    m_ui->refundAmount->setEnabled(m_ui->refundAmountChoice->isChecked());
    const bool isManual
        = payment() && refundChannelOf(*payment(), amount()) == RefundChannel::Manual;
    m_ui->refundPayoutBox->setVisible(isManual);
}

void RefundForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (!m_order.code.isEmpty())
            loadPayments();
    }
    OrderForm::changeEvent(event);
}

} // namespace kai
