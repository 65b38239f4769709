-- The right of one passenger to travel.

CREATE TABLE tickets (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number             text NOT NULL UNIQUE CHECK (number <> ''),
    order_id           bigint NOT NULL REFERENCES orders,
    passenger_id       bigint NOT NULL REFERENCES passengers,
    status             text NOT NULL DEFAULT 'valid' CHECK (status IN ('valid', 'used', 'void')),
    issued_at          timestamptz NOT NULL DEFAULT clock_now(),
    used_at            timestamptz,
    used_station_code  text REFERENCES stations (code),
    CHECK (status <> 'used' OR (used_at IS NOT NULL AND used_station_code IS NOT NULL))
);
COMMENT ON TABLE tickets IS 'Tickets; a void one makes room for another of the same passenger';
CREATE UNIQUE INDEX tickets_of_passenger ON tickets (passenger_id) WHERE status <> 'void';
CREATE INDEX tickets_of_order ON tickets (order_id);
