-- Scans at the gates, and why a ticket was taken back.

CREATE TABLE scans (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key           uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    ticket_id     bigint NOT NULL REFERENCES tickets,
    outcome       text NOT NULL CHECK (outcome IN ('accepted', 'used', 'wrongDay', 'wrongStation',
                                                   'cancelled', 'refunded', 'replaced', 'void')),
    station_code  text NOT NULL CHECK (station_code <> ''),
    scanned_at    timestamptz NOT NULL,
    user_id       bigint REFERENCES users,
    offline       boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT clock_now()
);
COMMENT ON TABLE scans IS
    'Every ticket that was accepted at a gate, and whatever was scanned without a network';
COMMENT ON COLUMN scans.key IS 'Made by who scanned without a network: bringing a scan twice counts once';
COMMENT ON COLUMN scans.scanned_at IS 'By the clock of the device where it was offline';
CREATE UNIQUE INDEX scans_accepted ON scans (ticket_id) WHERE outcome = 'accepted';
CREATE INDEX scans_of_ticket ON scans (ticket_id);
CREATE INDEX scans_newest ON scans (created_at DESC, id DESC);
CREATE INDEX scans_by_outcome ON scans (outcome, created_at DESC, id DESC);

INSERT INTO scans (ticket_id, outcome, station_code, scanned_at, created_at)
SELECT id, 'accepted', used_station_code, used_at, used_at FROM tickets WHERE used_at IS NOT NULL;

ALTER TABLE tickets
    ADD void_reason text NOT NULL DEFAULT '',
    ADD voided_by bigint REFERENCES users,
    ADD voided_at timestamptz;
COMMENT ON COLUMN tickets.void_reason IS
    'What a person said who took it back; empty where the order itself tells why';
