-- A session also ends when nobody uses it for a while.

ALTER TABLE sessions ADD COLUMN idle_seconds bigint NOT NULL DEFAULT 1209600 CHECK (idle_seconds > 0);
COMMENT ON COLUMN sessions.idle_seconds IS
    'How long it outlives its last use; expires_at ends it in any case';
ALTER TABLE sessions ALTER COLUMN idle_seconds DROP DEFAULT;
