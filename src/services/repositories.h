#pragma once

#include "base/result.h"
#include "domain/coach.h"
#include "domain/event.h"
#include "domain/notification.h"
#include "domain/order.h"
#include "domain/payment.h"
#include "domain/ticket.h"
#include "domain/user.h"
#include "services/catalogrepository.h"
#include "services/gaterepository.h"
#include "services/importrepository.h"
#include "services/mailrepository.h"
#include "services/masterdatarepository.h"
#include "services/moneyrepositories.h"
#include "services/orderports.h"
#include "services/paging.h"
#include "services/termsrepository.h"
#include "services/ticketrepository.h"
#include "services/userrepository.h"

#include <QJsonObject>

/// The ports to the database: SQL and row mapping, nothing else. Every method may fail as
/// Unavailable (no database) or Internal (a statement that should have worked). All belong to one
/// connection.
namespace kai {

/// Who has which seat on which leg. One row per (schedule, seat, leg), with a primary key.
class InventoryRepository
{
public:
    virtual ~InventoryRepository() = default;

    /// Claims every seat on every leg for the order, or none: a conflict "seat.taken" whose subject
    /// is the label of a taken seat. Seats that the order has already count as claimed. A run that
    /// was retired, or got other stops since the trip was read, has no seats. Rows are inserted in
    /// the order of (seat, leg).
    virtual Result<void> claim(OrderId order, const Trip &trip, const QList<SeatId> &seats) = 0;
    /// Frees all seats of the order.
    virtual Result<void> release(OrderId order) = 0;
    /// Frees all seats of the order but those of `kept` on the trip.
    virtual Result<void> releaseOthers(OrderId order, const Trip &trip, const QList<SeatId> &kept)
        = 0;
    /// How many legs right before and after the trip are free on each seat of the run that somebody
    /// has on some leg; the other seats are free all the way.
    virtual Result<QHash<SeatId, int>> freeAround(const Trip &trip) = 0;
    /// Writes that nobody of the order travels but these.
    virtual Result<void> releaseTravellers(OrderId order, const QList<Passenger> &kept) = 0;
    /// Writes that these people travel on the departure, and that others of the order do not any
    /// more. Conflict "passenger.alreadyTravels", about the last characters of a document, when
    /// another order has one of them.
    virtual Result<void> claimTravellers(OrderId order, ScheduleId schedule,
                                         const QList<Passenger> &travellers)
        = 0;
    /// Frees these seats of the order.
    virtual Result<void> releaseSeats(OrderId order, const QList<SeatId> &seats) = 0;
    /// What is known of the given seats in the train of the schedule; unknown ones are absent.
    virtual Result<QList<SeatAssignment>> seatsOf(ScheduleId schedule, const QList<SeatId> &seats)
        = 0;
};

struct OrderFilter
{
    std::optional<UserId> userId; ///< whose orders; nothing for everyone's
    std::optional<OrderStatus> status;
    QString query; ///< code, passenger's or contact's name, e-mail
    std::optional<QDate> date; ///< service date
};

/// An order that has been priced and is ready to be written.
struct NewOrder
{
    QString code;
    UserId userId;
    Trip trip;
    Contact contact;
    QList<Passenger> passengers; ///< without ids
    Money fareTotal;
    Money bookingFee;
    std::chrono::seconds hold {3600};
};

class OrderRepository
{
public:
    virtual ~OrderRepository() = default;

