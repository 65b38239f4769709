#pragma once

#include "services/repositories.h"
#include "storage/pgsession.h"

namespace kai {

/// Payment attempts and the gateway's notifications in PostgreSQL.
class PgPaymentRepository final : public PaymentRepository
{
public:
    explicit PgPaymentRepository(PgSession &session)
        : m_session(session)
    {
    }

    Result<Payment> insert(const Payment &payment) override;
    Result<int> nextAttempt(OrderId order) override;
    Result<Payment> byId(PaymentId id, Lock lock = Lock::None) override;
    Result<Payment> byGatewayOrderId(const QString &gatewayOrderId,
                                     Lock lock = Lock::None) override;
    Result<QList<Payment>> ofOrder(OrderId order) override;
    Result<Page<Payment>> list(const PaymentFilter &filter, const PageRequest &page) override;
    Result<void> update(const Payment &payment) override;
    Result<QList<Payment>> takeForReconciliation(std::chrono::seconds age, int limit) override;
    Result<PaymentSummary> summary(const QDate &from, const QDate &to) override;
    Result<ReconciledDay> lockDay(const QDate &day) override;
    Result<void> updateDay(const ReconciledDay &day) override;
    Result<QList<Payment>> ofDay(const QDate &day, PaymentId last, int limit) override;
    Result<NotificationId> storeNotification(const QByteArray &body,
                                             const QJsonObject &headers) override;
    Result<QList<StoredNotification>> lockDueNotifications(int limit) override;
    Result<StoredNotification> lockNotification(NotificationId id) override;
    Result<StoredNotification> notification(NotificationId id) override;
    Result<bool> hasNotification(const QByteArray &body) override;
    Result<void> reopenNotification(NotificationId id) override;
    Result<Page<NotificationRecord>> notifications(const NotificationFilter &filter,
                                                   const PageRequest &page) override;
    Result<NotificationRecord> notificationRecord(NotificationId id) override;
    Result<NotificationHealth> notificationHealth() override;
    Result<void> finishNotification(NotificationId id, const QString &outcome) override;
    Result<void> postponeNotification(NotificationId id, const QString &reason,
                                      std::chrono::seconds delay) override;

private:
    PgSession &m_session;
};

} // namespace kai
