#pragma once

#include "base/clock.h"
#include "services/cancellationservice.h"
#include "services/catalogservice.h"
#include "services/disruptionservice.h"
#include "services/orderchangeservice.h"
#include "services/orderservice.h"
#include "services/paymentservice.h"
#include "services/reductionservice.h"
#include "services/refundservice.h"
#include "storage/pgdatabase.h"
#include "support/testdatabase.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <functional>
#include <mutex>

/// What tests of services share: a real database with the demonstration's timetable, people, and
/// doubles of the ports that are not the subject.
namespace kai {

/// Runs with the real time until it is set.
class TestClock final : public Clock
{
public:
    QDateTime now() const override
    {
        return m_fixed.isValid() ? m_fixed : QDateTime::currentDateTimeUtc();
    }
    void set(const QDateTime &time) { m_fixed = time; }

private:
    QDateTime m_fixed;
};

/// A gateway that answers what a test tells it to, and remembers what it was asked.
class ScriptedGateway final : public PaymentGateway
{
public:
    Result<GatewayPage> open(const GatewayCharge &charge) override
    {
        const std::lock_guard lock(m_mutex);
        opened.append(charge);
        if (duringOpen)
            duringOpen();
        if (openFails)
            return failure(failed());
        return GatewayPage {QLatin1String("token-") + charge.gatewayOrderId,
                            QLatin1String("https://gateway.test/") + charge.gatewayOrderId};
    }
    Result<GatewayTransaction> status(const QString &gatewayOrderId) override
    {
        const std::lock_guard lock(m_mutex);
        ++statusCount;
        if (statusFails)
            return failure(failed());
        const auto found = transactions.constFind(gatewayOrderId);
        if (found == transactions.constEnd())
            return failure(notFound());
        const GatewayTransaction told = *found;
        if (const auto meanwhile = std::exchange(duringStatus, nullptr))
            meanwhile();
        return told;
    }
    Result<void> cancel(const Payment &payment) override
    {
        const std::lock_guard lock(m_mutex);
        cancelled.append(payment.gatewayOrderId);
        if (duringCancel)
            duringCancel();
        if (cancelFails)
            return failure(failed());
        const auto found = transactions.find(payment.gatewayOrderId);
        if (found == transactions.end())
            return {};
        if (found->transactionStatus == QLatin1String("settlement"))
            return failure(failed());
        found->transactionStatus = QStringLiteral("cancel");
        return {};
    }
    Result<RefundAnswer> refund(const Payment &payment,
                                const GatewayRefundRequest &request) override
    {
        const std::lock_guard lock(m_mutex);
        refunds.append({payment.gatewayOrderId, request.key});
        if (refundFails)
            return failure(failed());
        if (refundAnswer == RefundAnswer::Done) {
            GatewayTransaction &told = transactions[payment.gatewayOrderId];
            told.refunds.append({request.key, request.amount});
            Money gone;
            for (const GatewayRefund &each : std::as_const(told.refunds))
                gone += each.amount;
            told.transactionStatus = gone < told.grossAmount ? QStringLiteral("partial_refund")
                                                             : QStringLiteral("refund");
        }
        return refundAnswer;
    }
    Result<void> decide(const Payment &payment, FraudVerdict verdict) override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = transactions.find(payment.gatewayOrderId);
        if (found == transactions.end())
            return failure(failed());
        found->fraudStatus
            = verdict == FraudVerdict::Approve ? QStringLiteral("accept") : QStringLiteral("deny");
        if (verdict == FraudVerdict::Deny)
            found->transactionStatus = QStringLiteral("deny");
        return {};
    }
    QByteArray signedProbe(const QString &gatewayOrderId) override
    {
        const QJsonObject body {{QStringLiteral("order_id"), gatewayOrderId},
                                {QStringLiteral("signature_key"), QStringLiteral("good")}};
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    bool signatureIsValid(const QByteArray &body) override
    {
        return QJsonDocument::fromJson(body)[u"signature_key"].toString() == QLatin1String("good");
    }

    /// From now on the gateway tells this of an attempt.
    void tell(const Payment &payment, const char *status, const char *fraud = "accept",
              const char *transaction = "t-1")
    {
        GatewayTransaction told;
        told.orderId = payment.gatewayOrderId;
        told.transactionId = QString::fromLatin1(transaction);
        told.transactionStatus = QString::fromLatin1(status);
        told.fraudStatus = QString::fromLatin1(fraud);
        told.paymentType = QStringLiteral("qris");
        told.currency = QStringLiteral("IDR");
        told.grossAmount = payment.amount;
        transactions.insert(payment.gatewayOrderId, told);
    }

    QHash<QString, GatewayTransaction> transactions;
    QList<GatewayCharge> opened;
    QStringList cancelled;
    int statusCount = 0;
    QList<std::pair<QString, QString>> refunds; ///< order and key
    RefundAnswer refundAnswer = RefundAnswer::Done;
    bool refundFails = false;
    bool openFails = false;
    bool statusFails = false;
    bool cancelFails = false;
    std::function<void()> duringStatus; ///< once, while the answer is on its way
    std::function<void()> duringOpen;
    std::function<void()> duringCancel;

private:
    static Error failed()
    {
        Error error {ErrorKind::Gateway, QStringLiteral("gateway.failed")};
        error.internal = QStringLiteral("scripted");
        return error;
    }

    std::recursive_mutex m_mutex;
};

inline const QString origin = QStringLiteral("GMR");
inline const QString destination = QStringLiteral("SGU");

/// One test class's world.
class World
{
public:
    World()
        : orders(database, clock, random, {})
        , payments(database, gateway, clock, random)
        , changes(database, payments, clock, random)
        , cancellations(database, payments, clock)
        , disruptions(database, payments, clock, random)
        , reductions(database)
        , refunds(database, gateway)
        , catalog(database, clock)
        , customer(addUser("customer@example.com", Role::Customer))
        , stranger(addUser("stranger@example.com", Role::Customer))
        , cashier(addUser("cashier@example.com", Role::Cashier))
        , supervisor(addUser("supervisor@example.com", Role::Supervisor))
    {
    }

