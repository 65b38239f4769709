-- Who may do what, and who is logged in.

CREATE TABLE users (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email          text NOT NULL CHECK (email = lower(email) AND email <> ''),
    full_name      text NOT NULL,
    phone          text NOT NULL DEFAULT '',
    role           text NOT NULL CHECK (role IN ('customer', 'cashier', 'supervisor', 'admin')),
    password_hash  text NOT NULL CHECK (password_hash <> ''),
    created_at     timestamptz NOT NULL DEFAULT clock_now()
);
COMMENT ON TABLE users IS 'People with a login; password_hash is argon2id in its own text form';
CREATE UNIQUE INDEX users_email ON users (lower(email));

CREATE TABLE sessions (
    id            uuid PRIMARY KEY,
    user_id       bigint NOT NULL REFERENCES users,
    created_at    timestamptz NOT NULL DEFAULT clock_now(),
    last_used_at  timestamptz NOT NULL DEFAULT clock_now(),
    expires_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    address       text NOT NULL DEFAULT '',
    user_agent    text NOT NULL DEFAULT ''
);
COMMENT ON TABLE sessions IS 'Logins; one is alive until it is ended or expires';
CREATE INDEX sessions_of_user ON sessions (user_id, created_at DESC) WHERE ended_at IS NULL;

CREATE TABLE refresh_tokens (
    hash        bytea PRIMARY KEY,
    session_id  uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
    created_at  timestamptz NOT NULL DEFAULT clock_now(),
    use_count   integer NOT NULL DEFAULT 0 CHECK (use_count >= 0),
    used_at     timestamptz
);
COMMENT ON TABLE refresh_tokens IS
    'Hashes of the tokens that renew a login; a second use of one ends its session';
CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id);
