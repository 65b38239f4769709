-- Mails about orders, written in the transaction of what they tell of and sent afterwards.

CREATE TABLE mails (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id     bigint NOT NULL REFERENCES orders,
    kind         text NOT NULL CHECK (kind IN ('orderCreated', 'orderPaid', 'orderChanged',
                                               'orderCancelled', 'orderRefunded')),
    status       text NOT NULL DEFAULT 'waiting' CHECK (status IN (
                     'waiting', 'sent', 'written', 'failed', 'skipped')),
    key          uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    created_at   timestamptz NOT NULL DEFAULT clock_now(),
    due_at       timestamptz NOT NULL DEFAULT clock_now(),
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    reason       text NOT NULL DEFAULT '',
    finished_at  timestamptz,
    CHECK ((status = 'waiting') = (finished_at IS NULL))
);
COMMENT ON TABLE mails IS 'What the contact of an order is written to, and what became of it';
COMMENT ON COLUMN mails.key IS 'Of the Message-ID, the same over all attempts';
COMMENT ON COLUMN mails.due_at IS
    'When it is sent next. Whoever takes it moves it on, so that nobody else does until then';
CREATE INDEX mails_due ON mails (due_at, id) WHERE status = 'waiting';
CREATE INDEX mails_of_order ON mails (order_id, id);
