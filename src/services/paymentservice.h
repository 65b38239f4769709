#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "services/gateways.h"
#include "services/idempotency.h"

namespace kai {

struct PaymentRequest
{
    PaymentMethod method = PaymentMethod::Midtrans;
    std::optional<Money> cashGiven; ///< cash only
};

/// A notification that has been dealt with, in the gateway's words, and what came of it.
struct NotificationOutcome
{
    QString paymentType;
    QString transactionStatus;
    QString outcome; ///< see PaymentRepository::finishNotification()
};

using NotificationWatcher = std::function<void(const NotificationOutcome &)>;

/// Payments of orders, the gateway's notifications and the questions back. Thread-safe. Methods
/// that ask the gateway say so and run on the gateway pool.
class PaymentService
{
public:
    PaymentService(Database &database, PaymentGateway &gateway, Clock &clock, Random &random);

    /// Opens an attempt. Cash (cashiers and above) pays the order at once and issues its tickets.
    /// Midtrans: asks the gateway for a page; an earlier open attempt is ended first. Errors:
    /// conflict "order.state", Forbidden for cash by a customer, "payment.superseded"
    /// (another attempt was opened meanwhile), "gateway.failed", validation
    /// "/cashGiven" "payment.cashTooLittle".
    Result<Payment> pay(const Actor &actor, const QString &orderCode,
                        const PaymentRequest &request);
    /// Ends every attempt of the order that is open at the gateway, but asks first: one that turns
    /// out to be paid pays the order.
    Result<void> endOpenPayments(const Order &order);
    /// The payment; NotFound when its order is not the actor's. While it is open at the gateway,
    /// asks first and applies what it learns.
    Result<Payment> refreshed(const Actor &actor, PaymentId id);
    /// Everybody's for operators, a customer's own for himself; NotFound for an order that is not
    /// his.
    Result<Page<Payment>> payments(const Actor &actor, PaymentFilter filter,
                                   const PageRequest &page);
    /// For operators.
    Result<PaymentSummary> summary(const Actor &actor, const QDate &from, const QDate &to);

    /// Keeps a notification. When it returns a value the notification is safe in the database, and
    /// only then the gateway may be answered 200. Malformed when it is not a JSON object.
    Result<NotificationId> storeNotification(const QByteArray &body, const QJsonObject &headers);
    /// Verifies one stored notification, asks the gateway, and applies the transition. Asks the
    /// gateway. A failure leaves it stored and due again later.
    Result<void> processNotification(NotificationId id);
    /// Processes what waits and is due. Asks the gateway. Returns how many were finished.
    Result<int> processDueNotifications();
    /// Asks about open payments that nobody has told of for `age`, and ends those whose order
    /// cannot be paid any more, so that expireHolds() may free its seats. Asks the gateway. Returns
    /// how many it learnt something of.
    Result<int> reconcile(std::chrono::seconds age);
    /// Compares the next payments of a day (Asia/Jakarta) with the gateway, whatever their status:
    /// what can be applied is applied, the rest goes to the desk. True once all have been. Asks the
    /// gateway.
    Result<bool> compareDay(const QDate &day);
    /// The same for the last days that nobody has finished, after one o'clock at night.
    Result<void> compareLastDays();
    /// What the gateway says of a payment now, applied. Asks the gateway.
    Result<Payment> asked(const Payment &payment);
    /// Processes a stored notification again, for supervisors and above. Asks the gateway.
    Result<void> replay(const Actor &actor, NotificationId id);
    /// The same, with what came of it.
    Result<NotificationRecord> replayed(const Actor &actor, NotificationId id);

    /// Who is told of every notification that has been dealt with. Before the first one.
    void watchNotifications(NotificationWatcher watcher) { m_watcher = std::move(watcher); }

private:
    Result<Payment> payCash(const Actor &actor, const Order &order, const PaymentRequest &request);
    Result<Payment> payMidtrans(const Actor &actor, const Order &order);
    Result<Payment> beginAttempt(const Actor &actor, const Order &order);
    Result<Payment> changeOpen(const Payment &payment,
                               const std::function<void(Payment &)> &change);
    Result<Payment> end(const Payment &payment, PaymentStatus status);
    Result<bool> compare(const Payment &payment);
    Result<Payment> settle(const Payment &payment);
    Result<Payment> applied(const Payment &payment, const GatewayTransaction &transaction);

    Result<void> process(const StoredNotification &notification);
    Result<void> applyNotification(const StoredNotification &notification, const Payment &payment,
                                   const GatewayTransaction &transaction);
    Result<void> finish(const StoredNotification &notification, const QString &outcome);
    void tell(const StoredNotification &notification, const QString &outcome) const;
    Result<void> handOver(const StoredNotification &notification, CaseKind kind,
                          const QString &outcome);
    Result<void> postpone(const StoredNotification &notification, const Error &error);

    Database &m_database;
    PaymentGateway &m_gateway;
    Clock &m_clock;
    Random &m_random;
    NotificationWatcher m_watcher;
};

/// Applies what the gateway says of a transaction to its payment and order, inside a transaction
/// that has locked neither: locks the order, checks amount and currency, applies a legal transition
/// only, issues tickets when the order becomes paid. `asked` is the payment as it was before the
/// gateway was asked. The outcome is a word for the log:
/// "applied", "duplicate", "illegal", "amountMismatch", "unknownStatus", "review", "otherOrder". A
/// paid order that had expired gets its seats back if they are all free, else it goes to review.
Result<QString> applyGatewayTransaction(Repositories &repositories, const Clock &clock,
                                        Random &random, const Payment &asked,
                                        const GatewayTransaction &transaction);

} // namespace kai
