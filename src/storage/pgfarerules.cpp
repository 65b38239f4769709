#include "storage/pgcatalogrepository.h"

/// What the tiers of a train cost and have left for one trip.
namespace kai {

Result<QList<FareRule>> PgCatalogRepository::fareRules(const Trip &trip)
{
    // Seats are counted where a tier has a limit; a seat's class is that of its coach.
    static const QString sql = QStringLiteral(R"(
        WITH sold AS (
            SELECT cl.travel_class, p.subclass, count(*) AS n
            FROM orders o
            JOIN passengers p ON p.order_id = o.id AND p.seat_id IS NOT NULL
                AND p.cancelled_at IS NULL
            JOIN seats s ON s.id = p.seat_id
            JOIN coaches c ON c.id = s.coach_id
            JOIN coach_layouts cl ON cl.id = c.layout_id
            WHERE o.schedule_id = $2 AND o.status NOT IN ('expired', 'cancelled', 'refunded')
              AND EXISTS (SELECT 1 FROM fares WHERE train_id = $1 AND quota IS NOT NULL)
            GROUP BY cl.travel_class, p.subclass
        )
        SELECT f.travel_class, f.subclass, f.rank, f.base_rupiah, f.rupiah_per_km, trip.rupiah,
               f.quota - coalesce(sold.n, 0)
        FROM fares f
        LEFT JOIN sold ON sold.travel_class = f.travel_class AND sold.subclass = f.subclass
        LEFT JOIN LATERAL (
            SELECT t.rupiah FROM trip_fares t
            LEFT JOIN stations a ON a.id = t.from_station_id
            LEFT JOIN stations b ON b.id = t.to_station_id
            WHERE t.train_id = f.train_id AND t.travel_class = f.travel_class
              AND t.subclass = f.subclass
              AND (t.from_station_id IS NULL OR (a.code = $3 AND b.code = $4))
              AND (t.first_date IS NULL OR t.first_date <= $5::date)
              AND (t.last_date IS NULL OR t.last_date >= $5::date)
            ORDER BY t.from_station_id IS NULL, t.id DESC LIMIT 1
        ) trip ON true
        WHERE f.train_id = $1 ORDER BY f.travel_class, f.rank)");
    Result<PgRows> rows
        = m_session.run(sql, {trip.train.id.value(), trip.scheduleId.value(), trip.from.stationCode,
                              trip.to.stationCode, trip.serviceDate});
    if (!rows)
        return failure(rows.error());
    QList<FareRule> rules;
    while (rows->next()) {
        FareRule rule;
        rule.travelClass = rows->word<TravelClass>();
        rule.subclass = rows->text();
        rule.rank = rows->number();
        rule.base = Money(rows->integer());
        rule.perKm = Money(rows->integer());
        if (rows->isNull())
            rows->skip();
        else
            rule.fixed = Money(rows->integer());
        if (!rows->isNull())
            rule.left = rows->number();
        rules.append(rule);
    }
    return rules;
}

} // namespace kai
