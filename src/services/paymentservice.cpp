#include "services/paymentservice.h"

#include "base/logging.h"
#include "services/cashsale.h"
#include "services/orderaccess.h"
#include "services/settlement.h"

#include <algorithm>

namespace kai {

constexpr int maxTries = 3;

PaymentService::PaymentService(Database &database, PaymentGateway &gateway, Clock &clock,
                               Random &random)
    : m_database(database)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_random(random)
{
}

static Error orderStateError(const Order &order)
{
    return conflict(QStringLiteral("order.state"), order.code);
}

static bool isOpenAtGateway(const Payment &payment)
{
    return payment.method == PaymentMethod::Midtrans && payment.isOpen();
}

static Result<QList<Payment>> openPayments(Repositories &repositories, OrderId order)
{
    Result<QList<Payment>> payments = repositories.payments().ofOrder(order);
    if (payments)
        payments->removeIf([](const Payment &payment) { return !isOpenAtGateway(payment); });
    return payments;
}

/// The order, locked, if an attempt may begin now. Conflict "payment.open" when another is open.
static Result<Order> lockPayable(Repositories &repositories, OrderId id)
{
    Result<Order> order = repositories.orders().byId(id, Lock::ForUpdate);
    if (!order)
        return order;
    const Result<bool> payable = isPayable(repositories, *order);
    if (!payable)
        return failure(payable.error());
    if (!*payable)
        return failure(orderStateError(*order));
    const Result<void> closed = checkNothingOpen(repositories, *order);
    if (!closed)
        return failure(closed.error());
    return order;
}

static Result<void> checkRequest(const Actor &actor, const Order &order,
                                 const PaymentRequest &request)
{
    if (request.method == PaymentMethod::Cash && !actor.isOperator())
        return failure(Error {ErrorKind::Forbidden, QStringLiteral("payment.cashForOperators")});
    if (order.status != OrderStatus::PendingPayment)
        return failure(orderStateError(order));
    if (request.method == PaymentMethod::Cash && request.cashGiven
        && *request.cashGiven < order.total()) {
        return failure(
            validationError(QStringLiteral("/cashGiven"), QStringLiteral("payment.cashTooLittle")));
    }
    return {};
}

Result<Payment> PaymentService::pay(const Actor &actor, const QString &orderCode,
                                    const PaymentRequest &request)
{
    const Result<Order> order = reading<Order>(m_database, [&](Repositories &repositories) {
        return visibleOrder(repositories, actor, orderCode);
    });
    if (!order)
        return failure(order.error());
    const Result<void> checked = checkRequest(actor, *order, request);
    if (!checked)
        return failure(checked.error());

    // Two clients may open attempts at once: whoever finds one open ends it and tries again.
    Result<Payment> payment = failure(orderStateError(*order));
    for (int i = 0; i < maxTries; ++i) {
        const Result<void> ended = endOpenPayments(*order);
        if (!ended)
            return failure(ended.error());
        payment = request.method == PaymentMethod::Cash ? payCash(actor, *order, request)
                                                        : payMidtrans(actor, *order);
        if (payment || payment.error().code != QLatin1String("payment.open"))
            break;
    }
    return payment;
}

Result<Payment> PaymentService::payCash(const Actor &actor, const Order &order,
                                        const PaymentRequest &request)
{
    return inTransaction<Payment>(m_database, [&](Repositories &repositories) -> Result<Payment> {
        const Result<Order> locked = lockPayable(repositories, order.id);
        if (!locked)
            return failure(locked.error());
        Result<Payment> written
            = takeCash(repositories, {order.id, locked->total(), locked->expiresAt, actor.userId,
                                      request.cashGiven.value_or(Money()), m_clock.now()});
        if (!written)
            return written;
        const Result<void> settled = settleOrder(
            repositories, m_random, *locked,
            noteOf(actor, "paid", {{QStringLiteral("method"), QStringLiteral("cash")}}));
        if (!settled)
            return failure(settled.error());
        return written;
    });
}

/// Writes the attempt before the gateway hears of it, so that whatever is paid finds its row.
Result<Payment> PaymentService::beginAttempt(const Actor &actor, const Order &order)
{
    return inTransaction<Payment>(m_database, [&](Repositories &repositories) -> Result<Payment> {
        const Result<Order> locked = lockPayable(repositories, order.id);
        if (!locked)
            return failure(locked.error());
        const Result<int> attempt = repositories.payments().nextAttempt(order.id);
        if (!attempt)
            return failure(attempt.error());
        Payment payment;
        payment.orderId = order.id;
        payment.attempt = *attempt;
        payment.amount = locked->total();
        payment.gatewayOrderId = order.code + u'-' + QString::number(*attempt);
        payment.expiresAt = locked->expiresAt;
        const Result<void> noted = repositories.orders().addHistory(
            order.id,
            noteOf(actor, "paymentOpened", {{QStringLiteral("payment"), payment.gatewayOrderId}}));
        if (!noted)
            return failure(noted.error());
        return repositories.payments().insert(payment);
    });
}

/// Changes an attempt under the locks, if it is still open. The answer is the attempt as it is
/// then.
Result<Payment> PaymentService::changeOpen(const Payment &payment,
                                           const std::function<void(Payment &)> &change)
{
    return inTransaction<Payment>(m_database, [&](Repositories &repositories) -> Result<Payment> {
        const auto order = repositories.orders().byId(payment.orderId, Lock::ForUpdate);
        if (!order)
            return failure(order.error());
        Result<Payment> locked = repositories.payments().byId(payment.id, Lock::ForUpdate);
        if (!locked || !locked->isOpen())
            return locked;
        change(*locked);
        const Result<void> updated = repositories.payments().update(*locked);
        if (!updated)
            return failure(updated.error());
        return locked;
    });
}

Result<Payment> PaymentService::payMidtrans(const Actor &actor, const Order &order)
{
    const Result<Payment> begun = beginAttempt(actor, order);
    if (!begun)
        return begun;
    const std::chrono::seconds timeToPay(m_clock.now().secsTo(begun->expiresAt));
    const Result<GatewayPage> page = m_gateway.open(
        {begun->gatewayOrderId, order, std::max(timeToPay, std::chrono::seconds(1))});
    if (!page) {
        // Nobody has seen a page of it, so nobody can pay it.
        const Result<Payment> failed
            = changeOpen(*begun, [](Payment &payment) { payment.status = PaymentStatus::Failed; });
        return failure(failed ? page.error() : failed.error());
    }

    Result<Payment> opened = changeOpen(*begun, [&](Payment &payment) {
        payment.token = page->token;
        payment.redirectUrl = page->redirectUrl;
    });
    if (!opened || opened->isOpen())
        return opened;
    // Another attempt took its place meanwhile: its page must not be paid.
    Payment superseded = *opened;
    superseded.token = page->token;
    const Result<void> cancelled = m_gateway.cancel(superseded);
    if (!cancelled) {
        qCWarning(logNetwork, "the superseded payment %s could not be closed: %s",
                  qPrintable(superseded.gatewayOrderId),
                  qPrintable(forLog(cancelled.error().internal)));
    }
    return failure(conflict(QStringLiteral("payment.superseded"), order.code));
}

Result<void> PaymentService::endOpenPayments(const Order &order)
{
    using Payments = QList<Payment>;
    const Result<Payments> open = reading<Payments>(m_database, [&](Repositories &repositories) {
        return openPayments(repositories, order.id);
    });
    if (!open)
        return failure(open.error());
    for (const Payment &payment : *open) {
        // Asked first: what has been paid must not be undone.
        Result<Payment> now = asked(payment);
        if (now && isOpenAtGateway(*now))
            now = end(*now, PaymentStatus::Cancelled);
        if (!now)
            return failure(now.error());
    }
    return {};
}

Result<Payment> PaymentService::applied(const Payment &payment,
                                        const GatewayTransaction &transaction)
{
    return inTransaction<Payment>(m_database, [&](Repositories &repositories) -> Result<Payment> {
        const Result<QString> outcome
            = applyGatewayTransaction(repositories, m_clock, m_random, payment, transaction);
        if (!outcome)
            return failure(outcome.error());
        return repositories.payments().byId(payment.id);
    });
}

/// Ends an attempt at the gateway and here. When the gateway refuses, it knows something newer.
Result<Payment> PaymentService::end(const Payment &payment, PaymentStatus status)
{
    const Result<void> cancelled = m_gateway.cancel(payment);
    if (cancelled)
        return changeOpen(payment, [status](Payment &open) { open.status = status; });
    const Result<GatewayTransaction> transaction = m_gateway.status(payment.gatewayOrderId);
    if (!transaction)
        return failure(cancelled.error());
    return applied(payment, *transaction);
}

Result<Payment> PaymentService::asked(const Payment &payment)
{
    const Result<GatewayTransaction> transaction = m_gateway.status(payment.gatewayOrderId);
    if (transaction)
        return applied(payment, *transaction);
    // The payer has not chosen a method yet.
    if (transaction.error().kind == ErrorKind::NotFound)
        return payment;
    return failure(transaction.error());
}

/// Asks, and ends an attempt that nobody can use any more, so that its seats can be sold.
Result<Payment> PaymentService::settle(const Payment &payment)
{
    const Result<Payment> now = asked(payment);
    if (!now || now->status != PaymentStatus::Pending)
        return now;
    const Result<bool> payable
        = reading<bool>(m_database, [&](Repositories &repositories) -> Result<bool> {
              const Result<Order> order = repositories.orders().byId(payment.orderId);
              if (!order)
                  return failure(order.error());
              return isPayable(repositories, *order);
          });
    if (!payable)
        return failure(payable.error());
    return *payable ? now : end(*now, PaymentStatus::Expired);
}

Result<Payment> PaymentService::refreshed(const Actor &actor, PaymentId id)
{
    const Result<Payment> payment
        = reading<Payment>(m_database, [&](Repositories &repositories) -> Result<Payment> {
              Result<Payment> found = repositories.payments().byId(id);
              if (!found)
                  return found;
              const Result<Order> order = visibleOrder(repositories, actor, found->orderCode);
              if (!order)
                  return failure(order.error());
              return found;
          });
    if (!payment || !isOpenAtGateway(*payment))
        return payment;
    return asked(*payment);
}

Result<Page<Payment>> PaymentService::payments(const Actor &actor, PaymentFilter filter,
                                               const PageRequest &page)
{
    if (!actor.isOperator())
        filter.owner = actor.userId;
    return reading<Page<Payment>>(
        m_database, [&](Repositories &repositories) -> Result<Page<Payment>> {
            if (!actor.isOperator() && !filter.orderCode.isEmpty()) {
                const auto order = visibleOrder(repositories, actor, filter.orderCode);
                if (!order)
                    return failure(order.error());
            }
            return repositories.payments().list(filter, page);
        });
}

Result<PaymentSummary> PaymentService::summary(const Actor &actor, const QDate &from,
                                               const QDate &to)
{
    if (!actor.isOperator())
        return failure(forbidden());
    if (!from.isValid() || !to.isValid() || from > to)
        return failure(validationError(QStringLiteral("to"), QStringLiteral("date.invalid")));
    return reading<PaymentSummary>(m_database, [&](Repositories &repositories) {
        return repositories.payments().summary(from, to);
    });
}

} // namespace kai
