#include "pgbenchscript.h"

#include <QDir>

using namespace kai;

/// The script of one departure. Names beginning with ":" are pgbench's variables.
static QString scriptOf(qint64 schedule, qint64 train, const SaleGround &ground, UserId buyer)
{
    const QString text = QStringLiteral(R"(\set seat random(%1, %2)
\set leg random(0, %3)
\set code random(1000, 99999999999)
SELECT request_hash, status, body FROM idempotency_keys WHERE user_id = %4 AND operation = 'orders.create' AND key = :code::text;
BEGIN;
SELECT DISTINCT ON (name) name, value FROM rules WHERE valid_from <= current_date ORDER BY name, valid_from DESC;
SELECT sc.id, t.id, t.number, t.name, sc.service_date, sc.status, f.sequence, fs.code, fs.name, fs.time_zone, epoch_ms(f.arrival), epoch_ms(f.departure), f.distance_km, f.boarding, f.alighting FROM schedules sc JOIN trains t ON t.id = sc.train_id JOIN schedule_stops f ON f.schedule_id = sc.id JOIN stations fs ON fs.id = f.station_id WHERE sc.id = %5 ORDER BY f.sequence;
WITH sold AS (SELECT cl.travel_class, p.subclass, count(*) AS n FROM orders o JOIN passengers p ON p.order_id = o.id AND p.seat_id IS NOT NULL AND p.cancelled_at IS NULL JOIN seats s ON s.id = p.seat_id JOIN coaches c ON c.id = s.coach_id JOIN coach_layouts cl ON cl.id = c.layout_id WHERE o.schedule_id = %5 AND o.status NOT IN ('expired', 'cancelled', 'refunded') AND EXISTS (SELECT 1 FROM fares WHERE train_id = %6 AND quota IS NOT NULL) GROUP BY cl.travel_class, p.subclass) SELECT f.travel_class, f.subclass, f.rank, f.base_rupiah, f.rupiah_per_km, trip.rupiah, f.quota - coalesce(sold.n, 0) FROM fares f LEFT JOIN sold ON sold.travel_class = f.travel_class AND sold.subclass = f.subclass LEFT JOIN LATERAL (SELECT t.rupiah FROM trip_fares t LEFT JOIN stations a ON a.id = t.from_station_id LEFT JOIN stations b ON b.id = t.to_station_id WHERE t.train_id = f.train_id AND t.travel_class = f.travel_class AND t.subclass = f.subclass AND (t.from_station_id IS NULL OR (a.code = 'GMR' AND b.code = 'CN')) AND (t.first_date IS NULL OR t.first_date <= current_date) AND (t.last_date IS NULL OR t.last_date >= current_date) ORDER BY t.from_station_id IS NULL, t.id DESC LIMIT 1) trip ON true WHERE f.train_id = %6 ORDER BY f.travel_class, f.rank;
SELECT s.id, c.number, cl.travel_class, s.label FROM schedules sc JOIN coaches c ON c.train_id = sc.train_id JOIN coach_layouts cl ON cl.id = c.layout_id JOIN seats s ON s.coach_id = c.id WHERE sc.id = %5 AND s.id = :seat;
SELECT r.identity_type, r.identity_number, d.travel_class, r.kind, d.percent FROM reduction_registrations r CROSS JOIN LATERAL (SELECT DISTINCT ON (travel_class) travel_class, percent FROM reductions WHERE kind = r.kind AND valid_from <= current_date ORDER BY travel_class, valid_from DESC) d WHERE r.identity_number IN (SELECT jsonb_array_elements_text('["3171015503900001"]'::jsonb)) AND (r.valid_until IS NULL OR r.valid_until >= current_date);
WITH placed AS (INSERT INTO orders (code, user_id, schedule_id, from_sequence, to_sequence, service_date, contact_name, contact_email, contact_phone, fare_total, booking_fee, expires_at) SELECT 'B' || :code, %4, sc.id, :leg, :leg + 1, sc.service_date, 'Siti Aminah', 'siti@example.co.id', '081234567890', 150000, 7500, clock_now() + 3600 * interval '1 second' FROM schedules sc WHERE sc.id = %5 ON CONFLICT (code) DO NOTHING RETURNING id, created_at, expires_at), travellers AS (INSERT INTO passengers (order_id, position, name, type, identity_type, identity_number, seat_id, subclass, fare, reduction, reduction_amount) SELECT placed.id, 0, 'Siti Aminah', 'adult', 'nik', '3171015503900001', :seat, 'J', 150000, '', 0 FROM placed RETURNING id, position) SELECT id AS order_id, epoch_ms(created_at) AS at, epoch_ms(expires_at) AS until, (SELECT string_agg(id::text, ',' ORDER BY position) FROM travellers) AS ids FROM placed \gset
INSERT INTO seat_claims (schedule_id, seat_id, leg, order_id) SELECT sc.id, s.id, leg, :order_id FROM schedules sc JOIN coaches c ON c.train_id = sc.train_id JOIN seats s ON s.coach_id = c.id AND NOT s.is_blocked CROSS JOIN generate_series(:leg::integer, :leg::integer) leg WHERE sc.id = %5 AND s.id = :seat ORDER BY s.id, leg ON CONFLICT DO NOTHING;
INSERT INTO order_history (order_id, actor_id, event, details, address, before, after) VALUES (:order_id, %4, 'created', '{"passengers":1,"total":157500}', '', '{}', '{}');
INSERT INTO idempotency_keys (user_id, operation, key, request_hash, status, body) VALUES (%4, 'orders.create', :code::text, 'hash', 201, 'B') ON CONFLICT DO NOTHING;
COMMIT;
)");
    return text.arg(ground.seats.first())
        .arg(ground.seats.last())
        .arg(ground.stations.size() - 2)
        .arg(buyer.value())
        .arg(schedule)
        .arg(train);
}

QStringList writeSaleScripts(const QString &folder, const SaleGround &ground,
                             const TestDatabase &database, UserId buyer)
{
    const qint64 train
        = database.value(QStringLiteral("SELECT id FROM trains WHERE number = '2'")).toLongLong();
    QStringList files;
    for (const qint64 schedule : ground.schedules) {
        files.append(QDir(folder).filePath(QStringLiteral("sale%1.sql").arg(schedule)));
        QFile file(files.last());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the scripts cannot be written");
        file.write(scriptOf(schedule, train, ground, buyer).toUtf8());
    }
    return files;
}
