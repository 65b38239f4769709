#include "desktop/sale/paymentpanel.h"

#include "barcode/qrimage.h"
#include "desktop/client/moneyclient.h"
#include "desktop/widgets/style.h"
#include "desktop/words/labels.h"
#include "ui_paymentpanel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace kai {

// How often the server is asked whether the buyer has paid on the gateway's page.
static constexpr std::chrono::seconds pollInterval {3};

PaymentPanel::PaymentPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::PaymentPanel>())
    , m_round(std::make_unique<QObject>())
{
    m_ui->setupUi(this);
    m_ui->paymentTabs->setTabText(0, tr("Cash"));
    m_ui->paymentTabs->setTabText(1, QStringLiteral("Midtrans"));
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &PaymentPanel::poll);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &PaymentPanel::tick);
    connect(m_ui->paymentCloseButton, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT left();
    });
    wireCash();
    wireMidtrans();
    close();
}

PaymentPanel::~PaymentPanel() = default;

void PaymentPanel::wireCash()
{
    for (int i = 0; i < 3; ++i) {
        auto *note = new QPushButton(this);
        note->setObjectName(QStringLiteral("cashNote%1").arg(i));
        note->setAutoDefault(true); // Enter presses it, too
        m_ui->cashNotesLayout->addWidget(note);
        setTabOrder(m_notes.isEmpty() ? static_cast<QWidget *>(m_ui->cashGiven) : m_notes.last(),
                    note);
        m_notes.append(note);
        connect(note, &QPushButton::clicked, this, [this, note] {
            m_ui->cashGiven->setAmount(Money(note->property("rupiah").toLongLong()));
            m_ui->payCashButton->setFocus();
        });
    }
    connect(m_ui->cashGiven, &MoneyEdit::amountChanged, this, [this] {
        showFieldError(*m_ui->cashGiven, *m_ui->cashGivenError, QString());
        updateChange();
    });
    connect(m_ui->cashGiven, &QLineEdit::returnPressed, this, &PaymentPanel::payCash);
    connect(m_ui->payCashButton, &QPushButton::clicked, this, &PaymentPanel::payCash);
}

void PaymentPanel::wireMidtrans()
{
    connect(m_ui->payMidtransButton, &QPushButton::clicked, this, &PaymentPanel::payMidtrans);
    connect(m_ui->openPaymentPageButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(m_ui->paymentUrl->text())); });
    connect(m_ui->copyPaymentUrlButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->paymentUrl->text()); });
}

void PaymentPanel::open(const Order &order)
{
    close();
    m_order = order;
    updateTexts();
    m_ui->paymentTabs->setCurrentIndex(0);
    m_second.start();
    tick();
    findOpenPayment();
    findShift();
    m_ui->cashGiven->setFocus();
}

void PaymentPanel::close()
{
    m_round = std::make_unique<QObject>();
    m_poll.stop();
    m_second.stop();
    m_order = {};
    m_page.reset();
    m_shift = ShiftState::Unknown;
    updateShift();
    m_ui->cashGiven->clear();
    m_ui->paymentError->hide();
    m_ui->paymentNotice->clear();
    m_ui->midtransPage->hide();
    m_ui->payMidtransButton->show();
    showFieldError(*m_ui->cashGiven, *m_ui->cashGivenError, QString());
    setBusy(false);
    updateTexts();
}

void PaymentPanel::findOpenPayment()
{
    PaymentQuery query;
    query.orderCode = m_order.code;
    m_client->payments(query, QString(), m_round.get(),
                       [this](const Answer<ApiPage<Payment>> &found) {
                           if (!found || m_page)
                               return; // it would only have spared a click
                           for (const Payment &payment : found->items) {
                               if (payment.isOpen() && !payment.redirectUrl.isEmpty())
                                   showPage(payment);
                           }
                       });
}

/// Whose drawer the cash goes into. A sale is possible without a shift, but then nobody counts it.
void PaymentPanel::findShift()
{
    MoneyClient(m_client->transport())
        .currentShift(m_round.get(), [this](const Answer<Shift> &shift) {
            m_shift = shift ? ShiftState::Open : ShiftState::Unknown;
            if (shift)
                m_shiftOpenedAt = shift->createdAt;
            else if (shift.error().code == QLatin1String("shift.none"))
                m_shift = ShiftState::None;
            updateShift();
        });
}

