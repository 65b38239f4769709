#include "services/deskservice.h"

#include "base/logging.h"

#include <QJsonDocument>

namespace kai {

DeskService::DeskService(Database &database, PaymentGateway &gateway, Clock &clock, Random &random,
                         PaymentService &payments, RefundService &refunds)
    : m_database(database)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_random(random)
    , m_payments(payments)
    , m_refunds(refunds)
{
}

Result<Page<DeskCase>> DeskService::cases(const Actor &actor, const CaseFilter &filter,
                                          const PageRequest &page)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Page<DeskCase>>(m_database, [&](Repositories &repositories) {
        return repositories.desk().list(filter, page);
    });
}

Result<DeskCase> DeskService::decide(const Actor &actor, DeskCaseId id,
                                     const CaseDecision &decision)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const auto stored = [&] {
        return reading<DeskCase>(
            m_database, [&](Repositories &repositories) { return repositories.desk().byId(id); });
    };
    const Result<DeskCase> found = stored();
    if (!found)
        return found;
    if (!found->isOpen())
        return failure(conflict(QStringLiteral("case.closed")));
    if (!actionsOf(found->kind).contains(decision.action))
        return failure(conflict(QStringLiteral("case.action")));
    const Result<void> done = perform(actor, *found, decision);
    if (!done)
        return failure(done.error());
    const Result<void> closed = m_database.transact([&](Repositories &repositories) {
        return repositories.desk().close(id, actor.userId, decision.action, decision.note);
    });
    if (!closed)
        return failure(closed.error());
    qCInfo(logBusiness, "case %lld closed by %s", static_cast<long long>(id.value()),
           qPrintable(wireName(decision.action)));
    return stored();
}

Result<void> DeskService::perform(const Actor &actor, const DeskCase &found,
                                  const CaseDecision &decision)
{
    switch (decision.action) {
    case CaseAction::Reseat:
        return reseat(actor, found);
    case CaseAction::Refund:
        return refund(actor, found, decision.note);
    case CaseAction::Accept:
        return accept(actor, found);
    case CaseAction::Link:
        return link(found, decision.orderCode);
    case CaseAction::Retry:
        return retry(actor, found);
    }
    Q_UNREACHABLE();
}

static OrderNote noteOn(const Actor &actor, const DeskCase &found, const char *event)
{
    return noteOf(actor, event,
                  {{QStringLiteral("case"), found.id.value()},
                   {QStringLiteral("kind"), wireName(found.kind)}});
}

Result<void> DeskService::reseat(const Actor &actor, const DeskCase &found)
{
    return m_database.transact([&](Repositories &repositories) {
        return reseatOrder(repositories, m_clock, m_random, found.orderId,
                           noteOn(actor, found, "reseated"));
    });
}

Result<void> DeskService::refund(const Actor &actor, const DeskCase &found, const QString &note)
{
    if (found.kind == CaseKind::FraudChallenge)
        return decideFraud(found, FraudVerdict::Deny);
    if (found.kind == CaseKind::AmountMismatch) {
        const Result<void> taken = acceptAmount(actor, found, MoneyUse::GoesBack);
        if (!taken)
            return taken;
    }
    RefundRequest request;
    request.reason = note.isEmpty() ? wireName(found.kind) : note.left(255);
    const QString key = QStringLiteral("case-%1").arg(found.id.value());
    const Result<Refund> refunded
        = m_refunds.request(actor, found.paymentId, request,
                            {actor.userId, QStringLiteral("desk.refund"), key, key.toLatin1()});
    if (!refunded)
        return failure(refunded.error());
    return {};
}

