-- Commands that were answered, and events that wait to be told.

CREATE TABLE idempotency_keys (
    user_id       bigint NOT NULL REFERENCES users,
    operation     text NOT NULL CHECK (operation <> ''),
    key           text NOT NULL CHECK (key <> ''),
    request_hash  bytea NOT NULL,
    status        integer NOT NULL CHECK (status BETWEEN 100 AND 599),
    body          bytea NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (user_id, operation, key)
);
COMMENT ON TABLE idempotency_keys IS
    'The reply to each command, written in the transaction of the command itself';
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       text NOT NULL CHECK (topic <> ''),
    payload     jsonb NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_now(),
    sent_at     timestamptz
);
COMMENT ON TABLE outbox IS 'Events written with the change they tell of, sent afterwards';
CREATE INDEX outbox_waiting ON outbox (id) WHERE sent_at IS NULL;
