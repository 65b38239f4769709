-- Lists whose filter only few rows pass would be read from end to end in their own order.

-- What an outcome means for people, told by the row itself.
ALTER TABLE payment_notifications ADD COLUMN state text NOT NULL GENERATED ALWAYS AS (
    CASE WHEN outcome IS NULL THEN 'waiting'
         WHEN outcome IN ('applied', 'duplicate', 'illegal', 'review', 'probe', 'amountMismatch')
         THEN 'done' ELSE 'failed' END) STORED;
CREATE INDEX payment_notifications_by_state ON payment_notifications (state, received_at DESC, id DESC);

CREATE INDEX refunds_by_status ON refunds (status, created_at DESC, id DESC);
CREATE INDEX desk_cases_waiting ON desk_cases (created_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX desk_cases_by_kind ON desk_cases (kind, created_at DESC, id DESC);
CREATE INDEX desk_cases_of_order ON desk_cases (order_id);
CREATE INDEX catalog_changes_by_kind ON catalog_changes (kind, created_at DESC, id DESC);
CREATE INDEX catalog_changes_of_subject ON catalog_changes (subject_id, created_at DESC, id DESC);
CREATE INDEX shifts_of_cashier ON shifts (cashier_id, created_at DESC, id DESC);

-- Of most disruptions nothing is left to do.
CREATE INDEX disruptions_at_work ON disruptions (created_at) WHERE remedy <> 'onRequest';

-- The beginning of a code, in whatever language the database sorts.
CREATE INDEX orders_code_prefix ON orders (code text_pattern_ops);
