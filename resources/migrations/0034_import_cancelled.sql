-- A running import can be stopped, by whatever server is asked: the wish is written here, and whoever
-- imports reads it whenever he writes his progress.

ALTER TABLE imports
    ADD COLUMN cancel_wished boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT imports_status_check,
    ADD CONSTRAINT imports_status_check CHECK (status IN (
        'queued', 'running', 'done', 'failed', 'cancelled'));
