#include "storage/pginventoryrepository.h"

#include "storage/sqltext.h"

namespace kai {

namespace {

/// Frees what claim() got of the seats and tells which of them another order has.
Result<QString> undoClaim(PgSession &session, const QVariantList &values)
{
    static const QString sql = QStringLiteral(R"(
        WITH undone AS (
            DELETE FROM seat_claims
            WHERE schedule_id = $1 AND order_id = $2 AND seat_id = ANY ($3::bigint[])
              AND leg >= $4::integer AND leg < $5::integer
        )
        SELECT s.label FROM seats s
        LEFT JOIN seat_claims k ON k.schedule_id = $1 AND k.seat_id = s.id AND k.order_id <> $2
            AND k.leg >= $4::integer AND k.leg < $5::integer
        WHERE s.id = ANY ($3::bigint[])
        ORDER BY (k.leg IS NOT NULL OR s.is_blocked) DESC, s.id LIMIT 1)");
    Result<PgRows> rows = session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->text() : QString();
}

/// How many legs of the seats the order has, those included that it had before.
Result<int> claimedBy(PgSession &session, const QVariantList &values)
{
    static const QString sql = QStringLiteral(R"(
        SELECT count(*) FROM seat_claims
        WHERE schedule_id = $1 AND order_id = $2 AND seat_id = ANY ($3::bigint[])
          AND leg >= $4::integer AND leg < $5::integer)");
    Result<PgRows> rows = session.run(sql, values);
    if (!rows)
        return failure(rows.error());
    rows->next();
    return rows->number();
}

} // namespace

Result<void> PgInventoryRepository::claim(OrderId order, const Trip &trip,
                                          const QList<SeatId> &seats)
{
    // Everybody inserts in the same order, so racers wait in a line and never in a circle. Seats of
    // another train and blocked ones do not get into the list and so are missing from the count,
    // like all seats of a run that was retired or got other stops since the trip was read: the lock
    // makes it wait for whoever is about to do that.
    static const QString sql = QStringLiteral(R"(
        INSERT INTO seat_claims (schedule_id, seat_id, leg, order_id)
        SELECT sc.id, s.id, leg, $2
        FROM (SELECT id, train_id FROM schedules
              WHERE id = $1 AND retired_at IS NULL AND $6::integer IN (0, version)
              FOR KEY SHARE) sc
        JOIN coaches c ON c.train_id = sc.train_id AND c.retired_at IS NULL
        JOIN seats s ON s.coach_id = c.id AND NOT s.is_blocked
        CROSS JOIN generate_series($4::integer, $5::integer - 1) leg
        WHERE s.id = ANY ($3::bigint[])
        ORDER BY s.id, leg
        ON CONFLICT DO NOTHING)");
    const LegRange legs = trip.legs();
    const QVariantList values {trip.scheduleId.value(), order.value(), arrayText(seats), legs.first,
                               legs.last};
    Result<PgRows> rows = m_session.run(sql, values + QVariantList {trip.scheduleVersion});
    if (!rows)
        return failure(rows.error());
    const int wanted = int(seats.size()) * legs.count();
    if (rows->affected() == wanted)
        return {};
    const Result<int> own = claimedBy(m_session, values);
    if (!own)
        return failure(own.error());
    if (*own == wanted)
        return {};
    const Result<QString> label = undoClaim(m_session, values);
    if (!label)
        return failure(label.error());
    return failure(conflict(QStringLiteral("seat.taken"), *label));
}

Result<void> PgInventoryRepository::release(OrderId order)
{
    static const QString sql
        = QStringLiteral("WITH travellers AS (DELETE FROM traveller_claims WHERE order_id = $1)"
                         " DELETE FROM seat_claims WHERE order_id = $1");
    Result<PgRows> rows = m_session.run(sql, {order.value()});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<void> PgInventoryRepository::releaseOthers(OrderId order, const Trip &trip,
                                                  const QList<SeatId> &kept)
{
    static const QString sql = QStringLiteral(R"(
        DELETE FROM seat_claims
        WHERE order_id = $1 AND NOT (schedule_id = $2 AND seat_id = ANY ($3::bigint[])
                                     AND leg >= $4::integer AND leg < $5::integer))");
    const LegRange legs = trip.legs();
    Result<PgRows> rows = m_session.run(
        sql, {order.value(), trip.scheduleId.value(), arrayText(kept), legs.first, legs.last});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<void> PgInventoryRepository::releaseSeats(OrderId order, const QList<SeatId> &seats)
{
    static const QString sql = QStringLiteral(
        "DELETE FROM seat_claims WHERE order_id = $1 AND seat_id = ANY ($2::bigint[])");
    Result<PgRows> rows = m_session.run(sql, {order.value(), arrayText(seats)});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<QList<SeatAssignment>> PgInventoryRepository::seatsOf(ScheduleId schedule,
                                                             const QList<SeatId> &seats)
{
    static const QString sql = QStringLiteral(R"(
        SELECT s.id, c.number, cl.travel_class, s.label
        FROM schedules sc
        JOIN coaches c ON c.train_id = sc.train_id AND c.retired_at IS NULL
        JOIN coach_layouts cl ON cl.id = c.layout_id
        JOIN seats s ON s.coach_id = c.id
        WHERE sc.id = $1 AND s.id = ANY ($2::bigint[])
        ORDER BY c.position, s.row_number, s.column_number)");
    Result<PgRows> rows = m_session.run(sql, {schedule.value(), arrayText(seats)});
    if (!rows)
        return failure(rows.error());
    QList<SeatAssignment> assignments;
    while (rows->next()) {
        SeatAssignment seat;
        seat.seatId = rows->id<SeatId>();
        seat.coachNumber = rows->number();
        seat.travelClass = rows->word<TravelClass>();
        seat.label = rows->text();
        assignments.append(seat);
    }
    return assignments;
}

} // namespace kai