    /// Writes the order and its passengers; created and expiry times are the database's. A code in
    /// use is a conflict "order.codeTaken".
    virtual Result<Order> insert(const NewOrder &order) = 0;
    virtual Result<Order> byCode(const QString &code, Lock lock = Lock::None) = 0;
    virtual Result<Order> byId(OrderId id, Lock lock = Lock::None) = 0;
    virtual Result<Page<Order>> list(const OrderFilter &filter, const PageRequest &page) = 0;
    /// Sets the status and adds one to the version.
    virtual Result<void> setStatus(OrderId id, OrderStatus status) = 0;
    /// Locks up to `limit` unpaid orders whose hold has ended by the database's clock, skipping
    /// those that another server has locked and those with a payment open at the gateway.
    virtual Result<QList<Order>> lockExpired(int limit) = 0;
    /// True while the hold lasts by the database's clock.
    virtual Result<bool> holdLasts(OrderId id) = 0;
    /// Locks up to `limit` paid orders whose train has arrived where they end, by the database's
    /// clock, skipping those that others have locked.
    virtual Result<QList<Order>> lockArrived(int limit) = 0;
    /// Writes the order as it is now: status, contact, trip, sums and passengers, and adds one to
    /// the version. Its row must be locked.
    virtual Result<void> save(const Order &order) = 0;
    /// What a change has cost; becomes one of Order::charges.
    virtual Result<void> addCharges(OrderId id, const QList<PriceLine> &charges) = 0;
    /// One line of the order's history.
    virtual Result<void> addHistory(OrderId id, const OrderNote &note) = 0;
    /// The history from its beginning, at most the first `limit` lines.
    virtual Result<QList<HistoryEntry>> history(OrderId id, int limit) = 0;
};

struct PaymentFilter
{
    std::optional<UserId> owner; ///< of the orders
    std::optional<PaymentStatus> status;
    QString orderCode;
    std::optional<QDate> from; ///< local dates (Asia/Jakarta) of creation, both inclusive
    std::optional<QDate> to;
};

/// A notification of the gateway as it arrived.
struct StoredNotification
{
    NotificationId id;
    QByteArray body;
    int attempts = 0; ///< how often it has been processed without success
};

class PaymentRepository
{
public:
    virtual ~PaymentRepository() = default;

    /// Writes an attempt (its id is ignored) and returns it with id, number and the database's
    /// time; `expiresAt` is kept as given.
    virtual Result<Payment> insert(const Payment &payment) = 0;
    virtual Result<int> nextAttempt(OrderId order) = 0;
    virtual Result<Payment> byId(PaymentId id, Lock lock = Lock::None) = 0;
    virtual Result<Payment> byGatewayOrderId(const QString &gatewayOrderId, Lock lock = Lock::None)
        = 0;
    virtual Result<QList<Payment>> ofOrder(OrderId order) = 0;
    virtual Result<Page<Payment>> list(const PaymentFilter &filter, const PageRequest &page) = 0;
    /// Writes status, amount, gateway ids, redirectUrl, token and the time of payment.
    virtual Result<void> update(const Payment &payment) = 0;
    /// Open gateway payments that were created or asked about longer ago than `age`; marks them
    /// as asked now, so that two servers do not ask twice. From the fourth time on the pause is
    /// twice `age`, later thrice and four times, but no more than four minutes.
    virtual Result<QList<Payment>> takeForReconciliation(std::chrono::seconds age, int limit) = 0;
    virtual Result<PaymentSummary> summary(const QDate &from, const QDate &to) = 0;
    /// How far a day (Asia/Jakarta) has been compared with the gateway, locked; begins it if need
    /// be.
    virtual Result<ReconciledDay> lockDay(const QDate &day) = 0;
    virtual Result<void> updateDay(const ReconciledDay &day) = 0;
    /// Gateway payments that were opened or paid on the day, by id, after `last`.
    virtual Result<QList<Payment>> ofDay(const QDate &day, PaymentId last, int limit) = 0;

    /// Keeps the notification with its headers before anything is believed of it.
    virtual Result<NotificationId> storeNotification(const QByteArray &body,
                                                     const QJsonObject &headers)
        = 0;
    /// Notifications that wait to be processed and are due, oldest first, locked for this
    /// transaction and skipping those that others have locked.
    virtual Result<QList<StoredNotification>> lockDueNotifications(int limit) = 0;
    virtual Result<StoredNotification> lockNotification(NotificationId id) = 0;
    virtual Result<StoredNotification> notification(NotificationId id) = 0;
    /// True when one with exactly these bytes is kept.
    virtual Result<bool> hasNotification(const QByteArray &body) = 0;
    /// Makes a finished one due again, as if it had just arrived.
    virtual Result<void> reopenNotification(NotificationId id) = 0;
    virtual Result<Page<NotificationRecord>> notifications(const NotificationFilter &filter,
                                                           const PageRequest &page)
        = 0;
    virtual Result<NotificationRecord> notificationRecord(NotificationId id) = 0;
    virtual Result<NotificationHealth> notificationHealth() = 0;
    /// `outcome`: "applied", "duplicate", "rejected.signature", "unknownOrder" …
    virtual Result<void> finishNotification(NotificationId id, const QString &outcome) = 0;
    /// Counts a failed attempt; due again after `delay`.
    virtual Result<void> postponeNotification(NotificationId id, const QString &reason,
                                              std::chrono::seconds delay)
        = 0;
};

/// The key under which a command is remembered.
struct CommandKey
{
    UserId userId;
    QString operation; ///< "orders.create"
    QString key; ///< the Idempotency-Key header
    QByteArray requestHash; ///< SHA-256 of the body: another body under the same key is refused
};

/// The answer that was given to a command, byte for byte.
struct StoredReply
{
    int status = 201;
    QByteArray body;
};

class IdempotencyRepository
{
public:
    virtual ~IdempotencyRepository() = default;

