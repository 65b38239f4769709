#include "pgbenchscript.h"

#include "storage/faresql.h"

#include <QDir>

using namespace kai;

/// What the tiers of the trip cost and have left.
static QString faresSql(qint64 schedule)
{
    const QString asked
        = QStringLiteral("WITH asked AS (SELECT sc.id AS schedule_id, sc.train_id, sc.service_date,"
                         " a.station_id AS from_station, b.station_id AS to_station"
                         " FROM schedules sc"
                         " JOIN schedule_stops a ON a.schedule_id = sc.id AND a.sequence = :leg"
                         " JOIN schedule_stops b ON b.schedule_id = sc.id AND b.sequence = :leg + 1"
                         " WHERE sc.id = %1),")
              .arg(schedule);
    return asked + tiersSql().simplified() + QLatin1String(" SELECT list FROM tiers");
}

/// The script of one departure. Names beginning with ":" are pgbench's variables.
static QString scriptOf(qint64 schedule, const SaleGround &ground, UserId buyer)
{
    const QString text = QStringLiteral(R"(\set seat random(%1, %2)
\set leg random(0, %3)
\set code random(1000, 99999999999)
SELECT request_hash, status, body FROM idempotency_keys WHERE user_id = %4 AND operation = 'orders.create' AND key = :code::text;
BEGIN;
SELECT DISTINCT ON (name) name, value FROM rules WHERE valid_from <= current_date AND retired_at IS NULL ORDER BY name, valid_from DESC;
SELECT sc.id, t.id, t.number, t.name, sc.service_date, sc.status, sc.version, f.sequence, fs.code, fs.name, fs.time_zone, epoch_ms(f.arrival), epoch_ms(f.departure), f.distance_km, f.boarding, f.alighting FROM schedules sc JOIN trains t ON t.id = sc.train_id JOIN schedule_stops f ON f.schedule_id = sc.id JOIN stations fs ON fs.id = f.station_id WHERE sc.id = %5 AND sc.retired_at IS NULL ORDER BY f.sequence;
%6;
SELECT s.id, c.number, cl.travel_class, s.label FROM schedules sc JOIN coaches c ON c.train_id = sc.train_id AND c.retired_at IS NULL JOIN coach_layouts cl ON cl.id = c.layout_id JOIN seats s ON s.coach_id = c.id WHERE sc.id = %5 AND s.id = ANY (ARRAY[:seat]::bigint[]) ORDER BY c.position, s.row_number, s.column_number;
SELECT r.identity_type, r.identity_number, d.travel_class, r.kind, d.percent FROM reduction_registrations r CROSS JOIN LATERAL (SELECT DISTINCT ON (travel_class) travel_class, percent FROM reductions WHERE kind = r.kind AND valid_from <= current_date ORDER BY travel_class, valid_from DESC) d WHERE r.identity_number IN (SELECT jsonb_array_elements_text('["3171015503900001"]'::jsonb)) AND (r.valid_until IS NULL OR r.valid_until >= current_date);
WITH placed AS (INSERT INTO orders (code, user_id, schedule_id, from_sequence, to_sequence, service_date, contact_name, contact_email, contact_phone, fare_total, booking_fee, expires_at) SELECT 'B' || :code, %4, sc.id, :leg, :leg + 1, sc.service_date, 'Siti Aminah', 'siti@example.co.id', '081234567890', 150000, 7500, clock_now() + 3600 * interval '1 second' FROM schedules sc WHERE sc.id = %5 AND sc.retired_at IS NULL FOR KEY SHARE ON CONFLICT (code) DO NOTHING RETURNING id, created_at, expires_at), travellers AS (INSERT INTO passengers (order_id, position, name, type, identity_type, identity_number, seat_id, subclass, fare, reduction, reduction_amount) SELECT placed.id, 0, 'Siti Aminah', 'adult', 'nik', '3171015503900001', :seat, 'J', 150000, '', 0 FROM placed RETURNING id, position) SELECT id AS order_id, epoch_ms(created_at) AS at, epoch_ms(expires_at) AS until, (SELECT string_agg(id::text, ',' ORDER BY position) FROM travellers) AS ids FROM placed \gset
INSERT INTO seat_claims (schedule_id, seat_id, leg, order_id) SELECT sc.id, s.id, leg, :order_id FROM (SELECT id, train_id FROM schedules WHERE id = %5 AND retired_at IS NULL FOR KEY SHARE) sc JOIN coaches c ON c.train_id = sc.train_id AND c.retired_at IS NULL JOIN seats s ON s.coach_id = c.id AND NOT s.is_blocked CROSS JOIN generate_series(:leg::integer, :leg::integer) leg WHERE s.id = ANY (ARRAY[:seat]::bigint[]) ORDER BY s.id, leg ON CONFLICT DO NOTHING;
INSERT INTO order_history (order_id, actor_id, event, details, address, before, after) VALUES (:order_id, %4, 'created', '{"passengers":1,"total":157500}', '', '{}', '{}');
INSERT INTO mails (kind, order_id) VALUES ('orderCreated', :order_id);
INSERT INTO idempotency_keys (user_id, operation, key, request_hash, status, body) VALUES (%4, 'orders.create', :code::text, 'hash', 201, 'B') ON CONFLICT DO NOTHING;
COMMIT;
)");
    return text.arg(ground.seats.first())
        .arg(ground.seats.last())
        .arg(ground.stations.size() - 2)
        .arg(buyer.value())
        .arg(schedule)
        .arg(faresSql(schedule));
}

QStringList writeSaleScripts(const QString &folder, const SaleGround &ground, UserId buyer)
{
    QStringList files;
    for (const qint64 schedule : ground.schedules) {
        files.append(QDir(folder).filePath(QStringLiteral("sale%1.sql").arg(schedule)));
        QFile file(files.last());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the scripts cannot be written");
        file.write(scriptOf(schedule, ground, buyer).toUtf8());
    }
    return files;
}
