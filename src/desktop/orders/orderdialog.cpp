#include "desktop/orders/orderdialog.h"

#include "desktop/widgets/noticebar.h"
#include "desktop/words/labels.h"
#include "ui_orderdialog.h"

namespace kai {

static constexpr std::chrono::milliseconds typingPause {350};

OrderDialog::OrderDialog(ApiClient &client, const Order &order, OrderForm *form, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::OrderDialog>())
    , m_client(client)
    , m_order(order)
    , m_form(form)
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->formLayout->addWidget(form);
    layout()->setSizeConstraint(QLayout::SetMinimumSize);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    wire();
    form->takeOrder(order);
    updateTexts();
    takeChange();
}

OrderDialog::~OrderDialog() = default;

void OrderDialog::wire()
{
    connect(&m_pause, &QTimer::timeout, this, &OrderDialog::askQuote);
    connect(m_form, &OrderForm::changed, this, &OrderDialog::takeChange);
    connect(m_ui->dialogCloseButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->dialogCommitButton, &QPushButton::clicked, this, &OrderDialog::commit);
    connect(m_ui->dialogNotice, &NoticeBar::actionTriggered, this, &OrderDialog::takeChange);
}

/// The quote of before says nothing about what the form says now.
void OrderDialog::takeChange()
{
    m_round = std::make_unique<QObject>();
    m_ui->dialogNotice->clear();
    m_ui->quoteLines->clear();
    const QString missing = m_form->missing();
    m_ui->quoteHint->setText(missing);
    if (missing.isEmpty()) {
        setState(State::Asking);
        m_pause.start();
    } else {
        m_pause.stop();
        setState(State::Incomplete);
    }
}

void OrderDialog::askQuote()
{
    m_form->quote(m_round.get(), [this](const Answer<FormQuote> &quote) { takeQuote(quote); });
}

void OrderDialog::takeQuote(const Answer<FormQuote> &quote)
{
    if (!quote) {
        setState(State::Refused);
        takeFailure(quote.error());
        return;
    }
    m_ui->quoteLines->setLines(quote->lines, quote->passengers, quote->caption, quote->total);
    m_ui->quoteHint->setText(quote->remark);
    setState(State::Quoted);
}

void OrderDialog::commit()
{
    if (m_state != State::Quoted)
        return;
    setState(State::Committing);
    m_form->commit(m_round.get(), [this](const Answer<QString> &answer) { takeCommit(answer); });
}

void OrderDialog::takeCommit(const Answer<QString> &answer)
{
    if (!answer) {
        setState(State::Quoted); // it can be tried again: a repetition is the same command
        takeFailure(answer.error());
        return;
    }
    const QString what = *answer;
    accept();
    Q_EMIT done(what);
}

void OrderDialog::takeFailure(const ApiError &error)
{
    const bool isStale = error.code == QLatin1String("order.version")
                         || error.code == QLatin1String("quote.changed");
    if (isStale) {
        readOrderAgain(textFor(error));
        return;
    }
    m_form->showErrors(error);
    if (error.mayHaveHappened() && m_state == State::Quoted) {
        m_ui->dialogNotice->tell(
            Notice::Warning, textFor(error) + u' '
                                 + tr("Nobody knows whether it was done. Press the button again: "
                                      "it will not be done twice."));
        return;
    }
    m_ui->dialogNotice->tell(Notice::Error, textFor(error), tr("Try again"));
}

void OrderDialog::readOrderAgain(const QString &why)
{
    setState(State::Asking);
    m_client.order(m_order.code, m_round.get(), [this, why](const Answer<Order> &order) {
        if (!order) {
            setState(State::Refused);
            m_ui->dialogNotice->tell(Notice::Error, textFor(order.error()), tr("Try again"));
            return;
        }
        m_order = *order;
        m_form->takeOrder(m_order);
        updateTexts();
        takeChange();
        m_ui->dialogNotice->tell(
            Notice::Warning,
            why + u' ' + tr("Here is the order as it is now; what you typed is still there."));
    });
}

void OrderDialog::setState(State state)
{
    m_state = state;
    updateButtons();
}

void OrderDialog::updateButtons()
{
    const bool isBusy = m_state == State::Asking || m_state == State::Committing;
    m_ui->quoteBusy->setVisible(isBusy);
    m_ui->quoteHint->setVisible(!m_ui->quoteHint->text().isEmpty());
    m_ui->dialogCommitButton->setEnabled(m_state == State::Quoted);
    m_form->setEnabled(m_state != State::Committing);
}

void OrderDialog::updateTexts()
{
    setWindowTitle(m_form->title());
    m_ui->dialogCommitButton->setText(m_form->commitText());
    m_ui->dialogOrder->setText(
        QStringLiteral("%1 · %2 · %3")
            .arg(m_order.code, Labels::of(m_order.status), Labels::trainName(m_order.trip.train))
        + u'\n' + Labels::trip(m_order.trip));
}

/// It grows with what the form shows; texts that wrap need more height than their minimum.
bool OrderDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return handled;
}

void OrderDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
        takeChange();
    }
    QDialog::changeEvent(event);
}

} // namespace kai
