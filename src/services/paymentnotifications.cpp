#include "services/paymentservice.h"

#include "base/logging.h"

#include <QJsonDocument>

namespace kai {

constexpr int batchSize = 50;

/// How long a notification rests after its n-th failure.
static std::chrono::seconds restAfter(int failures)
{
    using namespace std::chrono_literals;
    static constexpr std::chrono::seconds rests[] {5s, 30s, 2min, 10min, 1h};
    return rests[std::min<size_t>(size_t(failures), std::size(rests) - 1)];
}

Result<NotificationId> PaymentService::storeNotification(const QByteArray &body,
                                                         const QJsonObject &headers)
{
    if (!QJsonDocument::fromJson(body).isObject())
        return failure(Error {ErrorKind::Malformed, QStringLiteral("body.notObject")});
    return inTransaction<NotificationId>(m_database, [&](Repositories &repositories) {
        return repositories.payments().storeNotification(body, headers);
    });
}

/// NotFound from a notification that another thread has finished is no failure.
static Result<void> unlessFinished(const Result<void> &done)
{
    if (!done && done.error().kind == ErrorKind::NotFound)
        return {};
    return done;
}

Result<void> PaymentService::finish(NotificationId id, const QString &outcome)
{
    if (outcome != QLatin1String("applied") && outcome != QLatin1String("duplicate")) {
        qCWarning(logBusiness, "payment notification %lld: %s", static_cast<long long>(id.value()),
                  qPrintable(outcome));
    }
    return unlessFinished(m_database.transact([&](Repositories &repositories) {
        return repositories.payments().finishNotification(id, outcome);
    }));
}

/// Keeps it for later, and hands on why.
Result<void> PaymentService::postpone(const StoredNotification &notification, const Error &error)
{
    const Result<void> kept = unlessFinished(m_database.transact([&](Repositories &repositories) {
        return repositories.payments().postponeNotification(notification.id, error.code,
                                                            restAfter(notification.attempts));
    }));
    if (!kept)
        return kept;
    return failure(error);
}

Result<void> PaymentService::applyNotification(const StoredNotification &notification,
                                               const Payment &payment,
                                               const GatewayTransaction &transaction)
{
    QString outcome;
    const Result<void> done
        = unlessFinished(m_database.transact([&](Repositories &repositories) -> Result<void> {
              // Whoever has the notification's lock handles it; the others find it finished.
              const auto locked = repositories.payments().lockNotification(notification.id);
              if (!locked)
                  return failure(locked.error());
              const Result<QString> applied = applyGatewayTransaction(
                  repositories, m_clock, m_random, payment.id, transaction);
              if (!applied)
                  return failure(applied.error());
              outcome = *applied;
              return repositories.payments().finishNotification(notification.id, *applied);
          }));
    if (!done)
        return postpone(notification, done.error());
    qCInfo(logBusiness, "payment %s, %s: %s", qPrintable(payment.gatewayOrderId),
           qPrintable(forLog(transaction.transactionStatus, 40)), qPrintable(outcome));
    return {};
}

Result<void> PaymentService::process(const StoredNotification &notification)
{
    if (!m_gateway.signatureIsValid(notification.body))
        return finish(notification.id, QStringLiteral("rejected.signature"));
    const QString gatewayOrderId = QJsonDocument::fromJson(notification.body)
                                       .object()
                                       .value(QLatin1String("order_id"))
                                       .toString();
    const Result<Payment> payment = reading<Payment>(m_database, [&](Repositories &repositories) {
        return repositories.payments().byGatewayOrderId(gatewayOrderId);
    });
    if (!payment && payment.error().kind == ErrorKind::NotFound)
        return finish(notification.id, QStringLiteral("unknownOrder"));
    if (!payment)
        return postpone(notification, payment.error());

    // The signature does not cover the status: what counts is the answer to our own question.
    const Result<GatewayTransaction> transaction = m_gateway.status(payment->gatewayOrderId);
    if (!transaction)
        return postpone(notification, transaction.error());
    return applyNotification(notification, *payment, *transaction);
}

Result<void> PaymentService::processNotification(NotificationId id)
{
    const Result<StoredNotification> notification
        = inTransaction<StoredNotification>(m_database, [&](Repositories &repositories) {
              return repositories.payments().lockNotification(id);
          });
    // Finished by another thread.
    if (!notification && notification.error().kind == ErrorKind::NotFound)
        return {};
    if (!notification)
        return failure(notification.error());
    return process(*notification);
}

Result<int> PaymentService::processDueNotifications()
{
    using Notifications = QList<StoredNotification>;
    // The locks end here, before the gateway is asked: applyNotification() locks each again.
    const Result<Notifications> due
        = inTransaction<Notifications>(m_database, [](Repositories &repositories) {
              return repositories.payments().lockDueNotifications(batchSize);
          });
    if (!due)
        return failure(due.error());
    int finished = 0;
    for (const StoredNotification &notification : *due)
        finished += process(notification) ? 1 : 0;
    return finished;
}

} // namespace kai
