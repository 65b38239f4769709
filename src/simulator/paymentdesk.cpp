#include "simulator/paymentdesk.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr auto pageLifetime = 24h;
constexpr auto cardSettlement = 60min; // shorter than the real day, so that it can be watched
constexpr auto bankConfirmation = 10min;
constexpr auto reversal = 1min;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

PaymentDesk::PaymentDesk(const Settings &settings, Store &store, Faults &faults, Notifier &notifier,
                         QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_store(store)
    , m_faults(faults)
    , m_notifier(notifier)
{
}

Merchant PaymentDesk::merchant() const
{
    return {m_settings.merchantId, m_settings.serverKey};
}

Session &PaymentDesk::open(const SnapOrder &order)
{
    retireOlder(order.orderId);
    auto session = std::make_unique<Session>();
    session->token = newId();
    session->order = order;
    session->createdAt = now();
    QDateTime start = session->createdAt;
    std::chrono::milliseconds lifetime = pageLifetime;
    if (order.pageLifetime) {
        lifetime = *order.pageLifetime;
    } else if (order.expiry) {
        start = order.expiry->start.value_or(start);
        lifetime = order.expiry->duration;
    }
    session->pageExpiresAt = start.addMSecs(compressed(lifetime, m_settings.expiryScale).count());
    return m_store.add(std::move(session));
}

void PaymentDesk::retireOlder(const QString &orderId)
{
    for (Session *session : m_store.sessionsOf(orderId)) {
        if (session->state == SessionState::Open)
            session->state = SessionState::Revoked;
    }
    for (Transaction *transaction : m_store.transactionsOf(orderId)) {
        if (transaction->status() == Status::Pending)
            move(*transaction, Status::Cancel);
    }
}

bool PaymentDesk::isPageOpen(const Session &session) const
{
    return session.state == SessionState::Open && now() < session.pageExpiresAt;
}

void PaymentDesk::expirePage(Session &session)
{
    session.pageExpiresAt = now();
}

void PaymentDesk::cancelPage(Session &session)
{
    session.state = SessionState::Cancelled;
}

Transaction &PaymentDesk::create(Session &session, const Channel &channel)
{
    auto made = std::make_unique<Transaction>(newId(), session, channel, now());
    made->setExpiresAt(methodExpiry(session, channel));
    session.card = nullptr;
    session.notice.clear();
    return m_store.add(std::move(made));
}

QDateTime PaymentDesk::methodExpiry(const Session &session, const Channel &channel) const
{
    QDateTime start = now();
    std::chrono::milliseconds lifetime = channel.lifetime;
    if (const auto &expiry = session.order.expiry) {
        start = expiry->start.value_or(start);
        lifetime = expiry->duration;
    }
    return start.addMSecs(compressed(lifetime, m_settings.expiryScale).count());
}

Transaction &PaymentDesk::choose(Session &session, const Channel &channel)
{
    Transaction &transaction = create(session, channel);
    notify(transaction);
    watchExpiry(transaction);
    return transaction;
}

Transaction &PaymentDesk::chargeCard(Session &session, Status outcome, Fraud fraud)
{
    const Channel &card = *findChannel(u"credit_card"_s);
    Transaction &transaction = create(session, card);
    transaction.setFraud(fraud);
    transaction.moveTo(outcome, now());
    entered(transaction);
    return transaction;
}

void PaymentDesk::watchExpiry(Transaction &transaction)
{
    const qint64 left = std::max<qint64>(0, now().msecsTo(transaction.expiresAt()));
    QTimer::singleShot(std::chrono::milliseconds(left), Qt::PreciseTimer, this,
                       [this, &transaction] {
                           if (transaction.status() == Status::Pending)
                               move(transaction, Status::Expire);
                       });
}

bool PaymentDesk::move(Transaction &transaction, Status next)
{
    if (!transaction.moveTo(next, now()))
        return false;
    entered(transaction);
    return true;
}

void PaymentDesk::force(Transaction &transaction, const QString &statusName)
{
    transaction.force(statusName, now());
    entered(transaction);
}

void PaymentDesk::entered(Transaction &transaction)
{
    notify(transaction);
    const PaymentFaults plan = m_faults.plan().payments;
    if (transaction.status() != Status::Settlement
        || !m_faults.happens("payment.denyAfterSettlement", plan.denyAfterSettlement))
        return;
    const auto delay = plan.denyDelayMs >= 0 ? std::chrono::milliseconds(plan.denyDelayMs)
                                             : compressed(reversal, m_settings.clockScale);
    QTimer::singleShot(delay, this, [this, &transaction] { move(transaction, Status::Deny); });
}

void PaymentDesk::notify(const Transaction &transaction)
{
    m_notifier.notify(notificationBody(transaction, merchant()),
                      transaction.session().order.notifyUrls);
}

bool PaymentDesk::decideFraud(Transaction &transaction, Fraud decision)
{
    const Status status = transaction.status();
    const bool open = status == Status::Capture || status == Status::Authorize;
    if (!open || transaction.fraud() != Fraud::Challenge)
        return false;
    transaction.setFraud(decision);
    if (decision == Fraud::Deny)
        return move(transaction, Status::Deny);
    notify(transaction);
    if (status == Status::Capture)
        settleLater(transaction);
    return true;
}

void PaymentDesk::settleLater(Transaction &transaction)
{
    QTimer::singleShot(
        compressed(cardSettlement, m_settings.clockScale), this, [this, &transaction] {
            if (transaction.status() == Status::Capture && transaction.fraud() == Fraud::Accept)
                move(transaction, Status::Settlement);
        });
}

std::optional<RefundResult> PaymentDesk::refusal(const Transaction &transaction,
                                                 const RefundRequest &request, qint64 amount)
{
    const bool refundable = transaction.status() == Status::Settlement
                            || transaction.status() == Status::PartialRefund;
    const RefundRule rule = transaction.channel().refundRule;
    if (!request.key.isEmpty() && transaction.knowsRefundKey(request.key))
        return RefundResult::DuplicateKey;
    if (!refundable || rule == RefundRule::None)
        return RefundResult::WrongState;
    if (amount <= 0 || amount > transaction.refundableAmount())
        return RefundResult::InvalidAmount;
    if (rule == RefundRule::FullOnly && amount != transaction.grossAmount())
        return RefundResult::InvalidAmount;
    const RefundFaults &plan = m_faults.plan().refunds;
    if (m_faults.happens("refund.insufficientFunds", plan.insufficientFunds))
        return RefundResult::InsufficientFunds;
    if (m_faults.happens("refund.bankRefuse", plan.bankRefuse))
        return RefundResult::RefusedByBank;
    return std::nullopt;
}

RefundResult PaymentDesk::refund(Transaction &transaction, const RefundRequest &request)
{
    const qint64 amount = request.amount.value_or(transaction.refundableAmount());
    const std::optional<RefundResult> refused = refusal(transaction, request, amount);
    if (refused && *refused != RefundResult::RefusedByBank)
        return *refused;
    Refund refund;
    refund.amount = amount;
    refund.key = request.key.isEmpty() ? newId() : request.key;
    refund.reason = request.reason;
    refund.createdAt = now();
    refund.state = refused ? RefundState::Refused : RefundState::Requested;
    m_lastRefund = transaction.addRefund(refund);
    if (refused)
        return *refused;
    const bool full = transaction.refundableAmount() == 0;
    move(transaction, full ? Status::Refund : Status::PartialRefund);
    if (m_faults.plan().refunds.confirm)
        confirmLater(transaction, m_lastRefund.id);
    return RefundResult::Done;
}

void PaymentDesk::confirmLater(Transaction &transaction, int refundId)
{
    const int wanted = m_faults.plan().refunds.confirmDelayMs;
    const auto delay = wanted >= 0 ? std::chrono::milliseconds(wanted)
                                   : compressed(bankConfirmation, m_settings.clockScale);
    QTimer::singleShot(delay, this, [this, &transaction, refundId] {
        transaction.confirmRefund(refundId, now());
        notify(transaction);
    });
}

} // namespace kai::simulator
