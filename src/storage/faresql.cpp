#include "storage/faresql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kai {

const QString &tiersSql()
{
    // Seats are counted where a tier has a limit; a seat's class is that of its coach.
    static const QString sql = QStringLiteral(R"(
        limited AS (
            SELECT DISTINCT asked.schedule_id FROM asked
            JOIN fares f ON f.train_id = asked.train_id AND f.quota IS NOT NULL
        ), sold AS (
            SELECT o.schedule_id, cl.travel_class, p.subclass, count(*) AS n
            FROM limited
            JOIN orders o ON o.schedule_id = limited.schedule_id
                AND o.status NOT IN ('expired', 'cancelled', 'refunded')
            JOIN passengers p ON p.order_id = o.id AND p.seat_id IS NOT NULL
                AND p.cancelled_at IS NULL
            JOIN seats s ON s.id = p.seat_id
            JOIN coaches c ON c.id = s.coach_id
            JOIN coach_layouts cl ON cl.id = c.layout_id
            GROUP BY o.schedule_id, cl.travel_class, p.subclass
        ), tiers AS (
            SELECT asked.schedule_id, json_agg(json_build_array(
                       f.travel_class, f.subclass, f.rank, f.base_rupiah, f.rupiah_per_km,
                       trip.rupiah, f.quota - coalesce(sold.n, 0))
                       ORDER BY f.travel_class, f.rank)::text AS list
            FROM asked
            JOIN fares f ON f.train_id = asked.train_id
            LEFT JOIN sold ON sold.schedule_id = asked.schedule_id
                AND sold.travel_class = f.travel_class AND sold.subclass = f.subclass
            LEFT JOIN LATERAL (
                SELECT t.rupiah FROM trip_fares t
                WHERE t.train_id = f.train_id AND t.travel_class = f.travel_class
                  AND t.subclass = f.subclass AND t.retired_at IS NULL
                  AND (t.from_station_id IS NULL OR (t.from_station_id = asked.from_station
                                                     AND t.to_station_id = asked.to_station))
                  AND (t.first_date IS NULL OR t.first_date <= asked.service_date)
                  AND (t.last_date IS NULL OR t.last_date >= asked.service_date)
                ORDER BY t.from_station_id IS NULL, t.id DESC LIMIT 1
            ) trip ON true
            GROUP BY asked.schedule_id
        ))");
    return sql;
}

static FareRule tierFrom(const QJsonArray &json)
{
    FareRule rule;
    // The table's CHECK knows the same words.
    rule.travelClass = fromWireName<TravelClass>(json[0].toString()).value();
    rule.subclass = json[1].toString();
    rule.rank = json[2].toInt();
    rule.base = Money(json[3].toInteger());
    rule.perKm = Money(json[4].toInteger());
    if (!json[5].isNull())
        rule.fixed = Money(json[5].toInteger());
    if (!json[6].isNull())
        rule.left = json[6].toInt();
    return rule;
}

QList<FareRule> tiersFrom(const QString &list)
{
    QList<FareRule> rules;
    for (const QJsonValue &tier : QJsonDocument::fromJson(list.toUtf8()).array())
        rules.append(tierFrom(tier.toArray()));
    return rules;
}

} // namespace kai