void PaymentPanel::updateShift()
{
    QString text;
    if (m_shift == ShiftState::Open)
        text = tr("Goes into your shift, open since %1.")
                   .arg(Labels::timeWithZone(m_shiftOpenedAt, Labels::railwayZone()));
    else if (m_shift == ShiftState::None)
        text = tr("⚠ You have no open shift: nobody will count this cash. Open one on the page "
                  "Shift first.");
    m_ui->cashShift->setText(text);
    m_ui->cashShift->setVisible(!text.isEmpty());
    setStyleProperty(*m_ui->cashShift, "role",
                     m_shift == ShiftState::None ? QStringLiteral("warning")
                                                 : QStringLiteral("muted"));
}

Money PaymentPanel::given() const
{
    return m_ui->cashGiven->amount();
}

void PaymentPanel::updateChange()
{
    const Money change = given() - m_order.total();
    m_ui->cashChange->setText(given().isZero() || change.isNegative() ? QStringLiteral("–")
                                                                      : change.toString());
}

void PaymentPanel::offerNotes()
{
    // What buyers mostly give: the exact sum, or the next round one in their largest notes.
    const Money total = m_order.total();
    const std::array offers {total, total.roundedUpTo(50'000), total.roundedUpTo(100'000)};
    for (qsizetype i = 0; i < m_notes.size(); ++i) {
        const Money offer = offers[size_t(i)];
        const bool repeated = i > 0 && offer == offers[size_t(i - 1)];
        m_notes[i]->setProperty("rupiah", QString::number(offer.rupiah()));
        m_notes[i]->setText(i == 0 ? tr("Exact") : offer.toString());
        m_notes[i]->setAccessibleName(tr("Amount given: %1").arg(offer.toString()));
        m_notes[i]->setVisible(!repeated);
        // After the text, which takes the shortcut of its mnemonic, or none.
        m_notes[i]->setShortcut(QKeySequence(int(Qt::ALT) | int(Qt::Key_1 + i)));
        m_notes[i]->setToolTip(m_notes[i]->shortcut().toString(QKeySequence::NativeText));
    }
}

void PaymentPanel::payCash()
{
    if (m_busy || !holdLasts())
        return;
    if (given() < m_order.total()) {
        showFieldError(*m_ui->cashGiven, *m_ui->cashGivenError,
                       textFor(ApiFieldError {{}, QStringLiteral("payment.cashTooLittle"), {}}));
        m_ui->cashGiven->setFocus();
        return;
    }
    setBusy(true);
    m_client->payCash(m_order.code, given(), m_round.get(),
                      [this](const Answer<Payment> &answer) { takeAnswer(answer); });
}

void PaymentPanel::payMidtrans()
{
    if (m_busy || !holdLasts())
        return;
    setBusy(true);
    m_client->payMidtrans(m_order.code, m_round.get(),
                          [this](const Answer<Payment> &answer) { takeAnswer(answer); });
}

void PaymentPanel::takeAnswer(const Answer<Payment> &answer)
{
    setBusy(false);
    m_ui->paymentError->hide();
    if (answer)
        takePayment(*answer);
    else
        takeFailure(answer.error());
}

void PaymentPanel::takePayment(const Payment &payment)
{
    switch (payment.status) {
    case PaymentStatus::Paid:
        finish(payment);
        return;
    case PaymentStatus::Pending:
    case PaymentStatus::Challenged:
        showPage(payment);
        return;
    case PaymentStatus::Failed:
    case PaymentStatus::Expired:
    case PaymentStatus::Cancelled:
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
        m_page.reset();
        m_ui->midtransPage->hide();
        m_ui->payMidtransButton->show();
        m_ui->paymentNotice->tell(Notice::Warning,
                                  tr("This payment has ended: %1. Try again or take cash.")
                                      .arg(Labels::of(payment.status)));
        return;
    }
}

void PaymentPanel::takeFailure(const ApiError &error)
{
    for (const ApiFieldError &field : error.fields) {
        if (field.pointer == QLatin1String("/cashGiven"))
            showFieldError(*m_ui->cashGiven, *m_ui->cashGivenError, textFor(field));
    }
    m_ui->paymentError->setText(textFor(error));
    m_ui->paymentError->show();
    // It may have been paid all the same: by an answer that was lost, or at another counter.
    if (error.mayHaveHappened() || error.code == QLatin1String("order.state"))
        checkOrder(error);
}

void PaymentPanel::checkOrder(const ApiError &reason)
{
    m_client->order(m_order.code, m_round.get(), [this, reason](const Answer<Order> &order) {
        if (order)
            takeOrder(*order, reason);
    });
}