    /// The stored reply of a finished command. Unprocessable "idempotency.mismatch" when the body
    /// differs.
    virtual Result<std::optional<StoredReply>> find(const CommandKey &key) = 0;
    /// Writes key and reply. When another transaction wrote the key first: a conflict
    /// "idempotency.raced", after which `find` tells its reply.
    virtual Result<void> insert(const CommandKey &key, const StoredReply &reply) = 0;
    /// Forgets what is older.
    virtual Result<int> removeOlderThan(std::chrono::hours age) = 0;
};

/// Limits that all servers share, and what may be used only once.
class LimitRepository
{
public:
    virtual ~LimitRepository() = default;

    /// How far the key's theoretical arrival lies beyond now, before this call. Unless that is more
    /// than `tolerance`, it moves on by `period`. One statement: of many at once each counts.
    virtual Result<std::chrono::milliseconds> advance(const QString &key,
                                                      std::chrono::milliseconds period,
                                                      std::chrono::milliseconds tolerance)
        = 0;
    /// The same without moving it.
    virtual Result<std::chrono::milliseconds> ahead(const QString &key) = 0;
    /// False when the challenge was used before.
    virtual Result<bool> useChallenge(const QString &id, const QDateTime &expiresAt) = 0;
    /// Forgets quiet keys and challenges that have expired; returns how many.
    virtual Result<int> removeExpired() = 0;
};

/// Which numbers of events can still be read.
struct EventRange
{
    qint64 oldest = 0; ///< 0 as long as there has been none
    qint64 newest = 0;
};

/// Live events. The tables write them into the outbox in the transaction of the change; they are
/// read by number only after number() has given them one.
class EventRepository
{
public:
    virtual ~EventRepository() = default;

    /// Writes an event that no table tells of by itself.
    virtual Result<void> append(const NewEvent &event) = 0;
    /// Gives up to `limit` committed events their numbers, in a transaction of its own, and returns
    /// how many. Servers take turns: 0 also while another one does it.
    virtual Result<int> number(int limit) = 0;
    /// Up to `limit` events after `sequence`, by number.
    virtual Result<QList<Event>> after(qint64 sequence, int limit) = 0;
    virtual Result<EventRange> range() = 0;
    /// Forgets what is older; the newest one always stays.
    virtual Result<int> removeOlderThan(std::chrono::hours age) = 0;
};

/// All repositories of one connection.
class Repositories
{
public:
    virtual ~Repositories() = default;

    virtual CatalogRepository &catalog() = 0;
    virtual MasterDataRepository &masterData() = 0;
    virtual ImportRepository &imports() = 0;
    virtual InventoryRepository &inventory() = 0;
    virtual OrderRepository &orders() = 0;
    virtual PaymentRepository &payments() = 0;
    virtual TicketRepository &tickets() = 0;
    virtual GateRepository &gate() = 0;
    virtual UserRepository &users() = 0;
    virtual SessionRepository &sessions() = 0;
    virtual IdempotencyRepository &idempotency() = 0;
    virtual LimitRepository &limits() = 0;
    virtual EventRepository &events() = 0;
    virtual RuleRepository &rules() = 0;
    virtual ReductionRepository &reductions() = 0;
    virtual DisruptionRepository &disruptions() = 0;
    virtual RefundRepository &refunds() = 0;
    virtual LedgerRepository &ledger() = 0;
    virtual DeskRepository &desk() = 0;
    virtual ShiftRepository &shifts() = 0;
    virtual MailRepository &mails() = 0;
    virtual TermsRepository &terms() = 0;
};

} // namespace kai
