-- Live events: what has changed, for clients that watch. The tables tell of their own changes, so
-- that no service can forget to, and in the transaction of the change, so that nothing is told that
-- did not happen.

-- Made before anything used it.
DROP TABLE outbox;

CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at  timestamptz NOT NULL DEFAULT clock_now(),
    type         text NOT NULL CHECK (type IN ('seats', 'orders', 'payments', 'alerts')),
    schedule_id  bigint,
    user_id      bigint,
    data         jsonb NOT NULL
);
COMMENT ON TABLE outbox IS
    'Events that have no number yet. Ids follow the order of writing, not that of commits: never read by id';
COMMENT ON COLUMN outbox.user_id IS 'Who owns the order; NULL where the event belongs to nobody';
COMMENT ON COLUMN outbox.data IS 'As it goes over the wire, without the time';

CREATE TABLE events (
    sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at  timestamptz NOT NULL,
    type         text NOT NULL,
    schedule_id  bigint,
    user_id      bigint,
    data         jsonb NOT NULL
);
COMMENT ON TABLE events IS
    'Numbered by one server at a time, after their commit: whoever has read up to a number has missed none below it';
CREATE INDEX events_by_time ON events (occurred_at);

CREATE FUNCTION tell_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (type, schedule_id, user_id, data)
    VALUES ('orders', NEW.schedule_id, NEW.user_id, jsonb_build_object(
        'code', NEW.code, 'status', NEW.status, 'scheduleId', NEW.schedule_id));
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_new_order AFTER INSERT ON orders
    FOR EACH ROW EXECUTE FUNCTION tell_of_order();
CREATE TRIGGER tell_of_changed_order AFTER UPDATE ON orders
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tell_of_order();

CREATE FUNCTION tell_of_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (type, schedule_id, user_id, data)
    SELECT 'payments', o.schedule_id, o.user_id, jsonb_build_object(
        'id', NEW.id, 'orderCode', o.code, 'method', NEW.method, 'status', NEW.status,
        'amount', NEW.amount)
    FROM orders o WHERE o.id = NEW.order_id;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_new_payment AFTER INSERT ON payments
    FOR EACH ROW EXECUTE FUNCTION tell_of_payment();
CREATE TRIGGER tell_of_changed_payment AFTER UPDATE ON payments
    FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION tell_of_payment();

-- Seats say nothing of who took them: their events are for everybody.
CREATE FUNCTION tell_of_seats(schedule bigint, seats bigint[], first_leg integer, last_leg integer,
                              status text) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO outbox (type, schedule_id, data)
    VALUES ('seats', schedule, jsonb_build_object(
        'scheduleId', schedule, 'seatIds', to_jsonb(seats), 'status', status,
        'fromSequence', first_leg, 'toSequence', last_leg + 1));
END;

CREATE FUNCTION tell_of_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_seats(c.schedule_id, array_agg(DISTINCT c.seat_id), min(c.leg), max(c.leg),
                          CASE o.status WHEN 'pendingPayment' THEN 'held' ELSE 'sold' END)
    FROM changed c JOIN orders o ON o.id = c.order_id
    GROUP BY c.schedule_id, o.id;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_claimed_seats AFTER INSERT ON seat_claims
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_claims();

CREATE FUNCTION tell_of_releases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_seats(c.schedule_id, array_agg(DISTINCT c.seat_id), min(c.leg), max(c.leg),
                          'free')
    FROM changed c GROUP BY c.schedule_id, c.order_id;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_released_seats AFTER DELETE ON seat_claims
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_releases();

-- The seats of an order that is paid are sold from then on.
CREATE FUNCTION tell_of_sold_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_seats(c.schedule_id, array_agg(DISTINCT c.seat_id), min(c.leg), max(c.leg),
                          'sold')
    FROM seat_claims c WHERE c.order_id = NEW.id GROUP BY c.schedule_id;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_sold_seats AFTER UPDATE ON orders
    FOR EACH ROW WHEN (OLD.status = 'pendingPayment' AND NEW.status IN ('paid', 'review'))
    EXECUTE FUNCTION tell_of_sold_seats();
