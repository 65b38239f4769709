#include "services/refundservice.h"

#include "base/logging.h"
#include "services/settlement.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kai {

using namespace std::chrono_literals;

constexpr int batchSize = 20;
constexpr int maxRefusals = 3;
constexpr int attemptsUntilStuck = 8;
constexpr int maxFailuresInARow = 3;
constexpr auto lease = 60s; // longer than one question to the gateway takes

/// How long a refund rests after its n-th attempt. The gateway keeps a key for seven days.
static std::chrono::seconds restAfter(int attempts)
{
    static constexpr std::chrono::seconds rests[] {2s, 10s, 1min, 5min, 30min, 1h};
    return rests[std::min<size_t>(size_t(attempts), std::size(rests) - 1)];
}

/// The gateway's key for a command: letters and digits only, never the same for two commands.
static QString gatewayKeyOf(const CommandKey &key)
{
    const QByteArray text = QByteArray::number(key.userId.value()) + '\n' + key.operation.toUtf8()
                            + '\n' + key.key.toUtf8();
    return QString::fromLatin1(
        "r" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(40));
}

RefundService::RefundService(Database &database, PaymentGateway &gateway)
    : m_database(database)
    , m_gateway(gateway)
{
}

/// The fares of the passengers, none of whom may have been refunded before.
static Result<Money> faresOf(Repositories &repositories, const Order &order,
                             const QList<PassengerId> &wanted)
{
    const Result<QList<Refund>> refunds = repositories.refunds().ofOrder(order.id);
    if (!refunds)
        return failure(refunds.error());
    Money sum;
    QList<FieldError> errors;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto passenger
            = std::find_if(order.passengers.begin(), order.passengers.end(),
                           [&](const Passenger &each) { return each.id == wanted[i]; });
        if (passenger == order.passengers.end() || wanted.indexOf(wanted[i]) != i) {
            errors.append(
                {QStringLiteral("/passengerIds/%1").arg(i), QStringLiteral("passenger.unknown")});
            continue;
        }
        const bool wasRefunded
            = std::any_of(refunds->begin(), refunds->end(), [&](const Refund &refund) {
                  return refund.status != RefundStatus::Rejected
                         && refund.passengers.contains(wanted[i]);
              });
        if (wasRefunded)
            return failure(
                conflict(QStringLiteral("refund.passengerTwice"), passenger->details.name));
        sum += passenger->fare;
    }
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return sum;
}

static Result<Money> amountOf(Repositories &repositories, const Order &order,
                              const Payment &payment, const RefundRequest &request)
{
    if (!request.passengers.isEmpty())
        return faresOf(repositories, order, request.passengers);
    const Money left = payment.amount - payment.refundTotal;
    const Money amount = request.amount.value_or(left);
    if (request.amount && amount <= Money())
        return failure(validationError(QStringLiteral("/amount"), QStringLiteral("outOfRange")));
    if (amount.isZero())
        return failure(conflict(QStringLiteral("refund.tooMuch"), order.code));
    return amount;
}

/// Those who get their fare again do not travel, and nobody does when nothing is left.
static Result<void> endTravel(Repositories &repositories, const Actor &actor, const Order &order,
                              const QList<PassengerId> &passengers, Money amount)
{
    const Result<Money> left = refundableOf(repositories, order.id);
    if (!left)
        return failure(left.error());
    const bool isWhole = amount == *left;
    if (!isWhole && passengers.isEmpty())
        return {};
    Order after = order;
    QList<SeatId> seats;
    QList<PassengerId> leaving;
    for (Passenger &passenger : after.passengers) {
        if (!isWhole && !passengers.contains(passenger.id))
            continue;
        passenger.cancelled = true;
        leaving.append(passenger.id);
        if (passenger.seat)
            seats.append(passenger.seat->seatId);
    }
    Result<void> done = repositories.tickets().voidOfPassengers(leaving);
    if (done)
        done = repositories.inventory().releaseSeats(order.id, seats);
    if (!done)
        return done;
    return changeOrder(repositories, order, after, noteOf(actor, "passengersRefunded"));
}

