-- The log of the servers, for the operations page and for whoever looks into a failure.

CREATE TABLE log_entries (
    id          bigint GENERATED ALWAYS AS IDENTITY,
    created_at  timestamptz NOT NULL,
    level       smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
    category    text NOT NULL,
    message     text NOT NULL,
    request_id  text,
    fields      jsonb NOT NULL,
    PRIMARY KEY (created_at, id)
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE log_entries IS
    'One partition a day (UTC): old days are dropped as a whole, which costs nothing';
COMMENT ON COLUMN log_entries.created_at IS 'By the clock of the server that logged it';
COMMENT ON COLUMN log_entries.level IS '0 debug, 1 info, 2 warning, 3 error, 4 fatal';
CREATE INDEX log_entries_by_level ON log_entries (level, created_at);
CREATE INDEX log_entries_by_request ON log_entries (request_id) WHERE request_id IS NOT NULL;

-- Several servers may want the same day at once, and "IF NOT EXISTS" alone lets both try.
CREATE FUNCTION make_log_day(day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('log_entries'));
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF log_entries FOR VALUES FROM (%L) TO (%L)',
                   'log_entries_' || to_char(day, 'YYYYMMDD'),
                   day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC');
END $$;

-- Returns how many days were dropped.
CREATE FUNCTION drop_log_days(before date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    partition regclass;
    dropped integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('log_entries'));
    FOR partition IN
        SELECT c.oid::regclass FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'log_entries'::regclass
          AND c.relname < 'log_entries_' || to_char(before, 'YYYYMMDD')
    LOOP
        EXECUTE 'DROP TABLE ' || partition;
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$;
