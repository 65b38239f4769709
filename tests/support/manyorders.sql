-- A railway after some years: :orders orders over all runs that there are, with what hangs on each.
-- Needs runs in the past. Deterministic: of order i everything follows from i.

SET LOCAL session_replication_role = replica; -- no triggers: nobody listens, and nothing is checked
SET LOCAL maintenance_work_mem = '512MB';
SET LOCAL work_mem = '128MB';

-- Indexes are made once all rows are there, which takes a third of the time.
CREATE TEMP TABLE put_off ON COMMIT DROP AS
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique;
DO $$
DECLARE index_name text;
BEGIN
    FOR index_name IN SELECT name FROM put_off LOOP
        EXECUTE 'DROP INDEX ' || index_name;
    END LOOP;
END $$;

CREATE TEMP TABLE run ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY s.service_date, s.id) - 1 AS n, s.id, s.train_id,
           s.service_date, s.service_date < current_date AS is_over,
           (SELECT max(sequence) FROM schedule_stops WHERE schedule_id = s.id) AS legs
    FROM schedules s WHERE s.retired_at IS NULL;
CREATE UNIQUE INDEX ON run (n);
CREATE TEMP TABLE train_seat ON COMMIT DROP AS
    SELECT c.train_id, s.id,
           row_number() OVER (PARTITION BY c.train_id ORDER BY c.position, s.id) - 1 AS n
    FROM coaches c JOIN seats s ON s.coach_id = c.id;
CREATE UNIQUE INDEX ON train_seat (train_id, n);
CREATE TEMP TABLE train_size ON COMMIT DROP AS
    SELECT train_id, count(*) AS seats FROM train_seat GROUP BY train_id;
ANALYZE run, train_seat, train_size;

INSERT INTO users (email, full_name, role, password_hash)
SELECT 'buyer' || i || '@example.com', 'Buyer ' || i, 'customer', 'none'
FROM generate_series(1, :orders / 20) i;
INSERT INTO users (email, full_name, role, password_hash)
SELECT 'counter' || i || '@example.com', 'Counter ' || i, 'cashier', 'none'
FROM generate_series(1, 20) i;
INSERT INTO user_changes (user_id, action, created_at)
SELECT u.id, action, now() - interval '1 year'
FROM users u CROSS JOIN unnest(ARRAY['created', 'passwordSet']) action;
CREATE TEMP TABLE buyer ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM users WHERE email LIKE 'buyer%';
CREATE UNIQUE INDEX ON buyer (n);
CREATE TEMP TABLE counter ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM users WHERE email LIKE 'counter%';

INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at, idle_seconds, ended_at)
SELECT gen_random_uuid(), b.id, t.at, t.at, t.at + interval '30 days', 1209600,
       CASE WHEN i % 3 > 0 THEN t.at + interval '1 hour' END
FROM generate_series(1, :orders / 5) i
JOIN buyer b ON b.n = i % (:orders / 20)
CROSS JOIN LATERAL (SELECT now() - (i % 20000) * interval '10 minutes' AS at) t;
INSERT INTO refresh_tokens (hash, session_id) SELECT sha256(id::text::bytea), id FROM sessions;

CREATE TEMP TABLE sale ON COMMIT DROP AS
    SELECT i, i / runs.n AS place, b.id AS user_id, run.id AS schedule_id, run.train_id,
           run.service_date, i % run.legs AS first_leg,
           least(run.legs, i % run.legs + 1 + i % 3) AS last_leg,
           1 + i % 2 AS people,
           CASE WHEN i % 100 < 80 THEN CASE WHEN run.is_over THEN 'completed' ELSE 'paid' END
                WHEN i % 100 < 88 THEN 'expired'
                WHEN i % 100 < 93 THEN 'cancelled'
                WHEN i % 100 < 96 THEN 'refunded'
                WHEN i % 100 < 98 THEN 'partiallyRefunded'
                WHEN NOT run.is_over AND i % 2 = 0 THEN 'pendingPayment'
                WHEN i % 1000 = 999 THEN 'review' ELSE 'expired' END AS status,
           date_trunc('milliseconds', least(run.service_date::timestamptz, now())
                      - (i % 40000) * interval '61 seconds') AS at,
           (ARRAY['Siti', 'Budi', 'Dewi', 'Agus', 'Rina', 'Joko', 'Wati', 'Eko', 'Ayu', 'Hadi',
                  'Lestari', 'Bambang', 'Fitri', 'Gunawan', 'Indah', 'Kartika', 'Mulyadi', 'Nur',
                  'Oka', 'Putri'])[1 + i % 20]
           || ' ' || initcap(substr(md5((i / 20)::text), 1, 7)) AS name
    FROM generate_series(1, :orders) i
    CROSS JOIN (SELECT count(*) AS n FROM run) runs
    JOIN run ON run.n = i % runs.n
    JOIN buyer b ON b.n = (i * 7919::bigint) % (:orders / 20);

INSERT INTO orders (id, code, user_id, status, schedule_id, from_sequence, to_sequence,
                    service_date, contact_name, contact_email, contact_phone, fare_total,
                    booking_fee, created_at, expires_at, updated_at)
