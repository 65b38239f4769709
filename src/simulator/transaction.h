#pragma once

#include "simulator/session.h"
#include "simulator/status.h"

#include <QDateTime>
#include <QList>

namespace kai::simulator {

enum class RefundState { Requested, Confirmed, Refused };

/// One refund request. A refused one keeps its key, which may then be tried again.
struct Refund
{
    int id = 0;
    qint64 amount = 0;
    QString key;
    QString reason;
    QString method = QStringLiteral("online");
    QDateTime createdAt;
    QDateTime confirmedAt;
    RefundState state = RefundState::Requested;
};

/// One attempt to pay: what /v2/{id}/status talks about. All times are UTC.
class Transaction
{
public:
    Transaction(const QString &id, Session &session, const Channel &channel, const QDateTime &now);

    const QString &id() const { return m_id; }
    Session &session() const { return m_session; }
    const QString &orderId() const { return m_session.order.orderId; }
    const Channel &channel() const { return m_channel; }
    Status status() const { return m_status; }
    QString statusName() const;
    Fraud fraud() const { return m_fraud; }
    qint64 grossAmount() const { return m_grossAmount; }
    const QDateTime &createdAt() const { return m_createdAt; }
    const QDateTime &expiresAt() const { return m_expiresAt; }
    const QDateTime &settledAt() const { return m_settledAt; }
    const QList<Refund> &refunds() const { return m_refunds; }
    qint64 refundedAmount() const;
    qint64 refundableAmount() const { return m_grossAmount - refundedAmount(); }
    const QString &paymentCode() const { return m_paymentCode; }
    const QString &approvalCode() const { return m_approvalCode; }

    /// Moves along a documented edge; false, and no change, where there is none.
    bool moveTo(Status next, const QDateTime &now);
    /// Moves anywhere: what a test says has happened, has happened.
    void force(const QString &statusName, const QDateTime &now);

    void setFraud(Fraud fraud) { m_fraud = fraud; }
    void setGrossAmount(qint64 amount) { m_grossAmount = amount; }
    void setExpiresAt(const QDateTime &when) { m_expiresAt = when; }

    bool knowsRefundKey(const QString &key) const;
    Refund &addRefund(const Refund &refund);
    void confirmRefund(int refundId, const QDateTime &now);

private:
    void enter(Status next, const QDateTime &now);

    QString m_id;
    Session &m_session;
    const Channel &m_channel;
    Status m_status = Status::Pending;
    QString m_foreignStatus;
    Fraud m_fraud = Fraud::Accept;
    qint64 m_grossAmount = 0;
    QDateTime m_createdAt;
    QDateTime m_expiresAt;
    QDateTime m_settledAt;
    QList<Refund> m_refunds;
    QString m_paymentCode;
    QString m_approvalCode;
};

} // namespace kai::simulator
