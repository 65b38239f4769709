-- What happens to orders after their sale: dated rules, reductions, changes and refunds.

CREATE TABLE rules (
    name        text NOT NULL CHECK (name <> ''),
    valid_from  date NOT NULL,
    value       bigint NOT NULL CHECK (value >= 0),
    PRIMARY KEY (name, valid_from)
);
COMMENT ON TABLE rules IS
    'What the railway may change from one day to the next; of each name the latest row that is not in the future holds';

INSERT INTO rules (name, valid_from, value) VALUES
    ('sale.opensDays', '2020-01-01', 45),
    ('sale.maxAdults', '2020-01-01', 4),
    ('sale.oncePerDeparture', '2020-01-01', 0),
    ('cancel.feePercent', '2020-01-01', 25),
    ('cancel.onlineMinutes', '2020-01-01', 120),
    ('cancel.counterMinutes', '2020-01-01', 30),
    ('seatChange.feePercent', '2020-01-01', 25),
    ('seatChange.counterMinutes', '2020-01-01', 60),
    ('reschedule.feePercent', '2020-01-01', 25),
    ('reschedule.feeStep', '2020-01-01', 1000),
    ('reschedule.counterMinutes', '2020-01-01', 60),
    ('delay.refundMinutes', '2020-01-01', 60),
    ('railwayFault.claimHours', '2020-01-01', 168);

ALTER TABLE passengers
    ADD reduction text NOT NULL DEFAULT '',
    ADD reduction_amount bigint NOT NULL DEFAULT 0 CHECK (reduction_amount >= 0),
    ADD cancelled_at timestamptz;
COMMENT ON COLUMN passengers.reduction_amount IS 'How much less than the full fare is paid';
COMMENT ON COLUMN passengers.cancelled_at IS 'Since when the passenger does not travel; the seat is kept as a record';

CREATE TABLE order_charges (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id      bigint NOT NULL REFERENCES orders,
    passenger_id  bigint REFERENCES passengers,
    kind          text NOT NULL CHECK (kind IN ('seatChangeFee', 'rescheduleFee', 'fareNotReturned')),
    amount        bigint NOT NULL CHECK (amount > 0),
    created_at    timestamptz NOT NULL DEFAULT clock_now()
);
COMMENT ON TABLE order_charges IS 'What changes of an order have cost, beside fares and the booking fee';
CREATE INDEX order_charges_of_order ON order_charges (order_id, id);

ALTER TABLE order_history
    ADD address text NOT NULL DEFAULT '',
    ADD before jsonb NOT NULL DEFAULT '{}',
    ADD after jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN order_history.address IS 'Of the client; empty for the system itself';
COMMENT ON COLUMN order_history.before IS 'The members that changed, as they were';

CREATE TABLE refund_dues (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id      bigint NOT NULL REFERENCES orders,
    payment_id    bigint NOT NULL REFERENCES payments,
    amount        bigint NOT NULL CHECK (amount > 0),
    reason        text NOT NULL,
    status        text NOT NULL CHECK (status IN ('owed', 'done')),
    requested_by  bigint REFERENCES users,
    created_at    timestamptz NOT NULL DEFAULT clock_now(),
    finished_at   timestamptz,
    CHECK ((status = 'done') = (finished_at IS NOT NULL))
);
COMMENT ON TABLE refund_dues IS 'Money that cancellations owe, one row for each payment it came from';
CREATE INDEX refund_dues_of_order ON refund_dues (order_id, id);
CREATE INDEX refund_dues_of_payment ON refund_dues (payment_id);
CREATE INDEX refund_dues_owed ON refund_dues (created_at, id) WHERE status = 'owed';

CREATE INDEX orders_travelling ON orders (service_date, id) WHERE status = 'paid';
