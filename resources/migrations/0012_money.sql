-- Where money goes after it was paid: refunds, the ledger, cashiers' shifts, and what a person must
-- look at.

CREATE TABLE shifts (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cashier_id     bigint NOT NULL REFERENCES users,
    created_at     timestamptz NOT NULL DEFAULT clock_now(),
    opening_float  bigint NOT NULL CHECK (opening_float >= 0),
    closed_at      timestamptz,
    counted        bigint CHECK (counted >= 0),
    CHECK ((closed_at IS NULL) = (counted IS NULL))
);
COMMENT ON TABLE shifts IS 'A cashier''s time at a drawer, from the float to the count';
CREATE UNIQUE INDEX shifts_open ON shifts (cashier_id) WHERE closed_at IS NULL;
CREATE INDEX shifts_newest ON shifts (created_at DESC, id DESC);

ALTER TABLE payments
    ADD COLUMN refund_total bigint NOT NULL DEFAULT 0,
    ADD COLUMN shift_id bigint REFERENCES shifts,
    ADD COLUMN asked_count integer NOT NULL DEFAULT 0 CHECK (asked_count >= 0),
    ADD CONSTRAINT payments_refund_within_amount CHECK (refund_total BETWEEN 0 AND amount);
COMMENT ON COLUMN payments.refund_total IS
    'What was refunded or promised: the check is what makes it impossible to refund more than was paid';
COMMENT ON COLUMN payments.asked_count IS 'How often the gateway was asked: the pauses between grow';

CREATE TABLE refunds (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id    bigint NOT NULL REFERENCES payments,
    amount        bigint NOT NULL CHECK (amount > 0),
    reason        text NOT NULL,
    channel       text NOT NULL CHECK (channel IN ('online', 'manual', 'cash')),
    status        text NOT NULL CHECK (status IN (
                      'pending', 'awaitingApproval', 'succeeded', 'rejected')),
    key           text NOT NULL UNIQUE CHECK (key <> ''),
    requested_by  bigint REFERENCES users,
    decided_by    bigint REFERENCES users,
    payout_to     text NOT NULL DEFAULT '',
    reference     text NOT NULL DEFAULT '',
    attempts      integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_reason   text NOT NULL DEFAULT '',
    created_at    timestamptz NOT NULL DEFAULT clock_now(),
    due_at        timestamptz NOT NULL DEFAULT clock_now(),
    finished_at   timestamptz,
    CHECK ((status IN ('succeeded', 'rejected')) = (finished_at IS NOT NULL)),
    CHECK (channel <> 'manual' OR status <> 'succeeded' OR decided_by IS DISTINCT FROM requested_by)
);
COMMENT ON TABLE refunds IS 'Money that goes back; a key is what the gateway knows a refund by';
CREATE INDEX refunds_of_payment ON refunds (payment_id);
CREATE INDEX refunds_newest ON refunds (created_at DESC, id DESC);
CREATE INDEX refunds_due ON refunds (due_at) WHERE status = 'pending';

CREATE TABLE refund_passengers (
    refund_id     bigint NOT NULL REFERENCES refunds,
    passenger_id  bigint NOT NULL REFERENCES passengers,
    PRIMARY KEY (refund_id, passenger_id)
);
COMMENT ON TABLE refund_passengers IS 'Whose fares a refund gives back, where it was asked for by passenger';
CREATE INDEX refund_passengers_of_passenger ON refund_passengers (passenger_id);

CREATE TABLE ledger_entries (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at  timestamptz NOT NULL DEFAULT clock_now(),
    movement    text NOT NULL CHECK (movement <> ''),
    debit       text NOT NULL,
    credit      text NOT NULL,
    amount      bigint NOT NULL CHECK (amount > 0),
    order_id    bigint REFERENCES orders,
    payment_id  bigint REFERENCES payments,
    refund_id   bigint REFERENCES refunds,
    shift_id    bigint REFERENCES shifts,
    actor_id    bigint REFERENCES users,
    note        text NOT NULL DEFAULT '',
    CHECK (debit <> credit),
    CHECK (debit IN ('gateway', 'drawer', 'safe', 'bank', 'chargebacks', 'fares', 'refundsPayable',
                     'cashDifference')),
    CHECK (credit IN ('gateway', 'drawer', 'safe', 'bank', 'chargebacks', 'fares', 'refundsPayable',
                      'cashDifference'))
);
COMMENT ON TABLE ledger_entries IS
    'Every movement of money, once: a row has both sides, so no entry can be out of balance';
CREATE INDEX ledger_entries_of_payment ON ledger_entries (payment_id);
CREATE INDEX ledger_entries_of_shift ON ledger_entries (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX ledger_entries_newest ON ledger_entries (created_at DESC, id DESC);

-- What is booked stays booked: a mistake is mended by another entry.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of the ledger never change';
END $$;
CREATE TRIGGER ledger_entries_stay BEFORE UPDATE OR DELETE ON ledger_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE VIEW ledger_balances AS
    SELECT account, sum(amount)::bigint AS balance
    FROM (SELECT debit AS account, amount FROM ledger_entries
          UNION ALL
          SELECT credit, -amount FROM ledger_entries) AS sides
    GROUP BY account;

CREATE TABLE desk_cases (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind             text NOT NULL CHECK (kind IN (
                         'paidAfterExpiry', 'amountMismatch', 'fraudChallenge', 'paidTwice',
                         'chargeback', 'reversed', 'refundedElsewhere', 'unknown', 'stuck')),
    order_id         bigint REFERENCES orders,
    payment_id       bigint REFERENCES payments,
    notification_id  bigint REFERENCES payment_notifications,
    refund_id        bigint REFERENCES refunds,
    details          jsonb NOT NULL DEFAULT '{}',
    created_at       timestamptz NOT NULL DEFAULT clock_now(),
    closed_at        timestamptz,
    closed_by        bigint REFERENCES users,
    action           text CHECK (action IN ('reseat', 'refund', 'accept', 'link', 'retry')),
    note             text NOT NULL DEFAULT '',
    CHECK ((closed_at IS NULL) = (action IS NULL))
);
COMMENT ON TABLE desk_cases IS 'Money that a person must look at; nothing leaves the queue by itself';
CREATE INDEX desk_cases_newest ON desk_cases (created_at DESC, id DESC);
CREATE UNIQUE INDEX desk_cases_open ON desk_cases (
    kind, coalesce(payment_id, 0), coalesce(notification_id, 0), coalesce(refund_id, 0))
    WHERE closed_at IS NULL;

CREATE TABLE reconciled_days (
    day              date PRIMARY KEY,
    last_payment_id  bigint NOT NULL DEFAULT 0,
    compared         integer NOT NULL DEFAULT 0,
    different        integer NOT NULL DEFAULT 0,
    finished_at      timestamptz
);
COMMENT ON TABLE reconciled_days IS 'How far the nightly comparison with the gateway has come, by day';

CREATE INDEX payment_notifications_newest ON payment_notifications (received_at DESC, id DESC);