Result<StoredReply> RefundService::requestIn(Repositories &repositories, const Actor &actor,
                                             PaymentId id, const RefundRequest &request,
                                             const CommandKey &key)
{
    const Result<Payment> known = repositories.payments().byId(id);
    if (!known)
        return failure(known.error());
    const Result<Order> order = repositories.orders().byId(known->orderId, Lock::ForUpdate);
    if (!order)
        return failure(order.error());
    // The same command may have ended while this one waited for the lock.
    const auto earlier = repositories.idempotency().find(key);
    if (!earlier)
        return failure(earlier.error());
    if (*earlier)
        return failure(conflict(QStringLiteral("idempotency.raced")));
    const Result<Payment> payment = repositories.payments().byId(id, Lock::ForUpdate);
    if (!payment)
        return failure(payment.error());
    if (!isRefundable(payment->status))
        return failure(conflict(QStringLiteral("payment.notRefundable"), order->code));
    const Result<Money> amount = amountOf(repositories, *order, *payment, request);
    if (!amount)
        return failure(amount.error());

    const Result<void> ended = endTravel(repositories, actor, *order, request.passengers, *amount);
    if (!ended)
        return failure(ended.error());
    OwedRefund owed {*amount, request.reason, actor.userId, true, request.passengers};
    owed.key = gatewayKeyOf(key);
    owed.payoutTo = request.payoutTo;
    const Result<Refund> refund = oweRefundOf(repositories, *order, *payment, owed);
    if (!refund)
        return failure(refund.error());
    return StoredReply {201, QByteArray::number(refund->id.value())};
}

Result<Refund> RefundService::request(const Actor &actor, PaymentId id,
                                      const RefundRequest &request, const CommandKey &key)
{
    if (!actor.isOperator())
        return failure(forbidden());
    const Result<StoredReply> reply = runOnce(m_database, key, [&](Repositories &repositories) {
        return requestIn(repositories, actor, id, request, key);
    });
    if (!reply)
        return failure(reply.error());
    const Result<Refund> refund = stored(RefundId(reply->body.toLongLong()));
    // One that was asked for earlier is followed up by the worker.
    const bool isNew = refund && refund->status == RefundStatus::Pending && refund->attempts == 0;
    if (!isNew)
        return refund;
    const Result<Refund> sent = send(*refund);
    return sent ? sent : refund;
}

Result<Refund> RefundService::stored(RefundId id)
{
    return reading<Refund>(
        m_database, [&](Repositories &repositories) { return repositories.refunds().byId(id); });
}

/// Changes an open refund under the locks. The answer is the refund as it is then.
Result<Refund> RefundService::changed(
    const Refund &refund,
    const std::function<Result<void>(Repositories &, const Order &, const Refund &)> &change)
{
    return inTransaction<Refund>(m_database, [&](Repositories &repositories) -> Result<Refund> {
        const auto order = repositories.orders().byId(refund.orderId, Lock::ForUpdate);
        if (!order)
            return failure(order.error());
        const Result<Refund> locked = repositories.refunds().byId(refund.id, Lock::ForUpdate);
        if (!locked || !locked->isOpen())
            return locked;
        const Result<void> done = change(repositories, *order, *locked);
        if (!done)
            return failure(done.error());
        return repositories.refunds().byId(refund.id);
    });
}

Result<Refund> RefundService::later(const Refund &refund, const QString &reason)
{
    return changed(
        refund, [&](Repositories &repositories, const Order &, const Refund &open) -> Result<void> {
            if (open.attempts + 1 == attemptsUntilStuck) {
                qCWarning(logBusiness, "the refund %s is stuck: %s", qPrintable(open.key),
                          qPrintable(reason));
                DeskCase stuck;
                stuck.kind = CaseKind::Stuck;
                stuck.orderId = open.orderId;
                stuck.paymentId = open.paymentId;
                stuck.refundId = open.id;
                stuck.details = {{QStringLiteral("reason"), reason}};
                const Result<void> told = repositories.desk().open(stuck);
                if (!told)
                    return told;
            }
            return repositories.refunds().postpone(open.id, reason, restAfter(open.attempts));
        });
}

/// What the gateway will not do a person must.
Result<Refund> RefundService::becomeManual(const Refund &refund)
{
    qCWarning(logBusiness, "the refund %s becomes a manual payout", qPrintable(refund.key));
    return changed(refund, [](Repositories &repositories, const Order &, const Refund &open) {
        Refund manual = open;
        manual.channel = RefundChannel::Manual;
        manual.status = RefundStatus::AwaitingApproval;
        manual.lastReason = QStringLiteral("gateway.refused");
        return repositories.refunds().update(manual);
    });
}