    Actor addUser(const char *email, Role role)
    {
        const auto user = inTransaction<User>(database, [&](Repositories &repositories) {
            return repositories.users().insert({QString::fromLatin1(email),
                                                QStringLiteral("Test"),
                                                {},
                                                role,
                                                QStringLiteral("hash")});
        });
        if (!user)
            qFatal("user: %s", qPrintable(user.error().internal));
        return {user->id, role, {}};
    }

    /// Tomorrow's trains from Gambir to Surabaya Gubeng.
    QList<Departure> departures()
    {
        const auto found
            = catalog.departures(origin, destination, TestDatabase::today().addDays(1), {});
        if (!found || found->items.isEmpty())
            qFatal("there are no departures to sell");
        return found->items;
    }
    Trip trip() { return departures().first().trip; }

    SeatMap seatMap(const Trip &trip)
    {
        const auto map
            = catalog.seatMap(trip.scheduleId, trip.from.stationCode, trip.to.stationCode);
        if (!map)
            qFatal("seat map: %s", qPrintable(map.error().internal));
        return *map;
    }
    QList<SeatId> freeSeats(const Trip &trip)
    {
        QList<SeatId> seats;
        for (const MappedCoach &coach : seatMap(trip).coaches) {
            for (const MappedSeat &seat : coach.seats) {
                if (seat.status == SeatStatus::Free)
                    seats.append(seat.id);
            }
        }
        return seats;
    }

    static PassengerRequest adult(std::optional<SeatId> seat = {})
    {
        return {{QStringLiteral("Siti Aminah"), PassengerType::Adult, IdentityType::Nik,
                 QStringLiteral("3171015503900001")},
                seat};
    }
    static PassengerRequest infant()
    {
        return {{QStringLiteral("Budi Kecil"), PassengerType::Infant, IdentityType::Nik,
                 QStringLiteral("3171010101250002")},
                {}};
    }
    OrderRequest request(const Trip &trip, const QList<PassengerRequest> &passengers)
    {
        OrderRequest request;
        request.scheduleId = trip.scheduleId;
        request.from = trip.from.stationCode;
        request.to = trip.to.stationCode;
        request.contact = {QStringLiteral("Siti Aminah"), QStringLiteral("siti@example.co.id"),
                           QStringLiteral("081234567890")};
        request.passengers = passengers;
        return request;
    }

