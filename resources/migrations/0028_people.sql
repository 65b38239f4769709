-- Accounts that are run by administrators: blocked ones, and who did what to whom.

ALTER TABLE users ADD blocked_at timestamptz;
COMMENT ON COLUMN users.blocked_at IS 'Since when nobody may log in with it; null for an open account';
CREATE INDEX users_newest ON users (created_at DESC, id DESC);
CREATE INDEX users_by_role ON users (role, created_at DESC, id DESC);
CREATE INDEX users_like ON users USING gin ((lower(email) || ' ' || lower(full_name)) gin_trgm_ops);

CREATE TABLE user_changes (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at  timestamptz NOT NULL DEFAULT clock_now(),
    user_id     bigint NOT NULL REFERENCES users,
    actor_id    bigint REFERENCES users,
    address     text NOT NULL DEFAULT '',
    action      text NOT NULL
                CHECK (action IN ('created', 'changed', 'passwordSet', 'sessionsEnded')),
    before      jsonb,
    after       jsonb
);
COMMENT ON TABLE user_changes IS 'Who did what to an account, with its state before and after';
COMMENT ON COLUMN user_changes.actor_id IS 'Null for the set-up of the program';
CREATE INDEX user_changes_of ON user_changes (user_id, created_at DESC, id DESC);
