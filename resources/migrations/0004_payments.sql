-- Payment attempts, and what the gateway told of them.

CREATE TABLE payments (
    id                      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id                bigint NOT NULL REFERENCES orders,
    attempt                 integer NOT NULL CHECK (attempt >= 1),
    method                  text NOT NULL CHECK (method IN ('midtrans', 'cash')),
    status                  text NOT NULL CHECK (status IN (
                                'pending', 'challenged', 'paid', 'failed', 'expired', 'cancelled',
                                'partiallyRefunded', 'refunded', 'disputed')),
    amount                  bigint NOT NULL CHECK (amount >= 0),
    gateway_order_id        text UNIQUE CHECK (gateway_order_id <> ''),
    gateway_transaction_id  text NOT NULL DEFAULT '',
    gateway_payment_type    text NOT NULL DEFAULT '',
    redirect_url            text NOT NULL DEFAULT '',
    token                   text NOT NULL DEFAULT '',
    cash_given              bigint NOT NULL DEFAULT 0 CHECK (cash_given >= 0),
    created_at              timestamptz NOT NULL DEFAULT clock_now(),
    expires_at              timestamptz,
    paid_at                 timestamptz,
    asked_at                timestamptz NOT NULL DEFAULT clock_now(),
    UNIQUE (order_id, attempt),
    CHECK (method = 'cash' OR gateway_order_id IS NOT NULL)
);
COMMENT ON TABLE payments IS 'Attempts to pay an order; gateway_order_id is the order''s code and the attempt''s number';
COMMENT ON COLUMN payments.asked_at IS 'When the gateway was last asked about it';
CREATE INDEX payments_newest ON payments (created_at DESC, id DESC);
CREATE INDEX payments_by_status ON payments (status, created_at DESC, id DESC);
CREATE INDEX payments_by_payment_time ON payments (paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX payments_to_ask ON payments (asked_at)
    WHERE method = 'midtrans' AND status IN ('pending', 'challenged');

CREATE TABLE payment_notifications (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body         bytea NOT NULL,
    headers      jsonb NOT NULL,
    received_at  timestamptz NOT NULL DEFAULT clock_now(),
    due_at       timestamptz NOT NULL DEFAULT clock_now(),
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_reason  text,
    outcome      text CHECK (outcome <> ''),
    finished_at  timestamptz,
    CHECK ((outcome IS NULL) = (finished_at IS NULL))
);
COMMENT ON TABLE payment_notifications IS
    'What the gateway posted, byte for byte, kept before anything of it is believed';
CREATE INDEX payment_notifications_due ON payment_notifications (due_at, id) WHERE outcome IS NULL;