Result<void> DeskService::accept(const Actor &actor, const DeskCase &found)
{
    switch (found.kind) {
    case CaseKind::AmountMismatch:
        return acceptAmount(actor, found, MoneyUse::PaysTheOrder);
    case CaseKind::FraudChallenge:
        return decideFraud(found, FraudVerdict::Approve);
    case CaseKind::Chargeback:
    case CaseKind::Reversed:
    case CaseKind::RefundedElsewhere:
        return closeReview(actor, found);
    case CaseKind::PaidAfterExpiry:
    case CaseKind::PaidTwice:
    case CaseKind::Unknown:
    case CaseKind::Stuck:
        return {}; // seen, and nothing to be done
    }
    Q_UNREACHABLE();
}

Result<void> DeskService::acceptAmount(const Actor &actor, const DeskCase &found, MoneyUse use)
{
    const Result<Payment> payment = reading<Payment>(m_database, [&](Repositories &repositories) {
        return repositories.payments().byId(found.paymentId);
    });
    if (!payment)
        return failure(payment.error());
    // What is booked is what the gateway says now, not what was said when the case was opened.
    const Result<GatewayTransaction> transaction = m_gateway.status(payment->gatewayOrderId);
    if (!transaction)
        return failure(transaction.error());
    const bool isRupiah
        = transaction->currency.compare(QLatin1String("IDR"), Qt::CaseInsensitive) == 0;
    if (paymentStatusOf(*transaction) != PaymentStatus::Paid || !isRupiah)
        return failure(conflict(QStringLiteral("order.state"), found.orderCode));
    return m_database.transact([&](Repositories &repositories) {
        return takeAmount(repositories, m_clock, m_random, *payment, *transaction, use,
                          noteOn(actor, found, "amountAccepted"));
    });
}

Result<void> DeskService::decideFraud(const DeskCase &found, FraudVerdict verdict)
{
    const Result<Payment> payment = reading<Payment>(m_database, [&](Repositories &repositories) {
        return repositories.payments().byId(found.paymentId);
    });
    if (!payment)
        return failure(payment.error());
    const Result<void> decided = m_gateway.decide(*payment, verdict);
    if (!decided)
        return decided;
    // What follows for the order is what follows from the gateway's answer, as always.
    const Result<Payment> now = m_payments.asked(*payment);
    if (!now)
        return failure(now.error());
    return {};
}

Result<void> DeskService::closeReview(const Actor &actor, const DeskCase &found)
{
    return m_database.transact([&](Repositories &repositories) {
        return endReview(repositories, found.orderId, noteOn(actor, found, "reviewEnded"));
    });
}

Result<void> DeskService::link(const DeskCase &found, const QString &orderCode)
{
    const Result<void> linked = m_database.transact(
        [&](Repositories &repositories) -> Result<void> {
            const Result<Order> order = repositories.orders().byCode(orderCode);
            if (!order && order.error().kind == ErrorKind::NotFound) {
                return failure(
                    validationError(QStringLiteral("/orderCode"), QStringLiteral("order.unknown")));
            }
            if (!order)
                return failure(order.error());
            const auto notification = repositories.payments().notification(found.notificationId);
            if (!notification)
                return failure(notification.error());
            const QString gatewayOrderId = QJsonDocument::fromJson(notification->body)
                                               .object()
                                               .value(QLatin1String("order_id"))
                                               .toString();
            const Result<Payment> adopted = adoptTransaction(repositories, *order, gatewayOrderId);
            if (!adopted)
                return failure(adopted.error());
            return repositories.payments().reopenNotification(found.notificationId);
        });
    return linked ? m_payments.processNotification(found.notificationId) : linked;
}

Result<void> DeskService::retry(const Actor &actor, const DeskCase &found)
{
    if (found.notificationId.isValid())
        return m_payments.replay(actor, found.notificationId);
    if (found.refundId.isValid())
        return m_refunds.retry(actor, found.refundId);
    if (!found.paymentId.isValid())
        return {};
    const Result<Payment> payment = reading<Payment>(m_database, [&](Repositories &repositories) {
        return repositories.payments().byId(found.paymentId);
    });
    if (!payment)
        return failure(payment.error());
    const Result<Payment> now = m_payments.asked(*payment);
    if (!now)
        return failure(now.error());
    return {};
}

} // namespace kai