OVERRIDING SYSTEM VALUE
SELECT i, 'X' || lpad(upper(to_hex(i)), 6, '0'), user_id, status, schedule_id, first_leg, last_leg,
       service_date, name, lower(replace(name, ' ', '.')) || i % 97 || '@example.com',
       '+62812' || i, 150000 * people, 7500, at, at + interval '1 hour', at
FROM sale ORDER BY at, i;

INSERT INTO passengers (id, order_id, position, name, type, identity_type, identity_number, seat_id,
                        subclass, fare, cancelled_at)
OVERRIDING SYSTEM VALUE
SELECT s.i * 2 + p, s.i, p, CASE p WHEN 0 THEN s.name ELSE 'Anak ' || s.name END, 'adult', 'nik',
       '317101450990' || lpad((s.i % 10000)::text, 4, '0'), seat.id, 'C', 150000,
       CASE WHEN s.status = 'refunded' OR (s.status = 'partiallyRefunded' AND p = 1) THEN s.at END
FROM sale s
CROSS JOIN generate_series(0, s.people - 1) p
JOIN train_size size ON size.train_id = s.train_id
JOIN train_seat seat ON seat.train_id = s.train_id AND seat.n = (s.place * 2 + p) % size.seats;

INSERT INTO seat_claims (schedule_id, seat_id, leg, order_id)
SELECT s.schedule_id, p.seat_id, leg, s.i
FROM sale s JOIN passengers p ON p.order_id = s.i AND p.cancelled_at IS NULL
CROSS JOIN generate_series(s.first_leg, s.last_leg - 1) leg
WHERE s.status IN ('pendingPayment', 'paid', 'completed', 'partiallyRefunded', 'review')
ON CONFLICT DO NOTHING;
INSERT INTO traveller_claims (schedule_id, identity_type, identity_number, order_id)
SELECT DISTINCT ON (s.schedule_id, p.identity_number) s.schedule_id, 'nik', p.identity_number, s.i
FROM sale s JOIN passengers p ON p.order_id = s.i AND p.position = 0
WHERE s.status IN ('pendingPayment', 'paid', 'completed');

INSERT INTO order_history (order_id, at, actor_id, event)
SELECT i, at + step * interval '5 minutes', user_id, (ARRAY['created', 'paid'])[1 + step]
FROM sale CROSS JOIN generate_series(0, 1) step;
INSERT INTO order_charges (order_id, kind, amount, created_at)
SELECT i, 'rescheduleFee', 40000, at FROM sale WHERE i % 25 = 0;
INSERT INTO mails (order_id, kind, status, created_at, due_at, finished_at)
SELECT i, 'orderCreated', CASE WHEN i % 5000 = 0 THEN 'waiting' ELSE 'sent' END, at, at,
       CASE WHEN i % 5000 > 0 THEN at END
FROM sale;
INSERT INTO idempotency_keys (user_id, operation, key, request_hash, status, body, created_at)
SELECT user_id, 'orders.create', 'key-' || i, '\x00', 201, '\x7b7d', at FROM sale WHERE i % 2 = 0;

INSERT INTO payments (id, order_id, attempt, method, status, amount, gateway_order_id, created_at,
                      expires_at, paid_at, asked_at)
OVERRIDING SYSTEM VALUE
SELECT i, i, 1, CASE WHEN i % 4 = 0 THEN 'cash' ELSE 'midtrans' END,
       CASE status WHEN 'pendingPayment' THEN CASE WHEN i % 4 = 0 THEN 'expired' ELSE 'pending' END
                   WHEN 'expired' THEN 'expired' WHEN 'cancelled' THEN 'cancelled'
                   WHEN 'refunded' THEN 'refunded'
                   WHEN 'partiallyRefunded' THEN 'partiallyRefunded' ELSE 'paid' END,
       150000 * people + 7500, 'X' || lpad(upper(to_hex(i)), 6, '0') || '-1', at,
       at + interval '1 hour',
       CASE WHEN status IN ('paid', 'completed', 'refunded', 'partiallyRefunded', 'review')
            THEN at + interval '5 minutes' END, at
FROM sale ORDER BY at, i;
INSERT INTO payment_notifications (body, headers, received_at, due_at, outcome, finished_at)
SELECT convert_to('{"order_id":"X' || lpad(upper(to_hex(i)), 6, '0') || '-1"}', 'UTF8'), '{}', at,
       at, CASE WHEN i % 5001 = 0 THEN NULL WHEN i % 1000 = 1 THEN 'rejected.signature'
                ELSE 'applied' END, CASE WHEN i % 5001 > 0 THEN at END
FROM sale WHERE i % 4 > 0 ORDER BY at, i;
INSERT INTO refunds (id, payment_id, amount, reason, channel, status, key, created_at, due_at,
                     finished_at)
OVERRIDING SYSTEM VALUE
SELECT i, i, 100000, 'asked for',
       CASE WHEN i % 4 = 0 THEN 'cash' WHEN i % 7 = 0 THEN 'manual' ELSE 'online' END,
       CASE WHEN i % 4 > 0 AND i % 7 = 0 THEN 'awaitingApproval' ELSE 'succeeded' END, 'r' || i, at,
       at, CASE WHEN i % 4 > 0 AND i % 7 = 0 THEN NULL ELSE at END
