#include "simulator/transaction.h"

#include <QRandomGenerator>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

QString digits(int count)
{
    QString text;
    while (text.size() < count)
        text += QChar('0' + int(QRandomGenerator::global()->bounded(10)));
    return text;
}

QString newPaymentCode(const Channel &channel)
{
    switch (channel.kind) {
    case ChannelKind::VirtualAccount:
        return u"88608"_s + digits(11);
    case ChannelKind::PermataAccount:
        return u"8562"_s + digits(12);
    case ChannelKind::MandiriBill:
        return digits(12);
    case ChannelKind::Store:
        return u"25709"_s + digits(9);
    case ChannelKind::Card:
    case ChannelKind::Qris:
    case ChannelKind::Wallet:
        return {};
    }
    return {};
}

} // namespace

Transaction::Transaction(const QString &id, Session &session, const Channel &channel,
                         const QDateTime &now)
    : m_id(id)
    , m_session(session)
    , m_channel(channel)
    , m_grossAmount(session.order.grossAmount)
    , m_createdAt(now)
    , m_paymentCode(newPaymentCode(channel))
    , m_approvalCode(digits(13))
{
}

QString Transaction::statusName() const
{
    return m_status == Status::Foreign ? m_foreignStatus : wireName(m_status);
}

qint64 Transaction::refundedAmount() const
{
    qint64 sum = 0;
    for (const Refund &refund : m_refunds) {
        if (refund.state != RefundState::Refused)
            sum += refund.amount;
    }
    return sum;
}

bool Transaction::moveTo(Status next, const QDateTime &now)
{
    if (!mayFollow(m_status, next))
        return false;
    enter(next, now);
    return true;
}

void Transaction::force(const QString &statusName, const QDateTime &now)
{
    m_foreignStatus = statusName;
    enter(statusFromString(statusName), now);
}

void Transaction::enter(Status next, const QDateTime &now)
{
    m_status = next;
    if (next == Status::Settlement)
        m_settledAt = now;
}

bool Transaction::knowsRefundKey(const QString &key) const
{
    return std::any_of(m_refunds.begin(), m_refunds.end(), [&key](const Refund &refund) {
        return refund.key == key && refund.state != RefundState::Refused;
    });
}

Refund &Transaction::addRefund(const Refund &refund)
{
    m_refunds.append(refund);
    m_refunds.last().id = int(m_refunds.size());
    return m_refunds.last();
}

void Transaction::confirmRefund(int refundId, const QDateTime &now)
{
    Refund &refund = m_refunds[refundId - 1];
    refund.state = RefundState::Confirmed;
    refund.confirmedAt = now;
}

} // namespace kai::simulator
