#include "support/historychecker.h"

#include "domain/orderstate.h"

using namespace kai;

void HistoryChecker::told(const Order &order)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_orders.constFind(order.code);
    if (known == m_orders.constEnd() || known->version <= order.version)
        m_orders.insert(order.code, order);
}

int HistoryChecker::orderCount() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_orders.size());
}

/// One text for each row of `sql`, which has one text column `found`.
static QStringList rowsOf(const TestDatabase &database, const QString &sql)
{
    const QString joined
        = database
              .value(QStringLiteral("SELECT coalesce(string_agg(found, E'\\n'), '') FROM (%1) x")
                         .arg(sql))
              .toString();
    return joined.split(u'\n', Qt::SkipEmptyParts);
}

/// Seats with more than one order on a leg.
static QString doubleSales()
{
    return QStringLiteral("SELECT format('schedule %s seat %s leg %s was sold %s times',"
                          " schedule_id, seat_id, leg, count(*)) AS found FROM seat_claims"
                          " GROUP BY schedule_id, seat_id, leg HAVING count(*) > 1");
}

/// Every seat and leg that the orders in these words of status should have.
static QString dueClaims(const QString &statuses)
{
    return QStringLiteral("SELECT o.id, o.schedule_id, p.seat_id, leg FROM orders o"
                          " JOIN passengers p ON p.order_id = o.id AND p.seat_id IS NOT NULL"
                          "  AND p.cancelled_at IS NULL"
                          " CROSS JOIN generate_series(o.from_sequence, o.to_sequence - 1) leg"
                          " WHERE o.status IN (%1)")
        .arg(statuses);
}

static QString statusWords(bool (*fits)(OrderStatus))
{
    QStringList words;
    for (const auto &[status, name] : WireNames<OrderStatus>::values) {
        if (fits(status))
            words.append(u'\'' + QString::fromLatin1(name) + u'\'');
    }
    return words.join(u',');
}

/// An order under review may have lost its seats: that is one of the reasons for a review.
static bool mustHoldSeats(OrderStatus status)
{
    return holdsSeats(status) && status != OrderStatus::Review;
}

static QString missingClaims()
{
    return QStringLiteral("SELECT format('order %s lacks seat %s on leg %s', id, seat_id, leg)"
                          " AS found FROM (%1 EXCEPT"
                          " SELECT order_id, schedule_id, seat_id, leg FROM seat_claims) x")
        .arg(dueClaims(statusWords(mustHoldSeats)));
}

static QString needlessClaims()
{
    return QStringLiteral("SELECT format('order %s claims seat %s on leg %s for nobody',"
                          " order_id, seat_id, leg) AS found FROM (SELECT order_id, schedule_id,"
                          " seat_id, leg FROM seat_claims EXCEPT %1) x")
        .arg(dueClaims(statusWords(holdsSeats)));
}

static QString seatText(const Order &order)
{
    QStringList seats;
    for (const Passenger &passenger : travellingOf(order))
        seats.append(passenger.seat ? QString::number(passenger.seat->seatId.value())
                                    : QStringLiteral("-"));
    return seats.join(u' ');
}

/// The order as the database has it, as one text; the same of the journal's.
static QString storedText(const TestDatabase &database, const Order &order)
{
    return database
        .value(QStringLiteral(
                   "SELECT coalesce(string_agg(concat_ws('|', id, schedule_id, from_sequence,"
                   " to_sequence, status, version, (SELECT string_agg(coalesce(seat_id::text, '-'),"
                   " ' ' ORDER BY position) FROM passengers WHERE order_id = orders.id"
                   " AND cancelled_at IS NULL)), ' and '), 'nothing')"
                   " FROM orders WHERE code = '%1' AND (version = %2 OR id <> %3)")
                   .arg(order.code)
                   .arg(order.version)
                   .arg(order.id.value()))
        .toString();
}

static QString toldText(const Order &order)
{
    const QStringList parts {QString::number(order.id.value()),
                             QString::number(order.trip.scheduleId.value()),
                             QString::number(order.trip.from.sequence),
                             QString::number(order.trip.to.sequence),
                             wireName(order.status),
                             QString::number(order.version)};
    const QString seats = seatText(order);
    return parts.join(u'|') + (seats.isEmpty() ? QString() : u'|' + seats);
}

QStringList HistoryChecker::journalContradictions(const TestDatabase &database) const
{
    QStringList found;
    for (const Order &order : m_orders) {
        const int newest = database
                               .value(QStringLiteral("SELECT coalesce(max(version), 0) FROM orders"
                                                     " WHERE code = '%1' AND id = %2")
                                          .arg(order.code)
                                          .arg(order.id.value()))
                               .toInt();
        if (newest > order.version) // it has moved on since, as orders may
            continue;
        const QString stored = storedText(database, order);
        if (stored != toldText(order)) {
            found.append(QStringLiteral("order %1 was told as %2 but is stored as %3")
                             .arg(order.code, toldText(order), stored));
        }
    }
    return found;
}

QStringList HistoryChecker::contradictions(const TestDatabase &database, Answers answers) const
{
    const std::lock_guard lock(m_mutex);
    QStringList found = rowsOf(database, doubleSales()) + rowsOf(database, missingClaims())
                        + rowsOf(database, needlessClaims()) + journalContradictions(database);
    if (answers == Answers::SomeLost)
        return found;
    const int stored = database.value(QStringLiteral("SELECT count(*) FROM orders")).toInt();
    if (stored != m_orders.size()) {
        found.append(QStringLiteral("%1 orders are stored, %2 were told of")
                         .arg(stored)
                         .arg(m_orders.size()));
    }
    return found;
}
