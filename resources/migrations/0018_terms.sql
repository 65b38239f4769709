-- The dated rules and the fixed fares become master data like the rest: with a number, a version and
-- a history. Retired ones stay, since prices of their time came about by them.

ALTER TABLE rules
    DROP CONSTRAINT rules_pkey,
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN retired_at timestamptz;
CREATE UNIQUE INDEX rules_from_day ON rules (name, valid_from) WHERE retired_at IS NULL;

ALTER TABLE trip_fares
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN retired_at timestamptz;

ALTER TABLE catalog_changes
    DROP CONSTRAINT catalog_changes_kind_check,
    ADD CONSTRAINT catalog_changes_kind_check CHECK (kind IN (
        'station', 'train', 'schedule', 'coachLayout', 'rule', 'tripFare'));

-- What was a setting of each server, or was not there.
INSERT INTO rules (name, valid_from, value) VALUES
    ('bookingFee.online', '2020-01-01', 7500),
    ('bookingFee.counter', '2020-01-01', 0),
    ('goShow.opensMinutes', '2020-01-01', 180);
