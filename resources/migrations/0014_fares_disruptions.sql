-- Fares of single trips and days, reductions, who travels on which departure, and disruptions.

CREATE TABLE trip_fares (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    train_id         bigint NOT NULL REFERENCES trains,
    travel_class     text NOT NULL CHECK (travel_class IN ('luxury', 'executive', 'business', 'economy')),
    subclass         text NOT NULL CHECK (subclass <> ''),
    from_station_id  bigint REFERENCES stations,
    to_station_id    bigint REFERENCES stations,
    first_date       date,
    last_date        date,
    rupiah           bigint NOT NULL CHECK (rupiah >= 0),
    CHECK ((from_station_id IS NULL) = (to_station_id IS NULL)),
    CHECK (first_date <= last_date)
);
COMMENT ON TABLE trip_fares IS
    'What a tier costs between two stations or on some service dates, instead of the fare by distance; stations go before dates, the newest row decides';
CREATE INDEX trip_fares_of_train ON trip_fares (train_id, travel_class, subclass);

CREATE TABLE reductions (
    kind          text NOT NULL CHECK (kind IN ('senior', 'military', 'veteran', 'press')),
    travel_class  text NOT NULL CHECK (travel_class IN ('luxury', 'executive', 'business', 'economy')),
    valid_from    date NOT NULL,
    percent       integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    PRIMARY KEY (kind, travel_class, valid_from)
);
COMMENT ON TABLE reductions IS
    'What a registered passenger pays less; of each kind and class the latest row that is not in the future holds';

INSERT INTO reductions (kind, travel_class, valid_from, percent) VALUES
    ('senior', 'luxury', '2020-01-01', 20),
    ('senior', 'executive', '2020-01-01', 20),
    ('senior', 'business', '2020-01-01', 20),
    ('senior', 'economy', '2020-01-01', 20),
    ('military', 'executive', '2020-01-01', 25),
    ('military', 'economy', '2020-01-01', 50),
    ('veteran', 'executive', '2020-01-01', 30),
    ('veteran', 'business', '2020-01-01', 30),
    ('veteran', 'economy', '2020-01-01', 50),
    ('press', 'economy', '2020-01-01', 20);

CREATE TABLE reduction_registrations (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind             text NOT NULL CHECK (kind IN ('senior', 'military', 'veteran', 'press')),
    identity_type    text NOT NULL CHECK (identity_type IN ('nik', 'passport')),
    identity_number  text NOT NULL CHECK (identity_number <> ''),
    valid_until      date,
    registered_by    bigint NOT NULL REFERENCES users,
    created_at       timestamptz NOT NULL DEFAULT clock_now(),
    UNIQUE (identity_number, identity_type, kind)
);
COMMENT ON TABLE reduction_registrations IS 'Whose documents were shown at a counter, and for which reduction';

CREATE TABLE traveller_claims (
    schedule_id      bigint NOT NULL REFERENCES schedules,
    identity_type    text NOT NULL,
    identity_number  text NOT NULL,
    order_id         bigint NOT NULL REFERENCES orders,
    PRIMARY KEY (schedule_id, identity_type, identity_number)
);
COMMENT ON TABLE traveller_claims IS
    'Who travels on a departure, while the rule sale.oncePerDeparture holds: the key makes it once';
CREATE INDEX traveller_claims_of_order ON traveller_claims (order_id);

CREATE TABLE disruptions (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    schedule_id         bigint NOT NULL REFERENCES schedules,
    kind                text NOT NULL CHECK (kind IN ('cancelled', 'delayed')),
    delay_minutes       integer CHECK (delay_minutes > 0),
    reason              text NOT NULL CHECK (reason <> ''),
    remedy              text NOT NULL CHECK (remedy IN ('refund', 'rebook', 'onRequest')),
    target_schedule_id  bigint REFERENCES schedules,
    created_by          bigint NOT NULL REFERENCES users,
    created_at          timestamptz NOT NULL DEFAULT clock_now(),
    CHECK ((kind = 'delayed') = (delay_minutes IS NOT NULL)),
    CHECK ((remedy = 'rebook') = (target_schedule_id IS NOT NULL))
);
COMMENT ON TABLE disruptions IS 'Departures that the railway cancelled or delayed, and what becomes of their orders';
CREATE INDEX disruptions_of_schedule ON disruptions (schedule_id, id);

CREATE TABLE disruption_orders (
    disruption_id  bigint NOT NULL REFERENCES disruptions,
    order_id       bigint NOT NULL REFERENCES orders,
    outcome        text NOT NULL CHECK (outcome IN ('refunded', 'rebooked', 'cancelled', 'failed')),
    code           text NOT NULL DEFAULT '',
    done_at        timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (disruption_id, order_id)
);
COMMENT ON TABLE disruption_orders IS
    'Which orders a disruption has dealt with, written with the change itself: what has no row is still to do';
COMMENT ON COLUMN disruption_orders.code IS 'Why it failed; a person must look';
