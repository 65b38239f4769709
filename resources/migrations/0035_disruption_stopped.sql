-- What becomes of the orders of a disruption can be stopped on the way: what waits is then left to
-- whoever asks.

ALTER TABLE disruptions
    ADD COLUMN stopped_remedy text CHECK (stopped_remedy IN ('refund', 'rebook')),
    ADD COLUMN stopped_by bigint REFERENCES users,
    ADD COLUMN stopped_at timestamptz;
COMMENT ON COLUMN disruptions.stopped_remedy IS 'What was done to its orders until somebody stopped it';