void PaymentPanel::takeOrder(const Order &order, const ApiError &reason)
{
    m_order = order;
    updateTexts();
    if (order.status == OrderStatus::Paid) {
        Payment payment;
        payment.orderCode = order.code;
        payment.status = PaymentStatus::Paid;
        payment.amount = order.total();
        payment.cashGiven = given();
        finish(payment);
    } else if (order.status != OrderStatus::PendingPayment) {
        m_ui->paymentNotice->tell(Notice::Warning,
                                  tr("The order is now: %1.").arg(Labels::of(order.status)));
    } else if (reason.mayHaveHappened()) {
        m_ui->paymentNotice->tell(Notice::Information,
                                  tr("The order is still unpaid. Nothing was booked."));
    }
}

void PaymentPanel::finish(const Payment &payment)
{
    Order order = m_order;
    order.status = OrderStatus::Paid;
    close();
    Q_EMIT paid(order, payment);
}

void PaymentPanel::showPage(const Payment &payment)
{
    m_page = payment;
    m_ui->paymentTabs->setCurrentIndex(1);
    if (!payment.redirectUrl.isEmpty() && m_ui->paymentUrl->text() != payment.redirectUrl) {
        m_ui->paymentUrl->setText(payment.redirectUrl);
        m_ui->paymentUrl->setCursorPosition(0);
        const Result<QImage> code = qrImage(payment.redirectUrl.toUtf8(), 5, 4);
        m_ui->paymentQr->setPixmap(code ? QPixmap::fromImage(*code) : QPixmap());
        m_ui->paymentQr->setVisible(code.has_value());
    }
    m_ui->midtransPage->show();
    m_ui->payMidtransButton->hide();
    m_ui->midtransStatus->setText(
        payment.status == PaymentStatus::Challenged
            ? tr("The payment service is checking this payment. It can take a while.")
            : tr("Waiting for the buyer to pay. This changes by itself."));
    m_poll.start();
}

void PaymentPanel::poll()
{
    if (!m_page)
        return;
    m_client->paymentStatus(m_page->id, m_round.get(), [this](const Answer<Payment> &payment) {
        if (payment) {
            takePayment(*payment);
            return;
        }
        m_ui->midtransStatus->setText(tr("Not up to date. %1").arg(textFor(payment.error())));
        m_poll.start();
    });
}

bool PaymentPanel::holdLasts() const
{
    return m_client && m_client->serverTime() < m_order.expiresAt;
}

void PaymentPanel::tick()
{
    const qint64 left = qMax<qint64>(0, m_client->serverTime().secsTo(m_order.expiresAt));
    m_ui->holdCountdown->setText(
        QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')));
    const bool soon = left < 300;
    setStyleProperty(*m_ui->holdCountdown, "role",
                     soon ? QVariant(QStringLiteral("warning")) : QVariant());
    if (left == 0 && m_ui->paymentNotice->text().isEmpty()) {
        m_ui->paymentNotice->tell(
            Notice::Warning,
            m_page ? tr("The hold has ended. If the buyer has paid in time, this still shows here.")
                   : tr("The hold has ended: the seats are free for others. Make a new order."));
    }
    updateButtons();
}

void PaymentPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->paymentBusy->setVisible(busy);
    updateButtons();
}

void PaymentPanel::updateButtons()
{
    const bool possible = !m_busy && holdLasts();
    m_ui->payCashButton->setEnabled(possible);
    m_ui->payMidtransButton->setEnabled(possible);
    m_ui->paymentCloseButton->setEnabled(!m_busy);
}

void PaymentPanel::updateTexts()
{
    m_ui->paymentTabs->setTabText(0, tr("Cash"));
    m_ui->paymentTabs->setTabText(1, QStringLiteral("Midtrans"));
    m_ui->paymentOrderCode->setText(m_order.code);
    m_ui->paymentTotal->setText(m_order.total().toString());
    QStringList lines;
    if (!m_order.code.isEmpty()) {
        lines.append(Labels::trainName(m_order.trip.train));
        lines.append(Labels::trip(m_order.trip));
    }
    for (const Passenger &passenger : m_order.passengers)
        lines.append(
            QStringLiteral("%1 · %2").arg(passenger.details.name, Labels::seat(passenger.seat)));
    m_ui->paymentOrderText->setText(lines.join(u'\n'));
    offerNotes();
    updateChange();
    updateShift();
}

void PaymentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateTexts();
        if (m_page)
            showPage(*m_page);
    }
    QFrame::changeEvent(event);
}

} // namespace kai