Result<Refund> RefundService::send(const Refund &refund)
{
    const Result<Payment> payment = reading<Payment>(m_database, [&](Repositories &repositories) {
        return repositories.payments().byId(refund.paymentId);
    });
    if (!payment)
        return failure(payment.error());
    // Sending it twice is safe: the gateway knows the key.
    const Result<RefundAnswer> answer
        = m_gateway.refund(*payment, {refund.key, refund.amount, refund.reason});
    if (!answer)
        return later(refund, answer.error().code);
    switch (*answer) {
    case RefundAnswer::Done:
        return changed(refund,
                       [](Repositories &repositories, const Order &order, const Refund &open) {
                           return finishRefund(repositories, order, open);
                       });
    case RefundAnswer::AwaitsBank:
        return later(refund, QStringLiteral("refund.awaitsBank"));
    case RefundAnswer::Refused:
        return refund.attempts + 1 < maxRefusals ? later(refund, QStringLiteral("refund.refused"))
                                                 : becomeManual(refund);
    }
    Q_UNREACHABLE();
}

Result<void> RefundService::retry(const Actor &actor, RefundId id)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const Result<Refund> refund = stored(id);
    if (!refund)
        return failure(refund.error());
    if (refund->status != RefundStatus::Pending)
        return {};
    const Result<Refund> sent = send(*refund);
    if (!sent)
        return failure(sent.error());
    return {};
}

Result<int> RefundService::processDue()
{
    using Refunds = QList<Refund>;
    const Result<Refunds> due = inTransaction<Refunds>(m_database, [](Repositories &repositories) {
        return repositories.refunds().takeDue(lease, batchSize);
    });
    if (!due)
        return failure(due.error());
    int ended = 0;
    int failuresInARow = 0;
    for (const Refund &refund : *due) {
        const Result<Refund> now = send(refund);
        const bool failed = !now || now->lastReason == QLatin1String("gateway.failed");
        ended += now && !now->isOpen() ? 1 : 0;
        failuresInARow = failed ? failuresInARow + 1 : 0;
        // A gateway that does not answer would hold this thread for minutes.
        if (failuresInARow == maxFailuresInARow)
            break;
    }
    return ended;
}

Result<Page<Refund>> RefundService::refunds(const Actor &actor, const RefundFilter &filter,
                                            const PageRequest &page)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Page<Refund>>(m_database, [&](Repositories &repositories) {
        return repositories.refunds().list(filter, page);
    });
}

static Result<void> checkDecidable(const Refund &refund)
{
    if (refund.status != RefundStatus::AwaitingApproval)
        return failure(conflict(QStringLiteral("refund.state"), refund.orderCode));
    return {};
}

Result<Refund> RefundService::approve(const Actor &actor, RefundId id, const QString &reference,
                                      const QString &payoutTo)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const Result<Refund> refund = stored(id);
    if (!refund)
        return refund;
    if (const Result<void> checked = checkDecidable(*refund); !checked)
        return failure(checked.error());
    if (refund->requestedBy == actor.userId)
        return failure(Error {ErrorKind::Forbidden, QStringLiteral("refund.secondPerson")});
    return changed(
        *refund,
        [&](Repositories &repositories, const Order &order, const Refund &open) -> Result<void> {
            if (const Result<void> checked = checkDecidable(open); !checked)
                return checked;
            Refund approved = open;
            approved.decidedBy = actor.userId;
            approved.reference = reference;
            if (!payoutTo.isEmpty())
                approved.payoutTo = payoutTo;
            return finishRefund(repositories, order, approved);
        });
}

Result<Refund> RefundService::reject(const Actor &actor, RefundId id, const QString &why)
{
    if (actor.role < Role::Supervisor)
        return failure(forbidden());
    const Result<Refund> refund = stored(id);
    if (!refund)
        return refund;
    if (const Result<void> checked = checkDecidable(*refund); !checked)
        return failure(checked.error());
    return changed(
        *refund,
        [&](Repositories &repositories, const Order &order, const Refund &open) -> Result<void> {
            if (const Result<void> checked = checkDecidable(open); !checked)
                return checked;
            Refund rejected = open;
            rejected.decidedBy = actor.userId;
            rejected.lastReason = why;
            return withdrawRefund(repositories, order, rejected);
        });
}

} // namespace kai
