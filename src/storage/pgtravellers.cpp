#include "storage/pginventoryrepository.h"

#include "storage/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

/// Who travels on which departure, and what is free around a trip.
namespace kai {

namespace {

/// The documents of passengers as a jsonb parameter.
QString documentsJson(const QList<Passenger> &passengers)
{
    QJsonArray array;
    for (const Passenger &passenger : passengers) {
        array.append(
            QJsonObject {{QStringLiteral("type"), wireName(passenger.details.identityType)},
                         {QStringLiteral("number"), passenger.details.identityNumber}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

Result<void> PgInventoryRepository::releaseTravellers(OrderId order, const QList<Passenger> &kept)
{
    static const QString sql = QStringLiteral(R"(
        DELETE FROM traveller_claims t WHERE t.order_id = $1 AND NOT EXISTS (
            SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS x (type text, number text)
            WHERE x.type = t.identity_type AND x.number = t.identity_number))");
    const Result<PgRows> rows = m_session.run(sql, {order.value(), documentsJson(kept)});
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<void> PgInventoryRepository::claimTravellers(OrderId order, ScheduleId schedule,
                                                    const QList<Passenger> &travellers)
{
    // The order may have moved from another departure.
    static const QString dropSql
        = QStringLiteral("DELETE FROM traveller_claims WHERE order_id = $1 AND schedule_id <> $2");
    static const QString claimSql = QStringLiteral(R"(
        INSERT INTO traveller_claims (schedule_id, identity_type, identity_number, order_id)
        SELECT $2, x.type, x.number, $1
        FROM jsonb_to_recordset($3::jsonb) AS x (type text, number text)
        ORDER BY x.type, x.number
        ON CONFLICT DO NOTHING)");
    static const QString otherSql = QStringLiteral(R"(
        SELECT right(x.number, 4) FROM jsonb_to_recordset($3::jsonb) AS x (type text, number text)
        LEFT JOIN traveller_claims t ON t.schedule_id = $2 AND t.identity_type = x.type
            AND t.identity_number = x.number AND t.order_id = $1
        WHERE t.order_id IS NULL OR (SELECT count(*) FROM jsonb_to_recordset($3::jsonb)
            AS y (type text, number text) WHERE y.type = x.type AND y.number = x.number) > 1
        LIMIT 1)");
    const Result<void> released = releaseTravellers(order, travellers);
    if (!released)
        return released;
    const Result<PgRows> dropped = m_session.run(dropSql, {order.value(), schedule.value()});
    if (!dropped)
        return failure(dropped.error());
    const QVariantList values {order.value(), schedule.value(), documentsJson(travellers)};
    const Result<PgRows> claimed = m_session.run(claimSql, values);
    if (!claimed)
        return failure(claimed.error());
    Result<PgRows> missing = m_session.run(otherSql, values);
    if (!missing)
        return failure(missing.error());
    if (missing->next())
        return failure(conflict(QStringLiteral("passenger.alreadyTravels"), missing->text()));
    return {};
}

Result<QHash<SeatId, int>> PgInventoryRepository::freeAround(const Trip &trip)
{
    static const QString sql = QStringLiteral(R"(
        SELECT k.seat_id,
               $2::integer - 1 - coalesce(max(k.leg) FILTER (WHERE k.leg < $2::integer), -1)
               + coalesce(min(k.leg) FILTER (WHERE k.leg >= $3::integer),
                          (SELECT max(sequence) FROM schedule_stops WHERE schedule_id = $1))
               - $3::integer
        FROM seat_claims k WHERE k.schedule_id = $1 GROUP BY k.seat_id)");
    const LegRange legs = trip.legs();
    Result<PgRows> rows = m_session.run(sql, {trip.scheduleId.value(), legs.first, legs.last});
    if (!rows)
        return failure(rows.error());
    QHash<SeatId, int> free;
    while (rows->next()) {
        const SeatId seat = rows->id<SeatId>();
        free.insert(seat, rows->number());
    }
    return free;
}

} // namespace kai