FROM sale WHERE status IN ('refunded', 'partiallyRefunded');
INSERT INTO refund_passengers (refund_id, passenger_id)
SELECT r.id, p.id FROM refunds r JOIN passengers p ON p.order_id = r.payment_id AND p.position = 0;
INSERT INTO ledger_entries (created_at, movement, debit, credit, amount, order_id, payment_id)
SELECT paid_at, 'paid', 'gateway', 'fares', amount, order_id, id FROM payments
WHERE paid_at IS NOT NULL;
INSERT INTO tickets (number, order_id, passenger_id, status, issued_at, used_at, used_station_code)
SELECT 'N' || p.id, s.i, p.id,
       CASE WHEN p.cancelled_at IS NOT NULL THEN 'void'
            WHEN s.status = 'completed' THEN 'used' ELSE 'valid' END, s.at,
       CASE WHEN p.cancelled_at IS NULL AND s.status = 'completed' THEN s.at END,
       CASE WHEN p.cancelled_at IS NULL AND s.status = 'completed' THEN 'GMR' END
FROM sale s JOIN passengers p ON p.order_id = s.i
WHERE s.status IN ('paid', 'completed', 'refunded', 'partiallyRefunded');
-- Every used ticket was scanned once, every hundredth twice.
INSERT INTO scans (ticket_id, outcome, station_code, scanned_at, offline, created_at)
SELECT id, CASE n WHEN 1 THEN 'accepted' ELSE 'used' END, used_station_code, used_at, n = 2, used_at
FROM tickets, generate_series(1, 2) n WHERE status = 'used' AND (n = 1 OR id % 100 = 0);
INSERT INTO desk_cases (kind, order_id, payment_id, created_at, closed_at, closed_by, action)
SELECT 'paidAfterExpiry', i, i, at, CASE WHEN i % 1000 > 0 THEN at END,
       CASE WHEN i % 1000 > 0 THEN c.id END, CASE WHEN i % 1000 > 0 THEN 'refund' END
FROM sale JOIN counter c ON c.n = i % 20 WHERE i % 50 = 0;

INSERT INTO shifts (cashier_id, created_at, opening_float, closed_at, counted)
SELECT c.id, now() - i * interval '12 hours', 500000, now() - i * interval '12 hours' + interval '8 hours', 0
FROM generate_series(1, :orders / 200) i JOIN counter c ON c.n = i % 20;
INSERT INTO outbox (type, schedule_id, user_id, data)
SELECT 'orders', schedule_id, user_id, '{}' FROM sale WHERE i % 1000 = 0;
INSERT INTO events (occurred_at, type, schedule_id, user_id, data)
SELECT now() - i * interval '100 milliseconds', 'orders', 1, 1, '{}'
FROM generate_series(:orders / 2, 1, -1) i;
INSERT INTO catalog_changes (created_at, kind, subject_id, action, before, after)
SELECT now() - i * interval '3 minutes', 'schedule', i, 'created', NULL, '{}'
FROM generate_series(1, :orders / 20) i;
INSERT INTO imports (created_at, actor_id, status, file_size, finished_at)
SELECT now() - i * interval '1 hour', 1, 'done', 1, now() FROM generate_series(1, :orders / 200) i;
INSERT INTO reduction_registrations (kind, identity_type, identity_number, registered_by)
SELECT 'senior', 'nik', (3171014509900000 + i)::text, 1 FROM generate_series(1, :orders / 20) i;
INSERT INTO disruptions (schedule_id, kind, reason, remedy, created_by)
SELECT id, 'cancelled', 'flood', 'onRequest', 1 FROM run WHERE n % 30 = 0;
INSERT INTO disruption_orders (disruption_id, order_id, outcome)
SELECT d.id, o.id, 'refunded' FROM disruptions d JOIN sale ON sale.schedule_id = d.schedule_id
JOIN orders o ON o.id = sale.i;
INSERT INTO rate_limits (key, theoretical_arrival)
SELECT 'address ' || i, now() FROM generate_series(1, :orders / 20) i;
INSERT INTO used_challenges (id, expires_at)
SELECT 'challenge ' || i, now() + interval '1 hour' FROM generate_series(1, :orders / 20) i;
INSERT INTO reconciled_days (day, finished_at)
SELECT DISTINCT service_date, now() FROM run ON CONFLICT DO NOTHING;

DO $$
DECLARE numbered record; made text;
BEGIN
    FOR numbered IN SELECT table_name, pg_get_serial_sequence(table_name, 'id') AS sequence
        FROM (VALUES ('orders'), ('passengers'), ('payments'), ('refunds')) t (table_name) LOOP
        EXECUTE format('SELECT setval(%L, (SELECT max(id) FROM %I))', numbered.sequence,
                       numbered.table_name);
    END LOOP;
    FOR made IN SELECT definition FROM put_off LOOP
        EXECUTE made;
    END LOOP;
END $$;
