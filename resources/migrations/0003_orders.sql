-- Orders, their passengers, and the seats that they hold.

CREATE TABLE orders (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code           text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]{4,12}$'),
    user_id        bigint NOT NULL REFERENCES users,
    status         text NOT NULL DEFAULT 'pendingPayment' CHECK (status IN (
                       'pendingPayment', 'paid', 'completed', 'expired', 'cancelled',
                       'refundPending', 'refunded', 'partiallyRefunded', 'review')),
    version        integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    schedule_id    bigint NOT NULL REFERENCES schedules,
    from_sequence  integer NOT NULL,
    to_sequence    integer NOT NULL,
    service_date   date NOT NULL,
    contact_name   text NOT NULL,
    contact_email  text NOT NULL,
    contact_phone  text NOT NULL,
    fare_total     bigint NOT NULL CHECK (fare_total >= 0),
    booking_fee    bigint NOT NULL CHECK (booking_fee >= 0),
    created_at     timestamptz NOT NULL DEFAULT clock_now(),
    expires_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL DEFAULT clock_now(),
    CHECK (from_sequence < to_sequence),
    FOREIGN KEY (schedule_id, from_sequence) REFERENCES schedule_stops (schedule_id, sequence),
    FOREIGN KEY (schedule_id, to_sequence) REFERENCES schedule_stops (schedule_id, sequence)
);
COMMENT ON TABLE orders IS 'What somebody bought or wants to buy: one trip of one party';
COMMENT ON COLUMN orders.service_date IS 'Copy of the schedule''s, for lists by date';
COMMENT ON COLUMN orders.expires_at IS 'End of the hold while unpaid, by the database''s clock';
CREATE INDEX orders_newest ON orders (created_at DESC, id DESC);
CREATE INDEX orders_of_user ON orders (user_id, created_at DESC, id DESC);
CREATE INDEX orders_by_status ON orders (status, created_at DESC, id DESC);
CREATE INDEX orders_by_date ON orders (service_date, created_at DESC, id DESC);
CREATE INDEX orders_of_schedule ON orders (schedule_id);
CREATE INDEX orders_expiring ON orders (expires_at) WHERE status = 'pendingPayment';

CREATE TABLE passengers (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id         bigint NOT NULL REFERENCES orders,
    position         integer NOT NULL CHECK (position >= 0),
    name             text NOT NULL,
    type             text NOT NULL CHECK (type IN ('adult', 'infant')),
    identity_type    text NOT NULL CHECK (identity_type IN ('nik', 'passport')),
    identity_number  text NOT NULL,
    seat_id          bigint REFERENCES seats,
    subclass         text NOT NULL DEFAULT '',
    fare             bigint NOT NULL CHECK (fare >= 0),
    UNIQUE (order_id, position),
    CHECK (type = 'adult' OR seat_id IS NULL)
);
COMMENT ON TABLE passengers IS 'The travellers of an order; infants have no seat';

CREATE TABLE seat_claims (
    schedule_id  bigint NOT NULL REFERENCES schedules,
    seat_id      bigint NOT NULL REFERENCES seats,
    leg          integer NOT NULL CHECK (leg >= 0),
    order_id     bigint NOT NULL REFERENCES orders,
    CONSTRAINT seat_claims_pkey PRIMARY KEY (schedule_id, seat_id, leg)
);
COMMENT ON TABLE seat_claims IS
    'Held and sold seats, one row for each leg: the primary key is what makes a double sale impossible';
CREATE INDEX seat_claims_of_order ON seat_claims (order_id);

CREATE TABLE order_history (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id  bigint NOT NULL REFERENCES orders,
    at        timestamptz NOT NULL DEFAULT clock_now(),
    actor_id  bigint REFERENCES users,
    event     text NOT NULL CHECK (event <> ''),
    details   jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE order_history IS 'What happened to an order and who did it; no actor means the system';
CREATE INDEX order_history_of_order ON order_history (order_id, id);
