#include "services/paymentservice.h"

#include "base/logging.h"

#include <QJsonDocument>

namespace kai {

constexpr int batchSize = 50;
constexpr int maxFailuresInARow = 3;
constexpr int triesUntilStuck = 8; // the last about two hours after the first

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

void PaymentService::tell(const StoredNotification &notification, const QString &outcome) const
{
    if (!m_watcher)
        return;
    const QJsonObject told = QJsonDocument::fromJson(notification.body).object();
    m_watcher({told.value(QLatin1String("payment_type")).toString(),
               told.value(QLatin1String("transaction_status")).toString(), outcome});
}

Result<void> PaymentService::finish(const StoredNotification &notification, const QString &outcome)
{
    if (outcome != QLatin1String("probe")) {
        qCWarning(logBusiness, "payment notification %lld: %s",
                  static_cast<long long>(notification.id.value()), qPrintable(outcome));
    }
    tell(notification, outcome);
    return unlessFinished(m_database.transact([&](Repositories &repositories) {
        return repositories.payments().finishNotification(notification.id, outcome);
    }));
}

/// Finishes a notification that nobody here can make anything of: a person must.
Result<void> PaymentService::handOver(const StoredNotification &notification, CaseKind kind,
                                      const QString &outcome)
{
    qCWarning(logBusiness, "payment notification %lld needs a person: %s",
              static_cast<long long>(notification.id.value()), qPrintable(outcome));
    tell(notification, outcome);
    const QJsonObject told = QJsonDocument::fromJson(notification.body).object();
    DeskCase found;
    found.kind = kind;
    found.notificationId = notification.id;
    found.details = {{QStringLiteral("reason"), outcome}};
    for (const char *name : {"order_id", "transaction_status", "gross_amount", "payment_type"})
        found.details[QLatin1String(name)] = told.value(QLatin1String(name)).toString().left(100);
    return unlessFinished(m_database.transact([&](Repositories &repositories) -> Result<void> {
        const Result<void> finished
            = repositories.payments().finishNotification(notification.id, outcome);
        return finished ? repositories.desk().open(found) : finished;
    }));
}

/// Keeps it for later, and hands on why.
Result<void> PaymentService::postpone(const StoredNotification &notification, const Error &error)
{
    if (notification.attempts + 1 >= triesUntilStuck)
        return handOver(notification, CaseKind::Stuck, QStringLiteral("stuck"));
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
              const Result<QString> applied
                  = applyGatewayTransaction(repositories, m_clock, m_random, payment, transaction);
              if (!applied)
                  return failure(applied.error());
              outcome = *applied;
              return repositories.payments().finishNotification(notification.id, *applied);
          }));
    if (!done)
        return postpone(notification, done.error());
    qCInfo(logBusiness, "payment %s, %s: %s", qPrintable(payment.gatewayOrderId),
           qPrintable(forLog(transaction.transactionStatus, 40)), qPrintable(outcome));
    tell(notification, outcome);
    return {};
}

Result<void> PaymentService::process(const StoredNotification &notification)
{
    if (!m_gateway.signatureIsValid(notification.body))
        return finish(notification, QStringLiteral("rejected.signature"));
    const QString gatewayOrderId = QJsonDocument::fromJson(notification.body)
                                       .object()
                                       .value(QLatin1String("order_id"))
                                       .toString();
    if (gatewayOrderId.startsWith(probePrefix))
        return finish(notification, QStringLiteral("probe"));
    const Result<Payment> payment = reading<Payment>(m_database, [&](Repositories &repositories) {
        return repositories.payments().byGatewayOrderId(gatewayOrderId);
    });
    if (!payment && payment.error().kind == ErrorKind::NotFound)
        return handOver(notification, CaseKind::Unknown, QStringLiteral("unknownOrder"));
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

Result<void> PaymentService::replay(const Actor &actor, NotificationId id)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const Result<void> reopened = m_database.transact(
        [&](Repositories &repositories) { return repositories.payments().reopenNotification(id); });
    return reopened ? processNotification(id) : reopened;
}

Result<NotificationRecord> PaymentService::replayed(const Actor &actor, NotificationId id)
{
    const Result<void> done = replay(actor, id);
    // One that still fails is due again later, and its record says why.
    if (!done && done.error().kind != ErrorKind::Gateway)
        return failure(done.error());
    return reading<NotificationRecord>(m_database, [&](Repositories &repositories) {
        return repositories.payments().notificationRecord(id);
    });
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
    int failuresInARow = 0;
    for (const StoredNotification &notification : *due) {
        const Result<void> processed = process(notification);
        finished += processed ? 1 : 0;
        failuresInARow = processed ? 0 : failuresInARow + 1;
        // A gateway that does not answer would hold this thread for minutes.
        if (failuresInARow == maxFailuresInARow)
            break;
    }
    return finished;
}

} // namespace kai