    CommandKey key(const Actor &actor)
    {
        return {actor.userId, QStringLiteral("orders.create"), randomUuid(random), "hash"};
    }
    static StoredReply render(const Order &order) { return {201, order.code.toLatin1()}; }

    /// The code of a new order in a full answer, or the failure.
    Result<Order> create(const Actor &actor, const OrderRequest &request)
    {
        const Result<StoredReply> reply = orders.create(actor, request, key(actor), render);
        if (!reply)
            return failure(reply.error());
        return orders.order(actor, QString::fromLatin1(reply->body));
    }
    Order newOrder(const Actor &actor, int adults = 1)
    {
        const Result<Order> order
            = create(actor, request(trip(), QList<PassengerRequest>(adults, adult())));
        if (!order)
            qFatal("order: %s %s", qPrintable(order.error().code),
                   qPrintable(order.error().internal));
        return *order;
    }
    Order reloaded(const Order &order)
    {
        const Result<Order> found = orders.order(cashier, order.code);
        if (!found)
            qFatal("order: %s", qPrintable(found.error().code));
        return *found;
    }
    QString statusOf(const Order &order) { return wireName(reloaded(order).status); }
    int claimsOf(const Order &order)
    {
        return count(QStringLiteral("SELECT count(*) FROM seat_claims WHERE order_id = %1")
                         .arg(order.id.value()));
    }
    int ticketsOf(const Order &order, const char *status = "valid")
    {
        return count(
            QStringLiteral("SELECT count(*) FROM tickets WHERE order_id = %1 AND status = '%2'")
                .arg(order.id.value())
                .arg(QLatin1String(status)));
    }
    int count(const QString &sql) { return testDatabase.value(sql).toInt(); }
    void endHold(const Order &order)
    {
        testDatabase.execute(
            QStringLiteral("UPDATE orders SET expires_at = now() - interval '1 second'"
                           " WHERE id = %1")
                .arg(order.id.value()));
    }

    Payment payMidtrans(const Order &order)
    {
        const Result<Payment> payment
            = payments.pay(cashier, order.code, {PaymentMethod::Midtrans, {}});
        if (!payment)
            qFatal("payment: %s %s", qPrintable(payment.error().code),
                   qPrintable(payment.error().internal));
        return *payment;
    }
    Payment reloaded(const Payment &payment)
    {
        const auto found = reading<Payment>(database, [&](Repositories &repositories) {
            return repositories.payments().byId(payment.id);
        });
        if (!found)
            qFatal("payment: %s", qPrintable(found.error().code));
        return *found;
    }
    QString statusOf(const Payment &payment) { return wireName(reloaded(payment).status); }

    TestDatabase testDatabase;
    PgDatabase database {testDatabase.config()};
    TestClock clock;
    SystemRandom random;
    ScriptedGateway gateway;
    OrderService orders;
    PaymentService payments;
    OrderChangeService changes;
    CancellationService cancellations;
    DisruptionService disruptions;
    ReductionService reductions;
    RefundService refunds;
    CatalogService catalog;
    Actor customer;
    Actor stranger;
    Actor cashier;
    Actor supervisor;
};

/// "pointer code, pointer code" of a validation error, else the error's code.
inline QString codesOf(const Error &error)
{
    if (error.kind != ErrorKind::Validation)
        return error.code;
    QStringList words;
    for (const FieldError &field : error.fields)
        words.append(field.pointer + u' ' + field.code);
    return words.join(QStringLiteral(", "));
}

template<class T> QString codesOf(const Result<T> &result)
{
    return result ? QStringLiteral("success") : codesOf(result.error());
}

} // namespace kai
